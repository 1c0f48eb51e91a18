"""What a deck is made of: approved structure and texts, notes, sections, links, native shapes only.

Run with ``ETALON_APPROVE=1`` to write the approved files anew, then read what has changed.
"""

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn
from tests.export.slide_reader import PACK, Page, ReadDeck, deck, leaves

from etalon.core.texts import LANGUAGES, Language, text

APPROVED = Path(__file__).parent / "approved"
PROVED = [pytest.param(each, marks=() if each == "en" else pytest.mark.prove) for each in LANGUAGES]


def told(found: ReadDeck, language: Language) -> list[dict[str, Any]]:
    """Titles of all slides; of a frame's own slides every shape with its form, place and words."""
    frames = {frame.name.in_(language) for frame in PACK.frames.values()}
    return [
        {"title": page.title, "shapes": shapes(page) if page.title in frames else len(page.pieces)}
        for page in found.pages
    ]


def shapes(page: Page) -> list[str]:
    """The shapes of a slide, a line each."""
    made = []
    for piece in page.pieces:
        place = " ".join(f"{value:.0f}" for value in (piece.rect.x, piece.rect.y, piece.rect.w, piece.rect.h))
        made.append(f"{piece.name} | {piece.form} | {place} | {' / '.join(piece.text)}")
    ids = {piece.id: piece.name for piece in page.pieces}
    return made + [f"{wire.name} | {ids[wire.begin[0]]} → {ids[wire.end[0]]}" for wire in page.wires]


@pytest.mark.parametrize("language", PROVED)
def test_its_structure_and_texts_are_the_approved_ones(language: Language) -> None:
    file = APPROVED / f"slides-{language}.json"
    now = json.dumps(told(deck("empty", language), language), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("ETALON_APPROVE"):
        APPROVED.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    assert now == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", PROVED)
def test_every_slide_has_notes_with_origin_limits_and_credit(language: Language) -> None:
    """S39: credit on every slide and in the notes; [A], [R], [J] stand in words; sources with addresses."""
    credit = PACK.head.credit.in_(language)
    origins = [text(f"origin-{mark}", language) for mark in ("a", "r", "j")]
    limits = {frame.limits.in_(language) for frame in PACK.frames.values()}
    for page in deck("empty", language).pages:
        assert credit in page.notes, page.title
        [foot] = [piece for piece in page.pieces if piece.holder == "ftr"]
        assert foot.text == (credit,)
        if page.number > 1:
            assert any(limit in page.notes for limit in limits), page.title
    notes = "\n".join(page.notes for page in deck("empty", language).pages)
    assert all(origin in notes for origin in origins[::2])
    assert "https://" in notes
    assert not any(mark in notes for mark in ("[A]", "[R]", "[J]"))


def test_it_holds_native_shapes_and_no_picture() -> None:
    """Editable: shapes, text, connectors and groups; nothing is drawn as a picture."""
    found = deck("lived_in", "ru")
    kinds = set()
    forms = set()
    for slide in Presentation(io.BytesIO(found.data)).slides:
        for shape, _ in leaves(slide.shapes):
            kinds.add(shape.shape_type if shape.element.tag != qn("p:cxnSp") else "connector")
    for page in found.pages:
        forms |= {piece.form for piece in page.pieces}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds
    assert "connector" in kinds
    assert {"chevron", "homePlate", "roundRect", "rightArrow", "leftArrow"} & forms >= {
        "chevron",
        "roundRect",
    }
    assert not [name for name in zipfile.ZipFile(io.BytesIO(found.data)).namelist() if "media" in name]


def test_shape_numbers_are_each_their_own() -> None:
    """A number used twice on a slide is what PowerPoint offers to repair."""
    for slide in Presentation(io.BytesIO(deck("lived_in", "ru").data)).slides:
        numbers = [found.get("id") for found in slide.element.iter(qn("p:cNvPr"))]
        assert len(numbers) == len(set(numbers))


def test_a_box_leads_to_what_is_inside_it_and_back() -> None:
    slides = list(Presentation(io.BytesIO(deck("empty", "en").data)).slides)
    name = PACK.frames["process_model"].name.en
    titles = [slide.shapes.title.text_frame.text.replace("\xa0", " ") for slide in slides]
    frame = slides[titles.index(name)]
    boxes = {shape.name: shape for shape, _ in leaves(frame.shapes)}
    target = boxes["strategy"].click_action.target_slide
    assert target.shapes.title.text_frame.text.startswith("Strategy")
    [line] = [shape for shape in target.shapes if shape.name == "Subtitle"]
    assert line.click_action.target_slide.slide_id == frame.slide_id


def test_each_frame_is_a_section() -> None:
    root = Presentation(io.BytesIO(deck("empty", "en").data)).part._element
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    names = [found.get("name") for found in root.iter(f"{space}section")]
    assert names[1:] == [f"{frame.code} {frame.name.en}" for frame in PACK.frames.values()]
    listed = [found.get("id") for found in root.iter(f"{space}sldId")]
    assert listed == [found.get("id") for found in root.find(qn("p:sldIdLst"))]


def test_findings_are_numbered_like_their_badges() -> None:
    """At most three, each a sentence that ends in a question."""
    found = deck("lived_in", "ru")
    talks = [page for page in found.pages if page.title == text("export-talk", "ru")]
    assert talks
    for page in talks:
        said = [piece.text[0] for piece in page.pieces if piece.name.endswith(": text")]
        assert 1 <= len(said) <= 3
        assert all(words.endswith("?") for words in said)
    badges = [piece.text for page in found.pages for piece in page.pieces if piece.name.endswith("badge")]
    assert {words for words in badges if words} >= {("1",), ("2",)}
