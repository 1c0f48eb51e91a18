"""What every block needs while it is painted: its cell's group, text set into a place, the look of a body."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from etalon.core.levels import Claim
from etalon.core.localized import LocalizedText
from etalon.core.texts import Language, text
from etalon.maps.colours import Fill, Ink, ink_on, level_fill, quiet_on
from etalon.maps.drawing import Dash, Drawing, Group, Rect, Words
from etalon.maps.speech import spoken
from etalon.maps.state import CellState, MapState, brief
from etalon.maps.wrap import LEADING, SIZES, Setting, fit
from etalon.standard.frame_view import CellView

CAP = 0.357
"""Half the height of a capital, in sizes of the type: how far a baseline lies under a line's middle."""
TONES: dict[str, Fill] = {
    "plain": "blank",
    "result": "blank",
    "buyer": "buyer",
    "party": "party",
    "technology": "technology",
}
Anchor = Literal["start", "middle", "end"]
Upright = Literal["top", "middle"]
Link = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Body:
    """The look of a cell's body: fill, outline, and the inks that are read on it."""

    fill: Fill
    stroke: Ink
    dash: Dash
    ink: Ink
    quiet: Ink


def body_of(claim: Claim | None, blank: Fill) -> Body:
    """The look that a claim gives: ramp for a level, hatch for unknown, dots for what does not apply."""
    if claim is None:
        return Body(blank, "line", "solid", "ink", quiet_on(blank))
    if claim == "na":
        return Body("page", "edge", "dotted", "muted", "muted")
    if claim == "unknown":
        return Body("hatch", "edge", "solid", "ink", "ink")
    if claim == 0:
        return Body("level-0", "edge", "dashed", "ink", "muted")
    fill = level_fill(claim)
    return Body(fill, "line", "solid", ink_on(fill), quiet_on(fill))


def claim_sign(claim: Claim | None) -> str:
    """The number or sign that stands for a claim."""
    if claim is None:
        return ""
    return {"na": "–", "unknown": "?"}.get(str(claim), str(claim))


@dataclass
class Painter:
    """Collects the groups of a drawing.

    A frame is painted more than once: `used` notes which signs appear, for the legend; `crowded` the lanes in
    which some note has no room, so that none of them shows one; `sizes` the smallest size of a name by lane
    and block, so that neighbours are set alike. Where room is short beside an opened cell, the others are
    `brief`: name and level only.
    """

    drawing: Drawing
    language: Language
    state: MapState
    link: Link
    used: set[str] = field(default_factory=set)
    crowded: set[str] = field(default_factory=set)
    sizes: dict[str, int] = field(default_factory=dict)
    brief: bool = False

    def say(self, words: LocalizedText) -> str:
        """A text of the standard in the map's language."""
        return words.in_(self.language)

    def word(self, key: str, **facts: str | int) -> str:
        """A word of the interface in the map's language."""
        return text(key, self.language, facts)

    def seen(self, cell: CellView) -> CellState:
        """The state of a cell as far as it is shown."""
        state = self.state.of(cell.id)
        return brief(state) if self.brief and cell.parent is None else state

    def cell(self, cell: CellView, rect: Rect) -> tuple[Group, CellState]:
        """A new group for a cell, with its tooltip and link, and the cell's state."""
        state = self.seen(cell)
        data = {"cell": cell.id, "asks": cell.asks}
        if state.claim is not None:
            data["claim"] = str(state.claim)
        if cell.opens:
            data["opens"] = "yes"
        title = spoken(cell, self.state.of(cell.id), self.language)
        group = Group(cell.id, "cell", title, self.link(cell.id), data, rect)
        self.drawing.groups.append(group)
        return group, state

    def write(
        self,
        group: Group,
        rect: Rect,
        words: str,
        *,
        sizes: tuple[int, ...] = SIZES,
        bold: bool = False,
        ink: Ink = "ink",
        anchor: Anchor = "start",
        upright: Upright = "middle",
        part: str = "",
        even: bool = True,
    ) -> Setting:
        """Set a text into a rectangle; what does not fit whole is noted in the drawing."""
        setting = fit(words, rect.w, rect.h, sizes, bold, even)
        if not setting.whole:
            self.drawing.cut.append(f"{group.id}: {words}")
        leading = LEADING[setting.size]
        top = rect.y if upright == "top" else rect.cy - setting.height / 2
        lines = len(setting.lines)
        baselines = tuple(round(top + leading * (n + 0.5) + setting.size * CAP, 2) for n in range(lines))
        used = Rect(rect.x, top, rect.w, setting.height)
        group.shapes.append(Words(used, setting.lines, baselines, setting.size, bold, ink, anchor, part))
        return setting
