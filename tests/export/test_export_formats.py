"""Formats: found by name, knowing nothing of each other, and serving a frame that nobody has seen before."""

import ast
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from pptx import Presentation
from tests.export.slide_reader import PACK, read
from tests.maps.test_sixth_frame import sixth

from etalon.cli.main import run
from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES, Language
from etalon.export import formats
from etalon.export.formats import Format, Job, format_named
from etalon.maps import CellState, MapState

ROOT = Path(formats.__file__).parent
STATE = MapState(cells={"take": CellState(1, badge=1)}, findings=("Who takes requests?",))


def job(language: Language) -> Job:
    frame = sixth()
    pack = replace(
        PACK, documents={**PACK.documents, "frames": {**PACK.documents["frames"], frame.id: frame}}
    )
    return Job(pack, (frame,), language, states={(frame.id, "main"): STATE})


def test_every_name_is_a_format() -> None:
    assert list(formats.NAMES) == sorted(formats.NAMES)
    for name in formats.NAMES:
        found = format_named(name)
        assert isinstance(found, Format)
        assert "{language}" in found.target


def test_formats_do_not_import_each_other() -> None:
    for name in formats.NAMES:
        folder = ROOT / name
        for file in folder.rglob("*.py") if folder.is_dir() else [ROOT / f"{name}.py"]:
            tree = ast.parse(file.read_text(encoding="utf-8"))
            imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
            for other in set(formats.NAMES) - {name}:
                assert not any(one.startswith(f"etalon.export.{other}") for one in imported), file


def test_no_format_names_a_frame() -> None:
    """Everything follows from the kinds of blocks, so that a frame is data."""
    for name in (*formats.NAMES, "sheets"):
        for file in (ROOT / name).rglob("*.py"):
            words = file.read_text(encoding="utf-8")
            assert not [frame for frame in PACK.frames if f'"{frame}"' in words], file


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sixth_frame_gets_slides_posters_and_cards(language: Language, tmp_path: Path) -> None:
    """S09, S37: an organisation's own frame, with no Python."""
    made = job(language)
    for name in formats.NAMES:
        if name == "site":
            continue
        out = tmp_path / name
        format_named(name).write(made, out)
        assert out.stat().st_size > 5000
    found = read(made)
    assert not found.cut
    titles = [page.title for page in found.pages]
    assert made.frames[0].name.in_(language) in titles
    assert len(Presentation(str(tmp_path / "pptx")).slides) == len(titles)
    said = pypdf.PdfReader(tmp_path / "poster").pages[0].extract_text()
    assert made.frames[0].limits.in_(language) or said
    assert "База знаний"[:1] in said if language == "ru" else said


def test_it_says_which_texts_did_not_fit_whole(tmp_path: Path) -> None:
    """Nothing is shortened in silence."""
    made = job("en")
    [reading] = made.frames[0].readings
    lane = reading.lanes[0]
    name = LocalizedText(en="Unpronounceable" * 9, ru="Принять", uk="Прийняти")
    cells = (lane.cells[0].model_copy(update={"name": name}), *lane.cells[1:])
    lanes = (lane.model_copy(update={"cells": cells}), *reading.lanes[1:])
    frame = made.frames[0].model_copy(update={"readings": (reading.model_copy(update={"lanes": lanes}),)})
    for name_ in formats.NAMES:
        if name_ != "site":
            asked = replace(made, frames=(frame,), cut=[])
            format_named(name_).write(asked, tmp_path / name_)
            assert any("Unpronounceable" in words for words in asked.cut), name_


def test_it_colours_from_a_saved_map_and_says_where_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The three weakest places become what to talk about, in the words of the map page."""
    monkeypatch.chdir(tmp_path)
    saved = tmp_path / "map.json"
    saved.write_text(
        '{"kind": "etalon-quick-map", "version": 1, "standard": "0.1.0", "organisation": "Ромашка", '
        '"day": "2026-06-30", "language": "ru", "frames": {"process_model": {"reading": "main", '
        '"answers": {"strategy": 1, "nurture": 0, "sell": 3, "content": "unknown"}}}}',
        encoding="utf-8",
    )
    assert run(["export", "pptx", "--frame", "A", "--map", "map.json", "--language", "ru"]) == 0
    assert "etalon-ru.pptx" in capsys.readouterr().out
    slides = list(Presentation(str(tmp_path / "etalon-ru.pptx")).slides)
    assert slides[0].shapes.title.text_frame.text == "Ромашка"
    talk = " ".join(shape.text_frame.text for shape in slides[2].shapes if shape.has_text_frame)
    assert talk.replace("\xa0", " ").index("Взращивание") < talk.replace("\xa0", " ").index("Стратегия")
    assert "?" in talk
