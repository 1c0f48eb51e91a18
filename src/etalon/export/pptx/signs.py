"""The signs of the maps (numbers, records, marks, badges, legend) as small native shapes."""

from typing import Any

from pptx.oxml.ns import qn

from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.geometry import Form, rounded
from etalon.export.pptx.units import emu
from etalon.export.pptx.words import Paragraph
from etalon.export.pptx.xml import child, element
from etalon.maps.drawing import Box, Circle, Group, Line, Point, Polygon, Rect, Shape, Words
from etalon.maps.overlays import (
    PILL,
    badge_at,
    has_scale,
    has_strip,
    marks_in,
    marks_width,
    number_in,
    profile_in,
    record_in,
    row_at,
    row_size,
    strip_signs,
)
from etalon.maps.paint import Body, Painter
from etalon.maps.state import CellState
from etalon.maps.wrap import Setting

APART = 6.0
STEP = 21.0
HIGH = 19.0
DIAMOND = 4
Closed = Box | Circle | Polygon


def signs_size(state: CellState) -> tuple[float, float]:
    """Width and height of a cell's signs in one row; 0 where there are none."""
    wide, high = row_size(state)
    marks = marks_width(state)
    return wide + marks + (APART if wide and marks else 0), max(high, 20 if marks else 0)


def stack_size(state: CellState) -> tuple[float, float]:
    """Width and height of a cell's signs under one another; 0 where they cannot stand so."""
    if state.marks is not None or has_scale(state):
        return 0, 0
    return PILL, STEP * strip_signs(state)


def stacked(painter: Painter, group: Group, row: Rect, state: CellState, body: Body) -> None:
    """Number, profile and record under one another."""
    place = Rect(row.x, row.y + (STEP - HIGH) / 2, row.w, HIGH)
    if state.claim is not None:
        number_in(painter, group, place, CellState(state.claim), body)
        place = Rect(place.x, place.y + STEP, place.w, place.h)
    if state.profile is not None:
        profile_in(painter, group, place, state.profile, body)
        place = Rect(place.x, place.y + STEP, place.w, place.h)
    if has_strip(state):
        record_in(painter, group, place, state)


def signs_of(painter: Painter, state: CellState, body: Body, row: Rect | None, corner: Rect) -> Group:
    """The signs of a cell in their row, and its badge at the upper right of `corner`; notes which it used."""
    group = Group("signs", "page")
    if row is not None and row.w == PILL and row.h >= STEP:
        stacked(painter, group, row, state, body)
    elif row is not None:
        row_at(painter, group, row.x, row.cy, state, body)
        marks_in(painter, group, row.right - marks_width(state), row.cy, state, body)
    badge_at(painter, group, (corner.right - 2, corner.y - 1), state)
    return group


def draw_signs(canvas: Canvas, group: Group, name: str) -> list[Any]:
    """Draw the shapes of a group; words that stand in a closed shape become that shape's own text."""
    made: list[Any] = []
    shapes = list(group.shapes)
    taken: set[int] = set()
    for number, shape in enumerate(shapes):
        if number in taken:
            continue
        if isinstance(shape, Words):
            made.append(words_box(canvas, shape, name))
            continue
        drawn, form = sign(canvas, shape, f"{name}: {shape.part or 'sign'}")
        after = shapes[number + 1] if number + 1 < len(shapes) else None
        if form is not None and isinstance(after, Words) and inside(form.rect, after):
            taken.add(number + 1)
            own_words(canvas, drawn, form, after)
        made.append(drawn)
    return made


def inside(rect: Rect, words: Words) -> bool:
    """Whether words stand in the middle of a small shape."""
    middle = abs(rect.cx - words.rect.cx) < 1 and abs(rect.cy - words.rect.cy) < 1
    return middle and words.anchor == "middle" and len(words.lines) == 1


def own_words(canvas: Canvas, drawn: Any, form: Form, words: Words) -> None:
    """Words as the text of the small shape in which they stand."""
    canvas.write(drawn, form, form.text(), [paragraph(words)], align="middle")
    drawn._element.txBody.find(qn("a:bodyPr")).set("wrap", "none")


def paragraph(words: Words) -> Paragraph:
    """Words that the maps have set, as a paragraph."""
    return Paragraph(Setting(words.lines, words.size, words.bold), words.ink)


def words_box(canvas: Canvas, words: Words, name: str) -> Any:
    """Words as a text box."""
    drawn = canvas.text(
        words.rect, f"{name}: {words.part or 'words'}", [paragraph(words)], align=words.anchor
    )
    drawn._element.txBody.find(qn("a:bodyPr")).set("wrap", "none")
    return drawn


def sign(canvas: Canvas, shape: Shape, name: str) -> tuple[Any, Form | None]:
    """A shape of a sign; the form where it is closed and may carry text."""
    match shape:
        case Box():
            form = rounded(shape.rect, shape.radius) if shape.radius else Form("rect", shape.rect)
            fill, stroke = shape.fill, shape.stroke
            return canvas.shape(form, name, fill, stroke, width=shape.width, dash=shape.dash), form
        case Circle():
            (x, y), r = shape.centre, shape.radius
            form = Form("ellipse", Rect(x - r, y - r, 2 * r, 2 * r))
            return canvas.shape(form, name, shape.fill, shape.stroke, width=shape.width), form
        case Polygon():
            form = Form("diamond" if len(shape.points) == DIAMOND else "triangle", around(shape.points))
            return canvas.shape(form, name, shape.fill, shape.stroke, width=shape.width), None
        case Line():
            return stroke_of(canvas, shape, name), None
        case Words():
            return words_box(canvas, shape, name), None


def around(points: tuple[Point, ...]) -> Rect:
    """The rectangle around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def stroke_of(canvas: Canvas, shape: Line, name: str) -> Any:
    """A line that connects nothing: a scale, a bracket, a tick, a sample in the legend."""
    form = Form("line", around(shape.points))
    made = canvas.shape(form, name, "none")
    properties = made._element.spPr
    if len(shape.points) > 2:
        properties.replace(properties.find(qn("a:prstGeom")), open_path(shape.points, form.rect))
    properties.remove(properties.find(qn("a:ln")))
    canvas.line(properties, shape.ink, shape.width, shape.dash, shape.opacity, shape.arrow)
    return made


def open_path(points: tuple[Point, ...], rect: Rect) -> Any:
    """A line of several parts as a geometry of its own."""
    made = element("a:custGeom")
    for part in ("avLst", "gdLst", "ahLst", "cxnLst"):
        child(made, f"a:{part}")
    child(made, "a:rect", l="0", t="0", r="r", b="b")
    path = child(child(made, "a:pathLst"), "a:path", w=str(emu(rect.w)), h=str(emu(rect.h)), fill="none")
    for number, (x, y) in enumerate(points):
        step = child(path, "a:lnTo" if number else "a:moveTo")
        child(step, "a:pt", x=str(emu(x - rect.x)), y=str(emu(y - rect.y)))
    return made
