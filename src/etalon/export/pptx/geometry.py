"""Native forms of the blocks of a map, and where PowerPoint lays the text inside each of them.

Text rectangles follow the preset geometries of ECMA-376 (Part 1, 20.1.9 and presetShapeDefinitions).
"""

from dataclasses import dataclass
from typing import Literal

from etalon.maps.drawing import Point, Rect

Preset = Literal[
    "rect", "roundRect", "homePlate", "chevron", "rightArrow", "leftArrow",
    "ellipse", "triangle", "diamond", "line",
]  # fmt: skip
CORNER = 0.29289
"""How far the text of a rounded rectangle keeps from its edge, in radii: 1 - cos 45°."""


@dataclass(frozen=True, slots=True)
class Form:
    """A preset shape with its place; `adjust`: its adjustments in hundred-thousandths; `flip`: mirrored."""

    preset: Preset
    rect: Rect
    adjust: tuple[int, ...] = ()
    flip: bool = False

    @property
    def least(self) -> float:
        """The shorter side, of which adjustments are parts."""
        return max(min(self.rect.w, self.rect.h), 0.01)

    def text(self) -> Rect:
        """Where text stands when all margins are 0."""
        rect = self.rect
        if self.preset == "roundRect":
            inset = self.least * self.adjust[0] / 100_000 * CORNER
            return rect.inset(inset, inset)
        if self.preset == "homePlate":
            tip = self.least * self.adjust[0] / 200_000
            return rect.inset(tip, 0, 0, 0) if self.flip else rect.inset(0, 0, tip, 0)
        if self.preset == "chevron":
            return rect.inset(self.least * self.adjust[0] / 100_000, 0)
        if self.preset in {"rightArrow", "leftArrow"}:
            return self._arrow_text()
        return rect

    def _arrow_text(self) -> Rect:
        rect, shaft, head = self.rect, self.adjust[0] / 100_000, self.least * self.adjust[1] / 100_000
        wing = rect.h * (1 - shaft) / 2
        tip = head - head * (wing / (rect.h / 2))
        if self.preset == "leftArrow":
            return rect.inset(tip, wing, 0, wing)
        return rect.inset(0, wing, tip, wing)


def rounded(rect: Rect, radius: float) -> Form:
    """A rectangle with round corners."""
    least = max(min(rect.w, rect.h), 0.01)
    return Form("roundRect", rect, (round(min(radius / least, 0.5) * 100_000),))


def pointed(rect: Rect, tip: float, notched: bool) -> Form:
    """A step of a cycle: it points to the right, and takes up the point before it where it is notched."""
    least = max(min(rect.w, rect.h), 0.01)
    return Form("chevron" if notched else "homePlate", rect, (round(tip / least * 100_000),))


def plate(rect: Rect, tip: float, left: bool) -> Form:
    """A plain plate that points right or left."""
    return Form("homePlate", rect, pointed(rect, tip, notched=False).adjust, left)


def arrow(rect: Rect, head: float, wing: float, left: bool) -> Form:
    """A block arrow; `wing` is how far its head stands out."""
    least = max(min(rect.w, rect.h), 0.01)
    shaft = max(1 - 2 * wing / rect.h, 0.1)
    adjust = (round(shaft * 100_000), round(head / least * 100_000))
    return Form("leftArrow" if left else "rightArrow", rect, adjust)


def outline(form: Form) -> list[list[Point]]:
    """The closed path of a form that may carry connection points of its own, as points in 0 to 1.

    Each element is a straight step (one point) or a cubic (three points); the first one begins the path.
    """
    rect = form.rect
    if form.preset in {"homePlate", "chevron"}:
        tip = form.least * form.adjust[0] / 100_000 / rect.w
        points: list[Point] = [(0, 0), (1 - tip, 0), (1, 0.5), (1 - tip, 1), (0, 1)]
        if form.preset == "chevron":
            points.append((tip, 0.5))
        return [[point] for point in points]
    radius = form.least * form.adjust[0] / 100_000 if form.adjust else 0.0
    x, y = radius / rect.w, radius / rect.h
    near = 0.4477
    return [
        [(x, 0)],
        [(1 - x, 0)],
        [(1 - x * near, 0), (1, y * near), (1, y)],
        [(1, 1 - y)],
        [(1, 1 - y * near), (1 - x * near, 1), (1 - x, 1)],
        [(x, 1)],
        [(x * near, 1), (0, 1 - y * near), (0, 1 - y)],
        [(0, y)],
        [(0, y * near), (x * near, 0), (x, 0)],
    ]
