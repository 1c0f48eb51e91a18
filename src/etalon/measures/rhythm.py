"""A customer's own rhythm: the gaps between days of purchase."""

from etalon.measures.dimensions import Selection
from etalon.measures.measure import Query
from etalon.measures.purchases import bought, latest


def rhythms(query: Query) -> tuple[str, Selection]:
    """SQL of ``rhythm``: one row per customer and side, and its parameters.

    Columns: account_id, side, days (of purchase), last_day, gap (median days between, null for one purchase),
    even (gaps between half and one and a half of the median), and the dimensions of the latest purchase.
    """
    sql, pieces = bought(query)
    sql += f""", buyers AS (
        SELECT account_id, side, count(DISTINCT day) AS days, max(day) AS last_day{latest(query)}
        FROM purchased GROUP BY ALL
    ), gaps AS (
        SELECT account_id, side, day - lag(day) OVER (PARTITION BY account_id, side ORDER BY day) AS gap
        FROM (SELECT DISTINCT account_id, side, day FROM purchased)
    ), medians AS (
        SELECT account_id, side, median(gap) AS gap FROM gaps WHERE gap IS NOT NULL GROUP BY ALL
    ), evens AS (
        SELECT account_id, side, count(*) FILTER (g.gap BETWEEN 0.5 * m.gap AND 1.5 * m.gap) AS even
        FROM gaps g JOIN medians m USING (account_id, side) WHERE g.gap IS NOT NULL GROUP BY ALL
    ), rhythm AS (
        SELECT b.*, m.gap, e.even FROM buyers b
        LEFT JOIN medians m USING (account_id, side) LEFT JOIN evens e USING (account_id, side)
    )"""  # noqa: S608
    return sql, pieces
