"""Needs: opened by the first deal with none open, closed by the last; which acts of the buyer each takes."""

from tests.buyer.logs import acts, deal, needs, on, timeline
from tests.measures.records import moment, together


def test_deals_that_overlap_are_one_need_and_a_later_one_is_the_next() -> None:
    found = needs(
        **together(
            deal("1", "2024-01-10", "2024-03-01"),
            deal("2", "2024-02-10", "2024-04-01", "won"),
            deal("3", "2024-06-01"),
        )
    )
    assert [(row["need_id"], row["deals"], row["result"]) for row in found] == [
        ("Alba#1", 2, "won"),
        ("Alba#2", 1, None),
    ]
    assert found[0]["opened_at"] == moment("2024-01-10") and found[0]["closed_at"] == moment("2024-04-01")
    assert found[1]["closed_at"] is None


def test_a_deal_known_only_from_its_events_opens_a_need() -> None:
    found = needs(events=acts(("2024-05-01", "proposal_sent"), ("2024-05-09", "meeting_held"), deal_id="7"))
    assert [(row["opened_at"], row["closed_at"]) for row in found] == [(moment("2024-05-01"), None)]


def test_a_deal_whose_stage_moves_after_its_closing_is_open_again() -> None:
    again = acts(("2024-03-05", "deal_stage_changed", {"to": "Offer"}), deal_id="1")
    found = needs(**together(deal("1", "2024-01-10", "2024-03-01"), {"events": again}))
    assert [row["closed_at"] for row in found] == [None]


def test_a_need_takes_the_buyers_acts_of_180_days_before_it_and_no_older_ones() -> None:
    asked = acts(
        ("2023-01-01", "quote_requested"),
        ("2024-03-01", "question_asked", {"topic": "technical"}),
        ("2024-06-20", "quote_requested"),
        ("2024-06-25", "proposal_sent"),
    )
    found = needs(**together(deal("1", "2024-06-10"), {"events": asked}))
    assert [(row["acts"], row["before"], row["early"]) for row in found] == [(1, 1, 1)]


def test_acts_after_a_closed_need_belong_to_the_next_one() -> None:
    asked = acts(("2024-04-20", "quote_requested"), ("2024-02-02", "quote_requested"))
    found = needs(
        **together(deal("1", "2024-01-10", "2024-03-01"), deal("2", "2024-05-01"), {"events": asked})
    )
    assert [(row["acts"], row["before"]) for row in found] == [(1, 0), (0, 1)]


def test_acts_while_two_named_needs_are_open_stay_unassigned() -> None:
    pumps = deal("1", "2024-01-10", need_id="pumps")
    valves = deal("2", "2024-02-10", need_id="valves")
    asked = acts(("2024-01-20", "quote_requested"), ("2024-03-01", "quote_requested"))
    told = acts(("2024-03-02", "requirements_received"), deal_id="2")
    rows = together(pumps, valves, {"events": [*asked, *told]})
    assert [(row["need_id"], row["acts"]) for row in needs(**rows)] == [("pumps", 1), ("valves", 1)]
    found = timeline(**rows)
    assert on(found, "2024-01-25")["state"] == "comparing_suppliers"
    assert (on(found, "2024-03-05")["state"], on(found, "2024-03-05")["why"]) == (None, "ambiguous")


def test_each_need_has_a_state_of_its_own() -> None:
    asked = acts(("2024-01-20", "terms_redlined"), ("2024-04-20", "problem_confirmed"))
    rows = together(deal("1", "2024-01-10", "2024-02-01"), deal("2", "2024-05-01"), {"events": asked})
    found = timeline(**rows)
    assert on(found, "2024-01-25")["state"] == "contracting"
    assert (on(found, "2024-02-05")["state"], on(found, "2024-02-05")["why"]) == ("status_quo", "default")
    assert (on(found, "2024-05-02")["state"], on(found, "2024-05-02")["need_id"]) == (
        "problem_recognised",
        "Alba#2",
    )
