"""A load: the rows of one source take the place of its earlier rows, in every table, in one step.

Order of writing: originals, new Parquet files, one Delta version per table, ledger, manifest. Only the
manifest makes them count, so a load that dies anywhere leaves the state before it; the next load clears
what lies about.
"""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection

from etalon.core.errors import StoreError
from etalon.evidence.schema import conform, schema, stored
from etalon.evidence.sql import session
from etalon.evidence.store import originals, tables
from etalon.evidence.store.buckets import in_order, places
from etalon.evidence.store.lock import one_writer
from etalon.evidence.store.manifest import Manifest, read_manifest, replace_file, write_manifest
from etalon.evidence.store.records import Load, LoadRecord
from etalon.evidence.store.tables import Part

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
            made = _Writer(folder, manifest, load, connection).write(batch, progress)
        write_manifest(folder, made)
        sweep(folder, made)
        return made


def sweep(folder: Path, manifest: Manifest) -> None:
    """Remove what neither this state nor the one before it names (readers may still be in the one before)."""
    originals.sweep(folder, {original.sha256 for load in manifest.loads for original in load.originals})
    for table in stored():
        place = folder / "tables" / table
        if table not in manifest.tables:
            tables.clear(place)
            continue
        kept = tables.parts(place, manifest.tables[table])
        before = manifest.previous.get(table)
        # Delta lets a log go after a month, and the state before this one may be older than that.
        with suppress(StoreError):
            kept += tables.parts(place, before) if before is not None else []
        tables.sweep(place, kept)


class _Writer:
    """Writes everything of one load except the manifest."""

    def __init__(
        self, folder: Path, manifest: Manifest, load: LoadRecord, connection: DuckDBPyConnection
    ) -> None:
        self.folder, self.manifest, self.load, self.connection = folder, manifest, load, connection
        self.version = manifest.version + 1
        self.id = f"load-{self.version:06d}"

    def write(self, batch: Mapping[str, pa.Table], progress: Progress | None) -> Manifest:
        kept = tuple(originals.keep(self.folder, name, file) for name, file in self.load.files.items())
        named = dict(self.manifest.tables)
        for done, table in enumerate(stored(), 1):
            version = self.table(table, batch.get(table))
            if version is not None:
                named[table] = version
            if progress:
                progress(done, len(stored()))
        record = Load(
            id=self.id,
            version=self.version,
            source=self.load.source,
            content=self.load.content,
            at=self.load.at,
            originals=kept,
            rows={table: rows.num_rows for table, rows in batch.items() if rows.num_rows},
        )
        place = self.folder / "loads"
        place.mkdir(exist_ok=True)
        ledger = json.dumps(dict(self.load.ledger), ensure_ascii=False, indent=1)
        replace_file(place / f"{self.id}.json", ledger.encode())
        return self.manifest.model_copy(
            update={
                "version": self.version,
                "tables": named,
                "previous": self.manifest.tables,
                "loads": (*self.manifest.loads, record),
            }
        )

    def table(self, table: str, rows: pa.Table | None) -> int | None:
        """The new version of a table, or None where the load changes nothing in it."""
        place = self.folder / "tables" / table
        version = self.manifest.tables.get(table)
        fresh = places(self.connection, table, rows, self.manifest.buckets) if rows is not None else {}
        if version is None:
            tables.clear(place)
        present = by_bucket(tables.parts(place, version)) if version is not None else {}
        replaced, written = [], []
        for bucket in sorted(present.keys() | fresh.keys()):
            old = present.get(bucket, [])
            if bucket not in fresh and not any(self.holds_source(table, place, part) for part in old):
                continue
            replaced += old
            joined = self.others(table, place, old)
            if rows is not None and bucket in fresh:
                joined.append(self.shaped(table, rows.take(fresh[bucket]), bucket))
            found = pa.concat_tables([schema(table).empty_table(), *joined])
            if found.num_rows:
                written.append(tables.write_part(place, bucket, in_order(self.connection, table, found)))
        if not replaced and not written:
            return None
        return tables.commit(place, table, version, replaced, written)

    def shaped(self, table: str, rows: pa.Table, bucket: int) -> pa.Table:
        """The rows of a bucket with every stored column filled.

        Rows that name a load of their own keep it (it tells one file of a source from another).
        """
        shaped = conform(table, rows)
        origin = {
            "source_id": pa.repeat(pa.scalar(self.load.source), len(shaped)),
            "load_id": pc.fill_null(shaped["load_id"], self.id),
            "bucket": pa.repeat(pa.scalar(bucket, pa.int32()), len(shaped)),
        }
        for name, values in origin.items():
            place = shaped.schema.get_field_index(name)
            shaped = shaped.set_column(place, shaped.schema.field(place), values)
        return shaped

    def holds_source(self, table: str, place: Path, part: Part) -> bool:
        """Whether a file holds rows of the source that is loaded."""
        found = tables.read_part(place, table, part, ["source_id"])["source_id"]
        return bool(pc.any(pc.equal(found, self.load.source)).as_py())

    def others(self, table: str, place: Path, old: list[Part]) -> list[pa.Table]:
        """The rows of other sources that lie in files of a bucket."""
        held = [tables.read_part(place, table, part) for part in old]
        return [rows.filter(pc.not_equal(rows["source_id"], self.load.source)) for rows in held]


def by_bucket(parts: list[Part]) -> dict[int, list[Part]]:
    """Files by the bucket they lie in."""
    found: dict[int, list[Part]] = {}
    for part in parts:
        found.setdefault(part.bucket, []).append(part)
    return found
