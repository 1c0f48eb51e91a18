"""The standard adapts to an organisation's profile, and every adapted place says by which rule and why."""

from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from tests.standard.own_pack import change, own_pack

from etalon.assessment.weakest import tie_order
from etalon.core.texts import LANGUAGES, Language
from etalon.diagnosis.why_not import Use, why_not
from etalon.maps import layout
from etalon.standard.checker import check_pack
from etalon.standard.documents import StageId
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack
from etalon.standard.overlay import any_pack
from etalon.standard.pack import Pack
from etalon.standard.profile import adapted, against
from etalon.story.blocks import TableBlock
from etalon.story.tactics import tactics_blocks

CHANNEL = adapted(base_pack(), {"route": "channel"})
ALL = [
    dict(zip(base_pack().traits, answers, strict=True))
    for answers in product(
        *([option.id for option in trait.options] for trait in base_pack().traits.values())
    )
]


def test_without_an_answer_nothing_changes() -> None:
    assert adapted(base_pack(), {}).documents == base_pack().documents
    assert adapted(base_pack(), {"route": "direct", "cycle": "medium"}).changes == ()


def test_partners_come_first_in_a_channel() -> None:
    """S19, S28: a few dozen partners come before thousands of end customers."""
    assert next(iter(CHANNEL.frames)) == "channel_model"
    assert [*CHANNEL.frames][-1] == "engagement_cycle"
    cells = view_of(CHANNEL.frames["process_model"], CHANNEL).asked()
    assert tie_order(cells, base_pack())[0] == "nurture"
    assert tie_order(cells, CHANNEL)[0] == "channels"
    assert set(tie_order(cells, CHANNEL)[-3:]) == {"reach", "attract", "lead_generation"}


def test_fits_follow_the_route_and_name_their_rule() -> None:
    """S23: the mix of a stage varies with the business."""
    assert base_pack().tactics["cl.coldcall"].fit["reach"] == "R"
    assert CHANNEL.tactics["cl.coldcall"].fit["reach"] == "X"
    [changed] = [each for each in CHANNEL.changed("tactics", "cl.coldcall") if each.field == "fit.reach"]
    assert changed.rule == "route.channel.tactics"
    assert changed.reason == base_pack().adaptations["route.channel.tactics"].why


def test_questions_follow_the_route() -> None:
    def asked(pack: Pack) -> str:
        cells = view_of(pack.frames["process_model"], pack).asked()
        return next(cell.question.en for cell in cells if cell.id == "reach" and cell.question)

    assert "target companies" in asked(base_pack())
    assert "partners" in asked(CHANNEL)


@pytest.mark.parametrize("profile", ALL, ids=lambda profile: "-".join(profile.values()))
def test_every_profile_teaches_at_most_six_fitting_tactics_per_stage(profile: dict[str, str]) -> None:
    """S26: a small teaching set, whatever the profile; each change of it says why."""
    pack = adapted(base_pack(), profile)
    for stage in get_args(StageId):
        taught = [each for each in pack.tactics.values() if stage in each.teaching]
        places = sorted(each.teaching[stage] for each in taught)
        assert places == list(range(1, len(places) + 1)) and 4 <= len(places) <= 6
        assert {each.fit[stage] for each in taught} <= {"M", "U"}
    assert all(each.rule and each.reason for each in pack.changes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_tactics_says_what_was_changed(language: Language) -> None:
    large = adapted(base_pack(), {"deal_size": "large", "market": "new", "cycle": "long"})
    drawing = layout(large.frames["tactics_map"], large, language=language)
    assert not drawing.cut
    chips = view_of(large.frames["tactics_map"], large).cells()
    assert chips["reach.cl.academy"].changed[0].en.startswith("by the rule “New market")
    assert not chips["reach.web.blog"].changed


def test_a_rule_that_makes_a_tactic_fit_finds_kpis_to_judge_it_by() -> None:
    """S25: a tactic that fits a stage has its KPIs there, and no rule says what is so anyway."""
    base = base_pack().tactics
    for rule in base_pack().adaptations.values():
        for fit, stages in rule.fits.items():
            for stage, tactics in stages.items():
                for key in tactics:
                    assert base[key].fit[stage] != fit, (rule.id, key)
                    assert fit not in {"M", "U"} or base[key].kpis[stage], (rule.id, key)


def test_why_not_says_by_which_rule_it_is_asked() -> None:
    """S26: why don't we use this? With the rule that brought the tactic into the set."""
    use = Use(CHANNEL, None, {"reach.pa.spec": False, "reach.pr.media": False})
    assert {each.tactic for each in why_not(CHANNEL, use)} == {"pa.spec", "pr.media"}
    [table] = [block for block in tactics_blocks(CHANNEL, use, "en") if isinstance(block, TableBlock)]
    reasons = {row[1]: row[2] for row in table.rows}
    spec, media = (CHANNEL.tactics[key].name.en for key in ("pa.spec", "pr.media"))
    assert "Channel: tactics that work through partners" in reasons[spec]
    assert "rule" not in reasons[media]


def test_the_organisations_own_word_stands_over_a_rule(tmp_path: Path) -> None:
    own = change("override", "tactics/cl.coldcall", field="fit.reach", value="U", was="R")
    pack = adapted(any_pack(own_pack(tmp_path, own)), {"route": "channel"})
    assert pack.tactics["cl.coldcall"].fit["reach"] == "U"
    assert pack.tactics["cl.coldcall"].fit["attract"] == "X"
    assert {each.rule for each in pack.changed("tactics", "cl.coldcall") if each.field == "fit.reach"} == {
        None
    }


def test_an_organisation_changes_and_adds_rules(tmp_path: Path) -> None:
    rule = """id: acme.trade
origin: J
no: 90
name: {en: Ours, ru: Наше, uk: Наше}
why: {en: we know, ru: знаем, uk: знаємо}
when: {route: [channel]}
fits: {M: {reach: [cl.coldcall]}}
"""
    hidden = change("hide", "adaptations/route.channel.questions", was="sha256:0")
    folder = own_pack(
        tmp_path, hidden, adaptations__acme="items:\n  - " + rule.replace("\n", "\n    ").rstrip()
    )
    pack = adapted(any_pack(folder), {"route": "channel"})
    assert pack.tactics["cl.coldcall"].fit["reach"] == "M"
    assert not [each for each in pack.changes if each.rule == "route.channel.questions"]


def test_unknown_words_of_a_profile_are_told_with_the_nearest() -> None:
    found = list(against(base_pack(), {"deal_sise": "large", "market": "matur"}))
    assert [(trait, code, facts["nearest"]) for trait, code, facts in found] == [
        ("deal_sise", "profile-trait", "deal_size"),
        ("market", "profile-answer", "mature"),
    ]


def test_the_rules_lead_only_to_what_there_is() -> None:
    known = [
        each
        for each in check_pack(base_pack()).problems
        if each.facts.get("id") not in base_pack().adaptations
    ]
    for profile in [{}, *ALL[::9]]:
        assert [
            each for each in check_pack(adapted(base_pack(), profile)).problems if each not in known
        ] == []
