"""The building blocks of every map: bar, box, chevron, arrow, strip, and the small cells of an opened group."""

from collections.abc import Callable

from etalon.maps.colours import Fill
from etalon.maps.drawing import Box, Group, Polygon, Rect
from etalon.maps.grid import GAP, Placed
from etalon.maps.overlays import (
    STRIP,
    badge_at,
    has_strip,
    marks_in,
    marks_width,
    number_in,
    profile_in,
    record_in,
    row_at,
    row_width,
)
from etalon.maps.paint import TONES, Body, Painter, body_of
from etalon.maps.speech import capital
from etalon.maps.state import CellState
from etalon.maps.wrap import LEADING, fit

RADIUS = 8.0
ROW = 24.0


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
    painters: dict[str, Callable[[Painter, Group, Placed, CellState, Body], None]] = {
        "bar": bar,
        "technology": bar,
        "box": box,
        "chevron": chevron,
        "axis": chevron,
        "arrow": arrow,
        "flow": arrow,
        "strip": strip,
    }
    if placed.form == "mini":
        mini(painter, group, placed, state, body)
    elif placed.form == "member":
        member(painter, group, placed, state, body)
    else:
        painters[placed.cell.block](painter, group, placed, state, body)


def outlined(group: Group, rect: Rect, body: Body, radius: float = RADIUS, strong: bool = False) -> None:
    """The rounded body of a cell."""
    stroke, width = ("blue", 2.0) if strong else (body.stroke, 1.2)
    group.shapes.append(Box(rect, body.fill, stroke, radius, body.dash, width, "body"))  # type: ignore[arg-type]


def bar(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A wide low block: name at the left, everything else in one row at the right."""
    rect = placed.rect
    outlined(group, rect, body)
    right = rect.right - 6
    if has_strip(state):
        record_in(painter, group, Rect(right - STRIP, rect.y + 5, STRIP, rect.h - 10), state)
        right -= STRIP + 8
    if state.claim is not None:
        wide = 48.0 if state.spread or state.target is not None else 28.0
        number_in(painter, group, Rect(right - wide, rect.cy - 12, wide, 24), state, body)
        right -= wide + 6
    if state.profile is not None:
        profile_in(painter, group, Rect(right - 26, rect.cy - 10, 24, 20), state.profile, body)
        right -= 34
    if state.marks is not None:
        marks_in(painter, group, right - marks_width(state), rect.cy, state, body)
        right -= marks_width(state) + 8
    name = Rect(rect.x + 14, rect.y + 4, right - rect.x - 20, rect.h - 8)
    sizes = (15, 13) if placed.cell.block == "technology" else (17, 15, 13)
    painter.write(
        group, name, capital(painter.say(placed.cell.name)), sizes=sizes, bold=True, ink=body.ink, part="name"
    )
    badge_at(painter, group, (rect.right - 4, rect.y), state)


def box(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A block with the name on top, marks and number below it, the records' strip at the right."""
    rect = placed.rect
    outlined(group, rect, body)
    right = rect.right - 6
    if has_strip(state):
        record_in(painter, group, Rect(right - STRIP, rect.y + 6, STRIP, rect.h - 12), state)
        right -= STRIP + 2
    row = state.claim is not None or state.profile is not None or state.marks is not None
    name = Rect(rect.x + 12, rect.y + 6, right - rect.x - 16, rect.h - 12 - (ROW if row else 0))
    centred = placed.cell.block == "box" and placed.cell.asks == "nothing"
    painter.write(
        group,
        name,
        capital(painter.say(placed.cell.name)),
        sizes=(15, 13) if not _roomy(painter, placed, name) else (17, 15, 13),
        bold=True,
        ink=body.ink,
        anchor="middle" if centred else "start",
        part="name",
    )
    if row:
        _foot(painter, group, Rect(rect.x + 12, rect.bottom - ROW - 4, right - rect.x - 16, ROW), state, body)
    badge_at(painter, group, (rect.right - 4, rect.y), state)


def _roomy(painter: Painter, placed: Placed, name: Rect) -> bool:
    """Whether the name stands on one line at the largest size, as all boxes of a lane then can."""
    return len(fit(capital(painter.say(placed.cell.name)), name.w, name.h, (17,), True).lines) == 1


def _foot(painter: Painter, group: Group, rect: Rect, state: CellState, body: Body) -> None:
    """The lower row of a box: marks at the left, profile and number at the right."""
    marks_in(painter, group, rect.x, rect.cy, state, body)
    right = rect.right
    if state.claim is not None:
        wide = 48.0 if state.spread or state.target is not None else 24.0
        number_in(painter, group, Rect(right - wide, rect.y, wide, rect.h), state, body)
        right -= wide + 4
    if state.profile is not None:
        profile_in(painter, group, Rect(right - 24, rect.cy - 10, 24, 20), state.profile, body)


def chevron_points(placed: Placed, tip: float) -> tuple[tuple[float, float], ...]:
    """The outline of a chevron; its tip reaches into the notch of the next one."""
    rect = placed.rect
    shoulder = rect.right - tip if placed.last else rect.right - tip + GAP * 0.9
    point = shoulder + tip
    notch = () if placed.first else ((rect.x + tip, rect.cy),)
    return (
        (rect.x, rect.y),
        (shoulder, rect.y),
        (point, rect.cy),
        (shoulder, rect.bottom),
        (rect.x, rect.bottom),
        *notch,
    )


def _tip(rect: Rect) -> float:
    return min(18.0, max(9.0, rect.h * 0.2))


def chevron(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A step of a cycle: name, owner and the row of numbers, one under another, centred."""
    rect, tip = placed.rect, _tip(placed.rect)
    strong = placed.opened
    stroke, width = ("blue", 2.0) if strong else (body.stroke, 1.2)
    group.shapes.append(Polygon(chevron_points(placed, tip), body.fill, stroke, body.dash, width, "body"))  # type: ignore[arg-type]
    left = rect.x + (tip + 4 if not placed.first else 10)
    inner = Rect(left, rect.y + 4, rect.right - left - (tip if placed.last else 4), rect.h - 8)
    rows = row_width(state)
    below = (17 if placed.cell.owner else 0) + (ROW + 2 if rows else 0) + (2 * 9 + 4 if state.marks else 0)
    sizes = (13,) if placed.cell.block == "axis" else (17, 15, 13)
    words = capital(painter.say(placed.cell.name))
    setting = fit(words, inner.w, inner.h - below, sizes, True)
    y = inner.cy - (setting.height + below) / 2
    painter.write(
        group,
        Rect(inner.x, y, inner.w, setting.height),
        words,
        sizes=(setting.size,),
        bold=True,
        ink=body.ink,
        anchor="middle",
        part="name",
    )
    y += setting.height
    if placed.cell.owner:
        owner = painter.word(f"map-owner-{placed.cell.owner}")
        line = Rect(inner.x, y, inner.w, LEADING[13])
        painter.write(group, line, owner, sizes=(13,), ink=body.quiet, anchor="middle", part="owner")
        y += 17
    if rows:
        row_at(painter, group, inner.cx - rows / 2, y + 2 + ROW / 2, state, body)
        y += ROW + 2
    if state.marks:
        marks_in(painter, group, inner.cx - marks_width(state) / 2, y + 13, state, body)
    badge_at(painter, group, (rect.right - tip - 2, rect.y), state)


def arrow(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A block that points at what it works on; a flow is its quiet form."""
    rect = placed.rect
    head = min(22.0, rect.h * 0.4)
    quiet = placed.cell.block == "flow"
    wing = 0.0 if quiet else 5.0
    top, bottom = rect.y + wing, rect.bottom - wing
    neck = rect.right - head
    points = (
        (rect.x, top), (neck, top), (neck, rect.y), (rect.right, rect.cy), (neck, rect.bottom), (neck, bottom),
        (rect.x, bottom),
    )  # fmt: skip
    if placed.cell.direction == "left":
        points = tuple((rect.x + rect.right - x, y) for x, y in points)
    fill = "page" if quiet else body.fill
    dash = "dashed" if quiet and body.dash == "solid" else body.dash
    group.shapes.append(Polygon(points, fill, body.stroke, dash, 1.2, "body"))
    left = rect.x + (10 if placed.cell.direction == "right" else head)
    inner = Rect(left, top + 3, rect.w - head - 12, bottom - top - 6)
    rows = row_width(state)
    beside = inner.w > 300
    name = Rect(inner.x, inner.y, inner.w - (rows + 8 if rows and beside else 0), inner.h)
    if rows and not beside:
        name = Rect(inner.x, inner.y, inner.w, inner.h - ROW)
        row_at(painter, group, inner.cx - rows / 2, inner.bottom - ROW / 2, state, body)
    elif rows:
        row_at(painter, group, inner.right - rows, inner.cy, state, body)
    words = painter.say(placed.cell.name)
    painter.write(
        group,
        name,
        words if quiet else capital(words),
        sizes=(13,) if quiet else (17, 15, 13) if beside else (15, 13),
        bold=not quiet,
        ink="muted" if quiet else body.ink,
        anchor="middle",
        part="name",
    )
    badge_at(painter, group, (neck, rect.y + wing), state)


def strip(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A low cell of a matrix: its words at the left, its number and the records' side at the right."""
    rect = placed.rect
    outlined(group, rect, body, 6)
    words = capital(painter.say(placed.cell.name))
    right = rect.right - 6
    if has_strip(state):
        record_in(painter, group, Rect(right - 20, rect.y + 4, 20, rect.h - 8), state)
        right -= 22
    if state.claim is not None:
        number_in(painter, group, Rect(right - 20, rect.cy - 12, 20, 24), state, body)
        right -= 22
    if state.profile is not None:
        profile_in(painter, group, Rect(right - 24, rect.cy - 10, 22, 20), state.profile, body)
        right -= 26
    if state.value is not None:
        value = Rect(rect.x + 8, rect.cy, right - rect.x - 12, rect.bottom - rect.cy - 3)
        painter.write(
            group, value, state.value, sizes=(15, 13), bold=True, ink=body.ink, anchor="middle", part="value"
        )
        rect = Rect(rect.x, rect.y, rect.w, rect.h / 2)
    name = Rect(rect.x + 9, rect.y + 2, right - rect.x - 12, rect.h - 4)
    painter.write(group, name, words, sizes=(13,), ink=body.ink, part="name")
    badge_at(painter, group, (placed.rect.right - 4, placed.rect.y), state)


def mini(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A neighbour of an opened cell, small: its name and number; the opened one is outlined."""
    rect = placed.rect
    if placed.cell.block in {"chevron", "axis"}:
        stroke, width = ("blue", 2.0) if placed.opened else (body.stroke, 1.2)
        group.shapes.append(Polygon(chevron_points(placed, 9), body.fill, stroke, body.dash, width, "body"))  # type: ignore[arg-type]
    else:
        outlined(group, rect, body, 6, placed.opened)
    right = rect.right - 6
    if state.claim is not None:
        number_in(painter, group, Rect(right - 22, rect.y, 22, rect.h), CellState(claim=state.claim), body)
        right -= 20
    name = Rect(rect.x + 12, rect.y + 2, right - rect.x - 16, rect.h - 4)
    words = capital(painter.say(placed.cell.name))
    painter.write(group, name, words, sizes=(13,), bold=True, ink=body.ink, anchor="middle", part="name")


def member(painter: Painter, group: Group, placed: Placed, state: CellState, body: Body) -> None:
    """A member of the opened cell: its name, and number and record at the right."""
    rect = placed.rect
    outlined(group, rect, body, 6)
    rows = row_width(state)
    beside = rect.h < 52 or rect.w > 300
    name = Rect(rect.x + 9, rect.y + 3, rect.w - 18 - (rows + 4 if rows and beside else 0), rect.h - 6)
    if rows and beside:
        row_at(painter, group, rect.right - rows - 6, rect.cy, state, body)
    elif rows:
        name = Rect(name.x, name.y, name.w, name.h - ROW)
        row_at(painter, group, rect.right - rows - 8, rect.bottom - ROW / 2 - 3, state, body)
    marks_in(painter, group, rect.x + 9, rect.bottom - 14, state, body)
    words = capital(painter.say(placed.cell.name))
    painter.write(group, name, words, sizes=(15, 13), ink=body.ink, part="name")
    badge_at(painter, group, (rect.right - 4, rect.y), state)
