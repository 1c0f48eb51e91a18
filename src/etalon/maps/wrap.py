"""Text set into a box: wrapped by measured width, never inside a word, never smaller than 13 points."""

from dataclasses import dataclass
from functools import lru_cache

from etalon.maps.fonts import text_width

SIZES = (17, 15, 13)
LEADING = {26: 32, 17: 21, 15: 19, 13: 16}
ELLIPSIS = "…"
NO_BREAK = "\u00a0"
SLACK = 0.1
TIED = 2
"""A word of so few letters stays with the next one, as Cyrillic and Latin typography want of prepositions."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of text at a size; `whole` is False where the text did not fit and was cut, to be reported."""

    lines: tuple[str, ...]
    size: int
    bold: bool
    whole: bool = True

    @property
    def height(self) -> float:
        """Height of all lines in points."""
        return len(self.lines) * LEADING[self.size]

    @property
    def width(self) -> float:
        """Width of the widest line in points."""
        return max((text_width(line, self.size, self.bold) for line in self.lines), default=0.0)


@lru_cache(maxsize=20_000)
def fit(
    text: str,
    width: float,
    height: float,
    sizes: tuple[int, ...] = SIZES,
    bold: bool = False,
    even: bool = True,
) -> Setting:
    """Set a text at the largest size at which it fits into width and height; else cut it at the smallest.

    `even` makes its lines about equally long.
    """
    for size in sizes:
        lines = wrap(text, width, size, bold)
        if lines is not None and len(lines) * LEADING[size] <= height + SLACK:
            return Setting(balanced(text, width, size, bold, lines) if even else lines, size, bold)
    return _cut(text, width, height, sizes[-1], bold)


def wrap(text: str, width: float, size: int, bold: bool = False) -> tuple[str, ...] | None:
    """Greedy lines no wider than `width`, or None where a single word is wider."""
    lines: list[str] = []
    for word in _words(text, width, size, bold):
        if text_width(word, size, bold) > width:
            return None
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, bold) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(line.replace(NO_BREAK, " ") for line in lines)


def balanced(text: str, width: float, size: int, bold: bool, lines: tuple[str, ...]) -> tuple[str, ...]:
    """The same number of lines with the widest as narrow as it can be."""
    if len(lines) < 2:
        return lines
    best, narrow, wide = lines, width / len(lines), width
    while wide - narrow > 2:
        middle = (narrow + wide) / 2
        tried = wrap(text, middle, size, bold)
        if tried is not None and len(tried) <= len(lines):
            best, wide = tried, middle
        else:
            narrow = middle
    return best


def _words(text: str, width: float, size: int, bold: bool) -> list[str]:
    """Words, short ones tied to the next where the pair is not too wide for a line."""
    words: list[str] = []
    for word in _parts(text, width, size, bold):
        before = words[-1].rsplit(NO_BREAK, 1)[-1] if words else ""
        tied = before.isalpha() and len(before) <= TIED
        joined = f"{words[-1]}{NO_BREAK}{word}" if words else word
        if words and (tied or word in {"–", "—", "·"}) and text_width(joined, size, bold) <= width:
            words[-1] = joined
        else:
            words.append(word)
    return words


def _parts(text: str, width: float, size: int, bold: bool) -> list[str]:
    """Words; one that is too wide by itself is parted after its hyphen, as in ``account-based``."""
    parts: list[str] = []
    for word in text.split(" "):
        head, hyphen, tail = word.rpartition("-")
        if hyphen and head and tail and text_width(word, size, bold) > width:
            parts += [head + hyphen, tail]
        else:
            parts.append(word)
    return parts


def _cut(text: str, width: float, height: float, size: int, bold: bool) -> Setting:
    """As many whole words as fit, then an ellipsis."""
    room = max(int(height // LEADING[size]), 1)
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        lines = wrap(" ".join(words[:count]) + ELLIPSIS, width, size, bold)
        if lines is not None and len(lines) <= room:
            return Setting(lines, size, bold, whole=False)
    return Setting((ELLIPSIS,), size, bold, whole=False)
