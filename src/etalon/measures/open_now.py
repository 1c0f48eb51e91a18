"""Open deals that are out of step now, on the last day of the records."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta

from etalon.core.measured import Measured
from etalon.measures.in_step import share
from etalon.measures.measure import Query
from etalon.measures.partials import Row
from etalon.measures.result import MeasureRow
from etalon.standard.documents import Behaviour
from etalon.standard.loader import base_pack


def open_rows(found: Iterable[Row], until: date, query: Query) -> list[MeasureRow]:
    """A row of counts, then a row per deal out of step: the largest first, at most `listed`.

    A deal is out of step when our last act in it, at most `recent_days` old, is early or late for the
    buyer's state on the last day; or silent, when the buyer has decided to change and we have not been in
    touch for `silence_days`. ``group`` has deal, state, behaviour and step; what usually helps is
    ``do_now`` of that state in the standard.
    """
    now = datetime.combine(until, time.max, UTC)
    deals = [judge(row, now, query) for row in standing(found, now) if row["side"] == "direct"]
    if not deals:
        return []
    known = [row for row in deals if row["state"] is not None]
    out = [row for row in known if row["step"]]
    counts = {step: sum(1 for row in out if row["step"] == step) for step in ("early", "late", "silent")}
    values = {
        "out_of_step": share(len(out), len(known), "reason-buyer-unknown"),
        **{f"open_{step}": counted(n, len(known)) for step, n in counts.items()},
        "open_unknown": Measured(len(deals) - len(known), "count", len(deals)),
    }
    out.sort(key=lambda row: (-(row["value"] or 0), row["deal"]))
    return [MeasureRow(values, part="open_now"), *listed(out[: query.number("listed")], now)]


def counted(n: int, known: int) -> Measured:
    """A number of deals of those whose state is known; no zero where none is."""
    return Measured(n, "count", known) if known else Measured.cannot_tell("count", "reason-buyer-unknown")


def standing(found: Iterable[Row], now: datetime) -> list[Row]:
    """Of each open need what holds at that moment."""
    latest: dict[str, Row] = {}
    for row in found:
        before = latest.get(row["need"])
        if row["t"] <= now and (before is None or row["t"] > before["t"]):
            latest[row["need"]] = row
    return [latest[need] for need in sorted(latest)]


def judge(row: Row, now: datetime, query: Query) -> Row:
    """The row with the id of its state, and its step: early, late or silent; None when it is in step."""
    pack = query.pack or base_pack()
    if row["state"] is None:
        return {**row, "step": None}
    name = next(state.id for state in pack.buyer_states.values() if state.no == row["state"])
    due = pack.buyer_states[pack.buyer_rules["standard"].silence_from].no
    if row["state"] >= due and since_touch(row, now) > timedelta(days=query.number("silence_days")):
        return {**row, "state": name, "step": "silent"}
    recent = row["done_at"] and now - row["done_at"] <= timedelta(days=query.number("recent_days"))
    act = pack.behaviours.get(row["behaviour"] or "") if recent else None
    return {**row, "state": name, "step": step_of(act, row["state"]) if act else None}


def step_of(act: Behaviour, state: int) -> str | None:
    """How an act stands to a state: early, late, or None in step."""
    if act.first is not None and state < act.first:
        return "early"
    return "late" if act.last is not None and state > act.last else None


def since_touch(row: Row, now: datetime) -> timedelta:
    """How long ago we were in touch; since the need opened where we never were."""
    touched: datetime = row["touched_at"] or row["opened_at"]
    return now - touched


def listed(out: Sequence[Row], now: datetime) -> list[MeasureRow]:
    """A row per deal; its days are counted from our last touch."""
    return [
        MeasureRow(
            {
                "since_touch": Measured(since_touch(row, now).days, "days", 1),
                "deal_value": Measured(float(row["value"]), "money", 1)
                if row["value"] is not None
                else Measured.cannot_tell("money", "reason-no-amounts"),
            },
            {"deal": row["deal"], "state": row["state"], "behaviour": row["behaviour"], "step": row["step"]},
            "open_deals",
            row["currency"],
        )
        for row in out
    ]
