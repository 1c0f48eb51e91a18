"""The two cycles: stages of selling, states of buying, and how they are synchronised."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Function, Item, Origin, StageId

Sync = Literal["in", "ok", "early", "late", "none"]


class Stage(Item):
    """A stage of the sales cycle; `also` is the article's own word for it."""

    no: int
    name: LocalizedText
    also: LocalizedText | None = None
    kind: Literal["inventory", "gate", "sla"]
    gate_at_exit: bool = False
    owner: Function
    produces: LocalizedText


class BuyerPhase(Item):
    """One of the five phases into which the eleven buyer states are rolled up on the first level of a map."""

    no: int
    name: LocalizedText


class BuyerState(Item):
    """A state of the buying cycle, held by an account for one need.

    `seems` ends a sentence that begins with "It seems", in small letters and without a full stop.
    """

    no: int
    phase: str
    name: LocalizedText
    seems: LocalizedText | None = None
    thinks: LocalizedText
    evidence: LocalizedText
    do_now: LocalizedText
    too_early: LocalizedText | None = None
    too_late: LocalizedText | None = None


class SyncRow(StrictModel):
    """How acts of each stage stand to a buyer who is in one state."""

    state: str
    cells: dict[StageId, Sync]


class SyncMatrix(Item):
    """The standard synchronisation map: buyer state by stage, with notes on how to read it."""

    rows: tuple[SyncRow, ...]
    notes: tuple[LocalizedText, ...] = ()


class Recorded(StrictModel):
    """How an act is recognised in the records: an event kind and, where needed, attribute values."""

    kind: str
    attrs: dict[str, str] = {}


class EarlySeverity(StrictModel):
    """The severity of an early act while the buyer stands at or below a state number."""

    up_to: int
    severity: Literal["info", "minor", "major", "critical"]


class Behaviour(Item):
    """A seller's act with the buyer states (by number) in which it is in step.

    Below `first` the act is early, above `last` it is late; None means without bound on that side.
    """

    name: LocalizedText
    first: int | None
    last: int | None
    recorded_as: tuple[Recorded, ...]
    early_harm: LocalizedText | None = None
    late_harm: LocalizedText | None = None
    early: tuple[EarlySeverity, ...] = ()
    late: Literal["info", "minor", "major", "critical"] | None = None


class Role(Item):
    """A role on the buying side; `known_by` is the buyer state number by which it must be known."""

    name: LocalizedText
    classes: tuple[Literal["decision_maker", "influencer", "shaper", "gate"], ...]
    cares: LocalizedText
    known_by: int | None = None


class DealStep(Item):
    """A step of a deal inside the stage `sell`."""

    no: int
    name: LocalizedText
    evidence: LocalizedText
    probability: float
    words: dict[Literal["en", "ru", "uk"], tuple[str, ...]] = {}


__all__ = [
    "Behaviour",
    "BuyerPhase",
    "BuyerState",
    "DealStep",
    "EarlySeverity",
    "Origin",
    "Recorded",
    "Role",
    "Stage",
    "Sync",
    "SyncMatrix",
    "SyncRow",
]
