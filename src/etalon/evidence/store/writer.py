"""Writing the rows of one source into the tables of a store, beside what the manifest names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from duckdb import DuckDBPyConnection

from etalon.evidence.increment.rows import Rows
from etalon.evidence.schema import conform, schema
from etalon.evidence.store import tables
from etalon.evidence.store.buckets import Placed, in_order, placed
from etalon.evidence.store.manifest import Manifest, replace_file
from etalon.evidence.store.records import Load, SourceState
from etalon.evidence.store.tables import Part


@dataclass
class Writer:
    """Writes everything of one load of a source except the manifest; `spool` is a folder for large tables."""

    folder: Path
    manifest: Manifest
    source: str
    connection: DuckDBPyConnection
    spool: Path | None = None

    @property
    def id(self) -> str:
        """The id of the load."""
        return f"load-{self.manifest.version + 1:06d}"

    def table(self, table: str, rows: Rows | None) -> int | None:
        """The new version of a table in which `rows` are all of the source, or None where nothing changes."""
        place = self.folder / self.manifest.place / table
        version = self.manifest.tables.get(table)
        fresh = placed(self.connection, table, rows, self.manifest.buckets, self.spool)
        if version is None:
            tables.clear(place)
        present = by_bucket(tables.parts(place, version)) if version is not None else {}
        replaced, written = [], []
        for bucket in sorted(present.keys() | fresh.buckets):
            old = present.get(bucket, [])
            if bucket not in fresh.buckets and not any(self.holds_source(table, place, part) for part in old):
                continue
            replaced += old
            found = pa.concat_tables([*self.others(table, place, old), *self.own(table, fresh, bucket)])
            if found.num_rows:
                written.append(tables.write_part(place, bucket, in_order(self.connection, table, found)))
        if not replaced and not written:
            return None
        return tables.commit(place, table, version, replaced, written)

    def own(self, table: str, fresh: Placed, bucket: int) -> list[pa.Table]:
        """The rows of a bucket with every stored column filled.

        Rows that name a load of their own keep it (it tells one file of a source from another).
        """
        if bucket not in fresh.buckets:
            return []
        shaped = conform(table, fresh.rows(bucket))
        origin = {
            "source_id": pa.repeat(pa.scalar(self.source), len(shaped)),
            "load_id": pc.fill_null(shaped["load_id"], self.id),
            "bucket": pa.repeat(pa.scalar(bucket, pa.int32()), len(shaped)),
        }
        for name, values in origin.items():
            place = shaped.schema.get_field_index(name)
            shaped = shaped.set_column(place, shaped.schema.field(place), values)
        return [shaped]

    def holds_source(self, table: str, place: Path, part: Part) -> bool:
        """Whether a file holds rows of the source that is loaded."""
        found = tables.read_part(place, table, part, ["source_id"])["source_id"]
        return bool(pc.any(pc.equal(found, self.source)).as_py())

    def others(self, table: str, place: Path, old: list[Part]) -> list[pa.Table]:
        """The rows of other sources that lie in files of a bucket."""
        held = [tables.read_part(place, table, part) for part in old]
        rows = [each.filter(pc.not_equal(each["source_id"], self.source)) for each in held]
        return [schema(table).empty_table(), *rows]

    def recorded(
        self, load: Load, named: Mapping[str, int], ledger: Mapping[str, object], state: SourceState
    ) -> Manifest:
        """The manifest in which the load counts; its ledger is written, it is not."""
        place = self.folder / "loads"
        place.mkdir(exist_ok=True)
        text = json.dumps(dict(ledger), ensure_ascii=False, indent=1)
        replace_file(place / f"{load.id}.json", text.encode())
        return self.manifest.model_copy(
            update={
                "version": load.version,
                "tables": {**self.manifest.tables, **named},
                "previous": self.manifest.tables,
                "before": self.manifest.place,
                "loads": (*self.manifest.loads, load),
                "states": {**self.manifest.states, self.source: state},
            }
        )


def by_bucket(parts: list[Part]) -> dict[int, list[Part]]:
    """Files by the bucket they lie in."""
    found: dict[int, list[Part]] = {}
    for part in parts:
        found.setdefault(part.bucket, []).append(part)
    return found
