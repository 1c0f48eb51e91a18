// What to talk about: the weakest places, why these, and what nobody knows.

/** Draw the findings on the screen and on the printed sheet. */
function drawFindings() {
  const { ids, tied } = weakest();
  const done = answeredHere().length;
  const total = reading().cells.length;
  const use = reading().cells.every((id) => cellOf(id).asks === "use");
  const heading = word(use ? "findings-use" : "findings");
  const items = ids.map((id) => make("li", {}, where(id), make("p", {}, finding(id)), typicalNote(id)));
  const list = items.length > 0 ? make("ol", { class: "weak" }, ...items) : make("p", { class: "weak-none" }, nothing(done));
  const notes = [];
  if (done > 0 && done < total) notes.push(word("findings-so-far", { done, total }));
  if (tied) notes.push(word(reading().staged ? "tied" : "tied-drawn"));
  const open = unknowns().map((id) => say(cellOf(id).place));
  if (open.length > 0) notes.push(word("unknowns", { places: open.join("; ") }));
  const made = [make("h2", {}, heading), list, ...notes.map((note) => make("p", { class: "small" }, note))];
  byId("findings").replaceChildren(...made);
  byId("print-findings").replaceChildren(...made.map((one) => one.cloneNode(true)));
}

const nothing = (done) => word(done === 0 ? "findings-none" : "findings-strong");

/** The heading under which a place stands on the map, where its own name does not say it. */
function where(id) {
  const { heading, place } = cellOf(id);
  return !heading || say(place).includes(say(heading)) ? null : make("p", { class: "small" }, say(heading));
}

function typicalNote(id) {
  const { typical } = cellOf(id);
  return typical === null ? null : make("p", { class: "small" }, word("finding-typical"));
}

/** The head of the printed sheet. */
function drawPrintHead() {
  const day = state.day ? new Date(`${state.day}T12:00`).toLocaleDateString(state.language === "en" ? "en-GB" : state.language, { dateStyle: "long" }) : "";
  const facts = [state.organisation, day, word("kind")].filter(Boolean).join(" · ");
  byId("print-head").replaceChildren(make("p", { class: "print-title" }, say(frame().name)), make("p", {}, facts));
}
