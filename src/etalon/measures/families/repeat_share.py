"""Share of purchases and of revenue from customers who had bought before."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

import pyarrow as pa

from etalon.core.measured import Measured, Period
from etalon.evidence.sql import View
from etalon.measures.measure import Measure, Query
from etalon.measures.partials import Row, groups, named, rows, together
from etalon.measures.purchases import OVERVIEW, SUBJECTS, Overview, bought, by_columns, sides
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.statistics import ratio_interval, wilson
from etalon.measures.thin import few

Group = dict[str, str | None]


def partial(view: View, query: Query) -> pa.Table:
    """Sums over customers by the day of their first purchase: what was bought first and again, and squares.

    Part ``count`` is in purchases, part ``money`` in revenue by currency.
    """
    relations, pieces = bought(query)
    by = by_columns(query)
    sums = f"""SELECT side, first_day, currency, count(*) AS n, count(*) FILTER (again > 0) AS returning,
        sum(fresh) AS fresh, sum(again) AS again, sum(fresh::DOUBLE * fresh::DOUBLE) AS ff,
        sum(fresh::DOUBLE * again::DOUBLE) AS fa, sum(again::DOUBLE * again::DOUBLE) AS aa{by}"""
    relations += f""", firsts AS (
        SELECT account_id, side, min(day) AS first_day FROM bought
        WHERE account_id IS NOT NULL AND NOT returned GROUP BY ALL
    ), since AS (SELECT p.*, f.first_day FROM purchased p JOIN firsts f USING (account_id, side)
    ), times AS (
        SELECT account_id, side, first_day, NULL::VARCHAR AS currency,
               (count(DISTINCT day) FILTER (day = first_day))::DECIMAL(18,4) AS fresh,
               (count(DISTINCT day) FILTER (day > first_day))::DECIMAL(18,4) AS again{by}
        FROM since GROUP BY ALL
    ), amounts AS (
        SELECT account_id, side, first_day, currency,
               coalesce(sum(value) FILTER (day = first_day), 0) AS fresh,
               coalesce(sum(value) FILTER (day > first_day), 0) AS again{by}
        FROM since WHERE value IS NOT NULL GROUP BY ALL
    )"""  # noqa: S608
    sql = together(
        relations,
        count=f"{sums} FROM times GROUP BY ALL",
        money=f"{sums} FROM amounts GROUP BY ALL",
        overview=OVERVIEW,
    )
    return view.query(sql, pieces.params)


class Totals:
    """Totals over customers; the first purchase of a customer who came before `known_from` is set apart."""

    def __init__(self, found: list[Row], known_from: date) -> None:
        known = [row for row in found if row["first_day"] >= known_from]
        unknown = [row for row in found if row["first_day"] < known_from]
        self.apart: Decimal = sum((row["fresh"] for row in unknown), Decimal())
        self.again: Decimal = sum((row["again"] for row in found), Decimal())
        self.told: Decimal = self.again + sum((row["fresh"] for row in known), Decimal())
        self.n = sum(row["n"] for row in known) + sum(row["returning"] for row in unknown)
        again2 = sum(row["aa"] for row in found)
        cross = sum(row["fa"] for row in known)
        self.squares = (sum(row["ff"] for row in known) + 2 * cross + again2, cross + again2, again2)

    def share(self, reason: str) -> Measured:
        """Share of repeat in what can be told, with its interval over customers; Wilson's at none and all."""
        if not self.told:
            return Measured.cannot_tell("share", reason, self.n)
        found = ratio_interval(self.n, float(self.told), float(self.again), *self.squares)
        if self.again in (0, self.told):
            found = wilson(self.n if self.again else 0, self.n)
        low, high = found or (None, None)
        return Measured(float(self.again / self.told), "share", self.n, low, high)


def count_row(found: list[Row], known_from: date, query: Query) -> MeasureRow:
    """Repeat share of purchases."""
    totals = Totals(found, known_from)
    values = {
        "repeat_purchases": totals.share("reason-no-history"),
        "purchases": Measured(float(totals.told), "count", totals.n),
        "unknown_purchases": Measured(float(totals.apart), "count", totals.n),
    }
    return MeasureRow(values, notes=few(totals.n, query))


def money_row(found: list[Row], known_from: date, query: Query) -> MeasureRow:
    """Repeat share of revenue, in one currency."""
    totals = Totals(found, known_from)
    values = {
        "repeat_revenue": totals.share("reason-no-history"),
        "revenue": Measured(float(totals.told), "money", totals.n),
        "unknown_revenue": Measured(float(totals.apart), "money", totals.n),
    }
    return MeasureRow(values, notes=few(totals.n, query))


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Rows by side, group and currency; without amounts the revenue has a reason."""
    seen = Overview(partials)
    counts, money = list(rows(partials, "count")), list(rows(partials, "money"))
    if seen.start is None or not counts:
        return Body(reason=Note("reason-nothing-asked"))
    known_from = seen.start + timedelta(days=query.number("history_days"))
    made: list[MeasureRow] = []
    for side in sides(counts):
        amounts = groups([row for row in money if row["side"] == side], query)
        for key, members in groups([row for row in counts if row["side"] == side], query).items():
            head = count_row(members, known_from, query)
            made += merge(head, amounts.get(key, []), known_from, query, named(key, query), side)
    notes = [*seen.notes(query), *unknown(counts, seen.start, query)]
    return Body(tuple(made), Period(seen.first, seen.last), tuple(notes))


def merge(
    head: MeasureRow,
    money: list[Row],
    known_from: date,
    query: Query,
    group: dict[str, str | None],
    side: str,
) -> list[MeasureRow]:
    """One row per currency; the numbers of purchases stand in the first."""
    currencies = sorted({row["currency"] for row in money}, key=lambda name: (name is None, name or ""))
    if not currencies:
        absent = {"repeat_revenue": Measured.cannot_tell("share", "reason-no-amounts")}
        return [MeasureRow({**head.values, **absent}, group, side, None, head.notes)]
    made = []
    for number, currency in enumerate(currencies):
        row = money_row([row for row in money if row["currency"] == currency], known_from, query)
        values = {**head.values, **row.values} if number == 0 else row.values
        made.append(MeasureRow(values, group, side, currency, head.notes if number == 0 else row.notes))
    return made


def unknown(counts: list[Row], start: date, query: Query) -> list[Note]:
    """What came before the records, in words."""
    days = query.number("history_days")
    early = [row for row in counts if row["first_day"] < start + timedelta(days=days)]
    apart = int(sum(row["fresh"] for row in early))
    return [Note("note-unknown-first", {"day": start.isoformat(), "n": apart, "days": days})]


MEASURE = Measure(
    id="repeat_share",
    unit="share",
    subjects=SUBJECTS,
    partial=partial,
    combine=combine,
    parameters={"enough": 20, "history_days": 90},
)
