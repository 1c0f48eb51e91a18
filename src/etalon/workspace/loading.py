"""Loading the sources of a workspace into its store."""

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etalon.core.errors import InputError, Place, Problem, WorkspaceError
from etalon.evidence.batch import Batch
from etalon.evidence.ledger import Ledger
from etalon.evidence.load import read_source, source_files
from etalon.evidence.mapping.read import read_mapping
from etalon.evidence.schema import QUARANTINE
from etalon.evidence.store import LoadRecord, Store
from etalon.evidence.store.manifest import NAME
from etalon.standard.pack import Pack
from etalon.workspace.document import SourceReference
from etalon.workspace.folder import FILE_NAME, Workspace

Progress = Callable[[str, int, int], None]
CHUNK = 1 << 20


@dataclass(frozen=True)
class Reading:
    """A source read and not yet stored: its files by name, and a hash of them and of the mapping."""

    source: str
    batch: Batch
    ledger: Ledger
    files: dict[str, Path]
    content: str


@dataclass(frozen=True)
class Loaded:
    """What became of one source: its batch in memory, its ledger, and the version of the store after it.

    `changed` is false when the store already held the same content; `version` is None in a dry run.
    """

    source: str
    batch: Batch
    ledger: Ledger
    version: int | None
    changed: bool

    def as_json(self) -> dict[str, Any]:
        """The ledger as it leaves the program."""
        return self.ledger.as_json(self.batch.rows("events"), self.version)


def load(workspace: Workspace, pack: Pack, progress: Progress, *, dry_run: bool = False) -> list[Loaded]:
    """Load every source of a workspace; the store is touched only when all of them could be read.

    Raises `InputError` with the problems of all sources, `WorkspaceError` when there is no source or the
    store is locked, `StoreError` when the store is damaged.
    """
    if not workspace.document.sources:
        raise WorkspaceError.of("workspace-no-sources", workspace.folder / FILE_NAME)
    readings = read_all(workspace, pack, progress)
    if dry_run:
        return [Loaded(each.source, each.batch, each.ledger, None, changed=False) for each in readings]
    store = opened_store(workspace)
    return [stored(each, store) for each in readings]


def read_all(workspace: Workspace, pack: Pack, progress: Progress) -> list[Reading]:
    """Every source of a workspace, read. Raises `InputError` with the problems of all of them."""
    made: list[Reading] = []
    problems: list[Problem] = []
    for source in workspace.document.sources:
        try:
            made.append(read(workspace, source, pack, progress))
        except InputError as error:
            problems += error.problems
    for each in twice(made):
        problems.append(Problem("workspace-source-twice", Place(workspace.folder / FILE_NAME), {"id": each}))
    if problems:
        raise InputError(*(each for no, each in enumerate(problems) if each not in problems[:no]))
    return made


def twice(readings: Sequence[Reading]) -> list[str]:
    """Ids that more than one source has: the second would take the place of the first."""
    return [source for source, n in Counter(each.source for each in readings).items() if n > 1]


def read(workspace: Workspace, source: SourceReference, pack: Pack, progress: Progress) -> Reading:
    """One source through its mapping. Raises what mappings and files raise."""
    path, folder = workspace.inside(source.mapping), workspace.inside(source.folder)
    mapping = read_mapping(path, pack)
    batch, ledger = read_source(mapping, folder, pack, progress)
    found = [file for paths in source_files(mapping, folder).values() for file in paths]
    files = {file.relative_to(folder).as_posix(): file for file in found}
    return Reading(mapping.id, batch, ledger, files, content_hash([path, *files.values()]))


def opened_store(workspace: Workspace) -> Store:
    """The workspace's store, made when there is none."""
    exists = (workspace.store / NAME).exists()
    return Store.open(workspace.store) if exists else Store.create(workspace.store)


def stored(reading: Reading, store: Store) -> Loaded:
    """Put a source in place of what the store held of it."""
    before = store.version
    record = LoadRecord(
        source=reading.source,
        content=reading.content,
        at=datetime.now(UTC),
        files=reading.files,
        ledger=reading.ledger.as_json(reading.batch.rows("events"), before + 1),
    )
    tables = {**reading.batch.tables, QUARANTINE: reading.ledger.quarantine}
    version = store.replace_source(tables, record)
    return Loaded(reading.source, reading.batch, reading.ledger, version, changed=version != before)


def content_hash(files: list[Path]) -> str:
    """SHA-256 over the mapping and the bytes of the files, in order."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        digest.update(b"\0")
    return digest.hexdigest()
