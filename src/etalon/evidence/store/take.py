# ruff: noqa: S608 (only names of the contract go into the text)
"""Taking the files of a source in: new ones go over what the store holds, and the tables follow.

An entry is folded from its first file on where what is held cannot be gone on from: another mapping, a file
older than the last one, other files to look things up in.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pyarrow as pa
from duckdb import DuckDBPyConnection

from etalon.evidence.increment.changes import DELETED
from etalon.evidence.increment.export import Export, SourceLoad, Tables
from etalon.evidence.increment.fold import NOTHING, Fold, Folded, Held, Step
from etalon.evidence.increment.merge import merged, with_changes
from etalon.evidence.increment.replaced import MERGED, merges, replaced
from etalon.evidence.increment.rows import Rows, count, keys_of, of_files, quoted
from etalon.evidence.schema import conform, schema, stored
from etalon.evidence.sql import LOADING, session
from etalon.evidence.store import images, originals, tables
from etalon.evidence.store.lock import one_writer
from etalon.evidence.store.manifest import Manifest, read_manifest, write_manifest
from etalon.evidence.store.records import Load, Original, SourceState, Taken
from etalon.evidence.store.replace import Progress, sweep
from etalon.evidence.store.sequence import Placed, in_turn, place, turn_of, unknown
from etalon.evidence.store.writer import Writer

CHANGES, LINKS = "object_changes", "object_links"


def take_in(folder: Path, load: SourceLoad, progress: Progress | None = None) -> Manifest:
    """Bring the new files of a source into the store and return the manifest that then stands.

    Raises `WorkspaceError` when another load holds the store, `StoreError` when it is damaged.
    """
    with one_writer(folder):
        manifest = read_manifest(folder)
        made = advanced(folder, manifest, load, progress)
        if made is not manifest:
            write_manifest(folder, made)
            sweep(folder, made)
        return made


def advanced(
    folder: Path, manifest: Manifest, load: SourceLoad, progress: Progress | None = None
) -> Manifest:
    """Write what a load changes except the manifest, which is returned; the same one when nothing is new."""
    state = manifest.states.get(load.source, SourceState())
    joined = {file_id: entry.joined for file_id, entry in load.entries.items() if entry.joined}
    fresh = unknown(load, state)
    as_before = state.reading == load.reading and state.joined == joined and load.source in manifest.states
    if as_before and not fresh and not load.anew:
        return manifest
    with session(LOADING) as connection:
        return _Taking(folder, manifest, load, state, connection).run(fresh, joined, progress)


@dataclass
class _Taking:
    """One load of one source."""

    folder: Path
    manifest: Manifest
    load: SourceLoad
    state: SourceState
    connection: DuckDBPyConnection
    rows: dict[str, dict[str, Rows]] = field(default_factory=dict)
    changes: dict[str, Rows] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    removed: int = 0
    kept: int = 0
    found: list[Rows] = field(default_factory=list)
    merges: pa.Table | None = None

    @cached_property
    def writer(self) -> Writer:
        """Writes the tables."""
        return Writer(self.folder, self.manifest, self.load.source, self.connection, self.load.spool.folder)

    def run(self, fresh: list[Export], joined: dict[str, str], progress: Progress | None) -> Manifest:
        """Fold the entries, write the tables that change, and what later loads go on from.

        The originals are kept meanwhile.
        """
        with ThreadPoolExecutor(1) as beside:
            files = beside.submit(self.originals)
            taken = self.folded(fresh, joined)
            named, counts = self.tables(taken, progress)
            state = self.next_state(taken, joined)
        record = Load(
            id=self.writer.id,
            version=self.manifest.version + 1,
            source=self.load.source,
            content=self.load.content,
            at=self.load.at,
            originals=files.result(),
            rows=counts,
            events_removed=self.removed,
            events_kept=self.kept,
            **self.differences(),
        )
        return self.writer.recorded(record, named, self.load.ledger, state)

    def originals(self) -> tuple[Original, ...]:
        """Keep the files of the source as they are."""
        return tuple(originals.keep(self.folder, name, path) for name, path in self.load.files.items())

    def folded(self, fresh: list[Export], joined: dict[str, str]) -> list[Taken]:
        """Fold the entries; the files that then are taken in."""
        placed = place(fresh, self.load, self.state, self.overlap)
        known = [each for each in self.state.taken if each.file_id in self.load.entries]
        taken = [*known, *(each.taken for each in placed)]
        self.hold(known)
        for entry in dict.fromkeys(each.entry for each in taken):
            new = [each for each in placed if each.taken.entry == entry]
            before = [each for each in known if each.entry == entry]
            self.fold(entry, before, new, self.goes_on(before, new, joined))
        self.find_merges()
        return taken

    def goes_on(self, before: Sequence[Taken], new: Sequence[Placed], joined: dict[str, str]) -> bool:
        """Whether the new files of an entry can be laid over what is held of it."""
        if self.load.anew or self.state.reading != self.load.reading or not before:
            return False
        file_id = before[-1].file_id
        same = self.state.joined.get(file_id) == joined.get(file_id)
        last = in_turn(before)[-1]
        return same and all((each.taken.at, each.taken.name) > (last.at, last.name) for each in new)

    def hold(self, known: Sequence[Taken]) -> None:
        """Find what is held of each entry; entries that the mapping lost are let go."""
        entries = {each.entry for each in known}
        for entry, named in self.state.images.items():
            if self.load.anew:
                continue
            if entry in entries:
                self.rows[entry] = {table: self.image(table, name) for table, name in named.items()}
            else:
                self.touched |= named.keys()
        for entry, name in self.state.changes.items():
            if entry in entries and not self.load.anew:
                self.changes[entry] = images.kept(self.folder, CHANGES, name)
        if len(entries) < len({*self.state.images}):
            self.touched.add(CHANGES)

    def image(self, table: str, name: str) -> Rows:
        """What is held of an entry in a table; without a name, the rows of the source in the table itself."""
        if name:
            return images.kept(self.folder, table, name)
        place = self.folder / self.manifest.place / table
        version = self.manifest.tables.get(table)
        parts = tables.parts(place, version) if version is not None else []
        return of_files(table, [place / part.path for part in parts], self.load.source)

    def fold(self, entry: str, before: Sequence[Taken], new: Sequence[Placed], goes_on: bool) -> None:
        """Fold the files of an entry; nothing is done where nothing is new."""
        if goes_on and not new:
            return
        fresh = {id(each.taken): each.export.tables for each in new}
        turn = in_turn([*([] if goes_on else before), *(each.taken for each in new)])
        steps = [self.step(each, fresh.get(id(each))) for each in turn]
        held = NOTHING
        if goes_on:
            earlier = self.changes.get(entry, NOTHING.changes)
            held = Held(self.rows[entry], earlier, load_id(in_turn(before)[-1]))
        main = self.load.entries[turn[0].file_id].main
        done = Fold(self.connection, self.load.spool, self.load.source, main, held, steps).run()
        self.note(entry, done, held)

    def note(self, entry: str, done: Folded, held: Held) -> None:
        """Keep what an entry became."""
        self.touched |= self.rows.get(entry, {}).keys() | done.tables.keys()
        self.rows[entry] = done.tables
        self.removed, self.kept = self.removed + done.removed, self.kept + done.kept
        if count(done.changes) or entry in self.changes:
            self.touched.add(CHANGES)
            self.changes[entry] = done.changes
            self.found.append(done.changes)

    def step(self, taken: Taken, tables: Tables | None) -> Step:
        """A file as a step, read again where it is not at hand."""
        if tables is None:
            here = (each.tables for each in self.load.exports if _same(each, taken))
            tables = next(here, None) or self.load.again(taken.file_id, taken.name, taken.sha256)
        return Step(taken.mode == "full", taken.at, taken.recorded_at, load_id(taken), tables)

    def overlap(self, entry: str, export: Export, before: Sequence[Export]) -> bool:
        """Whether a file shares a record of its main table with what an entry holds."""
        main = self.load.entries[export.file_id].main
        held = self.state.images.get(entry, {})
        layers = [each.tables[main] for each in before if main in each.tables]
        layers += [self.image(main, held[main])] if main in held else []
        keys, own = quoted(keys_of(main)), export.tables.get(main, schema(main).empty_table())
        self.connection.register("own", own)
        for layer in layers:
            self.connection.register("layer", layer)
            if self.connection.sql(f"SELECT 1 FROM own SEMI JOIN layer USING ({keys}) LIMIT 1").fetchall():
                return True
        return False

    def find_merges(self) -> None:
        """Records that were merged; where that may have changed, every table follows."""
        links = [held[LINKS] for held in self.rows.values() if LINKS in held]
        self.merges = merges(self.connection, links) if links else None
        if LINKS in self.touched and (self.merged or self.state.merged):
            self.touched |= {table for held in self.rows.values() for table in held}
            self.touched.add(CHANGES)

    @property
    def merged(self) -> bool:
        """Whether records of the source were merged."""
        return self.merges is not None and self.merges.num_rows > 0

    def tables(
        self, taken: Sequence[Taken], progress: Progress | None
    ) -> tuple[dict[str, int], dict[str, int]]:
        """Write the tables that changed: versions, and rows of the source by table."""
        last = self.manifest.last_load(self.load.source)
        counts = dict(last.rows) if last and not self.load.anew else {}
        named: dict[str, int] = {}
        # A source that was stored before it had a state is replaced as a whole.
        touched = self.touched if self.state.taken else {*self.touched, *stored()}
        for done, table in enumerate(stored(), 1):
            if table in touched:
                rows = self.public(table, taken)
                version = self.writer.table(table, rows)
                counts[table] = count(rows) if rows is not None else 0
                named |= {table: version} if version is not None else {}
            if progress:
                progress(done, len(stored()))
        return named, {table: number for table, number in counts.items() if number}

    def public(self, table: str, taken: Sequence[Taken]) -> Rows | None:
        """The rows of the source in a table, as readers see them."""
        layers = [self.rows[entry][table] for entry in self.order(table)]
        spool = self.load.spool
        rows = merged(self.connection, spool, table, layers) if layers else None
        if table == CHANGES and (self.changes or self.merged):
            found = [*self.changes.values(), *self.merge_changes(taken)]
            rows = with_changes(self.connection, spool, rows, found)
        if rows is None or not self.merged or self.merges is None:
            return rows
        return spool.keep(table, replaced(self.connection, table, rows, self.merges))

    def merge_changes(self, taken: Sequence[Taken]) -> list[Rows]:
        """Merges as changes, at the time that the link says, else of the file that brought it."""
        if self.merges is None:
            return []
        files = {load_id(each): each for each in taken}
        rows = [
            {
                "type": each["type"],
                "object_id": each["old"],
                "field": MERGED,
                "new": each["new"],
                "at": each["at"] or files[each["load_id"]].at,
                "recorded_at": files[each["load_id"]].recorded_at,
                "source_id": self.load.source,
                "load_id": each["load_id"],
            }
            for each in self.merges.to_pylist()
        ]
        return [conform(CHANGES, pa.Table.from_pylist(rows))] if rows else []

    def order(self, table: str) -> list[str]:
        """The entries that fill a table, those whose cells stand over the others' last."""
        order = list(self.load.entries)
        filling = [entry for entry, held in self.rows.items() if table in held]
        return sorted(filling, key=lambda entry: turn_of(entry, order))

    def next_state(self, taken: list[Taken], joined: dict[str, str]) -> SourceState:
        """What the next load goes on from."""
        named = {
            entry: {table: self.kept_as(entry, table, rows) for table, rows in held.items()}
            for entry, held in self.rows.items()
        }
        found = {
            entry: images.keep(self.folder, CHANGES, rows)
            for entry, rows in self.changes.items()
            if count(rows)
        }
        return SourceState(
            reading=self.load.reading,
            joined=joined,
            taken=tuple(taken),
            images=named,
            changes=found,
            merged=self.merged,
        )

    def kept_as(self, entry: str, table: str, rows: Rows) -> str:
        """The file that holds an entry's rows of a table; none where the table itself does."""
        apart = self.merged or (table == CHANGES and self.changes)
        if len(self.order(table)) == 1 and not apart:
            return ""
        before = self.state.images.get(entry, {}).get(table, "")
        unchanged = before and table not in self.touched
        return before if unchanged else images.keep(self.folder, table, rows)

    def differences(self) -> dict[str, int]:
        """How many changes this load found, and how many of them are deletions."""
        total = {"changes": 0, "deleted": 0}
        for rows in self.found:
            self.connection.register("found", rows)
            sql = f"""SELECT count(*), count(*) FILTER (field = '{DELETED}' AND "new" = 'true')
                FROM found WHERE recorded_at = $at"""
            row = self.connection.sql(sql, params={"at": self.load.at}).fetchall()[0]
            total = {"changes": total["changes"] + row[0], "deleted": total["deleted"] + row[1]}
        return total


def load_id(taken: Taken) -> str:
    """The load of a file, as its rows name it."""
    return taken.sha256[:16]


def _same(export: Export, taken: Taken) -> bool:
    return (export.file_id, export.sha256) == (taken.file_id, taken.sha256)
