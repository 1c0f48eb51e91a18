"""A frame on a slide: its cells as native shapes, its links as glued connectors, its legend."""

from dataclasses import dataclass, field
from typing import Any

from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.cells import Choices, Setup, setup
from etalon.export.pptx.columns import Chip, chip_signs, draw_columns
from etalon.export.pptx.joints import draw_joints, give_points, joints_of
from etalon.export.pptx.needs import SlideNeeds
from etalon.export.pptx.signs import draw_signs, signs_of
from etalon.export.pptx.units import HEIGHT, MARGIN, WIDTH
from etalon.export.pptx.words import ROOMY
from etalon.maps import legend
from etalon.maps.arrange import arrange
from etalon.maps.chips import chip_body, flagged
from etalon.maps.drawing import Drawing, Group, Line, Rect
from etalon.maps.fonts import text_width
from etalon.maps.grid import Layout, Placed
from etalon.maps.links import paint_links
from etalon.maps.paint import Painter
from etalon.maps.speech import capital, spoken
from etalon.maps.state import MapState
from etalon.standard.frame_view import FrameView

LEARN = 6
"""How often a frame is set only to learn which notes fit and how large names may be."""
LEGEND_LINE = 19.0
FOOT = 27.0


@dataclass
class Drawn:
    """What stands on a slide: the shape of every cell by id, and the painter that knows the signs used."""

    painter: Painter
    shapes: dict[str, Any] = field(default_factory=dict)


def draw_frame(canvas: Canvas, view: FrameView, state: MapState, top: float) -> Drawn:
    """Draw a frame and its legend between `top` and the foot of a slide."""
    language = canvas.language
    name = view.frame.name.in_(language)
    drawing = Drawing(WIDTH, HEIGHT, language, name, view.frame.purpose.in_(language))
    painter = Painter(drawing, language, state, lambda _cell: None)
    choices = Choices()
    needs = SlideNeeds(painter, canvas.measure, choices)
    rows = learn(canvas, painter, view, top, choices, needs)
    area = body(top, len(rows))
    layout = arrange(painter, view, area, needs=needs)
    drawn = Drawn(painter)
    painter.used.clear()
    setups = {
        placed.cell.id: setup(painter, canvas.measure, placed, choices, last=True)
        for placed in layout.cells
        if placed.form == "normal"
    }
    headings(canvas, layout)
    for placed in layout.cells:
        if placed.form == "normal":
            drawn.shapes[placed.cell.id] = draw_cell(canvas, painter, placed, setups[placed.cell.id])
    drawn.shapes |= draw_columns(canvas, painter, [each for each in layout.cells if each.form == "column"])
    links(canvas, painter, view, layout, setups, drawn.shapes)
    draw_legend(canvas, painter, view, HEIGHT - FOOT - LEGEND_LINE * len(rows), needs)
    return drawn


def body(top: float, rows: int) -> Rect:
    """The area of the frame."""
    foot = FOOT + LEGEND_LINE * rows + 5
    return Rect(MARGIN, top, WIDTH - 2 * MARGIN, HEIGHT - top - foot)


def learn(
    canvas: Canvas,
    painter: Painter,
    view: FrameView,
    top: float,
    choices: Choices,
    needs: SlideNeeds,
) -> list[list[legend.Entry]]:
    """Set the frame a few times, so that lanes agree on sizes and notes; returns the rows of the legend.

    The signs that will be used are learned by setting them where nobody sees them.
    """
    rows: list[list[legend.Entry]] = [[]]
    for _ in range(LEARN):
        painter.used.clear()
        layout = arrange(painter, view, body(top, len(rows)), needs=needs)
        needs.learn(layout.lacking)
        choices.learn(painter, canvas.measure, [each for each in layout.cells if each.form == "normal"])
        for placed in layout.cells:
            if placed.form == "normal":
                made = setup(painter, canvas.measure, placed, choices, last=False)
                signs_of(painter, painter.state.of(placed.cell.id), made.body, made.row, placed.rect)
            else:
                used_by_chips(painter, placed)
        paint_links(painter, view, layout)
        painter.drawing.groups.clear()
        rows = legend_rows(canvas, painter, view, needs)
    return rows


def used_by_chips(painter: Painter, placed: Placed) -> None:
    """Note the signs that the chips of a column will use."""
    for cell in placed.cell.chips:
        state = painter.state.of(cell.id)
        chip_signs(painter, Chip(cell, placed.rect))
        chip_body(painter, state)
        if flagged(state) and state.flag:
            painter.used |= {state.flag}


def legend_rows(
    canvas: Canvas, painter: Painter, view: FrameView, needs: SlideNeeds
) -> list[list[legend.Entry]]:
    """The legend flowed into rows, as wide and as far apart as the frame leaves room for."""
    made: list[list[legend.Entry]] = [[]]
    used = 0.0
    for entry in legend.entries(painter, view):
        if made[-1] and used + entry_width(canvas, entry, needs.legend) > WIDTH - 2 * MARGIN:
            made.append([])
            used = 0.0
        made[-1].append(entry)
        used += entry_width(canvas, entry, needs.legend) + needs.between
    return made if made[0] else []


def entry_width(canvas: Canvas, entry: legend.Entry, room: float) -> float:
    """Width of a sign of the legend and its words."""
    return entry.sign + text_width(entry.words, 13) * canvas.measure.width * room + 3


def headings(canvas: Canvas, layout: Layout) -> None:
    """Headings over lanes and brackets under them."""
    for words, rect in layout.headings:
        canvas.words(rect, words, words, sizes=(15, 13), bold=True, ink="muted")
    for words, rect in layout.brackets:
        bracket(canvas, words, rect)


def bracket(canvas: Canvas, words: str, rect: Rect) -> None:
    """A bracket under some cells, with its words in the middle of its line."""
    middle = rect.y + 9
    half = text_width(words, 13) * canvas.measure.width * ROOMY / 2 + 8
    group = Group("bracket", "page")
    for outer, inner in ((rect.x, rect.cx - half), (rect.right, rect.cx + half)):
        group.shapes.append(Line(((outer, rect.y + 2), (outer, middle)), "edge", 1.2, part="bracket"))
        group.shapes.append(Line(((outer, middle), (inner, middle)), "edge", 1.2, part="bracket"))
    lines = draw_signs(canvas, group, words)
    place = Rect(rect.cx - half + 4, rect.y + 1, 2 * half - 8, 16)
    label = canvas.words(place, words, words, ink="muted", align="middle")
    canvas.group([*lines, label], words)


def draw_cell(canvas: Canvas, painter: Painter, placed: Placed, made: Setup) -> Any:
    """A cell with its signs; where it has signs they are grouped with it."""
    cell = placed.cell
    state = painter.state.of(cell.id)
    look = made.body
    says = spoken(cell, state, canvas.language)
    shape = canvas.shape(made.form, cell.id, look.fill, look.stroke, dash=look.dash, says=says)
    canvas.write(shape, made.form, made.room, made.paragraphs, align=made.align)
    extras = draw_signs(canvas, signs_of(painter, state, look, made.row, placed.rect), cell.id)
    if extras:
        canvas.group([shape, *extras], capital(painter.say(cell.name)))
    return shape


def links(
    canvas: Canvas,
    painter: Painter,
    view: FrameView,
    layout: Layout,
    setups: dict[str, Setup],
    shapes: dict[str, Any],
) -> None:
    """The links of the frame as glued connectors."""
    painter.drawing.groups.clear()
    paint_links(painter, view, layout)
    joints = joints_of([group for group in painter.drawing.groups if group.kind == "link"], setups)
    give_points(joints, shapes, setups)
    names = {key: capital(painter.say(cell.name)) for key, cell in view.cells().items()}
    draw_joints(canvas, joints, shapes, names)


def draw_legend(canvas: Canvas, painter: Painter, view: FrameView, top: float, needs: SlideNeeds) -> None:
    """Every sign that the slide shows, with its words."""
    for number, row in enumerate(legend_rows(canvas, painter, view, needs)):
        x = MARGIN
        for entry in row:
            y = top + number * LEGEND_LINE
            drawn = []
            if entry.draw:
                group = Group("legend", "page")
                entry.draw(group, Rect(x, y + (LEGEND_LINE - legend.HIGH) / 2, legend.SWATCH, legend.HIGH))
                drawn = draw_signs(canvas, group, f"Legend: {entry.words}")
            wide = entry_width(canvas, entry, needs.legend)
            place = Rect(x + entry.sign, y, wide - entry.sign, LEGEND_LINE)
            drawn.append(canvas.words(place, f"Legend: {entry.words}", entry.words, ink="muted"))
            if len(drawn) > 1:
                canvas.group(drawn, f"Legend: {entry.words}")
            x += wide + needs.between
