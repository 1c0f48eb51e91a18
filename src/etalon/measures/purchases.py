"""Purchases: orders, or won deals where the records hold no orders.

Purchases of one customer on one day count as one. A purchase is a dealer's when it names a partner or its
route is ``channel``; dealers stand apart from direct customers and are never averaged with them (S19, S28). A
negative amount is a return.
"""

from collections.abc import Iterable, Sequence
from datetime import date

import pyarrow as pa

from etalon.measures.closed import CLOSED, RESULT_NEEDS
from etalon.measures.dimensions import Selection, select
from etalon.measures.measure import Query
from etalon.measures.needs import Need, needs
from etalon.measures.partials import rows
from etalon.measures.result import Note

SUBJECTS: dict[str, tuple[Need, ...]] = {
    "orders": needs("orders.ordered_at", "orders.account_id"),
    "deals": needs(*RESULT_NEEDS, "deals.account_id"),
}
SIDES = ("customers", "channel")
DAYS = {"orders": "CAST(s.ordered_at AS DATE)", "deals": "c.day"}
FROM = {"orders": "orders s", "deals": "closed c JOIN deals s ON s.deal_id = c.deal_id"}
ROUTE = "coalesce(s.route, own.route)"
IDS = {"orders": "s.order_id", "deals": "s.deal_id"}
ONLY = {"orders": "true", "deals": "c.result = 'won'"}


def bought(query: Query) -> tuple[str, Selection]:
    """SQL of two relations, and its parameters.

    ``bought`` has one row per order or won deal: account_id, dealer_id, side, day, id, value, currency, asked
    (within period and filters), returned, and the dimensions. ``purchased`` keeps those asked for that are no
    returns and have a customer.
    """
    pieces = select(query, DAYS[query.subject])
    sql = f"""{CLOSED}, bought AS (
        SELECT s.account_id, {DAYS[query.subject]} AS day, {IDS[query.subject]} AS id, s.value, s.currency,
               coalesce(s.partner_id, CASE WHEN {ROUTE} = 'channel' THEN s.account_id END) AS dealer_id,
               CASE WHEN s.partner_id IS NOT NULL OR {ROUTE} = 'channel'
                   THEN 'channel' ELSE 'customers' END AS side,
               coalesce(s.value < 0, false) AS returned, {pieces.asked} AS asked{pieces.by}
        FROM {FROM[query.subject]} LEFT JOIN accounts AS own ON own.account_id = s.account_id {pieces.join}
        WHERE {ONLY[query.subject]} AND {DAYS[query.subject]} <= $as_at
    ), purchased AS (SELECT * FROM bought WHERE asked AND NOT returned AND account_id IS NOT NULL)"""  # noqa: S608
    return sql, pieces


# First and last day of all purchases and of those asked, returns, rows without a customer; one row.
OVERVIEW = """SELECT min(day) AS start, min(day) FILTER (asked) AS first_day,
    max(day) FILTER (asked) AS last_day, count(*) FILTER (asked) AS n,
    count(*) FILTER (asked AND returned) AS returns,
    count(*) FILTER (asked AND account_id IS NULL) AS nameless,
    list(DISTINCT currency) FILTER (asked) AS currencies
FROM bought"""


class Overview:
    """The overview of all buckets."""

    def __init__(self, partials: Iterable[pa.Table]) -> None:
        found = list(rows(partials, "overview"))
        self.n = sum(row["n"] for row in found)
        self.returns = sum(row["returns"] for row in found)
        self.nameless = sum(row["nameless"] for row in found)
        self.start: date | None = min((row["start"] for row in found if row["start"]), default=None)
        self.first: date | None = min((row["first_day"] for row in found if row["first_day"]), default=None)
        self.last: date | None = max((row["last_day"] for row in found if row["last_day"]), default=None)
        self.currencies = sorted({name for row in found for name in row["currencies"] or () if name})

    def notes(self, query: Query) -> list[Note]:
        """What must be known of the purchases behind a number."""
        made = [Note("note-of-won-deals")] if query.subject == "deals" else []
        counts = {"note-without-customer": self.nameless, "note-returns": self.returns}
        made += [Note(key, {"n": n}) for key, n in counts.items() if n]
        if len(self.currencies) > 1:
            made.append(Note("note-currencies", {"currencies": ", ".join(self.currencies)}))
        return made


def by_columns(query: Query, expression: str = "by_{0}") -> str:
    """The dimension columns in SQL with a leading comma, each as `expression` says."""
    return "".join(f", {expression.format(number)} AS by_{number}" for number in range(len(query.by)))


def latest(query: Query) -> str:
    """The dimension columns of a customer: those of the latest purchase."""
    return by_columns(query, "arg_max(by_{0}, (day, id))")


def sides(found: Sequence[dict[str, object]]) -> list[str]:
    """The sides that have rows, direct customers first."""
    present = {row["side"] for row in found}
    return [side for side in SIDES if side in present]
