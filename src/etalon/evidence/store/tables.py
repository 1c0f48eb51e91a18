"""One Delta Lake table: its files at a version, and a version more (one door to deltalake).

Files are written here and committed as actions, because deltalake's own writer does not keep the order of
rows.
"""

import json
import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import DeltaTable, Schema
from deltalake.exceptions import DeltaError, TableNotFoundError
from deltalake.transaction import AddAction, RemoveAction, create_table_with_add_actions

from etalon.core.errors import StoreError
from etalon.evidence.schema import conform, order_columns, owner_columns, schema
from etalon.evidence.store.manifest import sync_folder

ROW_GROUP, LOOK = 128 * 1024, 4096


@dataclass(frozen=True, slots=True)
class Part:
    """A Parquet file of a version: path relative to the table, bucket, rows and bytes."""

    path: str
    bucket: int
    rows: int
    size: int


def parts(folder: Path, version: int) -> list[Part]:
    """The files of a table at a version, by bucket. Raises `StoreError` when the version is not there."""
    found = pa.table(_open(folder, version).get_add_actions(flatten=True))
    columns = ("path", "partition.bucket", "num_records", "size_bytes")
    rows = zip(*(found[name].to_pylist() for name in columns), strict=True)
    return sorted((Part(*row) for row in rows), key=lambda part: (part.bucket, part.path))


def commit(
    folder: Path, table: str, version: int | None, replaced: Iterable[Part], fresh: Iterable[Part]
) -> int:
    """Commit a version in which `fresh` files stand in place of the `replaced` ones; returns its number.

    `version` is the one that the manifest names, None for a new table. Versions after it are of a load that
    died before it reached the manifest: they are undone first.
    """
    added = [_add(part) for part in fresh]
    shape = Schema.from_arrow(schema(table))
    if version is None:
        create_table_with_add_actions(str(folder), shape, added, mode="error", partition_by=["bucket"])
        return _settled(folder)
    delta = DeltaTable(str(folder))
    if delta.version() != version:
        delta.restore(version)
        delta = DeltaTable(str(folder))
    gone = [_remove(part) for part in replaced]
    delta.create_write_transaction([*gone, *added], "append", shape, partition_by=["bucket"])
    return _settled(folder)


def write_part(folder: Path, table: str, bucket: int, rows: pa.Table) -> Part:
    """Write rows of one bucket to a new file that no version names yet, down to the disk."""
    path = f"bucket={bucket}/{uuid4().hex}.parquet"
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        pq.write_table(
            rows,
            file,
            row_group_size=ROW_GROUP,
            compression="zstd",
            use_dictionary=[name for name in rows.column_names if _repeats(rows[name])],
            write_statistics=[*owner_columns(table), *order_columns(table), "source_id"],
            store_schema=False,
        )
        file.flush()
        os.fsync(file.fileno())
    sync_folder(target.parent)
    return Part(path, bucket, rows.num_rows, target.stat().st_size)


def _repeats(values: pa.ChunkedArray) -> bool:
    """Whether words of a column come again and again; ids do not, and a dictionary of them is dear."""
    if pa.types.is_dictionary(values.type):
        return True
    look = values.slice(0, LOOK)
    return pa.types.is_string(values.type) and len(look.unique()) <= len(look) / 2


def read_part(folder: Path, table: str, part: Part, columns: Sequence[str] | None = None) -> pa.Table:
    """Rows of one file in the columns of today's contract. Raises `StoreError` when it is gone or damaged."""
    path = folder / part.path
    try:
        with pq.ParquetFile(path) as file:
            wanted = [name for name in columns or schema(table).names if name in file.schema_arrow.names]
            rows = file.read(wanted)
    except (OSError, pa.ArrowInvalid) as error:
        raise StoreError.of("store-file-gone", path, detail=str(error).splitlines()[0]) from None
    return conform(table, rows, columns)


def clear(folder: Path) -> None:
    """Remove a table that a dead load left behind, which no manifest ever named."""
    rmtree(folder, ignore_errors=True)


def sweep(folder: Path, kept: Iterable[Part]) -> int:
    """Remove the Parquet files that are not among the kept; returns how many. A file in use stays."""
    names = {Path(part.path) for part in kept}
    removed = 0
    for path in list(folder.glob("bucket=*/*.parquet")):
        if path.relative_to(folder) not in names:
            try:
                path.unlink()
                removed += 1
            except OSError:
                continue
    return removed


def _open(folder: Path, version: int) -> DeltaTable:
    try:
        return DeltaTable(str(folder), version=version)
    except (DeltaError, TableNotFoundError) as error:
        raise StoreError.of("store-version-gone", folder, version=version, detail=str(error)[:200]) from None


def _settled(folder: Path) -> int:
    """The number of the version just committed, its log brought to the disk."""
    version = int(DeltaTable(str(folder)).version())
    log = folder / "_delta_log"
    with (log / f"{version:020d}.json").open("rb+") as file:
        os.fsync(file.fileno())
    sync_folder(log)
    return version


def _add(part: Part) -> AddAction:
    stats = json.dumps({"numRecords": part.rows})
    return AddAction(part.path, part.size, {"bucket": str(part.bucket)}, _now(), True, stats)


def _remove(part: Part) -> RemoveAction:
    return RemoveAction(part.path, True, _now(), part.size, {"bucket": str(part.bucket)})


def _now() -> int:
    """Milliseconds since 1970, as Delta's log wants them."""
    return time.time_ns() // 1_000_000
