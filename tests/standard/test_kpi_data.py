"""The dictionary of KPIs in the base pack."""

import re

import pytest
from tests.standard.wording import faults_of, in_all_languages, texts_of

from etalon.standard.checker import check_pack
from etalon.standard.loader import base_pack

KPIS = base_pack().kpis
OF_SHARE = 1.5
"""A usual range of a share in a growing business; more would be per cent written by mistake."""


def test_it_holds_the_whole_dictionary() -> None:
    """S23: a tactic is judged at each stage by its own measure, so every stage has measures."""
    assert len(KPIS) >= 190
    sections = {kpi.section for kpi in KPIS.values()}
    assert sections == {"reach", "attract", "nurture", "sell", "deliver", "retain", "channel", "all"}


def test_it_checks_clean() -> None:
    files = [problem.place.file for problem in check_pack(base_pack()).problems]
    kinds = ("kpis", "kpi_sets")
    assert [str(file) for file in files if file is not None and file.parent.name in kinds] == []


def test_it_keeps_each_text_to_the_letters_of_its_language() -> None:
    found = texts_of(base_pack(), "kpis", "kpi_sets")
    assert len(found) > 2 * len(KPIS)
    assert {place: list(faults_of(text)) for place, text in found.items() if list(faults_of(text))} == {}


def test_it_says_each_meaning_in_one_plain_sentence() -> None:
    for key, kpi in KPIS.items():
        for sentence in in_all_languages(kpi.meaning):
            assert 3 <= len(sentence.split()) <= 30 and not sentence.endswith("."), f"{key}: {sentence}"
        for name in in_all_languages(kpi.name):
            assert len(name.split()) <= 8 and name != name.upper(), f"{key}: {name}"


@pytest.mark.parametrize("language", ["en", "ru", "uk"])
def test_it_gives_no_two_kpis_one_name(language: str) -> None:
    names = [getattr(kpi.name, language).casefold() for kpi in KPIS.values()]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_it_tells_where_a_figure_that_no_record_holds_comes_from() -> None:
    entered = {key: kpi for key, kpi in KPIS.items() if re.search(r"\b(entered|planned)\(", kpi.formula)}
    own = {key for key, kpi in entered.items() if re.search(rf"\b(entered|planned)\({key}\)", kpi.formula)}
    assert {key for key in own if entered[key].notes is None} == set()
    assert set(entered) - own == {"K-COVERAGE"}
    assert KPIS["K-COVERAGE"].notes is not None


def test_it_writes_shares_from_zero_to_one() -> None:
    for key, kpi in KPIS.items():
        if kpi.unit == "share":
            bounds = [bound for usual in kpi.ranges for bound in (usual.low, usual.high) if bound is not None]
            assert all(0 <= bound <= OF_SHARE for bound in bounds), key


def test_it_names_a_source_wherever_a_range_was_published_and_trusts_none_much() -> None:
    for key, kpi in KPIS.items():
        for usual in kpi.ranges:
            assert (usual.origin == "R") == bool(usual.sources), key
            assert usual.origin != "M" and usual.confidence == "low", key
            assert usual.text is not None or usual.low is not None or usual.high is not None, key


def test_it_gives_each_kpi_to_a_process() -> None:
    assert {key for key, kpi in KPIS.items() if not kpi.processes} == set()
    assert {key for key, kpi in KPIS.items() if not kpi.stages and kpi.section != "channel"} == set()


def test_it_leaves_no_process_without_a_kpi() -> None:
    """S05: what is diagnosed is processes, so each needs something to look at."""
    measured = {process for kpi in KPIS.values() for process in kpi.processes}
    assert measured == set(base_pack().processes)


def test_it_judges_each_tactic_by_kpis_at_every_stage_where_it_fits() -> None:
    """S23: no general effectiveness of a tactic; at each stage it has a purpose and a measure of its own."""
    for key, tactic in base_pack().tactics.items():
        fits = {stage for stage, fit in tactic.fit.items() if fit in "MU"}
        assert set(tactic.kpis) == fits, key
        assert all(1 <= len(kpis) <= 3 for kpis in tactic.kpis.values()), key


def test_it_judges_one_tactic_differently_at_different_stages() -> None:
    """S22: a tactic can be used at several stages in different ways."""
    several = [tactic for tactic in base_pack().tactics.values() if len(tactic.kpis) > 1]
    same = [tactic.id for tactic in several if len({*tactic.kpis.values()}) == 1]
    assert len(several) > 80
    assert len(same) <= 3, same


def test_it_counts_the_required_cells_of_the_content_matrix_as_they_stand() -> None:
    """S18: content mapping; the KPI of coverage must speak of the cells that the matrix requires."""
    required = [cell for cell in base_pack().content_cells.values() if cell.required == "always"]
    kpi = KPIS["K-CONT-COVER"]
    assert kpi.parameters["cells"].value == len(required)
    for stage, roles in re.findall(r"stage = (\w+)\s+and role in \(([^)]*)\)", kpi.formula):
        assert set(re.split(r",\s*", roles)) == {cell.role for cell in required if cell.stage == stage}, stage


def test_it_looks_for_tools_at_every_buyer_state() -> None:
    states = re.findall(r"buyer_state = (\w+)", KPIS["K-TOOL-AVAIL"].formula)
    assert states == list(base_pack().buyer_states)
    assert f"/ {3 * len(states)}" in KPIS["K-TOOL-AVAIL"].formula
