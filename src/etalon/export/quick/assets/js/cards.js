// The frame as a list, for a narrow screen: the same cells in the same order, one under another.

function drawCards() {
  const groups = reading().groups.map((group) =>
    make(
      "section",
      { class: "card-group" },
      group.name ? make("h2", {}, say(group.name)) : null,
      make("ul", {}, ...group.cells.map((id) => make("li", {}, card(id)))),
    ),
  );
  byId("cards").replaceChildren(...groups);
}

function card(id) {
  const made = make("button", { type: "button", class: "card", "data-cell": id });
  made.addEventListener("click", () => ask(id));
  return made;
}

/** Colour every card by its answer. */
function paintCards() {
  const { ids } = weakest();
  for (const made of all(".card")) {
    const id = made.dataset.cell;
    const cell = cellOf(id);
    const answer = answerOf(id);
    const weak = ids.indexOf(id) + 1;
    const mark = state.profile && cell.typical !== null ? word("profile-mark", { level: cell.typical }) : "";
    made.classList.toggle("is-asked", id === kept().at);
    made.replaceChildren(
      swatch(answer),
      make("span", { class: "card-name" }, say(cell.name)),
      make("span", { class: "card-answer" }, [answerWords(answer), mark].filter(Boolean).join(" · ")),
      ...(weak ? [make("span", { class: "badge" }, String(weak))] : []),
    );
  }
}
