"""Us as the dealers' supplier, service to dealers, and leads passed to them (S28, S31, S32)."""

from typing import Any

import pytest
from tests.measures.records import Rows, cut, one, together

from etalon.measures.result import MeasureResult, MeasureRow
from etalon.measures.run import run

LAST = {"event_id": "last", "kind": "x.end", "at": "2024-03-31 12:00"}


def order(
    number: int, dealer: str | None, promised: str | None, delivered: str | None, **more: Any
) -> dict[str, Any]:
    """An order of the first of January 2024; days are days of January."""
    day = "2024-01-{}".format
    return {
        "order_id": f"o{number}", "account_id": dealer or f"c{number}", "partner_id": dealer,
        "ordered_at": "2024-01-01", "promised_at": promised and day(promised),
        "delivered_at": delivered and day(delivered), **more,
    }  # fmt: skip


def supplies() -> dict[str, Rows]:
    """North: on time, on time, 4 days late, never delivered, no promise. South: on time. One direct order."""
    return {
        "orders": [
            order(1, "north", "10", "10", paid_at="2024-01-11", product_id="pump"),
            order(2, "north", "10", "08", paid_at="2024-01-21", product_id="pump"),
            order(3, "north", "10", "14", paid_at="2024-01-31", product_id="valve", due_at="2024-01-20"),
            order(4, "north", "10", None, due_at="2024-02-01"),
            order(5, "north", None, "12"),
            order(6, "south", "10", "09", product_id="pump", quantity=5, attrs={"delivered_quantity": 5}),
            order(7, None, "10", "20"),
        ],
        "partners": [{"partner_id": "north", "account_id": "north", "name": "North Trade"}],
        "events": [LAST],
    }


def dealer(found: MeasureResult, name: str) -> MeasureRow:
    """The row of a dealer."""
    return next(row for row in found.part("dealer") if row.group == {"dealer": name})


def test_on_time_is_of_the_orders_whose_days_are_known_and_the_others_stand_apart() -> None:
    """S31."""
    north = dealer(run("dealer_supply", one(**supplies())), "North Trade").values
    assert (north["on_time"].value, north["on_time"].n) == (2 / 3, 3)
    assert (north["day_unknown"].value, north["overdue"].value) == (2, 1)
    assert north["delay_median"].value == 4
    assert (north["orders"].value, north["products"].value) == (5, 2)


def test_in_full_is_told_only_where_the_delivered_quantity_is() -> None:
    found = run("dealer_supply", one(**supplies()))
    assert dealer(found, "North Trade").values["on_time_in_full"].reason == "reason-in-full-not-recorded"
    assert dealer(found, "south").values["on_time_in_full"].value == 1


def test_an_unpaid_order_still_counts_for_as_long_as_it_waits() -> None:
    """Paid after 10, 20 and 30 days, two unpaid for 90: half of five are paid on day 30."""
    north = dealer(run("dealer_supply", one(**supplies())), "North Trade").values
    assert north["payment_median"].value == 30
    assert (north["paid_late"].value, north["paid_late"].n) == (1.0, 2)


def test_dealers_and_direct_customers_stand_side_by_side() -> None:
    """S28."""
    found = run("dealer_supply", one(**supplies()))
    whole, direct = found.part("dealers")[0], found.part("customers")[0]
    assert (whole.values["orders"].value, whole.values["dealers"].value) == (6, 2)
    assert whole.values["on_time"].value == 0.75
    assert (direct.values["orders"].value, direct.values["on_time"].value) == (1, 0)


def test_supply_without_dealers_or_days_says_so() -> None:
    direct = run("dealer_supply", one(orders=[order(1, None, "10", "10")]))
    assert direct.part("dealers")[0].values["on_time"].reason == "reason-no-dealers"
    bare = run("dealer_supply", one(orders=[order(1, "north", None, None)])).part("dealers")[0].values
    assert bare["on_time"].reason == "reason-no-promised-day"
    assert bare["payment_median"].reason == "reason-no-payments"
    assert bare["products"].reason == "reason-no-products"
    assert run("dealer_supply", one()).reason is not None


def request(
    number: int, account: str, opened: str, answered: str | None, solved: str | None
) -> dict[str, Any]:
    """A request; times are of March 2024."""
    return {
        "ticket_id": f"t{number}", "account_id": account, "opened_at": f"2024-03-{opened}",
        "responded_at": answered and f"2024-03-{answered}", "resolved_at": solved and f"2024-03-{solved}",
    }  # fmt: skip


def services() -> dict[str, Rows]:
    """Requests of the dealer North and of its customer Fir; one of Oak, a direct customer."""
    return {
        "accounts": [
            {"account_id": "north", "route": "channel", "partner_id": "p1"},
            {"account_id": "fir", "partner_id": "p1"},
            {"account_id": "oak"},
        ],
        "tickets": [
            request(1, "north", "01 10:00", "01 12:00", "02 10:00"),
            request(2, "north", "04 10:00", "04 16:00", None),
            request(3, "fir", "05 10:00", None, None),
            request(4, "oak", "05 10:00", "05 11:00", "05 12:00"),
        ],
        "complaints": [
            {"complaint_id": "c", "account_id": "fir", "opened_at": "2024-03-01", "closed_at": "2024-03-21"}
        ],
        "events": [LAST],
    }


def test_requests_through_a_dealer_are_the_dealers_and_wait_until_they_are_answered() -> None:
    """S31: answered after 2 and 6 hours, one waits: half of three have it after 6 hours."""
    found = run("dealer_service", one(**services()))
    whole, direct = found.part("dealers")[0].values, found.part("customers")[0].values
    assert (whole["requests"].value, whole["answer_median"].value, whole["unanswered"].value) == (3, 6, 1)
    assert whole["solution_median"].reason == "reason-median-not-reached"
    assert (whole["complaints"].value, whole["claim_median"].value) == (1, 20)
    assert (direct["answer_median"].value, direct["complaints"].value) == (1, 0)
    assert dealer(found, "p1").values["requests"].value == 3


def test_where_no_complaint_is_recorded_at_all_none_is_not_zero() -> None:
    rows = services()
    rows["complaints"] = []
    whole = run("dealer_service", one(**rows)).part("dealers")[0].values
    assert whole["complaints"].reason == "reason-no-complaints"
    assert run("dealer_service", one()).reason is not None


def passed(
    number: int, partner: str, day: str, kind: str = "lead_passed_partner", **more: Any
) -> dict[str, Any]:
    """An event of a passed lead in March 2024."""
    return {
        "event_id": f"{kind}-{number}-{partner}-{day}", "kind": kind, "at": f"2024-03-{day}",
        "lead_id": f"l{number}", "partner_id": partner, **more,
    }  # fmt: skip


def passing() -> dict[str, Rows]:
    """Five leads: accepted, worked and won; accepted; returned, then to South; expired; waiting."""
    return {
        "events": [
            passed(1, "north", "01"),
            passed(1, "north", "03", "lead_partner_accepted"),
            passed(1, "north", "06", "lead_partner_feedback", attrs={"progress": "contacted"}),
            passed(1, "north", "16", "lead_partner_feedback", attrs={"progress": "won"}),
            passed(2, "north", "01"),
            passed(2, "north", "05", "lead_partner_accepted"),
            passed(3, "north", "01"),
            passed(3, "north", "02", "lead_partner_returned"),
            passed(3, "south", "04"),
            passed(3, "south", "05", "lead_partner_accepted"),
            passed(4, "north", "01"),
            passed(4, "north", "08", "lead_partner_expired"),
            passed(5, "north", "21"),
            LAST,
        ]
    }


def test_passed_leads_are_followed_to_each_end() -> None:
    """S32."""
    found = run("passed_leads", one(**passing()))
    north = dealer(found, "north").values
    shares = {step: north[step].value for step in ("accepted", "worked", "won", "returned", "expired")}
    assert shares == {"accepted": 0.4, "worked": 0.2, "won": 0.2, "returned": 0.2, "expired": 0.2}
    assert (north["passed"].value, north["no_answer_yet"].value) == (5, 1)
    assert dealer(found, "south").values["accepted"].value == 1


def test_times_count_those_who_still_wait() -> None:
    """North answers after 1, 2 and 4 days, one expires after 7, one waits for 10: half of five after 4."""
    north = dealer(run("passed_leads", one(**passing())), "north").values
    assert north["to_answer"].value == 4
    assert north["to_work"].value == 3
    assert north["to_win"].value == 10


def test_a_won_deal_of_the_lead_counts_wherever_it_lies() -> None:
    sale: dict[str, Rows] = {
        "deals": [{"deal_id": "d", "lead_id": "l2", "account_id": "somebody", "created_at": "2024-03-06"}],
        "events": [
            {"event_id": "won", "kind": "deal_closed", "at": "2024-03-30", "deal_id": "d",
             "account_id": "somebody", "attrs": {"result": "won"}}
        ],
    }  # fmt: skip
    found = dealer(run("passed_leads", one(**together(passing(), sale))), "north").values
    assert (found["won"].value, found["worked"].value) == (0.4, 0.4)


def test_without_passed_leads_there_is_a_reason() -> None:
    found = run("passed_leads", one(events=[LAST]))
    assert found.reason is not None and not found.rows


@pytest.mark.parametrize("name", ["dealer_supply", "dealer_service", "passed_leads"])
def test_any_cut_of_the_records_gives_the_same(name: str) -> None:
    rows = together(supplies(), services(), passing())
    with cut(8, rows) as door:
        in_parts = run(name, door, by="account_id")
    assert in_parts.as_json() == run(name, one(**rows), by="account_id").as_json()
