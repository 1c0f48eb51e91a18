"""How much room small cells leave for their words; grid and blocks both ask here, so that they agree."""

from etalon.maps.drawing import Rect

DOT = 18.0
RECORD = 14.0
NUMBER = 18.0
NARROW = 120.0
SIDE = 24.0
SINGLE = 18.0


def chip_words(rect: Rect, strip: bool, below: float = 0) -> Rect:
    """Where the name of a chip stands: right of its dot, left of the records' strip, over its flag."""
    right = rect.right - 4 - (RECORD + 5 if strip else 0)
    return Rect(rect.x + DOT, rect.y + 1.5, right - rect.x - DOT, rect.h - 3 - below)


def mini_words(rect: Rect, chevron: bool) -> Rect:
    """Where the name of a small neighbour stands: room for its number is kept at the right."""
    left, right = (14, 10) if chevron else (6, 2)
    return Rect(rect.x + left, rect.y + 2, rect.w - left - NUMBER - right, rect.h - 4)


def strip_side(width: float, signs: int) -> float:
    """Width of the column of signs at the right of a strip; 0 where they stand at its foot instead."""
    if signs > 1 and width < NARROW:
        return 0
    return (SIDE if signs > 1 else SINGLE) + 4 if signs else 0


def member_words(rect: Rect) -> Rect:
    """Where the name of a member of an opened cell stands."""
    margin = 4 if rect.w < NARROW else 8
    return Rect(rect.x + margin, rect.y + 2, rect.w - margin - 4, rect.h - 4)
