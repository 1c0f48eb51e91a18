"""An item made again from changed data: checked as a file is, with the places of the changes."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from etalon.core.errors import Place
from etalon.core.strict import check
from etalon.core.yamlfile import Path_, YamlDocument
from etalon.standard.changed import Changed, Json
from etalon.standard.documents import KINDS, Item
from etalon.standard.pack import Pack


def dump(item: Item, *, brief: bool = False) -> Json:
    """An item as plain data; `brief`: without the fields that have their usual value."""
    return item.model_dump(mode="json", by_alias=True, exclude_defaults=brief)


def rebuilt(pack: Pack, item: Item, data: Json, changes: Sequence[Changed]) -> Item:
    """The item of changed data. Raises `DocumentError` with the places of the changes that do not fit."""
    kind = next(each.kind for each in changes)
    document = YamlDocument(file_of(pack, kind, item.id), data, {})
    document.places.update(places(changes))
    document.places.setdefault((), next(iter(document.places.values()), Place(document.file)))
    return check(KINDS[kind], document)


def places(changes: Iterable[Changed]) -> dict[Path_, Place]:
    """Where each changed value, and each part of it, is written."""
    made: dict[Path_, Place] = {}
    for change in changes:
        if change.source is None:
            continue
        document, path = change.source
        made.setdefault(change.path, document.place(path))
        value = (*path, "value")
        for inside, place in document.places.items():
            if inside[: len(value)] == value:
                made[(*change.path, *inside[len(value) :])] = place
    return made


def file_of(pack: Pack, kind: str, key: str) -> Path:
    """The file in which an item stands."""
    return pack.place(kind, key).file or pack.folder
