// The map: its cells are buttons; one of them is in the tab order, arrow keys lead to the others.
const SIGNS = { na: "–", unknown: "?" };
const cellsOnMap = () => all("#map .cell").filter((group) => cellOf(group.dataset.cell)?.asks);

/** Put the map of the chosen frame, reading and language on the page. */
function drawMap() {
  const name = `${state.frame} ${kept().reading} ${state.language}`;
  const template = document.querySelector(`template[data-map="${name}"]`);
  byId("map").replaceChildren(template.content.cloneNode(true));
  const picture = byId("map").firstElementChild;
  byId("map").style.setProperty("--ratio", picture.viewBox.baseVal.height / picture.viewBox.baseVal.width);
  picture.removeAttribute("width");
  picture.removeAttribute("height");
  picture.setAttribute("aria-describedby", "map-help");
  for (const group of cellsOnMap()) {
    group.setAttribute("role", "button");
    group.addEventListener("click", () => ask(group.dataset.cell));
    group.addEventListener("keydown", onCellKey);
  }
}

/** Colour every cell by its answer. */
function paintMap() {
  const { ids } = weakest();
  for (const group of cellsOnMap()) {
    const id = group.dataset.cell;
    const answer = answerOf(id);
    if (answer === undefined) delete group.dataset.answer;
    else group.dataset.answer = answer;
    write(group, "claim", answer === undefined ? "" : SIGNS[answer] ?? String(answer));
    group.classList.toggle("is-weak", ids.includes(id));
    write(group, "badge", String(ids.indexOf(id) + 1));
    group.classList.toggle("is-asked", id === kept().at);
    group.setAttribute("tabindex", id === kept().at ? "0" : "-1");
    const spoken = cellWords(id, ids);
    group.setAttribute("aria-label", spoken);
    group.querySelector("title").textContent = spoken;
  }
  byId("map").classList.toggle("with-profile", state.profile);
}

/** Everything that a cell shows, in words. */
function cellWords(id, weak) {
  const cell = cellOf(id);
  const parts = [say(cell.place), answerWords(answerOf(id))];
  if (state.profile && cell.typical !== null) parts.push(word("profile-mark", { level: cell.typical }));
  if (weak.includes(id)) parts.push(`${word("findings-tab")}: ${weak.indexOf(id) + 1}`);
  return parts.join(". ");
}

function write(group, part, text) {
  const element = group.querySelector(`text[data-part="${part}"] tspan`);
  if (element) element.textContent = text;
}

function onCellKey(event) {
  const id = event.currentTarget.dataset.cell;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    ask(id);
    return;
  }
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const groups = cellsOnMap();
  const at = groups.findIndex((group) => group.dataset.cell === id);
  const next = groups[(at + step + groups.length) % groups.length];
  for (const group of groups) group.setAttribute("tabindex", group === next ? "0" : "-1");
  next.focus();
}

/** The legend: the signs that answers leave on the map. */
function drawLegend() {
  const asks = new Set(reading().cells.map((id) => cellOf(id).asks));
  const signs = [...new Set([...asks].flatMap((kind) => CHOICES[kind]))];
  byId("legend").replaceChildren(
    ...signs.map((sign) => make("li", {}, swatch(sign), make("span", {}, word(`answer-${sign}`)))),
  );
  byId("profile-field").hidden = !reading().typical;
  byId("profile-help").hidden = !reading().typical || !state.profile;
}

/** A small square in the colour of an answer, with its sign. */
function swatch(answer) {
  const signs = { used: "✓", unused: "", ...SIGNS };
  const sign = answer === undefined ? "" : signs[answer] ?? String(answer);
  return make("span", { class: "swatch", "data-answer": answer ?? "none", "aria-hidden": "true" }, sign);
}
