"""Customers gone quiet: silent for longer than fits their own rhythm."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pyarrow as pa

from etalon.core.measured import Measured, Period
from etalon.evidence.sql import View
from etalon.measures.measure import Measure, Query
from etalon.measures.partials import Row, groups, named, rows, together
from etalon.measures.purchases import OVERVIEW, SUBJECTS, Overview, by_columns, sides
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.rhythm import rhythms
from etalon.measures.statistics import wilson
from etalon.measures.thin import few


def partial(view: View, query: Query) -> pa.Table:
    """How many customers have which last day and gap (part ``customers``), and their revenue by currency.

    `gap` is null for customers with too few purchases.
    """
    relations, pieces = rhythms(query)
    by = by_columns(query)
    gap = f"CASE WHEN days >= {query.number('min_orders')} THEN gap END AS gap"
    relations += """, money AS (
        SELECT account_id, side, currency, sum(value) AS value FROM bought
        WHERE asked AND value IS NOT NULL GROUP BY ALL
    )"""
    sql = together(
        relations,
        customers=f"SELECT side, last_day, {gap}, count(*) AS n{by} FROM rhythm GROUP BY ALL",  # noqa: S608
        revenue=f"""SELECT side, last_day, {gap}, currency, sum(value) AS value{by}
            FROM rhythm JOIN money USING (account_id, side) GROUP BY ALL""",  # noqa: S608
        overview=OVERVIEW,
    )
    return view.query(sql, pieces.params)


def is_quiet(row: Row, until: date, query: Query) -> bool:
    """Whether customers of this last day and gap have been silent for too long."""
    if row["gap"] is None:
        return False
    silence: int = (until - row["last_day"]).days
    return silence > max(query.number("k") * float(row["gap"]), query.number("floor_days"))


def count_values(found: list[Row], until: date, query: Query) -> dict[str, Measured]:
    """Numbers of customers."""
    total = sum(row["n"] for row in found)
    judged = sum(row["n"] for row in found if row["gap"] is not None)
    quiet = sum(row["n"] for row in found if is_quiet(row, until, query))
    if judged:
        told = {
            "lapsed_share": Measured(quiet / judged, "share", judged, *wilson(quiet, judged)),
            "lapsed": Measured(quiet, "count", judged),
        }
    else:
        reason = "reason-too-few-purchases"
        told = {
            "lapsed_share": Measured.cannot_tell("share", reason, total),
            "lapsed": Measured.cannot_tell("count", reason, total),
        }
    return {
        **told,
        "with_rhythm": Measured(judged, "count", total),
        "too_few": Measured(total - judged, "count", total),
    }


def money_values(found: list[Row], until: date, n: int, query: Query) -> dict[str, Measured]:
    """Past revenue of the quiet ones, in one currency, and its share of the revenue of all customers."""
    revenue: Decimal = sum((row["value"] for row in found), Decimal())
    quiet: Decimal = sum((row["value"] for row in found if is_quiet(row, until, query)), Decimal())
    values = {"past_revenue": Measured(float(quiet), "money", n)}
    if revenue > 0:
        values["past_revenue_share"] = Measured(float(quiet / revenue), "share", n)
    return values


def rows_of(
    found: list[Row], money: list[Row], until: date, query: Query, group: dict[str, str | None], side: str
) -> list[MeasureRow]:
    """The rows of one group: one per currency, the numbers of customers in the first."""
    counts = count_values(found, until, query)
    judged = counts["lapsed_share"].n
    if counts["lapsed_share"].value is None:
        return [MeasureRow(counts, group, side)]
    notes = few(judged, query)
    currencies = sorted({row["currency"] for row in money}, key=lambda name: (name is None, name or ""))
    if not currencies:
        absent = {"past_revenue": Measured.cannot_tell("money", "reason-no-amounts", judged)}
        return [MeasureRow({**counts, **absent}, group, side, None, notes)]
    made: list[MeasureRow] = []
    for currency in currencies:
        values = money_values([row for row in money if row["currency"] == currency], until, judged, query)
        made.append(MeasureRow(values if made else {**counts, **values}, group, side, currency, notes))
    return made


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Rows by side, group and currency, as at the last purchase asked for."""
    seen = Overview(partials)
    customers, revenue = list(rows(partials, "customers")), list(rows(partials, "revenue"))
    if seen.last is None or not customers:
        return Body(reason=Note("reason-nothing-asked"))
    made: list[MeasureRow] = []
    for side in sides(customers):
        amounts = groups([row for row in revenue if row["side"] == side], query)
        for key, members in groups([row for row in customers if row["side"] == side], query).items():
            made += rows_of(members, amounts.get(key, []), seen.last, query, named(key, query), side)
    notes = [Note("note-as-at", {"day": seen.last.isoformat()}), *seen.notes(query)]
    return Body(tuple(made), Period(seen.first, seen.last), tuple(notes))


MEASURE = Measure(
    id="lapsed",
    unit="share",
    subjects=SUBJECTS,
    partial=partial,
    combine=combine,
    parameters={"enough": 20, "k": 3, "min_orders": 3, "floor_days": 14},
)
