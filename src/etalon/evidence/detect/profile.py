# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""What the cells of a column look like: dates, numbers, yes or no, keys or words."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa

from etalon.evidence.mapping.model import EMPTY, DateOrder
from etalon.evidence.presets import Values
from etalon.evidence.sql import session
from etalon.evidence.transform.parse import DAYS, set_up
from etalon.evidence.transform.sqltext import among, lit
from etalon.evidence.words import record_words

SURE = 0.9
WORDS = 60
LOOK = 400
TOGETHER = 2_000_000
DATED = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d.*\pL{3}|\pL{3}.*\d"


@dataclass(frozen=True)
class Profile:
    """Shares of the filled cells of a column that can be read in a way; `words` are the most frequent
    cells.
    """

    name: str
    rows: int
    filled: int
    distinct: int
    dates: dict[DateOrder, float]
    numbers: float
    comma: float
    yes_no: float
    words: tuple[str, ...]

    @property
    def order(self) -> DateOrder:
        """The order of day, month and year that reads most; day first where months read as well."""
        best = max(self.dates.values())
        return next(order for order in ("ymd", "dmy", "mdy") if self.dates[order] == best)

    @property
    def is_date(self) -> bool:
        """Whether nearly all cells are dates."""
        return self.filled > 0 and max(self.dates.values()) >= SURE

    def suits(self, values: Values) -> float:
        """How well the cells suit what a field wants, from 0 to 1; an empty column suits everything a
        little.
        """
        if not self.filled:
            return 0.5
        match values:
            case "date":
                return 1.0 if self.is_date else 0.0
            case "number":
                return 1.0 if self.numbers >= SURE and not self.is_date else 0.0
            case "yes_no":
                return 1.0 if self.yes_no >= SURE and self.distinct <= 4 else 0.0
            case "id":
                return 1.0 if self.distinct >= self.filled * SURE and not self.is_date else 0.0
            case "ref":
                return 0.0 if self.is_date else 1.0
        plain = self.numbers < SURE and not self.is_date
        return 1.0 if plain and not (self.yes_no >= SURE and self.distinct <= 4) else 0.5


def profile(table: pa.Table) -> list[Profile]:
    """The profile of each column of a look at a table, many columns of a wide one at a time."""
    with session() as connection:
        set_up(connection)
        width = max(1, TOGETHER // max(1, table.num_rows))
        parts = (range(table.num_columns)[at : at + width] for at in range(0, table.num_columns, width))
        return [found for part in parts for found in _profiles(connection, table.select(list(part)))]


def _profiles(connection: duckdb.DuckDBPyConnection, table: pa.Table) -> list[Profile]:
    """The profiles of some columns, whose cells are laid one under the other.

    A query for each column would bind all of them each time, which takes minutes for thousands.
    """
    _lay_out(connection, table)
    sums = f"sum(n), count(*), list(x ORDER BY place) FILTER (place <= {WORDS})"
    rows = connection.sql(f"SELECT k, {sums} FROM cells GROUP BY k").fetchall()
    counted = {key: found for key, *found in rows}
    number = "coalesce(number_fast(x, true), number_slow(x, true)) IS NOT NULL"
    comma, point = "regexp_matches(x, ',\\d{1,2}\\D*$')", "regexp_matches(x, '\\.\\d{1,2}\\D*$')"
    dated = f"regexp_matches(x, '{DATED}')"
    shares = _shares(connection, list(counted), dated, comma, point, number, "read_yes_no(x) IS NOT NULL")
    tried = [f"sane_time(time_words_{order}(x)) IS NOT NULL" for order in DAYS]
    dates = _shares(connection, [key for key, found in shares.items() if found[0] >= SURE], *tried)
    profiles = []
    for key, name in enumerate(table.column_names):
        filled, distinct, words = counted.get(key, (0, 0, []))
        _, commas, points, numbers, yes_no = shares.get(key, [0.0] * 5)
        orders: dict[DateOrder, float] = dict(zip(DAYS, dates.get(key, [0.0] * len(DAYS)), strict=True))
        decimal = commas if commas > points else 0.0
        sizes = (table.num_rows, int(filled), int(distinct))
        profiles.append(Profile(name, *sizes, orders, numbers, decimal, yes_no, tuple(words)))
    return profiles


def _lay_out(connection: duckdb.DuckDBPyConnection, table: pa.Table) -> None:
    """The filled cells of all columns as the table ``cells``: column number, cell, how often, its place."""
    keys = np.repeat(np.arange(table.num_columns), table.num_rows)
    texts = pa.chunked_array([chunk for column in table.columns for chunk in column.chunks], pa.string())
    connection.register("given", pa.table({"k": keys, "x": texts}))
    connection.register("named", pa.table({"k": range(table.num_columns), "name": table.column_names}))
    nothing = ", ".join(lit(word) for word in EMPTY)
    left_out = f"x <> name AND x NOT IN ({nothing}) AND NOT {among('x', record_words().total)}"
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE cells AS "
        "SELECT *, row_number() OVER (PARTITION BY k ORDER BY n DESC, x) AS place FROM ("
        "SELECT k, x, count(*) AS n FROM (SELECT k, trim(x) AS x, name FROM given JOIN named USING (k)) "
        f"WHERE x IS NOT NULL AND {left_out} GROUP BY k, x)"
    )


def _shares(
    connection: duckdb.DuckDBPyConnection, keys: list[int], *conditions: str
) -> dict[int, list[float]]:
    """For some columns the shares of the cells for which conditions hold, over the most frequent ones."""
    if not keys:
        return {}
    sums = ", ".join(f"coalesce(sum(n) FILTER ({condition}), 0) / sum(n)" for condition in conditions)
    rows = connection.sql(
        f"SELECT k, {sums} FROM cells WHERE place <= {LOOK} AND k IN ({', '.join(map(str, keys))}) GROUP BY k"
    ).fetchall()
    return {key: [float(share) for share in found] for key, *found in rows}
