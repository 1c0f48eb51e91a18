"""The days that the records cover: where an open period begins and ends."""

from collections.abc import Iterable
from datetime import date, timedelta

from etalon.core.measured import Period
from etalon.evidence.sql import View
from etalon.measures.kpis.rows import Span
from etalon.standard.contract import contract

MANY = 200


def days_of(view: View, as_at: date) -> Span | None:
    """The first and last day of what happened up to a day; None where nothing did.

    Of many records the earliest half per cent does not tell the first day: one old contract is no beginning.
    """
    tables = [(table.id, table.when) for table in contract().values() if table.when and table.id != "rates"]
    parts = " UNION ALL ".join(
        f'SELECT CAST("{when}" AS DATE) AS day FROM {name} WHERE CAST("{when}" AS DATE) <= $as_at'  # noqa: S608
        for name, when in tables
    )
    first = f"CASE WHEN count(*) < {MANY} THEN min(day) ELSE quantile_disc(day, 1.0 / {MANY}) END"
    found = view.query(f"SELECT {first} AS first, max(day) AS last FROM ({parts})", {"as_at": as_at})  # noqa: S608
    row = found.to_pylist()[0]
    return Span(row["first"], row["last"]) if row["first"] else None


def asked(period: Period, covered: Span, backwards: float) -> Span:
    """The span of a period: open ends closed by the records.

    A formula that compares with `backwards` days earlier takes, in an open period, the last so many days.
    """
    last = period.last or covered.last
    if period.first:
        return Span(period.first, last)
    if backwards:
        return Span(last - timedelta(days=int(backwards) - 1), last)
    return Span(min(covered.first, last), last, open_start=True)


def months(span: Span, grain: str) -> Iterable[tuple[str, Span]]:
    """The months, quarters or years of a span with their names, the outer ones cut to it."""
    year, month = span.first.year, span.first.month
    size = {"month": 1, "quarter": 3, "year": 12}[grain]
    month -= (month - 1) % size
    while date(year, month, 1) <= span.last:
        after = (year + (month - 1 + size) // 12, (month - 1 + size) % 12 + 1)
        first, last = date(year, month, 1), date(*after, 1) - timedelta(days=1)
        yield named(grain, year, month), Span(max(first, span.first), min(last, span.last))
        year, month = after


def named(grain: str, year: int, month: int) -> str:
    """A month, quarter or year as measures write them."""
    return {"month": f"{year}-{month:02}", "quarter": f"{year}-Q{(month + 2) // 3}", "year": str(year)}[grain]
