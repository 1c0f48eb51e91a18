"""Columns of chips on a slide: the tactics of a stage under the names of their owners."""

from dataclasses import dataclass
from typing import Any

from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.geometry import rounded
from etalon.export.pptx.signs import draw_signs
from etalon.export.pptx.words import Measure, Paragraph
from etalon.maps.chips import chip_body, fit_dot, flagged, owners
from etalon.maps.colours import Ink
from etalon.maps.drawing import Group, Rect
from etalon.maps.grid import Placed
from etalon.maps.overlays import badge_at, has_strip, record_in
from etalon.maps.paint import Painter
from etalon.maps.speech import capital, spoken
from etalon.maps.wrap import LEADING
from etalon.standard.frame_view import CellView

OWNER = 17.0
BETWEEN = 3.0
TALLEST = 58.0
DOT = 20.0
SHIFT = 2.5
"""How much further from the border dots and ticks stand than on maps: they touch neither it nor words."""
RECORD = 11.0
APART = 3.0
PAD = 2.0
TALL = 400.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A chip with its place and the room of its words; `close` to its signs where a word needs the width."""

    cell: CellView
    rect: Rect
    close: bool = False

    def room(self, strip: bool) -> Rect:
        """Where its words stand: right of its dot, left of the records' strip."""
        apart = APART / 3 if self.close else APART
        left = DOT - (2 * SHIFT if self.close else 0)
        right = 2 + RECORD + apart if strip else APART
        return self.rect.inset(left, PAD, right, PAD)


def draw_columns(canvas: Canvas, painter: Painter, columns: list[Placed]) -> dict[str, Any]:
    """Draw all columns of a lane; returns the chips' shapes by cell id."""
    made: dict[str, Any] = {}
    measure = canvas.measure
    needed = needs(measure, painter, columns)
    if any(lacks(placed, needed) for placed in columns):
        measure = Measure(canvas.measure.width)
        measure.roomy = False
        needed = needs(measure, painter, columns)
    even = min((room_of(placed) for placed in columns), default=0)
    if needed and max(needed.values()) <= even:
        needed = dict.fromkeys(needed, min(even, TALLEST))
    for placed in columns:
        headings, chips = placed_chips(placed, needed)
        for owner, rect in headings:
            words = painter.word(f"map-owner-{owner}")
            canvas.words(rect, f"{placed.cell.id}: {owner}", words, ink="muted", bold=True)
        for chip in chips:
            own = chip_at(measure, painter, chip.cell, chip.rect)
            made[chip.cell.id] = draw_chip(canvas, painter, own)
    return made


def lacks(placed: Placed, needed: dict[str, float]) -> bool:
    """Whether the chips of a column need more than its height."""
    cells = placed.cell.chips
    return (
        sum(needed[chip.id] + BETWEEN for chip in cells) + OWNER * len(owners(cells))
        > placed.rect.h + BETWEEN
    )


def needs(measure: Measure, painter: Painter, columns: list[Placed]) -> dict[str, float]:
    """The height that the words of each chip take, by cell id."""
    chips = [(chip, placed.rect.w) for placed in columns for chip in placed.cell.chips]
    return {chip.id: need(measure, painter, chip, width) for chip, width in chips}


def room_of(placed: Placed) -> float:
    """The height that each chip of a column may have, where all are of one height."""
    cells = placed.cell.chips
    return (placed.rect.h - len(owners(cells)) * OWNER) / max(len(cells), 1) - BETWEEN


def placed_chips(placed: Placed, needed: dict[str, float]) -> tuple[list[tuple[str, Rect]], list[Chip]]:
    """Headings and chips of a column: as high as they need, what is left over shared evenly."""
    rect, cells = placed.rect, placed.cell.chips
    groups = [(owner, [chip for chip in cells if chip.owner == owner]) for owner in owners(cells)]
    spare = rect.h - len(groups) * OWNER - sum(needed[chip.id] + BETWEEN for chip in cells)
    share = spare / max(len(cells), 1)
    headings: list[tuple[str, Rect]] = []
    chips: list[Chip] = []
    y = rect.y
    for owner, members in groups:
        headings.append((owner, Rect(rect.x, y, rect.w, OWNER)))
        y += OWNER
        for chip in members:
            high = needed[chip.id] + share
            high = max(needed[chip.id], min(high, TALLEST)) if share > 0 else high
            chips.append(Chip(chip, Rect(rect.x, y, rect.w, high)))
            y += high + BETWEEN
    return headings, chips


def need(measure: Measure, painter: Painter, chip: CellView, width: float) -> float:
    """The height that a chip's words take."""
    state = painter.state.of(chip.id)
    room = chip_at(measure, painter, chip, Rect(0, 0, width, TALL)).room(has_strip(state))
    name = measure.fit(capital(painter.say(chip.name)), room.w, room.h, (13,))
    return name.height + 2 * PAD


def chip_at(measure: Measure, painter: Painter, cell: CellView, rect: Rect) -> Chip:
    """A chip in its place, close to its signs if one of its words is too wide otherwise."""
    made = Chip(cell, rect)
    width = made.room(has_strip(painter.state.of(cell.id))).w
    whole = measure.fit(capital(painter.say(cell.name)), width, TALL, (13,)).whole
    return made if whole else Chip(cell, rect, close=True)


def column_need(measure: Measure, painter: Painter, cells: tuple[CellView, ...], width: float) -> float:
    """The height that a column takes."""
    chips = sum(need(measure, painter, chip, width) + BETWEEN for chip in cells)
    return chips + OWNER * len(owners(cells))


def draw_chip(canvas: Canvas, painter: Painter, chip: Chip) -> Any:
    """A chip: fit and tick at the left, its words, the records' side at the right."""
    cell, rect = chip.cell, chip.rect
    state = painter.state.of(cell.id)
    body = chip_body(painter, state)
    stroke: Ink = "accent" if state.flag == "why_not" else body.stroke
    form = rounded(rect, 6)
    says = spoken(cell, state, canvas.language)
    width = 2.0 if stroke == "accent" else 1.2
    shape = canvas.shape(form, cell.id, body.fill, stroke, width=width, dash=body.dash, says=says)
    room = chip.room(has_strip(state))
    canvas.write(shape, form, room, chip_words(canvas, painter, cell, room))
    extras = draw_signs(canvas, chip_signs(painter, chip), cell.id)
    if extras:
        canvas.group([shape, *extras], capital(painter.say(cell.name)))
    return shape


def chip_words(canvas: Canvas, painter: Painter, cell: CellView, room: Rect) -> list[Paragraph]:
    """The name of a chip, and its flag where there is room for it (its outline tells it in any case)."""
    state = painter.state.of(cell.id)
    words = capital(painter.say(cell.name))
    made = [canvas.measure.paragraph(words, room.w, room.h, (13,))]
    if flagged(state) and state.flag:
        painter.used |= {state.flag}
        flag = painter.word(f"map-flag-{state.flag.replace('_', '-')}")
        if made[0].height + LEADING[13] <= room.h:
            ink: Ink = "accent" if chip_body(painter, state).fill == "white" else "ink"
            made.append(canvas.measure.paragraph(flag, room.w, LEADING[13], (13,), bold=True, ink=ink))
    return made


def chip_signs(painter: Painter, chip: Chip) -> Group:
    """Fit, records and badge of a chip."""
    state, rect = painter.state.of(chip.cell.id), chip.rect
    group = Group("signs", "page")
    fit_dot(painter, group, chip.cell, rect.inset(0 if chip.close else SHIFT, 0, 0, 0), state.used is True)
    if has_strip(state):
        high = min(rect.h - 6, 30)
        place = Rect(rect.right - 2 - RECORD, rect.cy - high / 2, RECORD, high)
        record_in(painter, group, place, state)
    badge_at(painter, group, (rect.right - 2, rect.y - 1), state)
    return group
