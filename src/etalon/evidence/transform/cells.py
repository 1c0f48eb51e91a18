"""The cells of a file on their way through its mapping: in memory while small, else in a file beside.

A file's cells are a view of the session (``raw``), which later steps put other views in front of.
"""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds

from etalon.core.errors import FileError
from etalon.evidence.increment.rows import Rows
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers import RawFile
from etalon.evidence.readers.raw import cell, raw_schema
from etalon.evidence.transform.job import Tick

SPACE = " \t\r\n\x0b\x0c\u00a0\ufeff\u200b"
RESIDENT, AHEAD = 256 << 20, 2
# Up to so many rows a table stays in the session, or leaves it at once, which is faster.
MANY, PIECE = 2_000_000, 100_000


def read_in(
    connection: duckdb.DuckDBPyConnection, table: str, raw: RawFile, form: Format, tick: Tick, folder: Path
) -> int:
    """Make a view of the cells of a file, trimmed, and empty where their word stands for nothing.

    Gives the number of rows; what does not fit into memory goes into `folder`. Raises `FileError`.
    """
    cells = _kept(raw_schema(raw.width), _cleaned(raw, form, tick), folder)
    rows = int(cells.num_rows if isinstance(cells, pa.Table) else cells.count_rows())
    if not rows and not raw.rejected:
        raise FileError.of("file-no-rows", raw.path)
    connection.register(f"{table}_cells", cells)
    connection.execute(f"CREATE VIEW {table} AS FROM {table}_cells")
    return rows


@dataclass(frozen=True)
class Shelf:
    """Where a table of the session goes that holds a row for each of a file's `rows`: very many go into a
    file of `folder`.
    """

    folder: Path
    rows: int

    def keep(self, connection: duckdb.DuckDBPyConnection, table: str, select: str) -> None:
        """Make a table of a SELECT."""
        if self.rows <= MANY:
            connection.execute(f"CREATE TABLE {table} AS {select}")
            return
        found = connection.sql(select).to_arrow_reader(PIECE)
        connection.register(table, _written(found.schema, [], found, self.folder / f"{uuid4().hex}.arrow"))


def in_front(connection: duckdb.DuckDBPyConnection, table: str, select: str) -> None:
    """Put a view in front of one: `select` reads what was there as ``{table}_before``-something."""
    before = f"{table}_{uuid4().hex[:8]}"
    connection.execute(f"ALTER VIEW {table} RENAME TO {before}")
    connection.execute(f"CREATE VIEW {table} AS {select} FROM {before}")


def _kept(shape: pa.Schema, batches: Iterator[pa.RecordBatch], folder: Path) -> Rows:
    """Batches as one table, or as a file of Arrow where they are large."""
    held: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        if size > RESIDENT:
            return _written(shape, held, batches, folder / f"{uuid4().hex}.arrow")
    return pa.Table.from_batches(held, shape)


def _written(
    shape: pa.Schema, held: list[pa.RecordBatch], more: Iterator[pa.RecordBatch], path: Path
) -> Rows:
    with pa.ipc.new_file(path, shape, options=pa.ipc.IpcWriteOptions(compression="lz4")) as file:
        while held:
            file.write_batch(held.pop(0))
        for batch in more:
            file.write_batch(batch)
    pa.default_memory_pool().release_unused()
    return ds.dataset([str(path)], schema=shape, format="ipc")


def _cleaned(raw: RawFile, form: Format, tick: Tick) -> Iterator[pa.RecordBatch]:
    """The cells without spaces around them, empty where their word stands for nothing; read on meanwhile.

    Not in SQL: a list of words there costs a join for each column, and exports have hundreds of columns.
    """
    nothing = pa.array(form.empty, pa.string())
    names = [cell(index) for index in range(raw.width)]
    shape = raw_schema(raw.width)

    def cleaned(batch: pa.RecordBatch) -> pa.RecordBatch:
        cells = [_clean(batch[name], nothing) for name in names]
        return pa.RecordBatch.from_arrays([batch["row"], *cells], schema=shape)

    with ThreadPoolExecutor(1) as beside:
        waiting: deque[Future[pa.RecordBatch]] = deque()
        for batch in raw.batches:
            waiting.append(beside.submit(cleaned, batch))
            if len(waiting) > AHEAD:
                yield waiting.popleft().result()
                tick()
        for each in waiting:
            yield each.result()
            tick()


def _clean(cells: pa.Array, nothing: pa.Array) -> pa.Array:
    trimmed = pc.utf8_trim(cells, characters=SPACE)
    idle = pc.is_in(trimmed, value_set=nothing)
    if not idle.true_count:
        return trimmed
    return pc.if_else(idle, pa.scalar(None, pa.string()), trimmed)
