"""The page of an item: what it says, what it points to, what points to it, where it comes from."""

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES, known, text
from etalon.export.site.frames import Asked, Checklist, answers, checklists_of, maps_of
from etalon.export.site.tongue import Tongue
from etalon.standard.changed import Changed, Json
from etalon.standard.described import Code, Grid, Ref, Row, Values, label
from etalon.standard.documents import Frame, Item, Process
from etalon.standard.links import Target
from etalon.standard.reading import said_of

ASIDE = frozenset({"owner_role", "cost", "target", "also"})
"""Texts that stand beside the others, as short words do."""
MAIN = frozenset({"formula", "set"})
"""Codes that stand in the text."""
SHORT = 60
FEW = 8
LONG_TITLE = 70
LONG = 160
"""Letters: a value beside the text, a title in large type, a value of a change."""


def item_page(tongue: Tongue, kind: str, item: Item) -> dict[str, Any]:
    """Everything that ``item.html`` shows of an item."""
    field, lead = tongue.lead(kind, item)
    title = tongue.titles[kind, item.id]
    rows = [row for row in tongue.rows(kind, item) if row.field != field and not repeats(row, title)]
    facts = [row for row in rows if brief(row, item)]
    target = (kind, item.id)
    told = {*shown(row.values for row in rows), *(("sources", key) for key in item.sources)}
    return {
        "kind": kind,
        "kind_name": tongue.kinds[kind],
        "key": item.id,
        "title": title,
        "long": len(title) > LONG_TITLE,
        "lead": "" if lead == title else lead,
        "facts": facts,
        "sections": [row for row in rows if row not in facts],
        "origin": text(f"origin-{item.origin.lower()}", tongue.language),
        "origin_mark": item.origin.lower(),
        "sources": [source(tongue, key) for key in item.sources if key in tongue.pack.public_sources],
        "changes": [change(each, tongue) for each in tongue.pack.changed(kind, item.id)],
        "to": groups(tongue, (each for each in tongue.links.to(*target) if each not in told)),
        "by": groups(tongue, tongue.links.from_(*target)),
        "maps": maps_of(item, tongue) if isinstance(item, Frame) else [],
        "checklists": checklists(item, tongue),
        **neighbours(tongue, kind, item.id),
    }


def repeats(row: Row, title: str) -> bool:
    """Whether a row says no more than the title."""
    return row.values == (title,)


def brief(row: Row, item: Item) -> bool:
    """Whether a row stands beside the text: a few links, codes or words of a closed list."""
    told = getattr(item, row.field, None)
    parts = told if isinstance(told, tuple) else (told,)
    said = any(isinstance(part, LocalizedText) for part in parts)
    if row.field in MAIN or len(row.values) > FEW or (said and row.field not in ASIDE):
        return False
    return all(
        isinstance(value, Ref) or (isinstance(value, str | Code) and len(words_of(value)) <= SHORT)
        for value in row.values
    )


def words_of(value: str | Code) -> str:
    """A text or a code as text."""
    return value.words if isinstance(value, Code) else value


def shown(many: Iterable[Values]) -> Iterable[Target]:
    """The items that values lead to."""
    for values in many:
        for value in values:
            if isinstance(value, Ref):
                yield value.target
            elif isinstance(value, Row):
                yield from shown([value.values])
            elif isinstance(value, Grid):
                yield from shown(cell for line in value.rows for cell in line)


def groups(tongue: Tongue, targets: Iterable[Target]) -> list[dict[str, Any]]:
    """Links by kind."""
    found: dict[str, list[Ref]] = {}
    for target in targets:
        found.setdefault(target[0], []).append(tongue.ref(target))
    return [{"name": tongue.kinds[kind], "refs": refs} for kind, refs in found.items()]


def source(tongue: Tongue, key: str) -> dict[str, Any]:
    """A public source with the address that its page leads to; none where that is no web address."""
    address = tongue.pack.public_sources[key].address
    parts = urlsplit(address)
    web = parts.scheme in {"http", "https"}
    return {"ref": tongue.ref(("sources", key)), "address": address if web else "", "host": parts.netloc}


def change(each: Changed, tongue: Tongue) -> dict[str, str]:
    """A change of the organisation: the field, from what to what, who and why."""
    whole = each.how == "add" and not each.field
    told = "" if whole else f"{said(each.old, tongue)} → {said(each.new, tongue)}"
    return {"field": field_name(each, tongue), "told": told, "why": said_of(each, tongue.language)}


def field_name(each: Changed, tongue: Tongue) -> str:
    """A changed field in words: its label, and the stage where it has one; else as it is written."""
    head, _, rest = each.field.partition(".")
    stage = tongue.titles.get(("stages", rest), rest)
    if not head.isidentifier() or not known(f"field-{head}".replace("_", "-"), tongue.language):
        return each.field
    return (
        f"{label(each.kind, head, tongue.language)}, {stage}"
        if rest
        else label(each.kind, head, tongue.language)
    )


def said(value: Json, tongue: Tongue) -> str:
    """A value of a change as people read it, cut where it is long."""
    if value is None:
        return text("reading-nothing", tongue.language)
    if isinstance(value, dict) and set(LANGUAGES) <= value.keys():
        return str(value[tongue.language])
    plain = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return plain if len(plain) <= LONG else plain[: LONG - 1] + "…"


def checklists(item: Item, tongue: Tongue) -> list[Checklist]:
    """The checklist of a process, or those of a frame."""
    if isinstance(item, Frame):
        return checklists_of(item, tongue)
    return [process_checklist(item, tongue, tongue.say("checklist"))] if isinstance(item, Process) else []


def process_checklist(item: Process, tongue: Tongue, title: str) -> Checklist:
    """The questions of a process."""
    rows = tuple(Asked(asked.text.in_(tongue.language)) for asked in item.questions)
    return Checklist(title, answers("yes", tongue), rows)


def neighbours(tongue: Tongue, kind: str, key: str) -> dict[str, Ref | None]:
    """The items before and after it of its kind."""
    keys = list(tongue.pack.documents[kind])
    at = keys.index(key)
    before = tongue.ref((kind, keys[at - 1])) if at else None
    after = tongue.ref((kind, keys[at + 1])) if at + 1 < len(keys) else None
    return {"before": before, "after": after}
