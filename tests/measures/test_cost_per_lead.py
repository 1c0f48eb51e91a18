"""Cost of a lead and of each further step, by tactic and owning function (S24)."""

from decimal import Decimal
from typing import Any

import pytest
from tests.measures.records import Rows, cut, one, together

from etalon.measures.result import MeasureResult, MeasureRow
from etalon.measures.run import run

FLAT = {"day": "2024-01-10", "currency": "EUR"}


def leads(number: int, tactic: str, month: str = "2024-01", **more: Any) -> list[dict[str, Any]]:
    """Leads that name their tactic as their source."""
    return [
        {"lead_id": f"{tactic}-{month}-{i}", "created_at": f"{month}-15", "source": tactic, **more}
        for i in range(number)
    ]


def spend(number: int, **more: Any) -> dict[str, Any]:
    """A line of spending."""
    return {"spend_id": str(number), **FLAT, **more}


def asked(rows: dict[str, Rows], **more: Any) -> MeasureResult:
    """The measure over rows."""
    return run("cost_per_lead", one(**rows), **more)


def row(found: MeasureResult, part: str, name: str) -> MeasureRow:
    """The row of a tactic or function."""
    return next(each for each in found.part(part) if name in each.group.values())


def company(months: int = 1) -> dict[str, Rows]:
    """Ten search leads for 1000 EUR and two cold-call leads for 800 EUR of hours, each month."""
    made: dict[str, Rows] = {
        "owners": [{"owner_id": "o", "function": "sales", "hour_cost": 20, "currency": "EUR"}]
    }
    for month in range(1, months + 1):
        day = f"2024-{month:02}"
        line = {"day": f"{day}-10", "currency": "EUR"}
        made = together(
            made,
            {
                "leads": [*leads(10, "ad.search", day), *leads(2, "cl.coldcall", day)],
                "spend": [
                    {"spend_id": f"ads{month}", "tactic_id": "ad.search", "amount": 1000, **line},
                    {
                        **line,
                        "spend_id": f"h{month}",
                        "tactic_id": "cl.coldcall",
                        "function": "sales",
                        "hours": 40.0,
                        "currency": None,
                    },
                ],
            },
        )
    return made


def test_it_says_how_many_times_dearer_a_lead_of_sales_people_is() -> None:
    """S24: (40 h x 20 / 2 leads) / (1000 / 10 leads) = 400 / 100 = 4."""
    found = asked(company())
    assert found.whole is not None
    ratio = found.whole.values["ratio"]
    assert (ratio.value, ratio.n, ratio.low) == (4.0, 12, None)
    assert row(found, "functions", "sales").values["cost_per_lead"].value == 400
    assert row(found, "functions", "marketing").values["cost_per_lead"].value == 100
    assert row(found, "functions", "sales").currency == "EUR"
    assert row(found, "tactics", "cl.coldcall").values["hours"].value == 40


def test_equal_months_give_an_interval_without_width() -> None:
    found = asked(company(8))
    assert found.whole is not None
    ratio = found.whole.values["ratio"]
    assert (ratio.value, ratio.low, ratio.high) == (4.0, 4.0, 4.0)


def test_the_interval_is_the_same_every_time_and_holds_the_ratio() -> None:
    rows = together(company(8), {"leads": leads(7, "cl.coldcall", "2024-03")})
    first, second = asked(rows).whole, asked(rows).whole
    assert first is not None and second is not None
    ratio = first.values["ratio"]
    assert ratio.value == pytest.approx((6400 / 23) / 100)
    assert ratio.low is not None and ratio.high is not None and ratio.value is not None
    assert ratio.low < ratio.value < ratio.high
    assert ratio == second.values["ratio"]


def test_hours_beside_an_amount_are_paid_within_it_unless_they_are_said_to_be_added() -> None:
    rows: dict[str, Rows] = {
        "leads": leads(10, "cl.coldcall"),
        "spend": [spend(1, tactic_id="cl.coldcall", function="sales", amount=500, hours=10.0)],
        "owners": [{"owner_id": "o", "function": "sales", "hour_cost": 30, "currency": "EUR"}],
    }
    assert row(asked(rows), "tactics", "cl.coldcall").values["cost_per_lead"].value == 50
    added = asked(rows, parameters={"hours": "added"})
    assert row(added, "tactics", "cl.coldcall").values["cost_per_lead"].value == 80


def test_an_hour_without_a_price_is_no_free_hour() -> None:
    rows: dict[str, Rows] = {
        "leads": leads(4, "cl.coldcall"),
        "spend": [spend(1, tactic_id="cl.coldcall", function="sales", hours=10.0)],
    }
    told = row(asked(rows), "tactics", "cl.coldcall").values
    assert told["cost_per_lead"].reason == told["cost"].reason == "reason-hours-without-price"
    priced = asked(rows, parameters={"hour_cost": 12})
    assert row(priced, "tactics", "cl.coldcall").values["cost_per_lead"].value == 30


def test_currencies_are_never_added_up() -> None:
    rows: dict[str, Rows] = {
        "leads": leads(4, "ad.search"),
        "spend": [
            spend(1, tactic_id="ad.search", amount=100),
            spend(2, tactic_id="ad.search", amount=100, currency="UAH"),
        ],
    }
    told = row(asked(rows), "tactics", "ad.search").values
    assert told["cost_per_lead"].reason == "reason-several-currencies"


def test_steps_count_the_leads_that_came_so_far() -> None:
    """Of four leads two are accepted, and one of them becomes a deal that is won: 400 / 4, / 2, / 1."""
    rows: dict[str, Rows] = {
        "leads": [
            {**each, "accepted_at": "2024-01-20" if i < 2 else None}
            for i, each in enumerate(leads(4, "ad.search"))
        ],
        "deals": [{"deal_id": "d", "lead_id": "ad.search-2024-01-0", "created_at": "2024-02-01"}],
        "events": [
            {
                "event_id": "c",
                "kind": "deal_closed",
                "at": "2024-03-01",
                "deal_id": "d",
                "attrs": {"result": "won"},
            }
        ],
        "spend": [spend(1, tactic_id="ad.search", amount=Decimal(400))],
    }
    told = row(asked(rows), "tactics", "ad.search").values
    assert [told[f"cost_per_{step}"].value for step in ("lead", "accepted", "deal", "won")] == [
        100,
        200,
        400,
        400,
    ]
    assert told["cost_per_qualified"].reason == "reason-step-not-recorded"


def test_the_first_touch_wins_over_campaign_and_source() -> None:
    touch = {"kind": "webinar_attended", "lead_id": "l", "tactic_id": "ev.webinar", "account_id": "elsewhere"}
    rows: dict[str, Rows] = {
        "leads": [{"lead_id": "l", "created_at": "2024-01-15", "campaign_id": "c", "source": "ad.search"}],
        "campaigns": [{"campaign_id": "c", "tactic_id": "web.guide"}],
        "events": [
            {**touch, "event_id": "2", "at": "2024-01-15", "tactic_id": "cl.coldcall"},
            {**touch, "event_id": "1", "at": "2024-01-02"},
        ],
        "spend": [spend(1, tactic_id="ev.webinar", amount=90)],
    }
    assert row(asked(rows), "tactics", "ev.webinar").values["leads"].value == 1
    rows["events"] = []
    assert row(asked(rows), "tactics", "web.guide").values["leads"].value == 1
    rows["campaigns"] = []
    assert row(asked(rows), "tactics", "ad.search").values["leads"].value == 1


def test_only_months_with_both_costs_and_leads_are_set_against_each_other() -> None:
    rows: dict[str, Rows] = {
        "leads": [*leads(5, "ad.search"), *leads(95, "ad.search", "2023-01")],
        "spend": [
            spend(1, tactic_id="ad.search", amount=500),
            spend(2, tactic_id="ad.search", amount=9, day="2024-05-01"),
        ],
    }
    found = asked(rows)
    assert row(found, "tactics", "ad.search").values["cost_per_lead"].value == 100
    assert next(note for note in found.notes if note.id == "note-leads-outside-costs").facts["n"] == 95


def test_selling_is_no_cost_of_leads() -> None:
    """What sales people spend on negotiations does not make their leads dearer."""
    rows = together(company(), {"spend": [spend(9, tactic_id="se.neg", function="sales", amount=9000)]})
    found = asked(rows)
    assert found.whole is not None and found.whole.values["ratio"].value == 4
    assert row(found, "tactics", "se.neg").values["cost_per_lead"].reason == "reason-cost-without-leads"


def test_it_says_what_is_missing_and_never_zero() -> None:
    assert asked({}).reason is not None
    without_costs = asked({"leads": leads(3, "ad.search")})
    assert without_costs.reason is not None and not without_costs.rows
    one_side = asked({"leads": leads(3, "ad.search"), "spend": [spend(1, tactic_id="ad.search", amount=9)]})
    assert one_side.whole is not None
    assert one_side.whole.values["ratio"].reason == "reason-one-function-only"
    assert one_side.whole.notes[0].id == "note-few"


def test_leads_are_cut_by_what_they_have_but_costs_are_not() -> None:
    rows = company()
    rows["leads"] = [{**each, "region": "north"} for each in rows["leads"]]
    found = asked(rows, by="region")
    cut_row = next(each for each in found.rows if each.group == {"region": "north"})
    assert cut_row.values["leads"].value == 12
    assert cut_row.values["ratio"].reason == "reason-costs-not-cut"


def test_any_cut_of_the_records_gives_the_same() -> None:
    touch = {"kind": "call_made", "at": "2024-01-03", "tactic_id": "cl.coldcall"}
    calls = [
        {**touch, "event_id": f"e{i}", "lead_id": f"ad.search-2024-01-{i}", "account_id": f"a{i}"}
        for i in range(6)
    ]
    rows = together(company(7), {"events": calls})
    with cut(8, rows) as door:
        in_parts = run("cost_per_lead", door)
    whole = asked(rows)
    assert row(whole, "tactics", "cl.coldcall").values["leads"].value == 14 + 6
    assert in_parts.as_json() == whole.as_json()


def test_a_tactic_that_serves_customers_as_well_counts_for_leads_only_when_it_brings_some() -> None:
    """Referrals fit attract and retain alike: hours without a lead were spent on customers."""
    asking = {"spend": [spend(9, tactic_id="cl.refer", function="sales", amount=600)]}
    without = asked(together(company(), asking))
    assert row(without, "functions", "sales").values["cost_per_lead"].value == 400
    some = asked(together(company(), asking, {"leads": leads(2, "cl.refer")}))
    assert row(some, "functions", "sales").values["cost_per_lead"].value == (800 + 600) / 4
