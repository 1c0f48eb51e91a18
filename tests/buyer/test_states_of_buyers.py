"""The buyer's state over time: shown by the buyer's acts, holding for a while, unknown on thin records."""

import pytest
from tests.buyer.logs import acts, deal, on, timeline
from tests.measures.records import moment, together

from etalon.standard.loader import base_pack


def test_a_state_is_shown_by_an_act_of_the_buyer_and_holds_for_its_days() -> None:
    found = timeline(events=acts(("2024-03-01", "quote_requested")))
    assert on(found, "2024-02-01")["state"] is None
    assert (on(found, "2024-03-01")["state"], on(found, "2024-03-12")["sure"]) == (
        "comparing_suppliers",
        True,
    )
    assert on(found, "2024-03-20")["sure"] is False
    assert (on(found, "2024-04-20")["state"], on(found, "2024-04-20")["sure"]) == (
        "comparing_suppliers",
        False,
    )


def test_a_state_is_sure_between_two_acts_that_show_it_and_not_long_after_one() -> None:
    """The act to come counts as well as the one that was: both vouch for the moment between."""
    asked = acts(("2024-03-01", "quote_requested"), ("2024-03-28", "quote_requested"))
    sure = {
        day: on(timeline(events=asked), day)["sure"] for day in ("2024-03-12", "2024-03-16", "2024-03-20")
    }
    assert sure == {"2024-03-12": True, "2024-03-16": False, "2024-03-20": True}


def test_after_its_days_the_state_is_unknown_then_the_status_quo_then_unknown_for_good() -> None:
    found = timeline(events=acts(("2024-03-01", "quote_requested")))
    after = [
        (on(found, day)["state"], on(found, day)["why"]) for day in ("2024-05-10", "2024-06-10", "2025-03-05")
    ]
    assert after == [(None, "stale"), ("status_quo", "default"), (None, "long")]


def test_no_act_of_ours_ever_proves_a_state() -> None:
    """S14: evidence is a buyer's act, never a seller's feeling."""
    ours = ("presentation_given", "demo_given", "proposal_sent", "contract_sent", "call_made", "meeting_held")
    assert timeline(events=acts(*((f"2024-03-{day:02}", kind) for day, kind in enumerate(ours, 1)))) == []


def test_every_state_but_the_status_quo_can_be_shown() -> None:
    kinds = base_pack().event_kinds.values()
    shown = {
        state
        for kind in kinds
        if kind.side in ("buyer", "both")
        for state in (*kind.evidence_of, *(state for rule in kind.evidence_when for state in rule.states))
    }
    assert shown == set(base_pack().buyer_states) - {"status_quo"}


def test_reading_shows_a_state_only_the_second_time_on_another_day() -> None:
    read = {"topic": "problem"}
    once = acts(("2024-03-01 10:00", "page_view", read), ("2024-03-01 10:05", "page_view", read))
    assert {row["state"] for row in timeline(events=once)} == {"status_quo", None}
    twice = [*once, *acts(("2024-03-09", "page_view", read))]
    assert on(timeline(events=twice), "2024-03-09")["state"] == "problem_recognised"
    late = [*once, *acts(("2024-07-09", "page_view", read))]
    assert on(timeline(events=late), "2024-07-09")["state"] == "status_quo"


def test_telling_of_the_problem_shows_it_the_first_time() -> None:
    found = timeline(events=acts(("2024-03-01", "problem_confirmed")))
    assert on(found, "2024-03-01")["state"] == "problem_recognised"


def test_a_buyer_who_only_reads_on_is_in_the_status_quo() -> None:
    found = timeline(events=acts(("2024-03-01", "email_opened")))
    assert (on(found, "2024-03-02")["state"], on(found, "2024-03-02")["sure"]) == ("status_quo", False)


def test_before_the_first_act_of_the_buyer_nothing_is_known() -> None:
    """S14: a state is not assumed where nobody recorded what buyers do."""
    rows = together(deal("1", "2024-01-10"), {"events": acts(("2024-03-01", "email_opened"))})
    found = timeline(**rows)
    assert (on(found, "2024-02-20")["state"], on(found, "2024-02-20")["why"]) == (None, "never")


def test_the_state_is_entered_some_days_before_it_is_shown_but_not_before_an_earlier_one_was() -> None:
    found = timeline(events=acts(("2024-03-01", "problem_confirmed"), ("2024-03-10", "quote_requested")))
    assert on(found, "2024-02-25")["state"] == "problem_recognised"
    assert on(found, "2024-03-02")["state"] == "comparing_suppliers"


def test_the_more_advanced_state_holds_against_an_earlier_one_shown_soon_after() -> None:
    asked = acts(("2024-03-10", "quote_requested"), ("2024-03-20", "question_asked", {"topic": "technical"}))
    assert on(timeline(events=asked), "2024-03-25")["state"] == "comparing_suppliers"


def test_an_earlier_state_shown_a_month_later_moves_the_buyer_back() -> None:
    asked = acts(("2024-03-10", "quote_requested"), ("2024-04-15", "question_asked", {"topic": "approach"}))
    found = timeline(events=asked)
    assert on(found, "2024-04-14")["state"] == "comparing_suppliers"
    assert (on(found, "2024-04-15")["state"], on(found, "2024-04-15")["sure"]) == ("exploring_options", True)


def test_a_state_can_be_entered_again() -> None:
    asked = acts(
        ("2024-01-10", "requirements_received"),
        ("2024-02-20", "problem_confirmed"),
        ("2024-03-25", "requirements_received"),
    )
    found = timeline(events=asked)
    path = [on(found, day)["state"] for day in ("2024-01-15", "2024-02-25", "2024-03-25")]
    assert path == ["defining_requirements", "problem_recognised", "defining_requirements"]


def test_of_acts_at_one_moment_the_most_advanced_counts() -> None:
    asked = acts(("2024-03-10", "terms_redlined"), ("2024-03-10", "problem_confirmed"))
    assert on(timeline(events=asked), "2024-03-10")["state"] == "contracting"
    assert on(timeline(events=list(reversed(asked))), "2024-03-10")["state"] == "contracting"


def test_a_buyer_who_chose_another_is_out() -> None:
    asked = acts(("2024-03-01", "quote_requested"), ("2024-03-20", "supplier_chosen", {"who": "other"}))
    found = timeline(events=asked)
    assert on(found, "2024-03-19")["state"] == "comparing_suppliers"
    assert on(found, "2024-03-21")["state"] is None
    assert on(found, "2024-06-25")["state"] == "status_quo"


@pytest.mark.parametrize(
    ("result", "state"), [("lost", "status_quo"), ("no_decision", "status_quo"), ("won", "adopting")]
)
def test_the_outcome_of_a_deal_moves_the_buyer(result: str, state: str) -> None:
    rows = together(
        deal("1", "2024-01-10", "2024-03-01", result), {"events": acts(("2024-02-20", "terms_redlined"))}
    )
    found = timeline(**rows)
    assert (on(found, "2024-02-25")["state"], on(found, "2024-03-02")["state"]) == ("contracting", state)


def test_a_customer_goes_on_from_adopting_to_results_and_starts_anew_with_the_next_need() -> None:
    using = acts(("2024-04-15", "first_value_confirmed"), ("2024-09-01", "problem_confirmed"))
    rows = together(
        deal("1", "2024-01-10", "2024-03-01", "won"),
        deal("2", "2024-09-10", "2024-11-01", "won"),
        {"events": using},
    )
    found = timeline(**rows)
    path = [on(found, day)["state"] for day in ("2024-03-02", "2024-04-15", "2024-09-15", "2024-11-02")]
    assert path == ["adopting", "realising_value", "problem_recognised", "adopting"]


def test_orders_are_acts_of_the_buyer_too() -> None:
    orders = [
        {"order_id": str(number), "account_id": "Alba", "ordered_at": day}
        for number, day in enumerate(("2024-01-05", "2024-02-05"))
    ]
    found = timeline(orders=orders)
    assert [on(found, day)["state"] for day in ("2024-01-06", "2024-02-06")] == [
        "adopting",
        "renewing_advocating",
    ]


def test_nothing_after_the_day_asked_for_is_known() -> None:
    found = timeline(events=acts(("2024-03-01", "quote_requested"), ("2026-02-01", "terms_redlined")))
    assert max(row["since"] for row in found) < moment("2026-01-02")
    assert "contracting" not in {row["state"] for row in found}
