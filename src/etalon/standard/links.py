"""Links between items both ways: what each points to and what points to it, stages included."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from etalon.core.yamlfile import Path_
from etalon.standard.documents import Item
from etalon.standard.pack import Pack
from etalon.standard.references import references

STAGED = frozenset({"stage", "stages", "main", "supports", "section"})
"""Fields whose values are ids of stages; their form is checked by the documents themselves."""
NUMBERED = frozenset({"first", "last", "up_to", "known_by"})
"""Fields that name a buyer state by its number."""
UNFIT = ("R", "X")
"""Fits with which a tactic does not stand on a frame."""
Target = tuple[str, str]
"""Kind and id of an item."""


@dataclass(frozen=True)
class Links:
    """All links of a pack: by item the places inside it that lead somewhere, and who points to it."""

    inside: dict[Target, dict[Path_, Target]] = field(default_factory=dict)
    back: dict[Target, dict[Target, None]] = field(default_factory=dict)

    def to(self, kind: str, key: str) -> list[Target]:
        """The items that an item names, each once, in the order in which it names them."""
        return list(dict.fromkeys(self.inside.get((kind, key), {}).values()))

    def from_(self, kind: str, key: str) -> list[Target]:
        """The items that name an item, each once, by kind."""
        return list(self.back.get((kind, key), {}))


def links_of(pack: Pack) -> Links:
    """Look through a pack once. References that lead nowhere (see the checker) are no links."""
    made = Links()
    found = [*_named(pack), *_staged(pack), *_derived(pack)]
    order = {kind: number for number, kind in enumerate(pack.documents)}
    for source, _inside, target in sorted(found, key=lambda each: order[each[0][0]]):
        if source != target:
            made.back.setdefault(target, {})[source] = None
    for source, inside, target in found:
        made.inside.setdefault(source, {})[inside] = target
    return made


def _named(pack: Pack) -> Iterator[tuple[Target, Path_, Target]]:
    for each in references(pack):
        kind = next((kind for kind in each.allowed if each.target in pack.documents.get(kind, {})), None)
        if kind is not None:
            yield (each.kind, each.key), each.inside, (kind, each.target)


def _staged(pack: Pack) -> Iterator[tuple[Target, Path_, Target]]:
    states = {state.no: key for key, state in pack.buyer_states.items()}
    for kind, items in pack.documents.items():
        for key, item in items.items():
            for inside, said in _cycle(item, ()):
                if isinstance(said, int) and said in states:
                    yield (kind, key), inside, ("buyer_states", states[said])
                elif said in pack.stages:
                    yield (kind, key), inside, ("stages", str(said))


def _derived(pack: Pack) -> Iterator[tuple[Target, Path_, Target]]:
    """Tactics that stand on a frame because they fit the stage of a cell or belong to its teaching set."""
    for key, frame in pack.frames.items():
        for number, reading in enumerate(frame.readings):
            for cell in frame.cells(reading.id).values():
                stage = cell.stage or (cell.ref if cell.ref in pack.stages else None)
                for tactic in pack.tactics.values() if cell.members_of else ():
                    fits = tactic.fit if cell.members_of == "fit" else tactic.teaching
                    if any(stage == each and fit not in UNFIT for each, fit in fits.items()):
                        inside = ("readings", number, cell.id, tactic.id)
                        yield ("frames", key), inside, ("tactics", tactic.id)


def _cycle(model: Item | BaseModel, inside: Path_) -> Iterator[tuple[Path_, str | int]]:
    """Stages by id and buyer states by number, with their places."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if (name in STAGED and isinstance(value, str)) or (name in NUMBERED and isinstance(value, int)):
            yield (*inside, name), value
        elif name in STAGED and isinstance(value, tuple):
            yield from (((*inside, name, n), stage) for n, stage in enumerate(value))
        elif isinstance(value, tuple):
            for number, part in enumerate(value):
                if isinstance(part, BaseModel):
                    yield from _cycle(part, (*inside, name, number))
