// The question about one cell: radio buttons, digits on the keyboard, back and next.

/** Ask about a cell and take the keyboard there. */
function ask(id) {
  kept().at = id;
  state.folded = false;
  setView("question");
  changed();
  focusAnswer();
}

function focusAnswer() {
  const inputs = all("#question input");
  (inputs.find((input) => input.checked) ?? inputs[0])?.focus({ preventScroll: true });
  for (const place of all(".is-asked")) place.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** Draw the question anew; answers are painted by `paintQuestion`. */
function drawQuestion() {
  const id = kept().at;
  const cell = cellOf(id);
  const answers = make("div", { class: "answers", "data-asks": cell.asks });
  for (const answer of CHOICES[cell.asks]) answers.append(choice(cell, answer));
  const heading = make(
    "div",
    { class: "asked" },
    make("h2", { id: "question-place" }, say(cell.place)),
    make("p", { id: "question-text" }, say(cell.question)),
    ...cell.changed.map((why) => make("p", { class: "small changed" }, say(why))),
    cell.process ? make("p", { class: "small example" }, word("example", { process: say(cell.process) })) : null,
  );
  const help = word(cell.asks === "use" ? "choose-use" : "choose");
  const group = make(
    "fieldset",
    { role: "radiogroup", "aria-labelledby": "question-place question-text question-help" },
    make("legend", { class: "unseen", id: "question-help" }, help),
    answers,
  );
  group.addEventListener("keydown", onAnswerKey);
  group.addEventListener("change", (event) => choose(id, event.target.value));
  byId("question").replaceChildren(heading, group, steps(id));
  byId("panel-body").scrollTop = 0;
  paintQuestion();
}

function choice(cell, answer) {
  const help = cell.lines && LEVELS.includes(answer) ? say(cell.lines[Number(answer)]) : word(`help-${answer}`);
  return make(
    "label",
    { class: "answer", "data-answer": answer },
    make("input", { type: "radio", name: "answer", value: answer }),
    swatch(answer),
    make("span", { class: "answer-word" }, word(`answer-${answer}`)),
    make("span", { class: "answer-help" }, help),
  );
}

/** Take the answer back, go back, go on. */
function steps(id) {
  const cells = reading().cells;
  const at = cells.indexOf(id);
  const clear = make("button", { type: "button", class: "quiet", id: "clear" }, word("clear"));
  const back = make("button", { type: "button", class: "quiet", id: "back", disabled: at === 0 }, word("back"));
  const last = at === cells.length - 1;
  const next = make("button", { type: "button", class: "strong", id: "next" }, word(last ? "finish" : "next"));
  clear.addEventListener("click", () => {
    choose(id, undefined);
    focusAnswer();
  });
  back.addEventListener("click", () => ask(cells[at - 1]));
  next.addEventListener("click", goOn);
  return make("div", { class: "steps" }, clear, back, next);
}

function goOn() {
  const cells = reading().cells;
  const next = cells[cells.indexOf(kept().at) + 1];
  if (next) {
    ask(next);
    return;
  }
  setView("findings");
  byId("findings").focus({ preventScroll: true });
}

function choose(id, value) {
  setAnswer(id, LEVELS.includes(value) ? Number(value) : value);
  sayAnswer(id);
}

/** Show which answer is given. */
function paintQuestion() {
  const answer = answerOf(kept().at);
  for (const input of all("#question input")) input.checked = input.value === String(answer);
  byId("clear").hidden = answer === undefined;
}

function onAnswerKey(event) {
  if (event.key === "Enter") {
    event.preventDefault();
    goOn();
    return;
  }
  const input = all("#question input").find((one) => one.value === event.key);
  if (!input) return;
  event.preventDefault();
  input.focus();
  choose(kept().at, event.key);
}
