"""The one door to DuckDB: every table of the contract as a view, one bucket of accounts at a time or all.

A view always has the contract's columns plus `source_id`, `load_id`, `source_row`, `bucket`; a table
without rows is an empty typed view. Values reach SQL only as parameters. Names that SQL reserves are quoted
by the caller (`"at"`, `"first"`, `"last"`). The session can read nothing but the store's own files.
"""

import tempfile
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import Any, Protocol
from uuid import uuid4

import duckdb
import pyarrow as pa

from etalon.core.errors import StoreError
from etalon.evidence.interrupt import stoppable
from etalon.evidence.schema import conform, schema, stored
from etalon.standard.contract import contract

Params = Sequence[Any] | Mapping[str, Any] | None
Batch = Mapping[str, pa.Table]
INTERRUPTED = "Query interrupted"
DUCKDB: dict[pa.DataType, str] = {
    pa.string(): "VARCHAR",
    pa.timestamp("us", tz="UTC"): "TIMESTAMPTZ",
    pa.date32(): "DATE",
    pa.decimal128(18, 4): "DECIMAL(18,4)",
    pa.int64(): "BIGINT",
    pa.int32(): "INTEGER",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
}


class Shelves(Protocol):
    """What the door needs of a store."""

    @property
    def folder(self) -> Path:
        """The store's folder."""

    @property
    def buckets(self) -> int:
        """How many buckets its rows lie in."""

    def files(self, table: str, bucket: int | None = None) -> list[Path]:
        """The Parquet files of a table, of one bucket or of all."""

    def counts(self) -> dict[str, int]:
        """Rows of each table."""

    def sources(self, table: str) -> tuple[str, ...]:
        """The sources that have rows in a table, the one loaded last at the end."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How much of the machine a query may use; `threads` None means all cores.

    Up to `whole_rows` rows a walk takes all buckets at once: partials of any cut combine to the same result.
    """

    threads: int | None = None
    memory: str = "2GB"
    whole_rows: int = 500_000


# A load holds rows beside what its queries hold, and both together stay well below 2 GiB.
LOADING = Settings(memory="800MB")


class View:
    """An open session over the tables of one bucket, or of all."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, bucket: int | None) -> None:
        self.connection = connection
        self.bucket = bucket

    def query(self, sql: str, params: Params = None) -> pa.Table:
        """Rows of one SELECT; `params` fill `?` (a sequence) or `$name` (a mapping). Times come back in UTC.

        Raises `StoreError` when the store's files were taken away while reading.
        """
        with _files_there():
            return stoppable(
                lambda: self.connection.sql(sql, params=params).to_arrow_table(), self.connection.interrupt
            )

    def interrupt(self) -> None:
        """Stop the running query, from another thread; it then raises `duckdb.InterruptException`."""
        self.connection.interrupt()


class Door:
    """Opens views over a store, or over an in-memory batch as if it were a store of one bucket.

    The door keeps one DuckDB open from the first view on and shows the state that the store had then;
    `close`, or `with Door(...)`, lets it go at once.
    """

    def __init__(
        self, store: Shelves | None, settings: Settings = Settings(), batch: Batch | None = None
    ) -> None:
        held = {name: _at_bucket_zero(conform(name, rows)) for name, rows in (batch or {}).items()}
        self._store = store
        self._batch = {name: rows for name, rows in held.items() if rows.num_rows}
        self._settings = settings
        self._root: duckdb.DuckDBPyConnection | None = None
        self._shelved: set[str] = set()
        self._stack = ExitStack()
        weakref.finalize(self, self._stack.close)

    @classmethod
    def memory(cls, batch: Batch, settings: Settings = Settings()) -> "Door":
        """The same door over Arrow tables of the contract that lie in memory."""
        return cls(None, settings, batch)

    def __enter__(self) -> "Door":
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let DuckDB go; the next view opens it again."""
        self._root = None
        self._shelved.clear()
        self._stack.close()

    @property
    def buckets(self) -> range:
        """The numbers of the buckets."""
        return range(self._store.buckets if self._store else 1)

    @property
    def small(self) -> bool:
        """Whether all rows fit into one step of a walk, which then opens its files once, not many times."""
        return self._store is None or sum(self._store.counts().values()) <= self._settings.whole_rows

    def bucket(self, number: int) -> AbstractContextManager[View]:
        """A session over one bucket; tables kept whole (no owner) are there whole in each."""
        return self._view(number)

    def whole(self) -> AbstractContextManager[View]:
        """A session over all buckets at once."""
        return self._view(None)

    @contextmanager
    def _view(self, bucket: int | None) -> Iterator[View]:
        if self._root is None:
            self._root = self._stack.enter_context(
                session(self._settings, self._store.folder if self._store else None)
            )
        shelf = "whole" if bucket is None else f"bucket_{bucket}"
        cursor = self._root.cursor()
        try:
            if shelf not in self._shelved:
                with _files_there():
                    self._shelve(cursor, shelf, bucket)
            cursor.execute(f"SET schema = '{shelf}'")
            for table, rows in self._batch.items():
                cursor.register(table, rows)
            yield View(cursor, bucket)
        finally:
            cursor.close()

    def _shelve(self, cursor: duckdb.DuckDBPyConnection, shelf: str, bucket: int | None) -> None:
        """Make the views of a bucket once, in a schema of their own."""
        cursor.execute(f"CREATE SCHEMA IF NOT EXISTS {shelf}")
        for table in stored():
            files = self._store.files(table, bucket) if self._store else []
            rows = _select(table, files)
            if self._store and len(self._store.sources(table)) > 1 and table in contract():
                rows = _one_per_key(table, rows, self._store.sources(table))
            cursor.execute(f'CREATE OR REPLACE VIEW {shelf}."{table}" AS {rows}')
        self._shelved.add(shelf)


def walk(
    door: Door,
    partial: Callable[[View], pa.Table],
    progress: Callable[[int, int], None] | None = None,
) -> list[pa.Table]:
    """The partial results of every bucket in order, one bucket in memory at a time; a small store in one.

    `progress` is told (steps done, steps in all). Ctrl-C ends the running query, closes the session and
    comes out as KeyboardInterrupt.
    """
    steps = [door.whole] if door.small else [partial_of(door, number) for number in door.buckets]
    found = []
    for step in steps:
        with step() as view:
            found.append(partial(view))
        if progress:
            progress(len(found), len(steps))
    return found


def partial_of(door: Door, number: int) -> Callable[[], AbstractContextManager[View]]:
    """Opening one bucket, later."""
    return lambda: door.bucket(number)


@contextmanager
def session(
    settings: Settings = Settings(), folder: Path | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A closed DuckDB session: UTC, no extension, no network, no file outside `folder`, no spill left."""
    spill = Path(tempfile.gettempdir()) / f"etalon-{uuid4().hex}"
    config: dict[str, Any] = {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "python_enable_replacements": "false",
        "memory_limit": settings.memory,
        "temp_directory": str(spill),
    }
    if settings.threads:
        config["threads"] = settings.threads
    connection = duckdb.connect(":memory:", config=config)
    try:
        # GLOBAL: cursors do not take over what is set for one connection.
        connection.execute("SET GLOBAL TimeZone = 'UTC'")
        # Where Python has no main file, DuckDB would draw on stdout, into the JSON that others read.
        connection.execute("SET enable_progress_bar = false")
        if folder:
            connection.execute("SET allowed_directories = ?", [[str(folder.absolute())]])
        connection.execute("SET enable_external_access = false")
        connection.execute("SET allowed_configs = ['schema']")
        connection.execute("SET lock_configuration = true")
        yield connection
    except RuntimeError as error:
        # So DuckDB tells of Ctrl-C when it comes while a query runs in the main thread.
        if str(error) == INTERRUPTED:
            raise KeyboardInterrupt from None
        raise
    finally:
        connection.close()
        rmtree(spill, ignore_errors=True)


@contextmanager
def _files_there() -> Iterator[None]:
    try:
        yield
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        # DuckDB reports a Parquet file without its magic bytes as invalid input.
        if isinstance(error, duckdb.InvalidInputException) and ".parquet" not in str(error):
            raise
        raise StoreError.of("store-file-gone", detail=str(error).splitlines()[0]) from None


def _select(table: str, files: list[Path]) -> str:
    """SQL of the rows of Parquet files, or of none, with every column of the table.

    The empty rows lend a file of an earlier contract the columns that it lacks.
    """
    empty = ", ".join(f'CAST(NULL AS {DUCKDB[field.type]}) AS "{field.name}"' for field in schema(table))
    none = f"SELECT {empty} WHERE false"
    if not files:
        return none
    columns = ", ".join(f'"{name}"' for name in schema(table).names)
    listed = ", ".join(map(_literal, files))
    # Only names of the contract and of the store's files go into the text.
    read = f"SELECT * FROM read_parquet([{listed}], hive_partitioning = false, union_by_name = true)"  # noqa: S608
    return f"SELECT {columns} FROM ({none} UNION ALL BY NAME {read})"  # noqa: S608


def _one_per_key(table: str, rows: str, sources: Sequence[str]) -> str:
    """SQL of an object table that several sources fill: one row per key, the last filled value of each."""
    found = contract()[table]
    if found.kind != "object":
        return rows
    rank = f"list_position([{', '.join(map(_text, sources))}], source_id)"
    own = ", ".join(f'"{name}"' for name in found.key)
    latest = ", ".join(
        f'arg_max("{name}", _rank) AS "{name}"' for name in schema(table).names if name not in found.key
    )
    ordered = ", ".join(f'"{name}"' for name in schema(table).names)
    inner = f"SELECT {own}, {latest} FROM (SELECT *, {rank} AS _rank FROM ({rows})) GROUP BY {own}"  # noqa: S608
    return f"SELECT {ordered} FROM ({inner})"  # noqa: S608


def _literal(path: Path) -> str:
    """A path as an SQL string (a store's path holds no sign of a file pattern, see `store.place`)."""
    return _text(str(path.absolute()))


def _text(word: str) -> str:
    """A text as an SQL string."""
    return "'" + word.replace("'", "''") + "'"


def _at_bucket_zero(rows: pa.Table) -> pa.Table:
    place = rows.schema.get_field_index("bucket")
    return rows.set_column(place, rows.schema.field(place), pa.array([0] * rows.num_rows, pa.int32()))
