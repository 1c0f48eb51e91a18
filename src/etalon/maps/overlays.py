"""The signs laid over a cell: number, record, evidence, typical profile, marks, spread and target, badge."""

from etalon.core.levels import Level
from etalon.maps.colours import Fill, Ink, ink_on, level_fill
from etalon.maps.drawing import Box, Circle, Dash, Group, Line, Polygon, Rect
from etalon.maps.paint import Body, Painter, claim_sign
from etalon.maps.state import CellState
from etalon.standard.documents import Function

STRIP = 30.0
PILL = 24.0
MARK = 8.5
MARK_STEP = 2 * MARK + 2
SCALE = 44.0


def has_strip(state: CellState) -> bool:
    """Whether the records say something of the cell."""
    return state.record is not None or state.evidence is not None


def strip_signs(state: CellState) -> int:
    """How many signs a strip shows: number, profile, record."""
    return sum((state.claim is not None, state.profile is not None, has_strip(state)))


def record_in(painter: Painter, group: Group, rect: Rect, state: CellState) -> None:
    """The records' side in a small box: their level, or how much they hold, or a hatch."""
    if state.record is not None:
        fill = level_fill(state.record)
        dash: Dash = "dashed" if state.record == 0 else "solid"
        group.shapes.append(Box(rect, fill, "edge", 5, dash, part="strip"))
        painter.write(
            group,
            rect,
            str(state.record),
            sizes=(15,),
            bold=True,
            ink=ink_on(fill),
            anchor="middle",
            part="record",
        )
        painter.used |= {"record"}
    elif state.evidence == "cannot_tell":
        group.shapes.append(Box(rect, "hatch", "edge", 5, part="strip"))
        painter.write(group, rect, "?", sizes=(15, 13), bold=True, anchor="middle", part="evidence")
        painter.used |= {"cannot-tell"}
    elif state.evidence is not None:
        group.shapes.append(Box(rect, "white", "edge", 5, part="strip"))
        bars(group, rect, {"none": 0, "some": 1, "most": 2}[state.evidence])
        painter.used |= {"evidence"}


def bars(group: Group, rect: Rect, filled: int) -> None:
    """Two small bars, filled from below: how much of what should be recorded is."""
    wide = min(14.0, rect.w - 5)
    for number in range(2):
        y = rect.cy + 1 - number * 7.5
        fill: Fill = "level-3" if number < filled else "white"
        group.shapes.append(Box(Rect(rect.cx - wide / 2, y, wide, 5.5), fill, "edge", 1.5, part="bar"))


def profile_in(painter: Painter, group: Group, rect: Rect, level: Level, body: Body) -> None:
    """The level of the typical profile: a thin outlined number."""
    group.shapes.append(Box(rect, "none", body.quiet, rect.h / 2, "solid", 1.2, part="profile-frame"))
    painter.write(group, rect, str(level), sizes=(13,), ink=body.ink, anchor="middle", part="profile")
    painter.used |= {"profile"}


def has_scale(state: CellState) -> bool:
    """Whether the number has its spread or target under it."""
    return state.spread is not None or state.target is not None


def number_size(state: CellState) -> tuple[float, float]:
    """Width and height of the claim's number with its scale."""
    if has_scale(state):
        return SCALE + 8, 34
    return (PILL, 22) if state.claim is not None else (0, 0)


def number_in(painter: Painter, group: Group, rect: Rect, state: CellState, body: Body) -> None:
    """The claim's number, with its spread and target on a small scale under it."""
    scale = has_scale(state)
    middle = rect.cy - (7 if scale else 0)
    sign = claim_sign(state.claim)
    if sign:
        place = Rect(rect.x, middle - 11, rect.w, 22)
        painter.write(group, place, sign, sizes=(17,), bold=True, ink=body.ink, anchor="middle", part="claim")
        painter.used |= {"claim", f"claim-{state.claim}"}
    if scale:
        scale_in(painter, group, rect.cx - SCALE / 2, rect.cy + 7, state, body.ink)


def scale_in(painter: Painter, group: Group, x: float, y: float, state: CellState, ink: Ink) -> None:
    """A line from 0 to 4 with the answers' spread as a bar and the target as a triangle."""

    def at(level: float) -> float:
        return x + SCALE * level / 4

    group.shapes.append(Line(((x, y), (x + SCALE, y)), ink, 1, part="scale"))
    if state.spread is not None:
        low, high = state.spread
        group.shapes.append(Line(((at(low), y), (max(at(high), at(low) + 2), y)), ink, 4, part="spread"))
        painter.used |= {"spread"}
    if state.target is not None:
        tip = at(state.target)
        group.shapes.append(
            Polygon(((tip, y - 1), (tip - 5, y + 8), (tip + 5, y + 8)), "accent", part="target")
        )
        painter.used |= {"target"}


def marks_width(state: CellState) -> float:
    """Width of the three marks."""
    return 3 * MARK_STEP if state.marks is not None else 0


def marks_in(painter: Painter, group: Group, x: float, cy: float, state: CellState, body: Body) -> None:
    """People, technology, structure: three circles with their levels."""
    if state.marks is None:
        return
    painter.used |= {"marks"}
    for number, name in enumerate(("people", "technology", "structure")):
        level: Level | None = getattr(state.marks, name)
        centre = (x + MARK + number * MARK_STEP, cy)
        fill: Fill = "none" if level is None else level_fill(level)
        stroke: Ink = body.quiet if level is None else "edge"
        group.shapes.append(Circle(centre, MARK, fill, stroke, part=f"mark-{name}"))
        if level is not None:
            place = Rect(centre[0] - MARK, cy - MARK, 2 * MARK, 2 * MARK)
            painter.write(
                group, place, str(level), sizes=(13,), ink=ink_on(fill), anchor="middle", part="mark"
            )


def badge_at(painter: Painter, group: Group, centre: tuple[float, float], state: CellState) -> None:
    """The number of the finding that speaks of this cell."""
    if state.badge is None:
        return
    group.shapes.append(Circle(centre, 11, "accent", "white", 1.5, part="badge"))
    place = Rect(centre[0] - 11, centre[1] - 11, 22, 22)
    painter.write(
        group, place, str(state.badge), sizes=(13,), bold=True, ink="white", anchor="middle", part="badge"
    )


def row_size(state: CellState) -> tuple[float, float]:
    """Width and height of number, profile and record side by side; 0 where there are none."""
    wide, high = number_size(state)
    widths = [wide] if wide else []
    widths += [PILL for part in (state.profile is not None, has_strip(state)) if part]
    return (sum(widths) + 4 * (len(widths) - 1), max(high, 22)) if widths else (0, 0)


def row_at(painter: Painter, group: Group, x: float, cy: float, state: CellState, body: Body) -> None:
    """Number, profile and record side by side, from x on."""
    wide, high = number_size(state)
    if wide:
        number_in(painter, group, Rect(x, cy - high / 2, wide, high), state, body)
        x += wide + 4
    if state.profile is not None:
        profile_in(painter, group, Rect(x + 1, cy - 10, PILL - 2, 20), state.profile, body)
        x += PILL + 4
    if has_strip(state):
        record_in(painter, group, Rect(x, cy - 11, PILL, 22), state)


def owner_mark(group: Group, owner: Function, x: float, y: float, fill: Fill = "level-3") -> None:
    """A small sign per owner: its shape differs, so that it survives grey print."""
    shapes = {
        "marketing": ((x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 5), (x - 5, y + 5)),
        "sales": ((x, y - 6), (x + 6, y + 5), (x - 6, y + 5)),
        "service": ((x - 6, y - 5), (x + 6, y - 5), (x, y + 6)),
        "partner": ((x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)),
    }
    if owner in shapes:
        group.shapes.append(Polygon(shapes[owner], fill, part="owner-mark"))
    else:
        group.shapes.append(Circle((x, y), 5, fill, part="owner-mark"))
