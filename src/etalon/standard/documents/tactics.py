"""Tactics over the sales cycle, direct and through partners."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Function, Item, StageId

Fit = Literal["M", "U", "R", "X"]


class TacticFamily(Item):
    """A family of tactics, such as events or paid media."""

    no: int
    name: LocalizedText


class Tactic(Item):
    """A tactic with its fit per stage: M mainstream, U useful, R rare, X unfit.

    `teaching` gives its place (1 to 6) in the teaching sets in which it stands; the first are asked first.
    `recorded_as` are the event kinds by which its use is seen in the records. `kpis` are those by which it is
    judged at each stage where it fits (M or U).
    """

    family: str
    name: LocalizedText
    owner: Function
    fit: dict[StageId, Fit]
    teaching: dict[StageId, int] = {}
    cost: LocalizedText
    recorded_as: tuple[str, ...]
    kpis: dict[StageId, tuple[str, ...]] = {}
    warning: LocalizedText | None = None


class PartnerPhase(Item):
    """A phase of the partner's life cycle: what opens and closes it, its usual limit, and its KPIs by id."""

    no: int
    name: LocalizedText
    entry: LocalizedText
    exit: LocalizedText | None = None
    limit_days: int | None = None
    kpis: tuple[str, ...] = ()


class ChannelTactic(Item):
    """A PUSH, PULL or PRESCRIBE tactic and the partner phases in which it works."""

    family: Literal["push", "pull", "prescribe"]
    name: LocalizedText
    phases: tuple[str, ...]
    kpis: tuple[str, ...]
