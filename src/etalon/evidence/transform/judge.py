# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""The table ``w`` of a file: cells, joined cells, readings and the verdict of each row; then the counts."""

from dataclasses import dataclass

import duckdb

from etalon.evidence.mapping.model import FileSpec
from etalon.evidence.transform.cells import Shelf
from etalon.evidence.transform.compile import Scope
from etalon.evidence.transform.lookups import Joined
from etalon.evidence.transform.sqltext import any_of
from etalon.evidence.transform.verdicts import Verdict


@dataclass(frozen=True)
class Counts:
    """How many rows each verdict and each note has, and how many rows are used and repaired."""

    judged: list[tuple[Verdict, int]]
    repeated_keys: int
    noted: list[tuple[Verdict, int]]
    used: int
    repaired: int


def told_apart(connection: duckdb.DuckDBPyConnection, keys: list[str]) -> bool:
    """Whether no two rows of ``raw`` have the same key (`keys` are its cells), so that there are no twins
    either. Hashes that differ prove it.
    """
    if not keys:
        return False
    sql = f"SELECT count(*) = count(DISTINCT hash({', '.join(keys)})) FROM raw"
    return bool(connection.sql(sql).fetchall()[0][0])


def find_twins(connection: duckdb.DuckDBPyConnection, width: int, apart: bool) -> None:
    """The table ``twins``: rows that repeat an earlier row in every cell; none where all are told `apart`.
    Only rows of equal hash are compared.
    """
    connection.execute("CREATE TABLE twins (row BIGINT)")
    if apart:
        return
    cells = ", ".join(f"c{index}" for index in range(width))
    connection.execute(
        "INSERT INTO twins "
        f"WITH same AS (SELECT hash({cells}) AS h FROM raw GROUP BY h HAVING count(*) > 1) "
        f"SELECT row FROM (SELECT row, row_number() OVER (PARTITION BY {cells} ORDER BY row) AS n "
        f"FROM raw WHERE hash({cells}) IN (SELECT h FROM same)) WHERE n > 1"
    )


def judge(
    connection: duckdb.DuckDBPyConnection,
    scope: Scope,
    cells: dict[str, str],
    joins: list[Joined],
    looked_up: list[str],
    judged: list[Verdict],
    idle: list[str],
    shelf: Shelf,
) -> None:
    """Make ``w``: `cells` gives the SQL of each cell over ``raw`` (keys put right), `looked_up` the
    joined ones; `idle` cells are judged and then left out.
    """
    twins = bool(connection.sql("SELECT count(*) FROM twins").fetchall()[0][0])
    base = ", ".join(
        [
            "raw.row",
            f"{'twins.row IS NOT NULL' if twins else 'false'} AS twin",
            *(f"{sql} AS {cell}" for cell, sql in cells.items()),
            *(join.flags for join in joins),
            *looked_up,
        ]
    )
    inner = "".join(f", {made.inner} AS i{column}" for made, column in scope.parsed.items())
    outer = "".join(f", {made.finish(f'i{column}')} AS {column}" for made, column in scope.parsed.items())
    gone = ", ".join(f"i{column}" for column in scope.parsed.values())
    arms = " ".join(f"WHEN {verdict.condition} THEN {number}" for number, verdict in enumerate(judged))
    left_out = f"EXCLUDE ({', '.join(idle)})" if idle else ""
    shelf.keep(
        connection,
        "w",
        f"SELECT * {left_out}, CASE {arms} END AS verdict "
        f"FROM (SELECT * {f'EXCLUDE ({gone})' if gone else ''}"
        f"{outer} FROM (SELECT *{inner} FROM (SELECT {base} FROM raw "
        f"{'LEFT JOIN twins USING (row)' if twins else ''} {' '.join(join.join for join in joins)})))",
    )


def age_of(file: FileSpec, scope: Scope) -> str:
    """The time of a row's version over ``w``; "" where rows have no versions."""
    return f"time_words_{file.format.dates}({scope.cells[file.version]})" if file.version else ""


def find_repeated_keys(connection: duckdb.DuckDBPyConnection, keys: list[str], age: str, keep: str) -> None:
    """The view ``used``: rows without a verdict, one for each key, the newest by `age` or the one to `keep`.

    `keys` are columns of ``w``; none where all are known to differ.
    """
    connection.execute("CREATE TABLE again (row BIGINT)")
    if keys:
        parts = ", ".join(keys)
        there = any_of(f"{key} IS NOT NULL" for key in keys)
        order = "age DESC NULLS LAST, row" if age else "row DESC" if keep == "last" else "row"
        connection.execute(
            f"INSERT INTO again WITH free AS (SELECT row, {parts}, {age or 'NULL'} AS age "
            f"FROM w WHERE verdict IS NULL AND {there}), "
            f"same AS (SELECT hash({parts}) AS h FROM free GROUP BY h HAVING count(*) > 1) "
            f"SELECT row FROM (SELECT row, row_number() OVER (PARTITION BY {parts} ORDER BY {order}) AS n "
            f"FROM free WHERE hash({parts}) IN (SELECT h FROM same)) WHERE n > 1"
        )
    others = "AND row NOT IN (FROM again)" if keys else ""
    connection.execute(f"CREATE VIEW used AS SELECT * FROM w WHERE verdict IS NULL {others}")


def count(connection: duckdb.DuckDBPyConnection, judged: list[Verdict], noted: list[Verdict]) -> Counts:
    """All numbers of the ledger."""
    found = connection.sql("SELECT verdict, count(*) FROM w WHERE verdict IS NOT NULL GROUP BY 1").fetchall()
    by_verdict = {int(number): int(rows) for number, rows in found}
    again = int(connection.sql("SELECT count(*) FROM again").fetchall()[0][0])
    repairs = any_of(note.condition for note in noted if note.fate == "repaired")
    filters = "".join(f", count(*) FILTER ({note.condition})" for note in noted)
    row = connection.sql(f"SELECT count(*), count(*) FILTER ({repairs}){filters} FROM used").fetchall()[0]
    return Counts(
        [(verdict, by_verdict[number]) for number, verdict in enumerate(judged) if number in by_verdict],
        again,
        [(note, int(rows)) for note, rows in zip(noted, row[2:], strict=True) if rows],
        int(row[0]),
        int(row[1]),
    )
