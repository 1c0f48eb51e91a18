"""A load: the rows of one source take the place of its earlier rows, in every table, in one step.

Order of writing: originals, new Parquet files, one Delta version per table, ledger, manifest. Only the
manifest makes them count, so a load that dies anywhere leaves the state before it; the next load clears
what lies about.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pyarrow as pa

from etalon.core.errors import StoreError
from etalon.evidence.schema import stored
from etalon.evidence.sql import session
from etalon.evidence.store import images, originals, tables
from etalon.evidence.store.lock import one_writer
from etalon.evidence.store.manifest import Manifest, read_manifest, write_manifest
from etalon.evidence.store.records import Load, LoadRecord, SourceState
from etalon.evidence.store.writer import Writer

Progress = Callable[[int, int], None]


def replace_source(
    folder: Path, batch: Mapping[str, pa.Table], load: LoadRecord, progress: Progress | None = None
) -> Manifest:
    """Bring a load into the store and return the manifest that then stands.

    Raises `WorkspaceError` when another load holds the store, `StoreError` when it is damaged, ValueError
    for a table or column that the contract does not have.
    """
    unknown = sorted(set(batch) - set(stored()))
    if unknown:
        raise ValueError(f"no such table in the contract: {', '.join(unknown)}")
    with one_writer(folder):
        manifest = read_manifest(folder)
        last = manifest.last_load(load.source)
        if last and last.content == load.content:
            return manifest
        with session() as connection:
            made = _replaced(Writer(folder, manifest, load.source, connection), batch, load, progress)
        write_manifest(folder, made)
        sweep(folder, made)
        return made


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove what neither this state nor the one before it names (readers may still be in the one before)."""
    originals.sweep(folder, {original.sha256 for load in manifest.loads for original in load.originals})
    images.sweep(folder, manifest)
    for place in folder.glob("tables*"):
        if place.name not in (manifest.place, manifest.before):
            tables.clear(place)
    for table in stored():
        place = folder / manifest.place / table
        if table not in manifest.tables:
            tables.clear(place)
            continue
        kept = tables.parts(place, manifest.tables[table])
        before = manifest.previous.get(table) if manifest.before == manifest.place else None
        # Delta lets a log go after a month, and the state before this one may be older than that.
        with suppress(StoreError):
            kept += tables.parts(place, before) if before is not None else []
        tables.sweep(place, kept)


def _replaced(
    writer: Writer, batch: Mapping[str, pa.Table], load: LoadRecord, progress: Progress | None
) -> Manifest:
    """Write everything of a load except the manifest."""
    kept = tuple(originals.keep(writer.folder, name, file) for name, file in load.files.items())
    named = {}
    for done, table in enumerate(stored(), 1):
        version = writer.table(table, batch.get(table))
        if version is not None:
            named[table] = version
        if progress:
            progress(done, len(stored()))
    record = Load(
        id=writer.id,
        version=writer.manifest.version + 1,
        source=load.source,
        content=load.content,
        at=load.at,
        originals=kept,
        rows={table: rows.num_rows for table, rows in batch.items() if rows.num_rows},
    )
    return writer.recorded(record, named, load.ledger, SourceState())
