"""A world: the parameters of a simulated company and its market, as a strict YAML document.

``docs/worlds.md`` explains each of them. Shares are between 0 and 1; a dictionary of shares is scaled to a
sum of 1 when it is used. States, behaviours, steps, tactics and event kinds are ids of the standard.
"""

from datetime import date
from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel

Label = Literal["early", "in_step", "late"]
LABELS: tuple[Label, ...] = ("early", "in_step", "late")
Exit = Literal["no_decision", "chose_other", "disqualified", "churned"]
EXITS: tuple[Exit, ...] = ("no_decision", "chose_other", "disqualified", "churned")
Audience = Literal["all", "known", "leads", "deals", "customers", "lapsed"]
System = Literal["crm", "automation"]
Said = Literal[0, 1, 2, 3, 4, "used", "unused", "na", "unknown"]
Shares = dict[str, float]
Attrs = dict[str, str]


class Market(StrictModel):
    """Who is out there on the first day."""

    segments: Shares
    regions: Shares
    sizes: Shares
    channel: float = Field(ge=0, le=1)
    customers: float = Field(ge=0, le=1)
    lapsing: float = Field(ge=0, le=1)
    known: float = Field(ge=0, le=1)
    start: Shares
    contacts: float = Field(gt=0)


class StateLife(StrictModel):
    """How long a state lasts (Weibull: median, shape) and where it leads: states or exits by share."""

    median_days: float = Field(gt=0)
    shape: float = Field(default=1.0, gt=0)
    next: Shares


class Buying(StrictModel):
    """The buyer's own pace, before anybody sells."""

    states: dict[str, StateLife]
    falls_to: Shares
    rest_days: int = Field(ge=0)
    pace_spread: float = Field(ge=0)


class Push(StrictModel):
    """Factors on the hazards of moving on, going back and leaving, for some days."""

    forward: float = Field(default=1.0, ge=0)
    back: float = Field(default=1.0, ge=0)
    leave: float = Field(default=1.0, ge=0)
    days: int = Field(default=0, ge=0)


class Habit(StrictModel):
    """A habit of sellers: how many have it, which share of their acts is what, and when they open a deal."""

    share: float = Field(ge=0)
    mix: dict[Label, float]
    tempo: float = Field(gt=0)
    opens_from: str


class BehaviourUse(StrictModel):
    """How often a behaviour is chosen beside others, its hours, its tactic, and the deal step it leads to."""

    weight: float = Field(gt=0)
    hours: float = Field(ge=0)
    tactic: str
    step: str | None = None


class Contact(StrictModel):
    """A seller's acts per week towards one account, by what the seller has with it."""

    cold: float = Field(ge=0)
    lead: float = Field(ge=0)
    deal: float = Field(ge=0)
    customer: float = Field(ge=0)


class Silence(StrictModel):
    """What it does when nobody touches a buyer who already wants to change."""

    after_days: int = Field(gt=0)
    from_state: str
    push: Push


class Selling(StrictModel):
    """The sellers, their habits, and what their acts truly do to the buyer."""

    accounts_per_seller: int = Field(gt=0)
    sellers_per_team: int = Field(gt=0)
    spread: float = Field(ge=0)
    stray: float = Field(gt=0, le=1)
    habits: dict[Label, Habit]
    per_week: Contact
    buying: dict[str, BehaviourUse]
    using: dict[str, BehaviourUse]
    effects: dict[Label, Push]
    silence: Silence
    opens_per_week: float = Field(ge=0)
    asked_per_week: float = Field(ge=0)
    stale_days: float = Field(gt=0)


class ActKind(StrictModel):
    """An event kind with attribute values."""

    kind: str
    attrs: Attrs = {}


class BuyerAct(ActKind):
    """An act of the buyer's own: how often a month in a state, how likely on the day of entering it."""

    system: System
    per_month: dict[str, float] = {}
    on_entry: dict[str, float] = {}


class Answer(ActKind):
    """An act of the buyer's that answers an act of ours, by the state on the day of the answer."""

    to: str
    to_attrs: Attrs = {}
    chance: dict[str, float]
    days: float = Field(ge=0)
    system: System


class Effect(StrictModel):
    """A tactic's true effect: a factor on the hazard of one transition while its touch lasts."""

    from_: str = Field(alias="from")
    to: str
    factor: float = Field(ge=0)


class TacticUse(StrictModel):
    """How a tactic is run: whom it touches, what it costs, which leads it brings, what it truly does."""

    stage: Literal["reach", "attract", "nurture", "sell", "deliver", "retain"]
    audience: Audience
    every_days: int = Field(gt=0)
    share: float = Field(gt=0, le=1)
    sends: ActKind | None = None
    money_per_touch: float = 0
    money_per_month: float = 0
    hours_per_touch: float = 0
    hours_per_month: float = 0
    leads: dict[str, float] = {}
    lead_act: ActKind | None = None
    lasts_days: int = Field(default=30, gt=0)
    effects: tuple[Effect, ...] = ()


class Leads(StrictModel):
    """What becomes of a lead: chances by the buyer's true state, and days until it happens."""

    qualified: dict[str, float]
    qualify_days: float
    accepted: dict[str, float]
    accept_days: float
    late_first_touch: float = Field(ge=0, le=1)
    open_days: int = Field(gt=0)


class Channel(StrictModel):
    """Dealers: how many, their orders, and what they do with a passed lead."""

    accounts_per_dealer: int = Field(gt=0)
    order_days: float = Field(gt=0)
    order_spread: float = Field(ge=0)
    size_spread: float = Field(ge=0)
    goes_quiet: float = Field(ge=0, le=1)
    accepted: float = Field(ge=0, le=1)
    worked: float = Field(ge=0, le=1)
    returned: float = Field(ge=0, le=1)
    answer_days: float = Field(gt=0)
    expire_days: int = Field(gt=0)


class Orders(StrictModel):
    """Values in thousands of the currency's base unit, rhythm of repeat orders, promises and delays."""

    value: float = Field(gt=0)
    value_spread: float = Field(ge=0)
    repeat_value: float = Field(gt=0)
    repeat_days: float = Field(gt=0)
    repeat_spread: float = Field(gt=0)
    promise_days: float = Field(gt=0)
    late: float = Field(ge=0, le=1)
    late_days: float = Field(gt=0)
    late_push: Push


class Service(StrictModel):
    """Tickets, complaints and surveys after a delivery."""

    tickets_per_month: dict[str, float]
    respond_hours: float = Field(gt=0)
    resolve_hours: float = Field(gt=0)
    complaint: float = Field(ge=0, le=1)
    complaint_if_late: float = Field(ge=0, le=1)
    complaint_answered: float = Field(ge=0, le=1)
    surveyed: float = Field(ge=0, le=1)
    answered: float = Field(ge=0, le=1)
    score: float
    score_if_late: float
    acted_on: float = Field(ge=0, le=1)
    informed_of_delay: float = Field(ge=0, le=1)


class RecordingHabit(StrictModel):
    """How a group of sellers records: acts logged, logged vaguely, with empty fields; days until entry."""

    share: float = Field(ge=0)
    logs: float = Field(ge=0, le=1)
    vague: float = Field(ge=0, le=1)
    empty: float = Field(ge=0, le=1)
    late_days: float = Field(ge=0)


class Recording(StrictModel):
    """Recording habits of sellers; they are drawn without looking at the selling habit."""

    groups: dict[str, RecordingHabit]


class Dirt(StrictModel):
    """Shares of rows that the exports spoil, and of accounts that exist twice."""

    duplicates: float = Field(ge=0, le=0.2)
    misspelt: float = Field(ge=0, le=0.2)
    broken_dates: float = Field(ge=0, le=0.2)
    test_rows: float = Field(ge=0, le=0.2)
    orphans: float = Field(ge=0, le=0.2)
    merged: float = Field(ge=0, le=0.2)


class World(StrictModel):
    """A whole world."""

    id: str
    name: LocalizedText
    about: LocalizedText
    last_day: date
    market: Market
    buying: Buying
    selling: Selling
    buyer_acts: dict[str, BuyerAct]
    answers: dict[str, Answer]
    tactics: dict[str, TacticUse]
    hour_costs: dict[str, float]
    leads: Leads
    channel: Channel
    orders: Orders
    service: Service
    recording: Recording
    content: dict[str, int]
    dirt: Dirt
    said: dict[str, dict[str, Said]] = {}
