"""Slides of all frames in three languages: everything inside, nothing on anything else, every text whole.

Texts are measured with Noto Sans, which runs wider than Arial, and with the line height of Arial.
"""

from itertools import combinations

import pytest
from tests.export.slide_reader import PACK, PAGE, STATES, Page, Piece, ReadDeck, deck

from etalon.core.texts import LANGUAGES, Language
from etalon.maps import text_width
from etalon.maps.drawing import Rect
from etalon.standard.frame_view import view_of

POINT = 13 / 12
"""Points of a map in a point of type."""
LINE = 1.15
"""The line height of Arial in sizes."""
ALWAYS = (("empty", "en"), ("lived_in", "ru"), ("overlaid", "uk"))
CASES = [
    pytest.param((state, language), marks=() if (state, language) in ALWAYS else pytest.mark.prove)
    for state in STATES
    for language in LANGUAGES
]
"""Every state in every language; three of the nine always, the rest with the proofs."""


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def found(request: pytest.FixtureRequest) -> ReadDeck:
    return deck(*request.param)


def lines_of(words: str, width: float, size: float, bold: bool) -> int:
    """How many lines words take in a width; a word that is wider than it counts as broken (1000 lines)."""
    lines, used = 1, 0.0
    space = text_width(" ", size * POINT, bold)
    for word in words.split(" "):
        parts = [word]
        if text_width(word, size * POINT, bold) > width + 0.6 and "-" in word[:-1]:
            head, _, tail = word.rpartition("-")
            parts = [head + "-", tail]
        for number, part in enumerate(parts):
            wide = text_width(part, size * POINT, bold)
            if wide > width + 0.6:
                return 1000
            joined = used + (0 if number else space) + wide
            lines, used = (
                (lines, joined if used else wide) if joined <= width + 0.6 or not used else (lines + 1, wide)
            )
    return lines


def height_of(piece: Piece, width: float) -> float:
    """The height that the text of a piece takes."""
    found = zip(piece.text, piece.sizes, piece.bold, strict=True)
    lines = sum(lines_of(words, width, size, bold) * size * LINE for words, size, bold in found)
    return (lines + piece.before) * POINT


def fixed_size(piece: Piece) -> tuple[float, float]:
    """Width and height of a text whose lines end where they were measured."""
    found = list(zip(piece.lines, piece.sizes, piece.bold, strict=True))
    wide = max(text_width(line, size * POINT, bold) for lines, size, bold in found for line in lines)
    return wide, (sum(len(lines) * size * LINE for lines, size, _ in found) + piece.before) * POINT


def whole(page: Page) -> list[tuple[str, Rect]]:
    """What stands on a slide by itself: ungrouped shapes, of groups the largest shape, texts as they lie."""
    made: dict[str, tuple[str, Rect]] = {}
    for piece in page.pieces:
        if piece.holder in {"ftr", "sldNum"}:
            continue
        key = piece.group or f"own {piece.id}"
        rect = piece.rect
        if key not in made or rect.w * rect.h > made[key][1].w * made[key][1].h:
            made[key] = (piece.name, rect)
    return list(made.values())


def test_every_text_stands_whole_in_its_shape(found: ReadDeck) -> None:
    """No overflow and no word broken: measured line by line, without what the program itself measured."""
    assert not found.cut
    for page in found.pages:
        for piece in page.pieces:
            if not piece.text or piece.holder:
                continue
            assert "…" not in piece.text[-1][-1:], f"{page.number} {piece.name}: cut"
            if not piece.wraps:
                wide, high = fixed_size(piece)
                place = f"{page.number} {piece.name}: {piece.lines}"
                assert wide <= max(piece.room.w, piece.rect.w if piece.group else 0) + 8, place
                assert high <= piece.room.h + (
                    1.5 if len(piece.text) > 1 or len(piece.lines[0]) > 1 else 8
                ), place
                continue
            high = height_of(piece, piece.room.w)
            place = f"{page.number} {piece.name}: {piece.text} needs {high:.0f} of {piece.room.h:.0f}"
            assert high <= piece.room.h + 1.5, place


def test_no_text_is_smaller_than_twelve_points(found: ReadDeck) -> None:
    """Readable from the back of a room."""
    for page in found.pages:
        for piece in page.pieces:
            assert all(size >= 12 for size in piece.sizes), f"{page.number} {piece.name}: {piece.sizes}"


def test_nothing_leaves_its_slide(found: ReadDeck) -> None:
    for page in found.pages:
        for piece in page.pieces:
            assert PAGE.holds(piece.rect), f"{page.number} {piece.name}: {piece.rect}"


def test_nothing_stands_on_anything_else(found: ReadDeck) -> None:
    """Groups count by their body; the signs of a cell stand inside it and are looked at in the next test."""
    for page in found.pages:
        for (one, first), (other, second) in combinations(whole(page), 2):
            assert not first.meets(second, 0.75), f"{page.number}: {one} on {other}"


def test_the_signs_of_a_cell_touch_neither_its_text_nor_each_other(found: ReadDeck) -> None:
    for page in found.pages:
        groups: dict[str, list[Piece]] = {}
        for piece in page.pieces:
            if piece.group:
                groups.setdefault(piece.group, []).append(piece)
        for pieces in groups.values():
            body = max(pieces, key=lambda piece: piece.rect.w * piece.rect.h)
            if not body.text:
                continue
            high = height_of(body, body.room.w) if body.wraps else fixed_size(body)[1]
            text = Rect(body.room.x, body.room.cy - high / 2, body.room.w, high).inset(0, 2)
            for piece in pieces:
                if piece is body or piece.name.endswith("badge"):
                    continue
                assert not piece.rect.meets(text, 1.2), f"{page.number}: {piece.name} on its text"


def test_connectors_are_glued_to_shapes_of_their_slide(found: ReadDeck) -> None:
    """Both ends, at points that the shapes have."""
    frames = {frame.name.in_(language) for frame in PACK.frames.values() for language in LANGUAGES}
    seen = 0
    for page in found.pages:
        ids = {piece.id: piece for piece in page.pieces}
        for wire in page.wires:
            assert wire.begin[0] in ids and wire.end[0] in ids, f"{page.number} {wire.name}"
            assert wire.begin[0] != wire.end[0]
            seen += 1
        assert not page.wires or page.title in frames
    links = sum(len(view_of(f, PACK, r.id).links) for f in PACK.frames.values() for r in f.readings)
    assert seen >= links


def test_no_connector_crosses_a_text_or_another_box(found: ReadDeck) -> None:
    for page in found.pages:
        ids = {piece.id: piece for piece in page.pieces}
        for wire in page.wires:
            joined = {ids[wire.begin[0]].rect, ids[wire.end[0]].rect}
            for name, rect in whole(page):
                if rect in joined or (wire.form != "straightConnector1" and wire.form != "line"):
                    continue
                for x, y in points_of(wire.rect, wire.flip):
                    inside = rect.inset(1, 1)
                    text = inside.x < x < inside.right and inside.y < y < inside.bottom
                    if text and not heading_free(page, name, rect, x):
                        raise AssertionError(f"{page.number}: {wire.name} crosses {name}")


def points_of(rect: Rect, flip: tuple[bool, bool]) -> list[tuple[float, float]]:
    """Points along a straight connector."""
    x1, x2 = (rect.right, rect.x) if flip[0] else (rect.x, rect.right)
    y1, y2 = (rect.bottom, rect.y) if flip[1] else (rect.y, rect.bottom)
    return [(x1 + (x2 - x1) * t / 40, y1 + (y2 - y1) * t / 40) for t in range(1, 40)]


def heading_free(page: Page, name: str, rect: Rect, x: float) -> bool:
    """Whether the words of a wide heading end before a point."""
    piece = next(piece for piece in page.named(name) if piece.rect == rect)
    if not piece.text:
        return False
    return x > piece.room.x + text_width(piece.text[0], piece.sizes[0] * POINT, piece.bold[0]) + 2


@pytest.mark.parametrize(
    "language", [pytest.param(each, marks=() if each == "en" else pytest.mark.prove) for each in LANGUAGES]
)
def test_a_slide_shows_every_cell_of_its_frame_under_the_standards_name(language: Language) -> None:
    """S09: the frame on the slide is that of the standard, in the language of the deck."""
    pages = deck("empty", language).pages
    for frame in PACK.frames.values():
        shown = [page for page in pages if page.title == frame.name.in_(language)]
        assert len(shown) == len(frame.readings)
        for page, reading in zip(shown, frame.readings, strict=True):
            for cell in view_of(frame, PACK, reading.id).cells().values():
                [piece] = page.named(cell.id)
                name = cell.name.in_(language)
                said = piece.text[0].replace("\xa0", " ")
                assert said == name[:1].upper() + name[1:]
