"""Columns made of heading rows: the customer above its documents, a cell merged over the rows below it."""

from dataclasses import dataclass

import duckdb

from etalon.evidence.mapping.model import FileSpec
from etalon.evidence.readers import RawFile
from etalon.evidence.readers.raw import cell
from etalon.evidence.transform.cells import in_front
from etalon.evidence.transform.columns import Columns
from etalon.evidence.transform.compile import Scope, condition
from etalon.evidence.transform.job import Job
from etalon.evidence.transform.sqltext import all_of, among
from etalon.evidence.words import record_words


@dataclass(frozen=True)
class Heading:
    """A group that a file has: its name, the cells under which it stands, when a row begins one, and whether
    such a row is a heading only."""

    name: str
    cell: str
    begins: str
    only: bool


def announced(raw: RawFile, spec: FileSpec) -> list[str]:
    """Give the file the columns of its groups; their names. A file that has such a column needs no group."""
    names = [name for name in spec.groups if not Columns.present(raw, [name])]
    raw.columns = [*raw.columns, *names]
    return names


def made(
    connection: duckdb.DuckDBPyConnection, raw: RawFile, job: Job, columns: Columns, names: list[str]
) -> list[Heading]:
    """Fill the columns of the groups in ``raw``; a total begins no group."""
    if not names:
        return []
    scope = Scope(job.mapping.spec, job.spec, columns.cells)
    found = []
    for number, name in enumerate(names):
        group = job.spec.groups[name]
        source = columns.cells[group.column]
        total = among(source, record_words().total)
        begins = all_of([condition(group.when, scope), f"{source} IS NOT NULL", f"NOT {total}"])
        found.append(Heading(name, cell(raw.width + number), begins, group.rows == "headings"))
    filled = ", ".join(
        f"last_value(CASE WHEN {group.begins} THEN {columns.cells[job.spec.groups[group.name].column]} END "
        f"IGNORE NULLS) OVER (ORDER BY row ROWS UNBOUNDED PRECEDING) AS {group.cell}"
        for group in found
    )
    in_front(connection, "raw", f"SELECT *, {filled}")
    return found
