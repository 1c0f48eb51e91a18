"""Records of 2024 small enough to count by hand."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

Row = dict[str, Any]


def event(key: str, kind: str, at: str, contact: str = "", **more: Any) -> Row:
    """An event; its account follows from the number of the contact, if one is given."""
    who = {"contact_id": f"c{contact}", "account_id": f"a{contact}"} if contact else {}
    return {"event_id": key, "kind": kind, "at": at, **who, **more}


def order(key: str, account: str, ordered: str, promised: str, delivered: str, value: str, cost: str) -> Row:
    """An order in euro; an empty text is nothing."""
    days = {"ordered_at": ordered, "promised_at": promised, "delivered_at": delivered or None}
    sums = {"value": Decimal(value), "cost": Decimal(cost) if cost else None, "currency": "EUR"}
    return {"order_id": key, "account_id": account, **days, **sums}


def deal(key: str, account: str, created: str, value: str, kind: str) -> Row:
    """A deal in euro."""
    row = {"deal_id": key, "account_id": account, "created_at": created, "kind": kind}
    return {**row, "value": Decimal(value), "currency": "EUR"}


def closed(key: str, deal_id: str, account: str, day: str, result: str) -> Row:
    """A closing of a deal."""
    return event(key, "deal_closed", day, deal_id=deal_id, account_id=account, attrs={"result": result})


def figure(key: str, measure: str, first: str, last: str, value: str) -> Row:
    """A figure entered by hand."""
    return {"target_id": key, "measure": measure, "first": first, "last": last, "value": Decimal(value)}


SPENT: list[Row] = [
    {"spend_id": "s1", "tactic_id": "ev.webinar", "function": "marketing", "day": "2024-01-05"}
    | {"amount": Decimal(100), "currency": "EUR"},
    {"spend_id": "s2", "tactic_id": "cl.coldcall", "function": "sales", "day": "2024-01-06", "hours": 2.0},
]
RECORDS: Mapping[str, list[Row]] = {
    "accounts": [
        {"account_id": "a1", "region": "north", "tier": "A"},
        {"account_id": "a2", "region": "north"},
        {"account_id": "a3", "region": "south"},
        {"account_id": "a4", "region": "south"},
    ],
    "deals": [
        deal("d1", "a1", "2024-01-10", "100.10", "new"),
        deal("d2", "a2", "2024-02-01", "300", "repeat"),
        deal("d3", "a3", "2024-03-01", "50", "new"),
    ],
    "orders": [
        order("o1", "a1", "2024-01-05", "2024-01-20", "2024-01-19", "10.50", "5"),
        order("o2", "a1", "2024-03-05", "2024-03-10", "2024-03-15", "20", "5"),
        order("o3", "a2", "2024-04-05", "2024-04-10", "", "30", ""),
    ],
    "events": [
        # Monday 10:00 to Tuesday 11:00: eight working hours of Monday and two of Tuesday.
        event("e1", "lead_created", "2024-01-08 10:00", "1", lead_id="l1"),
        event("e2", "call_made", "2024-01-09 11:00", "1"),
        # Friday 17:00 to Monday 10:00: one working hour of each.
        event("e3", "lead_created", "2024-01-12 17:00", "2", lead_id="l2"),
        event("e4", "call_made", "2024-01-15 10:00", "2"),
        event("e5", "lead_created", "2024-12-01 10:00", "3", lead_id="l3"),
        event("e6", "lead_qualified", "2024-01-20", lead_id="l1", account_id="a1"),
        closed("e7", "d1", "a1", "2024-02-10", "lost"),
        closed("e8", "d1", "a1", "2024-03-10", "won"),
        closed("e9", "d2", "a2", "2024-04-01", "lost"),
        event("f1", "page_view", "2024-05-01", "1", attrs={"seconds": "90"}),
        event("f2", "page_view", "2024-05-02", "1", attrs={"seconds": "10"}),
        event("f3", "page_view", "2024-05-20", "2", attrs={"seconds": "70"}),
    ],
    "spend": SPENT,
    "owners": [{"owner_id": "w1", "function": "sales", "hour_cost": Decimal(25), "currency": "EUR"}],
    "targets": [
        figure("t1", "K-AWARE", "2023-01-01", "2023-06-30", "0.3"),
        figure("t2", "K-AWARE", "2024-01-01", "2024-06-30", "0.4"),
        figure("t3", "K-QUOTA", "2024-01-01", "2024-03-31", "100"),
        figure("t4", "K-QUOTA", "2024-04-01", "2024-06-30", "60"),
    ],
}
