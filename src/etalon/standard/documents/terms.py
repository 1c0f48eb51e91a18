"""The glossary: the words of the standard and of the interface."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Item


class Term(Item):
    """A term with its meaning; `also` holds other words for it by language.

    `in_article`: the article uses the Russian word. `see` are ids of the standard that the term names,
    `kpis` the KPIs that measure it.
    """

    name: LocalizedText
    meaning: LocalizedText
    also: dict[Literal["en", "ru", "uk"], tuple[str, ...]] = {}
    in_article: bool = False
    see: tuple[str, ...] = ()
    kpis: tuple[str, ...] = ()
