// The three weakest places. The same rule stands in etalon.assessment.weakest, and a test holds the two together.
const TOP = 4;
const COUNT = 3;

/** How weak an answer is, lowest first; null where it is no weakness. Unknown and n.a. never are. */
function weakness(cell, answer) {
  if (typeof answer === "number") return answer < TOP ? answer : null;
  return answer === "unused" ? cell.rank : null;
}

/** Cell ids of the weakest places, and whether an equally weak one was left out by the order. */
function weakest() {
  const ranked = reading()
    .ties.map((id, order) => ({ id, order, weak: weakness(cellOf(id), answerOf(id)) }))
    .filter((one) => one.weak !== null)
    .sort((one, other) => one.weak - other.weak || one.order - other.order);
  const chosen = ranked.slice(0, COUNT);
  const next = ranked[COUNT];
  return { ids: chosen.map((one) => one.id), tied: next !== undefined && next.weak === chosen[COUNT - 1].weak };
}

/** The sentence about a weak place; it ends in a question. */
function finding(id) {
  return word(`finding-${answerOf(id)}`, { place: say(cellOf(id).place) });
}

/** Places that nobody knows about. */
const unknowns = () => reading().cells.filter((id) => answerOf(id) === "unknown");
