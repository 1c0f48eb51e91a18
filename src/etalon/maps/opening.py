"""An opened cell: its neighbours stay as a row of small cells above its members; the whole is never lost."""

from dataclasses import dataclass
from math import ceil

from etalon.maps.drawing import Rect
from etalon.maps.grid import Columns, Layout, Placed
from etalon.maps.needs import Needs
from etalon.standard.frame_view import CellView, FrameView, LaneView

APART = 4.0
PAD = 6.0
SPREAD = 2.5
MEMBER = 44.0
STACKED = 32.0
MEMBER_WIDTH = 176.0
CHIP_COLUMNS = range(4, 10)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is open: the cell, the lane whose place it takes, its neighbours, and how its members stand.

    Members stand `stacked` under every neighbour, as `chips`, or as boxes side by side.
    """

    cell: CellView
    lane: LaneView
    number: int
    minis: tuple[CellView, ...]
    stacked: bool
    chips: bool


def opening_of(view: FrameView, opened: str) -> Opening:
    """What a cell opens into. Raises KeyError where it is no cell with members."""
    for number, lane in enumerate(view.lanes):
        for cell in lane.cells:
            if cell.id != opened or not cell.opens:
                continue
            chips = cell.opens[0].block == "chips"
            if lane.lane.opens_in:
                inside = next(n for n, other in enumerate(view.lanes) if other.lane.id == lane.lane.opens_in)
                return Opening(cell, view.lanes[inside], inside, (), False, chips)
            stacked = lane.lane.opens == "all" and cell.block == lane.lane.block
            minis = tuple(other for other in group(lane, cell) if other.rows == 1)
            return Opening(cell, lane, number, minis, stacked, chips)
    raise KeyError(opened)


def group(lane: LaneView, cell: CellView) -> tuple[CellView, ...]:
    """The cells that stand under the same heading as a cell; without such a heading, those of the lane."""
    for caption in lane.captions:
        first, last = caption.span
        if caption.style == "heading" and first <= cell.span[0] and cell.span[1] <= last:
            return tuple(other for other in lane.cells if first <= other.span[0] and other.span[1] <= last)
    return lane.cells


class Panel:
    """Measures and places what an opening shows, in the columns of a frame."""

    def __init__(self, opening: Opening, columns: Columns, needs: Needs) -> None:
        self.opening = opening
        self.columns = columns
        self.needs = needs

    def wanted(self) -> float:
        """The height it wants."""
        opening = self.opening
        if opening.chips:
            return min(self.high(self.rows(columns, 0)) for columns in CHIP_COLUMNS) + 2 * PAD
        if opening.stacked:
            rows = [self.stacked_row(row) for row in range(self.stack())]
        else:
            rows = self.rows(self.side_by_side(), MEMBER)
        return self.mini() + self.high(rows) + 2 * PAD

    @staticmethod
    def high(rows: list[float]) -> float:
        """The height of rows with the space between them."""
        return sum(rows) + APART * (len(rows) - 1)

    def hidden(self) -> set[str]:
        """The cells whose place it takes."""
        return {cell.id for cell in (self.opening.minis or self.opening.lane.cells)}

    def span(self) -> tuple[float, float]:
        """The columns that it covers."""
        cells = self.opening.minis
        if not cells:
            return 0, self.columns.count
        return min(cell.span[0] for cell in cells), max(cell.span[1] for cell in cells)

    def width(self) -> float:
        """The width inside it."""
        return self.columns.x(self.span())[1] - 2 * PAD

    def mini(self) -> float:
        """The height of the neighbours in small."""
        heights = (self.needs.mini(cell, self.columns.x(cell.span)[1]) for cell in self.opening.minis)
        return max(heights, default=0)

    def side_by_side(self) -> int:
        """How many members stand side by side: as many as make the panel low, evenly filled."""
        count = len(self.opening.cell.opens)
        fits = max(int((self.width() + APART) // (MEMBER_WIDTH + APART)), 1)
        even = {ceil(count / ceil(count / columns)) for columns in range(1, min(fits, count) + 1)}
        return min(sorted(even, reverse=True), key=lambda columns: self.high(self.rows(columns, MEMBER)))

    def chip_columns(self, height: float) -> int:
        """The fewest columns of chips that are not too high together."""
        highs = {columns: self.high(self.rows(columns, 0)) for columns in CHIP_COLUMNS}
        least = min(highs, key=lambda columns: highs[columns])
        return next((columns for columns in CHIP_COLUMNS if highs[columns] <= height), least)

    def rows(self, columns: int, least: float) -> list[float]:
        """The heights that rows of members need."""
        need = self.needs.chip if self.opening.chips else self.needs.member
        width = (self.width() + APART) / columns - APART
        members = self.opening.cell.opens
        starts = range(0, len(members), columns)
        return [max(least, *(need(cell, width) for cell in members[at : at + columns])) for at in starts]

    def stack(self) -> int:
        """How many members stand under one another."""
        return max(len(cell.opens) for cell in self.opening.minis)

    def stacked_row(self, row: int) -> float:
        """The height that a row of stacked members needs."""
        cells = [cell for cell in self.opening.minis if len(cell.opens) > row]
        heights = (
            self.needs.member(cell.opens[row], self.columns.x(cell.span)[1] - PAD + SPREAD) for cell in cells
        )
        return max(STACKED, *heights)

    def place(self, layout: Layout, top: float, bottom: float) -> None:
        """Place panel, neighbours and members between two heights."""
        left, width = self.columns.x(self.span())
        rect = Rect(left, top, width, bottom - top)
        layout.panel = rect
        high = self.mini()
        for cell in self.opening.minis:
            x, wide = self.columns.x(cell.span)
            is_open = cell.id == self.opening.cell.id
            layout.put(self.opening.lane, cell, Rect(x, top, wide, high), "mini", is_open)
            layout.anchors[cell.id] = Rect(x, top, wide, rect.h)
        inner = Rect(rect.x + PAD, top + high + PAD, rect.w - 2 * PAD, rect.h - high - 2 * PAD)
        if self.opening.stacked:
            self.place_stack(layout, inner)
        else:
            self.place_members(layout, inner)

    def place_stack(self, layout: Layout, inner: Rect) -> None:
        """Place every neighbour's members under it."""
        heights = stretched([self.stacked_row(row) for row in range(self.stack())], inner.h)
        for cell in self.opening.minis:
            x, wide = self.columns.x(cell.span)
            left, right = max(x - SPREAD, inner.x), min(x + wide + SPREAD, inner.right)
            y = inner.y
            for member, height in zip(cell.opens, heights, strict=False):
                layout.cells.append(Placed(member, Rect(left, y, right - left, height), "member"))
                y += height + APART

    def place_members(self, layout: Layout, inner: Rect) -> None:
        """Place members side by side in rows."""
        columns = self.chip_columns(inner.h) if self.opening.chips else self.side_by_side()
        width = (inner.w + APART) / columns - APART
        heights = stretched(self.rows(columns, 0 if self.opening.chips else MEMBER), inner.h)
        y = inner.y
        for row, height in enumerate(heights):
            for column, member in enumerate(self.opening.cell.opens[row * columns : (row + 1) * columns]):
                rect = Rect(inner.x + column * (width + APART), y, width, height)
                layout.cells.append(Placed(member, rect, "member"))
            y += height + APART


def stretched(heights: list[float], room: float) -> list[float]:
    """Row heights that fill a room: what is left over (or lacks) is shared evenly."""
    share = (room - sum(heights) - APART * (len(heights) - 1)) / len(heights)
    return [height + share for height in heights]
