"""The command line: help in three languages, errors as lines that say what to do, and never a traceback."""

import json
from pathlib import Path

import pytest

from etalon.cli.main import run

VERBS = (
    "assess",
    "checkable",
    "demo",
    "export",
    "init",
    "load",
    "map",
    "measure",
    "report",
    "sample",
    "serve",
    "standard",
)


def test_it_lists_every_verb_in_each_language(capsys: pytest.CaptureFixture[str]) -> None:
    for language, word in (("en", "Commands"), ("ru", "Команды"), ("uk", "Команди")):
        assert run(["--help", "--language", language]) == 0
        said = capsys.readouterr().out
        assert word in said
        for verb in VERBS:
            assert f"\n  {verb} " in said, verb


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_every_verb_explains_itself(verb: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([verb, "--help", "--language", language]) == 0
    said = capsys.readouterr().out
    assert f"etalon {verb}" in said
    assert {"en": "Usage", "ru": "Вызов", "uk": "Виклик"}[language] in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["standrd"], "etalon"),
        (["standard", "show", "stages", "sel", "--language", "en"], "Did you mean “sell”?"),
        (["standard", "show", "stagess", "--language", "en"], "Did you mean “stages”?"),
        (["init", "--language", "ru"], "Не указано: FOLDER"),
        (["init", "x", "--route", "sideways", "--language", "uk"], "direct, channel, both"),
        (["load", "--workspace", "nowhere", "--language", "en"], "etalon.yaml"),
        (["measure", "win_rat", "--explain", "--language", "en"], "Did you mean “win_rate”?"),
    ],
)
def test_a_wrong_call_is_one_line_and_exits_with_two(
    arguments: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert len(shown.err.strip().splitlines()) == 1
    assert "Traceback" not in shown.err


def test_the_standard_is_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["standard", "check", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"etalon", "standard", "period", "verb", "result"}
    result = found["result"]
    assert result["problems"] == []
    assert result["texts_missing"] == {"en": 0, "ru": 0, "uk": 0}
    wanted = {
        "stages": 6,
        "buyer_states": 11,
        "processes": 49,
        "tactics": 107,
        "channel_tactics": 30,
        "frames": 5,
    }
    assert {kind: result["counts"][kind] for kind in wanted} == wanted


def test_one_item_is_shown_with_its_origin_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["standard", "show", "processes", "CYC-4", "--language", "ru"]) == 0
    said = capsys.readouterr().out
    assert "Взращивание" in said
    assert "сказано в статье" in said


def test_init_makes_a_workspace_that_opens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "acme"
    arguments = ["init", str(folder), "--name", 'ООО "Ромашка"', "--route", "both", "--currency", "uah"]
    assert run([*arguments, "--language", "ru", "--dry-run"]) == 0
    assert not folder.exists()
    assert run([*arguments, "--language", "ru"]) == 0
    assert (folder / "etalon.yaml").exists()
    capsys.readouterr()
    assert run(["load", "--workspace", str(folder)]) == 2
    assert "sources" in capsys.readouterr().err
    assert run([*arguments, "--language", "ru"]) == 2
    assert "уже есть" in capsys.readouterr().err


def test_a_path_that_leads_out_of_the_workspace_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "acme"), "--language", "en"]) == 0
    settings = tmp_path / "acme" / "etalon.yaml"
    content = settings.read_text(encoding="utf-8").replace(
        "sources: []", "sources: [{mapping: ../../outside.yaml}]"
    )
    settings.write_text(content, encoding="utf-8")
    capsys.readouterr()
    assert run(["load", "--workspace", str(tmp_path / "acme")]) == 2
    assert "leads out of the workspace" in capsys.readouterr().err


def test_every_measure_is_listed_and_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["measure", "--format", "json"]) == 0
    names = json.loads(capsys.readouterr().out)["result"]
    assert {"win_rate", "cycle_length", "transitions", "lead_to_win", "repeat_share", "lapsed"} <= set(names)
    for name in names:
        assert run(["measure", name, "--explain", "--language", "uk"]) == 0
        assert len(capsys.readouterr().out) > 80
