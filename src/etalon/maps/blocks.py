"""The building blocks of every map: bar, box, arrow, strip, and the small cells of an opened group."""

from collections.abc import Callable

from etalon.maps.chevrons import chevron, chevron_body
from etalon.maps.colours import Fill
from etalon.maps.drawing import Box, Group, Point, Polygon, Rect
from etalon.maps.grid import Placed
from etalon.maps.names import fit_name, write_name
from etalon.maps.overlays import (
    STRIP,
    badge_at,
    has_strip,
    marks_in,
    marks_width,
    number_in,
    number_size,
    profile_in,
    record_in,
    row_at,
    row_size,
    strip_signs,
)
from etalon.maps.paint import TONES, Body, Painter, body_of
from etalon.maps.rooms import NUMBER, member_words, mini_words, strip_side
from etalon.maps.speech import capital
from etalon.maps.state import CellState
from etalon.maps.wrap import fit

RADIUS = 8.0
LARGE = (17, 15, 13)
Paint = Callable[[Painter, Group, Placed, CellState, Body], None]


def blank_fill(placed: Placed) -> Fill:
    """The fill of a body about which nothing is said: that of its lane, or of a party to the trade."""
    cell = placed.cell
    if placed.form == "member":
        return "white"
    if cell.block == "box" and cell.asks == "nothing":
        return "party"
    return TONES[cell.tone]


def paint_cell(painter: Painter, placed: Placed) -> None:
    """Paint one placed cell with its signs."""
    group, state = painter.cell(placed.cell, placed.rect)
    body = body_of(state.claim, blank_fill(placed))
    painters: dict[str, Paint] = {
        "bar": bar,
        "technology": bar,
        "box": box,
        "chevron": chevron,
        "axis": chevron,
        "arrow": arrow,
        "flow": flow,
        "strip": strip,
    }
    paint = {"mini": mini, "member": member}.get(placed.form) or painters[placed.cell.block]
    paint(painter, group, placed, state, body)


def outlined(group: Group, rect: Rect, body: Body, radius: float = RADIUS, strong: bool = False) -> None:
    """The rounded body of a cell; the opened one has a strong outline."""
    if strong:
        group.shapes.append(Box(rect, body.fill, "ink", radius, body.dash, 2, "body"))
    else:
        group.shapes.append(Box(rect, body.fill, body.stroke, radius, body.dash, 1.2, "body"))


def record_side(
    painter: Painter, group: Group, rect: Rect, state: CellState, wide: float, margin: float
) -> float:
    """The records' strip at the right of a cell, clear of its badge; returns how far the rest may reach."""
    right = rect.right - 6
    if has_strip(state):
        top = margin + (6 if state.badge is not None else 0)
        place = Rect(right - wide, rect.y + top, wide, rect.h - top - margin)
        record_in(painter, group, place, state)
        right -= wide + 4
    return right


def bar(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A wide low block: name at the left, everything else in one row at the right."""
    rect = placed.rect
    outlined(group, rect, body)
    right = record_side(painter, group, rect, state, STRIP, 4) - 4
    wide, high = number_size(state)
    if wide:
        number_in(painter, group, Rect(right - wide, rect.cy - high / 2, wide, high), state, body)
        right -= wide + 4
    if state.profile is not None:
        profile_in(painter, group, Rect(right - 26, rect.cy - 10, 24, 20), state.profile, body)
        right -= 34
    if state.marks is not None:
        marks_in(painter, group, right - marks_width(state), rect.cy, state, body)
        right -= marks_width(state) + 8
    name = Rect(rect.x + 14, rect.y + 3, right - rect.x - 24, rect.h - 6)
    sizes = (15, 13) if placed.cell.block == "technology" else LARGE
    write_name(painter, group, name, placed.cell, body, sizes=sizes)
    badge_at(painter, group, (rect.right - 3, rect.y - 1), state)


def box(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A block with the name on top, marks and number below it, the records' strip at the right."""
    rect = placed.rect
    outlined(group, rect, body)
    right = record_side(painter, group, rect, state, STRIP, 6)
    _, high = number_size(state)
    if state.profile is not None or state.marks is not None:
        high = max(high, 24)
    party = placed.cell.asks == "nothing"
    margin = 5 if party else 12
    name = Rect(
        rect.x + margin, rect.y + 5, right - rect.x - margin + (1 if party else -8), rect.h - 9 - high
    )
    sizes = (15, 13) if party else LARGE
    write_name(painter, group, name, placed.cell, body, sizes=sizes, anchor="middle" if party else "start")
    if high:
        foot = Rect(rect.x + 12, rect.bottom - high - 4, right - rect.x - 16, high)
        box_foot(painter, group, foot, state, body)
    badge_at(painter, group, (rect.right - 3, rect.y - 1), state)


def box_foot(painter: Painter, group: Group, rect: Rect, state: CellState, body: Body) -> None:
    """The lower row of a box: marks at the left, profile and number at the right."""
    marks_in(painter, group, rect.x, rect.cy, state, body)
    right = rect.right
    wide, high = number_size(state)
    if wide:
        number_in(painter, group, Rect(right - wide, rect.cy - high / 2, wide, high), state, body)
        right -= wide + 4
    if state.profile is not None:
        profile_in(painter, group, Rect(right - 22, rect.cy - 10, 22, 20), state.profile, body)


def arrow_points(rect: Rect, head: float, wing: float, left: bool) -> tuple[Point, ...]:
    """The outline of an arrow; `wing` is how far its head stands out."""
    top, bottom, neck = rect.y + wing, rect.bottom - wing, rect.right - head
    points = (
        *((rect.x, top), (neck, top), (neck, rect.y), (rect.right, rect.cy)),
        *((neck, rect.bottom), (neck, bottom), (rect.x, bottom)),
    )
    return tuple((rect.x + rect.right - x, y) for x, y in points) if left else points


def arrow(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A block that points at what it works on: numbers beside the name where it is long, else under it."""
    rect = placed.rect
    head, wing = min(22.0, rect.h * 0.4), 5.0
    left = placed.cell.direction == "left"
    points = arrow_points(rect, head, wing, left)
    group.shapes.append(Polygon(points, body.fill, body.stroke, body.dash, 1.2, "body"))
    inner = Rect(
        rect.x + (head if left else 12), rect.y + wing + 2, rect.w - head - 14, rect.h - 2 * wing - 4
    )
    wide, high = row_size(state)
    beside = inner.w > 300
    if wide and beside:
        row_at(painter, group, inner.right - wide, inner.cy, state, body)
        name = Rect(inner.x, inner.y, inner.w - wide - 8, inner.h)
    else:
        name = Rect(inner.x, inner.y, inner.w, inner.h - high)
        row_at(painter, group, inner.cx - wide / 2, inner.bottom - high / 2, state, body)
    anchor = "start" if beside else "middle"
    sizes = LARGE if beside else (15, 13)
    write_name(painter, group, name, placed.cell, body, sizes=sizes, anchor=anchor)  # type: ignore[arg-type]
    badge_at(painter, group, (rect.x, rect.y + wing - 1), state)


def flow(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A quiet arrow: what goes from one party to another, about which nothing is asked."""
    rect = placed.rect
    head = min(22.0, rect.h * 0.4)
    left = placed.cell.direction == "left"
    group.shapes.append(
        Polygon(arrow_points(rect, head, 0, left), "page", body.stroke, "dashed", 1.2, "body")
    )
    name = Rect(rect.x + (head if left else 6), rect.y + 3, rect.w - head - 8, rect.h - 6)
    words = painter.say(placed.cell.name)
    painter.write(group, name, words, sizes=(13,), ink="muted", anchor="middle", part="name")
    badge_at(painter, group, (rect.right - head - 2, rect.y), state)


def strip(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A low cell of a matrix: its words at the left, its number over the records' side at the right."""
    rect = placed.rect
    outlined(group, rect, body, 6)
    room = signs_of_strip(painter, group, rect, state, body) if strip_signs(state) else rect
    name = Rect(room.x + 8, room.y + 2, room.w - 11, room.h - 4)
    words = capital(painter.say(placed.cell.name))
    if state.value is not None:
        half = rect.h / 2
        value = Rect(name.x, rect.y + half, name.w, half - 4)
        painter.write(group, value, state.value, sizes=(15, 13), bold=True, ink=body.ink, part="value")
        name = Rect(name.x, rect.y + 4, name.w, half - 4)
    painter.write(group, name, words, sizes=(13,), ink=body.ink, part="name")
    badge_at(painter, group, (rect.right - 3, rect.y - 1), state)


def signs_of_strip(painter: Painter, group: Group, rect: Rect, state: CellState, body: Body) -> Rect:
    """The signs of a strip: under one another at the right, or in a row at the foot of a narrow one.

    Returns the room that they leave.
    """
    signs = CellState(state.claim, state.profile, state.record, state.evidence)
    count = strip_signs(state)
    wide, _ = row_size(signs)
    side = strip_side(rect.w, count)
    if not side:
        row_at(painter, group, rect.right - 4 - wide, rect.bottom - 14, signs, body)
        return Rect(rect.x, rect.y, rect.w, rect.h - 24)
    if rect.h < 22 * count + 4:
        row_at(painter, group, rect.right - 4 - wide, rect.cy, signs, body)
        return Rect(rect.x, rect.y, rect.w - wide - 6, rect.h)
    step = rect.h / count
    place = Rect(rect.right - side, rect.y + step / 2 - 10, side - 4, 20)
    if state.claim is not None:
        number_in(painter, group, place, CellState(state.claim), body)
        place = Rect(place.x, place.y + step, place.w, place.h)
    if state.profile is not None:
        profile_in(painter, group, place, state.profile, body)
        place = Rect(place.x, place.y + step, place.w, place.h)
    if has_strip(state):
        record_in(painter, group, place, state)
    return Rect(rect.x, rect.y, rect.w - side, rect.h)


def mini(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A neighbour of an opened cell, small: its name and number; the opened one is outlined."""
    rect = placed.rect
    pointed = placed.cell.block == "chevron"
    if pointed:
        chevron_body(group, placed, body, 9)
    else:
        outlined(group, rect, body, 6, placed.opened)
    name = mini_words(rect, pointed)
    if state.claim is not None:
        number_in(painter, group, Rect(name.right, rect.y, NUMBER, rect.h), CellState(state.claim), body)
    else:
        name = Rect(name.x, name.y, rect.right - name.x - (14 if pointed else 6), name.h)
    words = capital(painter.say(placed.cell.name))
    painter.write(group, name, words, sizes=(13,), bold=True, ink=body.ink, anchor="middle", part="name")


def member(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A member of the opened cell: its name, and number and record below it, or beside it where it is low."""
    rect = placed.rect
    outlined(group, rect, body, 6)
    wide, high = row_size(state)
    words = capital(painter.say(placed.cell.name))
    name = member_words(rect)
    if wide and fit(words, name.w, name.h - high, (13,)).whole:
        row_at(painter, group, rect.right - wide - 6, rect.bottom - high / 2 - 1.5, state, body)
        name = Rect(name.x, name.y, name.w, name.h - high)
    elif wide:
        row_at(painter, group, rect.right - wide - 6, rect.cy, state, body)
        name = Rect(name.x, name.y, name.w - wide - 6, name.h)
    marks_in(painter, group, rect.x + 8, rect.bottom - 14, state, body)
    size = fit_name(painter, placed.cell, name.w, name.h, (15, 13), bold=False).size
    painter.write(group, name, words, sizes=(size,), ink=body.ink, part="name")
    badge_at(painter, group, (rect.right - 3, rect.y - 1), state)
