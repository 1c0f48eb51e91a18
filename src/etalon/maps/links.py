"""Lines between cells: causes as thin arrows, bands between two cycles as wide as what flows in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from etalon.maps.colours import Ink
from etalon.maps.drawing import Dash, Group, Line, Point, Rect
from etalon.maps.fonts import text_width
from etalon.maps.grid import Layout
from etalon.maps.paint import Painter
from etalon.maps.state import Band
from etalon.standard.documents import Link
from etalon.standard.frame_view import FrameView

CLEAR = 5.0
APART = 30.0
STANDARD_BAND = 6.0
WIDEST = 24.0
NARROWEST = 3.0
STEPS: dict[str, tuple[Ink, Dash]] = {
    "standard": ("blue", "solid"),
    "in": ("blue", "solid"),
    "early": ("early", "dashed"),
    "late": ("late", "dotted"),
}


@dataclass(frozen=True, slots=True)
class _Wire:
    """A line to draw from one cell to another."""

    id: str
    source: str
    target: str
    kind: str
    elbow: bool
    width: float
    title: str


def paint_links(painter: Painter, view: FrameView, layout: Layout) -> None:
    """Paint the links of a frame; with bands in the state, those instead of the standard's thin ones."""
    wires = [_wire(painter, link) for link in view.links if not (link.kind == "band" and painter.state.bands)]
    wires += _bands(painter, painter.state.bands)
    wires = [wire for wire in wires if wire.source in layout.anchors and wire.target in layout.anchors]
    curved = [wire for wire in wires if not wire.elbow]
    starts, ends = _ends(curved, layout)
    for wire in wires:
        group = Group(
            wire.id, "link", wire.title, None, {"from": wire.source, "to": wire.target, "kind": wire.kind}
        )
        source, target = layout.anchors[wire.source], layout.anchors[wire.target]
        if wire.elbow:
            group.shapes.append(_elbow(wire, source, target))
        else:
            group.shapes.append(_curve(wire, source, target, starts[wire.id], ends[wire.id]))
        painter.drawing.groups.append(group)


def _wire(painter: Painter, link: Link) -> _Wire:
    suspected = link.id in painter.state.suspected
    kind = "standard" if link.kind == "band" else "root" if suspected else "cause"
    painter.used |= {f"link-{kind}"}
    width = STANDARD_BAND if link.kind == "band" else 3.0 if suspected else 1.8
    title = painter.word("map-link-root") if suspected else ""
    return _Wire(link.id, link.from_, link.to, kind, link.shape == "elbow", width, title)


def _bands(painter: Painter, bands: Sequence[Band]) -> list[_Wire]:
    most = max((band.acts for band in bands), default=1)
    made = []
    for band in sorted(bands, key=lambda found: -found.acts):
        width = max(WIDEST * band.acts / most, NARROWEST)
        title = painter.word("map-say-band", acts=band.acts, step=painter.word(f"map-step-{band.step}"))
        painter.used |= {f"link-{band.step}"}
        own = f"{band.stage}-{band.phase}-{band.step}"
        made.append(_Wire(own, band.stage, band.phase, band.step, False, width, title))
    return made


def _ends(wires: list[_Wire], layout: Layout) -> tuple[dict[str, float], dict[str, float]]:
    """Where along the edges lines start and end: straight where they can be, never over a heading, apart."""
    anchors = layout.anchors
    starts: dict[str, float] = {}
    ends: dict[str, float] = {}
    for cell in {wire.source for wire in wires}:
        mine = [wire for wire in wires if wire.source == cell]
        left, right = _free(anchors[cell], layout, upwards=any(_up(wire, anchors) for wire in mine))
        wish = {wire.id: (anchors[wire.target].cx, wire.width) for wire in mine}
        starts |= _spread(wish, left, right)
    for cell in {wire.target for wire in wires}:
        mine = [wire for wire in wires if wire.target == cell]
        rect = anchors[cell]
        wish = {wire.id: (starts[wire.id], wire.width) for wire in mine}
        ends |= _spread(wish, rect.x + 22, rect.right - 22)
    return starts, ends


def _up(wire: _Wire, anchors: dict[str, Rect]) -> bool:
    return anchors[wire.target].y < anchors[wire.source].y


def _free(rect: Rect, layout: Layout, upwards: bool) -> tuple[float, float]:
    """The part of a cell's upper edge that no heading stands over (of its middle, where it is wide)."""
    middle = min(rect.w * 0.32, 70)
    left, right = rect.cx - middle, rect.cx + middle
    for words, place in layout.headings if upwards else ():
        end = place.x + text_width(words, 15, True) + 14
        if place.bottom <= rect.y + 1 < place.bottom + 12 and place.x < rect.right and left < end:
            left = min(end, rect.right - 30)
            right = max(right, min(left + 40, rect.right - 14))
    return left, right


def _spread(wish: dict[str, tuple[float, float]], left: float, right: float) -> dict[str, float]:
    """Places between two limits, in the order wished, at least a line's width apart."""
    order = sorted(wish, key=lambda key: wish[key][0])
    room = right - left
    apart = min(APART, room / max(len(order) - 1, 1))
    placed = [min(max(wish[key][0], left), right) for key in order]
    for one, other in pairwise(range(len(placed))):
        placed[other] = max(placed[other], placed[one] + apart)
    over = placed[-1] - right if placed else 0
    if over > 0:
        placed[-1] = right
        for one, other in reversed(list(pairwise(range(len(placed))))):
            placed[one] = min(placed[one], placed[other] - apart)
    return dict(zip(order, placed, strict=True))


def _curve(wire: _Wire, source: Rect, target: Rect, start: float, end: float) -> Line:
    up = target.y < source.y
    y1 = source.y - CLEAR if up else source.bottom + CLEAR
    y2 = target.bottom + CLEAR if up else target.y - CLEAR
    if wire.kind in STEPS:
        y1, y2 = (source.y - 2, target.bottom + 2) if up else (source.bottom + 2, target.y - 2)
    bend = (y2 - y1) * 0.55
    points: tuple[Point, ...] = ((start, y1), (start, y1 + bend), (end, y2 - bend), (end, y2))
    return _line(wire, points, curve=True)


def _elbow(wire: _Wire, source: Rect, target: Rect) -> Line:
    """Down (or up) from the source's middle, then across into the target's side."""
    side = target.right + CLEAR if source.cx > target.right else target.x - CLEAR
    start = source.bottom + CLEAR if target.y > source.y else source.y - CLEAR
    return _line(wire, ((source.cx, start), (source.cx, target.cy), (side, target.cy)), curve=False)


def _line(wire: _Wire, points: tuple[Point, ...], curve: bool) -> Line:
    if wire.kind in STEPS:
        ink, dash = STEPS[wire.kind]
        opacity = 0.45 if wire.kind == "standard" else 0.72
        return Line(points, ink, round(wire.width, 1), dash, curve, False, opacity, "band")
    ink = "accent" if wire.kind == "root" else "muted"
    return Line(points, ink, wire.width, "solid", curve, True, 1, "link")
