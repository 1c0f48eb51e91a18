"""Concentration of revenue: how much hangs on the largest customers and dealers."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

import pyarrow as pa

from etalon.core.measured import Measured, Period
from etalon.evidence.sql import View
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, groups, named, rows, together
from etalon.measures.purchases import OVERVIEW, SUBJECTS, Overview, bought, by_columns, latest
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.thin import few

MONEY_NEEDS = {"orders": needs("orders.value"), "deals": needs("deals.value")}


def partial(view: View, query: Query) -> pa.Table:
    """How many direct customers have which revenue (part ``customers``); each dealer's (part ``dealers``)."""
    relations, pieces = bought(query)
    relations += f""", totals AS (
        SELECT account_id, currency, sum(value) AS value{latest(query)} FROM bought
        WHERE asked AND value IS NOT NULL AND account_id IS NOT NULL AND side = 'customers' GROUP BY ALL
    )"""  # noqa: S608
    sql = together(
        relations,
        customers=f"SELECT currency, value, count(*) AS n{by_columns(query)} FROM totals GROUP BY ALL",  # noqa: S608
        dealers="""SELECT dealer_id, currency, sum(value) AS value FROM bought
            WHERE asked AND value IS NOT NULL AND dealer_id IS NOT NULL GROUP BY ALL""",
        overview=OVERVIEW,
    )
    return view.query(sql, pieces.params)


def shares(amounts: list[Decimal], query: Query, who: str) -> MeasureRow:
    """The numbers of one list of revenues, each above zero."""
    ordered = sorted(amounts, reverse=True)
    n, total = len(ordered), sum(ordered, Decimal())
    running = [part / total for part in accumulate(ordered)]
    fifth = -(-n // 5)
    values = {
        **{f"top_{top}": Measured(float(running[top - 1]), "share", n) for top in (1, 3, 10) if top <= n},
        "top_fifth": Measured(float(running[fifth - 1]), "share", n),
        "herfindahl": Measured(float(sum((amount / total) ** 2 for amount in ordered)), "ratio", n),
        "make_80": Measured(1 + sum(1 for share in running if share < Decimal("0.8")), "count", n),
        "revenue": Measured(float(total), "money", n),
        who: Measured(n, "count", n),
    }
    return MeasureRow(values, notes=few(n, query))


def customers_rows(found: list[Row], query: Query) -> list[MeasureRow]:
    """Direct customers by group and currency."""
    made = []
    for key, members in groups(found, query).items():
        for currency in currencies(members):
            amounts = [
                row["value"]
                for row in members
                if row["currency"] == currency and row["value"] > 0
                for _ in range(row["n"])
            ]
            if amounts:
                row = shares(amounts, query, "customers")
                made.append(MeasureRow(row.values, named(key, query), "customers", currency, row.notes))
    return made


def dealers_rows(found: list[Row], query: Query) -> list[MeasureRow]:
    """Dealers by currency; a reason when none is recorded."""
    if not found:
        absent = Measured.cannot_tell("count", "reason-no-dealers")
        return [MeasureRow({"dealers": absent}, part="dealers")]
    made = []
    for currency in currencies(found):
        totals: dict[str, Decimal] = {}
        for row in found:
            if row["currency"] == currency:
                totals[row["dealer_id"]] = totals.get(row["dealer_id"], Decimal()) + row["value"]
        amounts = [amount for amount in totals.values() if amount > 0]
        if amounts:
            row_ = shares(amounts, query, "dealers")
            made.append(MeasureRow(row_.values, {}, "dealers", currency, row_.notes))
    return made


def currencies(found: list[Row]) -> list[str | None]:
    """The currencies of rows, the unnamed one last."""
    return sorted({row["currency"] for row in found}, key=lambda name: (name is None, name or ""))


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Rows of customers, then of dealers; a reason when no amounts are recorded."""
    seen = Overview(partials)
    customers, dealers = list(rows(partials, "customers")), list(rows(partials, "dealers"))
    if seen.last is None:
        return Body(reason=Note("reason-nothing-asked"))
    if not customers and not dealers:
        return Body(reason=Note("reason-no-amounts"))
    made = [*customers_rows(customers, query), *dealers_rows(dealers, query)]
    lost = sum(row["n"] for row in customers if row["value"] <= 0)
    notes = seen.notes(query) + ([Note("note-not-positive", {"n": lost})] if lost else [])
    return Body(tuple(made), Period(seen.first, seen.last), tuple(notes))


MEASURE = Measure(
    id="concentration",
    unit="share",
    subjects={name: (*needed, *MONEY_NEEDS[name]) for name, needed in SUBJECTS.items()},
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
