"""The key to the cards: the frame with the numbers of its places, then what belongs inside each place."""

from collections.abc import Iterator
from dataclasses import replace

from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES, text
from etalon.export.cards.cards import Card
from etalon.export.formats import Job
from etalon.export.sheets import Sheet
from etalon.maps.drawing import Drawing, Group, Rect
from etalon.maps.frame import paint_frame
from etalon.maps.paint import Painter
from etalon.maps.speech import capital
from etalon.maps.state import MapState
from etalon.maps.wrap import LEADING, fit
from etalon.standard.frame_view import CellView, FrameView

A4_WIDE = (297.0, 210.0)
UNIT = 0.66
MARGIN = 34.0
FOOT = 26.0
HOW = 66.0
COLUMNS = 3
APART = 24.0
AIR = 8.0
LINE = LEADING[13]


def key_sheets(job: Job, view: FrameView, cards: list[Card]) -> list[Sheet]:
    """The pages of a frame's key."""
    made = [key_map(job, view, cards)]
    entries = list(contents(view, cards))
    if entries:
        made += lists(job, view, entries)
    return made


def blank(job: Job, view: FrameView, title: str) -> tuple[Sheet, Painter, Rect]:
    """A page with its title and credit; returns also the painter and the area left free."""
    language = job.language
    page = Sheet(*A4_WIDE, UNIT, Drawing(0, 0, language, view.frame.name.in_(language), ""))
    painter = Painter(page.drawing, language, MapState(), lambda _cell: None)
    area = page.area.inset(MARGIN, MARGIN)
    group = page.group("title")
    painter.write(group, Rect(area.x, area.y, area.w, 36), title, sizes=(26, 17), bold=True, part="title")
    credit = Rect(area.x, area.bottom - LINE, area.w, LINE)
    painter.write(group, credit, job.pack.head.credit.in_(language), sizes=(13,), ink="muted", part="credit")
    return page, painter, Rect(area.x, area.y + 48, area.w, area.h - 48 - FOOT)


def key_map(job: Job, view: FrameView, cards: list[Card]) -> Sheet:
    """The frame with a number on every place, and how to work with the cards."""
    title = text("export-cards-key", job.language, frame=view.frame.name.in_(job.language))
    page, painter, area = blank(job, view, title)
    view = numbered(view, {card.id: card.number for card in cards if card.place})
    frame = Rect(area.x, area.y + 6, area.w, area.h - HOW - 6)
    for number in range(3):
        paint_frame(painter, view, frame, last=number == 2)
    group = page.group("how")
    how = Rect(area.x, area.bottom - HOW + 12, area.w, HOW - 12)
    painter.write(
        group,
        how,
        text("export-cards-how", job.language),
        sizes=(15, 13),
        ink="muted",
        even=False,
        part="how",
    )
    return page


def numbered(view: FrameView, numbers: dict[str, int]) -> FrameView:
    """A frame in which the number of its card stands before the name of every place."""

    def named(cell: CellView) -> CellView:
        chips = tuple(named(chip) for chip in cell.chips)
        if cell.id not in numbers:
            return replace(cell, chips=chips)
        words = {one: f"{numbers[cell.id]}. {capital(cell.name.in_(one))}" for one in LANGUAGES}
        return replace(cell, name=LocalizedText(**words), chips=chips)

    lanes = tuple(replace(lane, cells=tuple(named(cell) for cell in lane.cells)) for lane in view.lanes)
    return replace(view, lanes=lanes)


def contents(view: FrameView, cards: list[Card]) -> Iterator[tuple[str, list[str]]]:
    """Each place that has something inside, with the cards that belong there."""
    numbers = {card.id: card for card in cards if card.place}
    for lane in view.lanes:
        for cell in lane.cells:
            inside = [card for card in cards if not card.place and cell.id in card.cells]
            if inside:
                place = numbers[cell.id]
                yield f"{place.number}  {place.name}", [f"{card.number}  {card.name}" for card in inside]


def lists(job: Job, view: FrameView, entries: list[tuple[str, list[str]]]) -> list[Sheet]:
    """Pages that list what belongs inside each place, in columns."""
    title = text("export-cards-inside", job.language, frame=view.frame.name.in_(job.language))
    made: list[Sheet] = []
    page, painter, area = blank(job, view, title)
    made.append(page)
    width = (area.w - APART * (COLUMNS - 1)) / COLUMNS
    column, y = 0, area.y
    for head, lines in entries:
        high = height_of(head, lines, width)
        if y > area.y and y + high > area.bottom:
            column, y = column + 1, area.y
        if column == COLUMNS:
            page, painter, area = blank(job, view, title)
            made.append(page)
            column, y = 0, area.y
        rect = Rect(area.x + column * (width + APART), y, width, high)
        entry(painter, page.group("entry"), head, lines, rect)
        y += high + AIR
    return made


def height_of(head: str, lines: list[str], width: float) -> float:
    """The height of an entry."""
    rows = [fit(line, width - 18, 1000, (13,), False, False).height for line in lines]
    return fit(head, width, 1000, (13,), True, False).height + sum(rows) + 2


def entry(painter: Painter, group: Group, head: str, lines: list[str], rect: Rect) -> None:
    """A place in bold with its cards under it."""
    done = painter.write(
        group, Rect(rect.x, rect.y, rect.w, rect.h), head, sizes=(13,), bold=True, upright="top", even=False
    )
    y = rect.y + done.height + 2
    for line in lines:
        room = Rect(rect.x + 18, y, rect.w - 18, rect.bottom - y + 1)
        y += painter.write(group, room, line, sizes=(13,), upright="top", even=False).height
