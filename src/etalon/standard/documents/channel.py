"""Work through partners: enablement, logistics, passed leads and the scorecard."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.cycles import Recorded
from etalon.standard.documents.item import Item


class PartnerStep(Item):
    """A step of the partner's own sale: what makes it hard and what we give to make it easier."""

    no: int
    name: LocalizedText
    hard: LocalizedText
    items: tuple[LocalizedText, ...]
    kpis: tuple[str, ...]


class LogisticsMeasure(Item):
    """A measure of easy logistics and service with its default target.

    `at_least` and `at_most` are in `unit`: shares are 0 to 1, hours and days are working ones. All three are
    None where the target depends on the product.
    """

    no: int
    name: LocalizedText
    kpi: str
    at_least: float | None = None
    at_most: float | None = None
    unit: Literal["share", "points_of_7", "working_hours", "working_days"] | None = None
    target: LocalizedText
    note: LocalizedText | None = None


class Clock(StrictModel):
    """How long a passed lead may stay in a state; `working` days or calendar days."""

    days: int
    working: bool = True
    text: LocalizedText


class LeadState(Item):
    """A state of a lead passed to a partner: the events that open it, its clock, and what may follow.

    A state without events opens by itself when the clock of the state before it has run out. `rules` are the
    regulations that keep its times.
    """

    no: int
    name: LocalizedText
    meaning: LocalizedText
    enters_by: tuple[Recorded, ...]
    clock: Clock | None = None
    next: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


class LeadPackField(Item):
    """A fact that must go with a lead before it is passed to a partner."""

    no: int
    name: LocalizedText
    asks: LocalizedText


class ScorecardLine(Item):
    """A line of the partner scorecard; the weights of all lines add up to 100.

    `how` says what is counted; `kpis` are the ids of what counts it, `measures` the numbers of measures
    (``measure.number``) that do so from our own records, where there are any.
    A line with `needs_partner_data` is off until the dealer's own data exist; its weight is then shared out
    among the other lines and never counted as zero.
    """

    no: int
    name: LocalizedText
    how: LocalizedText
    weight: int
    kpis: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    kind: Literal["leading", "lagging"]
    needs_partner_data: bool = False


class ScorecardBand(Item):
    """A band of the scorecard from a score of `at_least` (0 to 100) up to the next band."""

    no: int
    name: LocalizedText
    at_least: int
    means: LocalizedText
