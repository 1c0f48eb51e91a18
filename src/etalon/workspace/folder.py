"""Finding, opening and making a workspace folder."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from etalon.core.errors import DocumentError, Problem, WorkspaceError
from etalon.core.strict import check
from etalon.core.texts import text
from etalon.core.yamlfile import read_yaml
from etalon.standard.loader import base_pack
from etalon.standard.overlay import overlaid
from etalon.standard.pack import Pack
from etalon.standard.profile import adapted, against
from etalon.workspace.document import WorkspaceDocument

if TYPE_CHECKING:
    from etalon.evidence.store import Store

FILE_NAME = "etalon.yaml"


@dataclass(frozen=True)
class Workspace:
    """An opened workspace."""

    folder: Path
    document: WorkspaceDocument

    @property
    def store(self) -> Path:
        """Where the evidence store lies; not kept under version control."""
        return self.folder / "store"

    @property
    def loaded(self) -> bool:
        """Whether records have been loaded."""
        from etalon.evidence.store.manifest import NAME as MANIFEST

        return (self.store / MANIFEST).exists()

    @cached_property
    def pack(self) -> Pack:
        """The standard as it holds here: the shipped one under the organisation's own packs, by its profile.

        Raises `DocumentError` with what is wrong in a pack or the profile, `WorkspaceError` for a pack that
        lies outside the folder.
        """
        made = base_pack()
        for name in self.document.packs:
            made = overlaid(made, self.inside(name))
        return adapted(made, self.profile(made))

    def profile(self, pack: Pack) -> dict[str, str]:
        """What the organisation says of itself, its route included. Raises `DocumentError`."""
        profile = {"route": self.document.route, **self.document.profile}
        found = list(against(pack, profile))
        if found:
            written = read_yaml(self.folder / FILE_NAME)
            places = ((written.place(("profile", trait)), code, facts) for trait, code, facts in found)
            raise DocumentError(*(Problem(code, place, facts) for place, code, facts in places))
        return profile

    def evidence(self) -> "Store":
        """The store, opened to read. Raises `WorkspaceError` before the first load."""
        from etalon.evidence.store import Store

        if not self.loaded:
            raise WorkspaceError.of("workspace-not-loaded", self.folder)
        return Store.open(self.store)

    def inside(self, relative: str) -> Path:
        """A path inside the workspace. Raises `WorkspaceError` when it leads out of the folder."""
        path = (self.folder / relative).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            raise WorkspaceError.of("workspace-path-outside", self.folder / FILE_NAME, path=relative)
        return path


def open_workspace(folder: Path) -> Workspace:
    """Open the workspace of a folder. Raises `WorkspaceError` when there is none."""
    file = folder / FILE_NAME
    if not file.is_file():
        raise WorkspaceError.of("workspace-not-found", folder)
    return Workspace(folder, check(WorkspaceDocument, read_yaml(file)))


def pack_at(folder: Path) -> Pack:
    """The standard as it holds in a folder: of its workspace where there is one, else the shipped one."""
    return open_workspace(folder).pack if (folder / FILE_NAME).is_file() else base_pack()


def own_folders(folder: Path) -> list[Path]:
    """The packs of the workspace in a folder; none where there is no workspace."""
    if not (folder / FILE_NAME).is_file():
        return []
    opened = open_workspace(folder)
    return [opened.inside(name) for name in opened.document.packs]


def init_plan(folder: Path, document: WorkspaceDocument) -> dict[Path, str]:
    """The files that a new workspace begins with: path -> content; nothing is written.

    Raises `WorkspaceError` when the folder already is a workspace.
    """
    if (folder / FILE_NAME).exists():
        raise WorkspaceError.of("workspace-exists", folder / FILE_NAME)
    facts = {
        "organisation": quoted(document.organisation),
        "route": document.route,
        "currency": document.currency,
    }
    profile = ", ".join(f"{trait}: {answer}" for trait, answer in document.profile.items())
    facts |= {"language": document.language, "profile": f"{{{profile}}}"}
    settings = text("workspace-template", document.language, facts)
    return {
        folder / FILE_NAME: settings + "\n",
        folder / ".gitignore": "store/\nquarantine/\n",
        folder / "exports" / "README.txt": text("workspace-exports-readme", document.language) + "\n",
        folder / "mappings" / "README.txt": text("workspace-mappings-readme", document.language) + "\n",
    }


def quoted(value: str) -> str:
    """A string as a double-quoted YAML scalar."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
