"""A preset's template filled with the columns that were found; forms whose columns are absent fall away."""

from collections.abc import Iterable
from typing import Any

from etalon.evidence.detect.guess import Detection
from etalon.evidence.mapping.stages import plain
from etalon.evidence.words import record_words
from etalon.standard.contract import contract

GONE: Any = object()


def filled(found: Detection) -> dict[str, Any]:
    """The file of a mapping, as plain data, for a detected table."""
    made = _fill(found.preset.template, found)
    tables = {name: _table(name, body) for name, body in made["tables"].items() if isinstance(body, dict)}
    made["tables"] = {name: body for name, body in tables.items() if body is not None}
    return dict(made)


def _fill(node: Any, found: Detection) -> Any:
    """A node of the template with its columns put in, or `GONE`."""
    if isinstance(node, str):
        return _word(node, found)
    if isinstance(node, list):
        parts = [_fill(part, found) for part in node]
        must = [part for part, given in zip(parts, node, strict=True) if not str(given).endswith("?")]
        if any(part is GONE and isinstance(given, str) for part, given in zip(must, node, strict=False)):
            return GONE
        kept = [part for part in parts if part is not GONE]
        return kept or GONE
    if isinstance(node, dict):
        return _form(node, found)
    return node


def _word(word: str, found: Detection) -> Any:
    """A word of the template: a column, a list of words, or itself."""
    if word == "@@kinds":
        return kinds(found) or GONE
    if not word.startswith("@"):
        return word
    field = word.removeprefix("@").removesuffix("?")
    return found.assigned[field].column if field in found.assigned else GONE


def _form(node: dict[str, Any], found: Detection) -> Any:
    """A mapping of the template. In an expression or an event one absent part takes the whole away."""
    if "any" in node:
        return next((made for part in node["any"] if (made := _fill(part, found)) is not GONE), GONE)
    if any(str(key).startswith("@@") for key in node):
        return _yes_no(node, found)
    made = {key: _fill(value, found) for key, value in node.items()}
    whole = {"column", "hash", "at", "when", "stage", "map"}
    if any(value is GONE and key in whole for key, value in made.items()):
        return GONE
    kept = {key: value for key, value in made.items() if value is not GONE}
    return kept if kept or not node else GONE


def _yes_no(node: dict[str, Any], found: Detection) -> dict[str, Any]:
    """The words for yes and no that the table really uses, or all of them when none was seen."""
    words = record_words()
    used = {word.lower() for word in found.words("dealer")}
    made: dict[str, Any] = {}
    for key, listed in (("@@yes", words.yes), ("@@no", words.no)):
        seen = [word for word in listed if word in used]
        made |= dict.fromkeys(seen or listed[:1], node[key])
    return made


def kinds(found: Detection) -> dict[str, str]:
    """The kind of event that each word of an activity log means, as far as the preset knows it."""
    known = {plain(word): kind for kind, words in found.preset.words.items() for word in words}
    seen = found.words(found.preset.kinds or "")
    return {word: known[plain(word)] for word in seen if plain(word) in known}


def _table(name: str, body: dict[str, Any]) -> dict[str, Any] | None:
    """A table whose key is there, without references to columns that fell away."""
    columns: dict[str, Any] = body.get("columns", {})
    keys = [key for key in contract()[name].key if key != "event_id"]
    if any(key not in columns for key in keys) or (name == "events" and "kind" not in columns):
        return None
    made = dict(body)
    for listed in ("sum", "required"):
        if listed in made:
            made[listed] = _present(made[listed], columns)
    if "not_before" in made:
        made["not_before"] = {a: b for a, b in made["not_before"].items() if a in columns and b in columns}
    return {key: value for key, value in made.items() if value}


def _present(names: Iterable[str], columns: dict[str, Any]) -> list[str]:
    return [name for name in names if name in columns]
