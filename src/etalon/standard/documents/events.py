"""Event kinds: the vocabulary of the log."""

from collections.abc import Mapping
from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Item

Side = Literal["buyer", "seller", "both", "record"]
Home = Literal[
    "ads",
    "analytics",
    "automation",
    "content",
    "crm",
    "cx",
    "erp",
    "events",
    "prm",
    "service_desk",
    "telephony",
    "wiki",
]


class EvidenceWhen(StrictModel):
    """Buyer states that an act proves only while its attributes have these values."""

    attrs: dict[str, str]
    states: tuple[str, ...]


class EventKind(Item):
    """A kind of event: whose act it is, its attributes, and of which buyer states it is evidence, if of any.

    `side` is seen from the end customer's purchase: an act of the buyer, of the selling side (ours or a
    partner's), of both together, or a record that touches nobody on the buying side.
    `attributes` maps an attribute key to its allowed values; an empty list allows any text or number.
    `evidence_of` holds whatever the attributes say, `evidence_when` adds states for given values.
    `home` names the kinds of systems where such events usually lie.
    A derived kind is computed and never stored in the log.
    """

    family: str
    name: LocalizedText
    side: Side
    attributes: dict[str, tuple[str, ...]] = {}
    evidence_of: tuple[str, ...] = ()
    evidence_when: tuple[EvidenceWhen, ...] = ()
    home: tuple[Home, ...] = ()
    derived: bool = False

    def proves(self, attrs: Mapping[str, str]) -> tuple[str, ...]:
        """The buyer states that an event of this kind with these attribute values is evidence of."""
        when = (rule.states for rule in self.evidence_when if rule.attrs.items() <= attrs.items())
        return tuple(dict.fromkeys((*self.evidence_of, *(state for states in when for state in states))))
