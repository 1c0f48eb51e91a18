"""Departures from rules that the world seeds: the rule's id, the object and the day."""

from collections.abc import Iterator

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array
from etalon.sample.experience import BAD
from etalon.sample.files import keys
from etalon.sample.files.crm import activity_ids
from etalon.sample.files.scene import Block
from etalon.sample.files.sink import TruthWriter
from etalon.sample.truth.tables import dates

WEEK, ANSWER_DAYS, PASS_DAYS = 7, 5, 4
EARLY_ACTS = {"REG-021": "beh.product", "REG-022": "beh.demo", "REG-029": "beh.discount"}
Found = tuple[str, str, pa.Array, Array, Array]


def write_breaches(block: Block, truth: TruthWriter) -> None:
    """Every seeded breach of a block that falls inside the period."""
    for rule, kind, ids, account, day in _breaches(block):
        inside = np.flatnonzero(day < block.scene.rules.days)
        taken = pa.array(inside)
        truth.write("breaches", {
            "rule": pa.array([rule] * len(inside), pa.string()),
            "object": pa.array([kind] * len(inside), pa.string()),
            "object_id": ids.take(taken), "account_id": block.of_accounts(account[inside]),
            "day": dates(block, day[inside]),
        })  # fmt: skip


def _breaches(block: Block) -> Iterator[Found]:
    yield from _early_acts(block)
    yield _late_first_touch(block)
    yield _unanswered_by_dealer(block)
    yield from _deliveries(block)
    yield _bad_answer_without_action(block)
    yield _complaint_unanswered(block)


def _early_acts(block: Block) -> Iterator[Found]:
    """Product presented (REG-021), demo given (022), discount offered (029) before the buyer was there."""
    acts, code = block.acts, block.scene.rules.catalogue.code
    for rule, behaviour in EARLY_ACTS.items():
        rows = np.flatnonzero((acts["act"] == code.get(behaviour, -1)) & (acts["label"] == 0))
        yield rule, "act", activity_ids(block, rows), acts["account"][rows], acts["day"][rows]


def _late_first_touch(block: Block) -> Found:
    """Accepted leads without a first touch within a week (REG-013); the day is the end of that week."""
    leads = block.leads
    due = leads["accepted"] + WEEK
    late = (leads["first_touch"] < 0) | (leads["first_touch"] > due)
    return _lead_rows(block, "REG-013", (leads["accepted"] >= 0) & late, due)


def _unanswered_by_dealer(block: Block) -> Found:
    """Passed leads that the dealer neither accepted nor returned in time (REG-070)."""
    leads = block.leads
    due = leads["passed"] + PASS_DAYS
    answered = (leads["answered"] >= 0) & (leads["answered"] <= due)
    returned = (leads["returned"] >= 0) & (leads["returned"] <= due)
    return _lead_rows(block, "REG-070", (leads["passed"] >= 0) & ~answered & ~returned, due)


def _lead_rows(block: Block, rule: str, broken: Array, day: Array) -> Found:
    rows = np.flatnonzero(broken)
    return rule, "lead", keys.in_block("L", block.number, rows), block.leads["account"][rows], day[rows]


def _deliveries(block: Block) -> Iterator[Found]:
    """Deliveries after the promised day (REG-050), and those of which nobody told the customer (REG-051)."""
    orders = block.orders
    late = block.people.direct[orders["account"]] & (orders["delivered"] > orders["promised"])
    for rule, broken in (("REG-050", late), ("REG-051", late & (block.informed < 0))):
        rows = np.flatnonzero(broken)
        ids = keys.in_block("R", block.number, rows)
        yield rule, "order", ids, orders["account"][rows], orders["promised"][rows] + 1


def _bad_answer_without_action(block: Block) -> Found:
    """Bad answers that nobody followed up (REG-056)."""
    rows = block.surveys
    broken = np.flatnonzero((rows["answered"] >= 0) & (rows["score"] <= BAD) & (rows["action"] < 0))
    ids = keys.in_block("Q", block.number, rows["order"][broken])
    return "REG-056", "survey", ids, rows["account"][broken], rows["answered"][broken]


def _complaint_unanswered(block: Block) -> Found:
    """Complaints without an answer in time (REG-061)."""
    rows = block.complaints
    due = rows["opened"] + ANSWER_DAYS
    broken = np.flatnonzero((rows["answered"] < 0) | (rows["answered"] > due))
    ids = keys.in_block("K", block.number, rows["order"][broken])
    return "REG-061", "complaint", ids, rows["account"][broken], due[broken]
