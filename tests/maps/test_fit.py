"""Every text of every map fits its place and nothing touches: all frames, languages, levels, sizes."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from tests.maps.states import lived_in, overlaid

from etalon.core.texts import LANGUAGES, Language
from etalon.maps import EMPTY, Drawing, MapState, layout, text_width
from etalon.maps.drawing import Box, Group, Line, Rect, Words
from etalon.maps.sizes import SIZES, PageSize
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack

PACK = base_pack()
READINGS = [(frame.id, reading.id) for frame in PACK.frames.values() for reading in frame.readings]
PAGES: tuple[PageSize, ...] = ("screen", "a4")
SAMPLES = 24


def openings(frame_id: str, reading: str) -> list[str | None]:
    """Nothing opened, and each cell that opens."""
    lanes = view_of(PACK.frames[frame_id], PACK, reading).lanes
    return [None, *(cell.id for lane in lanes for cell in lane.cells if cell.opens)]


Drawn = list[tuple[str, Drawing]]
CASES = [(*reading, language) for reading in READINGS for language in LANGUAGES]


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def drawn(request: pytest.FixtureRequest) -> Drawn:
    """Every drawing of a reading in a language: all openings, sizes and states."""
    return list(drawings(*request.param))


def drawings(frame_id: str, reading: str, language: Language) -> Iterator[tuple[str, Drawing]]:
    """Every drawing of a reading, with what to call it."""
    frame = PACK.frames[frame_id]
    states: dict[str, MapState] = {"empty": EMPTY, "overlaid": overlaid(frame, PACK, language, reading)}
    if reading == frame.readings[0].id:
        states["lived in"] = lived_in(frame_id, frame, PACK, language)
    for opened in openings(frame_id, reading):
        for size in PAGES:
            for name, state in states.items():
                made = layout(frame, PACK, state, language, reading=reading, opened=opened, size=size)
                yield f"{frame_id} {reading} {language} {size} {name} opened {opened}", made


def written(words: Words) -> list[Rect]:
    """The rectangles that the letters themselves cover."""
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
    found = []
    for line, baseline in zip(words.lines, words.baselines, strict=True):
        width = text_width(line, words.size, words.bold)
        left = words.rect.x + shift * (words.rect.w - width)
        found.append(Rect(left, baseline - words.size * 0.74, width, words.size * 0.9))
    return found


def letters(group: Group) -> list[Rect]:
    """What the words of a group cover, its badge apart."""
    words = [shape for shape in group.shapes if isinstance(shape, Words) and shape.part != "badge"]
    return [rect for shape in words for rect in written(shape)]


def curve_points(line: Line) -> list[tuple[float, float]]:
    """Points along a line."""
    if not line.curve:
        pairs = zip(line.points, line.points[1:], strict=False)
        return [
            (a[0] + (b[0] - a[0]) * t / SAMPLES, a[1] + (b[1] - a[1]) * t / SAMPLES)
            for a, b in pairs
            for t in range(SAMPLES + 1)
        ]
    made = []
    for step in range(SAMPLES + 1):
        t = step / SAMPLES
        weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
        made.append(
            (
                sum(w * point[0] for w, point in zip(weights, line.points, strict=True)),
                sum(w * point[1] for w, point in zip(weights, line.points, strict=True)),
            )
        )
    return made


def test_it_sets_every_text_whole_and_no_smaller_than_13(drawn: Drawn) -> None:
    """FRAMES.md: nothing under 13 px, nothing shortened."""
    for name, drawing in drawn:
        assert not drawing.cut, f"{name}: {drawing.cut}"
        for words in drawing.words():
            assert words.size >= 13, f"{name}: {words.lines}"
            for rect in written(words):
                assert rect.w <= words.rect.w + 0.6, f"{name}: {words.lines} is wider than its place"
            assert Rect(0, 0, drawing.width, drawing.height).holds(words.rect), f"{name}: {words.lines}"


def test_it_lets_no_text_touch_another_text_or_a_strip(drawn: Drawn) -> None:
    """FRAMES.md: a label must never touch a strip."""
    for name, drawing in drawn:
        groups = [group for group in drawing.groups if group.kind != "link"]
        covered = [(group.id, rect) for group in groups for rect in letters(group)]
        for (one, first), (other, second) in combinations(covered, 2):
            assert not first.meets(second, 0.5), f"{name}: text of {one} on text of {other}"
        for group in groups:
            strips = [
                shape.rect for shape in group.shapes if isinstance(shape, Box) and shape.part == "strip"
            ]
            names = [
                s
                for s in group.shapes
                if isinstance(s, Words) and s.part in {"name", "note", "flag", "claim"}
            ]
            for strip in strips:
                touching = [words.lines for words in names if any(r.meets(strip, -1) for r in written(words))]
                assert not touching, f"{name}: {touching} touches the strip of {group.id}"


def test_it_lets_no_box_stand_on_another(drawn: Drawn) -> None:
    """Cells lie side by side, inside the page."""
    for name, drawing in drawn:
        cells = list(drawing.cells().values())
        page = Rect(0, 0, *SIZES["screen" if drawing.width == SIZES["screen"][0] else "a4"])
        for cell in cells:
            assert page.holds(cell.rect), f"{name}: {cell.id} leaves the page"
            assert cell.rect.w > 20 and cell.rect.h >= 16, f"{name}: {cell.id} is too small"
            assert all(cell.rect.holds(rect, 1) for rect in letters(cell)), f"{name}: text leaves {cell.id}"
        for one, other in combinations(cells, 2):
            assert not one.rect.meets(other.rect, 0.5), f"{name}: {one.id} on {other.id}"


def test_it_lets_no_line_cross_a_text(drawn: Drawn) -> None:
    """FRAMES.md: arrows must not cross text."""
    for name, drawing in drawn:
        covered = [
            (words.lines, rect.inset(-1, -1))
            for group in drawing.groups
            for words in group.shapes
            if isinstance(words, Words)
            for rect in written(words)
        ]
        lines = [
            (g.id, s) for g in drawing.groups if g.kind == "link" for s in g.shapes if isinstance(s, Line)
        ]
        for link, line in lines:
            half = line.width / 2
            for x, y in curve_points(line):
                point = Rect(x - half, y - 0.5, line.width, 1)
                crossed = [text for text, rect in covered if rect.meets(point)]
                assert not crossed, f"{name}: {link} crosses {crossed}"
