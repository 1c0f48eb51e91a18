"""The same records in one bucket and in sixteen give the same answer, for every measure."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.measures.records import Held, Rows, cut, deal, one, together

from etalon.evidence.sql import Door
from etalon.measures.registry import measures
from etalon.measures.run import run

Made = list[dict[str, Any]]
START = date(2024, 1, 1)
ACCOUNTS = [f"account{number}" for number in range(7)]
days = st.integers(0, 400).map(lambda number: (START + timedelta(days=number)).isoformat())
owner = st.sampled_from(["alice", "bob", None])
amount = st.one_of(st.none(), st.integers(-500, 90_000).map(lambda cents: Decimal(cents) / 100))
currency = st.sampled_from(["EUR", "EUR", "EUR", "UAH", None])
order = st.fixed_dictionaries(
    {
        "account_id": st.sampled_from([*ACCOUNTS, None]),
        "ordered_at": days,
        "value": amount,
        "currency": currency,
        "owner_id": owner,
        "partner_id": st.sampled_from([None, None, "north", "south"]),
    }
)
sale = st.fixed_dictionaries(
    {
        "account_id": st.sampled_from(ACCOUNTS),
        "created_at": st.one_of(st.none(), days),
        "closed": st.one_of(st.none(), days),
        "result": st.sampled_from(["won", "won", "lost", "no_decision", "disqualified", None]),
        "value": amount,
        "currency": currency,
        "owner_id": owner,
        "path": st.lists(st.tuples(st.sampled_from(["Lead", "Demo", "Offer"]), days), max_size=4),
    }
)
lead = st.fixed_dictionaries(
    {
        "account_id": st.sampled_from([*ACCOUNTS, None]),
        "created_at": days,
        "owner_id": owner,
        "deal": st.integers(0, 30),
    }
)


def rows_of(
    orders: list[dict[str, Any]], sales: list[dict[str, Any]], leads: list[dict[str, Any]]
) -> dict[str, Rows]:
    """Records of the contract from what hypothesis made up."""
    made = together(
        {"orders": [{"order_id": f"o{i}", **row} for i, row in enumerate(orders)]},
        *map(sold, enumerate(sales)),
    )
    of_deal = {row.pop("deal"): f"l{i}" for i, row in enumerate(leads)}
    for number, row in enumerate(made.get("deals", [])):
        row["lead_id"] = of_deal.get(number)  # type: ignore[index]
    return together(made, {"leads": [{"lead_id": f"l{i}", **row} for i, row in enumerate(leads)]})


def sold(numbered: tuple[int, dict[str, Any]]) -> dict[str, Rows]:
    """One deal with its closing and its history."""
    number, row = numbered
    closed, result, path = row.pop("closed"), row.pop("result"), row.pop("path")
    common = {"kind": "deal_stage_changed", "deal_id": str(number), "account_id": row["account_id"]}
    history = [
        {**common, "event_id": f"{number}-{step}", "at": day, "attrs": {"to": stage}}
        for step, (stage, day) in enumerate(sorted(path, key=lambda pair: pair[1]))
    ]
    return together(deal(number, row.pop("created_at"), closed, result, **row), {"events": history})


def rounded(value: object) -> object:
    """A result with floats to 1e-9, so that only true differences show."""
    if isinstance(value, dict):
        return {key: rounded(part) for key, part in value.items()}
    if isinstance(value, list):
        return [rounded(part) for part in value]
    return float(f"{value:.9g}") if isinstance(value, float) else value


def answers(door: Door) -> dict[str, object]:
    """What every measure says, as a whole and by owner."""
    until = date(2025, 12, 31)
    return {name: rounded(run(name, door, by="owner_id", as_at=until).as_json()) for name in measures()}


def check(orders: Made, sales: Made, leads: Made) -> None:
    """One bucket and sixteen say the same."""
    records = rows_of(orders, sales, leads)
    with Held([one(**records)]) as whole, cut(16, records) as door:
        found = answers(door)
        for name, expected in answers(whole).items():
            assert found[name] == expected, name


made_up = given(
    orders=st.lists(order, max_size=40), sales=st.lists(sale, max_size=25), leads=st.lists(lead, max_size=15)
)


@settings(max_examples=2, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@made_up
def test_one_bucket_and_sixteen_give_the_same(orders: Made, sales: Made, leads: Made) -> None:
    check(orders, sales, leads)


def test_orders_alike_but_of_several_buckets_are_counted_one_by_one() -> None:
    one = {"partner_id": None, "currency": "EUR", "ordered_at": "2024-04-27", "owner_id": None, "value": None}
    check([{**one, "account_id": f"account{number}"} for number in range(5)], [], [])


@pytest.mark.prove
@pytest.mark.timeout(1500)
@settings(max_examples=20, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@made_up
def test_many_made_up_records_give_the_same_in_one_bucket_and_sixteen(
    orders: Made, sales: Made, leads: Made
) -> None:
    check(orders, sales, leads)
