"""Invented names of people, firms and products in one language, made for whole arrays at once."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etalon.core.texts import Language
from etalon.sample.arrays import Array, Floats, Ints
from etalon.sample.files.cells import joined, numbered, picked
from etalon.sample.files.specs import NameParts, name_parts, word_book

STRIDE = 7919


class Names:
    """Names in one language. The same number always has the same name."""

    def __init__(self, language: Language, segments: list[str]) -> None:
        self.parts: NameParts = name_parts(language)
        self.language, self.segments = language, segments
        bodies = [root + ending for root in self.parts.roots for ending in self.parts.endings]
        usual = next(iter(self.parts.firms.values()))
        self._firms = [self._all_firms(bodies, self.parts.firms.get(segment, usual)) for segment in segments]
        self._dealers = self._all_firms(bodies, self.parts.dealers)

    @staticmethod
    def _all_firms(bodies: list[str], patterns: tuple[str, ...]) -> list[str]:
        return [pattern.format(body) for pattern in patterns for body in bodies]

    def firms(self, number: Ints, segment: Ints) -> pa.Array:
        """Names of firms by number; where all are used up, the city tells two apart, then a number."""
        made = pa.array([""] * len(number), pa.string())
        for code, names in enumerate(self._firms):
            made = pc.if_else(pa.array(segment == code), self._firm(names, number), made)
        return made

    def dealers(self, number: Ints) -> pa.Array:
        """Names of dealers by number."""
        return self._firm(self._dealers, number)

    def _firm(self, names: list[str], number: Ints) -> pa.Array:
        size, cities = len(names), len(self.parts.cities)
        again = number // size
        town = pc.if_else(pa.array(again > 0), joined(" (", self._town(number, size), ")"), "")
        series = pc.if_else(pa.array(again > cities), joined(" ", numbered("", again, 1)), "")
        return joined(picked(names, number * STRIDE % size), town, series)

    def _town(self, number: Ints, size: int) -> pa.Array:
        """Cities of firms, never the same one for two firms of a name until all cities are used."""
        return picked(list(self.parts.cities), (number % size + number // size) % len(self.parts.cities))

    def cities(self, number: Ints) -> pa.Array:
        """The cities of firms by number."""
        return self._town(number, len(self._firms[0]))

    def people(self, dice: np.random.Generator, count: int) -> dict[str, pa.Array]:
        """People: `name` (surname first in Russian and Ukrainian) and `mailbox` in Latin letters."""
        woman = dice.random(count) < 0.42
        first = dice.integers(0, 1 << 30, count)
        last = dice.integers(0, len(self.parts.surnames), count)
        given = self._by_sex(list(self.parts.men), list(self.parts.women), first, woman)
        men, women = ([pair[sex] for pair in self.parts.surnames] for sex in (0, 1))
        box = self._by_sex(
            [self.latin(name) for name in men], [self.latin(name) for name in women], last, woman
        )
        family = self._by_sex(men, women, last, woman)
        initials = self._by_sex(
            [self.latin(name)[0] for name in self.parts.men],
            [self.latin(name)[0] for name in self.parts.women],
            first,
            woman,
        )
        name = (
            joined(given, family, separator=" ")
            if self.language == "en"
            else joined(family, given, separator=" ")
        )
        return {"name": name, "mailbox": joined(initials, ".", box)}

    @staticmethod
    def _by_sex(men: list[str], women: list[str], numbers: Array, woman: Array) -> pa.Array:
        of_men = picked(men, numbers % len(men))
        return pc.if_else(pa.array(woman), picked(women, numbers % len(women)), of_men)

    def latin(self, word: str) -> str:
        """A word in small Latin letters."""
        return "".join(self.parts.letters.get(letter, letter) for letter in word.lower())

    def phones(self, number: Ints) -> pa.Array:
        """Phone numbers that no one has."""
        before, after = self.parts.phone.split("{}")
        parts = (numbered("", number * factor % 100, 2) for factor in (1, 37, 71))
        return joined(before, joined(*parts, separator="-"), after)

    @property
    def products(self) -> list[str]:
        """The product names."""
        return [name for name, _ in self.parts.products]

    def products_for(self, worth: Floats, number: Ints) -> Ints:
        """Numbers of products that fit what is spent (1 is the usual sum): dearer ones for larger sums."""
        by_price = np.argsort([price for _, price in self.parts.products])
        place = len(by_price) * (0.5 + 0.25 * np.log(np.maximum(worth, 0.01))) + number % 3 - 1
        return np.asarray(by_price[np.clip(place.astype(np.int64), 0, len(by_price) - 1)], dtype=np.int64)

    def words(self, book: str) -> list[str]:
        """The words of a list of the word book in this language, in order."""
        return [words[self.language] for words in getattr(word_book(), book).values()]

    def word(self, book: str, key: str) -> str:
        """One word of the word book."""
        found: str = getattr(word_book(), book)[key][self.language]
        return found
