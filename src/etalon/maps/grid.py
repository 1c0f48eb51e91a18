"""Where everything stands: lanes share the height by weight, cells the width by columns; one may be open."""

from dataclasses import dataclass, field
from typing import Literal

from etalon.core.texts import Language
from etalon.maps.drawing import Rect
from etalon.maps.needs import Needs
from etalon.standard.documents.frames import Caption
from etalon.standard.frame_view import CellView, FrameView, LaneView

GAP = 10.0
HEADING = 25.0
BRACKET = 26.0
LINKS_GAP = 32.0
SQUEEZES = (1.0, 0.75, 0.5, 0.4)
"""How far spaces are narrowed; at the last of these the small ones and the headings give as well."""
Form = Literal["normal", "mini", "member", "column"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its place. `first` and `last`: no chevron touches it on that side."""

    cell: CellView
    rect: Rect
    form: Form = "normal"
    first: bool = True
    last: bool = True
    opened: bool = False


@dataclass
class Layout:
    """Everything placed: cells, headings over lanes, brackets under them, and the panel of an opened group.

    `anchors` holds, by cell id, the rectangle at which links to that cell end. `lacking` is the height that
    words and signs would need beyond what there is.
    """

    cells: list[Placed] = field(default_factory=list)
    headings: list[tuple[str, Rect]] = field(default_factory=list)
    brackets: list[tuple[str, Rect]] = field(default_factory=list)
    panel: Rect | None = None
    lacking: float = 0
    anchors: dict[str, Rect] = field(default_factory=dict)

    def put(self, lane: LaneView, cell: CellView, rect: Rect, form: Form, is_open: bool = False) -> None:
        """Place a cell of a lane; links to it end at its rectangle."""
        alike = [other for other in lane.cells if other.block == cell.block]
        first = not any(abs(other.span[1] - cell.span[0]) < 0.01 for other in alike)
        last = not any(abs(other.span[0] - cell.span[1]) < 0.01 for other in alike)
        self.cells.append(Placed(cell, rect, form, first, last, is_open))
        self.anchors[cell.id] = rect


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a frame laid over the width of an area."""

    area: Rect
    count: int

    def x(self, span: tuple[float, float]) -> tuple[float, float]:
        """Left edge and width of a span of columns."""
        column = (self.area.w + GAP) / self.count
        return self.area.x + span[0] * column, (span[1] - span[0]) * column - GAP


class Lanes:
    """The lanes of a frame in an area: their heights, headings and brackets.

    `wanted` gives the height that an opened lane wants, by its place among the lanes.
    """

    def __init__(self, view: FrameView, area: Rect, needs: Needs, wanted: dict[int, float]) -> None:
        self.view = view
        self.area = area
        self.needs = needs
        self.wanted = wanted
        self.columns = Columns(area, view.frame.columns)
        self.squeezed = SQUEEZES[0]

    def place(self, layout: Layout, language: Language) -> list[tuple[float, float]]:
        """Place headings and brackets; returns top and bottom of each lane."""
        y = self.area.y
        ends = []
        self.squeeze()
        layout.lacking = self.lacking()
        for number, (lane, height) in enumerate(zip(self.view.lanes, self.heights(), strict=True)):
            y += self.gap(number)
            y += self.over(lane)
            for caption in self.headings(lane):
                left, width = self.columns.x(caption.span)
                high = self.over(lane)
                place = Rect(left, y - high, width, high - 5)
                layout.headings.append((caption.label.in_(language), place))
            ends.append((y, y + height))
            y += height
            for caption in self.brackets(number):
                left, width = self.columns.x(caption.span)
                layout.brackets.append((caption.label.in_(language), Rect(left, y + 3, width, BRACKET - 4)))
            y += self.under(number)
        return ends

    def headings(self, lane: LaneView) -> list[Caption]:
        """What stands over a lane."""
        found = [caption for caption in lane.captions if caption.style == "heading"]
        if lane.lane.label is not None:
            found.append(Caption(label=lane.lane.label, span=(0, self.view.frame.columns)))
        return found

    def brackets(self, number: int) -> list[Caption]:
        """What stands under a lane, while it is not open."""
        captions = self.view.lanes[number].captions
        return (
            [] if number in self.wanted else [caption for caption in captions if caption.style == "bracket"]
        )

    def over(self, lane: LaneView) -> float:
        """Height of the headings over a lane."""
        high = HEADING - (3 if self.squeezed == SQUEEZES[-1] else 0)
        return high if self.headings(lane) else 0

    def under(self, number: int) -> float:
        """Height of the brackets under a lane."""
        return BRACKET if self.brackets(number) else 0

    def gap(self, number: int) -> float:
        """The space over a lane; where room is short, first the wide ones give, then all."""
        gap = self.view.lanes[number].lane.gap if number else 0
        if gap > LINKS_GAP:
            return max(gap * self.squeezed, LINKS_GAP)
        return gap * self.squeezed if self.squeezed == SQUEEZES[-1] else gap

    def squeeze(self) -> None:
        """Narrow the wide gaps as far as the lanes need it."""
        for self.squeezed in SQUEEZES:
            if self.lacking() <= 0:
                return

    def room(self) -> float:
        """The height that the lanes share."""
        numbers = range(len(self.view.lanes))
        taken = sum(self.gap(number) + self.under(number) for number in numbers)
        return self.area.h - taken - sum(self.over(lane) for lane in self.view.lanes)

    def wants(self) -> list[float]:
        """The least height of each lane, of an opened one what its panel wants."""
        return [self.wanted.get(number) or self.least(number) for number in range(len(self.view.lanes))]

    def lacking(self) -> float:
        """The height that is missing, or 0."""
        return max(sum(self.wants()) - self.room(), 0)

    def heights(self) -> list[float]:
        """Heights of the lanes by weight; each gets at least what it needs, out of what others can spare."""
        weights = [lane.lane.weight for lane in self.view.lanes]
        even = [self.room() * weight / sum(weights) for weight in weights]
        return shared(even, self.wants())

    def least(self, number: int) -> float:
        """The least height of a lane whose cells are all closed."""
        lane = self.view.lanes[number]
        single = [cell for cell in lane.cells if cell.rows == 1]
        return max((self.needs.cell(cell, self.columns.x(cell.span)[1]) for cell in single), default=0)


def shared(even: list[float], wanted: list[float]) -> list[float]:
    """Raise heights to what is wanted, taking from each of the others in proportion to what it can spare."""
    lacks = [max(want - height, 0) for want, height in zip(wanted, even, strict=True)]
    spare = [max(height - want, 0) for want, height in zip(wanted, even, strict=True)]
    given = min(sum(lacks), sum(spare))
    if given <= 0:
        return even
    raised = [height + lack * given / sum(lacks) for height, lack in zip(even, lacks, strict=True)]
    return [height - free * given / sum(spare) for height, free in zip(raised, spare, strict=True)]
