"""What is left where items were hidden: references to them go too, or the need for them is a problem."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from etalon.core.errors import DocumentError, Problem
from etalon.core.yamlfile import Path_
from etalon.standard.documents import Item
from etalon.standard.overlay.fields import drop
from etalon.standard.overlay.rebuild import dump
from etalon.standard.pack import Pack
from etalon.standard.references import Reference, references

ItemId = tuple[str, str]


class Spoken(Protocol):
    """A written change that can tell a problem with its place."""

    def problem(self, code: str, at: str, **facts: str | int) -> Problem:
        """A problem at one of its fields."""


def without_hidden(pack: Pack, base: Pack, hidden: Mapping[ItemId, Spoken]) -> Pack:
    """A pack in which nothing leads to a hidden item, or to a cell that the frame had in `base`.

    An element of a list that names it goes; a frame's lane without cells goes. Raises `DocumentError` where
    another item cannot stand without it: it must be hidden too, or changed.
    """
    while lost := [each for each in references(pack) if _went(each, base, hidden)]:
        needed = [each for each in lost if _last_number(each.inside) is None]
        problems = [problem for each in needed if (problem := _needed(each, hidden))]
        if problems:
            raise DocumentError(*problems)
        by_item: dict[ItemId, set[Path_]] = {}
        for each in lost:
            if end := _last_number(each.inside):
                by_item.setdefault((each.kind, each.key), set()).add(each.inside[:end])
        if not by_item:
            break
        pack = _pruned(pack, by_item)
    return pack


def _went(reference: Reference, base: Pack, hidden: Mapping[ItemId, Spoken]) -> bool:
    """Whether a reference leads to what was hidden; one that never led anywhere is the checker's to tell."""
    if reference.allowed:
        return any((kind, reference.target) in hidden for kind in reference.allowed)
    frame = base.frames.get(reference.key if reference.kind == "frames" else "")
    cells = (frame.cells(reading.id) for reading in frame.readings) if frame else ()
    return any(reference.target in found for found in cells)


def _last_number(path: Path_) -> int | None:
    """Where the path of the innermost element of a list ends."""
    ends = [end for end, key in enumerate(path, 1) if isinstance(key, int)]
    return ends[-1] if ends else None


def _needed(reference: Reference, hidden: Mapping[ItemId, Spoken]) -> Problem | None:
    gone = [(kind, reference.target) for kind in reference.allowed if (kind, reference.target) in hidden]
    facts = {"needed_by": f"{reference.kind}/{reference.key}", "inside": ".".join(map(str, reference.inside))}
    return hidden[gone[0]].problem("overlay-needed", "item", **facts) if gone else None


def _pruned(pack: Pack, gone: Mapping[ItemId, Iterable[Path_]]) -> Pack:
    documents = {kind: dict(items) for kind, items in pack.documents.items()}
    for (kind, key), paths in gone.items():
        documents[kind][key] = _less(documents[kind][key], paths)
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
