"""Small logs of one account: acts as (day, kind, attributes), and what is read from them."""

from datetime import date, datetime
from typing import Any

from tests.measures.records import Rows, moment, one

from etalon.buyer import needs_of, states_of
from etalon.standard.loader import base_pack

AS_AT = date(2026, 1, 1)
Act = tuple[str, str] | tuple[str, str, dict[str, str]]


def acts(*found: Act, account: str = "Alba", **more: Any) -> list[dict[str, Any]]:
    """Events of one account; `more` are columns of all of them."""
    return [
        {
            "event_id": f"{account}-{at}-{number}-{kind}",
            "kind": kind,
            "at": at,
            "account_id": account,
            "attrs": attrs[0] if attrs else {},
            **more,
        }
        for number, (at, kind, *attrs) in enumerate(found)
    ]


def deal(number: str, opened: str, closed: str = "", result: str = "lost", **more: Any) -> dict[str, Rows]:
    """A deal of Alba's, with its closing where it has one."""
    row = {"deal_id": number, "account_id": "Alba", "created_at": opened, **more}
    ending = acts((closed, "deal_closed", {"result": result}), deal_id=number) if closed else []
    return {"deals": [row], "events": ending}


def needs(**rows: Rows) -> list[dict[str, Any]]:
    """The needs of all accounts."""
    with one(**rows).whole() as view:
        return list(needs_of(view, base_pack(), AS_AT).to_pylist())


def timeline(**rows: Rows) -> list[dict[str, Any]]:
    """The state of all accounts over time."""
    with one(**rows).whole() as view:
        return list(states_of(view, base_pack(), AS_AT).to_pylist())


def on(found: list[dict[str, Any]], at: str | datetime, account: str = "Alba") -> dict[str, Any]:
    """What holds for an account at a moment; unknown before anything is recorded."""
    when = moment(at) if isinstance(at, str) else at
    past = [row for row in found if row["account_id"] == account and row["since"] <= when]
    return past[-1] if past else {"state": None, "why": "never", "sure": False, "need_id": None}
