"""Costs and leads of a tactic and of a function, and how many times dearer one function's leads are (S24)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from etalon.core.measured import Measured
from etalon.measures.lead_sources import STEPS
from etalon.measures.partials import Row
from etalon.measures.resampling import Floats, resampled
from etalon.measures.spending import Cost
from etalon.standard.pack import Pack

LEAD_STAGES = ("reach", "attract")
FITS = "XRUM"


@dataclass
class Side:
    """Costs and leads of one tactic or of one function."""

    cost: Cost = field(default_factory=Cost)
    leads: dict[str | None, int] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Count a row of leads."""
        self.leads[row["month"]] = self.leads.get(row["month"], 0) + row["n"]
        for step in STEPS:
            self.steps[step] = self.steps.get(step, 0) + row["n"] * row[step]

    @property
    def n(self) -> int:
        """Leads."""
        return sum(self.leads.values())

    def units(self, months: Sequence[str]) -> list[tuple[float, float]]:
        """Cost and leads of each month."""
        return [(self.cost.by_month.get(month, 0.0), float(self.leads.get(month, 0))) for month in months]

    @property
    def fixed(self) -> tuple[float, float]:
        """Cost that has no month, and no lead."""
        return self.cost.by_month.get(None, 0.0), 0.0

    def per_lead(self, months: Sequence[str]) -> Measured:
        """Cost of a lead, months resampled."""
        if self.cost.total is None:
            return Measured.cannot_tell("money", self.cost.reason, self.n)
        if not self.n:
            return Measured.cannot_tell("money", "reason-cost-without-leads")
        interval = resampled(self.units(months), lambda sums: sums[0] / sums[1], self.fixed)
        return Measured(self.cost.total / self.n, "money", self.n, *(interval or (None, None)))

    def per_step(self, step: str, recorded: Iterable[str]) -> Measured:
        """Cost of a lead that came so far."""
        reached = self.steps.get(step, 0)
        if step not in recorded:
            return Measured.cannot_tell("money", "reason-step-not-recorded", self.n)
        if self.cost.total is None:
            return Measured.cannot_tell("money", self.cost.reason, reached)
        if not reached:
            return Measured.cannot_tell("money", "reason-nobody-came-so-far", self.n)
        return Measured(self.cost.total / reached, "money", reached)

    def values(self, months: Sequence[str], recorded: Sequence[str]) -> dict[str, Measured]:
        """All numbers of a row."""
        total, hours = self.cost.total, self.cost.hours
        return {
            "leads": Measured(self.n, "count", self.n),
            "cost": Measured.cannot_tell("money", self.cost.reason)
            if total is None
            else Measured(total, "money", self.n),
            "hours": Measured(hours, "hours", self.n)
            if hours
            else Measured.cannot_tell("hours", "reason-no-hours", self.n),
            "cost_per_lead": self.per_lead(months),
            **{f"cost_per_{step}": self.per_step(step, recorded) for step in STEPS},
        }


@dataclass
class Table:
    """Leads and costs by tactic and by function, over the months in which both are recorded."""

    pack: Pack
    months: list[str]
    tactics: dict[str | None, Side] = field(default_factory=dict)
    functions: dict[str, Side] = field(default_factory=dict)
    outside: int = 0
    apart: int = 0

    def owner(self, tactic: str | None) -> str | None:
        """The function that owns a tactic."""
        return self.pack.tactics[tactic].owner if tactic in self.pack.tactics else None

    def of(self, tactic: str | None) -> Side:
        """The side of a tactic."""
        return self.tactics.setdefault(tactic, Side())

    def add_lead(self, row: Row, tactic: str | None) -> None:
        """Count leads; a function's leads are those of tactics that work for leads."""
        if row["month"] not in self.months:
            self.outside += row["n"]
            return
        self.of(tactic).add(row)
        owner = self.owner(tactic)
        if owner and works_for_leads(tactic, self.pack, brought=True):
            self.functions.setdefault(owner, Side()).add(row)

    def add_cost(self, row: Row) -> None:
        """Count a cost, after all leads: of a tactic whole, of its function where it works for leads."""
        if row["month"] is not None and row["month"] not in self.months:
            return
        tactic = row["tactic"]
        if tactic:
            self.of(tactic).cost.add(row)
        owner = self.owner(tactic) or row["function"]
        brought = tactic in self.tactics and self.tactics[tactic].n > 0
        for_leads = works_for_leads(tactic, self.pack, brought)
        if row["stage"]:
            for_leads = row["stage"] in LEAD_STAGES
        if owner and for_leads:
            self.functions.setdefault(owner, Side()).cost.add(row)
        elif not tactic and not row["stage"]:
            self.apart += row["n"]


def works_for_leads(tactic: str | None, pack: Pack, brought: bool) -> bool:
    """Whether a tactic fits reach or attract better than any later stage, or as well and brought leads."""
    if tactic not in pack.tactics:
        return False
    fit = {stage: FITS.index(code) for stage, code in pack.tactics[tactic].fit.items()}
    early = max((level for stage, level in fit.items() if stage in LEAD_STAGES), default=0)
    late = max((level for stage, level in fit.items() if stage not in LEAD_STAGES), default=0)
    return early > late or (brought and early == late > 0)


def ratio(functions: Mapping[str, Side], months: Sequence[str]) -> Measured:
    """How many times dearer a lead of sales people is than one of marketing (K-CPLRATIO)."""
    sales, marketing = functions.get("sales", Side()), functions.get("marketing", Side())
    for side in (sales, marketing):
        told = side.per_lead(())
        if told.reason:
            reason = "reason-one-function-only" if told.reason != "reason-several-currencies" else told.reason
            return Measured.cannot_tell("ratio", reason, sales.n + marketing.n)
    if sales.cost.currency != marketing.cost.currency:
        return Measured.cannot_tell("ratio", "reason-several-currencies", sales.n + marketing.n)
    if not marketing.cost.total:
        return Measured.cannot_tell("ratio", "reason-no-costs", sales.n + marketing.n)

    def dearer(sums: Floats) -> Floats:
        quotient: Floats = np.divide(sums[0] * sums[3], sums[1] * sums[2])
        return quotient

    units = [(*a, *b) for a, b in zip(sales.units(months), marketing.units(months), strict=True)]
    interval = resampled(units, dearer, (*sales.fixed, *marketing.fixed))
    dear = (sales.per_lead(()).value or 0.0) / (marketing.per_lead(()).value or 1.0)
    return Measured(dear, "ratio", sales.n + marketing.n, *(interval or (None, None)))
