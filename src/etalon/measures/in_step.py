"""Rows of the measure of step: shares of acts early, in step, late, by group, behaviour, outcome, silence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from etalon.core.measured import Measured
from etalon.measures.measure import Query
from etalon.measures.partials import Row, groups, named
from etalon.measures.people import merged
from etalon.measures.quantiles import Counted, median
from etalon.measures.result import MeasureRow
from etalon.measures.statistics import wilson
from etalon.measures.thin import few

# Direct sales are the main part; sales through partners stand apart (S19).
PARTS = {"direct": "", "channel": "channel"}
PRODUCT = "beh.product"
STATUS_QUO = 0


def share(hits: int, n: int, reason: str) -> Measured:
    """hits / n with Wilson's interval, or the reason where there is nothing to divide."""
    return Measured(hits / n, "share", n, *wilson(hits, n)) if n else Measured.cannot_tell("share", reason)


def total(found: Iterable[Row]) -> int:
    """How many records stand behind rows."""
    return sum(row["n"] for row in found)


def shares(found: Sequence[Row]) -> dict[str, Measured]:
    """Of the acts whose moment is known: early, in step, late; of all acts: unknown, and surely judged."""
    counts: Counter[str] = Counter()
    for row in found:
        counts[row["step"]] += row["n"]
    acts = sum(counts.values())
    surely = total(row for row in found if row["sure"])
    known = acts - counts["unknown"]
    made = {
        name: share(counts[step], known, "reason-buyer-unknown")
        for name, step in (("early", "early"), ("in_step", "in"), ("late", "late"))
    }
    return {
        **made,
        "unknown": share(counts["unknown"], acts, "reason-nothing-counted"),
        "sure": share(surely, acts, "reason-nothing-counted"),
        "acts": Measured(acts, "count", acts),
    }


def acts_rows(found: Sequence[Row], query: Query) -> list[MeasureRow]:
    """Shares as a whole and by dimension, direct sales first."""
    made = []
    for side, part in PARTS.items():
        rows = merged([row for row in found if row["side"] == side], query)
        for key, members in groups(rows, query).items() if rows or side == "direct" else ():
            values = shares(members)
            made.append(MeasureRow(values, named(key, query), part, notes=few(values["early"].n, query)))
    return made


def certain_rows(found: Sequence[Row], query: Query) -> list[MeasureRow]:
    """The same shares of direct sales from the surely judged acts alone; of any other nobody can tell."""
    direct = [row for row in found if row["side"] == "direct"]
    if not direct:
        return []
    values = shares([row if row["sure"] else {**row, "step": "unknown"} for row in direct])
    del values["sure"]
    return [MeasureRow(values, part="certain", notes=few(values["early"].n, query))]


def product_rows(found: Sequence[Row], query: Query) -> list[MeasureRow]:
    """Product presentations in direct sales: how many before the problem was recognised, or early."""
    shown = [row for row in found if row["side"] == "direct" and row["behaviour"] == PRODUCT]
    if not shown:
        return []
    known = [row for row in shown if row["step"] != "unknown"]
    n, thin = total(known), "reason-buyer-unknown"
    before = [row for row in known if row["state"] == STATUS_QUO]
    values = {
        "before_problem": share(total(before), n, thin),
        "product_early": share(total(row for row in known if row["step"] == "early"), n, thin),
        "presentations": Measured(total(shown), "count", total(shown)),
    }
    return [MeasureRow(values, part="product", notes=few(n, query))]


def behaviour_rows(found: Sequence[Row], query: Query) -> list[MeasureRow]:
    """Shares by behaviour in direct sales, the most frequent first."""
    by: dict[str, list[Row]] = {}
    for row in found:
        if row["side"] == "direct":
            by.setdefault(row["behaviour"], []).append(row)
    made = []
    for key in sorted(by, key=lambda each: (-total(by[each]), each)):
        values = shares(by[key])
        made.append(MeasureRow(values, {"behaviour": key}, "behaviours", notes=few(values["early"].n, query)))
    return made


def outcome_rows(found: Sequence[Row], query: Query) -> list[MeasureRow]:
    """Win rate and length of direct deals whose presentations and proposals came in step, or some early.

    What goes together is no effect: a buyer who moves by himself is also easier to meet in step.
    """
    values: dict[str, Measured] = {}
    direct = [row for row in found if row["side"] == "direct"]
    for name, step in (("in_step", "in"), ("early", "early")):
        decided = [row for row in direct if row["step"] == step]
        won = [row for row in decided if row["result"] == "won"]
        values[f"won_{name}"] = share(total(won), total(decided), "reason-nothing-closed")
        values[f"days_{name}"] = median(lengths(won), "days")
    thin = min(values["won_in_step"].n, values["won_early"].n)
    return [MeasureRow(values, part="deals", notes=few(thin, query))] if direct else []


def lengths(won: Iterable[Row]) -> Counted:
    """Days of won deals that can be true."""
    days: Counter[float] = Counter()
    for row in won:
        if row["days"] is not None and row["days"] >= 0:
            days[row["days"]] += row["n"]
    return Counted(days)


def silence_rows(found: Sequence[Row], until: date) -> list[MeasureRow]:
    """Needs of direct sales in which a buyer who had decided to change waited for us."""
    needs = [row for row in found if row["side"] == "direct"]
    waited = [row for row in needs if row["silent"] or (row["silent_from"] and row["silent_from"] <= until)]
    n = total(needs)
    values = {
        "silent_share": share(total(waited), n, "reason-nothing-counted"),
        "silent_needs": Measured(total(waited), "count", n),
    }
    return [MeasureRow(values, part="silent")] if n else []
