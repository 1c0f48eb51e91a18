# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""One file through its mapping: read, join, judge, count, write."""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from etalon.core.errors import FileError
from etalon.evidence.batch import LOAD_DIGITS, Batch, LoadedFile
from etalon.evidence.increment.rows import Spool
from etalon.evidence.quarantine_file import is_fixed
from etalon.evidence.readers import RawFile, open_raw
from etalon.evidence.readers.raw import cell
from etalon.evidence.sql import LOADING, session
from etalon.evidence.transform.account import file_ledger
from etalon.evidence.transform.acts import read_acts
from etalon.evidence.transform.cells import Shelf, read_in
from etalon.evidence.transform.columns import Columns
from etalon.evidence.transform.compile import Scope
from etalon.evidence.transform.groups import announced, made
from etalon.evidence.transform.job import Job, form_of
from etalon.evidence.transform.judge import age_of, count, find_repeated_keys, find_twins, judge, told_apart
from etalon.evidence.transform.lookups import (
    Joined,
    joined,
    make_table,
    no_table,
    part_of,
    repaired_cell,
    wanted_columns,
)
from etalon.evidence.transform.parse import set_up
from etalon.evidence.transform.plan import plan
from etalon.evidence.transform.suspects import (
    date_cells,
    date_styles,
    id_columns,
    other_money,
    set_rounded_aside,
)
from etalon.evidence.transform.tables import Keeper, Writer
from etalon.evidence.transform.verdicts import notes, verdicts


def transform(job: Job, spool: Spool | None = None) -> LoadedFile:
    """Run one file; tables too large for `spool`'s memory lie in its folder.

    Raises `FileError` when the file cannot be read or lacks columns that the mapping names.
    """
    raw = open_raw(job.path, job.form)
    further = announced(raw, job.spec)
    columns = Columns.of(raw, job.mapping, job.file_id)
    with (
        TemporaryDirectory(prefix="etalon-", ignore_cleanup_errors=True) as folder,
        session(LOADING) as connection,
    ):
        set_up(connection)
        run = _Run(connection, job, raw, columns, Path(folder), spool or Spool(Path(folder), sys.maxsize))
        return run.loaded(further)


@dataclass
class _Run:
    """One file inside a session."""

    connection: duckdb.DuckDBPyConnection
    job: Job
    raw: RawFile
    columns: Columns
    folder: Path
    spool: Spool

    def loaded(self, further: list[str]) -> LoadedFile:
        """Every step in turn."""
        connection, job, raw, columns = self.connection, self.job, self.raw, self.columns
        with ThreadPoolExecutor(1) as beside:
            hashed = beside.submit(digest, job.path)
            rows = read_in(connection, "raw", raw, job.form, job.tick, self.folder)
        sha256 = hashed.result()
        origin = {"source_id": job.mapping.id, "load_id": sha256[:LOAD_DIGITS]}
        headings = made(connection, raw, job, columns, further)
        keys = [columns.cells[name] for name in job.spec.key]
        apart = told_apart(connection, keys)
        find_twins(connection, len(raw.columns), apart)
        scope, joins, looked_up = self.scope()
        tables = plan(scope)
        judged = verdicts(scope, tables, joins, headings, raw.columns[: raw.width], job.pack)
        noted = notes(scope, tables, joins, judged)
        used = columns.cells.values() if keys else self.all_cells()
        idle = [name for name in self.all_cells() if name not in used]
        shelf = Shelf(self.folder, rows)
        judge(connection, scope, self.cells(scope), joins, looked_up, judged, idle, shelf)
        # Keys that were put right or emptied may meet although the cells differ.
        apart = apart and not scope.rounded and not any(look.repair for look in job.spec.lookups.values())
        age = age_of(job.spec, scope)
        find_repeated_keys(connection, [] if apart else keys, age, job.spec.keep)
        newest = connection.sql(f"SELECT max({age}) FROM used").fetchall()[0][0] if age else None
        job.tick()
        acts = read_acts(connection, job.acts, tables)
        counts = count(connection, judged, [*noted, *acts.notes])
        system = job.mapping.spec.system or job.mapping.id
        keep = Keeper(connection, self.spool, origin, rows)
        straight = not joins and acts.tables == tables
        writer = Writer(connection, job.mapping.id, system, job.pack, keep, straight, keys if apart else [])
        written = writer.write(acts.tables, keys or self.all_cells())
        ledger = file_ledger(
            connection, job, raw, rows, counts, judged, columns.unused, origin, scope.rounded
        )
        mode = "partial" if is_fixed(job.path) else job.spec.mode
        return LoadedFile(
            job.mapping.id,
            job.file_id,
            job.path,
            sha256,
            mode,
            Batch(written),
            ledger,
            acts.counts,
            newest,
        )

    def scope(self) -> tuple[Scope, list[Joined], list[str]]:
        """What expressions may read, the joins of the file and the joined cells."""
        connection, job, cells = self.connection, self.job, self.columns.cells
        rounded = set_rounded_aside(connection, "raw", cells, id_columns(job.spec))
        styles = date_styles(connection, date_cells(job.spec, cells))
        joins, looked_up, names = _lookups(connection, job, self.columns, self.folder)
        money = other_money(connection, job.spec, cells, job.mapping.spec.currency)
        return Scope(job.mapping.spec, job.spec, cells, names, {}, rounded, styles, money), joins, looked_up

    def all_cells(self) -> list[str]:
        """Every column of the file."""
        return [cell(index) for index in range(len(self.raw.columns))]

    def cells(self, scope: Scope) -> dict[str, str]:
        """The SQL of each cell over ``raw``, keys put right."""
        right = {self.columns.cells[look.column]: look for look in self.job.spec.lookups.values()}
        found = {name: f"raw.{name}" for name in self.all_cells()}
        found |= {name: repaired_cell(name, lookup) for name, lookup in right.items()}
        return found | {name: f"raw.{name}" for name in scope.rounded.values()}


def _lookups(
    connection: duckdb.DuckDBPyConnection, job: Job, columns: Columns, folder: Path
) -> tuple[list[Joined], list[str], dict[tuple[str, str], str]]:
    """The joins of a file, the joined cells that it reads, and their names by (lookup, column)."""
    joins: list[Joined] = []
    looked_up: list[str] = []
    names: dict[tuple[str, str], str] = {}
    for number, (name, lookup) in enumerate(job.spec.lookups.items()):
        table, wanted = f"look{number}", wanted_columns(job.spec, name)
        _other(connection, job, name, table, wanted, folder)
        joins.append(joined(table, columns.cells[lookup.column], lookup))
        looked_up += [f"{table}.v{index} AS {table}_v{index}" for index in range(len(wanted))]
        names |= {(name, column): f"{table}_v{index}" for index, column in enumerate(wanted)}
    return joins, looked_up, names


def _other(
    connection: duckdb.DuckDBPyConnection, job: Job, name: str, table: str, wanted: list[str], folder: Path
) -> None:
    """The other files of a lookup as a table of keys and wanted cells, a later file's row over an earlier
    one's. Raises `FileError` when none is there.
    """
    lookup = job.spec.lookups[name]
    other = job.mapping.spec.files[lookup.in_]
    paths = job.others.get(lookup.in_, [])
    if not paths and other.optional:
        connection.execute(no_table(table, len(wanted)))
        return
    if not paths:
        place = job.mapping.place("files", job.file_id, "lookups", name, "in")
        raise FileError.of("lookup-file-missing", place, pattern=other.pattern)
    parts = []
    for number, path in enumerate(paths):
        form, part = form_of(path, other.format), f"{table}_raw{number}"
        raw = open_raw(path, form)
        cells = Columns.find(raw, [lookup.by, *wanted, *([other.version] if other.version else [])])
        read_in(connection, part, raw, form, job.tick, folder)
        set_rounded_aside(connection, part, cells, [lookup.by])
        age = f"time_words_{form.dates}({cells[other.version]})" if other.version else "NULL"
        parts.append(part_of(part, number, cells[lookup.by], [cells[column] for column in wanted], age))
    make_table(connection, table, parts)


def digest(path: Path) -> str:
    """The SHA-256 of a file: what it holds, whatever it is called. It begins with the id of its load."""
    with path.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
