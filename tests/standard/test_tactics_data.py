"""Tactics, channel tactics, partner phases, growth zones and technologies of the shipped standard."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from etalon.packs import BASE
from etalon.standard.documents import StageId, Tactic, ZoneLink
from etalon.standard.loader import load_pack
from etalon.standard.pack import Pack

FOLDERS = (
    "tactic_families",
    "tactics",
    "partner_phases",
    "channel_tactics",
    "zones",
    "zone_links",
    "technologies",
)
STAGES: tuple[StageId, ...] = get_args(StageId)
CYRILLIC = "А-Яа-яЁёІіЇїЄєҐґ"
DEAR = {"em.cold": "RRRRXX", "cl.coldcall": "RRXXXX"}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """A pack with these folders alone, so that an error elsewhere cannot hide one here."""
    folder = tmp_path_factory.mktemp("pack")
    shutil.copy(BASE / "pack.yaml", folder)
    for name in FOLDERS:
        shutil.copytree(BASE / name, folder / name)
    return load_pack(folder)


def fit_code(tactic: Tactic) -> str:
    return "".join(tactic.fit.get(stage, "?") for stage in STAGES)


def teaching_set(pack: Pack, stage: StageId) -> list[Tactic]:
    return [tactic for tactic in pack.tactics.values() if stage in tactic.teaching]


def texts(value: Any) -> Iterator[dict[str, str]]:
    """Every localized text inside a dumped document."""
    if isinstance(value, dict) and {"en", "ru", "uk"} <= set(value):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


@pytest.fixture(scope="module")
def all_texts(pack: Pack) -> list[dict[str, str]]:
    return [
        text
        for kind in FOLDERS
        for item in pack.documents[kind].values()
        for text in texts(item.model_dump())
    ]


def test_it_has_the_whole_catalogue(pack: Pack) -> None:
    assert len(pack.tactics) == 107
    assert Counter(tactic.family for tactic in pack.channel_tactics.values()) == {
        "push": 10,
        "pull": 10,
        "prescribe": 10,
    }
    assert len(pack.partner_phases) == 8


def test_it_puts_every_tactic_into_a_family_that_exists(pack: Pack) -> None:
    used = {tactic.family for tactic in pack.tactics.values()}
    assert used == set(pack.tactic_families)
    assert [family.no for family in pack.tactic_families.values()] == list(range(1, 12))


def test_it_says_how_each_tactic_fits_each_stage(pack: Pack) -> None:
    """S22, S23; cold mails and calls are rare at reach and attract (second reading, point 10)."""
    lines = (Path(__file__).parent / "tactic_fit.txt").read_text(encoding="utf-8").split()
    expected = dict(zip(lines[::2], lines[1::2], strict=True)) | DEAR
    assert {tactic.id: fit_code(tactic) for tactic in pack.tactics.values()} == expected


def test_it_keeps_the_mix_of_each_stage(pack: Pack) -> None:
    """S22: how many tactics are mainstream and useful at each stage."""
    fits = [Counter(tactic.fit[stage] for tactic in pack.tactics.values()) for stage in STAGES]
    assert [fit["M"] for fit in fits] == [15, 15, 16, 14, 10, 17]
    assert [fit["U"] for fit in fits] == [27, 39, 39, 37, 13, 44]


def test_it_knows_in_which_records_a_tactic_is_seen(pack: Pack) -> None:
    for tactic in pack.tactics.values():
        assert tactic.recorded_as, tactic.id
        assert len(set(tactic.recorded_as)) == len(tactic.recorded_as), tactic.id


def test_it_warns_where_selling_time_is_dear(pack: Pack) -> None:
    """S24."""
    warned = {tactic.id for tactic in pack.tactics.values() if tactic.warning}
    assert warned == {"em.cold", "cl.coldcall", "cl.coldvis"}
    for key in warned:
        assert fit_code(pack.tactics[key])[:2] == "RR"
        assert pack.tactics[key].owner == "sales"


@pytest.mark.parametrize("stage", STAGES)
def test_it_teaches_five_or_six_fitting_tactics_per_stage(pack: Pack, stage: StageId) -> None:
    """S26."""
    chosen = teaching_set(pack, stage)
    assert 5 <= len(chosen) <= 6
    assert sorted(tactic.teaching[stage] for tactic in chosen) == list(range(1, len(chosen) + 1))
    assert {tactic.fit[stage] for tactic in chosen} <= {"M", "U"}
    assert len({tactic.family for tactic in chosen}) >= 2


@pytest.mark.parametrize("stage", ["reach", "attract"])
def test_it_leaves_reach_and_attract_to_marketing(pack: Pack, stage: StageId) -> None:
    """S24."""
    assert {tactic.owner for tactic in teaching_set(pack, stage)} == {"marketing"}


def test_it_teaches_the_mainstreams_of_the_article(pack: Pack) -> None:
    """S23: advertising to reach; meeting, presentation, negotiation to sell."""
    assert "ad" in {tactic.family for tactic in teaching_set(pack, "reach")}
    assert [pack.tactics[key].teaching["sell"] for key in ("se.disc", "se.pres", "se.neg")] == [1, 2, 3]


def test_it_shows_every_owner_in_the_teaching_sets(pack: Pack) -> None:
    owners = {tactic.owner for stage in STAGES for tactic in teaching_set(pack, stage)}
    assert owners == {"marketing", "sales", "service", "partner"}


def test_it_follows_the_partner_from_profile_to_review(pack: Pack) -> None:
    phases = list(pack.partner_phases)
    assert phases == [
        f"pp.{name}"
        for name in ("profile", "recruit", "onboard", "activate", "sell", "serve", "grow", "review")
    ]
    assert pack.partner_phases["pp.activate"].limit_days == 90
    assert "second order within 90 days" in pack.partner_phases["pp.activate"].exit.en  # type: ignore[union-attr]


def test_it_works_on_the_partner_in_phases_that_exist(pack: Pack) -> None:
    """S29."""
    for tactic in pack.channel_tactics.values():
        assert tactic.phases and tactic.kpis, tactic.id
        assert set(tactic.phases) <= set(pack.partner_phases), tactic.id
        assert tactic.id.split(".")[0] == tactic.family.removesuffix("scribe"), tactic.id


def test_it_has_five_zones_with_a_picture_of_their_levels(pack: Pack) -> None:
    """S33."""
    zones = [zone for zone in pack.zones.values() if zone.role == "zone"]
    assert len(zones) == 5
    assert all(zone.defined and zone.measured and zone.kpis for zone in zones)
    assert all(zone.stages and zone.processes for zone in pack.zones.values())


def test_it_keeps_the_causal_links_of_the_article_apart_from_ours(pack: Pack) -> None:
    """S34, S35."""
    assert Counter(link.origin for link in pack.zone_links.values()) == {"A": 11, "J": 6}
    assert causes(pack, "out.lead_generation", "A") == {"gz.content", "gz.segmentation"}
    assert causes(pack, "out.nurturing", "A") == {"gz.content", "gz.segmentation"}
    assert causes(pack, "out.loyalty", "A") == {"gz.experience", "gz.alignment", "gz.availability"}
    assert sum(link.weight for link in pack.zone_links.values()) == 40


def causes(pack: Pack, effect: str, origin: str) -> set[str]:
    links: list[ZoneLink] = list(pack.zone_links.values())
    return {link.cause for link in links if link.effect == effect and link.origin == origin}


def test_it_links_only_zones_that_exist_and_each_pair_once(pack: Pack) -> None:
    pairs = [(link.cause, link.effect) for link in pack.zone_links.values()]
    assert len(set(pairs)) == len(pairs) == 17
    assert {key for pair in pairs for key in pair} == set(pack.zones)
    assert all(cause != effect for cause, effect in pairs)


def test_it_lays_automation_to_the_left_and_crm_to_the_right(pack: Pack) -> None:
    """S36."""
    assert pack.technologies["marketing_automation"].main == ("reach", "attract", "nurture")
    assert pack.technologies["crm"].main == ("sell", "deliver", "retain")
    for technology in pack.technologies.values():
        assert not set(technology.main) & set(technology.supports)


def test_it_speaks_three_languages_without_mixed_alphabets(all_texts: list[dict[str, str]]) -> None:
    mixed = re.compile(f"[{CYRILLIC}][A-Za-z]|[A-Za-z][{CYRILLIC}]")
    assert len(all_texts) > 250
    for text in all_texts:
        assert text["en"] and text["ru"] and text["uk"]
        assert not re.search(f"[{CYRILLIC}]", text["en"]), text["en"]
        assert not mixed.search(text["ru"] + " " + text["uk"]), text
        assert not re.search("[ыэъёЫЭЪЁ]", text["uk"]), text["uk"]
        assert not re.search("[іїєґІЇЄҐ]", text["ru"]), text["ru"]


def test_it_names_each_tactic_once(pack: Pack) -> None:
    for kind in ("tactics", "channel_tactics", "zones", "partner_phases", "tactic_families"):
        names = [item.model_dump()["name"] for item in pack.documents[kind].values()]
        for language in ("en", "ru", "uk"):
            spoken = [name[language] for name in names]
            assert [name for name, count in Counter(spoken).items() if count > 1] == []
            assert all(name[0] == name[0].upper() for name in spoken)
