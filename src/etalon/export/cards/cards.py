"""Which cards a frame has: its places first, then what is inside them, numbered by name.

The order of names tells nothing about the place of a card, so a number may stand on it. What is inside
several places is one card with several right places.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from etalon.core.texts import Language, text
from etalon.export.items import item_of, owner, sentence
from etalon.maps.speech import capital
from etalon.standard.frame_view import CellView, FrameView
from etalon.standard.pack import Pack


@dataclass(frozen=True, slots=True)
class Card:
    """A card: number, name, a sentence, who answers for it, and the ids of the cells in which it is right.

    A card of a `place` is right where its cell stands; a card without one lies inside other places.
    """

    number: int
    id: str
    name: str
    sentence: str
    aside: str
    place: bool
    cells: tuple[str, ...]


def cards_of(view: FrameView, pack: Pack, language: Language) -> list[Card]:
    """The cards of one reading of a frame by number. No card is made of a catalogue of tactics."""
    places = list(view.cells().values())
    inside: dict[str, CellView] = {}
    right: dict[str, list[str]] = {}
    for cell, member in members(view):
        inside.setdefault(member.id, member)
        right.setdefault(member.id, []).append(cell.id)
    made: list[Card] = []
    for cells, place in ((places, True), (list(inside.values()), False)):
        for cell in sorted(cells, key=lambda each: (capital(each.name.in_(language)).casefold(), each.id)):
            where = (cell.id,) if place else tuple(right[cell.id])
            made.append(card(len(made) + 1, cell, place, where, pack, language))
    return made


def members(view: FrameView) -> Iterator[tuple[CellView, CellView]]:
    """Each cell with each of its members that is a card."""
    for lane in view.lanes:
        for cell in lane.cells:
            for member in cell.opens:
                if member.block != "chips":
                    yield cell, member


def card(
    number: int, cell: CellView, place: bool, where: tuple[str, ...], pack: Pack, language: Language
) -> Card:
    """One card."""
    item = item_of(cell, pack)
    note = cell.note.in_(language) if cell.note else ""
    said = sentence(item, language) if not place else capital(note)
    aside = capital(owner(cell.owner, item if not place else None, language))
    if cell.chips or cell.block == "chips":
        aside = capital(text(f"map-owner-{cell.owner}", language)) if cell.owner else ""
    return Card(number, cell.id, capital(cell.name.in_(language)), said, aside, place, where)
