"""KPIs on records small enough to count by hand: every construct, groups, periods, reasons, buckets."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.measures.kpi_records import RECORDS, order
from tests.measures.kpi_reference import Reference, all_rows
from tests.measures.records import cut, one

from etalon.core.errors import WorkspaceError
from etalon.core.localized import LocalizedText
from etalon.core.measured import Measured, Period
from etalon.evidence.sql import Door
from etalon.measures.checkable import checkable
from etalon.measures.explain import explain_kpi
from etalon.measures.kpis.run import run_kpi
from etalon.measures.result import MeasureResult
from etalon.standard.documents import Kpi, KpiParameter
from etalon.standard.formulas.parse import parse_formula
from etalon.standard.loader import base_pack
from etalon.standard.pack import Pack

TEXT = LocalizedText(en="a", ru="а", uk="а")
TODAY = date(2024, 12, 31)


def of(formula: str, unit: str = "ratio", **parameters: float) -> Pack:
    """The standard with one more KPI."""
    kpi = Kpi(
        id="K-X",
        origin="J",
        section="all",
        name=TEXT,
        meaning=TEXT,
        unit=unit,
        direction="up",
        formula=formula,
        parameters={name: KpiParameter(value=value) for name, value in parameters.items()},
    )
    pack = base_pack()
    return replace(pack, documents={**pack.documents, "kpis": {**pack.kpis, "K-X": kpi}})


def asked(formula: str, door: Door | None = None, unit: str = "ratio", **more: Any) -> MeasureResult:
    return run_kpi("K-X", door or one(**RECORDS), of(formula, unit), as_at=TODAY, **more)


def number(formula: str, **more: Any) -> Measured:
    whole = asked(formula, **more).whole
    assert whole is not None
    return whole.values["value"]


BY_HAND = [
    ("count(lead_created)", 3),
    ("count(page_view where attrs.seconds > 60)", 2),
    ("count(lead_created | lead_qualified)", 4),
    ("distinct(page_view.contact_id)", 2),
    ("sum(orders.value)", 60.5),
    ("sum(value - cost over orders)", 20.5),
    ("mean(orders.value)", 60.5 / 3),
    ("lowest(orders.value) + highest(orders.value)", 40.5),
    ("median(cd from ordered_at to delivered_at over orders)", 12.0),
    ("median(wh until call_made per contact over lead_created)", 6.0),
    ("mean(wd until call_made per contact over lead_created)", 12 / 9 / 2),
    ("median(cd since deal_created per deal over deal_closed)", None),
    ("share(orders where delivered_at is filled that delivered_at <= promised_at)", 0.5),
    ("share(deal_closed last per deal that attrs.result = won)", 0.5),
    ("share(won_deals that deal.kind = new)", 1.0),
    ("count(deal_closed first per deal where attrs.result = won)", 0),
    ("sum(deal.value over won_deals)", 100.1),
    ("cohort(lead_created -> lead_qualified within 30 cd per lead)", 0.5),
    ("count(open_deals)", 1),
    ("share(accounts that has at least 2 orders)", 0.25),
    ("share(accounts that has no orders)", 0.5),
    ("mean(count(orders) over accounts where region = north)", 1.5),
    ("sum(sum(value over orders) over customers)", 60.5),
    ("highest(gap(orders) over accounts)", 60.0),
    ("count(page_view where has page_view per contact within 3 cd before)", 1),
    ("count(all page_view where at > end - 300 cd and not account.tier is filled)", 1),
    ("cost() / count(lead_created)", 50.0),
    ("cost(function = sales)", 50.0),
    ("cost(not function = sales) - cost(tactic_id in (ev.webinar))", 0.0),
    ("entered(K-AWARE)", 0.4),
    ("sum(deal.value over won_deals) / planned(K-QUOTA)", 100.1 / (100 * 87 / 91 + 60)),
    ("least(3, count(orders)) - greatest(1, abs(-2))", 1),
    ("kpi(K-LEADS) * 2", 6),
    ("share(accounts that count(orders) >= 1 or tier = A)", 0.5),
]


@pytest.mark.parametrize(("formula", "expected"), BY_HAND)
def test_each_construct_gives_what_is_counted_by_hand(formula: str, expected: float | None) -> None:
    if expected is None:
        reason = asked(formula).reason
        assert reason is not None and reason.facts["field"] == "events:deal_created"
        return
    assert number(formula).value == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(("formula", "expected"), [pair for pair in BY_HAND if pair[1] is not None])
def test_the_reference_of_the_tests_agrees(formula: str, expected: float) -> None:
    pack = of(formula)
    reference = Reference(
        pack, all_rows(one(**RECORDS)), date(2024, 1, 5), date(2024, 12, 1), date(2024, 12, 1)
    )
    found = reference.value(parse_formula(formula), lambda _: None)
    assert found == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("buckets", [2, 3, 7])
@pytest.mark.parametrize("formula", [pair[0] for pair in BY_HAND if pair[1] is not None])
def test_any_cut_into_buckets_gives_the_same(formula: str, buckets: int) -> None:
    class Whole(Door):
        """All rows at once, beside the cut ones."""

    whole = one(**RECORDS)
    with cut(buckets, RECORDS) as door:
        door.whole = whole.whole  # type: ignore[method-assign]
        made = asked(formula, door)
    assert made.as_json() == asked(formula, whole).as_json()


def test_rates_and_medians_have_intervals_and_counts_have_none() -> None:
    rate = number("count(lead_qualified) / count(lead_created)", unit="share")
    assert (rate.n, rate.low is not None, rate.high is not None) == (3, True, True)
    assert number("count(lead_qualified) / count(lead_created)", unit="ratio").low is None
    assert number("count(lead_created)").low is None
    orders = [order(f"o{n}", "a1", "2024-01-05", "", f"2024-01-{10 + n}", "1", "") for n in range(9)]
    rows = {**RECORDS, "orders": [{**row, "promised_at": None} for row in orders]}
    middle = number("median(cd from ordered_at to delivered_at over orders)", door=one(**rows))
    assert (middle.low, middle.value, middle.high) == (6.0, 9.0, 12.0)


def test_a_period_picks_rows_by_their_own_time() -> None:
    first_quarter = Period(date(2024, 1, 1), date(2024, 3, 31))
    assert number("sum(orders.value)", period=first_quarter).value == 30.5
    assert number("sum(orders.value by delivered_at)", period=Period(date(2024, 3, 1), None)).value == 20
    assert number("count(open_deals)", period=Period(None, date(2024, 2, 5))).value == 2
    assert number("count(all orders)", period=Period(date(2024, 4, 1), None)).value == 3


def test_it_compares_with_an_earlier_time_only_where_records_reach_so_far() -> None:
    growth = "sum(orders.value) / earlier(60 cd, sum(orders.value))"
    asked_for = Period(date(2024, 3, 6), date(2024, 5, 4))
    assert number(growth, period=asked_for).value == pytest.approx(30 / 20)
    early = number(growth, period=Period(date(2024, 2, 1), date(2024, 3, 31)))
    assert (early.value, early.reason) == (None, "reason-records-begin-later")


def test_it_cuts_by_fields_and_by_months() -> None:
    by_region = asked("sum(orders.value)", by="accounts.region")
    assert {
        row.group["accounts.region"]: row.values["value"].value for row in by_region.rows if row.group
    } == {"north": 60.5}
    months = asked("count(orders)", by="month", period=Period(date(2024, 1, 1), date(2024, 4, 30)))
    found = {row.group["month"]: row.values["value"].value for row in months.rows if row.group}
    assert found == {"2024-01": 1, "2024-02": 0, "2024-03": 1, "2024-04": 1}
    by_tactic = asked("cost()", by="tactic_id")
    assert {row.group["tactic_id"]: row.values["value"].value for row in by_tactic.rows if row.group} == {
        "ev.webinar": 100,
        "cl.coldcall": 50,
    }
    assert number("count(orders)", where=["accounts.region=south"]).value == 0


def test_what_cannot_be_cut_says_so() -> None:
    rows = asked("cost() / count(lead_created)", by="region").rows
    reasons = {row.values["value"].reason for row in rows if row.group}
    assert reasons == {"reason-kpi-not-cut"}
    with pytest.raises(WorkspaceError) as caught:
        asked("count(orders)", by="regoin")
    assert caught.value.problems[0].facts["nearest"] == "region"


def test_a_kind_without_records_is_no_zero() -> None:
    found = asked("count(ad_click) / count(lead_created)")
    assert found.rows == () and found.reason is not None
    assert found.reason.facts == {"field": "events:ad_click"}
    assert "Переход по рекламе" in found.reason.say("ru")
    assert asked("count(lead_created)", one()).reason is not None


def test_currencies_never_meet() -> None:
    orders = [{**row, "currency": "EUR" if row["order_id"] == "o1" else "UAH"} for row in RECORDS["orders"]]
    mixed = number("sum(orders.value)", door=one(**{**RECORDS, "orders": orders}))
    assert (mixed.value, mixed.reason) == (None, "reason-several-currencies")
    whole = asked("sum(orders.value)").whole
    assert whole is not None and whole.currency == "EUR"


def test_parameters_can_be_given_and_wrong_ones_are_named() -> None:
    formula = "count(page_view where attrs.seconds > $long)"
    pack, door = of(formula, long=60), one(**RECORDS)
    given = run_kpi("K-X", door, pack, parameters={"long": 80}, as_at=TODAY).whole
    assert given is not None and given.values["value"].value == 1
    with pytest.raises(WorkspaceError) as caught:
        run_kpi("K-X", door, pack, parameters={"lnog": 80}, as_at=TODAY)
    assert caught.value.problems[0].facts["nearest"] == "long"
    with pytest.raises(WorkspaceError) as unknown:
        run_kpi("K-WINN", door, pack)
    assert unknown.value.problems[0].facts["nearest"] == "K-WIN"


def test_a_figure_entered_by_hand_is_marked() -> None:
    found = asked("entered(K-AWARE)", unit="share")
    assert [note.id for note in found.notes] == ["note-figure-entered"]
    unknown = number("entered(K-SOV)")
    assert (unknown.value, unknown.reason) == (None, "reason-figure-not-entered")


def test_the_result_is_one_json_with_the_reason_or_the_numbers() -> None:
    made = asked("count(lead_created)").as_json()
    assert json.loads(json.dumps(made))["rows"][0]["values"]["value"]["value"] == 3
    assert made["measure"] == "K-X" and made["of"] == "events"


def test_a_kpi_is_explained_by_its_formula_and_fields() -> None:
    said = explain_kpi(base_pack().kpis["K-MQLRATE"], base_pack(), "uk")
    assert "cohort(lead_created -> lead_qualified within $window cd per lead)" in said
    assert "window = 90 cd" in said


def test_checkability_counts_the_kpis_that_a_field_would_unlock() -> None:
    found = checkable(one(**RECORDS))
    provable = {item.measure for item in found.kpis if item.provable}
    assert {"K-LEADS", "K-WIN", "K-MARGIN", "K-AWARE"} <= provable
    assert "K-CTR" not in provable
    best = found.unlocks[0]
    worth = [len(each.alone) + len(each.kpis) for each in found.unlocks]
    assert worth == sorted(worth, reverse=True) and best.kpis
    assert best.as_json()["kpis"] == list(best.kpis)
