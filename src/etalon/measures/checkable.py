"""Checkability before any number: what the present records can prove, and what would unlock the rest."""

from collections.abc import Mapping
from dataclasses import dataclass

from etalon.evidence.sql import Door
from etalon.measures.kpis.needs import kpi_needs
from etalon.measures.measure import Measure
from etalon.measures.needs import Need
from etalon.measures.presence import Presence, Progress, best_subject, presence
from etalon.measures.registry import measures
from etalon.measures.result import Json
from etalon.standard.loader import base_pack
from etalon.standard.pack import Pack


@dataclass(frozen=True, slots=True)
class Held:
    """A need of a measure and how far the records fill it: `field` is the fullest of its fields."""

    need: str
    field: str
    rows: int
    filled: int

    @property
    def share(self) -> float | None:
        """Filled share of the rows that could hold it; None when there is no such row."""
        return self.filled / self.rows if self.rows else None

    def as_json(self) -> Json:
        """``{"need", "field", "rows", "filled", "share"}``."""
        return {
            "need": self.need,
            "field": self.field,
            "rows": self.rows,
            "filled": self.filled,
            "share": self.share,
        }


@dataclass(frozen=True, slots=True)
class Checkable:
    """One measure: on which table it would be counted, and what it needs."""

    measure: str
    subject: str
    needs: tuple[Held, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Needs that the records do not fill at all."""
        return tuple(held.need for held in self.needs if not held.filled)

    @property
    def provable(self) -> bool:
        """Whether the records hold something for every need."""
        return not self.missing

    def as_json(self) -> Json:
        """``{"measure", "of", "provable", "missing", "needs"}``."""
        return {
            "measure": self.measure,
            "of": self.subject,
            "provable": self.provable,
            "missing": list(self.missing),
            "needs": [held.as_json() for held in self.needs],
        }


@dataclass(frozen=True, slots=True)
class Unlock:
    """A missing need: the measures that wait for it alone, and those that wait for more than it.

    `kpis` are the KPIs that wait for it alone, `kpis_more` those that wait for more.
    """

    need: str
    alone: tuple[str, ...]
    with_others: tuple[str, ...]
    kpis: tuple[str, ...] = ()
    kpis_more: tuple[str, ...] = ()

    def as_json(self) -> Json:
        """``{"need", "alone", "with_others", "kpis", "kpis_with_others"}``."""
        return {
            "need": self.need,
            "alone": list(self.alone),
            "with_others": list(self.with_others),
            "kpis": list(self.kpis),
            "kpis_with_others": list(self.kpis_more),
        }


@dataclass(frozen=True)
class Checkability:
    """All measures and KPIs, and what is worth recording next, the most fruitful first."""

    measures: tuple[Checkable, ...]
    unlocks: tuple[Unlock, ...]
    kpis: tuple[Checkable, ...] = ()

    def as_json(self) -> Json:
        """``{"measures": [...], "kpis": [...], "unlocks": [...]}``."""
        return {
            "measures": [item.as_json() for item in self.measures],
            "kpis": [item.as_json() for item in self.kpis],
            "unlocks": [unlock.as_json() for unlock in self.unlocks],
        }


def checkable(door: Door, progress: Progress | None = None, pack: Pack | None = None) -> Checkability:
    """What the present records can prove of the measures and of the pack's KPIs, in one walk over them."""
    known = measures().values()
    wanted = kpi_needs(pack or base_pack())
    needs = [need for each in known for several in each.subjects.values() for need in several]
    needs += [need for several in wanted.values() for need in several]
    found = presence(door, [field for need in needs for field in need.any_of], progress)
    items = tuple(item(each, found) for each in known)
    kpis = tuple(
        Checkable(key, "", tuple(held(need, found) for need in several)) for key, several in wanted.items()
    )
    return Checkability(items, unlocks(items, kpis), kpis)


def item(measure: Measure, found: Mapping[str, Presence]) -> Checkable:
    """One measure on the subject that suits the records best."""
    subject = best_subject(measure, found)
    return Checkable(measure.id, subject, tuple(held(need, found) for need in measure.subjects[subject]))


def held(need: Need, found: Mapping[str, Presence]) -> Held:
    """How far a need is filled, by the fullest of its fields."""
    field = max(need.any_of, key=lambda each: found[each.name].share or 0)
    return Held(need.name, field.name, found[field.name].rows, found[field.name].filled)


def unlocks(items: tuple[Checkable, ...], kpis: tuple[Checkable, ...] = ()) -> tuple[Unlock, ...]:
    """Missing needs with the measures and KPIs that wait for them, those that open most alone first."""
    wanted = dict.fromkeys(need for each in (*items, *kpis) for need in each.missing)
    made = [Unlock(need, *waiting(need, items), *waiting(need, kpis)) for need in wanted]
    return tuple(sorted(made, key=worth))


def waiting(need: str, items: tuple[Checkable, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those that wait for a need alone, and those that wait for more than it."""
    alone = tuple(each.measure for each in items if each.missing == (need,))
    return alone, tuple(each.measure for each in items if need in each.missing and len(each.missing) > 1)


def worth(each: Unlock) -> tuple[int, int, str]:
    """The order of what to record next: measures and KPIs opened alone, then those opened with more."""
    alone, more = len(each.alone) + len(each.kpis), len(each.with_others) + len(each.kpis_more)
    return -alone, -more, each.need
