"""``etalon demo``: an invented company in the chosen language, made once, taken up again."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.workspace.pages import Page
from tests.workspace.tree import tree

from etalon.assessment.quick import claims, read_saved
from etalon.cli.main import run
from etalon.core.texts import LANGUAGES, text
from etalon.standard.loader import base_pack
from etalon.workspace import open_workspace

SMALL = ("--accounts", "300", "--no-serve")
Show = Callable[..., str]


@pytest.fixture
def show(capsys: pytest.CaptureFixture[str]) -> Show:
    """Runs the demo small and unserved, and gives what it prints."""

    def shown(folder: Path, *options: str) -> str:
        capsys.readouterr()
        assert run(["demo", "--dir", str(folder), *SMALL, *options]) == 0
        return capsys.readouterr().out

    return shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_the_company_in_the_chosen_language(show: Show, tmp_path: Path, language: str) -> None:
    folder = tmp_path / "demo"
    said = show(folder, "--language", language)
    opened = open_workspace(folder)
    assert opened.document.language == language
    assert opened.document.organisation in said
    page = Page((folder / "report.html").read_text(encoding="utf-8"))
    assert page.named("html")[0]["lang"] == language
    assert opened.document.organisation in page.text
    assert opened.document.organisation in (folder / "map.html").read_text(encoding="utf-8")
    for talk in page.talks[:3]:
        assert talk["statement"] in said
        assert talk["question"] in said
    assert sum(line.count("?") for line in said.splitlines()) >= 3


def test_what_it_prints_is_short_and_holds_no_ledger(show: Show, tmp_path: Path) -> None:
    said = show(tmp_path / "demo", "--language", "en")
    assert len(said.strip().splitlines()) < 20
    assert "tickets.csv" not in said
    assert str(tmp_path / "demo" / "report.html") in said


def test_the_second_run_takes_up_what_the_first_made(show: Show, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    show(folder, "--language", "en")
    pages = {name: (folder / name).read_text(encoding="utf-8") for name in ("report.html", "map.html")}
    before = {name: part for name, part in tree(folder).items() if not name.endswith(".html")}
    said = show(folder, "--language", "en")
    assert {name: part for name, part in tree(folder).items() if not name.endswith(".html")} == before
    assert {name: (folder / name).read_text(encoding="utf-8") for name in pages} == pages
    assert "Halvern" in said.splitlines()[0]
    assert text("cli-demo-kept", "en", name="Halvern Process Equipment", folder=str(folder)) in said


def test_another_company_gives_way_and_saved_maps_stay(show: Show, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    show(folder, "--language", "en")
    [own] = (folder / "assessment").glob("*.json")
    mine = folder / "assessment" / "mine.json"
    mine.write_text(own.read_text(encoding="utf-8"), encoding="utf-8")
    show(folder, "--language", "uk")
    assert open_workspace(folder).document.language == "uk"
    assert not (folder / "exports" / "deals.csv").exists()
    assert mine.exists()


def test_a_run_that_was_stopped_in_the_middle_is_made_anew(show: Show, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    show(folder, "--language", "en")
    note = json.loads((folder / "demo.json").read_text(encoding="utf-8"))
    (folder / "demo.json").write_text(json.dumps({**note, "whole": False}), encoding="utf-8")
    (folder / "exports" / "deals.csv").unlink()
    show(folder, "--language", "en")
    assert (folder / "exports" / "deals.csv").exists()


@pytest.mark.parametrize("name", ["etalon.yaml", "photo.jpg"])
def test_it_never_makes_its_company_among_other_files(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    assert run(["demo", "--dir", str(tmp_path), *SMALL, "--language", "en"]) == 2
    assert "--dir" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_team_of_the_company_says_its_levels_on_every_frame(show: Show, tmp_path: Path) -> None:
    """Claim beside record: the sample brings a saved map that the report can read."""
    folder, pack = tmp_path / "demo", base_pack()
    show(folder, "--language", "en")
    [path] = (folder / "assessment").glob("*.json")
    saved = read_saved(path, pack)
    assert set(saved.frames) == set(pack.frames)
    said = claims(saved, pack.frames["process_model"], pack)
    assert len(said.levels) == 15
