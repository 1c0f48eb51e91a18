"""How high a cell of a slide must be at least for its words at 12 points of type and its signs."""

from etalon.export.pptx.cells import AIR, Choices, bold, centred, form_of, margin_of, rooms, sizes_of
from etalon.export.pptx.columns import column_need
from etalon.export.pptx.words import ROOMY, Measure
from etalon.maps.drawing import Rect
from etalon.maps.grid import Placed
from etalon.maps.needs import Needs
from etalon.maps.paint import Painter
from etalon.maps.speech import capital
from etalon.maps.wrap import LEADING
from etalon.standard.frame_view import CellView

TALL = 400.0
LOWEST = 26.0
BETWEEN = (18.0, 9.0)
"""The space between entries of the legend, and the least."""


class SlideNeeds(Needs):
    """Asks for the least heights of cells as a slide is going to show them."""

    def __init__(self, painter: Painter, measure: Measure, choices: Choices) -> None:
        super().__init__(painter)
        self.measure = measure
        self.choices = choices
        self.strict = Measure(measure.width)
        self.strict.roomy = False
        self.roomy = True
        self.legend = ROOMY
        self.between = BETWEEN[0]

    def learn(self, lacking: float) -> None:
        """Where height is missing, give room up.

        First that for wider types in the cells, then that in the legend, then that between its entries.
        """
        if lacking > 0 and self.legend == 1:
            self.between = BETWEEN[1]
        if lacking > 0 and not self.roomy:
            self.legend = 1.0
        self.roomy = self.roomy and lacking <= 0

    def cell(self, cell: CellView, width: float) -> float:
        """The least height of a cell of the first level, a column's of its chips."""
        if cell.chips:
            return column_need(self.measure if self.roomy else self.strict, self.painter, cell.chips, width)
        placed = Placed(cell, Rect(0, 0, width, TALL), first=False, last=False)
        form = form_of(Placed(cell, Rect(0, 0, width, 60), first=False, last=False))
        text = form.text()
        around = form.rect.h - text.h + 6
        inner = Rect(text.x + margin_of(cell), 0, text.w - 2 * margin_of(cell), TALL)
        state = self.painter.state.of(cell.id)
        places = rooms(inner, state, centred(cell))
        room, row = places.get(self.choices.of(cell)) or next(iter(places.values()))
        words = capital(self.painter.say(cell.name))
        measure = self.measure if self.roomy else self.strict
        name = measure.fit(words, room.w, TALL, sizes_of(placed)[-1:], bold(cell))
        if not name.whole:
            return TALL
        extra = LEADING[15] + AIR if state.value is not None else 0
        below = TALL - room.h
        side = row.h if row is not None and not below else 0
        return max(name.height + extra + below, side, LOWEST - around) + around
