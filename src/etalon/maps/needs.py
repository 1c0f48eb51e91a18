"""How high a cell must be at least, at a given width, for its words at 13 points and its signs."""

from collections.abc import Callable

from etalon.maps.drawing import Rect
from etalon.maps.overlays import has_strip, marks_width, number_size, row_size, strip_signs
from etalon.maps.paint import Painter
from etalon.maps.rooms import chip_words, member_words, mini_words, strip_side
from etalon.maps.speech import capital
from etalon.maps.state import CellState
from etalon.maps.wrap import LEADING, fit
from etalon.standard.frame_view import CellView

SMALLEST = {"bar": 36.0, "chevron": 36.0, "box": 44.0, "arrow": 38.0, "technology": 26.0, "strip": 34.0}
LOWEST = 26.0
TALL = 1000.0
MARKS = 24.0
ROW = 24.0


class Needs:
    """Asks for the least heights of cells as a painter is going to show them."""

    def __init__(self, painter: Painter) -> None:
        self.painter = painter
        self.language = painter.language
        self.strips = any(has_strip(found) for found in painter.state.cells.values())

    def words(self, cell: CellView, width: float, bold: bool = True) -> float:
        """Height of a cell's name set at 13 points in a width."""
        return fit(capital(cell.name.in_(self.language)), width, TALL, (13,), bold).height

    def cell(self, cell: CellView, width: float) -> float:
        """The least height of a cell of the first level."""
        if cell.chips:
            return 0
        state = self.painter.seen(cell)
        by_block: dict[str, Callable[[CellView, float, CellState], float]] = {
            "bar": self._bar,
            "technology": self._bar,
            "box": self._box,
            "chevron": self._chevron,
            "arrow": self._arrow,
            "strip": self._strip,
        }
        need = by_block.get(cell.block, self._plain)(cell, width, state)
        return max(need, SMALLEST.get(cell.block, LOWEST))

    def mini(self, cell: CellView, width: float) -> float:
        """The least height of a small neighbour of an opened cell."""
        room = mini_words(Rect(0, 0, width, TALL), cell.block == "chevron")
        return self.words(cell, room.w) + 12

    def member(self, cell: CellView, width: float) -> float:
        """The least height of a member of an opened cell."""
        wide, high = row_size(self.painter.seen(cell))
        room = member_words(Rect(0, 0, width, TALL)).w
        below = self.words(cell, room, bold=False) + high
        if not wide:
            return below + 5
        beside = fit(capital(cell.name.in_(self.language)), room - wide - 6, TALL, (13,))
        return (min(below, max(beside.height, high)) if beside.whole else below) + 5

    def chip(self, cell: CellView, width: float) -> float:
        """The least height of a chip of the whole catalogue."""
        name = capital(cell.name.in_(self.language))
        setting = fit(name, chip_words(Rect(0, 0, width, TALL), self.strips).w, TALL, (13,))
        return setting.height + 4 if setting.whole else TALL

    def _bar(self, cell: CellView, width: float, state: CellState) -> float:
        wide, high = number_size(state)
        aside = wide + marks_width(state) + 34 * (state.profile is not None) + 36 * has_strip(state) + 50
        return max(self.words(cell, width - aside) + 8, high + 4)

    def _box(self, cell: CellView, width: float, state: CellState) -> float:
        _, high = number_size(state)
        if state.profile is not None or state.marks is not None:
            high = max(high, 24)
        return self.words(cell, width - 26 - 34 * has_strip(state)) + high + 10

    def _chevron(self, cell: CellView, width: float, state: CellState) -> float:
        _, high = row_size(state)
        below = (
            (21 if cell.owner and not self.painter.brief else 0)
            + (high + 4 if high else 0)
            + (MARKS if state.marks else 0)
        )
        return self.words(cell, width - 36) + below + 8

    def _arrow(self, cell: CellView, width: float, state: CellState) -> float:
        wide, high = row_size(state)
        beside = width > 350
        name = self.words(cell, width - 38 - (wide + 8 if beside else 0))
        return name + (0 if beside else high) + 14

    def _strip(self, cell: CellView, width: float, state: CellState) -> float:
        signs = strip_signs(state)
        side = strip_side(width, signs)
        name = self.words(cell, width - 11 - side, bold=False) + 6
        below = (LEADING[15] + 4 if state.value is not None else 0) + (ROW if signs and not side else 0)
        return max(name + below, 22 * signs + 4 if side else 0)

    def _plain(self, cell: CellView, width: float, state: CellState) -> float:
        del state
        return self.words(cell, width - 30) + 8
