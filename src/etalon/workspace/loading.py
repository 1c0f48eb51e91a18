"""Loading the sources of a workspace into its store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from etalon.evidence.increment.export import SourceLoad
from etalon.evidence.increment.rows import Rows, Spool, count
from etalon.evidence.ledger import Ledger
from etalon.evidence.sql import session
from etalon.evidence.store import Load, Original, Store
from etalon.evidence.store.manifest import NAME
from etalon.standard.pack import Pack
from etalon.workspace.folder import Workspace
from etalon.workspace.reading import Reading, read_all

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Loaded:
    """What became of one source: its ledger, its events, and the version of the store after it.

    `load` is what the load found, None when the store already held all of it and in a dry run; `version` is
    None in a dry run.
    """

    source: str
    ledger: Ledger
    events: int
    version: int | None
    load: Load | None = None

    @property
    def changed(self) -> bool:
        """Whether the store changed."""
        return self.load is not None


def load(
    workspace: Workspace, pack: Pack, progress: Progress, *, dry_run: bool = False, rebuild: bool = False
) -> list[Loaded]:
    """Load every source of a workspace; the store is touched only when all of them could be read.

    With `rebuild` the store is made anew from the originals that it kept, and the folders are not looked at.

    Raises `InputError` with the problems of all sources, `WorkspaceError` when there is no source or the
    store is locked, `StoreError` when the store is damaged.
    """
    with TemporaryDirectory(prefix="etalon-", ignore_cleanup_errors=True) as folder:
        spool = Spool(Path(folder))
        kept = Originals(workspace.evidence(), spool).of if rebuild else None
        readings = read_all(workspace, pack, spool, progress, kept)
        if dry_run:
            return [Loaded(each.source, each.ledger, events_of(each), None) for each in readings]
        store = opened_store(workspace)
        if rebuild:
            return rebuilt(readings, store, spool)
        return [stored(each, store, spool) for each in readings]


def opened_store(workspace: Workspace) -> Store:
    """The workspace's store, made when there is none."""
    exists = (workspace.store / NAME).exists()
    return Store.open(workspace.store) if exists else Store.create(workspace.store)


@dataclass(frozen=True)
class Originals:
    """Brings the files of a source's last load back."""

    store: Store
    spool: Spool

    def of(self, source: str, folder: Path) -> Path:
        """The folder with the files, or that of the source where none were kept."""
        last = self.store.last_load(source)
        if last is None:
            return folder
        place = self.spool.folder / f"kept-{last.id}"
        for original in last.originals:
            target = place / original.name
            target.parent.mkdir(parents=True, exist_ok=True)
            self.store.bring_back(original, target)
        return place


def rebuilt(readings: list[Reading], store: Store, spool: Spool) -> list[Loaded]:
    """Make the store anew from all sources."""
    version = store.rebuild([source_load(each, store, spool, anew=True) for each in readings])
    return [told(each, store, version, changed=True) for each in readings]


def stored(reading: Reading, store: Store, spool: Spool) -> Loaded:
    """Take a source in."""
    before = store.version
    version = store.take_in(source_load(reading, store, spool))
    return told(reading, store, version, changed=version != before)


def told(reading: Reading, store: Store, version: int, *, changed: bool) -> Loaded:
    """What became of a source."""
    last = store.last_load(reading.source)
    events = last.rows.get("events", 0) if last else 0
    return Loaded(reading.source, reading.ledger, events, version, last if changed else None)


def source_load(reading: Reading, store: Store, spool: Spool, *, anew: bool = False) -> SourceLoad:
    """A reading as the store takes it."""

    def again(file_id: str, name: str, sha256: str) -> dict[str, Rows]:
        place = spool.folder / sha256[:16] / Path(name).name
        place.parent.mkdir(exist_ok=True)
        store.bring_back(Original(name=name, sha256=sha256, size=0), place)
        return reading.again(file_id, place, spool)

    return SourceLoad(
        source=reading.source,
        reading=reading.mapped,
        content=reading.content,
        at=datetime.now(UTC),
        entries=reading.entries(),
        exports=reading.exports,
        again=again,
        spool=spool,
        files=reading.files,
        ledger=reading.ledger.as_json(events_of(reading), store.version + 1),
        anew=anew,
    )


def events_of(reading: Reading) -> int:
    """How many events the files of a source hold, each counted once."""
    parts = [each.tables["events"] for each in reading.exports if "events" in each.tables]
    if len(parts) < 2:
        return sum(map(count, parts))
    with session() as connection:
        names = []
        for number, part in enumerate(parts):
            connection.register(f"part{number}", part)
            names.append(f"SELECT event_id FROM part{number}")  # noqa: S608
        sql = f"SELECT count(DISTINCT event_id) FROM ({' UNION ALL '.join(names)})"  # noqa: S608
        return int(connection.sql(sql).fetchall()[0][0])
