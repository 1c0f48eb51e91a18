"""How a cell of a map is set on a slide: its form, where its words stand, where its signs stand."""

from dataclasses import dataclass, field
from typing import Literal

from etalon.export.pptx.geometry import Form, arrow, plate, pointed, rounded
from etalon.export.pptx.signs import signs_size, stack_size
from etalon.export.pptx.words import Align, Measure, Paragraph, height_of
from etalon.maps.blocks import blank_fill
from etalon.maps.drawing import Rect
from etalon.maps.grid import GAP, Placed
from etalon.maps.names import fit_name, fit_note
from etalon.maps.paint import Body, Painter, body_of
from etalon.maps.speech import capital
from etalon.maps.state import CellState
from etalon.maps.wrap import LEADING
from etalon.standard.frame_view import CellView

LARGE = (17, 15, 13)
SMALL = (15, 13)
LEAST = (13,)
AIR = 2.0
MARGIN = {"bar": 12.0, "box": 9.0, "technology": 12.0, "strip": 7.0}
Way = Literal["below", "beside", "stack"]
FIRST: dict[str, tuple[Way, ...]] = {
    "bar": ("beside", "below"),
    "technology": ("beside", "below"),
    "strip": ("stack", "below", "beside"),
}
"""The ways in which signs may stand, the one preferred first: low and wide blocks have them beside."""
USUAL: tuple[Way, ...] = ("below", "stack", "beside")
WIDE_ARROW = 2.5
CENTRED = {"chevron", "axis", "arrow", "flow"}


@dataclass(frozen=True, slots=True)
class Setup:
    """A cell as it will be drawn: form, look, room of its words, paragraphs, row of its signs."""

    form: Form
    body: Body
    room: Rect
    align: Align
    row: Rect | None
    paragraphs: list[Paragraph] = field(default_factory=list)


def form_of(placed: Placed) -> Form:
    """The native form of a block."""
    rect, cell = placed.rect, placed.cell
    left = cell.direction == "left"
    if cell.block in {"chevron", "axis"}:
        tip = min(16.0, max(8.0, rect.h * 0.18))
        wide = rect if placed.last else Rect(rect.x, rect.y, rect.w + GAP * 0.9, rect.h)
        return pointed(wide, tip, notched=not placed.first)
    if cell.block == "arrow":
        return arrow(rect, min(20.0, rect.h * 0.35), 5.0, left)
    if cell.block == "flow":
        return plate(rect, min(18.0, rect.h * 0.3), left)
    return rounded(rect, 6 if cell.block == "strip" else 8)


def margin_of(cell: CellView) -> float:
    """The space at the left and right of a cell's words."""
    if cell.block == "box" and cell.asks == "nothing":
        return 1.0
    if cell.block == "arrow" and not centred(cell):
        return MARGIN["strip"]
    return MARGIN.get(cell.block, 2.0)


@dataclass
class Choices:
    """Where the signs of a lane's cells stand: the same way for all of one block, chosen as all fit best."""

    way: dict[tuple[str, str], Way] = field(default_factory=dict)

    def learn(self, painter: Painter, measure: Measure, placed: list[Placed]) -> None:
        """Choose for every lane and block of the cells that stand on a slide."""
        by_kind: dict[tuple[str, str], list[Placed]] = {}
        for each in placed:
            if signs_size(painter.state.of(each.cell.id))[0]:
                by_kind.setdefault((each.cell.lane, each.cell.block), []).append(each)
        for kind, cells in by_kind.items():
            ways = FIRST.get(kind[1], USUAL)
            self.way[kind] = max(ways, key=lambda way: self.worst(painter, measure, cells, way))

    @staticmethod
    def worst(painter: Painter, measure: Measure, cells: list[Placed], way: Way) -> tuple[bool, int]:
        """How the cell that has it worst is set in this way."""
        found = []
        for placed in cells:
            place = rooms(inner_of(placed), painter.state.of(placed.cell.id), centred(placed.cell)).get(way)
            found.append(ease(painter, measure, placed, place[0]) if place else (False, 0))
        return min(found)

    def of(self, cell: CellView) -> Way:
        """The way of a cell."""
        return self.way.get((cell.lane, cell.block), FIRST.get(cell.block, USUAL)[0])


def inner_of(placed: Placed) -> Rect:
    """The room inside a cell's form."""
    return form_of(placed).text().inset(margin_of(placed.cell), 3.0)


def centred(cell: CellView) -> bool:
    """Whether words stand in the middle: in what points somewhere, and in parties."""
    wide_arrow = cell.block == "arrow" and cell.span[1] - cell.span[0] > WIDE_ARROW
    return (cell.block in CENTRED and not wide_arrow) or (cell.block == "box" and cell.asks == "nothing")


def setup(painter: Painter, measure: Measure, placed: Placed, choices: Choices, *, last: bool) -> Setup:
    """Set a cell; where this is not the `last` time, only so that the painter learns sizes and what fits."""
    state, cell = painter.state.of(placed.cell.id), placed.cell
    places = rooms(inner_of(placed), state, centred(cell))
    room, row = places.get(choices.of(cell)) or next(iter(places.values()))
    body = body_of(state.claim, blank_fill(placed))
    if cell.block == "flow":
        body = Body("page", "edge", "dashed", "muted", "muted")
    align: Align = "middle" if centred(cell) else "start"
    kept = paragraphs(painter, measure, placed, room, body, last)
    return Setup(form_of(placed), body, room, align, row, kept)


def rooms(inner: Rect, state: CellState, centred: bool) -> dict[Way, tuple[Rect, Rect | None]]:
    """Where words and signs may stand, by way: signs below the words, beside them in a row, or in a stack."""
    wide, high = signs_size(state)
    if not wide:
        return {"below": (inner, None)}
    left = inner.cx - wide / 2 if centred else inner.right - wide
    made: dict[Way, tuple[Rect, Rect | None]] = {
        "below": (
            Rect(inner.x, inner.y, inner.w, inner.h - high - AIR),
            Rect(left, inner.bottom - high, wide, high),
        ),
        "beside": (
            Rect(inner.x, inner.y, inner.w - wide - 6, inner.h),
            Rect(inner.right - wide, inner.cy - high / 2, wide, high),
        ),
    }
    narrow, tall = stack_size(state)
    if tall and inner.h >= tall:
        made["stack"] = (
            Rect(inner.x, inner.y, inner.w - narrow - 4, inner.h),
            Rect(inner.right - narrow, inner.cy - tall / 2, narrow, tall),
        )
    return made


def sizes_of(placed: Placed) -> tuple[int, ...]:
    """The sizes at which a block's name may stand."""
    block = placed.cell.block
    if block in {"axis", "strip", "flow"}:
        return LEAST
    narrow = placed.cell.asks == "nothing" and block == "box"
    return SMALL if narrow or (block in {"arrow", "technology"} and placed.rect.w < 300) else LARGE


def bold(cell: CellView) -> bool:
    """Whether a name is a title: strips and flows are contents, parties stand beside what is asked."""
    return cell.block not in {"strip", "flow"} and not (cell.block == "box" and cell.asks == "nothing")


def ease(painter: Painter, measure: Measure, placed: Placed, room: Rect) -> tuple[bool, int]:
    """How well a name stands in a room: whole or not, and at which size."""
    words = capital(painter.say(placed.cell.name))
    extra = LEADING[15] if painter.state.of(placed.cell.id).value is not None else 0
    found = measure.fit(words, room.w, room.h - extra, sizes_of(placed), bold(placed.cell))
    return found.whole, found.size


def paragraphs(
    painter: Painter, measure: Measure, placed: Placed, room: Rect, body: Body, last: bool
) -> list[Paragraph]:
    """Name, note or figure, and owner of a cell, as far as they have room."""
    cell, state = placed.cell, painter.state.of(placed.cell.id)
    free = room.h - (LEADING[15] + AIR if state.value is not None else 0)
    sizes = sizes_of(placed)
    wide = measure.width_for(capital(painter.say(cell.name)), room.w, free, sizes, bold(cell))
    name = fit_name(painter, cell, wide, free, sizes, bold=bold(placed.cell))
    if last and not name.whole:
        measure.cut.append(f"{cell.id}: {capital(painter.say(cell.name))}")
    ink = body.ink
    made = [Paragraph(name, ink)]
    named = cell.owner if cell.block in CENTRED else None
    owner = LEADING[13] + 3 if named else 0
    note = fit_note(painter, cell, wide, free - name.height - owner)
    if note is not None:
        made.append(Paragraph(note, body.quiet, AIR))
    if named and height_of(made) + owner <= free:
        words = painter.word(f"map-owner-{named}")
        made.append(measure.paragraph(words, room.w, owner + AIR, LEAST, ink=body.quiet, before=3))
    if state.value is not None:
        made.append(
            measure.paragraph(state.value, room.w, LEADING[15] + AIR, SMALL, bold=True, ink=ink, before=AIR)
        )
    return made
