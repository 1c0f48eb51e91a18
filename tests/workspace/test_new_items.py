"""What `etalon new` writes loads, checks, says what is to be written, and is on map, checklist and page."""

import json
from pathlib import Path

import pytest

from etalon.cli.main import run
from etalon.core.texts import LANGUAGES
from etalon.export.quick import build, chosen
from etalon.maps import layout
from etalon.standard.checker import check_pack
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack
from etalon.standard.to_write import PENCIL, to_write
from etalon.workspace import open_workspace, pack_at
from etalon.workspace.cases import failed
from etalon.workspace.new import sorts

NAMES = {
    "tactic": ("tactics", "web.series"),
    "process": ("processes", "CNT-1"),
    "message": ("messages", "msg.first_step"),
    "frame": ("frames", "content_marketing"),
    "kpi": ("kpis", "K-OWN-SHARE"),
    "rule": ("rules", "OWN-001"),
}


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    """Alice's new workspace: no pack of its own yet."""
    assert run(["init", str(tmp_path / "acme"), "--name", 'Acme "Ltd"', "--language", "en"]) == 0
    return tmp_path / "acme"


def new(folder: Path, sort: str, name: str) -> int:
    return run(["new", sort, name, "--workspace", str(folder)])


def test_each_sort_has_a_test_here() -> None:
    assert set(sorts()) == set(NAMES)


@pytest.mark.parametrize("sort", NAMES)
def test_what_it_writes_loads_and_passes_the_check(sort: str, acme: Path) -> None:
    """S37: an organisation adds to the standard without code."""
    kind, name = NAMES[sort]
    assert new(acme, sort, name) == 0
    pack = pack_at(acme)
    assert name in pack.documents[kind] and pack.documents[kind][name].origin == "O"
    assert open_workspace(acme).document.packs == ("pack",)
    known = check_pack(base_pack()).problems
    assert [each for each in check_pack(pack).problems if each not in known] == []


@pytest.mark.parametrize("sort", NAMES)
def test_the_check_names_each_text_that_is_to_be_written(
    sort: str, acme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, name = NAMES[sort]
    assert new(acme, sort, name) == 0
    said = capsys.readouterr().out
    open_texts = list(to_write(pack_at(acme)))
    assert open_texts and f"the {len(open_texts)} texts" in said
    for place, _, field in open_texts:
        assert place.file is not None and place.file.is_relative_to(acme)
        line = place.file.read_text(encoding="utf-8").splitlines()[place.line - 1]
        assert PENCIL in line and field.rpartition(".")[2] in LANGUAGES
    run(["standard", "check", "--workspace", str(acme), "--format", "json"])
    assert len(json.loads(capsys.readouterr().out)["result"]["to_write"]) == len(open_texts)


@pytest.mark.parametrize("sort", NAMES)
def test_it_is_shown(sort: str, acme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kind, name = NAMES[sort]
    assert new(acme, sort, name) == 0
    capsys.readouterr()
    assert run(["standard", "show", kind, name, "--workspace", str(acme), "--language", "en"]) == 0
    said = capsys.readouterr().out
    assert PENCIL in said and "added by Acme" in said


def test_a_new_frame_has_map_checklist_and_page(acme: Path) -> None:
    assert new(acme, "frame", "content_marketing") == 0
    pack = pack_at(acme)
    frame = pack.frames["content_marketing"]
    asked = view_of(frame, pack).asked()
    assert len(asked) == 5 and all(cell.question for cell in asked)
    for language in LANGUAGES:
        assert not layout(frame, pack, language=language).cut
    page = build(chosen(frame.code, pack), pack)
    assert "Первый шаг" in page


def test_a_new_tactic_stands_in_the_catalogue_of_its_stages(acme: Path) -> None:
    assert new(acme, "tactic", "own.thing") == 0
    pack = pack_at(acme)
    assert "own" in pack.tactic_families
    opened = {
        member.id
        for view in (view_of(frame, pack) for frame in pack.frames.values())
        for cell in view.cells().values()
        for member in cell.opens
    }
    assert "reach.own.thing" in opened


@pytest.mark.parametrize(
    ("sort", "name", "old", "new_words", "said"),
    [
        ("kpi", "K-OWN", "value: 0.5", "value: 0.7", "by the formula it is 0.5"),
        ("kpi", "K-OWN", "deal_closed, at", "deal_closed, att", "Did you mean “at”"),
        ("kpi", "K-OWN", '"2026-05-01"', '"May"', "does not fit its column"),
        ("kpi", "K-OWN", "kpi: K-OWN", "kpi: K-OWNN", "Did you mean “K-OWN”"),
        (
            "frame",
            "own_map",
            "[first, second, basis]",
            "[second, first, basis]",
            "it is: first, second, basis",
        ),
        ("frame", "own_map", "first: 0", "frist: 0", "Did you mean “first”"),
    ],
)
def test_its_case_passes_and_a_wrong_one_is_told(
    sort: str, name: str, old: str, new_words: str, said: str, acme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(acme, sort, name) == 0
    check = ["standard", "check", "--workspace", str(acme), "--language", "en"]
    [case] = (acme / "pack" / "cases").rglob("*.yaml")
    assert list(failed(acme / "pack", pack_at(acme))) == []
    text = case.read_text(encoding="utf-8")
    assert old in text
    case.write_text(text.replace(old, new_words), encoding="utf-8")
    capsys.readouterr()
    assert run(check) == 2
    err = capsys.readouterr().err
    assert said in err and case.name in err


def test_a_second_item_goes_into_the_same_pack(acme: Path) -> None:
    assert new(acme, "process", "CNT-1") == 0
    assert new(acme, "process", "CNT-2") == 0
    assert {"CNT-1", "CNT-2"} <= set(pack_at(acme).processes)
    assert [head.name.en for head in pack_at(acme).overlays] == ['Acme "Ltd"']


def test_a_dry_run_writes_nothing(acme: Path) -> None:
    before = sorted(acme.rglob("*"))
    assert run(["new", "tactic", "web.series", "--workspace", str(acme), "--dry-run"]) == 0
    assert sorted(acme.rglob("*")) == before


@pytest.mark.parametrize(
    ("sort", "name", "words"),
    [
        ("tactik", "web.series", "Did you mean “tactic”"),
        ("tactic", "Web Series", "like web.series"),
        ("tactic", "web.site", "is there already"),
        ("process", "../CNT-1", "like CNT-1"),
        ("frame", "process_model", "is there already"),
    ],
)
def test_a_wrong_name_is_told_with_its_remedy(
    sort: str, name: str, words: str, acme: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(acme, sort, name) == 2
    assert words in capsys.readouterr().err
    assert not (acme / "pack").exists()


def test_a_workspace_without_the_line_gets_it(acme: Path) -> None:
    settings = acme / "etalon.yaml"
    settings.write_text(settings.read_text(encoding="utf-8").replace("packs: []\n", ""), encoding="utf-8")
    assert new(acme, "message", "msg.own") == 0
    assert open_workspace(acme).document.packs == ("pack",)
