"""Columns of chips: the tactics of a stage, grouped by owner, each with its fit, use, record and flag."""

from typing import get_args

from etalon.maps.colours import Fill
from etalon.maps.drawing import Box, Circle, Group, Line, Polygon, Rect
from etalon.maps.grid import Placed
from etalon.maps.overlays import badge_at, has_strip, record_in
from etalon.maps.paint import Body, Painter, body_of
from etalon.maps.speech import capital
from etalon.maps.state import CellState
from etalon.maps.wrap import LEADING, fit
from etalon.standard.documents import Function
from etalon.standard.frame_view import CellView

OWNER = 20.0
BETWEEN = 5.0
TALLEST = 66.0
DOT = 22.0
RECORD = 20.0


def paint_columns(painter: Painter, columns: list[Placed]) -> None:
    """Paint all columns of a lane with chips of one height where they allow it."""
    if not columns:
        return
    counts = [(len(placed.cell.chips), len(owners(placed.cell.chips))) for placed in columns]
    room = min(
        (placed.rect.h - groups * OWNER) / max(chips, 1) - BETWEEN
        for placed, (chips, groups) in zip(columns, counts, strict=True)
    )
    height = min(room, TALLEST)
    for placed in columns:
        paint_column(painter, placed, height)


def owners(chips: tuple[CellView, ...]) -> list[Function]:
    """The owners of chips in the order of the standard."""
    present = {chip.owner for chip in chips}
    return [owner for owner in get_args(Function) if owner in present]


def paint_column(painter: Painter, placed: Placed, height: float) -> None:
    """One stage's chips under the names of their owners."""
    rect = placed.rect
    y = rect.y
    for owner in owners(placed.cell.chips):
        heading = Group(f"{placed.cell.id}.{owner}", "page")
        painter.drawing.groups.append(heading)
        owner_mark(heading, owner, rect.x + 6, y + OWNER / 2 - 1)
        words = painter.word(f"map-owner-{owner}")
        painter.write(heading, Rect(rect.x + 18, y, rect.w - 18, OWNER - 2), words, sizes=(13,), ink="muted")
        y += OWNER
        for chip in placed.cell.chips:
            if chip.owner == owner:
                paint_chip(painter, chip, Rect(rect.x, y, rect.w, height))
                y += height + BETWEEN


def owner_mark(group: Group, owner: Function, x: float, y: float) -> None:
    """A small sign per owner: its shape differs, so that it survives grey print."""
    shapes = {
        "marketing": ((x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)),
        "sales": ((x, y - 6), (x + 6, y + 5), (x - 6, y + 5)),
        "service": ((x - 6, y - 5), (x + 6, y - 5), (x, y + 6)),
        "partner": ((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)),
    }
    if owner in shapes:
        group.shapes.append(Polygon(shapes[owner], "level-3", part="owner-mark"))
    else:
        group.shapes.append(Circle((x, y), 5, "level-3", part="owner-mark"))


def chip_body(painter: Painter, state: CellState) -> Body:
    """Used is filled, unused white, unknown hatched; nothing said is blank."""
    if state.used is None:
        return body_of(None, "blank")
    fills: dict[bool | str, Fill] = {True: "level-2", False: "white", "unknown": "hatch"}
    painter.used |= {"used", "not-used"} if state.used != "unknown" else {"unknown"}
    return Body(fills[state.used], "line" if state.used is True else "edge", "solid", "ink", "ink")


def paint_chip(painter: Painter, chip: CellView, rect: Rect) -> None:
    """One tactic: its fit at the left, its name, a tick where used, the records' side at the right, its flag below."""
    group, state = painter.cell(chip, rect)
    body = chip_body(painter, state)
    stroke, width = ("accent", 2.0) if state.flag == "why_not" else (body.stroke, 1.2)
    group.shapes.append(Box(rect, body.fill, stroke, 6, body.dash, width, "body"))  # type: ignore[arg-type]
    fit_dot(painter, group, chip, rect)
    right = rect.right - 5
    if has_strip(state):
        record_in(painter, group, Rect(right - RECORD, rect.y + 4, RECORD, rect.h - 8), state)
        right -= RECORD + 3
    if state.used is True:
        tick(group, right - 12, rect.y + 11)
    flagged = LEADING[13] if state.flag in {"why_not", "dear"} else 0
    ticked = 14 if state.used is True else 0
    name = Rect(rect.x + DOT, rect.y + 2, right - rect.x - DOT - 3 - ticked, rect.h - 4 - flagged)
    painter.write(group, name, capital(painter.say(chip.name)), sizes=(13,), ink=body.ink, part="name")
    if flagged and state.flag:
        painter.used |= {state.flag}
        line = Rect(name.x, rect.bottom - flagged - 3, right - name.x - 3, flagged)
        ink = "accent" if body.fill != "level-2" else "ink"
        words = painter.word(f"map-flag-{state.flag.replace('_', '-')}")
        painter.write(group, line, words, sizes=(13,), bold=True, ink=ink, part="flag")  # type: ignore[arg-type]
    badge_at(painter, group, (rect.right - 4, rect.y), state)


def fit_dot(painter: Painter, group: Group, chip: CellView, rect: Rect) -> None:
    """A full dot for a mainstream tactic, a ring for a useful one."""
    centre = (rect.x + 12, rect.cy)
    if chip.fit == "M":
        group.shapes.append(Circle(centre, 4.5, "level-4", part="fit"))
        painter.used |= {"fit-m"}
    elif chip.fit == "U":
        group.shapes.append(Circle(centre, 4, "white", "ink", 1.5, part="fit"))
        painter.used |= {"fit-u"}


def tick(group: Group, x: float, y: float) -> None:
    """A tick."""
    group.shapes.append(Line(((x, y), (x + 4, y + 4), (x + 11, y - 5)), "ink", 2, part="tick"))


def fits(painter_language_name: str, width: float, height: float) -> bool:
    """Whether a chip of this size holds a name whole."""
    return fit(capital(painter_language_name), width - DOT - 9 - RECORD, height - 4, (13,)).whole
