"""How high a cell must be at least, at a given width, for its words at 13 points and its signs."""

from collections.abc import Callable

from etalon.core.texts import Language
from etalon.maps.drawing import Rect
from etalon.maps.overlays import has_strip, marks_width, number_size, row_size
from etalon.maps.rooms import chip_words, mini_words
from etalon.maps.speech import capital
from etalon.maps.state import CellState, MapState
from etalon.maps.wrap import LEADING, fit
from etalon.standard.frame_view import CellView

SMALLEST = {"bar": 36.0, "chevron": 40.0, "box": 44.0, "arrow": 38.0, "technology": 26.0, "strip": 34.0}
LOWEST = 26.0
TALL = 1000.0
MARKS = 24.0


class Needs:
    """Asks for the least heights of cells in one language and state."""

    def __init__(self, language: Language, state: MapState) -> None:
        self.language = language
        self.state = state
        self.strips = any(has_strip(found) for found in state.cells.values())

    def words(self, cell: CellView, width: float, bold: bool = True) -> float:
        """Height of a cell's name set at 13 points in a width."""
        return fit(capital(cell.name.in_(self.language)), width, TALL, (13,), bold).height

    def cell(self, cell: CellView, width: float) -> float:
        """The least height of a cell of the first level."""
        if cell.chips:
            return 0
        state = self.state.of(cell.id)
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
        wide, high = row_size(self.state.of(cell.id))
        beside = self.words(cell, width - 12 - wide - (6 if wide else 0), bold=False) + 8
        return (
            beside
            if not wide or beside < 2 * LEADING[13] + 10
            else self.words(cell, width - 12, False) + high + 8
        )

    def chip(self, cell: CellView, width: float) -> float:
        """The least height of a chip of the whole catalogue."""
        name = capital(cell.name.in_(self.language))
        setting = fit(name, chip_words(Rect(0, 0, width, TALL), self.strips).w, TALL, (13,))
        return setting.height + 6 if setting.whole else TALL

    def _bar(self, cell: CellView, width: float, state: CellState) -> float:
        wide, high = number_size(state)
        aside = wide + marks_width(state) + 34 * (state.profile is not None) + 36 * has_strip(state) + 50
        return max(self.words(cell, width - aside) + 8, high + 4)

    def _box(self, cell: CellView, width: float, state: CellState) -> float:
        _, high = number_size(state)
        if state.profile is not None or state.marks is not None:
            high = max(high, 24)
        return self.words(cell, width - 20 - 36 * has_strip(state)) + high + 10

    def _chevron(self, cell: CellView, width: float, state: CellState) -> float:
        _, high = row_size(state)
        below = (21 if cell.owner else 0) + (high + 4 if high else 0) + (MARKS if state.marks else 0)
        return self.words(cell, width - 36) + below + 8

    def _arrow(self, cell: CellView, width: float, state: CellState) -> float:
        wide, high = row_size(state)
        beside = width > 350
        name = self.words(cell, width - 38 - (wide + 8 if beside else 0))
        return name + (0 if beside else high) + 14

    def _strip(self, cell: CellView, width: float, state: CellState) -> float:
        aside = 30 if state.claim is not None or has_strip(state) or state.profile is not None else 4
        name = self.words(cell, width - 11 - aside, bold=False) + 6
        return name + (LEADING[15] + 4 if state.value is not None else 0)

    def _plain(self, cell: CellView, width: float, state: CellState) -> float:
        del state
        return self.words(cell, width - 30) + 8
