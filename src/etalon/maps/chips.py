"""Columns of chips: the tactics of a stage, grouped by owner, each with its fit, use, record and flag."""

from typing import get_args

from etalon.maps.colours import Fill, Ink
from etalon.maps.drawing import Box, Circle, Group, Line, Point, Polygon, Rect
from etalon.maps.grid import Placed
from etalon.maps.overlays import badge_at, has_strip, owner_mark, record_in
from etalon.maps.paint import Body, Painter, body_of
from etalon.maps.rooms import RECORD, chip_words
from etalon.maps.speech import capital
from etalon.maps.state import CellState
from etalon.maps.wrap import LEADING, fit
from etalon.standard.documents import Function
from etalon.standard.frame_view import CellView

OWNER = 20.0
BETWEEN = 5.0
TALLEST = 70.0


def paint_columns(painter: Painter, columns: list[Placed]) -> None:
    """Paint all columns of a lane: chips of one height where each then holds its words, else as they need."""
    chips = [chip for placed in columns for chip in placed.cell.chips]
    if not chips:
        return
    rooms = [
        (placed.rect.h - len(owners(placed.cell.chips)) * OWNER) / max(len(placed.cell.chips), 1) - BETWEEN
        for placed in columns
    ]
    even = min(*rooms, TALLEST)
    width = columns[0].rect.w
    needed = {chip.id: need(painter, chip, width) for chip in chips}
    for placed in columns:
        if max(needed.values()) <= even:
            heights = dict.fromkeys(needed, even)
        else:
            spare = placed.rect.h - len(owners(placed.cell.chips)) * OWNER
            spare -= sum(needed[chip.id] + BETWEEN for chip in placed.cell.chips)
            extra = min(max(spare / max(len(placed.cell.chips), 1), 0), 10)
            heights = {chip.id: needed[chip.id] + extra for chip in placed.cell.chips}
        paint_column(painter, placed, heights)


def need(painter: Painter, chip: CellView, width: float) -> float:
    """The height that a chip's words and flag take."""
    state = painter.state.of(chip.id)
    room = chip_words(Rect(0, 0, width, 200), has_strip(state))
    lines = fit(capital(painter.say(chip.name)), room.w, room.h, (13,)).height
    return lines + 8 + (LEADING[13] if flagged(state) else 0)


def flagged(state: CellState) -> bool:
    """Whether a chip says something under its name."""
    return state.flag in {"why_not", "dear"}


def owners(chips: tuple[CellView, ...]) -> list[Function]:
    """The owners of chips in the order of the standard."""
    present = {chip.owner for chip in chips}
    return [owner for owner in get_args(Function) if owner in present]


def paint_column(painter: Painter, placed: Placed, heights: dict[str, float]) -> None:
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
                paint_chip(painter, chip, Rect(rect.x, y, rect.w, heights[chip.id]))
                y += heights[chip.id] + BETWEEN


def chip_body(painter: Painter, state: CellState) -> Body:
    """Used is filled, unused white, unknown hatched; nothing said is blank."""
    if state.used is None:
        return body_of(None, "blank")
    fills: dict[bool | str, Fill] = {True: "level-2", False: "white", "unknown": "hatch"}
    painter.used |= {"used", "not-used"} if state.used != "unknown" else {"unknown"}
    return Body(fills[state.used], "line" if state.used is True else "edge", "solid", "ink", "ink")


def paint_chip(painter: Painter, chip: CellView, rect: Rect, small: bool = False) -> None:
    """A tactic: fit and tick at the left, its name and flag, the records' side at the right.

    A `small` one, of the whole catalogue, has no room for the flag's words: its outline and tooltip tell.
    """
    group, state = painter.cell(chip, rect)
    body = chip_body(painter, state)
    stroke: Ink = "accent" if state.flag == "why_not" else body.stroke
    group.shapes.append(Box(rect, body.fill, stroke, 6, body.dash, 2 if stroke == "accent" else 1.2, "body"))
    fit_dot(painter, group, chip, rect, state.used is True)
    strip = has_strip(state)
    if strip:
        top = 10 if state.badge is not None else 2
        place = Rect(rect.right - 4 - RECORD, rect.y + top, RECORD, rect.h - top - 2)
        record_in(painter, group, place, state)
    below = LEADING[13] if flagged(state) and not small else 0
    name = chip_words(rect, strip, below + (2 if below else 0))
    painter.write(group, name, capital(painter.say(chip.name)), sizes=(13,), ink=body.ink, part="name")
    if below and state.flag:
        painter.used |= {state.flag}
        line = Rect(name.x, rect.bottom - below - 4, name.w, below)
        words = painter.word(f"map-flag-{state.flag.replace('_', '-')}")
        ink: Ink = "ink" if body.fill == "level-2" else "accent"
        painter.write(group, line, words, sizes=(13,), bold=True, ink=ink, part="flag")
    badge_at(painter, group, (rect.right - 3, rect.y - 1), state)


def fit_dot(painter: Painter, group: Group, chip: CellView, rect: Rect, used: bool) -> None:
    """A full dot for a mainstream tactic, a ring for a useful one; a tick over it where it is used.

    Where the fit or the place was changed for the organisation, both are diamonds.
    """
    middle = rect.cy + (7 if used else 0)
    if used:
        tick(group, rect.x + 3, rect.cy - 8)
    if chip.changed and chip.fit in {"M", "U"}:
        fill: Fill = "level-4" if chip.fit == "M" else "white"
        diamond(group, (rect.x + 9, middle), fill)
        painter.used |= {f"changed-{chip.fit.lower()}"}
    elif chip.fit == "M":
        group.shapes.append(Circle((rect.x + 9, middle), 4.5, "level-4", part="fit"))
        painter.used |= {"fit-m"}
    elif chip.fit == "U":
        group.shapes.append(Circle((rect.x + 9, middle), 4, "white", "ink", 1.5, part="fit"))
        painter.used |= {"fit-u"}


def diamond(group: Group, middle: Point, fill: Fill) -> None:
    """A diamond in the place of a dot."""
    x, y = middle
    points = ((x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y))
    group.shapes.append(Polygon(points, fill, "ink", width=1.2, part="fit"))


def tick(group: Group, x: float, y: float) -> None:
    """A tick."""
    group.shapes.append(Line(((x, y), (x + 4, y + 4), (x + 11, y - 5)), "ink", 2, part="tick"))
