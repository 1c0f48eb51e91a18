# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""One file through its mapping: read, join, judge, count, write."""

from hashlib import sha256
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as compute

from etalon.core.errors import FileError
from etalon.evidence.batch import Batch, LoadedFile
from etalon.evidence.mapping.model import Format
from etalon.evidence.quarantine_file import is_fixed
from etalon.evidence.readers import RawFile, open_raw
from etalon.evidence.readers.raw import cell
from etalon.evidence.sql import session
from etalon.evidence.transform.account import file_ledger
from etalon.evidence.transform.acts import read_acts
from etalon.evidence.transform.columns import Columns
from etalon.evidence.transform.compile import Scope
from etalon.evidence.transform.groups import announced, made
from etalon.evidence.transform.job import Job, Tick
from etalon.evidence.transform.judge import age_of, count, find_repeated_keys, find_twins, judge
from etalon.evidence.transform.lookups import (
    Joined,
    joined,
    make_table,
    no_table,
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
from etalon.evidence.transform.tables import Writer
from etalon.evidence.transform.verdicts import notes, verdicts

SPACE = " \t\r\n\x0b\x0c\u00a0\ufeff\u200b"


def transform(job: Job) -> LoadedFile:
    """Run one file. Raises `FileError` when it cannot be read or lacks columns that the mapping names."""
    raw = open_raw(job.path, job.form)
    further = announced(raw, job.spec)
    columns = Columns.of(raw, job.mapping, job.file_id)
    load_id = content_id(job.path)
    with session() as connection:
        set_up(connection)
        read_in(connection, "raw", raw, job.form, job.tick)
        headings = made(connection, raw, job, columns, further)
        find_twins(connection, len(raw.columns))
        rounded = set_rounded_aside(connection, "raw", columns.cells, id_columns(job.spec))
        styles = date_styles(connection, date_cells(job.spec, columns.cells))
        joins, looked_up, names = _lookups(connection, job, columns)
        money = other_money(connection, job.spec, columns.cells, job.mapping.spec.currency)
        scope = Scope(job.mapping.spec, job.spec, columns.cells, names, {}, rounded, styles, money)
        tables = plan(scope)
        judged = verdicts(scope, tables, joins, headings, raw.columns[: raw.width], job.pack)
        noted = notes(scope, tables, joins, judged)
        right = {columns.cells[lookup.column]: lookup for lookup in job.spec.lookups.values()}
        cells = {name: f"raw.{name}" for name in map(cell, range(len(raw.columns)))}
        cells |= {name: repaired_cell(name, lookup) for name, lookup in right.items()}
        cells |= {name: f"raw.{name}" for name in rounded.values()}
        judge(connection, scope, cells, joins, looked_up, judged)
        keys = [columns.cells[name] for name in job.spec.key]
        age = age_of(job.spec, scope)
        find_repeated_keys(connection, keys, age, job.spec.keep)
        newest = connection.sql(f"SELECT max({age}) FROM used").fetchall()[0][0] if age else None
        job.tick()
        acts = read_acts(connection, job.acts, tables)
        counts = count(connection, judged, [*noted, *acts.notes])
        system = job.mapping.spec.system or job.mapping.id
        written = Writer(connection, job.mapping.id, system, job.pack).write(acts.tables, keys or list(cells))
        origin = {"source_id": job.mapping.id, "load_id": load_id}
        ledger = file_ledger(connection, job, raw, counts, judged, columns.unused, origin, rounded)
    mode = "partial" if is_fixed(job.path) else job.spec.mode
    batch = Batch({name: with_origin(table, origin) for name, table in written.items()})
    return LoadedFile(
        job.mapping.id, job.file_id, job.path, load_id, mode, batch, ledger, acts.counts, newest
    )


def read_in(
    connection: duckdb.DuckDBPyConnection, table: str, raw: RawFile, form: Format, tick: Tick
) -> None:
    """Fill a table with the cells of a file, trimmed, and empty where their word stands for nothing."""
    nothing = pa.array(form.empty, pa.string())
    names = [cell(index) for index in range(raw.width)]
    columns = ", ".join(f"{name} VARCHAR" for name in names)
    connection.execute(f"CREATE TABLE {table} (row BIGINT, {columns})")
    for batch in raw.batches:
        cleaned = [_cleaned(batch[name], nothing) for name in names]
        connection.register("batch", pa.table([batch["row"], *cleaned], names=["row", *names]))
        connection.execute(f"INSERT INTO {table} SELECT * FROM batch")
        tick()
    rows = connection.sql(f"SELECT count(*) FROM {table}").fetchall()[0][0]
    if not rows and not raw.rejected:
        raise FileError.of("file-no-rows", raw.path)


def _cleaned(cells: pa.Array, nothing: pa.Array) -> pa.Array:
    """Cells without spaces around them, empty where their word stands for nothing.

    Not in SQL: a list of words there costs a join for each column, and exports have hundreds of columns.
    """
    trimmed = compute.utf8_trim(cells, characters=SPACE)
    return compute.if_else(compute.is_in(trimmed, value_set=nothing), pa.scalar(None, pa.string()), trimmed)


def _lookups(
    connection: duckdb.DuckDBPyConnection, job: Job, columns: Columns
) -> tuple[list[Joined], list[str], dict[tuple[str, str], str]]:
    """The joins of a file, the joined cells that it reads, and their names by (lookup, column)."""
    joins: list[Joined] = []
    looked_up: list[str] = []
    names: dict[tuple[str, str], str] = {}
    for number, (name, lookup) in enumerate(job.spec.lookups.items()):
        table, wanted = f"look{number}", wanted_columns(job.spec, name)
        _other(connection, job, name, table, wanted)
        joins.append(joined(table, columns.cells[lookup.column], lookup))
        looked_up += [f"{table}.v{index} AS {table}_v{index}" for index in range(len(wanted))]
        names |= {(name, column): f"{table}_v{index}" for index, column in enumerate(wanted)}
    return joins, looked_up, names


def _other(connection: duckdb.DuckDBPyConnection, job: Job, name: str, table: str, wanted: list[str]) -> None:
    """The other file of a lookup as a table of keys and wanted cells. Raises `FileError` when it is
    not there.
    """
    lookup = job.spec.lookups[name]
    other = job.mapping.spec.files[lookup.in_]
    paths = [path for path in job.others.get(lookup.in_, []) if not is_fixed(path)]
    if not paths and other.optional:
        connection.execute(no_table(table, len(wanted)))
        return
    if not paths:
        place = job.mapping.place("files", job.file_id, "lookups", name, "in")
        raise FileError.of("lookup-file-missing", place, pattern=other.pattern)
    raw = open_raw(paths[-1], other.format)
    age = [other.version] if other.version else []
    cells = Columns.find(raw, [lookup.by, *wanted, *age])
    read_in(connection, f"{table}_raw", raw, other.format, job.tick)
    set_rounded_aside(connection, f"{table}_raw", cells, [lookup.by])
    newest = f"time_words_{other.format.dates}({cells[age[0]]}) DESC NULLS LAST" if age else ""
    make_table(connection, table, cells[lookup.by], [cells[column] for column in wanted], newest)


def with_origin(table: pa.Table, origin: dict[str, str]) -> pa.Table:
    """A table with its source and load filled in."""
    for name, value in origin.items():
        place = table.schema.get_field_index(name)
        table = table.set_column(place, table.schema.field(place), pa.repeat(value, table.num_rows))
    return table


def content_id(path: Path) -> str:
    """The id of a load: what the file holds, whatever it is called."""
    digest = sha256()
    with path.open("rb") as stream:
        for chunk in iter(lambda: stream.read(1 << 20), b""):
            digest.update(chunk)
    return digest.hexdigest()[:16]
