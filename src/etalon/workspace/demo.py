"""The demo: a simulated company, made once in a folder of its own and taken up again by the next run."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from etalon import __version__
from etalon.core.errors import WorkspaceError
from etalon.core.texts import Language
from etalon.evidence.ledger import FileLedger
from etalon.packs import PACKS
from etalon.sample import generate, read_world
from etalon.standard.pack import Pack
from etalon.workspace.folder import FILE_NAME, Workspace, open_workspace
from etalon.workspace.loading import Progress, load
from etalon.workspace.reading import content_hash

WORLD, MONTHS = "showcase", 24
NOTE = "demo.json"
"""What the folder holds: only a folder that says so of itself is ever made anew."""
MADE = ("exports", "mappings", "truth", "store")


@dataclass(frozen=True)
class Demo:
    """Which company: the language of its names, its size in accounts, the seed of its chances."""

    language: Language
    accounts: int
    seed: int


@dataclass(frozen=True)
class Note:
    """What a folder holds: a company, whether it is whole, and the hash of the files that were loaded."""

    company: dict[str, object]
    whole: bool = False
    loaded: str = ""


def lay_out(folder: Path, demo: Demo, pack: Pack, progress: Progress) -> bool:
    """Make the company unless the folder already holds it; says whether it was made.

    Another company that an earlier run made there gives way; maps that people saved stay. Raises
    `WorkspaceError` for a folder with anything else in it.
    """
    wanted, found = company(demo, pack), read_note(folder)
    if found and found.whole and found.company == wanted:
        return False
    if found is None and folder.exists() and any(folder.iterdir()):
        raise WorkspaceError.of("demo-folder-taken", folder)
    folder.mkdir(parents=True, exist_ok=True)
    write_note(folder, Note(wanted))
    world = read_world(WORLD, pack)
    clear(folder, f"{world.last_day.isoformat()}.json")
    generate(world, pack, demo.accounts, MONTHS, demo.seed, demo.language, folder, progress)
    write_note(folder, Note(wanted, whole=True))
    return True


def loaded(folder: Path, pack: Pack, progress: Progress) -> tuple[Workspace, list[FileLedger]]:
    """The demo's workspace with its records in the store; ledgers of what was read, none if all was there.

    Raises what a load raises.
    """
    opened, note = open_workspace(folder), read_note(folder)
    content = content_hash(files_of(folder))
    if note is None or (note.loaded == content and opened.store.exists()):
        return opened, []
    done = load(opened, pack, progress)
    write_note(folder, Note(note.company, note.whole, content))
    return opened, [file for each in done for file in each.ledger.files]


def company(demo: Demo, pack: Pack) -> dict[str, object]:
    """Everything that the company follows from."""
    data = sorted(path for name in ("worlds", "sample") for path in (PACKS / name).rglob("*.yaml"))
    versions = {"etalon": __version__, "standard": pack.head.version, "data": content_hash(data)}
    return {**asdict(demo), "world": WORLD, "months": MONTHS, **versions}


def read_note(folder: Path) -> Note | None:
    """What a folder says of itself, None when it says nothing that can be read."""
    try:
        return Note(**json.loads((folder / NOTE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_note(folder: Path, note: Note) -> None:
    """Say what a folder holds."""
    text = json.dumps(asdict(note), ensure_ascii=False, indent=2)
    (folder / NOTE).write_text(text + "\n", encoding="utf-8", newline="\n")


def clear(folder: Path, saved: str) -> None:
    """Take away what an earlier run made; `saved` is the name of the saved map among it."""
    for name in MADE:
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in (folder / FILE_NAME, folder / "assessment" / saved):
        path.unlink(missing_ok=True)


def files_of(folder: Path) -> Iterator[Path]:
    """The files that a load reads, in a fixed order."""
    yield folder / FILE_NAME
    for name in ("mappings", "exports"):
        yield from sorted(path for path in (folder / name).rglob("*") if path.is_file())
