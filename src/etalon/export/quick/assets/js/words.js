// The words of the page in the chosen language.

/** A word of the interface, its {facts} filled in. */
function word(key, facts = {}) {
  const template = data.words[state.language][key];
  return template.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}

/** A text of the standard in the chosen language. */
const say = (text) => (text ? text[state.language] : "");

/** An answer in words, with its number where it is a level. */
function answerWords(answer) {
  if (answer === undefined) return word("cell-open");
  return typeof answer === "number" ? `${answer}, ${word(`answer-${answer}`)}` : word(`answer-${answer}`);
}

/** Write every fixed word of the page. */
function writeWords() {
  document.documentElement.lang = state.language;
  for (const element of all("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of all("[data-label]")) element.setAttribute("aria-label", word(element.dataset.label));
  for (const element of all(".credit")) element.hidden = element.lang !== state.language;
}
