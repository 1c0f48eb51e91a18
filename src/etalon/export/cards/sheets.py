"""Sheets of cards to cut out, fifteen to a page A4."""

from math import ceil

from etalon.core.texts import text
from etalon.export.cards.cards import Card, cards_of
from etalon.export.cards.key import key_sheets
from etalon.export.formats import Job
from etalon.export.sheets import Sheet, mm
from etalon.maps.colours import Ink
from etalon.maps.drawing import Box, Drawing, Group, Line, Rect
from etalon.maps.paint import Painter
from etalon.maps.state import EMPTY
from etalon.maps.wrap import LEADING, fit
from etalon.standard.documents import Frame
from etalon.standard.frame_view import view_of

A4 = (210.0, 297.0)
UNIT = 0.92
COLUMNS, ROWS = 3, 5
CARD = (mm(64, UNIT), mm(54, UNIT))
LEFT, TOP = mm(9, UNIT), mm(14, UNIT)
PAD = 11.0
BAND = 8.0
LINE = LEADING[13]
AIR = 5.0
NAMES = (17, 15, 13)
TOLD = ((True, True), (True, False), (False, False))
"""What a card says beside its name (its sentence, who answers for it), from all to nothing."""


def card_sheets(job: Job) -> list[Sheet]:
    """Cards and key of each reading of each frame; `drawing.cut` names every text that did not fit whole."""
    made: list[Sheet] = []
    readings = job.readings()
    for number, (frame, reading) in enumerate(readings):
        job.tell(frame.code, number, len(readings))
        view = view_of(frame, job.pack, reading)
        cards = cards_of(view, job.pack, job.language)
        pages = ceil(len(cards) / (COLUMNS * ROWS))
        for page in range(pages):
            part = cards[page * COLUMNS * ROWS : (page + 1) * COLUMNS * ROWS]
            made.append(cut_out(job, frame, part, page + 1, pages))
        made += key_sheets(job, view, cards)
    job.tell("", len(readings), len(readings))
    return made


def cut_out(job: Job, frame: Frame, cards: list[Card], number: int, pages: int) -> Sheet:
    """One page of cards with the lines to cut along."""
    name = frame.name.in_(job.language)
    page = Sheet(*A4, UNIT, Drawing(0, 0, job.language, name, ""))
    painter = Painter(page.drawing, job.language, EMPTY, lambda _cell: None)
    group = page.group("head")
    head = text("export-cards-head", job.language, frame=name, page=number, pages=pages)
    wide = COLUMNS * CARD[0]
    painter.write(group, Rect(LEFT, TOP - 8 - 2 * LINE, wide, 2 * LINE), head, sizes=(13,), ink="muted")
    foot = Rect(LEFT, TOP + ROWS * CARD[1] + 6, wide, 2 * LINE)
    painter.write(group, foot, job.pack.head.credit.in_(job.language), sizes=(13,), ink="muted")
    for place, card in enumerate(cards):
        row, column = divmod(place, COLUMNS)
        paint_card(painter, page, card, frame, Rect(LEFT + column * CARD[0], TOP + row * CARD[1], *CARD))
    cut_lines(page.group("cuts"), ceil(len(cards) / COLUMNS))
    return page


def cut_lines(group: Group, rows: int) -> None:
    """Lines to cut along, from edge to edge of the cards."""
    right, bottom = LEFT + COLUMNS * CARD[0], TOP + rows * CARD[1]
    for column in range(COLUMNS + 1):
        x = LEFT + column * CARD[0]
        group.shapes.append(Line(((x, TOP - 6), (x, bottom + 6)), "edge", 0.8, "dashed", part="cut"))
    for row in range(rows + 1):
        y = TOP + row * CARD[1]
        group.shapes.append(Line(((LEFT - 6, y), (right + 6, y)), "edge", 0.8, "dashed", part="cut"))


def paint_card(painter: Painter, page: Sheet, card: Card, frame: Frame, rect: Rect) -> None:
    """A card: its kind as a band, its name, a sentence, frame and number in the corners."""
    group = page.group(card.id)
    band = Rect(rect.x, rect.y, rect.w, BAND)
    group.shapes.append(Box(band, "level-3" if card.place else "level-1", part="band"))
    inner = rect.inset(PAD, BAND + 8, PAD, 8)
    foot = Rect(inner.x, inner.bottom - LINE, inner.w, LINE)
    kind = text("export-card-place" if card.place else "export-card-inside", painter.language)
    left = f"{frame.code} · {kind}"
    painter.write(group, foot.inset(0, 0, 40, 0), left, sizes=(13,), ink="muted", part="kind")
    painter.write(
        group, foot, str(card.number), sizes=(13,), bold=True, ink="muted", anchor="end", part="number"
    )
    body = Rect(inner.x, inner.y, inner.w, inner.h - LINE - 4)
    paint_words(painter, group, card, body)


def paint_words(painter: Painter, group: Group, card: Card, body: Rect) -> None:
    """Name, sentence and who answers for it, one under another, as large as they fit together."""
    tries = [(size, *told) for told in TOLD for size in NAMES]
    lines = [lines_of(card, *way) for way in tries]
    y = body.y
    for words, size, ink, part in next((way for way in lines if fits(way, body)), lines[-1]):
        rect = Rect(body.x, y, body.w, body.bottom - y)
        set_ = painter.write(
            group,
            rect,
            words,
            sizes=(size,),
            bold=part == "name",
            ink=ink,
            upright="top",
            even=False,
            part=part,
        )
        y += set_.height + AIR


def lines_of(card: Card, size: int, sentence: bool, aside: bool) -> list[tuple[str, int, Ink, str]]:
    """What a card says, each with its size, colour and what it is."""
    made: list[tuple[str, int, Ink, str]] = [(card.name, size, "ink", "name")]
    made += [(card.sentence, 13, "ink", "sentence")] if card.sentence and sentence else []
    made += [(card.aside, 13, "muted", "aside")] if card.aside and aside else []
    return made


def fits(lines: list[tuple[str, int, Ink, str]], body: Rect) -> bool:
    """Whether lines stand whole in a card's body, one under another."""
    settings = [fit(words, body.w, 1000, (size,), part == "name", False) for words, size, _, part in lines]
    high = sum(setting.height for setting in settings) + AIR * (len(lines) - 1)
    return high <= body.h and all(setting.whole for setting in settings)
