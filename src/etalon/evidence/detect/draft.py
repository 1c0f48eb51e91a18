"""A mapping drafted for an unknown table, with the reason for each guess beside it, for a person to
finish.
"""

import json
import re
from pathlib import Path
from textwrap import wrap
from typing import Any

from etalon.core.errors import FileError
from etalon.core.texts import Language, text
from etalon.evidence.detect.guess import Detection, detect
from etalon.evidence.detect.template import filled
from etalon.evidence.mapping.model import Format
from etalon.evidence.mapping.read import Mapping, parse_mapping
from etalon.evidence.mapping.stages import propose_stages
from etalon.evidence.transform.columns import shortened
from etalon.standard.pack import Pack

SAFE = re.compile(r"[A-Za-zА-Яа-яЁёІіЇїЄєҐґ_][\w .-]*[\w]|[A-Za-zА-Яа-я]")
WIDE = 100
LINE = 1000


def draft_mapping(path: Path, pack: Pack, language: Language = "en", currency: str | None = None) -> str:
    """The text of a mapping for a table: valid as it stands, with comments beside each guess.

    Raises `FileError` when the table cannot be read or fits no preset.
    """
    return text_of(detect(path), pack, language, currency)


def guessed_mapping(found: Detection, pack: Pack, currency: str | None = None) -> Mapping:
    """The drafted mapping of a detected table, ready to run. Raises `DocumentError`."""
    draft = text_of(found, pack, "en", currency)
    return parse_mapping(draft, found.path.with_suffix(".mapping.yaml"), pack)


def usable(found: Detection) -> Detection:
    """The same table. Raises `FileError` when too little was recognised to fill the main table of the preset:
    the draft would load without an error and tell nothing.
    """
    preset = found.preset
    main = next(iter(preset.template["tables"]))
    if main not in filled(found)["tables"]:
        taken = [f"{offer.column} → {offer.field}" for offer in found.assigned.values()]
        facts = {"known": ", ".join(taken) or "–", "left": shortened(list(found.unassigned)) or "–"}
        raise FileError.of("table-no-main", found.path, preset=preset.id, **facts)
    return found


def text_of(found: Detection, pack: Pack, language: Language, currency: str | None) -> str:
    """The YAML text of a detected table's mapping. Raises `FileError` as `usable` does."""
    body = filled(usable(found))
    lines = [
        f"# {line}" for line in text("draft-head", language, name=found.preset.name.in_(language)).split("\n")
    ]
    lines += [f"# {line}" for line in _why(found, language)]
    lines += ["", f"id: {_slug(found.path.stem)}", *([f"currency: {currency}"] if currency else [])]
    lines += _stages(found, pack, language)
    lines += ["", "files:", "  table:", f"    pattern: {scalar(_pattern(found.path.name))}"]
    lines += [f"    mode: {body.pop('mode', 'full')}", f"    format: {flow(_format(found.form))}"]
    notes = _notes(found, language)
    for key, value in body.items():
        lines += emit(key, value, 4, notes if key == "tables" else {})
    if found.unassigned:
        first, *more = wrap(", ".join(found.unassigned), LINE)
        lines += ["", f"# {text('draft-unused', language, names=first)}", *(f"#   {line}" for line in more)]
    return "\n".join(lines) + "\n"


def _why(found: Detection, language: Language) -> list[str]:
    """How sure the preset is, by which columns, what else it may be, and whether it is proven."""
    known = [offer.column for offer in found.assigned.values() if offer.why == "detect-name"]
    shares = {name: round(share * 100) for name, share in found.shares().items() if round(share * 100)}
    others = [f"{name} {share} %" for name, share in shares.items() if name != found.preset.id]
    facts: dict[str, str | int] = {"preset": found.preset.id, "percent": shares[found.preset.id]}
    facts["known"] = ", ".join(known) or "–"
    lines = [text("draft-why", language, others=", ".join(others) or "–", **facts)]
    return lines + [text("draft-unproven", language)] * (found.preset.status == "draft")


def _slug(stem: str) -> str:
    """An id made of a file's name."""
    return re.sub(r"[^\w-]+", "-", stem.casefold()).strip("-") or "table"


def _pattern(name: str) -> str:
    """A file name as a pattern that fits only itself."""
    return re.sub(r"([\[*?])", r"[\1]", name)


def _format(form: Format) -> dict[str, Any]:
    """What of the form of a file is worth saying."""
    return form.model_dump(exclude={"empty", "zone"}, exclude_none=True)


def _notes(found: Detection, language: Language) -> dict[str, str]:
    """The comment beside the first use of each column."""
    notes = {}
    for offer in found.assigned.values():
        sure = text("draft-sure", language, percent=round(offer.confidence * 100))
        notes[offer.column] = f"{sure} {offer.reason(language)}"
    return notes


def _stages(found: Detection, pack: Pack, language: Language) -> list[str]:
    """The stage dictionary that a person confirms; words that nothing is near to are left as comments."""
    words = dict.fromkeys(word for field in found.preset.stages for word in found.words(field))
    if not words:
        return []
    lines = ["", f"# {text('draft-stages', language)}", "stages:"]
    proposed = propose_stages(words, pack)
    lines += [f"  {scalar(word)}: {step}" for word, step in proposed.items() if step]
    if not any(proposed.values()):
        lines[-1] = "stages: {}"
    return [*lines, *(f"  # {scalar(word)}: ?" for word, step in proposed.items() if not step)]


def emit(key: str, value: Any, indent: int, notes: dict[str, str]) -> list[str]:
    """A key and its value as YAML lines: short values on one line, with the comment of their column."""
    pad = " " * indent
    name = scalar(str(key))
    if not isinstance(value, dict | list) or _is_small(value, indent):
        return [f"{pad}{name}: {flow(value)}{_note(value, notes)}"]
    if isinstance(value, dict):
        return [f"{pad}{name}:", *(line for k, v in value.items() for line in emit(k, v, indent + 2, notes))]
    lines = [f"{pad}{name}:"]
    for item in value:
        inner = (
            [line for k, v in item.items() for line in emit(k, v, indent + 4, notes)]
            if isinstance(item, dict)
            else []
        )
        if inner:
            lines += [f"{pad}  - {inner[0].strip()}", *inner[1:]]
        else:
            lines.append(f"{pad}  - {flow(item)}")
    return lines


def _is_small(value: Any, indent: int) -> bool:
    """Whether a value reads well on one line: an expression, or a list of words."""
    plain = value.values() if isinstance(value, dict) else value
    nested = any(isinstance(part, dict) for part in plain)
    return not nested and (len(flow(value)) + indent < WIDE or isinstance(value, list))


def _note(value: Any, notes: dict[str, str]) -> str:
    """The comment of a column, given once."""
    named = value.get("column") if isinstance(value, dict) else value
    listed = value.get("hash", []) if isinstance(value, dict) else []
    for name in [named, *(listed if len(listed) == 1 else [])]:
        if isinstance(name, str) and name in notes:
            return f"  # {notes.pop(name)}"
    return ""


def flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(str(key))}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int | float) else scalar(str(value))


def scalar(word: str) -> str:
    """A text as a YAML scalar: bare where nothing can misread it, else in double quotes."""
    bare = SAFE.fullmatch(word) and word not in {"true", "false", "null"}
    return word if bare else json.dumps(word, ensure_ascii=False)
