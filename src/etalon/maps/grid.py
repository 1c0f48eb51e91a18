"""Where everything stands: lanes share the height by weight, cells the width by columns; one may be open.

An opened cell keeps its neighbours as a row of small cells above its members: one never loses the whole.
"""

from dataclasses import dataclass, field
from math import ceil
from typing import Literal

from etalon.core.texts import Language
from etalon.maps.drawing import Rect
from etalon.maps.rooms import chip_words, mini_words
from etalon.maps.speech import capital
from etalon.maps.wrap import LEADING, fit
from etalon.standard.documents.frames import Caption
from etalon.standard.frame_view import CellView, FrameView, LaneView

GAP = 10.0
HEADING = 26.0
BRACKET = 26.0
APART = 5.0
MEMBER = 62.0
STACKED = 38.0
MINI_PAD = 6.0
MEMBER_MIN = 176.0
SMALLEST = {
    "bar": 38,
    "chevron": 44,
    "box": 62,
    "arrow": 38,
    "technology": 26,
    "strip": 38,
    "axis": 26,
    "flow": 30,
}
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

    `anchors` holds, by cell id, the rectangle at which links to that cell end.
    """

    cells: list[Placed] = field(default_factory=list)
    headings: list[tuple[str, Rect]] = field(default_factory=list)
    brackets: list[tuple[str, Rect]] = field(default_factory=list)
    panel: Rect | None = None
    anchors: dict[str, Rect] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Opening:
    """What is open: the lane it shows in, the cell, its neighbours in small, and how its members stand."""

    lane: LaneView
    cell: CellView
    minis: tuple[CellView, ...]
    stacked: bool
    chips: bool


def place(
    view: FrameView, area: Rect, language: Language, opened: str | None = None, strips: bool = False
) -> Layout:
    """Place a frame's cells in an area; `strips`: chips need room for the records' side.

    Raises KeyError where `opened` is no cell with members.
    """
    return _Grid(view, area, language, opened, strips).placed()


class _Grid:
    def __init__(
        self, view: FrameView, area: Rect, language: Language, opened: str | None, strips: bool
    ) -> None:
        self.view = view
        self.strips = strips
        self.area = area
        self.language = language
        self.opening = self.open(opened) if opened else None
        self.layout = Layout()

    def open(self, opened: str) -> _Opening:
        for lane in self.view.lanes:
            for cell in lane.cells:
                if cell.id == opened and cell.opens:
                    inside = self.lane(lane.lane.opens_in) if lane.lane.opens_in else lane
                    minis = (
                        () if lane.lane.opens_in else tuple(c for c in self.group(lane, cell) if c.rows == 1)
                    )
                    stacked = lane.lane.opens == "all" and cell.block == lane.lane.block
                    return _Opening(inside, cell, minis, stacked, cell.opens[0].block == "chips")
        raise KeyError(opened)

    def lane(self, lane_id: str) -> LaneView:
        return next(lane for lane in self.view.lanes if lane.lane.id == lane_id)

    @staticmethod
    def group(lane: LaneView, cell: CellView) -> tuple[CellView, ...]:
        """The cells that stand under the same heading as a cell; without headings, those of the lane."""
        for caption in lane.captions:
            first, last = caption.span
            if caption.style == "heading" and first <= cell.span[0] and cell.span[1] <= last:
                return tuple(c for c in lane.cells if first <= c.span[0] and c.span[1] <= last)
        return lane.cells

    def x(self, span: tuple[float, float]) -> tuple[float, float]:
        """Left edge and width of a span of columns."""
        column = (self.area.w + GAP) / self.view.frame.columns
        return self.area.x + span[0] * column, (span[1] - span[0]) * column - GAP

    def placed(self) -> Layout:
        heights = self.heights()
        y = self.area.y
        tops: list[float] = []
        bottoms: list[float] = []
        for lane, height in zip(self.view.lanes, heights, strict=True):
            y += lane.lane.gap if lane is not self.view.lanes[0] else 0
            y += self.head(lane, y)
            tops.append(y)
            y += height
            bottoms.append(y)
            y += self.foot(lane, y)
        for number, lane in enumerate(self.view.lanes):
            self.fill(lane, number, tops, bottoms)
        return self.layout

    def head(self, lane: LaneView, y: float) -> float:
        """Headings over a lane; returns the height they take."""
        captions = [caption for caption in lane.captions if caption.style == "heading"]
        if lane.lane.label is not None:
            captions.append(Caption(label=lane.lane.label, span=(0, self.view.frame.columns)))
        for caption in captions:
            left, width = self.x(caption.span)
            self.layout.headings.append((caption.label.in_(self.language), Rect(left, y, width, HEADING - 7)))
        return HEADING if captions else 0

    def foot(self, lane: LaneView, y: float) -> float:
        """Brackets under a lane; returns the height they take."""
        captions = [caption for caption in lane.captions if caption.style == "bracket"]
        if not captions or (self.opening is not None and self.opening.lane is lane):
            return 0
        for caption in captions:
            left, width = self.x(caption.span)
            self.layout.brackets.append(
                (caption.label.in_(self.language), Rect(left, y + 3, width, BRACKET - 4))
            )
        return BRACKET

    def even(self) -> list[float]:
        """Heights of the lanes, by weight, without what stands over and under them."""
        fixed = sum(lane.lane.gap for lane in self.view.lanes[1:])
        for lane in self.view.lanes:
            is_open = self.opening is not None and self.opening.lane is lane
            fixed += HEADING if lane.lane.label or any(c.style == "heading" for c in lane.captions) else 0
            fixed += BRACKET if not is_open and any(c.style == "bracket" for c in lane.captions) else 0
        weights = [lane.lane.weight for lane in self.view.lanes]
        return [(self.area.h - fixed) * weight / sum(weights) for weight in weights]

    def heights(self) -> list[float]:
        """Heights of the lanes, the opened one as high as it needs."""
        heights = self.even()
        if self.opening is None:
            return heights
        at = next(n for n, lane in enumerate(self.view.lanes) if lane is self.opening.lane)
        need = max(heights[at], self.needed())
        return self.give(heights, at, need)

    def give(self, heights: list[float], at: int, need: float) -> list[float]:
        """Let the opened lane have what it needs; the others give in proportion to what they can spare."""
        least = [
            min(height, SMALLEST.get(lane.lane.block, 40))
            for height, lane in zip(heights, self.view.lanes, strict=True)
        ]
        spare = [0 if n == at else height - least[n] for n, height in enumerate(heights)]
        asked = min(need - heights[at], sum(spare))
        share = asked / sum(spare) if sum(spare) else 0
        given = [height - spare[n] * share for n, height in enumerate(heights)]
        given[at] += asked
        return given

    def needed(self) -> float:
        """Height that the opened group wants."""
        opening = self.opening
        assert opening is not None  # noqa: S101 - called only while something is open
        if opening.chips:
            return self.area.h
        rows = max(len(c.opens) for c in opening.minis) if opening.stacked else self.rows(opening)
        each = self.stacked_height(opening) if opening.stacked else MEMBER
        return self.mini_height(opening) + rows * (each + 6) + 10

    def stacked_height(self, opening: _Opening) -> float:
        """The height that the longest name of a stacked member takes."""
        heights = [
            fit(member.name.in_(self.language), self.x(cell.span)[1] - 30, 200, (13,)).height + 12
            for cell in opening.minis
            for member in cell.opens
        ]
        return max(STACKED, *heights)

    def mini_height(self, opening: _Opening) -> float:
        lines = [
            len(fit(cell.name.in_(self.language), self.mini_width(cell), 80, (13,), True).lines)
            for cell in opening.minis
        ]
        return max(lines, default=1) * LEADING[13] + 2 * MINI_PAD

    def mini_width(self, cell: CellView) -> float:
        return mini_words(Rect(0, 0, self.x(cell.span)[1], 0), cell.block == "chevron").w

    def span(self, opening: _Opening) -> tuple[float, float]:
        cells = opening.minis
        if not cells:
            return 0, self.view.frame.columns
        return min(cell.span[0] for cell in cells), max(cell.span[1] for cell in cells)

    def columns(self, opening: _Opening, count: int) -> int:
        """How many members stand side by side."""
        _, width = self.x(self.span(opening))
        if opening.chips:
            return self.chip_columns(opening, width)
        fits = max(int((width + GAP) // (MEMBER_MIN + 6)), 1)
        return min(count, ceil(count / ceil(count / fits)))

    def chip_columns(self, opening: _Opening, width: float) -> int:
        """The fewest columns of chips in which the fewest names are cut."""
        at = next(n for n, lane in enumerate(self.view.lanes) if lane is opening.lane)
        height = self.heights()[at]
        names = [capital(cell.name.in_(self.language)) for cell in opening.cell.opens]

        def cut(columns: int) -> int:
            rows = ceil(len(names) / columns)
            chip = Rect(0, 0, (width - 12 + APART) / columns - APART, (height - 12 + APART) / rows - APART)
            room = chip_words(chip, self.strips)
            return sum(not fit(name, room.w, room.h, (13,)).whole for name in names)

        return min(range(4, 10), key=cut)

    def rows(self, opening: _Opening) -> int:
        count = len(opening.cell.opens)
        return ceil(count / self.columns(opening, count))

    def fill(self, lane: LaneView, number: int, tops: list[float], bottoms: list[float]) -> None:
        """Place the cells of a lane."""
        opening = self.opening if self.opening and self.opening.lane is lane else None
        hidden = set()
        if opening is not None:
            hidden = {cell.id for cell in (opening.minis or lane.cells)}
            left, width = self.x(self.span(opening))
            self.panel(opening, Rect(left, tops[number], width, bottoms[number] - tops[number]))
        for cell in lane.cells:
            if cell.id in hidden:
                continue
            left, width = self.x(cell.span)
            bottom = bottoms[min(number + cell.rows, len(bottoms)) - 1]
            rect = Rect(left, tops[number], width, bottom - tops[number])
            is_open = self.opening is not None and cell.id == self.opening.cell.id
            self.put(lane, cell, rect, "column" if cell.chips else "normal", is_open)

    def put(self, lane: LaneView, cell: CellView, rect: Rect, form: Form, is_open: bool = False) -> None:
        alike = [other for other in lane.cells if other.block == cell.block]
        first = not any(abs(other.span[1] - cell.span[0]) < 0.01 for other in alike)
        last = not any(abs(other.span[0] - cell.span[1]) < 0.01 for other in alike)
        self.layout.cells.append(Placed(cell, rect, form, first, last, is_open))
        self.layout.anchors[cell.id] = rect

    def panel(self, opening: _Opening, rect: Rect) -> None:
        """Place the opened group: small neighbours on top, members below them."""
        self.layout.panel = rect
        mini = self.mini_height(opening) if opening.minis else 0
        for cell in opening.minis:
            left, width = self.x(cell.span)
            top = Rect(left, rect.y, width, mini)
            self.put(opening.lane, cell, top, "mini", cell.id == opening.cell.id)
            self.layout.anchors[cell.id] = Rect(left, rect.y, width, rect.h)
        inner = Rect(rect.x + 6, rect.y + mini + 6, rect.w - 12, rect.h - mini - 12)
        if opening.stacked:
            self.stack(opening, inner)
        else:
            self.members(opening.cell.opens, self.columns(opening, len(opening.cell.opens)), inner)

    def stack(self, opening: _Opening, inner: Rect) -> None:
        rows = max(len(cell.opens) for cell in opening.minis)
        height = (inner.h - 4 * (rows - 1)) / rows
        for cell in opening.minis:
            left, width = self.x(cell.span)
            left, right = max(left, inner.x), min(left + width, inner.right)
            for row, member in enumerate(cell.opens):
                rect = Rect(left, inner.y + row * (height + 4), right - left, height)
                self.layout.cells.append(Placed(member, rect, "member"))

    def members(self, members: tuple[CellView, ...], columns: int, inner: Rect) -> None:
        rows = ceil(len(members) / columns)
        gap = APART
        width = (inner.w - gap * (columns - 1)) / columns
        height = (inner.h - gap * (rows - 1)) / rows
        for number, member in enumerate(members):
            row, column = divmod(number, columns)
            rect = Rect(inner.x + column * (width + gap), inner.y + row * (height + gap), width, height)
            self.layout.cells.append(Placed(member, rect, "member"))
