"""The dictionary of KPIs, and the named sets of records that formulas share."""

from typing import Annotated, Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Item, Origin, StageId

KpiUnit = Literal[
    "share",
    "count",
    "money",
    "money_per_day",
    "ratio",
    "points",
    "level",
    "wh",
    "wd",
    "cd",
    "minutes",
    "weeks",
    "months",
]
ParameterUnit = Literal["wh", "wd", "cd", "share", "count", "money"]


class Range(StrictModel):
    """A usual range of a KPI, in its unit (a share from 0 to 1): bounds, or words where there are none.

    `of` says of what the range is, such as a market or a kind of deal; `sources` are ids, for an R.
    A single published value has `low` equal to `high`. A range is for orientation and never a pass mark.
    """

    low: float | None = None
    high: float | None = None
    text: LocalizedText | None = None
    of: LocalizedText | None = None
    origin: Origin
    sources: tuple[str, ...] = ()
    confidence: Literal["low", "medium", "high"] = "low"


class KpiParameter(StrictModel):
    """A number that a formula takes as ``$name``: what holds by default, its unit, and what it means."""

    value: float
    unit: ParameterUnit | None = None
    meaning: LocalizedText | None = None


class Kpi(Item):
    """A KPI: what it says, how it is counted (docs/formulas.md), and where it belongs.

    `section` is its place in the dictionary; `stages` are those at which it is read. `direction`: whether
    more is better (up), less (down), or it should stay level. `notes` say what must be
    recorded or asked first.
    """

    id: Annotated[str, Field(pattern=r"^K-[A-Z0-9]+(-[A-Z0-9]+)*$")]
    section: Literal["reach", "attract", "nurture", "sell", "deliver", "retain", "channel", "all"]
    name: LocalizedText
    meaning: LocalizedText
    unit: KpiUnit
    direction: Literal["up", "down", "level"]
    formula: str
    parameters: dict[str, KpiParameter] = {}
    ranges: tuple[Range, ...] = ()
    stages: tuple[StageId, ...] = ()
    processes: tuple[str, ...] = ()
    notes: LocalizedText | None = None


class RecordSet(Item):
    """A set of records with a name, such as open deals; formulas use it as they use a table or a kind."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    name: LocalizedText
    meaning: LocalizedText
    set: str
