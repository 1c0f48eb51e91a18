"""From lead to won deal by hand: leads under watch count for the days they were watched."""

import pytest
from tests.measures.records import Rows, cut, deal, one, together

from etalon.measures.run import run


def lead(name: str, created: str | None, won: str | None = None, **more: object) -> dict[str, Rows]:
    made: dict[str, Rows] = {"leads": [{"lead_id": name, "created_at": created, **more}]}
    if won is None:
        return made
    return together(made, deal(f"d{name}", None, won, "won", lead_id=name, account_id=f"seller-{name}"))


# Watched until 2024-04-10, day 100 after 2024-01-01.
# days: a won at 10, b won at 40, c waits 100, d waits 91, e waits 20 (young), f won at 100 (the last event)
HAND = together(
    lead("a", "2024-01-01", "2024-01-11", source="fair"),
    lead("b", "2024-01-01", "2024-02-10", source="fair"),
    lead("c", "2024-01-01", source="fair"),
    lead("d", "2024-01-10", source="web"),
    lead("e", "2024-03-21", source="web"),
    lead("f", "2024-01-01", "2024-04-10", source="web"),
)


def test_it_is_the_curve_of_kaplan_and_meier() -> None:
    result = run("lead_to_win", one(**HAND))
    assert result.whole is not None
    values = result.whole.values
    # day 10: 1 of 6; e leaves at 20; day 40: 1 of 4; day 100: 1 of 2
    assert values["within_30"].value == pytest.approx(1 - 5 / 6)
    assert values["within_90"].value == pytest.approx(1 - 5 / 6 * 3 / 4)
    assert (values["leads"].value, values["wins"].value, values["within_90"].n) == (6, 3, 6)
    assert (values["median_all"].value, values["median_won"].value) == (100, 40)
    assert values["within_180"].reason == "reason-not-watched-so-long"
    assert result.notes[0].facts == {"day": "2024-04-10"}


def test_it_compares_sources() -> None:
    result = run("lead_to_win", one(**HAND), by="source")
    assert [(row.group["source"], row.values["leads"].value) for row in result.rows[1:]] == [
        ("fair", 3),
        ("web", 3),
    ]
    assert result.rows[1].values["within_90"].value == pytest.approx(2 / 3)


def test_a_lead_and_its_deal_in_different_buckets_come_together() -> None:
    whole = run("lead_to_win", one(**HAND))
    with cut(16, HAND) as door:
        assert run("lead_to_win", door).as_json() == whole.as_json()


def test_won_before_created_is_left_out_and_counted() -> None:
    result = run("lead_to_win", one(**together(HAND, lead("g", "2024-03-01", "2024-02-01"))))
    assert result.whole is not None
    assert (result.whole.values["wins"].value, result.whole.values["within_90"].n) == (4, 6)
    assert ("note-negative", 1) in [(note.id, note.facts.get("n")) for note in result.notes]


def test_a_deal_can_be_named_by_its_lead() -> None:
    rows = together(
        {"leads": [{"lead_id": "a", "created_at": "2024-01-01", "deal_id": "1", "account_id": "a1"}]},
        deal(1, None, "2024-01-05", "won"),
    )
    whole = run("lead_to_win", one(**rows)).whole
    assert whole is not None and whole.values["wins"].value == 1


def test_wins_that_name_no_lead_are_counted_in_words() -> None:
    result = run("lead_to_win", one(**together(HAND, deal(9, None, "2024-01-05", "won"))))
    assert ("note-wins-without-lead", 1) in [(note.id, note.facts.get("n")) for note in result.notes]


def test_leads_without_any_win_are_a_reason_and_not_zero() -> None:
    rows = together(lead("a", "2024-01-01"), deal(9, None, "2024-01-05", "won"))
    result = run("lead_to_win", one(**rows))
    assert result.reason is not None and result.reason.id == "reason-no-wins-of-leads"
