"""The rows of one end of a formula from all buckets, added up by group: exact for counts, sums and values."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from math import sqrt

import pyarrow as pa

from etalon.measures.kpis.leaves import LISTED, Counted
from etalon.measures.kpis.value import Value
from etalon.measures.partials import Key, Row
from etalon.measures.quantiles import Counted as Values
from etalon.measures.quantiles import median
from etalon.measures.statistics import Z, wilson
from etalon.standard.formulas import tree as t

FEWEST = 6
"""Below so many rows the interval of a mean would only pretend to know."""


@dataclass
class Sum:
    """What the rows of a group add up to."""

    n: int = 0
    hits: int = 0
    totals: dict[str | None, Decimal | float] = field(default_factory=dict)
    squares: float = 0.0
    unpriced: float = 0.0
    values: Counter[float] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)
    currencies: set[str | None] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Count a row of a partial."""
        self.n += row["n"]
        self.hits += row.get("hits") or 0
        self.squares += row.get("ss") or 0.0
        self.unpriced += row.get("unpriced") or 0.0
        if row.get("s") is not None:
            self.totals[row["currency"]] = self.totals.get(row["currency"], 0) + row["s"]
        if "v" in row:
            self.values[row["v"]] += row["n"]
        if "word" in row:
            self.words.add(row["word"])
        if "currency" in row and (row.get("s") or "v" in row):
            self.currencies.add(row["currency"])

    @property
    def mixed(self) -> bool:
        """Whether amounts of different currencies would meet."""
        return len(self.currencies) > 1

    @property
    def currency(self) -> str | None:
        """The one currency."""
        return next(iter(self.currencies)) if len(self.currencies) == 1 else None

    @property
    def total(self) -> float:
        """The sum."""
        return float(sum(self.totals.values()))


def summed(tables: Iterable[pa.Table], dimensions: int) -> dict[Key, Sum]:
    """Sums by group; the key ``()`` holds everything."""
    made: dict[Key, Sum] = {(): Sum()}
    for table in tables:
        for row in table.to_pylist():
            made[()].add(row)
            if dimensions:
                key = tuple(row.get(f"by_{number}") for number in range(dimensions))
                made.setdefault(key, Sum()).add(row)
    return made


def value_of(node: Counted, found: Sum) -> Value:
    """The number of a group."""
    if found.mixed:
        return Value.unknown("reason-several-currencies", found.n)
    match node:
        case t.Share() | t.Cohort():
            return rate(found)
        case t.Cost():
            return cost(found)
        case t.Aggregate():
            return aggregate(node, found)


def rate(found: Sum) -> Value:
    """A share with Wilson's interval."""
    if not found.n:
        return Value.unknown("reason-nothing-counted")
    return Value(found.hits / found.n, found.n, *wilson(found.hits, found.n))


def cost(found: Sum) -> Value:
    """Money in one currency; none where hours have no price."""
    if found.unpriced:
        return Value.unknown("reason-hours-without-price", found.n)
    if not found.totals:
        return Value.unknown("reason-no-costs")
    return Value(found.total, found.n, currency=found.currency)


def aggregate(node: t.Aggregate, found: Sum) -> Value:
    """A count, sum, mean, median or other number of rows."""
    if node.name == "count":
        return Value(found.n, found.n, counted=True)
    if node.name == "distinct":
        return Value(len(found.words), len(found.words), counted=True)
    if node.name == "sum":
        return Value(found.total, found.n, currency=found.currency)
    if not found.n:
        return Value.unknown("reason-nothing-counted")
    if node.name in LISTED:
        return listed(node.name, found)
    mean = found.total / found.n
    low, high = mean_interval(mean, found)
    return Value(mean, found.n, low, high, currency=found.currency)


def listed(name: str, found: Sum) -> Value:
    """A median with its exact interval, or the lowest or highest value."""
    if name == "median":
        made = median(Values(found.values), "ratio")
        return Value(made.value, made.n, made.low, made.high, currency=found.currency)
    value = min(found.values) if name == "lowest" else max(found.values)
    return Value(value, found.n, currency=found.currency)


def mean_interval(mean: float, found: Sum) -> tuple[float, float] | tuple[None, None]:
    """The large-sample interval of a mean over n rows, none below `FEWEST`.

    Source: W. G. Cochran, "Sampling Techniques", 3rd ed. (1977), section 2.8.
    """
    if found.n < FEWEST:
        return None, None
    spread = max(found.squares - found.n * mean * mean, 0.0) / (found.n - 1)
    error = Z * sqrt(spread / found.n)
    return mean - error, mean + error


def keys(sums: Sequence[dict[Key, Sum]]) -> list[Key]:
    """All groups of several numbers: the whole first, then the largest by rows."""
    size: Counter[Key] = Counter()
    for groups in sums:
        for key, found in groups.items():
            size[key] = max(size[key], found.n)
    return sorted(
        size, key=lambda key: (key != (), -size[key], tuple((part is None, part or "") for part in key))
    )
