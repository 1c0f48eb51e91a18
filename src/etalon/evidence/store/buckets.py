"""Which bucket a row lies in, and in what order.

The bucket of an id is the first 8 bytes of the MD5 of its UTF-8 text, read as a little-endian unsigned
integer, modulo the number of buckets: the same for the same id in every table, store and program version. A
row goes by the first filled one of its table's `bucket_by` columns; a table without them lies in bucket 0.
"""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa
from duckdb import DuckDBPyConnection

from etalon.evidence.schema import order_columns, owner_columns


def owner(table: str) -> str:
    """SQL of the id whose row it is; '' where a table is kept whole or nothing is filled."""
    filled = [f"nullif(\"{name}\", '')" for name in owner_columns(table)]
    return f"coalesce({', '.join([*filled, chr(39) * 2])})"


def in_buckets(connection: DuckDBPyConnection, table: str, rows: pa.Table, buckets: int) -> pa.Table:
    """The rows with `bucket` filled, sorted by bucket, owner, time and key; columns as they came."""
    number = f"CAST(md5_number_upper({owner(table)}) % {buckets} AS INTEGER)" if owner_columns(table) else "0"
    return _sorted(connection, table, rows, f'* REPLACE ({number} AS "bucket")')


def merged(connection: DuckDBPyConnection, table: str, rows: pa.Table) -> pa.Table:
    """Rows of one bucket from several loads in the order of the bucket."""
    return _sorted(connection, table, rows, "*")


def cut(rows: pa.Table) -> Iterator[tuple[int, pa.Table]]:
    """The parts of rows sorted by bucket, with the number of each."""
    column = rows["bucket"].to_numpy()
    numbers, starts = np.unique(column, return_index=True)
    ends = [*starts[1:], len(column)]
    for number, start, end in zip(numbers, starts, ends, strict=True):
        yield int(number), rows.slice(int(start), int(end - start))


def _sorted(connection: DuckDBPyConnection, table: str, rows: pa.Table, columns: str) -> pa.Table:
    names = (f'"{name}"' for name in (*order_columns(table), "source_id", "source_row"))
    order = ", ".join(["bucket", owner(table), *names])
    connection.register("rows", rows)
    try:
        # Only column names of the contract go into the text.
        made = connection.sql(f"SELECT {columns} FROM rows ORDER BY {order}").to_arrow_table()  # noqa: S608
    finally:
        connection.unregister("rows")
    return made.cast(rows.schema)
