"""The marketing tool's exports: leads, e-mail events, visits, forms, webinars."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array, Columns, taken
from etalon.sample.files import keys
from etalon.sample.files.cells import joined, picked
from etalon.sample.files.content import asset_of_act
from etalon.sample.files.crm import activity_ids
from etalon.sample.files.scene import Block, Scene

FILES = {
    "emails": ("email_sent", "email_opened", "email_clicked", "unsubscribed"),
    "visits": ("page_view", "ad_click"),
    "fills": ("form_submitted", "content_downloaded"),
    "webinars": ("webinar_registered", "webinar_attended"),
}
STATUSES = ("New", "Qualified", "Accepted", "Rejected", "Converted", "Passed to dealer")


def write_automation(block: Block) -> None:
    """All files of the marketing tool of a block. Its kinds and topics are its own English codes."""
    write_leads(block)
    kinds = np.array([act.kind for act in block.scene.rules.catalogue.acts])[block.acts["act"]]
    for name, wanted in FILES.items():
        rows = np.flatnonzero(np.isin(kinds, wanted) & (block.acts["logged"] == 1))
        _write_events(block, name, rows)


def _write_events(block: Block, name: str, rows: Array) -> None:
    scene, acts, people = block.scene, taken(block.acts, rows), block.people
    catalogue = scene.rules.catalogue.acts
    cells = {
        "event_id": activity_ids(block, rows),
        "event": picked([act.kind for act in catalogue], acts["act"]),
        "kind": picked([act.attrs.get("kind", "") for act in catalogue], acts["act"]),
        "topic": picked([act.attrs.get("topic", "") for act in catalogue], acts["act"]),
        "at": scene.clock(name).times(acts["day"], acts["minute"]),
        "account_id": block.of_accounts(acts["account"]),
        "contact_id": keys.contacts(people.number[acts["account"]], acts["contact"]),
        "tactic": picked(scene.tactic_names, acts["tactic"]),
    }
    if name == "fills":
        cells["asset_id"] = asset_of_act(scene, acts)
    scene.exporter.write(name, cells, block.number)


def write_leads(block: Block) -> None:
    """Leads with their dates; a date after the last day is not there yet."""
    scene, leads, people = block.scene, block.leads, block.people
    account, days = leads["account"], scene.rules.days
    clock = scene.clock("leads")
    contact = np.zeros(len(account), np.int64)

    def shown(name: str) -> pa.Array:
        return clock.days(np.where(leads[name] < days, leads[name], -1))

    cells = {
        "lead_id": keys.in_block("L", block.number, np.arange(len(account))),
        "account_id": block.of_accounts(account),
        "company": block.firms.take(pa.array(account)),
        "contact_id": keys.contacts(people.number[account], contact),
        "email": block.emails(account, contact),
        "tactic": picked(scene.tactic_names, leads["tactic"]),
        "campaign": campaigns(scene, leads["tactic"], leads["created"]),
        "region": picked(scene.worded("regions", scene.rules.world.market.regions), people.region[account]),
        **{name: shown(name) for name in ("created", "qualified", "accepted", "rejected")},
        "status": picked(list(STATUSES), _status(leads, days)),
        "deal_id": keys.in_block("D", block.number, leads["deal"]),
    }
    scene.exporter.write("leads", cells, block.number)


def _status(leads: Mapping[str, Array], days: int) -> Array:
    """The last thing that happened to a lead."""
    made = np.zeros(len(leads["account"]), np.int64)
    for status, name in ((1, "qualified"), (2, "accepted"), (3, "rejected"), (5, "passed")):
        made = np.where((leads[name] >= 0) & (leads[name] < days), status, made)
    return np.where(leads["deal"] >= 0, 4, made)


def campaigns(scene: Scene, tactic: Array, day: Array) -> pa.Array:
    """Campaigns: a tactic in a quarter."""
    first = scene.rules.company.calendar.first
    quarter = (
        first.month - 1 + scene.rules.company.calendar.months[np.minimum(day, scene.rules.days - 1)]
    ) // 3
    names = [
        f" {first.year + number // 4} Q{number % 4 + 1}" for number in range(int(quarter.max(initial=0)) + 1)
    ]
    return joined(picked(scene.tactic_names, tactic), picked(names, quarter))


def by_tactic(columns: Columns, tactics: int) -> Array:
    """How many rows each tactic has."""
    return np.bincount(columns["tactic"][columns["tactic"] >= 0], minlength=tactics)
