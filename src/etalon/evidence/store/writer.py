"""Writing the rows of one source into the tables of a store, beside what the manifest names."""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

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

Given = TypeVar("Given")
Made = TypeVar("Made")
# Writing waits for the disk, so that more hands than cores help; rows that lie in files fill the memory.
HELD, SPOOLED = 4, 1


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
        changed = [
            bucket
            for bucket in sorted(present.keys() | fresh.buckets)
            if bucket in fresh.buckets
            or any(self.holds_source(table, place, part) for part in present.get(bucket, []))
        ]
        if not changed:
            return None
        replaced = [part for bucket in changed for part in present.get(bucket, [])]

        def write(bucket: int) -> Part | None:
            found = self.bucket(table, place, present.get(bucket, []), fresh, bucket)
            return tables.write_part(place, table, bucket, found) if found.num_rows else None

        written = at_once(write, changed, HELD if fresh.held else SPOOLED)
        return tables.commit(place, table, version, replaced, [part for part in written if part])

    def bucket(self, table: str, place: Path, old: list[Part], fresh: Placed, bucket: int) -> pa.Table:
        """All rows of a bucket in order: those of other sources in its `old` files, and the fresh ones."""
        own = [self.own(fresh.rows(bucket), bucket)] if bucket in fresh.buckets else []
        others = [rows for rows in self.others(table, place, old) if rows.num_rows]
        if not others:
            return own[0] if own else schema(table).empty_table()
        return in_order(table, pa.concat_tables([*others, *(conform(table, rows) for rows in own)]))

    def own(self, rows: pa.Table, bucket: int) -> pa.Table:
        """Rows of a bucket with their origin filled.

        Rows that name a load of their own keep it (it tells one file of a source from another).
        """
        loads = rows["load_id"]
        origin = {
            "source_id": pa.repeat(pa.scalar(self.source), len(rows)).dictionary_encode(),
            "load_id": pc.fill_null(loads.cast(pa.string()), self.id) if loads.null_count else loads,
            "bucket": pa.repeat(pa.scalar(bucket, pa.int32()), len(rows)),
        }
        for name, values in origin.items():
            rows = rows.set_column(rows.schema.get_field_index(name), name, values)
        return rows

    def holds_source(self, table: str, place: Path, part: Part) -> bool:
        """Whether a file holds rows of the source that is loaded."""
        found = tables.read_part(place, table, part, ["source_id"])["source_id"]
        return bool(pc.any(pc.equal(found, self.source)).as_py())

    def others(self, table: str, place: Path, old: list[Part]) -> list[pa.Table]:
        """The rows of other sources that lie in files of a bucket."""
        held = [tables.read_part(place, table, part) for part in old]
        return [each.filter(pc.not_equal(each["source_id"], self.source)) for each in held]

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


def at_once(work: Callable[[Given], Made], given: Sequence[Given], hands: int) -> list[Made]:
    """What `work` makes of each, several at a time, in the order given; a stop drops what has not begun."""
    pool = ThreadPoolExecutor(hands)
    try:
        return list(pool.map(work, given))
    finally:
        pool.shutdown(cancel_futures=True)


def by_bucket(parts: list[Part]) -> dict[int, list[Part]]:
    """Files by the bucket they lie in."""
    found: dict[int, list[Part]] = {}
    for part in parts:
        found.setdefault(part.bucket, []).append(part)
    return found
