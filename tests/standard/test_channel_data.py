"""Enablement, logistics, passed leads and the partner scorecard of the base pack."""

import pytest
from tests.standard.wording import faults_of, in_all_languages, part_of_base, texts_of

from etalon.measures.registry import measures
from etalon.standard.checker import check_pack
from etalon.standard.documents import LeadState
from etalon.standard.pack import Pack

OURS = (
    "partner_steps",
    "logistics_measures",
    "lead_states",
    "lead_pack_fields",
    "scorecard_lines",
    "scorecard_bands",
)
ENDS = {"won", "lost", "closed"}
DEALER_DATA = {"score.new_customers", "score.sellout", "score.end_nps"}
TARGETS = {
    "K-OTIF": (0.95, None),
    "K-PERFECT": (0.9, None),
    "K-FILL": (0.95, None),
    "K-ORDERERR": (None, 0.02),
    "K-ORDERTIME": (None, None),
    "K-QUOTE-TIME": (None, 8),
    "K-WARR": (None, 10),
    "K-FRT": (None, 4),
    "K-P-EASE": (5.5, None),
    "K-SELFSERV": (0.6, None),
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("packs") / "base"
    return part_of_base(folder, "buyer_phases", "buyer_states", "event_kinds", *OURS)


def after(pack: Pack, state: LeadState) -> set[str]:
    """All states that a lead can come to from here."""
    found: set[str] = set()
    waiting = list(state.next)
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += pack.lead_states[key].next
    return found


def test_it_refers_only_to_what_exists_and_leaves_no_text_empty(pack: Pack) -> None:
    assert check_pack(pack).problems == ()


def test_it_keeps_each_text_to_the_letters_of_its_language(pack: Pack) -> None:
    found = texts_of(pack, *OURS)
    assert len(found) > 130
    assert {place: list(faults_of(text)) for place, text in found.items() if list(faults_of(text))} == {}


def test_it_equips_the_partner_at_each_of_ten_steps(pack: Pack) -> None:
    """S30: give the partner the tools of selling and ease the partner's process."""
    assert [step.no for step in pack.partner_steps.values()] == list(range(1, 11))
    for key, step in pack.partner_steps.items():
        assert len(step.items) >= 3 and step.kpis, key


def test_it_sets_the_targets_of_easy_logistics(pack: Pack) -> None:
    """S31: easy logistics and service."""
    found = {item.kpi: (item.at_least, item.at_most) for item in pack.logistics_measures.values()}
    assert found == TARGETS


def test_it_says_each_target_in_words_and_in_numbers_alike(pack: Pack) -> None:
    for key, item in pack.logistics_measures.items():
        limit = item.at_least if item.at_least is not None else item.at_most
        assert (limit is None) == (item.unit is None), key
        if limit is None:
            continue
        said = f"{limit * 100:g}%" if item.unit == "share" else f"{limit:g}"
        assert said in item.target.en, key
        for sentence in (item.target.ru, item.target.uk):
            assert said.replace(".", ",") in sentence, key


def test_it_starts_a_passed_lead_at_offered_and_always_lets_it_end(pack: Pack) -> None:
    """S32: a passed lead is accepted, worked, won or returned, and never lost from sight."""
    assert len(pack.lead_states) == 13
    assert after(pack, pack.lead_states["offered"]) == set(pack.lead_states)
    for key, state in pack.lead_states.items():
        assert (state.next == ()) == (key in ENDS), key
        assert key in ENDS or after(pack, state) & ENDS, key


def test_it_tells_states_that_open_by_the_same_event_apart(pack: Pack) -> None:
    opened = [
        (recorded.kind, *sorted(recorded.attrs.items()))
        for state in pack.lead_states.values()
        for recorded in state.enters_by
    ]
    assert len(set(opened)) == len(opened)
    for state in pack.lead_states.values():
        for recorded in state.enters_by:
            allowed = pack.event_kinds[recorded.kind].attributes
            assert all(value in allowed[name] for name, value in recorded.attrs.items()), state.id


def test_it_puts_a_clock_on_each_state_that_waits_for_a_person(pack: Pack) -> None:
    clocks = {key: (s.clock.days, s.clock.working) for key, s in pack.lead_states.items() if s.clock}
    assert clocks == {
        "offered": (2, True),
        "accepted": (1, True),
        "contacted": (5, True),
        "qualified": (2, True),
        "registered": (90, False),
        "won": (5, True),
        "lost": (5, True),
        "returned": (1, True),
    }


def test_it_sends_thirteen_facts_with_a_lead(pack: Pack) -> None:
    assert len(pack.lead_pack_fields) == 13
    for key, fact in pack.lead_pack_fields.items():
        for sentence in in_all_languages(fact.asks):
            assert sentence.endswith("?") and len(sentence.split()) <= 25, key


def test_it_weighs_the_scorecard_to_a_hundred(pack: Pack) -> None:
    assert sum(line.weight for line in pack.scorecard_lines.values()) == 100
    assert {line.kind for line in pack.scorecard_lines.values()} == {"leading", "lagging"}


def test_it_leaves_most_of_the_scorecard_to_our_own_records(pack: Pack) -> None:
    """S28: end customers are hidden behind partners; what only the dealer knows is off until it is known."""
    assert {key for key, line in pack.scorecard_lines.items() if line.needs_partner_data} == DEALER_DATA
    own = sum(line.weight for line in pack.scorecard_lines.values() if not line.needs_partner_data)
    assert own == 70


def test_it_counts_by_measures_that_exist(pack: Pack) -> None:
    named = {name.partition(".")[0] for line in pack.scorecard_lines.values() for name in line.measures}
    assert named and named <= set(measures())


def test_it_covers_every_score_by_one_band(pack: Pack) -> None:
    assert [band.at_least for band in pack.scorecard_bands.values()] == [80, 60, 40, 0]
