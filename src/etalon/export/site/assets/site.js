"use strict";
(() => {
  const box = document.querySelector(".search");
  const field = document.getElementById("q");
  const list = document.getElementById("found");
  const told = document.getElementById("told");
  const up = document.body.dataset.up;
  const MOST = 12;
  let index = null;
  let asked = false;
  box.hidden = false;

  window.etalonIndex = (given) => {
    const ending = new RegExp(`(?:${given.endings})$`, "u");
    index = {
      kinds: given.kinds,
      stem: (word) => { const cut = word.replace(ending, ""); return cut.length >= given.kept ? cut : word; },
      weights: given.weights,
      letters: given.letters,
      kept: given.kept,
      entries: given.entries.map(([kind, key, title, ...words]) => ({
        kind, key, title, words: words.map((each) => (each ? each.split(" ") : [])),
      })),
    };
    show();
  };

  const load = () => {
    if (asked) return;
    asked = true;
    const script = document.createElement("script");
    script.src = document.body.dataset.index;
    document.head.append(script);
  };

  const plain = (words) => [...words.toLowerCase()].map((sign) => index.letters[sign] ?? sign).join("");

  const queried = () => {
    const words = plain(field.value).split(/\s+/u).map((word) => word.replace(/^[.,;:!?"«»“”()]+|[.,;:!?"«»“”()]+$/gu, ""));
    const some = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
    const long = some.filter((word) => word.length >= index.kept || !/^\p{L}+$/u.test(word));
    return long.length ? long : some;
  };

  const hit = (entry, word) => {
    const root = index.stem(word);
    let best = entry.key.toLowerCase().startsWith(word) ? index.weights[0] : 0;
    entry.words.forEach((those, level) => {
      const weight = index.weights[level];
      if (weight * 1.5 <= best) return;
      for (const each of those) {
        if (each === word) best = Math.max(best, weight * 1.5);
        else if (each.startsWith(root)) best = Math.max(best, weight);
      }
    });
    return best;
  };

  const inParts = (entry, word) => {
    const found = (word.match(/[\p{L}\p{N}_']+/gu) ?? []).map((part) => hit(entry, part));
    return found.length > 1 && found.every(Boolean) ? found.reduce((one, other) => one + other) : 0;
  };

  const score = (entry, words) => {
    let total = entry.key.toLowerCase() === words[0] ? index.weights[0] * 3 : 0;
    for (const word of words) {
      const best = hit(entry, word) || inParts(entry, word);
      if (!best) return 0;
      total += best;
    }
    return total;
  };

  const found = () => {
    const words = queried();
    if (!words.length) return [];
    return index.entries
      .map((entry) => ({ entry, points: score(entry, words) }))
      .filter((each) => each.points)
      .sort((one, other) => other.points - one.points || one.entry.title.length - other.entry.title.length);
  };

  const line = ({ entry }) => {
    const [kind, name] = index.kinds[entry.kind];
    const item = document.createElement("li");
    const link = document.createElement("a");
    const sort = document.createElement("span");
    link.href = `${up}${kind}/${encodeURIComponent(entry.key.replace(/[^\p{L}\p{N}_.-]/gu, "_"))}.html`;
    link.textContent = entry.title;
    sort.textContent = name;
    link.append(sort);
    item.append(link);
    return item;
  };

  const show = () => {
    if (!index) return;
    const all = field.value.trim() ? found() : [];
    list.replaceChildren(...all.slice(0, MOST).map(line));
    list.hidden = all.length === 0;
    const none = field.value.trim() && !all.length;
    told.textContent = none ? field.dataset.none : field.value.trim() ? `${field.dataset.count} ${all.length}` : "";
    told.className = none ? "none" : "unseen";
  };

  const links = () => [...list.querySelectorAll("a")];
  const move = (event) => {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === "Escape") { field.value = ""; show(); field.focus(); }
    else if (event.key === "ArrowDown" && all.length) { event.preventDefault(); all[Math.min(at + 1, all.length - 1)].focus(); }
    else if (event.key === "ArrowUp" && at >= 0) { event.preventDefault(); (at ? all[at - 1] : field).focus(); }
    else if (event.key === "Enter" && event.target === field && all.length) all[0].click();
  };

  field.addEventListener("focus", load);
  field.addEventListener("input", () => { load(); show(); });
  box.addEventListener("keydown", move);
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(input|textarea|select)$/i.test(document.activeElement.tagName)) { event.preventDefault(); field.focus(); }
  });
  document.addEventListener("click", (event) => { if (!box.contains(event.target)) list.hidden = true; });
})();
