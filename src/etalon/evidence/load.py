"""The public face of the room: a source's files through their mapping into tables of the contract.

::

    mapping = read_mapping(Path("mapping.yaml"), pack)            # etalon.evidence.mapping.read
    batch, ledger = read_source(mapping, folder, pack, progress)  # all in memory
    for file in stream_source(mapping, folder, pack, progress):   # LoadedFile after LoadedFile, for a store
        ...

`progress(what, done, total)` is told the path of a file, files done, and files in all; it may raise to stop.
"""

from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path

import pyarrow as pa

from etalon.core.errors import FileError, Problem
from etalon.evidence.acts.document import ActsDocument
from etalon.evidence.batch import Batch, LoadedFile
from etalon.evidence.ledger import Ledger
from etalon.evidence.mapping.model import FileSpec
from etalon.evidence.mapping.read import Mapping
from etalon.evidence.put_right import settled
from etalon.evidence.quarantine_file import is_fixed, own_stem
from etalon.evidence.sql import session
from etalon.evidence.transform.job import Job
from etalon.evidence.transform.run import transform
from etalon.evidence.transform.tables import merge_sql
from etalon.standard.pack import Pack

Progress = Callable[[str, int, int], None]


def silent(what: str, done: int, total: int) -> None:
    """A progress that tells nobody."""


def source_files(mapping: Mapping, folder: Path) -> dict[str, list[Path]]:
    """The files of each entry of a mapping, by name, blind to capitals, rows put right behind their file.

    An entry with a `reason` takes what no other entry takes. Raises `FileError` when the folder is not there,
    or for each entry, not optional, that no file fits.
    """
    if not folder.is_dir():
        raise FileError.of("source-folder-missing", folder)
    every = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    fixed = [name for name in every if is_fixed(name)]
    fitting = _fitting(mapping.spec.files, [name for name in every if not is_fixed(name)])
    missing: list[Problem] = []
    for file_id, spec in mapping.spec.files.items():
        if not (fitting[file_id] or spec.optional or spec.reason):
            place = mapping.place("files", file_id, "pattern")
            facts = {"pattern": spec.pattern, "folder": folder.name}
            missing.append(Problem("source-file-missing", place, facts))
    if missing:
        raise FileError(*missing)
    return {
        file_id: [folder / path for name in names for path in (name, *_put_right(name, names, fixed))]
        for file_id, names in fitting.items()
    }


def _fitting(files: dict[str, FileSpec], names: list[Path]) -> dict[str, list[Path]]:
    """The names that fit each entry; of entries with a `reason` only the first takes what no other takes."""
    found = {
        file_id: [name for name in names if _fits(name, spec.pattern.casefold())]
        for file_id, spec in files.items()
    }
    taken = {name for file_id, fit in found.items() if not files[file_id].reason for name in fit}
    for file_id, spec in files.items():
        if spec.reason:
            found[file_id] = [name for name in found[file_id] if name not in taken]
            taken |= set(found[file_id])
    return found


def _put_right(name: Path, names: list[Path], fixed: list[Path]) -> list[Path]:
    """The files with rows put right that belong to a file; of files called alike, to the last one."""
    alike = [other for other in names if _alike(other) == _alike(name)]
    return [path for path in fixed if _alike(path) == _alike(name)] if name == alike[-1] else []


def _alike(name: Path) -> tuple[Path, str]:
    return name.parent, own_stem(name.name)


def _fits(name: Path, pattern: str) -> bool:
    """Whether a path inside the folder fits a pattern; a star does not reach into folders."""
    return name.as_posix().count("/") == pattern.count("/") and fnmatch(name.as_posix().casefold(), pattern)


def jobs_of(
    mapping: Mapping, folder: Path, pack: Pack, progress: Progress, acts: ActsDocument = ActsDocument()
) -> Iterator[Job]:
    """What is to be run: entries in the order of the mapping, files of an entry by name.

    Files that only serve lookups (no tables) are read where they are needed and have no job of their own.
    """
    found = source_files(mapping, folder)
    wanted = [
        (file_id, path)
        for file_id, paths in found.items()
        for path in paths
        if mapping.spec.files[file_id].tables or mapping.spec.files[file_id].reason
    ]
    for done, (file_id, path) in enumerate(wanted):
        progress(path.name, done, len(wanted))

        def tick(name: str = path.name, done: int = done) -> None:
            progress(name, done, len(wanted))

        yield Job(mapping, pack, file_id, path, found, tick, acts)
    progress("", len(wanted), len(wanted))


def stream_source(
    mapping: Mapping,
    folder: Path,
    pack: Pack,
    progress: Progress = silent,
    acts: ActsDocument = ActsDocument(),
) -> Iterator[LoadedFile]:
    """One `LoadedFile` after the other. Raises the first file's `FileError`, and what `progress` raises."""
    return map(transform, jobs_of(mapping, folder, pack, progress, acts))


def read_source(
    mapping: Mapping,
    folder: Path,
    pack: Pack,
    progress: Progress = silent,
    acts: ActsDocument = ActsDocument(),
) -> tuple[Batch, Ledger]:
    """A whole source in memory: tables with unique keys, a later file's filled values standing over an
    earlier's. Raises `FileError` with the problems of all its files.
    """
    files: list[LoadedFile] = []
    problems: list[Problem] = []
    for job in jobs_of(mapping, folder, pack, progress, acts):
        try:
            files.append(transform(job))
        except FileError as error:
            problems += error.problems
    if problems:
        raise FileError(*problems)
    return merged(files), settled([(file.path, file.ledger) for file in files])


def merged(files: list[LoadedFile]) -> Batch:
    """The tables of several files as one batch."""
    names = dict.fromkeys(name for file in files for name in file.batch.tables)
    return Batch(
        {
            name: _merged(name, [f.batch.tables[name] for f in files if name in f.batch.tables])
            for name in names
        }
    )


def _merged(name: str, parts: list[pa.Table]) -> pa.Table:
    """One table of several files' parts."""
    if len(parts) == 1:
        return parts[0]
    numbered = [
        part.append_column("part", pa.array([n] * part.num_rows, pa.int64())) for n, part in enumerate(parts)
    ]
    with session() as connection:
        connection.register("parts", pa.concat_tables(numbered))
        found = connection.sql(merge_sql("parts", name, parts[0].column_names, (), "part")).to_arrow_table()
    return found.cast(parts[0].schema)
