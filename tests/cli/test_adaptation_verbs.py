"""From the command line: a profile at the start, what is different, what to look at again (S09, S19, S23)."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from tests.cli.conftest import Say
from tests.standard.own_pack import change, own_pack

from etalon.maps import MapState
from etalon.story.blocks import MapBlock, TableBlock
from etalon.story.changed import changed_fold
from etalon.workspace import pack_at

Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def acme(tmp_path: Path, say: Say) -> Path:
    """Alice's workspace: dealers sell, and one change was made against an older version."""
    folder = tmp_path / "acme"
    code, _, _ = say(
        "init", folder, "--name", "Acme", "--route", "channel", "--profile", "market=new", "--language", "en"
    )
    assert code == 0
    settings = folder / "etalon.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("packs: []", "packs: [pack]"), encoding="utf-8"
    )
    own_pack(
        folder / "pack",
        change("override", "tactics/web.podcast", field="fit.nurture", value="M", was="U"),
        change("override", "tactics/web.video", field="fit.sell", value="M", was="R", base="0.0.9"),
    )
    return folder


def test_a_profile_is_written_and_read(acme: Path) -> None:
    assert "profile: {market: new}" in (acme / "etalon.yaml").read_text(encoding="utf-8")
    rules = {each.rule for each in pack_at(acme).changes if each.rule}
    assert {"market.new", "route.channel.tactics"} <= rules


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("market", "TRAIT=ANSWER"),
        ("marcet=new", "Did you mean “market”"),
        ("market=nev", "Did you mean “new”"),
    ],
)
def test_a_wrong_profile_is_told_before_anything_is_written(
    word: str, said: str, tmp_path: Path, say: Say
) -> None:
    code, _, err = say("init", tmp_path / "new", "--profile", word, "--language", "en")
    assert code == 2 and said in err
    assert not (tmp_path / "new").exists()


def test_a_wrong_profile_in_the_settings_is_told_with_its_place(acme: Path, say: Say) -> None:
    settings = acme / "etalon.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("market: new", "market: nev"), encoding="utf-8"
    )
    code, _, err = say("standard", "check", "--workspace", acme, "--language", "en")
    assert code == 2 and "etalon.yaml:6:" in err and "Did you mean “new”" in err


def test_diff_says_item_field_old_new_and_why(acme: Path, ask: Ask) -> None:
    found = ask("standard", "diff", "base", "mine", "--workspace", acme)
    assert found["standard"]["overlays"] == [{"id": "acme", "version": "1.0.0"}]
    by_place = {(each["item"], each["field"]): each for each in found["result"]["differences"]}
    own = by_place["web.podcast", "fit.nurture"]
    assert (own["old"], own["new"], own["by"]["en"], own["reason"]["en"]) == ("U", "M", "Acme", "our way")
    ruled = by_place["cl.coldcall", "fit.reach"]
    assert ruled["rule"] == "route.channel.tactics" and ruled["reason"]["uk"]
    [again] = found["result"]["look_again"]
    assert (again["item"], again["was"], again["now"], again["mine"]) == ("tactics/web.video", "R", "U", "M")


def test_every_difference_of_a_workspace_says_why(acme: Path, ask: Ask) -> None:
    found = ask("standard", "diff", "--workspace", acme)["result"]["differences"]
    assert found and all(each["by"] and each["reason"] for each in found)


def test_two_folders_are_compared_too(acme: Path, tmp_path: Path, ask: Ask) -> None:
    other = own_pack(
        tmp_path / "other", change("override", "tactics/web.podcast", field="fit.nurture", value="R", was="U")
    )
    found = ask("standard", "diff", acme / "pack", other)["result"]["differences"]
    said = {(each["item"], each["field"]): (each["old"], each["new"]) for each in found}
    assert said == {("web.podcast", "fit.nurture"): ("M", "R"), ("web.video", "fit.sell"): ("M", "U")}


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_tables_say_it_to_people(language: str, acme: Path, say: Say) -> None:
    code, out, _ = say("standard", "diff", "--workspace", acme, "--language", language)
    assert code == 0 and "readings[main].lanes" in out and "0.0.9" in out
    code, out, _ = say(
        "standard", "show", "tactics", "cl.coldcall", "--workspace", acme, "--language", language
    )
    assert code == 0 and "R → X" in out
    code, out, _ = say("standard", "check", "--workspace", acme, "--language", language)
    assert "web.video" in out


def test_check_lists_what_to_look_at_again(acme: Path, ask: Ask) -> None:
    result = ask("standard", "check", "--workspace", acme)["result"]
    assert result["problems"] == []
    assert [each["item"] for each in result["look_again"]] == ["tactics/web.video"]


def test_the_report_lists_the_changed_places_of_each_map(acme: Path) -> None:
    pack = pack_at(acme)
    fold = changed_fold(MapBlock(pack.frames["process_model"], MapState(), "main"), pack, "en")
    assert fold is not None and isinstance(fold.blocks[0], TableBlock)
    [(why, places)] = fold.blocks[0].rows
    assert "Channel: questions about partners" in why
    assert places == "Reach; Attract; Sell"
    assert changed_fold(MapBlock(pack.frames["growth_zones"], MapState(), "enablers"), pack, "en") is None


def test_the_page_to_colour_begins_with_the_frame_that_comes_first(
    acme: Path, say: Say, tmp_path: Path
) -> None:
    """S28: the channel model stands first where partners sell."""
    page = tmp_path / "map.html"
    assert say("assess", "quick", "--workspace", acme, "--out", page, "--language", "en")[0] == 0
    text = page.read_text(encoding="utf-8")
    data = json.loads(text[text.index('{"kind":') : text.index("</script>", text.index('{"kind":'))])
    assert [frame["id"] for frame in data["frames"]] == ["channel_model"]
    assert data["organisation"] == "Acme"


def test_own_frames_are_exported_from_a_workspace_without_records(
    acme: Path, say: Say, tmp_path: Path
) -> None:
    """S38: slides of the standard as it holds here, coloured by the newest saved map if there is one."""
    assert say("new", "frame", "own_map", "--workspace", acme)[0] == 0
    slides = tmp_path / "own.pptx"
    code, _, err = say(
        "export", "pptx", "--workspace", acme, "--frame", "own_map", "--out", slides, "--language", "uk"
    )
    assert (code, err) == (0, "")
    said = [
        shape.text_frame.text for shape in Presentation(str(slides)).slides[1].shapes if shape.has_text_frame
    ]
    assert any("Перший крок" in each for each in said)
