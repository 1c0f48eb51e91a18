"""A whole page: title, frame, findings, legend, credit. Its result is a `Drawing`, of no format."""

from collections.abc import Sequence

from etalon.core.texts import Language
from etalon.maps import legend
from etalon.maps.drawing import Circle, Drawing, Group, Rect
from etalon.maps.frame import paint_frame
from etalon.maps.paint import Link, Painter
from etalon.maps.sizes import SIZES, PageSize
from etalon.maps.state import EMPTY, MapState
from etalon.maps.wrap import LEADING, Setting, fit
from etalon.standard.documents import Frame
from etalon.standard.frame_view import FrameView, view_of
from etalon.standard.pack import Pack

MARGINS: dict[PageSize, float] = {"screen": 40.0, "a4": 32.0}
READING_WIDTH = 400.0
CREDIT = 18.0
FINDINGS = 3
PASSES = 5
"""How often a frame is painted: to learn its signs, what has room, the sizes of names; then for good."""


def anchor_link(cell_id: str) -> str:
    """The default link of a cell: to itself, ``#cell-<id>``."""
    return f"#cell-{cell_id}"


def layout(
    frame: Frame,
    pack: Pack,
    state: MapState = EMPTY,
    language: Language = "en",
    *,
    reading: str | None = None,
    opened: str | None = None,
    size: PageSize = "screen",
    link: Link = anchor_link,
) -> Drawing:
    """Lay out a frame as a page.

    `opened`: id of a cell whose members show in the place of its group. `size`: ``screen`` 1280 by 720 or
    ``a4`` landscape. `link` gives each cell's address. Raises KeyError for an unknown reading or a cell that
    does not open, `DocumentError` where the frame names what the pack does not have.
    """
    view = view_of(frame, pack, reading)
    width, height = SIZES[size]
    title = state.title or frame.name.in_(language)
    drawing = Drawing(width, height, language, title, frame.purpose.in_(language))
    painter = Painter(drawing, language, state, link)
    page = _Page(painter, view, pack, opened, MARGINS[size])
    page.paint()
    return drawing


class _Page:
    def __init__(
        self, painter: Painter, view: FrameView, pack: Pack, opened: str | None, margin: float
    ) -> None:
        self.margin = margin
        self.painter = painter
        self.view = view
        self.pack = pack
        self.opened = opened
        self.width = painter.drawing.width - 2 * margin
        self.bottom = painter.drawing.height

    def paint(self) -> None:
        """Paint everything: the frame into what the rest leaves free.

        The legend depends on the signs that the frame uses, and names and notes on each other, so the frame
        is painted first to learn them. At the second level the findings give way where the frame needs their
        room, then the signs of the cells that are not open.
        """
        top = self.head()
        findings = self.findings()
        for number in range(PASSES):
            rows = legend.rows(legend.entries(self.painter, self.view), self.width)
            foot = CREDIT + 13 + len(rows) * legend.LINE + self.height_of(findings) + 12
            body = Rect(self.margin, top, self.width, self.bottom - top - foot)
            last = number == PASSES - 1
            self.painter.used.clear()
            lacking = paint_frame(self.painter, self.view, body, self.opened, last=last)
            if lacking > 0 and self.opened and not last:
                self.painter.brief = not findings
                findings = []
        y = self.paint_findings(findings, body.bottom + 12)
        legend.paint_legend(self.painter, rows, Rect(self.margin, y, self.width, len(rows) * legend.LINE))
        self.credit()

    def head(self) -> float:
        """Title, subtitle and, of several readings, which one this is; returns where the body begins."""
        group = Group("title", "page")
        self.painter.drawing.groups.append(group)
        several = len(self.view.frame.readings) > 1
        width = self.width - (READING_WIDTH + 20 if several else 0)
        title = Rect(self.margin, 18, width, 36)
        self.painter.write(group, title, self.painter.drawing.title, sizes=(26, 17), bold=True, part="title")
        subtitle = self.painter.state.subtitle or self.painter.say(self.view.frame.purpose)
        place = Rect(self.margin, 55, width, 38)
        set_ = self.painter.write(
            group, place, subtitle, sizes=(15, 13), ink="muted", upright="top", part="subtitle", even=False
        )
        if several:
            self.reading(group)
        return 55 + set_.height + 14

    def reading(self, group: Group) -> None:
        reading = self.view.frame.reading(self.view.reading)
        place = Rect(self.margin + self.width - READING_WIDTH, 26, READING_WIDTH, 20)
        if reading.name is not None:
            self.painter.write(
                group,
                place,
                self.painter.say(reading.name),
                sizes=(13,),
                bold=True,
                ink="muted",
                anchor="end",
            )
        if reading.note is not None:
            below = Rect(place.x, place.bottom, place.w, 34)
            note = self.painter.say(reading.note)
            self.painter.write(group, below, note, sizes=(13,), ink="muted", anchor="end", upright="top")

    def findings(self) -> list[Setting]:
        """The findings set to the page's width."""
        found: Sequence[str] = self.painter.state.findings[:FINDINGS]
        return [fit(words, self.width - 30, 40, (15, 13)) for words in found]

    @staticmethod
    def height_of(findings: list[Setting]) -> float:
        return sum(max(setting.height, 22) + 4 for setting in findings) + (8 if findings else 0)

    def paint_findings(self, findings: list[Setting], y: float) -> float:
        group = Group("findings", "page")
        self.painter.drawing.groups.append(group)
        for number, (setting, words) in enumerate(
            zip(findings, self.painter.state.findings, strict=False), 1
        ):
            height = max(setting.height, 22)
            centre = (self.margin + 11, y + height / 2)
            group.shapes.append(Circle(centre, 10, "accent"))
            sign = Rect(centre[0] - 10, centre[1] - 10, 20, 20)
            self.painter.write(group, sign, str(number), sizes=(13,), bold=True, ink="white", anchor="middle")
            place = Rect(self.margin + 30, y, self.width - 30, height)
            self.painter.write(group, place, words, sizes=(setting.size,), part="finding")
            y += height + 4
        return y + (8 if findings else 0)

    def credit(self) -> None:
        group = Group("credit", "page")
        self.painter.drawing.groups.append(group)
        place = Rect(self.margin, self.bottom - CREDIT - 8, self.width, LEADING[13] + 2)
        self.painter.write(
            group, place, self.painter.say(self.pack.head.credit), sizes=(13,), ink="muted", part="credit"
        )
