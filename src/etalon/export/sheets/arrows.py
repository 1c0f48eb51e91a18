"""The heads of arrows, as typst draws lines without them."""

from math import hypot

from etalon.maps.drawing import Line, Point

LONG, HALF = 10.0, 4.5


def head(line: Line) -> tuple[Point, ...]:
    """A triangle at the end of a line, in the direction of its last part."""
    (x1, y1), (x2, y2) = line.points[-2], line.points[-1]
    length = hypot(x2 - x1, y2 - y1) or 1.0
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    size = 1 + max(line.width - 2, 0) * 0.3
    back, wide = (x2 - dx * LONG * size * 0.8, y2 - dy * LONG * size * 0.8), HALF * size
    tip = (x2 + dx * 2, y2 + dy * 2)
    return (tip, (back[0] - dy * wide, back[1] + dx * wide), (back[0] + dy * wide, back[1] - dx * wide))
