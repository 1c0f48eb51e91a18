"""The worked sixth frame of the docs is only data, and gets everything that the five have (S37, S38)."""

import json
from pathlib import Path

import pytest
from pptx import Presentation

from etalon.assessment.quick import claims, read_saved
from etalon.core.texts import LANGUAGES, Language
from etalon.export.formats import Job, format_named
from etalon.export.quick import build, chosen
from etalon.export.theme import Theme
from etalon.maps import MapState, layout
from etalon.standard.checker import check_pack
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack
from etalon.story.blocks import Entries, MapBlock
from etalon.story.insides import inside_fold
from etalon.workspace import pack_at
from etalon.workspace.cases import failed
from etalon.workspace.measuring import views_of

ROOT = Path(__file__).resolve().parents[2]
PACK = pack_at(ROOT / "docs" / "examples" / "content-marketing")
FRAME = PACK.frames["content_marketing"]


def test_its_pack_is_whole() -> None:
    found = check_pack(PACK)
    base = check_pack(base_pack())
    assert [each for each in found.problems if each not in base.problems] == []
    assert found.texts_missing == base.texts_missing
    assert found.counts["frames"] == base.counts["frames"] + 1
    assert not [each for each in PACK.changes if each.again]


def test_its_case_holds() -> None:
    folder = ROOT / "docs" / "examples" / "content-marketing" / "pack"
    assert list((folder / "cases" / "frames").glob("*.yaml"))
    assert list(failed(folder, PACK)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_drawn_with_every_name_in_full(language: Language) -> None:
    view = view_of(FRAME, PACK)
    assert 12 <= len(view.boxes()) <= 15
    assert not layout(FRAME, PACK, language=language).cut
    opened = layout(FRAME, PACK, language=language, opened="plan")
    assert {"CNT-1", "MKT-1"} <= set(opened.cells())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_box_asks_in_at_most_25_words(language: Language) -> None:
    asked = view_of(FRAME, PACK).asked()
    assert len(asked) == len(view_of(FRAME, PACK).boxes())
    for cell in asked:
        assert cell.question and len(cell.question.in_(language).split()) <= 25, cell.id


def test_it_says_what_it_is_for_and_that_it_is_a_proposal() -> None:
    assert FRAME.origin == "J" and FRAME.limits.en and FRAME.purpose.uk
    assert "Etalon" in FRAME.origin_note.ru


def test_its_quick_page_is_filled_saved_and_read_back(tmp_path: Path) -> None:
    page = build(chosen("C1", PACK), PACK, language="uk")
    assert "Єдина бібліотека" in page
    said = {
        "kind": "etalon-quick-map",
        "version": 1,
        "standard": "0.1.0",
        "language": "uk",
        "frames": {FRAME.id: {"answers": {"plan": 0, "library": 3}}},
    }
    path = tmp_path / "map.json"
    path.write_text(json.dumps(said), encoding="utf-8")
    assert claims(read_saved(path, PACK), FRAME, PACK).levels == {"plan": 0, "library": 3}


def test_it_has_its_place_in_the_report() -> None:
    assert FRAME.id in {view.frame.id for view in views_of(PACK)}
    fold = inside_fold(MapBlock(FRAME, MapState(), "main"), PACK, "en")
    assert fold is not None
    [entries] = [block for block in fold.blocks if isinstance(block, Entries)]
    plan = next(entry for entry in entries.entries if entry.name == "Plan")
    assert "Editorial work" in plan.members and any("KPI: " in each for each in plan.members)


def test_it_becomes_slides_with_real_text(tmp_path: Path) -> None:
    target = tmp_path / "c1.pptx"
    job = Job(PACK, (FRAME,), "ru", Theme(), {}, "Acme", lambda *_: None)
    format_named("pptx").write(job, target)
    slides = Presentation(str(target)).slides
    said = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    for cell in view_of(FRAME, PACK).boxes():
        assert any(cell.name.ru in " ".join(each.split()) for each in said), cell.id


def test_no_code_knows_it_or_any_frame_by_its_id() -> None:
    ids = [*base_pack().frames, FRAME.id]
    for path in (ROOT / "src").rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        assert not [each for each in ids if f'"{each}"' in code], path


def test_slides_say_in_their_notes_what_was_changed(tmp_path: Path) -> None:
    target = tmp_path / "b2.pptx"
    job = Job(PACK, (PACK.frames["tactics_map"],), "en", Theme(), {}, "Acme", lambda *_: None)
    format_named("pptx").write(job, target)
    notes = [
        slide.notes_slide.notes_text_frame
        for slide in Presentation(str(target)).slides
        if slide.has_notes_slide
    ]
    assert any(each and "By the rule “Long cycle: nurturing carries the sale”" in each.text for each in notes)
