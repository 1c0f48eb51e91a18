"""Event kinds: the vocabulary of the log."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Item

Side = Literal["buyer", "seller", "both", "record"]


class EventKind(Item):
    """A kind of event: whose act it is, its attributes, and of which buyer states it is evidence, if of any.

    `attributes` maps an attribute key to its allowed values; an empty list allows any text or number.
    A derived kind is computed and never stored in the log.
    """

    family: str
    name: LocalizedText
    side: Side
    attributes: dict[str, tuple[str, ...]] = {}
    evidence_of: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    derived: bool = False
