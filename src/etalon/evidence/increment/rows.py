# ruff: noqa: S608 (only names of the contract go into the text)
"""Tables on their way into the store: in memory while small, in files of a folder when they are not."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq
from duckdb import DuckDBPyConnection

from etalon.evidence.schema import QUARANTINE, conform, schema
from etalon.standard.contract import contract

Rows: TypeAlias = pa.Table | ds.Dataset
RESIDENT = 320 * 1024**2
PART, GROUP = 1_000_000, 100_000
# Otherwise Arrow fetches row groups far ahead of those that are asked for.
FRUGAL = ds.ParquetFragmentScanOptions(pre_buffer=False)


class Spool:
    """Keeps tables in the stored columns: in memory up to `resident` bytes in all, then in files."""

    def __init__(self, folder: Path, resident: int = RESIDENT) -> None:
        self.folder, self.left = folder, resident

    def keep(self, table: str, parts: Iterable[pa.Table]) -> Rows:
        """The parts of a table as one."""
        held, size = [schema(table).empty_table()], 0
        writer: pq.ParquetWriter | None = None
        path = self.folder / f"{uuid4().hex}.parquet"
        for part in parts:
            held.append(conform(table, part))
            size += held[-1].nbytes
            if size > self.left:
                writer = writer or pq.ParquetWriter(path, schema(table), compression="lz4")
                writer.write_table(pa.concat_tables(held), row_group_size=GROUP)
                held = []
        if writer is None:
            self.left -= size
            return pa.concat_tables(held)
        writer.close()
        return of_files(table, [path])


def of_files(table: str, files: Sequence[Path], source: str | None = None) -> Rows:
    """The rows of Parquet files, all or those of a source, in the columns of today's contract."""
    if not files:
        return schema(table).empty_table()
    found = ds.dataset([str(path) for path in files], schema=schema(table), format="parquet")
    return found.filter(ds.field("source_id") == source) if source is not None else found


def count(rows: Rows) -> int:
    """How many rows there are."""
    return int(rows.num_rows if isinstance(rows, pa.Table) else rows.count_rows())


def pieces(rows: Rows, size: int = GROUP) -> Iterator[pa.Table]:
    """The rows, up to so many at a time; of a file no more is read ahead than one piece."""
    if isinstance(rows, pa.Table):
        yield from (pa.Table.from_batches([batch]) for batch in rows.to_batches())
        return
    for batch in rows.to_batches(
        batch_size=size, batch_readahead=1, fragment_readahead=1, fragment_scan_options=FRUGAL
    ):
        yield pa.Table.from_batches([batch])


def layered(
    connection: DuckDBPyConnection, layers: Sequence[Rows], columns: Iterable[str], where: str
) -> str:
    """SQL of the rows of several layers, numbered from 0 in ``_step``; each is registered as ``layer<n>``."""
    selects = []
    for number, layer in enumerate(layers):
        connection.register(f"layer{number}", layer)
        selects.append(
            f"SELECT CAST({number} AS INTEGER) AS _step, {quoted(columns)} FROM layer{number} WHERE {where}"
        )
    return " UNION ALL ".join(selects)


def quoted(names: Iterable[str]) -> str:
    """Names of columns as SQL."""
    return ", ".join(f'"{name}"' for name in names)


def keys_of(table: str) -> tuple[str, ...]:
    """The columns that name a row of a table; none of rows in quarantine."""
    return () if table == QUARANTINE else contract()[table].key


def columns_of(table: str) -> list[str]:
    """The stored columns of a table but for the bucket, which follows from the others."""
    return [name for name in schema(table).names if name != "bucket"]


def slices(table: str, layers: Sequence[Rows]) -> Iterator[str]:
    """Conditions that cut layers into parts of about a million rows, all rows of a key in the same part."""
    parts = max(1, -(-sum(map(count, layers)) // PART))
    for number in range(parts):
        yield f"hash({quoted(keys_of(table))}) % {parts} = {number}" if parts > 1 else "true"
