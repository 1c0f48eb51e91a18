# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""What the cells of a column look like: dates, numbers, yes or no, keys or words."""

from dataclasses import dataclass

import duckdb
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
    """The profile of each column of a look at a table."""
    with session() as connection:
        set_up(connection)
        cells = [f"c{index}" for index in range(table.num_columns)]
        connection.register("given", table.rename_columns(cells))
        return [
            _profile(connection, cell, name, table.num_rows)
            for cell, name in zip(cells, table.column_names, strict=True)
        ]


def _profile(connection: duckdb.DuckDBPyConnection, cell: str, name: str, rows: int) -> Profile:
    """The profile of one column."""
    nothing = ", ".join(lit(word) for word in EMPTY)
    totals = among("x", record_words().total)
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE cells AS SELECT x, count(*) AS n "
        f"FROM (SELECT trim({cell}) AS x FROM given) "
        f"WHERE x IS NOT NULL AND x NOT IN ({nothing}, {lit(name)}) AND NOT {totals} "
        "GROUP BY x ORDER BY n DESC, x"
    )
    filled, distinct = connection.sql("SELECT coalesce(sum(n), 0), count(*) FROM cells").fetchall()[0]
    words = connection.sql(f"SELECT x FROM cells LIMIT {WORDS}").fetchall()
    dated, comma, point = _shares(
        connection,
        f"regexp_matches(x, '{DATED}')",
        "regexp_matches(x, ',\\d{1,2}\\D*$')",
        "regexp_matches(x, '\\.\\d{1,2}\\D*$')",
    )
    dates: dict[DateOrder, float] = dict.fromkeys(DAYS, 0.0)
    if dated >= SURE:
        tried = [f"sane_time(time_words_{order}(x)) IS NOT NULL" for order in DAYS]
        dates = dict(zip(DAYS, _shares(connection, *tried), strict=True))
    number = "coalesce(number_fast(x, true), number_slow(x, true)) IS NOT NULL"
    numbers, yes_no = _shares(connection, number, "read_yes_no(x) IS NOT NULL")
    commas = comma if comma > point else 0.0
    return Profile(
        name,
        rows,
        int(filled),
        int(distinct),
        dates,
        numbers,
        commas,
        yes_no,
        tuple(str(word) for (word,) in words),
    )


def _shares(connection: duckdb.DuckDBPyConnection, *conditions: str) -> list[float]:
    """The shares of the cells for which conditions hold, over the most frequent ones."""
    sums = ", ".join(f"coalesce(sum(n) FILTER ({condition}), 0)" for condition in conditions)
    row = connection.sql(
        f"SELECT greatest(coalesce(sum(n), 0), 1), {sums} FROM (FROM cells LIMIT {LOOK})"
    ).fetchall()[0]
    return [float(found) / float(row[0]) for found in row[1:]]
