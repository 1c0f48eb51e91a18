"""What differs between two packs, field by field: between versions, or the standard and one's own."""

from collections.abc import Iterator
from dataclasses import dataclass

from etalon.core.localized import LocalizedText
from etalon.core.yamlfile import Path_
from etalon.standard.changed import Changed, Json
from etalon.standard.documents import Item
from etalon.standard.pack import Pack


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one item in two packs; None where a pack does not have it. `field` "" is the whole item.

    `changed` is the change that made it, where the second pack knows it.
    """

    kind: str
    key: str
    field: str
    old: Json
    new: Json
    changed: Changed | None = None

    @property
    def reason(self) -> LocalizedText | None:
        """Why it differs, where it was said."""
        return self.changed.reason if self.changed else None

    def as_json(self) -> Json:
        """``{"kind", "item", "field", "old", "new", "by", "rule", "reason"}``."""
        found = self.changed
        return {
            "kind": self.kind,
            "item": self.key,
            "field": self.field,
            "old": self.old,
            "new": self.new,
            "by": found.by.model_dump(exclude={"reviewed_by"}) if found else None,
            "rule": found.rule if found else None,
            "reason": self.reason.model_dump(exclude={"reviewed_by"}) if self.reason else None,
        }


def differences(first: Pack, second: Pack) -> Iterator[Difference]:
    """Every difference, in the order of kinds and items of both packs."""
    for kind in dict.fromkeys((*first.documents, *second.documents)):
        old, new = first.documents.get(kind, {}), second.documents.get(kind, {})
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield from _item(second, kind, key, old.get(key), new.get(key))


def _item(pack: Pack, kind: str, key: str, old: Item | None, new: Item | None) -> Iterator[Difference]:
    changes = pack.changed(kind, key)
    if old is None or new is None:
        whole = next((each for each in changes if not each.path), None)
        yield Difference(kind, key, "", old and _plain(old), new and _plain(new), whole)
        return
    for path, field, before, after in _values((), "", _plain(old), _plain(new)):
        yield Difference(kind, key, field, before, after, _maker(changes, path, field))


def _maker(changes: list[Changed], path: Path_, field: str) -> Changed | None:
    """The latest change that made a field what it is: at the field, around it, or inside it."""
    for each in changes:
        if each.covers(path) or (each.path and each.path[: len(path)] == path):
            return each
        if each.field and (field == each.field or field.startswith((f"{each.field}.", f"{each.field}["))):
            return each
    return None


def _plain(item: Item) -> Json:
    return item.model_dump(mode="json", by_alias=True)


def _values(path: Path_, field: str, old: Json, new: Json) -> Iterator[tuple[Path_, str, Json, Json]]:
    """The innermost values that differ; elements of lists are matched by their ids, texts stay whole."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and not _is_text(old):
        for key in dict.fromkeys((*old, *new)):
            inner = f"{field}.{key}" if field else str(key)
            yield from _values((*path, key), inner, old.get(key), new.get(key))
    elif _named(old) and _named(new):
        before, after = ({each["id"]: (n, each) for n, each in enumerate(side)} for side in (old, new))
        for name in dict.fromkeys((*before, *after)):
            number, there = after.get(name) or (before[name][0], None)
            was = before[name][1] if name in before else None
            yield from _values((*path, number), f"{field}[{name}]", was, there)
    else:
        yield path, field, old, new


def _is_text(value: Json) -> bool:
    return isinstance(value, dict) and {"en", "ru", "uk"} <= set(value)


def _named(value: Json) -> bool:
    """Whether a value is a list of parts that all have ids."""
    return isinstance(value, list) and all(isinstance(each, dict) and "id" in each for each in value)
