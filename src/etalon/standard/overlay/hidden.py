"""What is left where items were hidden: what leads to them goes, what cannot stand without them goes too."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from etalon.core.errors import DocumentError, Place, Problem
from etalon.core.yamlfile import Path_
from etalon.standard.changed import Changed
from etalon.standard.documents import Item
from etalon.standard.overlay.fields import drop
from etalon.standard.overlay.rebuild import dump
from etalon.standard.pack import Pack
from etalon.standard.references import Reference, references

ItemId = tuple[str, str]
FIXED = (
    "stages",
    "buyer_states",
    "buyer_phases",
    "sync",
    "buyer_rules",
    "event_kinds",
    "deal_steps",
    "kpi_sets",
    "frames",
)
"""Kinds whose items never go because of another: the program computes with them, or they are whole maps."""


def without_hidden(pack: Pack, base: Pack, hidden: Mapping[ItemId, Changed]) -> Pack:
    """A pack in which nothing leads to a hidden item, or to a cell that the frame had in `base`.

    An element of a list that names it goes; a frame's lane without cells goes; an item that names it in a
    field of its own is hidden with it, and that is listed as a change. Raises `DocumentError` where that item
    is one with which the program computes.
    """
    gone = dict(hidden)
    while lost := [each for each in references(pack) if _went(each, base, gone)]:
        inside: dict[ItemId, set[Path_]] = {}
        for each in lost:
            end = _last_number(each.inside)
            if end is None:
                gone.setdefault((each.kind, each.key), _also(each, pack, gone))
            else:
                inside.setdefault((each.kind, each.key), set()).add(each.inside[:end])
        pack = _pruned(pack, inside, gone)
    return replace(pack, changes=(*pack.changes, *(each for key, each in gone.items() if key not in hidden)))


def _went(reference: Reference, base: Pack, gone: Mapping[ItemId, Changed]) -> bool:
    """Whether a reference leads to what was hidden; one that never led anywhere is the checker's to tell."""
    if reference.allowed:
        return any((kind, reference.target) in gone for kind in reference.allowed)
    frames = base.frames.values() if reference.kind == "findings" else [base.frames.get(reference.key)]
    cells = (frame.cells(reading.id) for frame in frames if frame for reading in frame.readings)
    return any(reference.target in found for found in cells)


def _last_number(path: Path_) -> int | None:
    """Where the path of the innermost element of a list ends."""
    ends = [end for end, key in enumerate(path, 1) if isinstance(key, int)]
    return ends[-1] if ends else None


def _also(reference: Reference, pack: Pack, gone: Mapping[ItemId, Changed]) -> Changed:
    """The hiding of an item that goes with another. Raises `DocumentError` where it must stay."""
    causes = [gone[kind, reference.target] for kind in reference.allowed if (kind, reference.target) in gone]
    cause = (causes or [each for each in pack.changes if each.how == "hide"])[-1]
    if reference.kind in FIXED:
        needed = f"{reference.kind}/{reference.key}"
        facts = {"item": cause.item, "needed_by": needed, "inside": ".".join(map(str, reference.inside))}
        place = cause.source[0].place((*cause.source[1], "item")) if cause.source else Place()
        raise DocumentError(Problem("overlay-needed", place, facts))
    return replace(
        cause, kind=reference.kind, key=reference.key, field="", path=(), old=None, was=None, again=False
    )


def _pruned(pack: Pack, inside: Mapping[ItemId, Iterable[Path_]], gone: Iterable[ItemId]) -> Pack:
    documents = {kind: dict(items) for kind, items in pack.documents.items()}
    for (kind, key), paths in inside.items():
        documents[kind][key] = _less(documents[kind][key], paths)
    for kind, key in gone:
        documents[kind].pop(key, None)
    return replace(pack, documents=documents)


def _less(item: Item, paths: Iterable[Path_]) -> Item:
    data = dump(item)
    for path in sorted(paths, key=_order, reverse=True):
        drop(data, path)
    for reading in data.get("readings", ()):
        reading["lanes"] = [lane for lane in reading["lanes"] if lane["cells"]]
    return type(item).model_validate(data)


def _order(path: Path_) -> list[tuple[int, str]]:
    """Paths in the order in which they stand, so that the last goes first and moves no other."""
    return [(key, "") if isinstance(key, int) else (0, key) for key in path]
