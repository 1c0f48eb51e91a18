"""Which bucket a row lies in, and in what order.

The bucket of an id is the first 8 bytes of the MD5 of its UTF-8 text, read as a little-endian unsigned
integer, modulo the number of buckets: the same for the same id in every table, store and program version. A
row goes by the first filled one of its table's `bucket_by` columns; a row or table without them lies in
bucket 0.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from duckdb import DuckDBPyConnection

from etalon.evidence.increment.rows import Rows
from etalon.evidence.schema import conform, order_columns, owner_columns, schema

PIECE = 500_000


@dataclass(frozen=True)
class Placed:
    """The rows of a table by bucket."""

    buckets: frozenset[int]
    rows: Callable[[int], pa.Table]


def placed(
    connection: DuckDBPyConnection, table: str, rows: Rows | None, buckets: int, spool: Path | None = None
) -> Placed:
    """Find the bucket of each row; rows that lie in files are written to the folder `spool` once more."""
    if rows is None:
        rows = schema(table).empty_table()
    if isinstance(rows, pa.Table):
        found = places(connection, table, rows, buckets)
        return Placed(frozenset(found), lambda bucket: rows.take(found[bucket]))
    files = _cut(connection, table, rows, buckets, spool or Path())
    return Placed(frozenset(files), lambda bucket: pq.read_table(files[bucket], schema=schema(table)))


def _cut(
    connection: DuckDBPyConnection, table: str, rows: Rows, buckets: int, spool: Path
) -> dict[int, Path]:
    """The rows of each bucket in a file of its own."""
    folder = spool / uuid4().hex
    folder.mkdir()
    writers: dict[int, pq.ParquetWriter] = {}
    shape = schema(table)
    for batch in rows.to_batches(batch_size=PIECE):
        piece = pa.Table.from_batches([batch])
        for bucket, found in places(connection, table, piece, buckets).items():
            if bucket not in writers:
                writers[bucket] = pq.ParquetWriter(folder / f"{bucket}.parquet", shape, compression="lz4")
            writers[bucket].write_table(conform(table, piece.take(found)))
    for writer in writers.values():
        writer.close()
    return {bucket: folder / f"{bucket}.parquet" for bucket in writers}


def places(
    connection: DuckDBPyConnection, table: str, rows: pa.Table, buckets: int
) -> dict[int, "np.ndarray[tuple[int], np.dtype[np.int64]]"]:
    """The bucket numbers that rows fall into, each with the positions of its rows; nothing without rows."""
    if not rows.num_rows:
        return {}
    columns = [name for name in owner_columns(table) if name in rows.column_names]
    if not columns:
        return {0: np.arange(rows.num_rows)}
    numbered = rows.select(columns).append_column("_position", pa.array(np.arange(rows.num_rows)))
    number = f"coalesce(CAST(md5_number_upper({owner(columns)}) % {buckets} AS INTEGER), 0)"
    found = _ask(connection, numbered, f'{number} AS "_bucket", "_position"', "1, 2")
    numbers, starts = np.unique(found["_bucket"].to_numpy(), return_index=True)
    return dict(zip(map(int, numbers), np.split(found["_position"].to_numpy(), starts[1:]), strict=True))


def in_order(connection: DuckDBPyConnection, table: str, rows: pa.Table) -> pa.Table:
    """The rows of one bucket sorted by owner, time and key."""
    names = (f'"{name}"' for name in (*order_columns(table), "source_id", "source_row"))
    return _ask(connection, rows, "*", ", ".join([owner(owner_columns(table)), *names])).cast(rows.schema)


def owner(columns: Sequence[str]) -> str:
    """SQL of the id whose row it is; NULL where nothing is filled."""
    filled = [f"nullif(\"{name}\", '')" for name in columns]
    return f"coalesce({', '.join([*filled, 'NULL'])})"


def _ask(connection: DuckDBPyConnection, rows: pa.Table, columns: str, order: str) -> pa.Table:
    """Columns of `rows` in an order; only names of the contract's columns go into the text."""
    connection.register("rows", rows)
    try:
        return connection.sql(f"SELECT {columns} FROM rows ORDER BY {order}").to_arrow_table()  # noqa: S608
    finally:
        connection.unregister("rows")
