"""One language of the site: names, rows and words, each made once."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import quote

from etalon.core.localized import LocalizedText
from etalon.core.texts import Language, text
from etalon.standard.described import Ref, Row, described
from etalon.standard.documents import Item
from etalon.standard.links import Links, Target
from etalon.standard.pack import Pack
from etalon.standard.rule_words import in_words
from etalon.standard.titles import capital, kind_name, title_of

WORDS = (
    "brand", "standard", "menu", "frames", "checklists", "letters", "search", "none", "count", "found",
    "skip", "language", "path", "licence", "question", "show-all", "changed", "whole", "places",
    "facts", "origin", "sources", "to", "by",
)  # fmt: skip
LEADS = ("purpose", "meaning", "means", "claim", "thinks", "text", "skeleton", "cares", "about")
"""Fields of which one stands under the title, the most telling first."""
UNSAFE = re.compile(r"[^\w.-]")


def file_name(key: str) -> str:
    """An id as the name of its page."""
    return f"{UNSAFE.sub('_', key)}.html"


def address(target: Target) -> str:
    """Where an item's page lies, from the folder of a language."""
    return f"{target[0]}/{quote(file_name(target[1]))}"


@dataclass
class Tongue:
    """A language of the site over a pack and its links."""

    pack: Pack
    links: Links
    language: Language
    _rows: dict[Target, list[Row]] = field(default_factory=dict)

    @cached_property
    def titles(self) -> dict[Target, str]:
        """The title of every item."""
        return {
            (kind, key): title_of(self.pack, kind, item, self.language)
            for kind, items in self.pack.documents.items()
            for key, item in items.items()
        }

    @cached_property
    def kinds(self) -> dict[str, str]:
        """The name of every kind."""
        return {kind: kind_name(kind, self.language) for kind in self.pack.documents}

    @cached_property
    def words(self) -> dict[str, str]:
        """The words of the pages themselves."""
        return {key.replace("-", "_"): text(f"site-{key}", self.language) for key in WORDS}

    @cached_property
    def levels(self) -> list[str]:
        """The five levels in words."""
        return [text(f"map-level-{level}", self.language) for level in range(5)]

    def say(self, key: str, **facts: str | int) -> str:
        """A sentence of the site."""
        return text(f"site-{key}", self.language, facts)

    def ref(self, target: Target) -> Ref:
        """A link to an item."""
        return Ref(target, self.titles[target])

    def rows(self, kind: str, item: Item) -> list[Row]:
        """Everything that an item says."""
        if (kind, item.id) not in self._rows:
            self._rows[kind, item.id] = described(self.pack, self.links, kind, item, self.language)
        return self._rows[kind, item.id]

    def lead(self, kind: str, item: Item) -> tuple[str, str]:
        """The field whose text stands under the title and that text, with a rule's numbers in words."""
        for name in LEADS:
            said = getattr(item, name, None)
            if isinstance(said, LocalizedText):
                rule = self.pack.rules.get(item.id) if kind == "rules" else None
                words = in_words(said, rule, self.language) if rule else said.in_(self.language)
                return name, capital(words)
        return "", ""
