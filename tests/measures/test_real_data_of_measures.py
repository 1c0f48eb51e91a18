"""Real tables, measured here and counted independently from the same files by plain code."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from tests.measures.records import Rows, one

from etalon.evidence.sql import Door
from etalon.measures.run import run

RESULTS = {"Won": "won", "Lost": "lost"}


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def pipeline(real_data: Path) -> list[dict[str, str]]:
    return table(real_data / "maven_crm_sales" / "sales_pipeline.csv")


@pytest.fixture(scope="module")
def maven(pipeline: list[dict[str, str]]) -> Door:
    deals: list[dict[str, Any]] = []
    events: list[dict[str, Any]] = []
    for row in pipeline:
        common = {"deal_id": row["opportunity_id"], "account_id": row["account"] or None}
        value = Decimal(row["close_value"]) if row["close_value"] else None
        own = {
            "owner_id": row["sales_agent"],
            "product_id": row["product"],
            "value": value,
            "currency": "USD",
        }
        deals.append({**common, **own, "created_at": row["engage_date"] or None, "stage": row["deal_stage"]})
        if row["deal_stage"] in RESULTS:
            attrs = {"result": RESULTS[row["deal_stage"]]}
            at = row["close_date"]
            events.append(
                {**common, "event_id": row["opportunity_id"], "kind": "deal_closed", "at": at, "attrs": attrs}
            )
    rows: dict[str, Rows] = {"deals": deals, "events": events}
    return one(**rows)


def test_mavens_win_rate_is_the_independent_count(maven: Door, pipeline: list[dict[str, str]]) -> None:
    result = run("win_rate", maven, by="owner_id")
    assert result.whole is not None
    values = result.whole.values
    assert (values["won"].value, values["lost"].value) == (4238, 2473)
    assert values["win_rate"].value == 4238 / 6711
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in pipeline:
        if row["deal_stage"] in RESULTS:
            counted[row["sales_agent"]][row["deal_stage"] == "Won"] += 1
    found = {str(row.group["owner_id"]): row.values["win_rate"].value for row in result.rows[1:]}
    assert found == {agent: won / (won + lost) for agent, (lost, won) in counted.items()}


def test_mavens_cycle_is_the_independent_median(maven: Door, pipeline: list[dict[str, str]]) -> None:
    days = [
        (date.fromisoformat(row["close_date"]) - date.fromisoformat(row["engage_date"])).days
        for row in pipeline
        if row["deal_stage"] == "Won"
    ]
    result = run("cycle_length", maven)
    assert result.whole is not None
    assert result.whole.values["won_median"].value == median(days)
    assert result.whole.values["negative"].value == 0


def test_mavens_concentration_and_repeats_are_independent_counts(
    maven: Door, pipeline: list[dict[str, str]]
) -> None:
    revenue: dict[str, int] = defaultdict(int)
    days: dict[str, set[str]] = defaultdict(set)
    for row in pipeline:
        if row["deal_stage"] == "Won" and row["account"]:
            revenue[row["account"]] += int(row["close_value"])
            days[row["account"]].add(row["close_date"])
    ordered = sorted(revenue.values(), reverse=True)
    largest = run("concentration", maven).part("customers")[0]
    assert largest.values["revenue"].value == sum(ordered) == 10_005_534
    assert largest.values["top_10"].value == pytest.approx(sum(ordered[:10]) / sum(ordered))
    assert largest.values["customers"].value == len(ordered)
    repeat = run("repeat_share", maven).whole
    assert repeat is not None
    known = sum(len(of) for of in days.values())
    start = min(min(of) for of in days.values())
    first = sum((date.fromisoformat(min(of)) - date.fromisoformat(start)).days < 90 for of in days.values())
    assert repeat.values["purchases"].value == known - first
    assert repeat.values["unknown_purchases"].value == first
    assert repeat.values["repeat_purchases"].value == pytest.approx((known - len(days)) / (known - first))


def test_maven_has_no_history_of_stages(maven: Door) -> None:
    """S15: what the records cannot tell is said, and what would show it."""
    reason = run("transitions", maven).reason
    assert reason is not None and reason.id == "reason-no-stage-history"


@pytest.fixture(scope="module")
def funnel(real_data: Path) -> tuple[list[dict[str, str]], dict[str, str]]:
    folder = real_data / "olist_marketing_funnel"
    won = {row["mql_id"]: row["won_date"] for row in table(folder / "olist_closed_deals_dataset.csv")}
    return table(folder / "olist_marketing_qualified_leads_dataset.csv"), won


@pytest.fixture(scope="module")
def olist(funnel: tuple[list[dict[str, str]], dict[str, str]]) -> Door:
    leads, won = funnel
    rows: dict[str, Rows] = {
        "leads": [
            {
                "lead_id": row["mql_id"],
                "created_at": row["first_contact_date"],
                "source": row["origin"] or None,
            }
            for row in leads
        ],
        "deals": [{"deal_id": f"d{lead}", "lead_id": lead} for lead in won],
        "events": [
            {
                "event_id": lead,
                "kind": "deal_closed",
                "at": at,
                "deal_id": f"d{lead}",
                "attrs": {"result": "won"},
            }
            for lead, at in won.items()
        ],
    }
    return one(**rows)


def waits(leads: list[dict[str, str]], won: dict[str, str], last: date) -> Iterator[tuple[int, bool]]:
    """Days watched and whether won, per lead."""
    for row in leads:
        created = date.fromisoformat(row["first_contact_date"])
        end = datetime.fromisoformat(won[row["mql_id"]]).date() if row["mql_id"] in won else last
        yield (end - created).days, row["mql_id"] in won


def test_olists_leads_are_won_as_an_independent_curve_says(
    olist: Door, funnel: tuple[list[dict[str, str]], dict[str, str]]
) -> None:
    leads, won = funnel
    result = run("lead_to_win", olist)
    assert result.whole is not None
    values = result.whole.values
    assert (values["leads"].value, values["wins"].value) == (8000, 842)
    assert ("note-negative", 1) in [(note.id, note.facts.get("n")) for note in result.notes]
    last = max(datetime.fromisoformat(at).date() for at in won.values())
    watched = [(days, happened) for days, happened in waits(leads, won, last) if days >= 0]
    for within in (30, 90, 180):
        waiting = 1.0
        for day in sorted({days for days, happened in watched if happened and days <= within}):
            at_risk = sum(days >= day for days, _ in watched)
            waiting *= 1 - sum(happened and days == day for days, happened in watched) / at_risk
        found = values[f"within_{within}"]
        assert found.value == pytest.approx(1 - waiting, abs=1e-12) and found.n == 7999
        assert (found.low or 0) < 1 - waiting < (found.high or 0)
    assert values["median_all"].reason == "reason-median-not-reached"


def test_olists_win_rate_cannot_be_told_as_no_loss_is_recorded(olist: Door) -> None:
    whole = run("win_rate", olist).whole
    assert whole is not None
    assert (whole.values["win_rate"].reason, whole.values["won"].value) == ("reason-one-outcome", 842)


def test_olists_sources_are_counted_with_the_empty_one_apart(
    olist: Door, funnel: tuple[list[dict[str, str]], dict[str, str]]
) -> None:
    counted: dict[str | None, int] = defaultdict(int)
    for row in funnel[0]:
        counted[row["origin"] or None] += 1
    found = {
        row.group["source"]: row.values["leads"].value
        for row in run("lead_to_win", olist, by="source").rows[1:]
    }
    assert found == counted and found[None] == 60
