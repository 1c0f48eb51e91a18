// The file that a map is saved to. Its form is that of etalon.assessment.quick.

/** What is saved, as text. */
function savedText() {
  const frames = {};
  for (const one of data.frames) {
    const { reading: seen, answers } = kept(one.id);
    if (Object.keys(answers).length > 0) frames[one.id] = { reading: seen, answers };
  }
  const { kind, version, standard } = data;
  const { organisation, day, language } = state;
  return JSON.stringify({ kind, version, standard, organisation, day: day || null, language, frames }, null, 2) + "\n";
}

/** A name for the file: the organisation and the day, without what a file name cannot hold. */
function savedName() {
  const parts = [word("file-name"), state.organisation, state.day].map((part) => part.replace(/[^\p{L}\p{N}]+/gu, "-"));
  return parts.map((part) => part.replace(/^-|-$/g, "")).filter(Boolean).join("-") + ".json";
}

function saveFile() {
  const address = URL.createObjectURL(new Blob([savedText()], { type: "application/json" }));
  const link = make("a", { href: address, download: savedName() });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  tell(word("saved", { file: link.download }));
}

/** Answers of a saved file's text. Throws `{ key, facts }`, a sentence, where it is not fit to be opened. */
function readSaved(text) {
  let found;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw { key: "load-not-json" };
  }
  if (!isObject(found) || found.kind !== data.kind) throw { key: "load-other" };
  if (found.version > data.version) throw { key: "load-newer" };
  if (!isObject(found.frames)) throw { key: "load-other" };
  const here = Object.keys(found.frames).filter((id) => frameOf(id));
  if (here.length === 0 && Object.keys(found.frames).length > 0) {
    throw { key: "load-frame", facts: { found: Object.keys(found.frames).join(", ") } };
  }
  const strange = here.flatMap((id) => strangeOf(id, found.frames[id]));
  if (strange.length > 0) throw { key: "load-wrong", facts: { found: strange.slice(0, 5).join(", ") } };
  return opened(found, here);
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a frame of a saved file says that its map does not know. */
function strangeOf(id, part) {
  if (!isObject(part) || !isObject(part.answers)) return [id];
  const cells = frameOf(id).cells;
  return Object.entries(part.answers)
    .filter(([cell, answer]) => !Object.hasOwn(cells, cell) || !fits(cells[cell], answer))
    .map(([cell, answer]) => `${id}.${cell} = ${JSON.stringify(answer)}`);
}

function fits(cell, answer) {
  const asText = typeof answer === "number" ? LEVELS.includes(String(answer)) : !LEVELS.includes(answer);
  return asText && CHOICES[cell.asks].includes(String(answer));
}

function opened(found, here) {
  const frames = {};
  for (const id of here) {
    const { readings } = frameOf(id);
    const seen = readings.find((one) => one.id === found.frames[id].reading) ?? readings[0];
    frames[id] = { reading: seen.id, at: seen.cells[0], answers: { ...found.frames[id].answers } };
  }
  const organisation = typeof found.organisation === "string" ? found.organisation.slice(0, 200) : "";
  const day = /^\d{4}-\d{2}-\d{2}$/.test(found.day) ? found.day : "";
  return { organisation, day, frames };
}

/** Open a file; on any fault say what is wrong and leave everything as it is. */
async function openFile(file) {
  const facts = { file: file.name };
  const before = answersOnly();
  let answers;
  try {
    answers = readSaved(await file.text());
  } catch (wrong) {
    const sentence = word(wrong.key ?? "load-unreadable", { ...facts, ...wrong.facts });
    warn(`${sentence} ${word("kept")}`);
    return;
  }
  const firstHere = data.frames.find((one) => answers.frames[one.id]);
  if (firstHere && !answers.frames[state.frame]) state.frame = firstHere.id;
  putBack(answers);
  const count = Object.values(answers.frames).reduce((sum, one) => sum + Object.keys(one.answers).length, 0);
  tell(word("loaded", { ...facts, count }), () => putBack(before));
}
