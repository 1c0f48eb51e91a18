"""A slide that opens one box: the box itself, the question to discuss, the levels, and what is inside."""

from typing import Any

from etalon.core.texts import text
from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.cards import Cards, fit_in, said_of
from etalon.export.pptx.geometry import Form, pointed, rounded
from etalon.export.pptx.notes import cell_notes
from etalon.export.pptx.page import Deck
from etalon.export.pptx.signs import draw_signs, signs_of, signs_size
from etalon.export.pptx.units import HEIGHT, MARGIN, WIDTH
from etalon.maps.colours import level_fill
from etalon.maps.drawing import Group, Rect
from etalon.maps.paint import Painter, body_of
from etalon.maps.speech import capital, spoken
from etalon.maps.state import MapState
from etalon.standard.frame_view import CellView, FrameView

SIDE = 236.0
BETWEEN = 24.0
HEAD = 108.0
FOOT = 34.0
LEVEL = 24.0


def box_slides(deck: Deck, view: FrameView, cell: CellView, state: MapState) -> list[Canvas]:
    """One slide of a box, or several where its members do not fit on one."""
    cards = Cards(deck, state)
    members = [said_of(deck, member) for member in cell.opens]
    name = capital(cell.name.in_(deck.language))
    crumb = f"{view.frame.code} · {view.frame.name.in_(deck.language)}"
    notes = cell_notes([cell], view.frame, deck.job.pack, deck.language)
    made: list[Canvas] = []
    area = Rect(MARGIN + SIDE + BETWEEN, 76, WIDTH - 2 * MARGIN - SIDE - BETWEEN, HEIGHT - 76 - FOOT)
    parts = cards.pages(members, area)
    most = cards.least(parts, area)
    for number, part in enumerate(parts, 1):
        title = name
        if len(parts) > 1:
            title = text("export-part", deck.language, title=name, part=number, parts=len(parts))
        canvas, top = deck.page(title, crumb, notes)
        lower = Rect(area.x, top, area.w, HEIGHT - top - FOOT)
        side(canvas, cards.painter, cell, top)
        cards.draw(canvas, part, lower if lower.h >= area.h else area, most)
        made.append(canvas)
    return made


def side(canvas: Canvas, painter: Painter, cell: CellView, top: float) -> None:
    """The box, its question and its levels, one under another at the left."""
    language = canvas.language
    state = painter.state.of(cell.id)
    rect = Rect(MARGIN, top, SIDE, HEAD)
    box_itself(canvas, painter, cell, rect)
    y = rect.bottom + 18
    if cell.question is not None:
        heading = canvas.measure.paragraph(
            text("export-question", language), SIDE, 20, (13,), bold=True, ink="muted"
        )
        asked = canvas.measure.paragraph(cell.question.in_(language), SIDE, 190, (17, 15, 13), before=4)
        high = heading.height + asked.height
        canvas.text(Rect(MARGIN, y, SIDE, high), "Question", [heading, asked], anchor="top")
        y += high + 18
    if cell.asks == "level":
        levels(canvas, y, state.claim)
        y += 22 + 5 * LEVEL + 10
    fits(canvas, cell, y)


def box_itself(canvas: Canvas, painter: Painter, cell: CellView, rect: Rect) -> Any:
    """The opened box in its own form and colour, with its signs."""
    state = painter.state.of(cell.id)
    body = body_of(state.claim, "blank")
    step = cell.block in {"chevron", "axis", "arrow"}
    form: Form = pointed(rect, 18, notched=False) if step else rounded(rect, 8)
    says = spoken(cell, state, canvas.language)
    shape = canvas.shape(form, cell.id, body.fill, body.stroke, dash=body.dash, says=says)
    wide, high = signs_size(state)
    inner = form.text().inset(12, 6)
    room = Rect(inner.x, inner.y, inner.w, inner.h - (high + 2 if wide else 0))
    name = canvas.measure.paragraph(
        capital(cell.name.in_(canvas.language)), room.w, room.h, (17, 15, 13), bold=True, ink=body.ink
    )
    canvas.write(shape, form, room, [name])
    row = Rect(inner.x, inner.bottom - high, wide, high) if wide else None
    extras = draw_signs(canvas, signs_of(painter, state, body, row, rect), cell.id)
    if extras:
        canvas.group([shape, *extras], cell.id)
    return shape


def fits(canvas: Canvas, cell: CellView, top: float) -> None:
    """What the dots on the cards of tactics mean."""
    y = top
    for fit in dict.fromkeys(member.fit for member in cell.opens if member.fit):
        group = Group("legend", "page")
        fit_in(group, fit, (MARGIN + 8, y + LEVEL / 2))
        words = text(f"map-legend-fit-{fit.lower()}", canvas.language)
        drawn = draw_signs(canvas, group, words)
        drawn.append(canvas.words(Rect(MARGIN + 24, y, SIDE - 24, LEVEL), words, words, ink="muted"))
        canvas.group(drawn, f"Legend: {words}")
        y += LEVEL


def levels(canvas: Canvas, top: float, claim: object) -> None:
    """The five levels with their words; the team's own has a frame."""
    language = canvas.language
    heading = text("export-levels", language)
    canvas.words(Rect(MARGIN, top, SIDE, 18), heading, heading, bold=True, ink="muted")
    for level in range(5):
        y = top + 22 + level * LEVEL
        own = claim == level
        fill = level_fill(level)
        form = rounded(Rect(MARGIN, y + 3, 26, 18), 4)
        canvas.shape(
            form,
            f"Level {level}",
            fill,
            "ink" if own else "edge",
            width=2.2 if own else 1,
            dash="solid" if level else "dashed",
        )
        words = f"{level} {text(f'map-level-{level}', language)}"
        canvas.words(Rect(MARGIN + 34, y, SIDE - 34, LEVEL), words, words, sizes=(15, 13), bold=own)
