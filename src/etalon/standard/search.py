"""Search over the standard in three languages: ids, names, other words for them, then all texts.

Words are compared without case, accents of ё and ґ, and common endings: a word matches where it begins with
the stem of the word looked for. Every word looked for must be found; names weigh more than texts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pydantic import BaseModel

from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES, Language
from etalon.standard.documents import Item
from etalon.standard.pack import Pack

ENDINGS = (
    "иями|ями|ами|ого|его|ому|ему|ыми|ими|іями|ах|ях|ов|ев|ей|ой|ою|ею|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|"
    "ом|ем|ам|ям|ів|їв|ій|ої|єю|ії|ія|ію|ья|ье|ья|ти|ть|ь|а|я|о|е|є|и|ы|і|ї|у|ю|й|"
    "ками|кам|ках|кою|кой|ка|ки|ку|ке|ок|ек|"
    "ings|ing|ies|ied|ers|ed|es|s|y|e"
)
"""Common endings of Russian, Ukrainian and English words, with -ок and -ка, whose vowel comes and goes; the
offline search of the site uses them too."""
LETTERS = {"ё": "е", "ґ": "г", "’": "'", "ʼ": "'", "`": "'"}
WORD = re.compile(r"[\w']+")
ENDING = re.compile(f"(?:{ENDINGS})$")
MARKS = '.,;:!?"«»“”()'
KEPT = 3
"""Letters of a stem at least."""
ID, NAME, ALSO, TEXT = 40, 12, 8, 1
"""What a found word weighs by where it stands; a whole word weighs half more than its beginning."""


@dataclass(frozen=True)
class Entry:
    """An item with its words by weight, as `words_of` makes them."""

    kind: str
    item: Item
    weights: dict[str, int]

    @cached_property
    def title(self) -> str:
        """Its English name, to order entries of one weight."""
        name = getattr(self.item, "name", None)
        return name.en if isinstance(name, LocalizedText) else self.item.id


def plain(words: str) -> str:
    """Small letters, ё as е, ґ as г, one apostrophe."""
    small = words.casefold()
    return "".join(LETTERS.get(sign, sign) for sign in small)


def words_of(words: str) -> list[str]:
    """The words of a text as they are compared; an id stays in parts and whole."""
    return WORD.findall(plain(words))


def stem(word: str) -> str:
    """A word without its ending, of at least three letters."""
    cut = ENDING.sub("", word)
    return cut if len(cut) >= KEPT else word


def entry(kind: str, item: Item, languages: tuple[Language, ...] = LANGUAGES) -> Entry:
    """An item ready to be searched; names and other words in all languages, texts in the named ones."""
    found: dict[str, int] = {}

    def add(words: list[str], weight: int) -> None:
        for word in words:
            found[word] = max(found.get(word, 0), weight)

    for name in (item.id, *item.aliases):
        add([plain(name)], ID)
        add(words_of(name), ALSO)
    for said, weight in _said(item):
        tongues = LANGUAGES if weight > TEXT else languages
        for language in tongues:
            add(words_of(said.in_(language)), weight)
    for other in getattr(item, "also", None) or ():
        if isinstance(other, str):
            for words in item.also[other]:  # type: ignore[attr-defined]
                add(words_of(words), ALSO)
    return Entry(kind, item, found)


def _said(item: Item) -> Iterator[tuple[LocalizedText, int]]:
    for name in type(item).model_fields:
        weight = {"name": NAME, "also": ALSO}.get(name, TEXT)
        yield from ((said, weight) for said in _texts(getattr(item, name)))


def _texts(value: object) -> Iterator[LocalizedText]:
    if isinstance(value, LocalizedText):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)


def score(looked_for: list[str], weights: dict[str, int]) -> float:
    """How well words are found, 0 where one of them is not."""
    total = 0.0
    for word in looked_for:
        best = hit(word, weights) or _in_parts(word, weights)
        if not best:
            return 0.0
        total += best
    return total


def hit(word: str, weights: dict[str, int]) -> float:
    """The best weight of a word; its beginning weighs no more than a name does."""
    root = stem(word)
    hits = ((found, weight) for found, weight in weights.items() if found.startswith(root))
    return max((weight * 1.5 if found == word else min(weight, NAME) for found, weight in hits), default=0.0)


def _in_parts(word: str, weights: dict[str, int]) -> float:
    """The weight of a word with a hyphen by its parts, all of which must be found."""
    found = [hit(part, weights) for part in WORD.findall(word)]
    return sum(found) if len(found) > 1 and all(found) else 0.0


def asked_words(query: str) -> list[str]:
    """The words of a query; short ones, such as prepositions, only where there are no others."""
    words = [word.strip(MARKS) for word in plain(query).split() if WORD.search(word)]
    return [word for word in words if len(word) >= KEPT or not word.isalpha()] or words


def search(pack: Pack, query: str) -> list[tuple[Entry, float]]:
    """The items that have all words of a query, the best first, then in the order of the pack."""
    looked_for = asked_words(query)
    if not looked_for:
        return []
    found = [
        (each, points)
        for kind, items in pack.documents.items()
        for each in (entry(kind, item) for item in items.values())
        if (points := score(looked_for, each.weights))
    ]
    return sorted(found, key=lambda pair: (-pair[1], len(pair[0].title)))


def vocabulary(pack: Pack) -> list[str]:
    """Every word of the names, to guess what a mistyped word was meant to be."""
    names = (getattr(item, "name", None) for items in pack.documents.values() for item in items.values())
    said = (name.in_(language) for name in names if isinstance(name, LocalizedText) for language in LANGUAGES)
    return sorted({word for words in said for word in words_of(words)})
