# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""Cells that lie: numbers of records that a spreadsheet rounded, and dates written in several ways."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import duckdb

from etalon.evidence.mapping.model import Expression, FileSpec
from etalon.evidence.transform.cells import in_front
from etalon.evidence.transform.sqltext import any_of, lit
from etalon.evidence.words import record_words
from etalon.standard.contract import contract

# A spreadsheet keeps 15 digits of a number: 12345678901234567 becomes 12345678901234500 or 1.23457E+16.
KEPT, TOLD = 15, 3
POWER = r"[-+]?\d([.,]\d+)?[eE]\+?\d+"
DATES = ("timestamp", "date")
Odd = dict[str, str]


def typed(file: FileSpec) -> Iterator[tuple[str, str, Expression]]:
    """Every expression of a file that fills a column of the contract, with its name and type."""
    for name, table in file.tables.items():
        shape = contract()[name]
        yield from ((column, shape.column(column).type, made) for column, made in table.columns.items())
        for event in table.events:
            yield "at", "timestamp", event.at
            for column, made in event.columns.items():
                yield column, contract()["events"].column(column).type, made
            yield from (("object_id", "text", made) for made in event.objects.values())


def id_columns(file: FileSpec) -> list[str]:
    """The columns of a file by which records are told apart or joined."""
    keyed = [name for column, _, made in typed(file) if column.endswith("_id") for name in made.cells]
    return [*dict.fromkeys([*file.key, *keyed, *(lookup.column for lookup in file.lookups.values())])]


def set_rounded_aside(
    connection: duckdb.DuckDBPyConnection, table: str, cells: dict[str, str], names: list[str]
) -> dict[str, str]:
    """Empty the cells of ids that a spreadsheet rounded, so that nothing is ever joined by them.

    Gives, by cell, the further column of the table that keeps what stood there.
    """
    conditions = _rounded(connection, table, list(dict.fromkeys(cells[name] for name in names)))
    kept = {cell: f"{cell}_rounded" for cell in conditions}
    if kept:
        emptied = ", ".join(
            f"CASE WHEN NOT {odd} THEN {cell} END AS {cell}" for cell, odd in conditions.items()
        )
        aside = ", ".join(
            f"CASE WHEN {odd} THEN {cell} END AS {kept[cell]}" for cell, odd in conditions.items()
        )
        in_front(connection, table, f"SELECT * REPLACE ({emptied}), {aside}")
    return kept


def _rounded(connection: duckdb.DuckDBPyConnection, table: str, cells: list[str]) -> dict[str, str]:
    """By cell of an id, the condition, never NULL, under which it is rounded; only cells where one is.

    A power of ten is proof enough. Zeros behind the fifteenth digit are, where all ids that long end in them.
    """
    tests = [_IdTest.of(cell) for cell in _with_numbers(connection, table, cells)]
    if not tests:
        return {}
    counts = ", ".join(f"count(*) FILTER ({each.power}), count(*) FILTER ({each.long})" for each in tests)
    found = connection.sql(f"SELECT {counts} FROM {table}").fetchall()[0]
    odd: dict[str, str] = {}
    for each, powers, longs in zip(tests, found[::2], found[1::2], strict=True):
        zeros = longs and _all_zeros(connection, table, each)
        suspects = [*([each.power] if powers else []), *([each.zeros] if zeros else [])]
        if suspects:
            odd[each.cell] = any_of(suspects)
    return odd


def _with_numbers(connection: duckdb.DuckDBPyConnection, table: str, cells: list[str]) -> list[str]:
    """The cells that may hold a number anywhere: a letter sorts behind every sign that a number begins with,
    and comparing is much faster than looking closer.
    """
    if not cells:
        return []
    below = ", ".join(f"coalesce(bool_or({cell} < ':'), false)" for cell in cells)
    found = connection.sql(f"SELECT {below} FROM {table}").fetchall()[0]
    return [cell for cell, numbers in zip(cells, found, strict=True) if numbers]


@dataclass(frozen=True)
class _IdTest:
    """What an id may be, as SQL that is never NULL: a power of ten, long, long with zeros at the end."""

    cell: str
    power: str
    long: str
    zeros: str

    @classmethod
    def of(cls, cell: str) -> "_IdTest":
        """The conditions for a cell. What is no number is told at once by the sign that it begins with."""
        number = f"{cell} >= '+' AND {cell} < ':'"
        long = f"{number} AND length({cell}) > {KEPT} AND regexp_full_match({cell}, '\\d+')"
        return cls(
            cell,
            f"coalesce({number} AND regexp_full_match({cell}, {lit(POWER)}), false)",
            f"coalesce({long}, false)",
            f"coalesce({long} AND regexp_full_match(substr({cell}, {KEPT + 1}), '0+'), false)",
        )


def _all_zeros(connection: duckdb.DuckDBPyConnection, table: str, test: _IdTest) -> bool:
    """Whether all long ids, of which there are enough to tell, end in zeros."""
    told, zeroed = connection.sql(
        f"SELECT count(DISTINCT {test.cell}) FILTER ({test.long}), "
        f"count(DISTINCT {test.cell}) FILTER ({test.zeros}) FROM {table}"
    ).fetchall()[0]
    return bool(zeroed >= TOLD and zeroed == told)


def date_cells(file: FileSpec, cells: dict[str, str]) -> dict[str, str]:
    """The cells that are read as dates, with the names of their columns."""
    own = [made.column for _, kind, made in typed(file) if kind in DATES and made.lookup is None]
    return {cells[name]: name for name in own if name is not None}


def date_styles(connection: duckdb.DuckDBPyConnection, cells: dict[str, str]) -> dict[str, str]:
    """By cell, the condition under which its date is written in another way than most of its column."""
    found = {}
    for cell in cells:
        counted = connection.sql(
            f"SELECT {_style(cell)} AS style, count(*) AS n FROM raw WHERE {cell} IS NOT NULL "
            "GROUP BY 1 ORDER BY n DESC, style"
        ).fetchall()
        if len(counted) > 1:
            found[cell] = f"({cell} IS NOT NULL AND {_style(cell)} <> {lit(counted[0][0])})"
    return found


def other_money(
    connection: duckdb.DuckDBPyConnection, file: FileSpec, cells: dict[str, str], own: str | None
) -> Odd:
    """By cell, the condition under which its amount names another currency than the mapping's `own`."""
    if own is None:
        return {}
    listed = [words for code, words in record_words().currencies.items() if code != own]
    signs = "|".join(re.escape(word) for word in sorted(chain(*listed), key=len, reverse=True))
    read = [made.column for _, kind, made in typed(file) if kind == "decimal" and made.lookup is None]
    found: Odd = {}
    for cell in dict.fromkeys(cells[name] for name in read if name is not None):
        named = f"regexp_matches({cell}, '[^0-9., ]') AND regexp_matches(lower({cell}), {lit(signs)})"
        odd = f"coalesce({named}, false)"
        if connection.sql(f"SELECT count(*) FILTER ({odd}) FROM raw").fetchall()[0][0]:
            found[cell] = odd
    return found


def _style(cell: str) -> str:
    """How a date is written: year first, year last, with words, or as bare digits."""
    return (
        f"CASE WHEN substr({cell}, 2, 1) IN ('-', '/', '.') OR substr({cell}, 3, 1) IN ('-', '/', '.') "
        f"THEN 'day' WHEN substr({cell}, 5, 1) IN ('-', '/', '.') THEN 'year' "
        f"WHEN regexp_matches({cell}, '\\pL{{3}}') THEN 'words' ELSE 'digits' END"
    )
