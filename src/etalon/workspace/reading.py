"""Reading the sources of a workspace through their mappings, before the store is touched."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from etalon.core.errors import FileError, InputError, Place, Problem, WorkspaceError
from etalon.evidence.acts.document import ActsDocument
from etalon.evidence.batch import LoadedFile
from etalon.evidence.increment.export import Entry, Export
from etalon.evidence.increment.rows import Rows, Spool
from etalon.evidence.ledger import Ledger
from etalon.evidence.load import jobs_of, source_files
from etalon.evidence.mapping.read import Mapping as SourceMapping
from etalon.evidence.mapping.read import read_mapping
from etalon.evidence.put_right import settled
from etalon.evidence.quarantine_file import is_fixed
from etalon.evidence.schema import conform
from etalon.evidence.transform.job import Job
from etalon.evidence.transform.run import transform
from etalon.standard.pack import Pack
from etalon.workspace.acts import acts_file, workspace_acts
from etalon.workspace.document import SourceReference
from etalon.workspace.folder import FILE_NAME, Workspace

Progress = Callable[[str, int, int], None]
Kept = Callable[[str, Path], Path]
CHUNK = 1 << 20


@dataclass(frozen=True)
class Reading:
    """A source read and not yet stored.

    `exports` are its files with rows; `files` all of them by name; `mapped` identifies the mapping and the
    table of acts, `content` these and the files together.
    """

    mapping: SourceMapping
    acts: ActsDocument
    pack: Pack
    folder: Path
    exports: tuple[Export, ...]
    ledger: Ledger
    files: Mapping[str, Path]
    mapped: str
    content: str

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.mapping.id

    def entries(self) -> dict[str, Entry]:
        """The entries that give rows, with a hash of the files that each looks things up in."""
        found = source_files(self.mapping, self.folder)
        files = self.mapping.spec.files
        return {
            file_id: Entry(spec.main, _joined({each.in_ for each in spec.lookups.values()}, found))
            for file_id, spec in files.items()
            if spec.tables
        }

    def again(self, file_id: str, path: Path, spool: Spool) -> dict[str, Rows]:
        """An earlier file of an entry, read anew beside the files of today."""
        others = source_files(self.mapping, self.folder)
        job = Job(self.mapping, self.pack, file_id, path, others, table=self.acts)
        return spooled(transform(job, spool))


def read_all(
    workspace: Workspace, pack: Pack, spool: Spool, progress: Progress, kept: Kept | None = None
) -> list[Reading]:
    """Every source of a workspace, read from its folder or from where `kept` brings its files back.

    Raises `InputError` with the problems of all of them,
    `WorkspaceError` when there is no source.
    """
    if not workspace.document.sources:
        raise WorkspaceError.of("workspace-no-sources", workspace.folder / FILE_NAME)
    made: list[Reading] = []
    problems: list[Problem] = []
    for source in workspace.document.sources:
        try:
            made.append(read_one(workspace, source, pack, spool, progress, kept))
        except InputError as error:
            problems += error.problems
    for each in twice(made):
        problems.append(Problem("workspace-source-twice", Place(workspace.folder / FILE_NAME), {"id": each}))
    if problems:
        raise InputError(*(each for no, each in enumerate(problems) if each not in problems[:no]))
    return made


def read_one(
    workspace: Workspace,
    source: SourceReference,
    pack: Pack,
    spool: Spool,
    progress: Progress,
    kept: Kept | None = None,
) -> Reading:
    """One source of a workspace. Raises what mappings and files raise."""
    path, folder = workspace.inside(source.mapping), workspace.inside(source.folder)
    mapping, acts = read_mapping(path, pack), workspace_acts(workspace, pack)
    folder = kept(mapping.id, folder) if kept else folder
    how = [each for each in (path, acts_file(workspace)) if each.exists()]
    exports, ledgers = [], []
    for loaded in _loaded(mapping, folder, pack, progress, acts, spool):
        ledgers.append((loaded.path, loaded.ledger))
        if mapping.spec.files[loaded.file_id].tables:
            exports.append(_export(loaded, folder))
    found = [file for paths in source_files(mapping, folder).values() for file in paths]
    files = {file.relative_to(folder).as_posix(): file for file in found}
    content = content_hash([*how, *files.values()])
    ledger = settled(ledgers)
    return Reading(mapping, acts, pack, folder, tuple(exports), ledger, files, content_hash(how), content)


def twice(readings: Sequence[Reading]) -> list[str]:
    """Ids that more than one source has: the second would take the place of the first."""
    return [source for source, n in Counter(each.source for each in readings).items() if n > 1]


def spooled(loaded: LoadedFile) -> dict[str, Rows]:
    """The tables of a file, which lie out of memory where they are large, in the columns of the store."""
    return {
        name: conform(name, rows) if isinstance(rows, pa.Table) else rows
        for name, rows in loaded.tables.items()
    }


def content_hash(files: Iterable[Path]) -> str:
    """SHA-256 over the bytes of files, in order."""
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                digest.update(chunk)
        digest.update(b"\0")
    return digest.hexdigest()


def _loaded(
    mapping: SourceMapping, folder: Path, pack: Pack, progress: Progress, acts: ActsDocument, spool: Spool
) -> Iterator[LoadedFile]:
    """The files that could be read, one after the other; in the end the problems of all that could not."""
    problems: list[Problem] = []
    for job in jobs_of(mapping, folder, pack, progress, acts):
        try:
            yield transform(job, spool)
        except FileError as error:
            problems += error.problems
    if problems:
        raise FileError(*problems)


def _export(loaded: LoadedFile, folder: Path) -> Export:
    """A file that was read, with its time: the newest date of its version column, else that of the file."""
    written = datetime.fromtimestamp(loaded.path.stat().st_mtime, UTC)
    return Export(
        file_id=loaded.file_id,
        name=loaded.path.relative_to(folder).as_posix(),
        sha256=loaded.sha256,
        size=loaded.path.stat().st_size,
        mode=loaded.mode,
        fixed=is_fixed(loaded.path),
        at=loaded.newest or written,
        at_from="records" if loaded.newest else "file",
        tables=spooled(loaded),
    )


def _joined(entries: set[str], found: Mapping[str, Sequence[Path]]) -> str:
    """A hash of the files of some entries; "" for none."""
    return content_hash(path for entry in sorted(entries) for path in found.get(entry, ())) if entries else ""
