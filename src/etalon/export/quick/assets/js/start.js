// What the whole program shares: the data of the page and short ways to its elements.
const data = JSON.parse(document.getElementById("quick-data").textContent);
const byId = (id) => document.getElementById(id);
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const LEVELS = ["0", "1", "2", "3", "4"];
const CHOICES = { level: [...LEVELS, "na", "unknown"], use: ["used", "unused", "na", "unknown"] };

/** A new element with attributes, classes and children; a text child stays text. */
function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
