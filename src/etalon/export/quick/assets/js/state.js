// What a team has said so far, and what is on the screen. Everything else is drawn from it.
const state = {
  language: data.language,
  organisation: data.organisation,
  day: today(),
  frame: data.frames[0].id,
  frames: {},
  view: "question",
  folded: false,
  look: "list",
  profile: true,
};

/** Today's date here, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const frameOf = (id) => data.frames.find((frame) => frame.id === id);
const frame = () => frameOf(state.frame);

/** What is kept of a frame: reading, the cell that is asked about, answers by cell id. */
function kept(id = state.frame) {
  if (!state.frames[id]) {
    const first = frameOf(id).readings[0];
    state.frames[id] = { reading: first.id, at: first.cells[0], answers: {} };
  }
  return state.frames[id];
}

const reading = () => frame().readings.find((one) => one.id === kept().reading);
const cellOf = (id) => frame().cells[id];
const answerOf = (id) => kept().answers[id];
const answeredHere = () => reading().cells.filter((id) => answerOf(id) !== undefined);
const answeredAnywhere = () => Object.values(state.frames).some((one) => Object.keys(one.answers).length > 0);

/** Keep an answer, or take it back where it is undefined. */
function setAnswer(id, answer) {
  if (answer === undefined) delete kept().answers[id];
  else kept().answers[id] = answer;
  changed();
}

/** Everything that is worth keeping, apart from the state of the screen. */
function answersOnly() {
  const { organisation, day, frames } = state;
  return JSON.parse(JSON.stringify({ organisation, day, frames }));
}

/** Put back what `answersOnly` gave. */
function putBack(answers) {
  Object.assign(state, JSON.parse(JSON.stringify(answers)));
  drawAll();
  changed();
}
