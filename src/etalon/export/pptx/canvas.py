"""A slide to draw on: native shapes with real text, in the points and colours of the maps.

One door to python-pptx's shapes: what it cannot say (pattern fills, connection points, dashes by name,
spelling language) is written as DrawingML here and nowhere else.
"""

from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn

from etalon.core.texts import Language
from etalon.export.pptx.geometry import Form, outline
from etalon.export.pptx.template import NAMES
from etalon.export.pptx.units import EMU, emu, type_size
from etalon.export.pptx.words import ROOMY, SPELLING, Align, Measure, Paragraph, height_of
from etalon.export.pptx.xml import child, element
from etalon.export.theme import Theme
from etalon.maps.colours import Fill, Ink
from etalon.maps.drawing import Dash, Point, Rect

ALIGN = {"start": "l", "middle": "ctr", "end": "r"}
ANCHOR = {"top": "t", "middle": "ctr", "bottom": "b"}
DASH: dict[str, str] = {"dashed": "dash", "dotted": "sysDot"}
MINUS = ("lIns", "tIns", "rIns", "bIns")


class Canvas:
    """One slide. `measure.cut` collects every text that did not fit whole."""

    def __init__(self, slide: Any, theme: Theme, language: Language, measure: Measure) -> None:
        self.slide = slide
        slide.shapes.turbo_add_enabled = True
        self.theme = theme
        self.language = language
        self.measure = measure

    def colour(self, parent: Any, name: str, alpha: float = 1.0) -> None:
        """A colour as a child: by its place in the deck's scheme where it has one, so that it follows it."""
        if name in NAMES:
            made = child(parent, "a:schemeClr", val=NAMES[name])
        else:
            made = child(parent, "a:srgbClr", val=self.theme.paint(name).lstrip("#").upper())
        if alpha < 1:
            child(made, "a:alpha", val=str(round(alpha * 100_000)))

    def shape(
        self,
        form: Form,
        name: str,
        fill: Fill,
        stroke: Ink = "none",
        *,
        width: float = 1.2,
        dash: Dash = "solid",
        says: str = "",
    ) -> Any:
        """A native shape without text yet; `says` is what a screen reader reads."""
        rect = form.rect
        made = self.slide.shapes.add_shape(
            MSO_SHAPE.RECTANGLE, emu(rect.x), emu(rect.y), emu(rect.w), emu(rect.h)
        )
        made.name = name
        own = made._element.nvSpPr.cNvPr
        if says:
            own.set("descr", says)
        properties = made._element.spPr
        geometry = properties.find(qn("a:prstGeom"))
        geometry.set("prst", form.preset)
        values = geometry.find(qn("a:avLst"))
        names = ("adj",) if len(form.adjust) == 1 else ("adj1", "adj2")
        for key, value in zip(names, form.adjust, strict=False):
            child(values, "a:gd", name=key, fmla=f"val {value}")
        if form.flip:
            properties.find(qn("a:xfrm")).set("flipH", "1")
        style = made._element.find(qn("p:style"))
        made._element.remove(style)
        self.fill(properties, fill)
        self.line(properties, stroke, width, dash)
        return made

    def fill(self, properties: Any, fill: Fill) -> None:
        """The fill of a shape; unknown is hatched."""
        if fill == "none":
            child(properties, "a:noFill")
        elif fill == "hatch":
            pattern = child(properties, "a:pattFill", prst="wdUpDiag")
            self.colour(child(pattern, "a:fgClr"), "hatch-line")
            self.colour(child(pattern, "a:bgClr"), "white")
        else:
            self.colour(child(properties, "a:solidFill"), fill)

    def line(
        self,
        properties: Any,
        ink: Ink,
        width: float,
        dash: Dash = "solid",
        alpha: float = 1,
        head: bool = False,
    ) -> None:
        """The outline of a shape, or the stroke of a connector."""
        made = child(properties, "a:ln", w=str(round(width * EMU)))
        if ink == "none":
            child(made, "a:noFill")
            return
        self.colour(child(made, "a:solidFill"), ink, alpha)
        if dash != "solid":
            child(made, "a:prstDash", val=DASH[dash])
        if head:
            child(made, "a:tailEnd", type="triangle", w="med", len="med")

    def write(
        self,
        made: Any,
        form: Form,
        room: Rect,
        paragraphs: list[Paragraph],
        *,
        align: Align = "start",
        anchor: str = "middle",
    ) -> None:
        """Put paragraphs into a shape, so that they stand in `room`, which lies inside the form's text."""
        inside = form.text()
        margins = (
            room.x - inside.x, room.y - inside.y, inside.right - room.right, inside.bottom - room.bottom,
        )  # fmt: skip
        body = made._element.get_or_add_txBody()
        properties = body.find(qn("a:bodyPr"))
        properties.attrib.clear()
        for side, margin in zip(MINUS, margins, strict=True):
            properties.set(side, str(max(emu(margin), 0)))
        fixed = self.fixed(paragraphs, room)
        properties.set("wrap", "none" if fixed else "square")
        properties.set("rtlCol", "0")
        properties.set("anchor", ANCHOR[anchor])
        for old in body.findall(qn("a:p")):
            body.remove(old)
        for paragraph in paragraphs:
            self.paragraph(body, paragraph, align, fixed)

    def fixed(self, paragraphs: list[Paragraph], room: Rect) -> bool:
        """Whether lines must end where they were measured, as a wider type would break a word or overflow."""
        wide = room.w / self.measure.width / ROOMY
        word = max((paragraph.widest_word for paragraph in paragraphs), default=0)
        line = max((paragraph.setting.width for paragraph in paragraphs), default=0)
        high = height_of(paragraphs)
        least = min(
            (paragraph.setting.height / len(paragraph.setting.lines) for paragraph in paragraphs), default=0
        )
        return word > wide or (line > wide and high + least > room.h)

    def paragraph(self, body: Any, paragraph: Paragraph, align: Align, fixed: bool = False) -> None:
        """One paragraph: one run that wraps by itself, or the measured lines where they are `fixed`."""
        made = child(body, "a:p")
        properties = child(made, "a:pPr", algn=ALIGN[align])
        if paragraph.before:
            space = child(properties, "a:spcBef")
            points = round(paragraph.before * EMU / 127)
            child(space, "a:spcPts", val=str(points))
        lines = paragraph.setting.lines if fixed else (paragraph.words,)
        for number, words in enumerate(lines):
            if number:
                self.look(child(made, "a:br"), paragraph)
            run = child(made, "a:r")
            self.look(run, paragraph)
            child(run, "a:t").text = words

    def look(self, run: Any, paragraph: Paragraph) -> None:
        """Size, weight, colour and spelling language of a run."""
        made = child(
            run,
            "a:rPr",
            lang=SPELLING[self.language],
            sz=str(type_size(paragraph.setting.size)),
            b="1" if paragraph.setting.bold else "0",
            dirty="0",
        )
        self.colour(child(made, "a:solidFill"), paragraph.ink)

    def text(
        self,
        rect: Rect,
        name: str,
        paragraphs: list[Paragraph],
        *,
        align: Align = "start",
        anchor: str = "middle",
    ) -> Any:
        """A text box without fill or outline."""
        form = Form("rect", rect)
        made = self.shape(form, name, "none")
        made._element.nvSpPr.cNvSpPr.set("txBox", "1")
        self.write(made, form, rect, paragraphs, align=align, anchor=anchor)
        return made

    def words(
        self,
        rect: Rect,
        name: str,
        words: str,
        *,
        sizes: tuple[int, ...] = (13,),
        bold: bool = False,
        ink: Ink = "ink",
        align: Align = "start",
        anchor: str = "middle",
    ) -> Any:
        """A text box with one measured paragraph."""
        paragraph = self.measure.paragraph(words, rect.w, rect.h, sizes, bold=bold, ink=ink)
        made = self.text(rect, name, [paragraph], align=align, anchor=anchor)
        if len(paragraph.setting.lines) == 1:
            made._element.txBody.find(qn("a:bodyPr")).set("wrap", "none")
        return made

    def group(self, shapes: list[Any], name: str, says: str = "") -> Any:
        """Shapes that move together."""
        made = self.slide.shapes.add_group_shape(shapes=shapes)
        made.name = name
        if says:
            made._element.nvGrpSpPr.cNvPr.set("descr", says)
        return made


def own_points(made: Any, form: Form, points: list[Point]) -> None:
    """Give a shape connection points of its own (parts of width and height, 0 to 1), keeping its form.

    Preset shapes can only be connected at the middles of their sides, where several connectors would lie on
    each other. The number under which a connector finds each point is `point_number`.
    """
    points = listed(points)
    properties = made._element.spPr
    old = properties.find(qn("a:prstGeom"))
    shape = element("a:custGeom")
    properties.replace(old, shape)
    child(shape, "a:avLst")
    guides = child(shape, "a:gdLst")
    child(shape, "a:ahLst")
    places = child(shape, "a:cxnLst")
    for number, (x, y) in enumerate(points):
        angle = "16200000" if y < 0.01 else "5400000" if y > 0.99 else "10800000" if x < 0.01 else "0"
        child(guides, "a:gd", name=f"px{number}", fmla=f"*/ w {round(x * 100_000)} 100000")
        child(guides, "a:gd", name=f"py{number}", fmla=f"*/ h {round(y * 100_000)} 100000")
        place = child(places, "a:cxn", ang=angle)
        child(place, "a:pos", x=f"px{number}", y=f"py{number}")
    inner, rect = form.text(), form.rect
    edges = {
        "tl": ("w", (inner.x - rect.x) / rect.w),
        "tt": ("h", (inner.y - rect.y) / rect.h),
        "tr": ("w", (inner.right - rect.x) / rect.w),
        "tb": ("h", (inner.bottom - rect.y) / rect.h),
    }
    for name, (side, part) in edges.items():
        child(guides, "a:gd", name=name, fmla=f"*/ {side} {round(part * 100_000)} 100000")
    child(shape, "a:rect", l="tl", t="tt", r="tr", b="tb")
    trace(child(shape, "a:pathLst"), form)


SIDES: tuple[Point, ...] = ((0.5, 0), (0, 0.5), (0.5, 1), (1, 0.5))
"""The middles of the sides: top, left, bottom, right, as every program numbers them."""
BLOCK = 4


def listed(points: list[Point]) -> list[Point]:
    """The connection points as they are written: the sides, then ours in blocks of four, each block twice.

    LibreOffice 7 takes numbers below four for the sides and begins to count ours at four, other programs
    count through; with every block twice a number means the same point to both.
    """
    made = list(SIDES)
    for start in range(0, len(points), BLOCK):
        block = points[start : start + BLOCK]
        block += [block[-1]] * (BLOCK - len(block))
        made += block * 2
    return made


def point_number(own: int) -> int:
    """The number under which a connector finds the own point of a place in the list."""
    return 2 * BLOCK + own // BLOCK * 2 * BLOCK + own % BLOCK


def trace(paths: Any, form: Form) -> None:
    """The outline of a form as a path."""
    wide, high = emu(form.rect.w), emu(form.rect.h)
    path = child(paths, "a:path", w=str(wide), h=str(high))
    for number, step in enumerate(outline(form)):
        kind = "moveTo" if number == 0 else "lnTo" if len(step) == 1 else "cubicBezTo"
        made = child(path, f"a:{kind}")
        for x, y in step:
            child(made, "a:pt", x=str(round(x * wide)), y=str(round(y * high)))
    child(path, "a:close")


def connector(canvas: Canvas, begin: Point, end: Point, name: str, elbow: bool) -> Any:
    """A connector between two points, drawn before it is glued; an elbow goes up or down first."""
    (x1, y1), (x2, y2) = begin, end
    made = canvas.slide.shapes.add_connector(1, emu(x1), emu(y1), emu(x2), emu(y2))
    made.name = name
    style = made._element.find(qn("p:style"))
    if style is not None:
        made._element.remove(style)
    if elbow:
        bend(made, begin, end)
    return made


def bend(made: Any, begin: Point, end: Point) -> None:
    """Turn a straight connector into one that leaves upright and arrives from the side.

    The preset ``bentConnector2`` leaves to the right and turns down; turned by a quarter it leaves downwards
    (upwards by three quarters) and turns left, mirrored right.
    """
    (x1, y1), (x2, y2) = begin, end
    wide, high = abs(x2 - x1), abs(y2 - y1)
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    down = y2 > y1
    mirrored = (x2 > x1) == down
    place = made._element.spPr.find(qn("a:xfrm"))
    place.attrib.clear()
    place.set("rot", "5400000" if down else "16200000")
    if mirrored:
        place.set("flipV", "1")
    place.find(qn("a:off")).set("x", str(emu(middle[0] - high / 2)))
    place.find(qn("a:off")).set("y", str(emu(middle[1] - wide / 2)))
    place.find(qn("a:ext")).set("cx", str(emu(high)))
    place.find(qn("a:ext")).set("cy", str(emu(wide)))
    made._element.spPr.find(qn("a:prstGeom")).set("prst", "bentConnector2")


def glue(made: Any, begin: tuple[Any, int], end: tuple[Any, int]) -> None:
    """Glue both ends of a connector to connection points (shape, number) of shapes."""
    properties = made._element.nvCxnSpPr.cNvCxnSpPr
    for ends in list(properties):
        properties.remove(ends)
    for tag, (shape, number) in (("a:stCxn", begin), ("a:endCxn", end)):
        child(properties, tag, id=str(shape.shape_id), idx=str(number))
