"""Cards of the second level: one for each member of a cell, laid in rows that are measured before."""

from dataclasses import dataclass
from math import ceil
from typing import Any

from etalon.export.items import item_of, owner, sentence
from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.geometry import rounded
from etalon.export.pptx.page import Deck
from etalon.export.pptx.signs import draw_signs, signs_of, signs_size
from etalon.export.pptx.words import Measure, Paragraph, height_of
from etalon.maps.drawing import Circle, Drawing, Group, Point, Rect
from etalon.maps.paint import Painter, body_of
from etalon.maps.speech import capital, spoken
from etalon.maps.state import CellState, MapState
from etalon.maps.wrap import LEADING
from etalon.standard.documents import Process
from etalon.standard.frame_view import CellView

PAD_X = 9.0
PAD_Y = 6.0
APART = 8.0
STRETCH = 1.35
DOT = 14.0
FEW = 3
COLUMNS = (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Mode:
    """How much a card says and how large; `questions`: how many of the checklist at most."""

    title: tuple[int, ...]
    text: tuple[int, ...]
    questions: int = 0
    sentence: bool = True
    aside: bool = True
    bold: bool = True


MODES = (
    Mode((17, 15), (15, 13), 5),
    Mode((17, 15), (15, 13), 3),
    Mode((17, 15), (15, 13)),
    Mode((15, 13), (13,)),
    Mode((13,), (13,), aside=False),
    Mode((13,), (13,), sentence=False, aside=False, bold=False),
)
"""From much to little: the first one that fits is taken."""
LANE = Mode((13,), (13,), aside=False)
"""The cards of a lane, which stand in narrow columns."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a card says: title, sentence, checklist, and who answers for it."""

    cell: CellView
    title: str
    sentence: str
    aside: str
    questions: tuple[str, ...] = ()


def said_of(deck: Deck, member: CellView) -> Said:
    """What the card of a member says."""
    pack, language = deck.job.pack, deck.language
    item = item_of(member, pack)
    asked = (
        tuple(question.text.in_(language) for question in item.questions) if isinstance(item, Process) else ()
    )
    title = capital(member.name.in_(language))
    return Said(member, title, sentence(item, language), capital(owner(member.owner, item, language)), asked)


def paragraphs_of(
    measure: Measure, said: Said, width: float, mode: Mode, *, note: bool = False
) -> list[Paragraph]:
    """The paragraphs of a card in a width; where `note`, what does not fit is noted."""
    make = measure.paragraph if note else quiet(measure)
    made = [make(said.title, width, 1000, mode.title, bold=mode.bold)]
    if said.sentence and mode.sentence:
        made.append(make(said.sentence, width, 1000, mode.text, before=2))
    if said.aside and (mode.aside or (not said.sentence and mode.sentence)):
        made.append(make(said.aside, width, 1000, (13,), ink="muted", before=2))
    for number, question in enumerate(said.questions[: mode.questions]):
        made.append(make(f"– {question}", width, 1000, mode.text, before=3 if number else 8))
    return made


def dot(said: Said) -> float:
    """The width of a tactic's fit at the left of its card."""
    return DOT if said.cell.fit else 0


def fit_in(group: Group, fit: str | None, centre: Point) -> None:
    """How well a tactic fits its stage: a full dot for mainstream, a ring for useful."""
    if fit == "M":
        group.shapes.append(Circle(centre, 4.5, "level-4", part="fit"))
    elif fit == "U":
        group.shapes.append(Circle(centre, 4, "white", "ink", 1.5, part="fit"))


def quiet(measure: Measure) -> Any:
    """A measure's way of setting a paragraph that notes nothing, for tries."""
    return Measure(measure.width).paragraph


class Cards:
    """Cards of members on one canvas after another."""

    def __init__(self, deck: Deck, state: MapState) -> None:
        self.deck = deck
        drawing = Drawing(0, 0, deck.language, "", "")
        self.painter = Painter(drawing, deck.language, state, lambda _cell: None)

    def height(self, said: Said, width: float, mode: Mode) -> float:
        """The height that a card needs."""
        state = self.painter.state.of(said.cell.id)
        wide, high = signs_size(state)
        inner = width - 2 * PAD_X - (wide + 6 if wide else 0) - dot(said)
        setting = paragraphs_of(self.deck.measure, said, inner, mode)
        if not all(paragraph.setting.whole for paragraph in setting):
            return float("inf")
        return max(height_of(setting), high) + 2 * PAD_Y

    def rows(self, members: list[Said], area: Rect, columns: int, mode: Mode) -> list[float]:
        """Heights of rows of so many columns."""
        width = (area.w + APART) / columns - APART
        return [
            max(self.height(said, width, mode) for said in members[at : at + columns])
            for at in range(0, len(members), columns)
        ]

    def pages(self, members: list[Said], area: Rect) -> list[list[Said]]:
        """Members parted into pages: one page where any number of columns holds them all."""
        if self.way(members, area) is not None:
            return [members]
        count = 2
        while True:
            size = ceil(len(members) / count)
            parts = [members[at : at + size] for at in range(0, len(members), size)]
            if size == 1 or all(self.way(part, area) is not None for part in parts):
                return parts
            count += 1

    def way(self, members: list[Said], area: Rect, most: Mode = MODES[0]) -> tuple[int, Mode] | None:
        """Columns and mode in which members fit into an area, saying as much as they can; None where none."""
        least = 1 if len(members) <= FEW else 2
        for mode in MODES[MODES.index(most) :]:
            for columns in COLUMNS:
                if columns < min(least, len(members)) or columns > len(members):
                    continue
                heights = self.rows(members, area, columns, mode)
                if sum(heights) + APART * (len(heights) - 1) <= area.h:
                    return columns, mode
        return None

    def least(self, parts: list[list[Said]], area: Rect) -> Mode:
        """The mode in which the page that has least room stands, so that all pages are alike."""
        found = [self.way(part, area) for part in parts]
        return MODES[max(MODES.index(way[1]) if way else len(MODES) - 1 for way in found)]

    def draw(self, canvas: Canvas, members: list[Said], area: Rect, most: Mode) -> None:
        """Draw members as cards in an area into which they fit, saying no more than `most`."""
        columns, mode = self.way(members, area, most) or (1, MODES[-1])
        heights = self.rows(members, area, columns, mode)
        spare = area.h - sum(heights) - APART * (len(heights) - 1)
        factor = min(1 + max(spare, 0) / max(sum(heights), 1), STRETCH)
        width = (area.w + APART) / columns - APART
        y = area.y
        for row, height in enumerate(heights):
            for column, said in enumerate(members[row * columns : (row + 1) * columns]):
                place = Rect(area.x + column * (width + APART), y, width, height * factor)
                self.card(canvas, said, place, mode)
            y += height * factor + APART

    def card(self, canvas: Canvas, said: Said, rect: Rect, mode: Mode) -> Any:
        """One card with the signs that are known of it."""
        state: CellState = self.painter.state.of(said.cell.id)
        body = body_of(state.claim, "white")
        form = rounded(rect, 6)
        says = spoken(said.cell, state, canvas.language)
        shape = canvas.shape(form, said.cell.id, body.fill, body.stroke, dash=body.dash, says=says)
        wide, high = signs_size(state)
        inner = rect.inset(PAD_X, PAD_Y)
        left = dot(said)
        room = Rect(inner.x + left, inner.y, inner.w - left - (wide + 6 if wide else 0), inner.h)
        words = paragraphs_of(canvas.measure, said, room.w, mode, note=True)
        inked = [
            Paragraph(each.setting, body.ink if each.ink == "ink" else body.quiet, each.before)
            for each in words
        ]
        canvas.write(shape, form, room, inked, anchor="top" if len(inked) > 1 else "middle")
        row = Rect(inner.right - wide, inner.cy - high / 2, wide, high) if wide else None
        signs = signs_of(self.painter, state, body, row, rect)
        beside = room.y + LEADING[words[0].setting.size] / 2 if len(inked) > 1 else rect.cy
        fit_in(signs, said.cell.fit, (inner.x + 3, beside))
        extras = draw_signs(canvas, signs, said.cell.id)
        if extras:
            canvas.group([shape, *extras], said.title)
        return shape
