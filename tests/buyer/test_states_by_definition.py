"""The SQL gives the state that the definition gives, on random logs."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.buyer.logs import AS_AT, acts, on, timeline
from tests.buyer.reference import Account

from etalon.standard.loader import base_pack

NAMES = list(base_pack().buyer_states)
START = datetime(2024, 1, 1, tzinfo=UTC)
SPAN = 500
KINDS: list[tuple[str, dict[str, str]]] = [
    ("page_view", {"topic": "problem"}),
    ("page_view", {"topic": "price"}),
    ("page_view", {"topic": "product"}),
    ("problem_confirmed", {}),
    ("owner_named", {}),
    ("alternatives_named", {}),
    ("requirements_received", {}),
    ("quote_requested", {}),
    ("role_joined", {"role": "finance"}),
    ("terms_redlined", {}),
    ("contract_signed", {}),
    ("first_value_confirmed", {}),
    ("referral_given", {}),
    ("supplier_chosen", {"who": "other"}),
    ("customer_churned", {}),
    ("email_opened", {}),
    ("proposal_sent", {}),
]
hours = st.integers(0, SPAN * 24).map(lambda n: (START + timedelta(hours=n)).strftime("%Y-%m-%d %H:%M"))
act = st.tuples(hours, st.sampled_from(KINDS), st.sampled_from([None, None, None, "d0", "d1"]))
sale = st.tuples(
    hours,
    st.one_of(st.none(), st.integers(0, 150)),
    st.sampled_from(["won", "lost", "no_decision"]),
    st.sampled_from([None, None, "pumps", "valves"]),
)
moments = st.lists(st.integers(0, (SPAN + 200) * 24), min_size=8, max_size=20)


def rows_of(found: list[Any], sales: list[Any]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Deals and events of one account from what hypothesis made up."""
    deals = [
        {"deal_id": f"d{n}", "account_id": "Alba", "created_at": opened, "need_id": need}
        for n, (opened, _, _, need) in enumerate(sales)
    ]
    known = {row["deal_id"] for row in deals}
    events = [
        event
        for n, (at, (kind, attrs), deal) in enumerate(found)
        for event in acts((at, kind, attrs), deal_id=deal if deal in known else None, event_id=f"act{n}")
    ]
    for n, (opened, lasted, result, _) in enumerate(sales):
        if lasted is not None:
            at = datetime.fromisoformat(opened) + timedelta(days=lasted, minutes=7)
            closing = ((at.strftime("%Y-%m-%d %H:%M"), "deal_closed", {"result": result}),)
            events += acts(*closing, deal_id=f"d{n}")
    return deals, events


def check(found: list[Any], sales: list[Any], asked: list[int]) -> None:
    deals, events = rows_of(found, sales)
    account = Account("Alba", deals, events, AS_AT)
    told = timeline(events=events, deals=deals)
    for hour in asked:
        at = START + timedelta(hours=hour, minutes=31)
        row = on(told, at)
        assert row["need_id"] == account.near(at), at
        state, why = account.buying(at)
        use = account.proven("using", at, account.bought(at))
        running = why == "ambiguous" or any(each.open_at(at) for each in account.needs)
        if use is not None and not running and (state is None or why):
            state, why = use, None
        expected = None if state is None else NAMES[state]
        assert (row["state"], row["why"]) == (expected, why), at


made_up = given(st.lists(act, max_size=25), st.lists(sale, max_size=4), moments)


@settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@made_up
def test_the_state_is_that_of_the_definition(found: list[Any], sales: list[Any], asked: list[int]) -> None:
    check(found, sales, asked)


@pytest.mark.prove
@pytest.mark.timeout(1800)
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@made_up
def test_the_state_is_that_of_the_definition_on_many_logs(
    found: list[Any], sales: list[Any], asked: list[int]
) -> None:
    check(found, sales, asked)
