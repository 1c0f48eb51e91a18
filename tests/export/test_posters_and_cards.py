"""Posters A3 and cards A4: sizes, type inside, every name readable, nothing cut and nothing touching."""

import io
import re
from functools import cache
from itertools import combinations

import pypdf
import pytest
from tests.export.slide_reader import PACK, STATES, job_of
from tests.maps.test_fit import letters, written

from etalon.core.texts import LANGUAGES, Language
from etalon.export.cards.cards import cards_of
from etalon.export.cards.sheets import card_sheets
from etalon.export.poster.poster import posters
from etalon.export.questions import BLANK, questions
from etalon.export.sheets import Sheet, to_pdf
from etalon.export.theme import Theme
from etalon.maps.drawing import Box, Words
from etalon.standard.frame_view import view_of

A3 = (1190.55, 841.89)
A4 = (595.28, 841.89)
READINGS = [(frame, reading.id) for frame in PACK.frames.values() for reading in frame.readings]


@cache
def poster_sheets(state: str, language: Language) -> list[Sheet]:
    return posters(job_of(state, language))


@cache
def cards_sheets(language: Language) -> list[Sheet]:
    return card_sheets(job_of("empty", language))


@cache
def pdf(kind: str, language: Language) -> pypdf.PdfReader:
    sheets = poster_sheets("lived_in", language) if kind == "poster" else cards_sheets(language)
    return pypdf.PdfReader(io.BytesIO(to_pdf(sheets, Theme(), kind, language)))


def plain(words: str) -> str:
    return re.sub(r"\s+", "", words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_a_poster_holds_every_text_whole_and_apart(state: str, language: Language) -> None:
    for sheet in poster_sheets(state, language):
        assert not sheet.drawing.cut
        covered = [rect for group in sheet.drawing.groups if group.kind != "link" for rect in letters(group)]
        for one, other in combinations(covered, 2):
            assert not one.meets(other, 0.6)
        assert all(sheet.area.holds(rect) for rect in covered)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poster_has_room_for_notes_and_the_questions_of_its_frame(language: Language) -> None:
    """S39: to be discussed: three places as large as a square note, every question once, legend, credit."""
    for sheet, (frame, reading) in zip(poster_sheets("empty", language), READINGS, strict=True):
        zones = [
            s.rect for g in sheet.drawing.groups for s in g.shapes if isinstance(s, Box) and s.part == "zone"
        ]
        side = 76 * 72 / 25.4 / sheet.unit
        assert sum(rect.w >= side and rect.h >= side for rect in zones) >= 3
        asked = questions(frame, reading, language)
        said = [
            " ".join(s.lines)
            for g in sheet.drawing.groups
            for s in g.shapes
            if isinstance(s, Words) and s.part == "question"
        ]
        assert said == asked and len(set(asked)) == len(asked)
        assert not any("{" in one for one in asked)
        parts = {s.part for g in sheet.drawing.groups for s in g.shapes if isinstance(s, Words)}
        assert {"legend", "credit", "question"} <= parts


def test_a_question_asked_of_many_cells_stands_once_with_a_blank() -> None:
    asked = questions(PACK.frames["engagement_cycle"], "main", "ru")
    assert len(asked) == 3
    assert all(f"Этап «{BLANK}»" in one for one in asked)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["poster", "cards"])
def test_a_pdf_has_its_paper_size_and_its_type_inside(kind: str, language: Language) -> None:
    found = pdf(kind, language)
    for page in found.pages:
        size = (float(page.mediabox.width), float(page.mediabox.height))
        allowed = [A3] if kind == "poster" else [A4, A4[::-1]]
        assert any(abs(size[0] - w) < 1 and abs(size[1] - h) < 1 for w, h in allowed), size
        fonts = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
            assert "NotoSans" in str(inner["/FontName"])
            assert any(key in inner for key in ("/FontFile2", "/FontFile3"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_frame_can_be_read_out_of_its_poster(language: Language) -> None:
    found = pdf("poster", language)
    for page, (frame, reading) in zip(found.pages, READINGS, strict=True):
        words = plain(page.extract_text())
        assert plain(frame.name.in_(language)) in words
        for cell in view_of(frame, PACK, reading).cells().values():
            name = cell.name.in_(language)
            assert plain(name[1:]) in words, name
        assert plain(PACK.head.credit.in_(language)) in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_hold_every_text_whole_inside_their_edges(language: Language) -> None:
    for sheet in cards_sheets(language):
        assert not sheet.drawing.cut
        for group in sheet.drawing.groups:
            for words in group.shapes:
                if isinstance(words, Words):
                    assert all(sheet.area.holds(rect) for rect in written(words))
        covered = [rect for group in sheet.drawing.groups if group.kind != "link" for rect in letters(group)]
        for one, other in combinations(covered, 2):
            assert not one.meets(other, 0.6)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_and_member_is_a_card_and_stands_in_the_key(language: Language) -> None:
    """S03, S39: for teaching: what is laid can be compared with the frame, number by number."""
    words = [plain(page.extract_text()) for page in pdf("cards", language).pages]
    whole = "".join(words)
    for frame, reading in READINGS:
        view = view_of(frame, PACK, reading)
        cards = cards_of(view, PACK, language)
        places = [card for card in cards if card.place]
        assert [card.number for card in cards] == list(range(1, len(cards) + 1))
        assert {card.id for card in places} == set(view.cells())
        members = {m.id for lane in view.lanes for c in lane.cells for m in c.opens if m.block != "chips"}
        assert {card.id for card in cards if not card.place} == members
        key = next(page for page in words if all(f"{one.number}.{plain(one.name)}" in page for one in places))
        assert plain(PACK.head.credit.in_(language)) in key
        for card in cards:
            assert plain(card.name) in whole
            if not card.place:
                assert f"{card.number}{plain(card.name)}" in whole


def test_the_numbers_of_cards_do_not_tell_their_places() -> None:
    """They follow the names, not the frame."""
    cards = cards_of(view_of(PACK.frames["process_model"], PACK), PACK, "ru")
    places = [card.name for card in cards if card.place]
    assert places == sorted(places, key=str.casefold)
    assert [card.id for card in cards if card.place] != list(
        view_of(PACK.frames["process_model"], PACK).cells()
    )
