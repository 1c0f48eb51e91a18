"""Points of a slide: 1040 by 585 of them, so that 13 points of a map are 12 points of type."""

from etalon.maps.drawing import Rect

WIDTH = 1040.0
HEIGHT = 585.0
MARGIN = 28.0
SLIDE = (12_192_000, 6_858_000)
"""A slide of 13.333 by 7.5 inches in EMU."""
EMU = SLIDE[0] / WIDTH
TYPE = {26: 24.0, 17: 15.5, 15: 13.5, 13: 12.0}
"""Type sizes of maps in points of type, rounded down so that what was measured fits."""
PAGE = Rect(0, 0, WIDTH, HEIGHT)


def emu(value: float) -> int:
    """A length in EMU."""
    return round(value * EMU)


def type_size(size: int) -> int:
    """A type size in hundredths of a point of type."""
    return round(TYPE[size] * 100)
