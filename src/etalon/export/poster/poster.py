"""A poster: the frame large, questions under it, places for notes at its right."""

from etalon.core.texts import text
from etalon.export.formats import Job
from etalon.export.questions import questions
from etalon.export.sheets import Sheet, mm
from etalon.export.theme import picture_size
from etalon.maps import legend
from etalon.maps.drawing import Box, Drawing, Rect
from etalon.maps.frame import paint_frame
from etalon.maps.paint import Painter
from etalon.maps.wrap import LEADING, fit
from etalon.standard.documents import Frame
from etalon.standard.frame_view import FrameView, view_of

A3 = (420.0, 297.0)
UNIT = 0.81
MARGIN = 34.0
NOTES = mm(80, UNIT)
"""As wide as a square note of 76 mm with some air."""
BETWEEN = 18.0
TITLE = 44
COLUMNS = 3
APART = 22.0
PASSES = 5
HEADING = 30.0
FOOT = 26.0
SPARE = 90.0
LOGO = (240.0, 56.0)
ZONES = ("export-poster-works", "export-poster-hinders", "export-poster-begin")


def posters(job: Job) -> list[Sheet]:
    """A sheet for each reading of each frame; `drawing.cut` names every text that did not fit whole."""
    made = []
    readings = job.readings()
    for number, (frame, reading) in enumerate(readings):
        job.tell(frame.code, number, len(readings))
        made.append(Poster(job, frame, reading).sheet())
    job.tell("", len(readings), len(readings))
    return made


class Poster:
    """One sheet while it is laid out, from its edges inwards."""

    def __init__(self, job: Job, frame: Frame, reading: str) -> None:
        self.job = job
        self.view: FrameView = view_of(frame, job.pack, reading)
        self.state = job.state(frame.id, reading)
        drawing = Drawing(0, 0, job.language, frame.name.in_(job.language), frame.purpose.in_(job.language))
        self.page = Sheet(*A3, UNIT, drawing)
        drawing.width, drawing.height = self.page.area.w, self.page.area.h
        self.painter = Painter(drawing, job.language, self.state, lambda _cell: None)

    def sheet(self) -> Sheet:
        """Lay the sheet out."""
        area = self.page.area.inset(MARGIN, MARGIN)
        top = self.head(area)
        bottom = area.bottom - FOOT
        self.notes(Rect(area.right - NOTES, top, NOTES, bottom - top))
        left = Rect(area.x, top, area.w - NOTES - BETWEEN, bottom - top)
        asked = self.asked(left)
        frame = Rect(left.x, left.y, left.w, left.h - asked - (BETWEEN if asked else 0))
        self.frame(frame)
        self.questions(Rect(left.x, left.bottom - asked, left.w, asked))
        self.credit(Rect(area.x, area.bottom - LEADING[13], area.w, LEADING[13]))
        return self.page

    def head(self, area: Rect) -> float:
        """Title, what the frame is for, logo; returns where the body begins."""
        frame, language = self.view.frame, self.job.language
        group = self.page.group("title")
        wide = area.w - (LOGO[0] + BETWEEN if self.job.theme.logo else 0)
        high = self.page.large(group, Rect(area.x, area.y - 8, wide, 60), frame.name.in_(language), TITLE)
        reading = frame.reading(self.view.reading)
        lead = f"{reading.name.in_(language)}. " if len(frame.readings) > 1 and reading.name else ""
        said = self.state.subtitle or frame.purpose.in_(language)
        if self.job.organisation and self.state.subtitle:
            said = f"{self.job.organisation} · {said}"
        place = Rect(area.x, area.y - 8 + high, wide, 46)
        words = self.painter.write(
            group, place, lead + said, sizes=(17, 15), ink="muted", upright="top", even=False, part="subtitle"
        )
        self.logo(area)
        return area.y - 8 + high + words.height + BETWEEN

    def logo(self, area: Rect) -> None:
        """The logo at the upper right, in its own proportions."""
        file = self.job.theme.logo
        size = picture_size(file) if file else None
        if file is None or size is None:
            return
        scale = min(LOGO[0] / size[0], LOGO[1] / size[1])
        wide, high = size[0] * scale, size[1] * scale
        self.page.pictures.append((file, Rect(area.right - wide, area.y, wide, high)))

    def notes(self, area: Rect) -> None:
        """Three places for notes, each with what belongs there."""
        group = self.page.group("notes")
        step = (area.h + BETWEEN) / len(ZONES)
        for number, key in enumerate(ZONES):
            rect = Rect(area.x, area.y + number * step, area.w, step - BETWEEN)
            group.shapes.append(Box(rect, "white", "edge", 10, "dashed", 1.2, "zone"))
            words = text(key, self.job.language)
            self.painter.write(
                group, rect.inset(12, 8), words, sizes=(17, 15, 13), bold=True, ink="muted", upright="top"
            )

    def frame(self, area: Rect) -> None:
        """The frame and its legend."""
        rows: list[list[legend.Entry]] = [[]]
        body = area
        for number in range(PASSES):
            body = Rect(area.x, area.y, area.w, area.h - len(rows) * legend.LINE - 10)
            self.painter.used.clear()
            paint_frame(self.painter, self.view, body, last=number == PASSES - 1)
            rows = legend.rows(legend.entries(self.painter, self.view), area.w)
        self.more(body)
        place = Rect(area.x, body.bottom + 10, area.w, len(rows) * legend.LINE)
        legend.paint_legend(self.painter, rows, place)

    def more(self, body: Rect) -> None:
        """A place for what is missing, where the frame leaves room under itself."""
        lowest = max(group.rect.bottom for group in self.page.drawing.groups if group.kind == "cell")
        rect = Rect(body.x, lowest + BETWEEN, body.w, body.bottom - lowest - BETWEEN)
        if rect.h < SPARE:
            return
        group = self.page.group("more")
        group.shapes.append(Box(rect, "white", "edge", 10, "dashed", 1.2, "zone"))
        words = text("export-poster-more", self.job.language)
        self.painter.write(
            group, rect.inset(12, 8), words, sizes=(17, 15, 13), bold=True, ink="muted", upright="top"
        )

    def columns(self, area: Rect) -> tuple[list[list[str]], float]:
        """Questions in columns as even as their order allows, and the width of a column."""
        found = questions(self.view.frame, self.view.reading, self.job.language)
        width = (area.w - APART * (COLUMNS - 1)) / COLUMNS
        goal = sum(self.high(asked, width) for asked in found) / COLUMNS
        columns: list[list[str]] = [[]]
        used = 0.0
        for asked in found:
            high = self.high(asked, width)
            if columns[-1] and used + high / 2 > goal and len(columns) < COLUMNS:
                columns.append([])
                used = 0.0
            columns[-1].append(asked)
            used += high
        return columns, width

    @staticmethod
    def high(words: str, width: float) -> float:
        """The height of a question with the space after it."""
        return fit(words, width - 22, 1000, (13,), False, False).height + 7

    def asked(self, area: Rect) -> float:
        """The height that the questions need."""
        columns, width = self.columns(area)
        if not columns[0]:
            return 0
        return HEADING + max(sum(self.high(asked, width) for asked in column) for column in columns)

    def questions(self, area: Rect) -> None:
        """The questions, each with a box to tick off when it is discussed."""
        if not area.h:
            return
        group = self.page.group("questions")
        heading = text("export-poster-questions", self.job.language)
        place = Rect(area.x, area.y, area.w, HEADING - 6)
        self.painter.write(group, place, heading, sizes=(17,), bold=True, ink="muted")
        columns, width = self.columns(area)
        for number, column in enumerate(columns):
            x, y = area.x + number * (width + APART), area.y + HEADING
            for asked in column:
                group.shapes.append(Box(Rect(x, y + 2, 12, 12), "white", "edge", 2, "solid", 1.2, "tick"))
                room = Rect(x + 22, y, width - 22, self.high(asked, width) - 7)
                self.painter.write(
                    group, room, asked, sizes=(13,), upright="top", even=False, part="question"
                )
                y += self.high(asked, width)

    def credit(self, area: Rect) -> None:
        """Whose idea it is; standard and version at the right."""
        group = self.page.group("credit")
        head, language = self.job.pack.head, self.job.language
        facts = {"name": head.name.in_(language), "version": head.version}
        left, right = Rect(area.x, area.y, area.w * 0.6, area.h), Rect(area.cx, area.y, area.w / 2, area.h)
        self.painter.write(group, left, head.credit.in_(language), sizes=(13,), ink="muted", part="credit")
        version = text("export-deck-version", language, facts)
        self.painter.write(group, right, version, sizes=(13,), ink="muted", anchor="end", part="version")
