"""Rhythm of orders: how often customers buy, how regularly, and which dealers have gone quiet."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from statistics import median as plain_median

import pyarrow as pa

from etalon.core.measured import Measured, Period
from etalon.evidence.sql import View
from etalon.measures.dealers import NAMES, label, names
from etalon.measures.measure import Measure, Query
from etalon.measures.partials import Row, groups, named, rows, together
from etalon.measures.purchases import OVERVIEW, SUBJECTS, Overview, by_columns
from etalon.measures.quantiles import Counted, median, quartile
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.rhythm import rhythms
from etalon.measures.statistics import wilson
from etalon.measures.thin import few


def partial(view: View, query: Query) -> pa.Table:
    """Direct customers by gap and regularity (part ``customers``); days of dealers (part ``dealers``)."""
    relations, pieces = rhythms(query)
    enough, regular = f"days >= {query.number('min_orders')}", query.number("regular_percent")
    sql = together(
        relations,
        customers=f"""SELECT CASE WHEN {enough} THEN gap END AS gap,
                {enough} AND 100 * even >= {regular} * (days - 1) AS regular, count(*) AS n{by_columns(query)}
            FROM rhythm WHERE side = 'customers' GROUP BY ALL""",  # noqa: S608
        dealers="""SELECT DISTINCT dealer_id, day FROM bought
            WHERE asked AND NOT returned AND dealer_id IS NOT NULL""",
        names=NAMES,
        overview=OVERVIEW,
    )
    return view.query(sql, pieces.params)


def customers_row(found: list[Row], query: Query) -> MeasureRow:
    """The rhythm of direct customers: median over customers of their own median gap."""
    total = sum(row["n"] for row in found)
    gaps: Counter[float] = Counter()
    for row in found:
        if row["gap"] is not None:
            gaps[row["gap"]] += row["n"]
    counted = Counted(gaps)
    regular = sum(row["n"] for row in found if row["regular"])
    return MeasureRow(
        {
            **gap_values(counted, regular, total),
            "customers": Measured(total, "count", total),
            "too_few": Measured(total - counted.n, "count", total),
        },
        part="customers",
        notes=few(counted.n, query),
    )


def gap_values(counted: Counted, regular: int, total: int) -> dict[str, Measured]:
    """Median gap with its interval, quartiles, the regular share; reasons where nobody has a rhythm yet."""
    if not counted.n:
        absent = "reason-too-few-purchases"
        return {
            "median_gap": Measured.cannot_tell("days", absent, total),
            "regular_share": Measured.cannot_tell("share", absent, total),
        }
    return {
        "median_gap": median(counted, "days"),
        "gap_q1": quartile(counted, 0.25, "days"),
        "gap_q3": quartile(counted, 0.75, "days"),
        "regular_share": Measured(regular / counted.n, "share", counted.n, *wilson(regular, counted.n)),
    }


class Dealer:
    """One dealer's days of purchase."""

    def __init__(self, name: str, days: set[date], until: date, query: Query) -> None:
        ordered = sorted(days)
        gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
        self.name, self.n = name, len(ordered)
        self.gap = plain_median(gaps) if self.n >= query.number("min_orders") else None
        even = sum(1 for gap in gaps if self.gap and 0.5 * self.gap <= gap <= 1.5 * self.gap)
        self.regular = self.gap is not None and 100 * even >= query.number("regular_percent") * len(gaps)
        self.silence = (until - ordered[-1]).days
        limit = max(query.number("k") * (self.gap or 0), query.number("floor_days"))
        self.quiet = self.gap is not None and self.silence > limit

    def row(self) -> MeasureRow:
        """The dealer's own numbers."""
        few_gap = Measured.cannot_tell("days", "reason-too-few-purchases", self.n)
        few_quiet = Measured.cannot_tell("count", "reason-too-few-purchases", self.n)
        values = {
            "purchases": Measured(self.n, "count", self.n),
            "median_gap": few_gap if self.gap is None else Measured(self.gap, "days", self.n - 1),
            "silence": Measured(self.silence, "days", self.n),
            "quiet": few_quiet if self.gap is None else Measured(int(self.quiet), "count", self.n),
        }
        return MeasureRow(values, {"dealer": self.name}, "dealer")


def dealers_rows(found: list[Row], called: Mapping[str, str], until: date, query: Query) -> list[MeasureRow]:
    """Dealers as a whole, then one by one: the quiet first, the longest silence leading."""
    days: dict[str, set[date]] = {}
    for row in found:
        days.setdefault(label(row["dealer_id"], called) or row["dealer_id"], set()).add(row["day"])
    if not days:
        absent = Measured.cannot_tell("count", "reason-no-dealers")
        return [MeasureRow({"dealers": absent}, part="dealers")]
    dealers = [Dealer(name, bought, until, query) for name, bought in sorted(days.items())]
    judged = [dealer for dealer in dealers if dealer.gap is not None]
    counted = Counted(Counter(float(dealer.gap) for dealer in judged if dealer.gap is not None))
    whole = {
        **gap_values(counted, sum(dealer.regular for dealer in judged), len(dealers)),
        "quiet": Measured(sum(dealer.quiet for dealer in judged), "count", len(judged))
        if judged
        else Measured.cannot_tell("count", "reason-too-few-purchases", len(dealers)),
        "dealers": Measured(len(dealers), "count", len(dealers)),
    }
    ordered = sorted(dealers, key=lambda dealer: (not dealer.quiet, -dealer.silence, dealer.name))
    return [
        MeasureRow(whole, part="dealers", notes=few(len(judged), query)),
        *(each.row() for each in ordered),
    ]


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Customers by group; dealers beside them, never averaged with them (S19, S28)."""
    seen = Overview(partials)
    if seen.last is None:
        return Body(reason=Note("reason-nothing-asked"))
    made = [
        MeasureRow(row.values, named(key, query), row.part, None, row.notes)
        for key, members in groups(rows(partials, "customers"), query).items()
        for row in [customers_row(members, query)]
        if members
    ]
    made += dealers_rows(list(rows(partials, "dealers")), names(partials), seen.last, query)
    notes = [Note("note-as-at", {"day": seen.last.isoformat()}), *seen.notes(query)]
    return Body(tuple(made), Period(seen.first, seen.last), tuple(notes))


MEASURE = Measure(
    id="order_rhythm",
    unit="days",
    subjects=SUBJECTS,
    partial=partial,
    combine=combine,
    parameters={"enough": 20, "k": 3, "min_orders": 3, "floor_days": 14, "regular_percent": 60},
)
