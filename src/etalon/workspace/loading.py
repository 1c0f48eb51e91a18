"""Loading the sources of a workspace into its store."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from etalon.core.errors import WorkspaceError
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


def load(workspace: Workspace, pack: Pack, progress: Progress, *, dry_run: bool = False) -> Iterator[Loaded]:
    """Load each source of a workspace in turn.

    Raises `WorkspaceError` when there is no source or the store is locked, and what mappings and files raise.
    """
    if not workspace.document.sources:
        raise WorkspaceError.of("workspace-no-sources", workspace.folder / FILE_NAME)
    store = None if dry_run else opened_store(workspace)
    for source in workspace.document.sources:
        yield load_source(workspace, source, pack, progress, store)


def opened_store(workspace: Workspace) -> Store:
    """The workspace's store, made when there is none."""
    exists = (workspace.store / NAME).exists()
    return Store.open(workspace.store) if exists else Store.create(workspace.store)


def load_source(
    workspace: Workspace, source: SourceReference, pack: Pack, progress: Progress, store: Store | None
) -> Loaded:
    """Read one source and, unless `store` is None, put it in place of what the store held of it."""
    path, folder = workspace.inside(source.mapping), workspace.inside(source.folder)
    mapping = read_mapping(path, pack)
    batch, ledger = read_source(mapping, folder, pack, progress)
    if store is None:
        return Loaded(mapping.id, batch, ledger, None, changed=False)
    found = [file for paths in source_files(mapping, folder).values() for file in paths]
    files = {file.relative_to(folder).as_posix(): file for file in found}
    before = store.version
    record = LoadRecord(
        source=mapping.id,
        content=content_hash([path, *files.values()]),
        at=datetime.now(UTC),
        files=files,
        ledger=ledger.as_json(batch.rows("events"), before + 1),
    )
    version = store.replace_source({**batch.tables, QUARANTINE: ledger.quarantine}, record)
    return Loaded(mapping.id, batch, ledger, version, changed=version != before)


def content_hash(files: list[Path]) -> str:
    """SHA-256 over the mapping and the bytes of the files, in order."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        digest.update(b"\0")
    return digest.hexdigest()
