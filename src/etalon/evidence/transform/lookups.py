# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""Joins to other files of the source: which keys join, which were put right, and what the other row says."""

from dataclasses import dataclass

import duckdb

from etalon.evidence.mapping.model import Expression, FileSpec, Lookup, Test
from etalon.evidence.mapping.walk import expressions, tests
from etalon.evidence.transform.compile import Fault
from etalon.evidence.transform.sqltext import among, cases


@dataclass(frozen=True)
class Joined:
    """A lookup in SQL: the JOIN, its flag columns, and their faults over ``w``."""

    join: str
    flags: str
    missing: Fault
    repaired: Fault | None


def wanted_columns(file: FileSpec, name: str) -> list[str]:
    """The columns of the other file that expressions and tests read through a lookup."""
    asked: list[Expression | Test] = [*expressions(file), *tests(file)]
    return sorted({made.column or "" for made in asked if made.lookup == name})


def part_of(table: str, number: int, by: str, cells: list[str], age: str) -> str:
    """SQL of the rows of one other file: key ``k``, wanted cells, the file's number, the age of a version."""
    kept = "".join(f", {cell} AS v{index}" for index, cell in enumerate(cells))
    return f"SELECT {by} AS k{kept}, {number} AS file, row, {age} AS age FROM {table} WHERE {by} IS NOT NULL"


def make_table(connection: duckdb.DuckDBPyConnection, table: str, parts: list[str]) -> None:
    """The other files' rows by key as a table of its own: the newest version of each key, else the first row
    of the last file that has it.
    """
    connection.execute(
        f"CREATE TABLE {table} AS SELECT * EXCLUDE (file, row, age) FROM ({' UNION ALL '.join(parts)}) "
        "QUALIFY row_number() OVER (PARTITION BY k ORDER BY age DESC NULLS LAST, file DESC, row) = 1"
    )


def no_table(table: str, width: int) -> str:
    """The table of an optional file that is not there: no key joins to it."""
    columns = ", ".join(["k VARCHAR", *(f"v{index} VARCHAR" for index in range(width))])
    return f"CREATE TABLE {table} ({columns})"


def repaired_cell(cell: str, lookup: Lookup) -> str:
    """The key of a row as it is spelled in the other file."""
    return cases(f"raw.{cell}", lookup.repair, f"raw.{cell}")


def joined(table: str, cell: str, lookup: Lookup) -> Joined:
    """The join of a lookup and what the ledger says of it."""
    right = repaired_cell(cell, lookup)
    fixed = f"{among(f'raw.{cell}', lookup.repair)} AND {table}.k IS NOT NULL"
    return Joined(
        join=f"LEFT JOIN {table} ON {right} = {table}.k",
        flags=f"(raw.{cell} IS NOT NULL AND {table}.k IS NULL) AS {table}_missing, "
        f"({fixed}) AS {table}_fixed",
        missing=Fault(f"{table}_missing", "key-missing", lookup.column, cell),
        repaired=Fault(f"{table}_fixed", "key-repaired", lookup.column) if lookup.repair else None,
    )
