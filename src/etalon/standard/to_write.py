"""Texts that a generator left to be written: they begin with a pencil."""

from collections.abc import Iterator

from etalon.core.errors import Place
from etalon.core.texts import LANGUAGES
from etalon.standard.checker import texts
from etalon.standard.pack import Pack

PENCIL = "✎"


def to_write(pack: Pack) -> Iterator[tuple[Place, str, str]]:
    """(place, ``kind/id``, field with language) of every text that is still to be written."""
    for kind, items in pack.documents.items():
        for key, item in items.items():
            for path, said in texts(item, ()):
                for language in LANGUAGES:
                    if said.in_(language).startswith(PENCIL):
                        field = ".".join(map(str, (*path, language)))
                        yield pack.place(kind, key, *path, language), f"{kind}/{key}", field
