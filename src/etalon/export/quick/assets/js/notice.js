// Sentences to the reader: on the page, and to a screen reader alone.

/** Say something, with a way to undo it where there is one. */
function tell(sentence, undo = null, key = "undo") {
  byId("wrong").hidden = true;
  show(byId("notice"), sentence, undo, key);
}

/** Say what is wrong. */
function warn(sentence) {
  byId("notice").hidden = true;
  show(byId("wrong"), sentence, null, "");
}

/** Put away what was said: it stands in the language of before. */
function hush() {
  byId("notice").hidden = true;
  byId("wrong").hidden = true;
}

function show(box, sentence, undo, key) {
  const close = make("button", { type: "button", class: "quiet" }, word("close"));
  close.addEventListener("click", () => (box.hidden = true));
  const back = undo && make("button", { type: "button", class: "quiet" }, word(key));
  back?.addEventListener("click", () => {
    box.hidden = true;
    undo();
  });
  box.replaceChildren(make("p", {}, sentence), ...(back ? [back] : []), close);
  box.hidden = false;
}

/** Tell a screen reader what an answer did to the map. */
function sayAnswer(id) {
  const answer = answerOf(id);
  const place = say(cellOf(id).place);
  const colour = answer === undefined ? "" : word(`colour-${answer}`);
  byId("said").textContent =
    answer === undefined ? word("cleared", { place }) : word("said", { place, answer: answerWords(answer), colour });
}
