"""Read a pack folder into a `Pack`; every problem of every file is collected before stopping."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etalon.core.errors import DocumentError, Place, Problem
from etalon.core.kept import Shelf
from etalon.core.localized import LocalizedText
from etalon.core.strict import check, nearest
from etalon.core.yamlfile import Path_, YamlDocument, read_yaml
from etalon.packs import BASE
from etalon.standard.documents import KINDS, Item
from etalon.standard.pack import Pack, PackHead

Read = Callable[[Path], YamlDocument]
ID_LINE = re.compile(r"^ *(?:- *\{? *)?id: *([^\s,}]+)", re.MULTILINE)
NAMELESS = LocalizedText(en="?", ru="?", uk="?")


@cache
def base_pack() -> Pack:
    """The shipped standard; what its files say is kept from run to run (`etalon.core.kept`)."""
    with Shelf(BASE) as shelf:
        return load_pack(BASE, shelf.read)


@dataclass(frozen=True)
class Loaded:
    """What could be read of a pack; `spoiled` are the ids of documents that could not."""

    pack: Pack
    problems: tuple[Problem, ...]
    spoiled: frozenset[str]


def load_pack(folder: Path, read: Read = read_yaml) -> Pack:
    """Read, with `read`, and check the form of every document of a pack.

    A file under ``<kind>/`` is one document whose id is the file's name, or a family: ``items:`` with a list
    of documents. Raises `DocumentError` with all problems of all files.
    """
    loaded = read_pack(folder, read)
    if loaded.problems:
        raise DocumentError(*loaded.problems)
    return loaded.pack


def read_pack(folder: Path, read: Read = read_yaml) -> Loaded:
    """Whatever of a pack is sound, beside its problems. Raises `DocumentError` where there is no folder."""
    if not folder.is_dir():
        raise DocumentError.of("pack-not-found", folder)
    reader = PackReader(folder, read)
    head = reader.head() or PackHead(id=folder.name, version="?", name=NAMELESS, licence="?", credit=NAMELESS)
    for kind in sorted(path for path in folder.iterdir() if path.is_dir()):
        reader.kind(kind)
    documents = {kind: ordered(items) for kind, items in reader.documents.items()}
    pack = Pack(folder, head, documents, reader.sources)
    return Loaded(pack, tuple(reader.problems), frozenset(reader.spoiled))


def ordered(items: dict[str, Item]) -> dict[str, Item]:
    """Items by their number where the kind has one, else as they were read."""
    return dict(sorted(items.items(), key=lambda pair: getattr(pair[1], "no", 0)))


class PackReader:
    """Collects documents, places and problems of one pack folder."""

    def __init__(self, folder: Path, read: Read = read_yaml) -> None:
        self.folder = folder
        self.read = read
        self.problems: list[Problem] = []
        self.spoiled: set[str] = set()
        self.documents: dict[str, dict[str, Item]] = {kind: {} for kind in KINDS}
        self.sources: dict[tuple[str, str], tuple[YamlDocument, Path_]] = {}

    def head(self) -> PackHead | None:
        """What the pack says of itself, or None with a problem."""
        try:
            return check(PackHead, self.read(self.folder / "pack.yaml"))
        except DocumentError as error:
            self.problems += error.problems
            return None

    def kind(self, folder: Path) -> None:
        """Read every file of a kind's folder."""
        if folder.name not in KINDS:
            facts = {
                "kind": folder.name,
                "allowed": ", ".join(KINDS),
                "nearest": nearest(folder.name, list(KINDS)),
            }
            hint = "yes" if facts["nearest"] else "no"
            self.problems.append(Problem("pack-unknown-kind", Place(folder), {**facts, "hint": hint}))
            return
        for path in sorted(folder.glob("*.yaml")):
            try:
                self.file(folder.name, self.read(path))
            except DocumentError as error:
                self.problems += error.problems
                self.spoiled |= _spoiled_by(path)

    def file(self, kind: str, document: YamlDocument) -> None:
        if isinstance(document.data, dict) and isinstance(document.data.get("items"), list):
            for index in range(len(document.data["items"])):
                self.item(kind, document, ("items", index))
            return
        found = self.item(kind, document, ())
        if found is not None and found.id != document.file.stem:
            facts = {"id": found.id, "file": document.file.stem}
            self.spoiled |= {found.id, document.file.stem}
            self.problems.append(Problem("pack-id-not-file-name", document.place(("id",)), facts))

    def item(self, kind: str, document: YamlDocument, path: Path_) -> Item | None:
        try:
            found = check(KINDS[kind], document, path)
        except DocumentError as error:
            self.problems += error.problems
            self.spoiled |= _named(document, path)
            return None
        if found.id in self.documents[kind]:
            first, at = self.sources[kind, found.id]
            facts = {"id": found.id, "first": str(first.place((*at, "id")))}
            self.problems.append(Problem("pack-duplicate-id", document.place((*path, "id")), facts))
        self.documents[kind][found.id] = found
        self.sources[kind, found.id] = (document, path)
        return found


def _named(document: YamlDocument, path: Path_) -> set[str]:
    """The id that a document gives itself, where it does."""
    data = document.data
    for key in path:
        data = data[key]
    return {str(data["id"])} if isinstance(data, dict) and "id" in data else set()


def _spoiled_by(file: Path) -> set[str]:
    """The ids of documents in a file that cannot be read, as far as its lines still tell."""
    return {file.stem, *ID_LINE.findall(file.read_text(encoding="utf-8", errors="replace"))}
