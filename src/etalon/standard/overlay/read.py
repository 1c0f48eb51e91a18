"""Reading an organisation's pack: its own items, and its changes of the standard's."""

from dataclasses import dataclass, field
from pathlib import Path

from etalon.core.errors import DocumentError, Problem
from etalon.core.strict import check
from etalon.core.yamlfile import Path_, YamlDocument, read_yaml
from etalon.standard.documents import Item
from etalon.standard.loader import PackReader
from etalon.standard.overlay.document import CASES, CHANGES, NEEDS, TAKES, Change
from etalon.standard.pack import PackHead


@dataclass(frozen=True)
class Written:
    """A change with the place where it is written."""

    change: Change
    document: YamlDocument
    path: Path_

    def problem(self, code: str, at: str, **facts: str | int) -> Problem:
        """A problem of the change, at one of its fields."""
        place = self.document.place((*self.path, at))
        return Problem(code, place, {"item": self.change.item, "field": self.change.place, **facts})


@dataclass
class Overlay:
    """A pack as it was read: items of its own, changes, and every problem so far."""

    head: PackHead | None
    documents: dict[str, dict[str, Item]]
    sources: dict[tuple[str, str], tuple[YamlDocument, Path_]]
    changes: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_overlay(folder: Path) -> Overlay:
    """Read a pack folder whose ``changes`` lie over another pack. Raises `DocumentError` without a folder."""
    if not folder.is_dir():
        raise DocumentError.of("pack-not-found", folder)
    reader = PackReader(folder)
    head = reader.head()
    for kind in sorted(
        path for path in folder.iterdir() if path.is_dir() and path.name not in {CHANGES, CASES}
    ):
        reader.kind(kind)
    made = Overlay(head, reader.documents, reader.sources, problems=reader.problems)
    for path in sorted((folder / CHANGES).glob("*.yaml")):
        try:
            _file(read_yaml(path), made)
        except DocumentError as error:
            made.problems += error.problems
    return made


def _file(document: YamlDocument, made: Overlay) -> None:
    if not isinstance(document.data, dict) or not isinstance(document.data.get("items"), list):
        made.problems.append(Problem("field-missing", document.place(()), {"field": "items"}))
        return
    for index in range(len(document.data["items"])):
        path: Path_ = ("items", index)
        try:
            written = Written(check(Change, document, path), document, path)
        except DocumentError as error:
            made.problems += error.problems
            continue
        found = _form(written)
        made.problems += found
        if not found:
            made.changes.append(written)


def _form(written: Written) -> list[Problem]:
    """What a change of its sort must say and may not; a missing `was` is asked for with its value."""
    change = written.change
    said = change.model_fields_set - {"change", "item", "base", "reason"}
    place = written.document.place(written.path)
    lacks = [name for name in NEEDS[change.change] if name not in said and name != "was"]
    more = sorted(said - set(TAKES[change.change]))
    return [Problem("field-missing", place, {"field": name}) for name in lacks] + [
        written.problem("overlay-needless", name, part=name, change=change.change) for name in more
    ]
