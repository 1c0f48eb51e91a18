"""Measures of purchases by hand: repeat share, customers gone quiet, rhythm, concentration."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from tests.measures.records import Rows, deal, one, together

from etalon.core.measured import Period
from etalon.measures.run import run


def orders(customer: str | None, *days: str, value: str | None = "100", **more: Any) -> dict[str, Rows]:
    """Orders of one customer; `value` each."""
    amount = Decimal(value) if value is not None else None
    common = {"account_id": customer, "value": amount, "currency": "EUR", **more}
    return {
        "orders": [
            {**common, "order_id": f"{customer}-{more.get('partner_id', '')}-{day}", "ordered_at": day}
            for day in days
        ]
    }


def every(step: int, times: int, start: str = "2024-01-01") -> list[str]:
    """Days at an even distance."""
    first = date.fromisoformat(start)
    return [(first + timedelta(days=step * number)).isoformat() for number in range(times)]


# Records begin 2024-01-01; 90 days on is 2024-03-31.
REPEAT = together(
    orders("old", "2024-01-01", "2024-02-01", "2024-05-01"),  # first unknown, two repeats
    orders("new", "2024-04-10", "2024-04-20", value="300"),  # one first, one repeat
    orders("single", "2024-06-01", value="50.50"),  # one first
)


def test_repeat_share_leaves_out_first_purchases_that_cannot_be_told() -> None:
    result = run("repeat_share", one(**REPEAT))
    assert result.whole is not None
    values = result.whole.values
    assert values["repeat_purchases"].value == pytest.approx(3 / 5)
    assert (values["purchases"].value, values["unknown_purchases"].value) == (5, 1)
    assert values["repeat_revenue"].value == pytest.approx(500 / 850.5)
    assert (values["revenue"].value, values["unknown_revenue"].value) == (850.5, 100)
    assert result.whole.currency == "EUR"
    unknown = next(note for note in result.notes if note.id == "note-unknown-first")
    assert unknown.facts == {"day": "2024-01-01", "n": 1, "days": 90}


def test_orders_of_one_day_are_one_purchase() -> None:
    twice = {
        "orders": [*REPEAT["orders"], *orders("new", "2024-04-20", partner_id=None, value="1")["orders"]]
    }
    twice["orders"][-1] = {**twice["orders"][-1], "order_id": "again"}
    whole = run("repeat_share", one(**twice)).whole
    assert whole is not None
    assert (whole.values["purchases"].value, whole.values["revenue"].value) == (5, 851.5)


def test_a_period_keeps_the_history_before_it() -> None:
    whole = run("repeat_share", one(**REPEAT), period=Period(first=date(2024, 4, 15))).whole
    assert whole is not None
    assert whole.values["repeat_purchases"].value == pytest.approx(2 / 3)


def test_records_too_short_for_repeat_share_are_a_reason() -> None:
    whole = run("repeat_share", one(**orders("a", "2024-01-01"))).whole
    assert whole is not None and whole.values["repeat_purchases"].reason == "reason-no-history"


def test_won_deals_stand_in_for_orders() -> None:
    rows = together(
        deal(1, None, "2024-01-01", "won", account_id="a"),
        deal(2, None, "2024-06-01", "won", account_id="a"),
        deal(3, None, "2024-06-01", "won", account_id="b"),
        deal(4, None, "2024-06-01", "lost", account_id="c"),
    )
    result = run("repeat_share", one(**rows))
    assert result.subject == "deals" and result.whole is not None
    assert result.whole.values["repeat_purchases"].value == pytest.approx(1 / 2)
    assert result.whole.values["repeat_revenue"].reason == "reason-no-amounts"
    assert "note-of-won-deals" in [note.id for note in result.notes]


def test_direct_and_dealer_purchases_stand_apart() -> None:
    """S19, S28: never averaged."""
    rows = together(REPEAT, orders("end", "2024-05-01", "2024-05-09", partner_id="dealer"))
    result = run("repeat_share", one(**rows))
    assert [row.part for row in result.rows] == ["customers", "channel"]
    assert [row.values["repeat_purchases"].value for row in result.rows] == [
        pytest.approx(3 / 5),
        pytest.approx(1 / 2),
    ]


def test_currencies_are_never_added() -> None:
    rows = together(REPEAT, orders("eu", "2024-05-01", "2024-06-09", currency="UAH", value="1000"))
    result = run("repeat_share", one(**rows))
    assert [(row.currency, row.values["revenue"].value) for row in result.rows] == [
        ("EUR", 850.5),
        ("UAH", 2000),
    ]
    assert result.rows[0].values["purchases"].value == 7
    amounts = run("concentration", one(**rows)).part("customers")
    assert [(row.currency, row.values["revenue"].value) for row in amounts] == [("EUR", 950.5), ("UAH", 2000)]


def test_lapsed_are_silent_for_longer_than_their_own_rhythm() -> None:
    rows = together(
        orders("weekly", *every(7, 5), value="10"),  # last on 29 January
        orders("slow", *every(60, 4), value="20"),  # last on 29 June
        orders("daily", *every(1, 180)),  # last on 28 June
        orders("rare", "2024-01-01", "2024-01-09"),
    )
    result = run("lapsed", one(**rows))
    assert result.whole is not None
    values = result.whole.values
    assert (values["lapsed"].value, values["with_rhythm"].value, values["too_few"].value) == (1, 3, 1)
    assert values["lapsed_share"].value == pytest.approx(1 / 3) and values["lapsed_share"].n == 3
    assert values["past_revenue"].value == 50
    assert values["past_revenue_share"].value == pytest.approx(50 / (50 + 80 + 18000 + 200))
    assert result.notes[0].facts == {"day": "2024-06-29"}
    assert result.parameters["k"] == 3


def test_nobody_with_a_rhythm_is_a_reason_and_not_zero_lapsed() -> None:
    whole = run("lapsed", one(**orders("rare", "2024-01-01", "2024-01-09"))).whole
    assert whole is not None
    assert (whole.values["lapsed"].value, whole.values["lapsed"].reason) == (None, "reason-too-few-purchases")


def test_rhythm_is_the_median_of_own_medians_and_regularity_of_gaps() -> None:
    rows = together(
        orders("even", *every(10, 5)),
        orders("wild", "2024-01-01", "2024-01-02", "2024-02-20", "2024-02-24"),  # gaps 1, 49, 4
        orders("rare", "2024-01-01"),
    )
    row = run("order_rhythm", one(**rows)).part("customers")[0]
    assert (row.values["median_gap"].value, row.values["median_gap"].n) == (7, 2)
    assert (row.values["regular_share"].value, row.values["too_few"].value) == (1 / 2, 1)


def test_dealers_are_named_and_the_quiet_come_first() -> None:
    rows = together(
        orders("x", *every(20, 5), partner_id="north"),  # last on 21 March
        orders("y", *every(30, 10), partner_id="south"),  # last on 27 September
        orders("z", *every(5, 3, "2024-01-03"), partner_id="south"),
        orders("dealer", "2024-09-01", route="channel"),
    )
    result = run("order_rhythm", one(**rows))
    whole = result.part("dealers")[0].values
    assert (whole["dealers"].value, whole["quiet"].value, whole["quiet"].n) == (3, 1, 2)
    first = result.part("dealer")[0]
    assert first.group == {"dealer": "north"}
    assert (first.values["median_gap"].value, first.values["silence"].value, first.values["quiet"].value) == (
        20,
        190,
        1,
    )
    assert (
        result.part("dealer")[-1].values["quiet"].value == 0
        or result.part("dealer")[-1].values["quiet"].reason
    )


def test_no_dealer_is_a_reason() -> None:
    row = run("order_rhythm", one(**REPEAT)).part("dealers")[0]
    assert row.values["dealers"].reason == "reason-no-dealers"


def test_concentration_by_hand() -> None:
    amounts = [400, 300, 100, 100, 50, 50]
    rows = together(*(orders(f"c{i}", "2024-01-01", value=str(value)) for i, value in enumerate(amounts)))
    row = run("concentration", one(**rows)).part("customers")[0]
    found = {key: row.values[key].value for key in ("top_1", "top_3", "top_fifth", "make_80", "customers")}
    assert found == {"top_1": 0.4, "top_3": 0.8, "top_fifth": 0.7, "make_80": 3, "customers": 6}
    assert row.values["herfindahl"].value == pytest.approx(0.16 + 0.09 + 0.02 + 0.005)
    assert "top_10" not in row.values


def test_returns_are_subtracted_and_said() -> None:
    rows = together(
        orders("a", "2024-01-01"),
        orders("a", "2024-01-05", value="-40"),
        orders("b", "2024-01-02", value="40"),
    )
    result = run("concentration", one(**rows))
    assert (
        result.part("customers")[0].values["top_1"].value,
        result.part("customers")[0].values["revenue"].value,
    ) == (0.6, 100)
    assert ("note-returns", 1) in [(note.id, note.facts.get("n")) for note in result.notes]


def test_dealers_concentration_stands_beside_and_spans_accounts() -> None:
    rows = together(
        orders("x", "2024-01-01", partner_id="n"),
        orders("y", "2024-01-02", partner_id="n"),
        orders("z", "2024-01-02", partner_id="s"),
    )
    result = run("concentration", one(**rows))
    assert result.part("customers") == ()
    assert result.part("dealers")[0].values["top_1"].value == pytest.approx(2 / 3)


def test_purchases_without_customer_are_counted_and_left_out() -> None:
    result = run("lapsed", one(**together(REPEAT, orders(None, "2024-01-01"))))
    assert ("note-without-customer", 1) in [(note.id, note.facts.get("n")) for note in result.notes]


def test_no_amounts_name_the_field() -> None:
    result = run("concentration", one(**orders("a", "2024-01-01", value=None)))
    assert result.reason is not None and result.reason.facts == {"field": "orders.value"}


@pytest.mark.parametrize("name", ["repeat_share", "lapsed", "order_rhythm", "concentration"])
def test_nothing_at_all_is_a_reason_and_no_rows(name: str) -> None:
    result = run(name, one())
    assert result.rows == () and result.reason is not None
    assert result.reason.facts == {"field": "orders.ordered_at"}
