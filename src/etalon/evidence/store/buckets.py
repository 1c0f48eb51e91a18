"""Which bucket a row lies in, and in what order.

The bucket of an id is the first 8 bytes of the MD5 of its UTF-8 text, read as a little-endian unsigned
integer, modulo the number of buckets: the same for the same id in every table, store and program version. A
row goes by the first filled one of its table's `bucket_by` columns; a row or table without them lies in
bucket 0.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection

from etalon.evidence.increment.rows import Rows, pieces
from etalon.evidence.schema import conform, order_columns, owner_columns, schema

PIECE = 250_000
# Columns of few different words are moved and written as numbers of words.
FEW, LOOK = 256, 4096
Numbers: TypeAlias = "np.ndarray[tuple[int], np.dtype[np.int64]]"


@dataclass(frozen=True)
class Placed:
    """The rows of a table by bucket, those of a bucket in order; `held` says whether they lie in memory."""

    buckets: frozenset[int]
    rows: Callable[[int], pa.Table]
    held: bool = True


def placed(
    connection: DuckDBPyConnection, table: str, rows: Rows | None, buckets: int, spool: Path | None = None
) -> Placed:
    """Find the bucket of each row; rows that lie in files are written to the folder `spool` once more."""
    if rows is None:
        return Placed(frozenset(), lambda _: schema(table).empty_table())
    if isinstance(rows, pa.Table):
        ordered, starts = arranged(connection, table, rows, buckets)
        return Placed(frozenset(starts), lambda bucket: ordered.slice(*starts[bucket]))
    files = _cut(connection, table, rows, buckets, spool or Path())
    return Placed(frozenset(files), lambda bucket: _read(table, files[bucket]), held=False)


def arranged(
    connection: DuckDBPyConnection, table: str, rows: pa.Table, buckets: int
) -> tuple[pa.Table, dict[int, tuple[int, int]]]:
    """The rows sorted by bucket, owner, time and key; offset and number of the rows of each bucket."""
    shaped = conform(table, rows).combine_chunks()
    owners = owners_of(table, shaped)
    of_words = _buckets_of(connection, owners.dictionary, buckets)
    numbers = _each(owners, of_words, 0)
    order = _order(table, shaped, _ranks(owners, of_words))
    starts = np.bincount(numbers, minlength=buckets).cumsum()
    counts = np.diff(starts, prepend=0)
    found = {
        bucket: (int(starts[bucket] - counts[bucket]), int(counts[bucket]))
        for bucket in np.flatnonzero(counts)
    }
    return _taken(shaped, order), {int(bucket): span for bucket, span in found.items()}


def in_order(table: str, rows: pa.Table) -> pa.Table:
    """The rows of one bucket sorted by owner, time and key."""
    whole = rows.combine_chunks()
    owners = owners_of(table, whole)
    return _taken(whole, _order(table, whole, _ranks(owners, np.zeros(len(owners.dictionary), np.int64))))


def owners_of(table: str, rows: pa.Table) -> pa.DictionaryArray:
    """The id whose row each one is; null where nothing is filled."""
    filled = [
        pc.if_else(pc.equal(rows[name], ""), pa.scalar(None, pa.string()), rows[name])
        for name in owner_columns(table)
    ]
    found = pc.coalesce(*filled) if filled else pa.nulls(rows.num_rows, pa.string())
    whole = found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found
    return whole.dictionary_encode()


def _buckets_of(connection: DuckDBPyConnection, ids: pa.Array, buckets: int) -> Numbers:
    """The bucket of each id."""
    connection.register("ids", pa.table({"id": ids, "position": pa.array(np.arange(len(ids)))}))
    try:
        sql = f"SELECT CAST(md5_number_upper(id) % {buckets} AS BIGINT) AS n FROM ids ORDER BY position"  # noqa: S608
        return np.asarray(connection.sql(sql).to_arrow_table()["n"].to_numpy())
    finally:
        connection.unregister("ids")


def _ranks(owners: pa.DictionaryArray, of_words: Numbers) -> Numbers:
    """Where each row stands by bucket and owner; a row of nobody behind all owners of bucket 0."""
    words = pa.table({"bucket": of_words, "id": owners.dictionary})
    order = pc.sort_indices(words, sort_keys=[("bucket", "ascending"), ("id", "ascending")]).to_numpy()
    ranks = np.empty(len(order), np.int64)
    ranks[order] = np.arange(len(order)) * 2
    return _each(owners, ranks, int(np.count_nonzero(of_words == 0)) * 2 - 1)


def _each(owners: pa.DictionaryArray, of_words: Numbers, of_none: int) -> Numbers:
    """A number of each owner as one of each row."""
    places = pc.fill_null(owners.indices, len(of_words)).to_numpy(zero_copy_only=False)
    found: Numbers = np.append(of_words, of_none)[places]
    return found


def _order(table: str, rows: pa.Table, ranks: Numbers) -> pa.Array:
    """The positions of rows in order."""
    names = dict.fromkeys([*order_columns(table), "source_id", "source_row"])
    keyed = rows.select(list(names)).append_column("_rank", pa.array(ranks))
    return pc.sort_indices(
        keyed, sort_keys=[("_rank", "ascending"), *((name, "ascending") for name in names)]
    )


def _taken(rows: pa.Table, order: pa.Array) -> pa.Table:
    """Rows in an order; columns of few words become dictionaries."""
    return pa.table({name: _in_turn(rows[name], order) for name in rows.column_names})


def _in_turn(values: pa.ChunkedArray, order: pa.Array) -> pa.ChunkedArray:
    """The values of a column in an order; most columns are empty and need none."""
    return _moved(values if values.null_count == len(values) else _narrow(values), order)


def _narrow(values: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column as a dictionary where it has few words."""
    if not pa.types.is_string(values.type) or len(pc.unique(values.slice(0, LOOK))) > FEW:
        return values
    encoded = values.combine_chunks().dictionary_encode()
    encoded = encoded if isinstance(encoded, pa.DictionaryArray) else encoded.chunk(0)
    return pa.chunked_array([encoded]) if len(encoded.dictionary) <= FEW else values


def _cut(
    connection: DuckDBPyConnection, table: str, rows: Rows, buckets: int, spool: Path
) -> dict[int, Path]:
    """The rows of each bucket in a file of its own, in the order in which they come."""
    folder = spool / uuid4().hex
    folder.mkdir()
    lz4 = pa.ipc.IpcWriteOptions(compression="lz4")
    with ExitStack() as open_files:
        writers: dict[int, pa.RecordBatchFileWriter] = {}
        for piece in pieces(rows, PIECE):
            for bucket, part in _apart(connection, table, piece, buckets):
                if bucket not in writers:
                    file = pa.ipc.new_file(folder / f"{bucket}.arrow", schema(table), options=lz4)
                    writers[bucket] = open_files.enter_context(file)
                writers[bucket].write_table(part)
    pa.default_memory_pool().release_unused()
    return {bucket: folder / f"{bucket}.arrow" for bucket in writers}


def _apart(
    connection: DuckDBPyConnection, table: str, rows: pa.Table, buckets: int
) -> Iterator[tuple[int, pa.Table]]:
    """The rows of each bucket that has some."""
    shaped = conform(table, rows).combine_chunks()
    owners = owners_of(table, shaped)
    numbers = _each(owners, _buckets_of(connection, owners.dictionary, buckets), 0)
    order = pa.array(np.argsort(numbers, kind="stable"))
    gathered = pa.table(
        {name: _moved(shaped[name], order) for name in shaped.column_names}, schema=schema(table)
    )
    counts = np.bincount(numbers, minlength=buckets)
    starts = counts.cumsum() - counts
    for bucket in np.flatnonzero(counts):
        yield int(bucket), gathered.slice(int(starts[bucket]), int(counts[bucket]))


def _moved(values: pa.ChunkedArray, order: pa.Array) -> pa.ChunkedArray:
    """The values of a column in an order; an empty column needs none."""
    return values if values.null_count == len(values) else pc.take(values, order)


def _read(table: str, path: Path) -> pa.Table:
    """The rows of a cut bucket in order, the memory of what was read given back."""
    with pa.ipc.open_file(path) as file:
        found = in_order(table, file.read_all())
    pa.default_memory_pool().release_unused()
    return found
