"""The store as its readers and its one writer see it."""

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from etalon.core.errors import StoreError, WorkspaceError
from etalon.evidence.increment.export import SourceLoad
from etalon.evidence.schema import owner_columns, schema
from etalon.evidence.store import originals, tables
from etalon.evidence.store.lock import one_writer
from etalon.evidence.store.manifest import NAME, Manifest, read_manifest, write_manifest
from etalon.evidence.store.place import fit_path
from etalon.evidence.store.rebuild import rebuild
from etalon.evidence.store.records import Load, LoadRecord, Original
from etalon.evidence.store.replace import Progress, replace_source
from etalon.evidence.store.tables import Part
from etalon.evidence.store.take import take_in
from etalon.evidence.store.writer import by_bucket


class Store:
    """One state of a store: what the manifest named at opening, or after this object's own last load."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self._manifest = manifest

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Open a store to read or load.

        Raises `WorkspaceError` where there is none, `StoreError` when it is damaged or of another format.
        """
        place = fit_path(folder)
        return cls(place, read_manifest(place))

    @classmethod
    def create(cls, folder: Path, buckets: int = 16) -> "Store":
        """Make an empty store; `buckets` stays for its life. Raises `WorkspaceError` if one is there."""
        place = fit_path(folder)
        place.mkdir(parents=True, exist_ok=True)
        with one_writer(place):
            if (place / NAME).exists():
                raise WorkspaceError.of("store-exists", place)
            write_manifest(place, Manifest(buckets=buckets))
        return cls.open(place)

    @property
    def version(self) -> int:
        """How many loads have changed the store."""
        return self._manifest.version

    @property
    def buckets(self) -> int:
        """How many buckets its rows lie in."""
        return self._manifest.buckets

    def loads(self) -> tuple[Load, ...]:
        """Every load that the store holds, oldest first."""
        return self._manifest.loads

    def sources(self, table: str) -> tuple[str, ...]:
        """The sources that have rows in a table, the one loaded last at the end."""
        latest = {load.source: load for load in sorted(self.loads(), key=lambda each: each.version)}
        ranked = sorted(latest.values(), key=lambda each: each.version)
        return tuple(load.source for load in ranked if load.rows.get(table))

    def tables(self) -> list[str]:
        """The tables that have rows (`quarantine` among them), by name."""
        return sorted(table for table, count in self.counts().items() if count)

    def counts(self) -> dict[str, int]:
        """Rows of each table that a load has ever filled."""
        return {table: sum(part.rows for part in self._of(table)) for table in sorted(self._manifest.tables)}

    def files(self, table: str, bucket: int | None = None) -> list[Path]:
        """The Parquet files of a table, of one bucket or of all; a table kept whole is in every bucket."""
        place = self.folder / self._manifest.place / table
        return [place / part.path for part in self._of(table, bucket)]

    def arrow(self, table: str, columns: list[str] | None = None, bucket: int | None = None) -> pa.Table:
        """Rows of a table in the order of buckets; typed and empty where the store has none.

        Raises `StoreError` when a file is gone or damaged.
        """
        place = self.folder / self._manifest.place / table
        wanted = columns or schema(table).names
        rows = [tables.read_part(place, table, part, wanted) for part in self._of(table, bucket)]
        return pa.concat_tables([schema(table).empty_table().select(wanted), *rows])

    def replace_source(
        self, batch: Mapping[str, pa.Table], load: LoadRecord, progress: Progress | None = None
    ) -> int:
        """Put the rows of a load in place of all earlier rows of its source; returns the store's version.

        `batch` holds tables of the contract and `quarantine`, with any of their columns; `source_id`,
        `bucket` and an empty `load_id` are filled here. Content equal to the source's last load changes
        nothing. `progress` is told (tables done, tables in all). Raises `WorkspaceError` when another load
        is running, `StoreError` when the store is damaged, ValueError for a table or column that the
        contract does not have.
        """
        self._manifest = replace_source(self.folder, batch, load, progress)
        self.__dict__.pop("_parts", None)
        return self.version

    def take_in(self, load: SourceLoad, progress: Progress | None = None) -> int:
        """Lay the new files of a source over what the store holds of it; returns the store's version.

        Differences of records from file to file become rows of ``object_changes``. Files that were taken in
        before change nothing. `progress` is told (tables done, tables in all). Raises `WorkspaceError`
        when another load is running, `StoreError` when the store or a kept original is damaged, and what
        reading an earlier file anew raises.
        """
        self._manifest = take_in(self.folder, load, progress)
        self.__dict__.pop("_parts", None)
        return self.version

    def rebuild(self, loads: Iterable[SourceLoad]) -> int:
        """Make all tables anew from the first file of each source on; returns the store's version.

        `loads` bring all sources, each with `anew`. A crash leaves the old tables. Raises as `take_in`.
        """
        self._manifest = rebuild(self.folder, loads)
        self.__dict__.pop("_parts", None)
        return self.version

    def last_load(self, source: str) -> Load | None:
        """The latest load of a source."""
        return self._manifest.last_load(source)

    def ledger(self, load: Load) -> dict[str, Any]:
        """The ledger of a load as JSON values. Raises `StoreError` when it is gone or damaged."""
        path = self.folder / "loads" / f"{load.id}.json"
        try:
            found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            raise StoreError.of("store-ledger-gone", path) from None
        return found

    def bring_back(self, original: Original, target: Path) -> Path:
        """Write a loaded file to `target` as it was. Raises `StoreError` when it is gone or damaged."""
        return originals.bring_back(self.folder, original, target)

    @cached_property
    def _parts(self) -> dict[str, dict[int, list[Part]]]:
        return {
            table: by_bucket(tables.parts(self.folder / self._manifest.place / table, version))
            for table, version in self._manifest.tables.items()
        }

    def _of(self, table: str, bucket: int | None = None) -> list[Part]:
        found = self._parts.get(table, {})
        if bucket is None or not owner_columns(table):
            return [part for parts in found.values() for part in parts]
        return found.get(bucket, [])
