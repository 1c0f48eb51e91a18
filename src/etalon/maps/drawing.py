"""A drawing: shapes with ids, geometry and lines of text, in no format. SVG and slides both render it.

Points are those of a page 1280 by 720 (or A4 landscape 1123 by 794), y downwards. Colours are names of
`etalon.maps.colours.PAINT`.
"""

from dataclasses import dataclass, field
from typing import Literal

from etalon.maps.colours import Fill, Ink

Point = tuple[float, float]
Dash = Literal["solid", "dashed", "dotted"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner, width and height."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """The middle of its width."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The middle of its height."""
        return self.y + self.h / 2

    def inset(
        self, left: float, top: float, right: float | None = None, bottom: float | None = None
    ) -> "Rect":
        """The rectangle inside it with these margins."""
        right = left if right is None else right
        bottom = top if bottom is None else bottom
        return Rect(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)

    def meets(self, other: "Rect", slack: float = 0.01) -> bool:
        """Whether the two share an area."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        return across > slack and down > slack

    def holds(self, other: "Rect", slack: float = 0.51) -> bool:
        """Whether `other` lies inside it."""
        sides = (other.x - self.x, other.y - self.y, self.right - other.right, self.bottom - other.bottom)
        return all(side >= -slack for side in sides)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle drawn; `part` says what it shows (body, strip, pill, bar, …)."""

    rect: Rect
    fill: Fill
    stroke: Ink = "none"
    radius: float = 0
    dash: Dash = "solid"
    width: float = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape of straight sides."""

    points: tuple[Point, ...]
    fill: Fill
    stroke: Ink = "none"
    dash: Dash = "solid"
    width: float = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle."""

    centre: Point
    radius: float
    fill: Fill
    stroke: Ink = "none"
    width: float = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A polyline, or a cubic where `curve` (start, two controls, end); `arrow` puts a head at its end."""

    points: tuple[Point, ...]
    ink: Ink
    width: float = 1.5
    dash: Dash = "solid"
    curve: bool = False
    arrow: bool = False
    opacity: float = 1
    part: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text inside `rect`; `baselines` has the y of each line."""

    rect: Rect
    lines: tuple[str, ...]
    baselines: tuple[float, ...]
    size: int
    bold: bool
    ink: Ink
    anchor: Literal["start", "middle", "end"] = "start"
    part: str = ""


Shape = Box | Polygon | Circle | Line | Words


@dataclass
class Group:
    """The shapes of one cell or link with its id, tooltip, link and what a screen reader says."""

    id: str
    kind: Literal["cell", "link", "page"]
    title: str = ""
    href: str | None = None
    data: dict[str, str] = field(default_factory=dict)
    rect: Rect = Rect(0, 0, 0, 0)
    shapes: list[Shape] = field(default_factory=list)


@dataclass
class Drawing:
    """A whole map. `cut` names every text that did not fit whole, so that nothing is shortened in silence."""

    width: float
    height: float
    language: str
    title: str
    description: str
    groups: list[Group] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)

    def cells(self) -> dict[str, Group]:
        """The cells by id."""
        return {group.id: group for group in self.groups if group.kind == "cell"}

    def words(self) -> list[Words]:
        """Every text of the drawing."""
        return [shape for group in self.groups for shape in group.shapes if isinstance(shape, Words)]
