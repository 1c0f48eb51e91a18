"""Text on slides: paragraphs measured before they are written, in runs that wrap by themselves."""

import re
from dataclasses import dataclass
from typing import Literal

from etalon.core.texts import Language
from etalon.maps.colours import Ink
from etalon.maps.fonts import text_width
from etalon.maps.wrap import NO_BREAK, Setting, fit

SPELLING: dict[Language, str] = {"en": "en-GB", "ru": "ru-RU", "uk": "uk-UA"}
"""The language of a run, for the spelling checker."""
SHORT = re.compile(r"(?<![^\s(«“])(\w{1,2}) (?=\S)")
SLACK = 1.0
"""What a line may be wider where it is drawn than by the sum of its letters, as programs round."""
ROOMY = 1.12
"""How much wider than measured a type may run where there is room: DejaVu Sans runs so beside Noto Sans."""
Align = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph set to a width: its words, how they are set, and the space before it."""

    setting: Setting
    ink: Ink = "ink"
    before: float = 0.0

    @property
    def height(self) -> float:
        """The height that it takes."""
        return self.before + self.setting.height

    @property
    def widest_word(self) -> float:
        """The width of its widest word."""
        size, bold = self.setting.size, self.setting.bold
        return max(
            (text_width(word, size, bold) for line in self.setting.lines for word in line.split()), default=0
        )

    @property
    def words(self) -> str:
        """Its words, short ones tied to the next wherever the measured line held both."""
        lines = [SHORT.sub(rf"\1{NO_BREAK}", line) for line in self.setting.lines]
        return joined(lines)


def joined(lines: list[str]) -> str:
    """Lines as one run; a word that was parted after its hyphen is whole again."""
    words = ""
    for line in lines:
        parted = words.endswith("-") and not words.endswith((" -", NO_BREAK + "-"))
        words += line if not words or parted else f" {line}"
    return words


class Measure:
    """Sets texts as wide as a theme's type may run, and notes what does not fit whole.

    Where there is room, lines are set as for a type that runs wider still, so that a deck also holds in what
    stands in for its type where that is missing. `roomy` says whether heights are asked for in this way too.
    """

    def __init__(self, width: float = 1.0) -> None:
        self.width = width
        self.roomy = True
        self.cut: list[str] = []

    def width_for(
        self, words: str, width: float, height: float, sizes: tuple[int, ...], bold: bool = False
    ) -> float:
        """The width at which words are to be set: with room for a wider type if they fit so."""
        strict = (width - SLACK) / self.width
        if self.roomy and fit(words, strict / ROOMY, height, sizes, bold, False).whole:
            return strict / ROOMY
        return strict

    def fit(
        self, words: str, width: float, height: float, sizes: tuple[int, ...], bold: bool = False
    ) -> Setting:
        """Set words at the largest size that fits; a cut one is only returned, not yet noted."""
        return fit(words, self.width_for(words, width, height, sizes, bold), height, sizes, bold, False)

    def paragraph(
        self,
        words: str,
        width: float,
        height: float,
        sizes: tuple[int, ...],
        *,
        bold: bool = False,
        ink: Ink = "ink",
        before: float = 0.0,
    ) -> Paragraph:
        """Set words for good; what does not fit is noted in `cut`."""
        setting = self.fit(words, width, height - before, sizes, bold)
        if not setting.whole:
            self.cut.append(words)
        return Paragraph(setting, ink, before)


def height_of(paragraphs: list[Paragraph]) -> float:
    """The height of paragraphs under one another."""
    return sum(paragraph.height for paragraph in paragraphs)
