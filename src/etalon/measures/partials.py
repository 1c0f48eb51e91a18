"""Several small tables in one partial, and reading the partials of all buckets back by group."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import pyarrow as pa

from etalon.core.measured import Period
from etalon.measures.measure import Query

Row = dict[str, Any]
Key = tuple[str | None, ...]


def together(relations: str, **selects: str) -> str:
    """SQL of one table of several over common relations; ``part`` names each, absent columns are null.

    One statement, so that the relations are computed once.
    """
    parts = [f"SELECT '{part}' AS part, * FROM ({sql})" for part, sql in selects.items()]  # noqa: S608
    return f"WITH {relations} " + " UNION ALL BY NAME ".join(parts)


def rows(partials: Iterable[pa.Table], part: str) -> Iterator[Row]:
    """The rows of one part in the partials of all buckets."""
    for table in partials:
        for row in table.to_pylist():
            if row["part"] == part:
                yield row


def groups(found: Iterable[Row], query: Query) -> dict[Key, list[Row]]:
    """Rows by the values of the dimensions, the largest first; the key ``()`` holds all rows and leads."""
    made: dict[Key, list[Row]] = {(): []}
    for row in found:
        made[()].append(row)
        if query.by:
            key = tuple(row[f"by_{number}"] for number in range(len(query.by)))
            made.setdefault(key, []).append(row)
    size = {key: sum(row.get("n") or 0 for row in members) for key, members in made.items()}
    order = sorted(
        made, key=lambda key: (key != (), -size[key], tuple((part is None, part or "") for part in key))
    )
    return {key: made[key] for key in order}


def named(key: Key, query: Query) -> dict[str, str | None]:
    """A group's key as dimension -> value; empty for the whole."""
    return dict(zip(query.by, key, strict=False))


def covered(found: Sequence[Row], first: str = "first_day", last: str = "last_day") -> Period:
    """The first and last day of rows that carry them."""
    firsts: list[date] = [row[first] for row in found if row.get(first)]
    lasts: list[date] = [row[last] for row in found if row.get(last)]
    return Period(min(firsts, default=None), max(lasts, default=None))
