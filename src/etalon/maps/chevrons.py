"""Chevrons: the steps of a cycle, each pointing into the next."""

from etalon.maps.drawing import Group, Point, Polygon, Rect
from etalon.maps.fonts import text_width
from etalon.maps.grid import GAP, Placed
from etalon.maps.names import AIR, APART, fit_name, fit_note, write_name
from etalon.maps.overlays import badge_at, marks_in, marks_width, owner_mark, row_at, row_size
from etalon.maps.paint import Body, Painter
from etalon.maps.state import CellState
from etalon.maps.wrap import LEADING
from etalon.standard.documents import Function

MARKS = 24.0
OWNER = 21.0


def chevron_points(placed: Placed, tip: float) -> tuple[Point, ...]:
    """The outline of a chevron; its tip reaches into the notch of the next one."""
    rect = placed.rect
    shoulder = rect.right - tip if placed.last else rect.right - tip + GAP * 0.9
    notch = () if placed.first else ((rect.x + tip, rect.cy),)
    return (
        *((rect.x, rect.y), (shoulder, rect.y), (shoulder + tip, rect.cy), (shoulder, rect.bottom)),
        *((rect.x, rect.bottom), *notch),
    )


def chevron_body(group: Group, placed: Placed, body: Body, tip: float) -> None:
    """The body; the opened one has a strong outline."""
    points = chevron_points(placed, tip)
    if placed.opened:
        group.shapes.append(Polygon(points, body.fill, "ink", body.dash, 2, "body"))
    else:
        group.shapes.append(Polygon(points, body.fill, body.stroke, body.dash, 1.2, "body"))


def chevron(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """Name, note, owner, numbers and marks of a step, one under another, centred."""
    rect, cell = placed.rect, placed.cell
    tip = min(18.0, max(9.0, rect.h * 0.2))
    chevron_body(group, placed, body, tip)
    left = rect.x + (10 if placed.first else tip + 3)
    inner = Rect(left, rect.y + 3, rect.right - left - (tip if placed.last else 5), rect.h - 6)
    wide, high = row_size(state)
    high += 4 if high else 0
    owner = None if painter.brief else cell.owner
    below = (OWNER if owner else 0) + high + (MARKS if state.marks else 0)
    sizes = (13,) if cell.block == "axis" else (17, 15, 13)
    name = fit_name(painter, cell, inner.w, inner.h - below, sizes)
    note = fit_note(painter, cell, inner.w, inner.h - below - name.height)
    tall = name.height + (APART + note.height if note else 0)
    y = inner.cy - (tall + below) / 2
    place = Rect(inner.x, y - AIR / 2, inner.w, tall + AIR)
    write_name(painter, group, place, cell, body, sizes=sizes, anchor="middle")
    y += tall
    if owner:
        owner_line(painter, group, Rect(inner.x, y + 3, inner.w, LEADING[13]), owner, body)
        y += OWNER
    row_at(painter, group, inner.cx - wide / 2, y + high / 2 + 1, state, body)
    marks_in(painter, group, inner.cx - marks_width(state) / 2, y + high + MARKS / 2, state, body)
    badge_at(painter, group, (rect.right - tip - 4, rect.y), state)


def owner_line(painter: Painter, group: Group, rect: Rect, owner: Function, body: Body) -> None:
    """The owner's mark and name, centred."""
    words = painter.word(f"map-owner-{owner}")
    wide = text_width(words, 13)
    left = rect.cx - (wide + 16) / 2
    owner_mark(group, owner, left + 5, rect.cy, "white" if body.ink == "white" else "level-3")
    place = Rect(left + 16, rect.y, wide + 1, rect.h)
    painter.write(group, place, words, sizes=(13,), ink=body.quiet, part="owner")
