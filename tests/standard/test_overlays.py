"""An organisation makes the standard its own, field by field, without losing the link to it (S09)."""

import json
from pathlib import Path

import pytest
from tests.standard.own_pack import NEW_TACTIC, change, own_pack

from etalon.core.errors import DocumentError
from etalon.core.texts import problem_lines
from etalon.standard.checker import check_pack
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack
from etalon.standard.overlay import any_pack, digest
from etalon.standard.overlay.hidden import FIXED
from etalon.standard.overlay.rebuild import dump
from etalon.standard.profile import adapted

FIT = change("override", "tactics/ad.search", field="fit.reach", value="M", was="U")


def problems(folder: Path) -> list[str]:
    try:
        any_pack(folder)
    except DocumentError as error:
        return [line.replace(f"{folder}/", "") for line in problem_lines(error, "en")]
    return []


def test_it_changes_one_field_and_leaves_the_rest(tmp_path: Path) -> None:
    """S09: an organisation overrides without copying a document."""
    mine, base = any_pack(own_pack(tmp_path, FIT)), base_pack()
    assert mine.tactics["ad.search"].fit == {**base.tactics["ad.search"].fit, "reach": "M"}
    assert mine.tactics["ad.search"].name == base.tactics["ad.search"].name
    assert base.tactics["ad.search"].fit["reach"] == "U"
    others = {key: item for key, item in mine.tactics.items() if key != "ad.search"}
    assert others == {key: item for key, item in base.tactics.items() if key != "ad.search"}
    assert check_pack(mine).problems == ()


def test_it_knows_who_changed_what_and_why(tmp_path: Path) -> None:
    [changed] = any_pack(own_pack(tmp_path, FIT)).changed("tactics", "ad.search")
    assert (changed.old, changed.new, changed.by.en, changed.again) == ("U", "M", "Acme", False)
    assert changed.reason is not None and changed.reason.uk == "our way"


def test_it_changes_one_language_of_one_question(tmp_path: Path) -> None:
    old = next(q for q in base_pack().processes["CYC-4"].questions if q.id == "CYC-4.q1").text
    said = change(
        "override",
        "processes/CYC-4",
        field="questions[CYC-4.q1].text.ru",
        value="Наш вопрос?",
        was=f'"{old.ru}"',
    )
    question = any_pack(own_pack(tmp_path, said)).processes["CYC-4"].questions[0].text
    assert (question.ru, question.en) == ("Наш вопрос?", old.en)


def test_it_renames_and_keeps_the_id(tmp_path: Path) -> None:
    said = change(
        "rename",
        "processes/CYC-4",
        value="{en: Warm up, ru: Прогрев, uk: Прогрів}",
        was=json.dumps(
            base_pack().processes["CYC-4"].name.model_dump(exclude={"reviewed_by"}), ensure_ascii=False
        ),
    )
    mine = any_pack(own_pack(tmp_path, said))
    assert mine.processes["CYC-4"].name.en == "Warm up"
    assert not mine.changes[0].again


def test_it_adds_an_item_and_an_element_of_a_list(tmp_path: Path) -> None:
    asked = change(
        "add",
        "processes/CYC-4",
        field="questions",
        value="{id: CYC-4.acme1, text: {en: Ours?, ru: Наш?, uk: Наше?}}",
    )
    mine = any_pack(
        own_pack(tmp_path, asked, tactics__web_radio="items:\n  - " + NEW_TACTIC.replace("\n", "\n    "))
    )
    assert list(mine.processes["CYC-4"].questions)[-1].id == "CYC-4.acme1"
    assert mine.tactics["web.radio"].name.uk == "Власне вебрадіо"
    assert check_pack(mine).problems == ()
    assert check_pack(mine).counts["tactics"] == len(base_pack().tactics) + 1


def test_what_led_to_a_hidden_item_goes_with_it(tmp_path: Path) -> None:
    was = digest(dump(base_pack().processes["MKT-6"], brief=True))
    mine = any_pack(own_pack(tmp_path, change("hide", "processes/MKT-6", was=was)))
    assert "MKT-6" not in mine.processes
    assert "MKT-6" not in mine.frames["process_model"].cells()["attract"].processes
    assert check_pack(mine).problems == ()
    assert not mine.changes[0].again
    for frame in mine.frames.values():
        assert view_of(frame, mine).cells()


def test_what_cannot_stand_without_a_hidden_item_goes_too_and_is_listed(tmp_path: Path) -> None:
    mine = any_pack(own_pack(tmp_path, change("hide", "tactic_families/web", was="sha256:0")))
    assert not [key for key in mine.tactics if key.startswith("web.")]
    listed = {each.key for each in mine.changes if each.how == "hide" and each.kind == "tactics"}
    assert listed == {key for key in base_pack().tactics if key.startswith("web.")}
    assert {each.reason.en for each in mine.changes if each.reason} == {"our way"}
    assert check_pack(mine).problems == ()


def test_a_hidden_frame_takes_its_findings_with_it(tmp_path: Path) -> None:
    mine = any_pack(own_pack(tmp_path, change("hide", "frames/channel_model", was="sha256:0")))
    assert "channel_model" not in mine.frames
    assert not [each for each in mine.findings.values() if each.frame == "channel_model"]
    assert check_pack(mine).problems == ()


def test_a_hidden_cell_takes_its_links_with_it(tmp_path: Path) -> None:
    cell = "readings[enablers].lanes[zones].cells[availability]"
    said = change("hide", "frames/growth_zones", field=cell, was="sha256:0000000000000000")
    mine = any_pack(own_pack(tmp_path, said))
    reading = mine.frames["growth_zones"].reading("enablers")
    assert "availability" not in mine.frames["growth_zones"].cells("enablers")
    assert not [link for link in reading.links if "availability" in (link.from_, link.to)]
    assert check_pack(mine).problems == ()


def test_it_tells_what_a_new_base_version_changed_under_a_change(tmp_path: Path) -> None:
    """S09: the link to the next version is kept: listed to look at again, and working."""
    older = change("override", "tactics/ad.search", field="fit.reach", value="M", was="R", base="0.0.9")
    gone = change("override", "tactics/ad.banner", field="fit.reach", value="M", was="R", base="0.0.9")
    mine = any_pack(
        own_pack(tmp_path, older, gone, FIT.replace("fit.reach", "fit.nurture").replace("was: U", "was: R"))
    )
    assert mine.tactics["ad.search"].fit["reach"] == "M"
    assert {(each.key, each.was, each.old) for each in mine.changes if each.again} == {
        ("ad.search", "R", "U"),
        ("ad.banner", "R", None),
    }


def test_a_second_pack_lies_over_the_first(tmp_path: Path) -> None:
    from etalon.standard.overlay import overlaid

    group = own_pack(tmp_path / "group", FIT)
    country = own_pack(tmp_path / "country", FIT.replace("value: M", "value: R").replace("was: U", "was: M"))
    mine = overlaid(overlaid(base_pack(), group), country)
    assert mine.tactics["ad.search"].fit["reach"] == "R"
    assert [head.id for head in mine.overlays] == ["acme", "acme"]
    assert [each.again for each in mine.changes] == [False, False]


DAMAGE = {
    "kind": (FIT.replace("tactics/", "tactic/"), "3:5", "Did you mean “tactics”"),
    "item": (FIT.replace("ad.search", "ad.serch"), "3:5", "Did you mean “ad.search”"),
    "field": (FIT.replace("fit.reach", "fits.reach"), "6:5", "Did you mean “fit”"),
    "inside nothing": (FIT.replace("fit.reach", "fit.reach.x"), "6:5", "“x” is not there"),
    "stage": (FIT.replace("fit.reach", "fit.reech").replace("was: U", "was: null"), "7:5", "reech"),
    "value": (FIT.replace("value: M", "value: Q"), "7:5", "M, U, R, X"),
    "no value": (FIT.replace("    value: M\n", ""), "2:5", "value"),
    "no reason": (FIT.replace("    reason: our way\n", ""), "2:5", "reason"),
    "no base": (FIT.replace("    base: 0.1.0\n", ""), "2:5", "base"),
    "no was": (FIT.replace("    was: U\n", ""), "2:5", "Add “was: U”"),
    "sort of change": (FIT.replace("override", "overide"), "2:5", "Did you mean “override”"),
    "needless": (change("hide", "tactics/ad.search", was="x", value="M"), "7:5", "remove it"),
    "id": (FIT.replace("fit.reach", "id"), "6:5", "cannot be changed"),
    "whole document": (change("override", "tactics/ad.search", value="{}", was="x"), "2:5", "field"),
    "twice": (FIT + FIT, "10:5", "changed twice"),
    "no list": (change("add", "tactics/ad.search", field="name", value="x"), "6:5", "is no list"),
    "fixed": (change("hide", "stages/reach", was="x"), "3:5", "cannot be hidden"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_each_damage_is_told_with_its_place_and_remedy(name: str, tmp_path: Path) -> None:
    said, place, words = DAMAGE[name]
    lines = problems(own_pack(tmp_path, said))
    assert [line for line in lines if words in line and line.startswith(f"changes/all.yaml:{place}:")], lines
    assert all(line.startswith("changes/all.yaml:") for line in lines), lines


def test_all_damage_is_told_at_once(tmp_path: Path) -> None:
    kinds = ("item", "field", "value", "fixed", "sort of change", "no reason")
    folder = own_pack(tmp_path, *(DAMAGE[kind][0] for kind in kinds), tactics__ad_search="id: ad.search\n")
    lines = problems(folder)
    for kind in kinds:
        assert any(DAMAGE[kind][2] in line for line in lines), kind
    assert any(line.startswith("tactics/ad_search.yaml") for line in lines)


def test_an_item_of_the_standard_is_not_replaced_whole(tmp_path: Path) -> None:
    same_id = NEW_TACTIC.replace("web.radio", "ad.search").replace("\n", "\n    ")
    [line] = problems(own_pack(tmp_path, tactics__ads="items:\n  - " + same_id))
    assert line.startswith("tactics/ads.yaml:2:5") and "field by field" in line


def test_a_text_missing_in_a_change_is_told_at_its_place(tmp_path: Path) -> None:
    said = FIT + change(
        "override", "tactics/ad.search", field="name.uk", value='""', was="Контекстна реклама в пошуку"
    )
    [problem] = check_pack(any_pack(own_pack(tmp_path, said))).problems
    assert problem.code == "text-missing" and problem.place.line == 14


@pytest.mark.prove
@pytest.mark.parametrize(
    "kind", [kind for kind in base_pack().documents if kind not in FIXED or kind == "frames"]
)
def test_whatever_is_hidden_the_rest_stays_whole(kind: str, tmp_path: Path) -> None:
    known = check_pack(base_pack()).problems
    keys = list(base_pack().documents[kind])
    for key in keys[:: max(1, len(keys) // 4)]:
        mine = any_pack(own_pack(tmp_path / key, change("hide", f"{kind}/{key}", was="sha256:0")))
        mine = adapted(mine, {"route": "channel", "market": "new"})
        assert [each for each in check_pack(mine).problems if each not in known] == [], key
        for frame in mine.frames.values():
            for reading in frame.readings:
                assert view_of(frame, mine, reading.id).cells()
