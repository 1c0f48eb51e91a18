"""A printed page: a drawing in points of its own, and how large one of them is on paper."""

from dataclasses import dataclass, field
from pathlib import Path

from etalon.maps.drawing import Drawing, Group, Rect, Words
from etalon.maps.paint import CAP, Anchor
from etalon.maps.wrap import fit

MM = 72 / 25.4
"""Points of type in a millimetre."""


@dataclass
class Sheet:
    """A page of paper; `unit` is the size of one point of the drawing in points of type."""

    width_mm: float
    height_mm: float
    unit: float
    drawing: Drawing
    pictures: list[tuple[Path, Rect]] = field(default_factory=list)

    @property
    def area(self) -> Rect:
        """The whole page in points of the drawing."""
        return Rect(0, 0, mm(self.width_mm, self.unit), mm(self.height_mm, self.unit))

    def group(self, name: str) -> Group:
        """A new group of shapes."""
        made = Group(name, "page")
        self.drawing.groups.append(made)
        return made

    def large(self, group: Group, rect: Rect, words: str, size: int, anchor: Anchor = "start") -> float:
        """Bold words larger than the maps use, in one or more lines; returns their height."""
        setting = fit(words, rect.w * 26 / size, 10_000, (26,), True, False)
        if not setting.whole:
            self.drawing.cut.append(words)
        leading = size * 1.2
        lines = len(setting.lines)
        baselines = tuple(rect.y + leading * (n + 0.5) + size * CAP for n in range(lines))
        place = Rect(rect.x, rect.y, rect.w, leading * lines)
        group.shapes.append(Words(place, setting.lines, baselines, size, True, "ink", anchor, "title"))
        return leading * lines


def mm(length: float, unit: float) -> float:
    """A length in millimetres in points of a drawing."""
    return length * MM / unit
