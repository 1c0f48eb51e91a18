"""The frame itself inside a page: headings, links, cells."""

from etalon.maps.arrange import arrange
from etalon.maps.blocks import paint_cell
from etalon.maps.chips import paint_chip, paint_columns
from etalon.maps.drawing import Box, Group, Line, Rect
from etalon.maps.fonts import text_width
from etalon.maps.grid import Layout
from etalon.maps.links import paint_links
from etalon.maps.paint import Painter
from etalon.standard.frame_view import FrameView


def paint_frame(
    painter: Painter, view: FrameView, area: Rect, opened: str | None = None, *, last: bool = True
) -> float:
    """Paint a frame into an area; where this is not the `last` time, only to learn its signs and sizes.

    Returns the height that it would need beyond the area, or 0.
    """
    drawing = painter.drawing
    groups, cut = len(drawing.groups), len(drawing.cut)
    found = arrange(painter, view, area, opened)
    frame_words(painter, found)
    paint_links(painter, view, found)
    paint_columns(painter, [placed for placed in found.cells if placed.form == "column"])
    for placed in found.cells:
        if placed.form == "member" and placed.cell.block == "chips":
            paint_chip(painter, placed.cell, placed.rect, small=True)
        elif placed.form != "column":
            paint_cell(painter, placed)
    if not last:
        del drawing.groups[groups:]
        del drawing.cut[cut:]
    return found.lacking


def frame_words(painter: Painter, found: Layout) -> None:
    """Headings, brackets, and the panel behind an opened group."""
    group = Group("frame", "page")
    painter.drawing.groups.append(group)
    if found.panel is not None:
        group.shapes.append(Box(found.panel.inset(-4, -4), "panel", "blue", 10, "solid", 1.2, "panel"))
    for words, rect in found.headings:
        painter.write(group, rect, words, sizes=(15, 13), bold=True, ink="muted", part="heading")
    for words, rect in found.brackets:
        bracket(painter, group, words, rect)


def bracket(painter: Painter, group: Group, words: str, rect: Rect) -> None:
    """A bracket under some cells, with its words in the middle of its line."""
    y = rect.y + 2
    middle = y + 8
    half = text_width(words, 13) / 2 + 10
    for outer, inner in ((rect.x, rect.cx - half), (rect.right, rect.cx + half)):
        points = ((outer, y), (outer, middle), (inner, middle))
        group.shapes.append(Line(points, "edge", 1.2, part="bracket"))
    place = Rect(rect.x, y, rect.w, 16)
    painter.write(group, place, words, sizes=(13,), ink="muted", anchor="middle", part="bracket")
