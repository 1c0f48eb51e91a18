"""The legend: every sign that the map shows, with its word, and nothing that it does not show."""

from collections.abc import Callable
from dataclasses import dataclass

from etalon.maps.colours import Fill, level_fill
from etalon.maps.drawing import Box, Circle, Dash, Group, Line, Polygon, Rect, Words
from etalon.maps.fonts import text_width
from etalon.maps.overlays import bars
from etalon.maps.paint import Painter
from etalon.standard.frame_view import FrameView

SWATCH = 22.0
HIGH = 15.0
LINE = 22.0
BETWEEN = 20.0
Draw = Callable[[Group, Rect], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sign and its words."""

    draw: Draw | None
    words: str

    @property
    def sign(self) -> float:
        """Width of the sign with the space after it; 0 for words that explain themselves."""
        return SWATCH + 6 if self.draw else 0

    @property
    def width(self) -> float:
        """Width of sign and words."""
        return self.sign + text_width(self.words, 13)


def entries(painter: Painter, view: FrameView) -> list[Entry]:
    """The signs that the map uses. Frames that ask for levels always explain the ramp."""
    made: list[Entry] = []
    if any(cell.asks == "level" for cell in view.asked()):
        for level in range(5):
            sign = _box(level_fill(level), "solid" if level else "dashed")
            made.append(Entry(sign, f"{level} {painter.word(f'map-level-{level}')}"))
    signs: list[tuple[str, Draw | None]] = [
        ("claim-unknown", _box("hatch")),
        ("claim-na", _box("page", "dotted")),
        ("used", _box("level-2")),
        ("not-used", _box("white")),
        ("unknown", _box("hatch")),
        ("fit-m", _dot(True)),
        ("fit-u", _dot(False)),
        ("changed-m", _diamond("level-4")),
        ("changed-u", _diamond("white")),
        ("why_not", _framed),
        ("dear", None),
        ("claim", _claim),
        ("record", _record),
        ("evidence", _evidence),
        ("cannot-tell", _cannot_tell),
        ("profile", _profile),
        ("marks", _marks),
        ("spread", _spread),
        ("target", _target),
        ("link-standard", _stroke("standard")),
        ("link-in", _stroke("in")),
        ("link-early", _stroke("early")),
        ("link-late", _stroke("late")),
        ("link-cause", _stroke("cause")),
        ("link-root", _stroke("root")),
    ]
    shown = painter.used
    made += [
        Entry(draw, painter.word(f"map-legend-{key.replace('_', '-')}"))
        for key, draw in signs
        if key in shown
    ]
    return made


def rows(found: list[Entry], width: float) -> list[list[Entry]]:
    """Entries flowed into rows."""
    made: list[list[Entry]] = [[]]
    used = 0.0
    for entry in found:
        if made[-1] and used + entry.width > width:
            made.append([])
            used = 0.0
        made[-1].append(entry)
        used += entry.width + BETWEEN
    return made if made[0] else []


def paint_legend(painter: Painter, found: list[list[Entry]], area: Rect) -> None:
    """Paint the rows of a legend."""
    group = Group("legend", "page")
    painter.drawing.groups.append(group)
    for number, row in enumerate(found):
        x = area.x
        y = area.y + number * LINE
        for entry in row:
            if entry.draw:
                entry.draw(group, Rect(x, y + (LINE - HIGH) / 2, SWATCH, HIGH))
            place = Rect(x + entry.sign, y, entry.width - entry.sign + 0.5, LINE)
            painter.write(group, place, entry.words, sizes=(13,), ink="muted", part="legend")
            x += entry.width + BETWEEN


def _box(fill: Fill, dash: Dash = "solid") -> Draw:
    def draw(group: Group, rect: Rect) -> None:
        group.shapes.append(Box(rect, fill, "edge", 4, dash))

    return draw


def _dot(full: bool) -> Draw:
    def draw(group: Group, rect: Rect) -> None:
        if full:
            group.shapes.append(Circle((rect.cx, rect.cy), 4.5, "level-4"))
        else:
            group.shapes.append(Circle((rect.cx, rect.cy), 4, "white", "ink", 1.5))

    return draw


def _diamond(fill: Fill) -> Draw:
    def draw(group: Group, rect: Rect) -> None:
        x, y = rect.cx, rect.cy
        points = ((x, y - 5.5), (x + 5.5, y), (x, y + 5.5), (x - 5.5, y))
        group.shapes.append(Polygon(points, fill, "ink", width=1.2))

    return draw


def _claim(group: Group, rect: Rect) -> None:
    sign = Rect(rect.x, rect.y - 3, rect.w, rect.h + 6)
    group.shapes.append(Words(sign, ("2",), (rect.cy + 6,), 17, True, "ink", "middle"))


def _framed(group: Group, rect: Rect) -> None:
    group.shapes.append(Box(rect, "white", "accent", 4, "solid", 2))


def _record(group: Group, rect: Rect) -> None:
    group.shapes.append(Box(Rect(rect.x, rect.y, rect.w, rect.h), "blank", "line", 4))
    group.shapes.append(Box(Rect(rect.right - 9, rect.y + 2, 7, rect.h - 4), "level-3", "edge", 2))


def _evidence(group: Group, rect: Rect) -> None:
    group.shapes.append(Box(rect, "white", "edge", 4))
    bars(group, Rect(rect.x, rect.y - 0.5, rect.w, rect.h), 1)


def _cannot_tell(group: Group, rect: Rect) -> None:
    group.shapes.append(Box(rect, "hatch", "edge", 4))


def _profile(group: Group, rect: Rect) -> None:
    group.shapes.append(Box(rect, "none", "muted", rect.h / 2, "solid", 1.2))


def _marks(group: Group, rect: Rect) -> None:
    for number in range(3):
        group.shapes.append(Circle((rect.x + 4 + number * 7.5, rect.cy), 3.4, "level-1", "edge"))


def _spread(group: Group, rect: Rect) -> None:
    group.shapes.append(Line(((rect.x, rect.cy), (rect.right, rect.cy)), "ink", 1))
    group.shapes.append(Line(((rect.x + 5, rect.cy), (rect.x + 15, rect.cy)), "ink", 4))


def _target(group: Group, rect: Rect) -> None:
    tip = (rect.cx, rect.y + 3)
    group.shapes.append(Polygon((tip, (tip[0] - 5, tip[1] + 9), (tip[0] + 5, tip[1] + 9)), "accent"))


def _stroke(kind: str) -> Draw:
    lines = {
        "standard": Line((), "blue", 6, opacity=0.45),
        "in": Line((), "blue", 8, opacity=0.72),
        "early": Line((), "early", 8, "dashed", opacity=0.72),
        "late": Line((), "late", 8, "dotted", opacity=0.72),
        "cause": Line((), "muted", 1.8, arrow=True),
        "root": Line((), "accent", 3, arrow=True),
    }

    def draw(group: Group, rect: Rect) -> None:
        like = lines[kind]
        points = ((rect.x, rect.cy), (rect.right - (3 if like.arrow else 0), rect.cy))
        group.shapes.append(Line(points, like.ink, like.width, like.dash, False, like.arrow, like.opacity))

    return draw
