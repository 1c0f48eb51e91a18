"""Where the rows of each entry of a source lie between loads, where the table itself does not say it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pyarrow.parquet as pq

from etalon.core.errors import StoreError
from etalon.evidence.increment.rows import Rows, of_files, pieces
from etalon.evidence.schema import schema
from etalon.evidence.store.manifest import Manifest, sync_file, sync_folder
from etalon.evidence.store.records import SourceState

FOLDER = "images"


def keep(folder: Path, table: str, rows: Rows) -> str:
    """Write rows to a new file, down to the disk; returns its name."""
    name = f"{uuid4().hex}.parquet"
    path = folder / FOLDER / name
    path.parent.mkdir(exist_ok=True)
    with pq.ParquetWriter(path, schema(table), compression="zstd") as writer:
        for piece in pieces(rows):
            writer.write_table(piece)
    sync_file(path)
    sync_folder(path.parent)
    return name


def kept(folder: Path, table: str, name: str) -> Rows:
    """The rows of a file. Raises `StoreError` when it is gone."""
    path = folder / FOLDER / name
    if not path.is_file():
        raise StoreError.of("store-file-gone", path, detail=name)
    return of_files(table, [path])


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove the files that no state names: they are for the writer alone, no reader is in them."""
    named = {name for state in manifest.states.values() for name in names(state)}
    for path in list((folder / FOLDER).glob("*.parquet")):
        if path.name not in named:
            with suppress(OSError):
                path.unlink()


def names(state: SourceState) -> Iterator[str]:
    """The files that a state names."""
    yield from state.changes.values()
    for tables in state.images.values():
        yield from filter(None, tables.values())
