"""What a load leaves for a person: rows that were set aside, and files that no mapping reads."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from etalon.core.errors import InputError
from etalon.core.texts import Language
from etalon.evidence.load import source_files
from etalon.evidence.mapping.read import read_mapping
from etalon.evidence.quarantine_file import SetAside, write_quarantine
from etalon.standard.pack import Pack
from etalon.workspace.folder import Workspace
from etalon.workspace.loading import Loaded

FOLDER = "quarantine"
IDLE = {".md", ".html", ".pdf", ".yaml", ".yml", ".ini", ".db", ".tmp"}
OWN = {"store", FOLDER, "mappings", "assessment"}


@dataclass(frozen=True)
class Aside:
    """The rows that a source set aside: how many, in which files, and where the corrected files belong."""

    source: str
    rows: int
    files: SetAside
    exports: Path


def write_aside(workspace: Workspace, done: Sequence[Loaded], language: Language) -> list[Aside]:
    """Write the rows that each source set aside into the workspace, and say which; sources without any are
    left out.
    """
    made = []
    for each, source in zip(done, workspace.document.sources, strict=True):
        rows = sum(file.rows_quarantined for file in each.ledger.files)
        files = write_quarantine(each.ledger, workspace.folder / FOLDER / each.source, language)
        if rows or files.changed:
            made.append(Aside(each.source, rows, files, workspace.folder / source.folder))
    return made


def unread_files(workspace: Workspace, pack: Pack) -> list[Path]:
    """Files in the folders of the sources that no mapping reads, by name; none where a mapping is broken."""
    taken: set[Path] = set()
    folders = []
    for source in workspace.document.sources:
        try:
            folder = workspace.inside(source.folder)
            mapping = read_mapping(workspace.inside(source.mapping), pack)
            taken.update(path for paths in source_files(mapping, folder).values() for path in paths)
        except InputError:
            return []
        folders.append(folder)
    root = workspace.folder.resolve()
    every = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    left = sorted(path.relative_to(root) for path in every - taken)
    return [workspace.folder / path for path in left if _may_be_export(path)]


def _may_be_export(path: Path) -> bool:
    """Whether a file of the workspace is no part of it, and not left there by the system or an editor."""
    hidden = any(part.startswith((".", "~$")) for part in path.parts)
    notes = path.suffix.casefold() in IDLE or path.stem.casefold() == "readme"
    return not (hidden or notes or path.parts[0] in OWN)
