"""The name of a cell, with the note under it where there is room (the note is in the tooltip in any case)."""

from etalon.maps.drawing import Group, Rect
from etalon.maps.paint import Anchor, Body, Painter
from etalon.maps.speech import capital
from etalon.maps.wrap import LEADING, Setting, fit
from etalon.standard.frame_view import CellView

NOTE = 13
APART = 2.0
AIR = 6.0
LINES = 2


def fit_name(
    painter: Painter,
    cell: CellView,
    width: float,
    height: float,
    sizes: tuple[int, ...],
    *,
    bold: bool = True,
) -> Setting:
    """Set a name no larger than its neighbours' (those of its lane, or its fellow members); note its size."""
    key = f"{cell.lane}.{'member' if cell.parent else cell.block}"
    most = painter.sizes.get(key, sizes[0])
    allowed = tuple(size for size in sizes if size <= most) or sizes[-1:]
    found = fit(capital(painter.say(cell.name)), width, height, allowed, bold)
    painter.sizes[key] = min(found.size, most)
    return found


def fit_note(painter: Painter, cell: CellView, width: float, height: float) -> Setting | None:
    """The note, where it has room; a lane in which one note has none shows none."""
    if cell.note is None or painter.brief or cell.lane in painter.crowded:
        return None
    note = fit(painter.say(cell.note), width, max(height - APART - AIR, LEADING[NOTE]), (NOTE,))
    if note.whole and len(note.lines) <= LINES and APART + AIR + note.height <= height:
        return note
    painter.crowded.add(cell.lane)
    return None


def write_name(
    painter: Painter,
    group: Group,
    rect: Rect,
    cell: CellView,
    body: Body,
    *,
    sizes: tuple[int, ...],
    anchor: Anchor = "start",
) -> None:
    """Set name and note into a rectangle, one under the other, in the middle of its height."""
    name = fit_name(painter, cell, rect.w, rect.h, sizes)
    note = fit_note(painter, cell, rect.w, rect.h - name.height)
    y = rect.cy - (name.height + (APART + note.height if note else 0)) / 2
    words = capital(painter.say(cell.name))
    first = Rect(rect.x, y, rect.w, name.height) if note else rect
    painter.write(
        group, first, words, sizes=(name.size,), bold=True, ink=body.ink, anchor=anchor, part="name"
    )
    if note is not None and cell.note is not None:
        second = Rect(rect.x, y + name.height + APART, rect.w, note.height)
        said = painter.say(cell.note)
        painter.write(group, second, said, sizes=(NOTE,), ink=body.quiet, anchor=anchor, part="note")
