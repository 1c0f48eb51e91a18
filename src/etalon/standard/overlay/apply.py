"""Laying an organisation's pack over another: its items are added, its changes made field by field."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from etalon.core.errors import DocumentError, Problem
from etalon.core.strict import nearest
from etalon.core.yamlfile import Path_
from etalon.standard.changed import Changed, Json
from etalon.standard.documents import KINDS, Item
from etalon.standard.loader import ordered
from etalon.standard.overlay.fields import NoFieldError, digest, drop, put, resolve, same, value_at
from etalon.standard.overlay.hidden import FIXED, without_hidden
from etalon.standard.overlay.read import Overlay, Written, read_overlay
from etalon.standard.overlay.rebuild import dump, rebuilt
from etalon.standard.pack import Pack

LONG = 60


def overlaid(base: Pack, folder: Path) -> Pack:
    """The pack `base` with the pack of a folder laid over it.

    Raises `DocumentError` with every problem of the folder: of its documents, of changes that name an item or
    a field that is not there, that do not say what they replace, or whose value does not fit.
    """
    overlay = read_overlay(folder)
    layer = _Layer(base, overlay)
    layer.add_own()
    layer.change()
    if layer.problems or overlay.head is None:
        raise DocumentError(*layer.problems)
    made = replace(
        base,
        documents={kind: ordered(items) for kind, items in layer.documents.items()},
        sources={**base.sources, **overlay.sources},
        changes=(*base.changes, *layer.made),
        overlays=(*base.overlays, overlay.head),
    )
    return without_hidden(made, base, layer.hidden)


class _Layer:
    """Applies one pack; collects what was changed and what is wrong."""

    def __init__(self, base: Pack, overlay: Overlay) -> None:
        self.base = base
        self.overlay = overlay
        self.problems = overlay.problems
        self.documents = {kind: dict(items) for kind, items in base.documents.items()}
        self.made: list[Changed] = []
        self.hidden: dict[tuple[str, str], Changed] = {}
        self.seen: list[tuple[str, str, str]] = []

    def by(self) -> Any:
        return self.overlay.head.name if self.overlay.head else None

    def add_own(self) -> None:
        for kind, items in self.overlay.documents.items():
            for key, item in items.items():
                source = self.overlay.sources[kind, key]
                if key in self.base.documents.get(kind, {}):
                    place = source[0].place((*source[1], "id"))
                    self.problems.append(Problem("overlay-item-exists", place, {"item": f"{kind}/{key}"}))
                    continue
                self.documents.setdefault(kind, {})[key] = item
                self.made.append(Changed("add", kind, key, "", (), None, None, self.by(), source=source))

    def change(self) -> None:
        groups: dict[tuple[str, str], list[Written]] = {}
        for written in self.overlay.changes:
            key = self.known(written)
            if key is not None:
                groups.setdefault((written.change.kind, key), []).append(written)
        for (kind, key), several in groups.items():
            self.item(kind, key, several)

    def known(self, written: Written) -> str | None:
        """The id of the item that a change names, an alias followed; None with a problem."""
        change = written.change
        items = self.base.documents.get(change.kind)
        if items is None:
            self.missing(written, "overlay-kind-unknown", change.kind, list(KINDS))
            return None
        if change.key in items:
            return change.key
        for key, item in items.items():
            if change.key in item.aliases:
                return key
        if not self.outlived(written, change.key):
            self.missing(written, "overlay-item-unknown", change.key, list(items))
        return None

    def outlived(self, written: Written, key: str) -> bool:
        """Whether a change leads nowhere because it is of another version; it stays listed."""
        if written.change.base == self.base.head.version:
            return False
        self.made.append(self.changed(written, key, (), None, again=True))
        return True

    def missing(self, written: Written, code: str, word: str, allowed: list[str]) -> None:
        near = nearest(word, allowed)
        facts = {"found": word, "nearest": near, "hint": "yes" if near else "no"}
        self.problems.append(written.problem(code, "item", version=self.base.head.version, **facts))

    def item(self, kind: str, key: str, several: list[Written]) -> None:
        item = self.base.documents[kind][key]
        data = dump(item)
        several.sort(key=lambda written: written.change.change != "hide")
        made = [found for written in several if (found := self.one(kind, key, item, data, written))]
        self.made += made
        whole = next((each for each in made if not each.path), None)
        if whole:
            self.hidden[kind, key] = whole
            del self.documents[kind][key]
        elif made:
            try:
                self.documents[kind][key] = rebuilt(self.base, item, data, made)
            except DocumentError as error:
                self.problems += error.problems

    def one(self, kind: str, key: str, item: Item, data: Json, written: Written) -> Changed | None:
        """Make one change in the data of an item; None with a problem."""
        change = written.change
        try:
            path = resolve(KINDS[kind], data, change.place)
        except NoFieldError as error:
            if not self.outlived(written, key):
                self.problems.append(written.problem("overlay-no-field", "field", **error.facts))
            return None
        if path == ("id",):
            self.problems.append(written.problem("overlay-id", "field"))
            return None
        if not path and kind in FIXED and kind != "frames":
            self.problems.append(written.problem("overlay-fixed", "item"))
            return None
        old = value_at(data, path) if path else dump(item, brief=True)
        if problem := self.twice(kind, key, written) or unsaid(written, old):
            self.problems.append(problem)
            return None
        made = self.changed(written, key, path, old, again=not said_so(written, old))
        if change.change == "add":
            return self.added(made, data, old, written)
        if change.change == "hide" and path:
            drop(data, path)
        elif path:
            put(data, path, change.value)
        return made

    def added(self, made: Changed, data: Json, old: Json, written: Written) -> Changed | None:
        if not isinstance(old, list):
            self.problems.append(written.problem("overlay-no-list", "field"))
            return None
        put(data, made.path, [*old, written.change.value])
        return replace(made, path=(*made.path, len(old)), old=None)

    def twice(self, kind: str, key: str, written: Written) -> Problem | None:
        field = written.change.place
        first = [each for each in self.seen if each == (kind, key, field)]
        self.seen.append((kind, key, field))
        if written.change.change == "add" or not first:
            return None
        return written.problem("overlay-twice", "item")

    def changed(self, written: Written, key: str, path: Path_, old: Json, *, again: bool) -> Changed:
        change = written.change
        return Changed(
            change.change,
            change.kind,
            key,
            change.place,
            path,
            old,
            change.value,
            self.by(),
            change.reason,
            was=change.was,
            base=change.base,
            again=again,
            source=(written.document, written.path),
        )


def unsaid(written: Written, old: Json) -> Problem | None:
    """A change that does not say what it replaces is told what to write."""
    if written.change.change == "add" or "was" in written.change.model_fields_set:
        return None
    now = digest(old) if not plain(old) else "null" if old is None else str(old)
    return written.problem("overlay-was-missing", "change", now=now)


def said_so(written: Written, old: Json) -> bool:
    """Whether what a change says it replaces is what stands there; what is added replaces nothing."""
    return written.change.change == "add" or same(written.change.was, old)


def plain(value: Json) -> bool:
    """Whether a value is short enough to be written as it is."""
    return not isinstance(value, dict | list) and len(str(value)) <= LONG
