"""The service desk's exports: tickets, complaints, surveys, corrective actions."""

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import MINUTES, Array
from etalon.sample.files import keys
from etalon.sample.files.cells import Clock, picked, whole
from etalon.sample.files.scene import Block


def write_service(block: Block) -> None:
    """All service files of a block."""
    write_tickets(block)
    write_complaints(block)
    write_surveys(block)


def write_tickets(block: Block) -> None:
    """Tickets with their times."""
    scene, tickets = block.scene, block.tickets
    clock, names = scene.clock("tickets"), scene.names
    cells = {
        "ticket_id": keys.in_block("T", block.number, np.arange(len(tickets["day"]))),
        "account_id": block.of_accounts(tickets["account"]),
        "contact_id": keys.contacts(block.people.number[tickets["account"]], tickets["contact"]),
        "kind": picked(names.words("ticket_kinds"), tickets["kind"]),
        "priority": picked(names.words("priorities"), tickets["priority"]),
        **{
            name: _moment(clock, tickets[name], scene.rules.days)
            for name in ("opened", "responded", "resolved")
        },
    }
    scene.exporter.write("tickets", cells, block.number)


def _moment(clock: Clock, minutes: Array, days: int) -> pa.Array:
    """A time given in minutes; empty after the last day."""
    day, minute = np.divmod(minutes, MINUTES)
    text = clock.times(np.maximum(day, 0), minute)
    return pa.compute.if_else(pa.array(day < days), text, "")


def write_complaints(block: Block) -> None:
    """Complaints and their answers."""
    scene, rows = block.scene, block.complaints
    clock = scene.clock("complaints")
    cells = {
        "complaint_id": keys.in_block("K", block.number, rows["order"]),
        "account_id": block.of_accounts(rows["account"]),
        "order_id": keys.in_block("R", block.number, rows["order"]),
        "cause": picked(scene.names.words("causes"), rows["cause"]),
        **{name: _day(clock, rows[name], scene.rules.days) for name in ("opened", "answered", "closed")},
    }
    scene.exporter.write("complaints", cells, block.number)


def _day(clock: Clock, day: Array, days: int) -> pa.Array:
    return clock.days(np.where(day < days, day, -1))


def write_surveys(block: Block) -> None:
    """Surveys with their answers, and the actions that followed bad ones."""
    scene, rows = block.scene, block.surveys
    clock, days = scene.clock("surveys"), scene.rules.days
    ids = keys.in_block("Q", block.number, rows["order"])
    account = block.of_accounts(rows["account"])
    answered = rows["answered"] >= 0
    reasons = picked(scene.names.words("causes"), np.where(answered, rows["reason"], -1))
    cells = {
        "survey_id": ids,
        "account_id": account,
        "contact_id": keys.contacts(block.people.number[rows["account"]], rows["contact"]),
        "order_id": keys.in_block("R", block.number, rows["order"]),
        "sent": _day(clock, rows["sent"], days),
        "answered": _day(clock, rows["answered"], days),
        "score": whole(rows["score"]),
        "reason": reasons,
    }
    scene.exporter.write("surveys", cells, block.number)
    acted = pa.array((rows["action"] >= 0) & (rows["action"] < days))
    actions = {
        "action_id": keys.in_block("N", block.number, rows["order"]),
        "survey_id": ids,
        "account_id": account,
        "area": reasons,
        "opened": _day(clock, rows["action"], days),
        "closed": _day(clock, rows["action_closed"], days),
    }
    scene.exporter.write(
        "actions", {name: cell.filter(acted) for name, cell in actions.items()}, block.number
    )
