// Answers kept in this browser, where it allows that: a page opened from a file may be forbidden to.
const MEMORY = `${data.kind}:${location.pathname}:${data.frames.map((one) => one.code).join("")}`;

/** Keep everything; says whether the browser let it. */
function remember() {
  try {
    localStorage.setItem(MEMORY, JSON.stringify({ ...answersOnly(), frame: state.frame, language: state.language }));
    return true;
  } catch {
    return false;
  }
}

/** Answers kept before, checked like a file; null where there are none or they no longer fit. */
function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(MEMORY));
    if (!isObject(found) || !isObject(found.frames)) return null;
    const answers = readSaved(JSON.stringify({ ...found, kind: data.kind, version: data.version }));
    return { answers, frame: frameOf(found.frame) ? found.frame : state.frame, language: found.language };
  } catch {
    return null;
  }
}

/** Take up where the last visit ended. */
function takeUp() {
  const found = remembered();
  if (!found || Object.values(found.answers.frames).every((one) => Object.keys(one.answers).length === 0)) return;
  Object.assign(state, found.answers, { frame: found.frame });
  if (data.languages.includes(found.language)) state.language = found.language;
  state.organisation = state.organisation || data.organisation;
  const open = reading().cells.find((id) => answerOf(id) === undefined);
  if (open) kept().at = open;
  tell(word("restored"), startAfresh, "restart");
}

/** Remove all answers; they can be brought back until the page is closed. */
function startAfresh() {
  const before = answersOnly();
  putBack({ organisation: data.organisation, day: today(), frames: {} });
  setView("question");
  tell(word("restarted"), () => putBack(before));
}
