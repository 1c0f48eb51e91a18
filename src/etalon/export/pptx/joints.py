"""Connectors of a frame, glued to its cells where the maps let their lines begin and end."""

from dataclasses import dataclass, field
from typing import Any

from pptx.oxml.ns import qn

from etalon.export.pptx.canvas import Canvas, connector, glue, own_points, point_number
from etalon.export.pptx.cells import Setup
from etalon.maps.drawing import Group, Line, Point, Rect

TOP, LEFT, BOTTOM, RIGHT = range(4)
FRONT = 2
"""Children of a shape tree before its first shape."""


@dataclass
class Joint:
    """A connector to be: its line on the map, the cells it joins, and the points at which it is glued."""

    group: Group
    line: Line
    begin: Point
    end: Point
    begin_at: int = 0
    end_at: int = 0

    @property
    def elbow(self) -> bool:
        """Whether it goes up or down first and then sideways."""
        return not self.line.curve and len(self.line.points) > 2


@dataclass
class Joints:
    """All connectors of a frame, and the connection points that they need, by cell id (parts of its size)."""

    joints: list[Joint] = field(default_factory=list)
    points: dict[str, list[Point]] = field(default_factory=dict)

    def add(self, cell: str, rect: Rect, at: Point) -> int:
        """A connection point on the edge of a cell; returns its number."""
        known = self.points.setdefault(cell, [])
        part = ((at[0] - rect.x) / rect.w, (at[1] - rect.y) / rect.h)
        for number, other in enumerate(known):
            if abs(other[0] - part[0]) < 0.001 and abs(other[1] - part[1]) < 0.001:
                return number
        known.append(part)
        return len(known) - 1


def joints_of(groups: list[Group], setups: dict[str, Setup]) -> Joints:
    """The connectors that links of a map become, with both ends on the edges of their cells."""
    made = Joints()
    for group in groups:
        source, target = group.data["from"], group.data["to"]
        line = group.shapes[0]
        if not isinstance(line, Line) or source not in setups or target not in setups:
            continue
        one, other = setups[source].form.rect, setups[target].form.rect
        begin, end = edge(one, line.points[0]), edge(other, line.points[-1])
        joint = Joint(group, line, begin, end)
        if joint.elbow:
            joint.begin_at = BOTTOM if end[1] > begin[1] else TOP
            joint.end_at = RIGHT if begin[0] > end[0] else LEFT
            made.points.setdefault(source, [])
            made.points.setdefault(target, [])
        else:
            joint.begin_at = point_number(made.add(source, one, begin))
            joint.end_at = point_number(made.add(target, other, end))
        made.joints.append(joint)
    return made


def edge(rect: Rect, point: Point) -> Point:
    """The point of a rectangle's edge that is nearest to a point beside it."""
    x, y = min(max(point[0], rect.x), rect.right), min(max(point[1], rect.y), rect.bottom)
    if rect.y < y < rect.bottom:
        return (rect.x if x - rect.x < rect.right - x else rect.right), y
    return x, (rect.y if y - rect.y < rect.bottom - y else rect.bottom)


def give_points(joints: Joints, shapes: dict[str, Any], setups: dict[str, Setup]) -> None:
    """Give every joined cell the connection points that its connectors need."""
    for cell, points in joints.points.items():
        own_points(shapes[cell], setups[cell].form, points)


def draw_joints(canvas: Canvas, joints: Joints, shapes: dict[str, Any], names: dict[str, str]) -> None:
    """Draw the connectors behind everything else and glue them."""
    tree = canvas.slide.shapes._spTree
    for joint in joints.joints:
        source, target = joint.group.data["from"], joint.group.data["to"]
        name = f"{names[source]} → {names[target]}"
        made = connector(canvas, joint.begin, joint.end, name, joint.elbow)
        line = joint.line
        properties = made._element.spPr
        canvas.line(properties, line.ink, line.width, line.dash, line.opacity, line.arrow)
        said = joint.group.title or name
        made._element.nvCxnSpPr.find(qn("p:cNvPr")).set("descr", said)
        glue(made, (shapes[source], joint.begin_at), (shapes[target], joint.end_at))
        tree.remove(made._element)
        tree.insert(FRONT, made._element)
