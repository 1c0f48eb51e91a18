"""A slide that opens a whole lane: its cells in a row, what each opens into in a column under it."""

from dataclasses import dataclass

from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.cards import LANE, PAD_Y, Cards, Said, said_of
from etalon.export.pptx.geometry import Form, pointed, rounded
from etalon.export.pptx.notes import cell_notes
from etalon.export.pptx.page import Deck
from etalon.export.pptx.signs import draw_signs, signs_of, signs_size
from etalon.export.pptx.units import HEIGHT, MARGIN, WIDTH
from etalon.maps.blocks import blank_fill
from etalon.maps.drawing import Rect
from etalon.maps.grid import Placed
from etalon.maps.paint import body_of
from etalon.maps.speech import capital, spoken
from etalon.maps.state import MapState
from etalon.standard.frame_view import CellView, FrameView, LaneView

TOP = 76.0
FOOT = 34.0
GAP = 10.0
TIP = 12.0
MOST = 7
BETWEEN = 6.0


@dataclass(frozen=True)
class Column:
    """A cell with its members, and the width that all columns have."""

    cell: CellView
    members: list[Said]
    rect: Rect


def opened_cells(lane: LaneView) -> list[CellView]:
    """The cells of a lane that open into something."""
    return [cell for cell in lane.cells if cell.opens]


def lane_slide(deck: Deck, view: FrameView, lane: LaneView, state: MapState) -> Canvas | None:
    """The slide of a lane; None where it has one cell or too much for one slide."""
    cells = [cell for cell in opened_cells(lane) if cell.block == lane.lane.block]
    if not 1 < len(cells) <= MOST or len(cells) < len(opened_cells(lane)):
        return None
    cards = Cards(deck, state)
    width = (WIDTH - 2 * MARGIN + GAP) / len(cells) - GAP
    columns = [
        Column(
            cell,
            [said_of(deck, member) for member in cell.opens],
            Rect(MARGIN + n * (width + GAP), 0, width, 0),
        )
        for n, cell in enumerate(cells)
    ]
    high = max(head_need(deck, cards, column) for column in columns)
    room = HEIGHT - FOOT - TOP - high - GAP
    if high == float("inf") or max(column_need(cards, column) for column in columns) > room:
        return None
    name = title_of(deck, lane)
    crumb = f"{view.frame.code} · {view.frame.name.in_(deck.language)}"
    notes = cell_notes(cells, view.frame, deck.job.pack, deck.language)
    canvas, top = deck.page(name, crumb, notes)
    for number, column in enumerate(columns):
        place = Rect(column.rect.x, top, width, high)
        head(canvas, cards, column, place, first=number == 0, last=number == len(columns) - 1)
        members(canvas, cards, column, top + high + GAP, HEIGHT - FOOT - top - high - GAP)
    return canvas


def title_of(deck: Deck, lane: LaneView) -> str:
    """The heading that stands over the lane on the frame, else its first and last cell."""
    if lane.lane.label is not None:
        return lane.lane.label.in_(deck.language)
    headings = [caption.label.in_(deck.language) for caption in lane.captions if caption.style == "heading"]
    if headings:
        return " · ".join(headings)
    names = [capital(cell.name.in_(deck.language)) for cell in opened_cells(lane)]
    return f"{names[0]} → {names[-1]}"


def column_need(cards: Cards, column: Column) -> float:
    """The height that the members of a column need."""
    heights = [cards.height(said, column.rect.w, LANE) for said in column.members]
    return sum(heights) + BETWEEN * (len(heights) - 1)


def head_need(deck: Deck, cards: Cards, column: Column) -> float:
    """The height of a column's cell, whatever its form."""
    wide, high = signs_size(cards.painter.state.of(column.cell.id))
    name = capital(column.cell.name.in_(deck.language))
    room = head_form(column.cell, Rect(0, 0, column.rect.w, 90), first=False, last=True).text().inset(4, 5)
    setting = deck.measure.fit(name, room.w, 200, (13,), True)
    around = 90 - room.h
    return max(setting.height + around + (high + 2 if wide else 0), 40) if setting.whole else float("inf")


def head_form(cell: CellView, rect: Rect, *, first: bool, last: bool) -> Form:
    """The form of a column's cell: a step that points into the next one, or a box."""
    if cell.block not in {"chevron", "axis"}:
        return rounded(rect, 8)
    wide = rect if last else Rect(rect.x, rect.y, rect.w + GAP * 0.9, rect.h)
    return pointed(wide, TIP, notched=not first)


def head(canvas: Canvas, cards: Cards, column: Column, rect: Rect, *, first: bool, last: bool) -> None:
    """The cell of a column in its own form."""
    cell, painter = column.cell, cards.painter
    state = painter.state.of(cell.id)
    body = body_of(state.claim, blank_fill(Placed(cell, rect)))
    form = head_form(cell, rect, first=first, last=last)
    says = spoken(cell, state, canvas.language)
    shape = canvas.shape(form, cell.id, body.fill, body.stroke, dash=body.dash, says=says)
    wide, high = signs_size(state)
    inner = form.text().inset(4, 5)
    room = Rect(inner.x, inner.y, inner.w, inner.h - (high + 2 if wide else 0))
    name = canvas.measure.paragraph(
        capital(cell.name.in_(canvas.language)), room.w, room.h, (13,), bold=True, ink=body.ink
    )
    canvas.write(shape, form, room, [name], align="middle")
    row = Rect(inner.cx - wide / 2, inner.bottom - high, wide, high) if wide else None
    extras = draw_signs(canvas, signs_of(painter, state, body, row, rect), cell.id)
    if extras:
        canvas.group([shape, *extras], cell.id)


def members(canvas: Canvas, cards: Cards, column: Column, top: float, room: float) -> None:
    """The members of a column, as high as they need."""
    heights = [cards.height(said, column.rect.w, LANE) for said in column.members]
    spare = max(room - sum(heights) - BETWEEN * (len(heights) - 1), 0)
    share = min(spare / max(len(heights), 1), 2 * PAD_Y)
    y = top
    for said, height in zip(column.members, heights, strict=True):
        cards.card(canvas, said, Rect(column.rect.x, y, column.rect.w, height + share), LANE)
        y += height + share + BETWEEN
