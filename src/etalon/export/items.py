"""What exports say of an item of the standard: its sentence, who answers for it, where it comes from."""

from collections.abc import Iterable

from etalon.core.localized import LocalizedText
from etalon.core.texts import Language, text
from etalon.maps.speech import capital
from etalon.standard.documents import Function, Item
from etalon.standard.frame_view import CellView, find
from etalon.standard.pack import Pack

SAID_BY = ("purpose", "thinks", "skeleton", "cares", "evidence", "hard", "means", "definition")
"""The fields of which one says in a sentence what an item is, the most telling first."""


def sentence(item: Item | None, language: Language) -> str:
    """What an item is, in a sentence; an empty string where it says nothing but its name."""
    for name in SAID_BY:
        said = getattr(item, name, None)
        if isinstance(said, LocalizedText):
            return capital(said.in_(language))
    return ""


def owner(function: Function | None, item: Item | None, language: Language) -> str:
    """Who answers for it: the role that the item names, else the function."""
    role = getattr(item, "owner_role", None)
    if isinstance(role, LocalizedText):
        return role.in_(language)
    named = function or getattr(item, "owner", None)
    return text(f"map-owner-{named}", language) if isinstance(named, str) else ""


def origin(item: Item, language: Language) -> str:
    """Where an item comes from, in words."""
    return text(f"origin-{item.origin.lower()}", language)


def shown(cell: CellView, pack: Pack) -> list[Item]:
    """The items of the standard that a cell and its members show, each once."""
    members = (cell, *cell.opens, *cell.chips)
    found = [item_of(member, pack) for member in members] + [find(pack, name) for name in cell.processes]
    return list({item.id: item for item in found if item is not None}.values())


def item_of(cell: CellView, pack: Pack) -> Item | None:
    """The item behind a member or chip: its own id, or the tactic that a chip of a stage shows."""
    direct = find(pack, cell.id)
    if direct is not None or cell.stage is None:
        return direct
    return find(pack, cell.id.removeprefix(f"{cell.stage}."))


def sources(items: Iterable[Item], pack: Pack, language: Language) -> list[str]:
    """The public sources of items, each once: number, name, address."""
    numbers = dict.fromkeys(number for item in items for number in item.sources)
    made = []
    for number in numbers:
        source = pack.public_sources.get(number)
        made.append(f"{number}: {source.name.in_(language)}, {source.address}" if source else number)
    return made
