"""The truth of a block: states over time, needs, acts, deals, leads, orders."""

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array, Columns
from etalon.sample.files import keys
from etalon.sample.files.cells import joined, numbered, picked
from etalon.sample.files.channel import won_on
from etalon.sample.files.crm import RESULTS, activity_ids
from etalon.sample.files.register import order_values
from etalon.sample.files.scene import Block
from etalon.sample.files.sink import TruthWriter
from etalon.sample.hazards import FIRST_EXIT
from etalon.sample.life.life import Life
from etalon.sample.world import EXITS, LABELS

EPOCH = np.datetime64("1970-01-01")


def write_truth(block: Block, truth: TruthWriter) -> None:
    """All tables of a block."""
    spans = state_spans(block.life)
    account, need = spans["account"], spans["need"]
    states = list(block.scene.pack.buyer_states)
    truth.write("states", {
        "account_id": block.of_accounts(account), "need_id": need_ids(block, account, need),
        "state": picked(states, spans["state"]),
        "first": dates(block, spans["first"]), "last": dates(block, spans["last"]),
    })  # fmt: skip
    truth.write("needs", _needs(block, spans))
    truth.write("accounts", _accounts(block))
    truth.write("acts", _acts(block, states))
    truth.write("deals", _deals(block))
    truth.write("leads", _leads(block, states))
    truth.write("orders", _orders(block))


def dates(block: Block, days: Array) -> pa.Array:
    """Days of the period as dates; below 0 is null."""
    first = (np.datetime64(block.scene.rules.company.calendar.first) - EPOCH).astype(np.int32)
    made = pa.array((first + np.maximum(days, 0)).astype(np.int32), pa.int32(), mask=np.asarray(days < 0))
    return made.cast(pa.date32())


def need_ids(block: Block, account: Array, need: Array) -> pa.Array:
    """Ids of needs: the account and the number of its need."""
    return joined(block.of_accounts(account), numbered("-N", need, 1))


def state_spans(life: Life) -> Columns:
    """Runs of equal need and state: account, need, state, first, last day; ordered by account, need, day."""
    states, needs = life.states.T, life.needs.T
    starts = np.ones(states.shape, np.bool_)
    starts[:, 1:] = (states[:, 1:] != states[:, :-1]) | (needs[:, 1:] != needs[:, :-1])
    row, first = np.nonzero(starts)
    last = np.append(first[1:], 0) - 1
    last = np.where(np.append(row[1:] != row[:-1], True), states.shape[1] - 1, last)
    state, need = states[row, first].astype(np.int64), needs[row, first].astype(np.int64)
    kept = np.flatnonzero(state >= 0)
    account = row % life.count
    order = kept[np.lexsort((first[kept], need[kept], account[kept]))]
    made = {"account": account, "need": need, "state": state, "first": first, "last": last}
    return {name: column[order] for name, column in made.items()}


def _needs(block: Block, spans: Columns) -> dict[str, pa.Array]:
    """Each need once: its days and how it ended (empty while it goes on)."""
    pair = spans["account"] * 1000 + spans["need"]
    starts = np.flatnonzero(np.append(True, pair[1:] != pair[:-1]))
    ends = np.append(starts[1:], len(pair)) - 1
    exits = block.life.exits.columns()
    final = exits["exit"] != FIRST_EXIT
    ended = dict(
        zip(
            (exits["account"] * 1000 + exits["need"])[final].tolist(),
            exits["exit"][final].tolist(),
            strict=True,
        )
    )
    codes = np.array([ended.get(key, FIRST_EXIT - 1) for key in pair[starts].tolist()]) - FIRST_EXIT
    account, need = spans["account"][starts], spans["need"][starts]
    return {
        "account_id": block.of_accounts(account), "need_id": need_ids(block, account, need),
        "first": dates(block, spans["first"][starts]), "last": dates(block, spans["last"][ends]),
        "exit": picked(list(EXITS), codes),
    }  # fmt: skip


def _accounts(block: Block) -> dict[str, pa.Array]:
    people, world = block.people, block.scene.rules.world
    return {
        "account_id": block.account_ids,
        "segment": picked(list(world.market.segments), people.segment),
        "region": picked(list(world.market.regions), people.region),
        "route": picked(["direct", "channel"], np.where(people.direct, 0, 1)),
        "seller": picked(block.scene.sellers, people.seller), "partner_id": keys.partners(people.dealer),
        "customer_at_start": pa.array(people.customer), "in_crm": pa.array(block.in_crm),
        "two_cards": pa.array(block.merged),
    }  # fmt: skip


def _acts(block: Block, states: list[str]) -> dict[str, pa.Array]:
    """Every act, recorded or not. `record_id` is its id in the export that holds it."""
    acts, catalogue = block.acts, block.scene.rules.catalogue.acts
    behaviours = {**block.scene.rules.world.selling.buying, **block.scene.rules.world.selling.using}
    record = activity_ids(block, np.where(acts["logged"] == 1, np.arange(len(acts["day"])), -1))
    attrs = ["; ".join(f"{key}={value}" for key, value in act.attrs.items()) for act in catalogue]
    return {
        "record_id": record, "account_id": block.of_accounts(acts["account"]),
        "need_id": need_ids(block, acts["account"], acts["need"]), "day": dates(block, acts["day"]),
        "kind": picked([act.kind for act in catalogue], acts["act"]), "attrs": picked(attrs, acts["act"]),
        "key": picked([act.key for act in catalogue], acts["act"]),
        "side": picked([act.side for act in catalogue], acts["act"]),
        "system": picked([act.system for act in catalogue], acts["act"]),
        "behaviour": picked([act.key if act.key in behaviours else "" for act in catalogue], acts["act"]),
        "state": picked(states, acts["state"]), "label": picked(list(LABELS), acts["label"]),
        "seller": picked(block.scene.sellers, acts["seller"]),
        "tactic": picked(block.scene.tactics, acts["tactic"]),
        "deal_id": keys.in_block("D", block.number, acts["deal"]),
        "vague": pa.array(acts["vague"] == 1), "empty": pa.array(acts["empty"] == 1),
    }  # fmt: skip


def _deals(block: Block) -> dict[str, pa.Array]:
    deals = block.deals
    rows = np.arange(len(deals["account"]))
    return {
        "deal_id": keys.in_block("D", block.number, rows), "account_id": block.of_accounts(deals["account"]),
        "need_id": need_ids(block, deals["account"], deals["need"]),
        "seller": picked(block.scene.sellers, deals["seller"]),
        "lead_id": keys.in_block("L", block.number, deals["lead"]),
        "opened": dates(block, deals["opened"]), "closed": dates(block, deals["closed"]),
        "result": picked(list(RESULTS), deals["result"]),
        "step": picked(list(block.scene.pack.deal_steps), deals["step"]),
    }  # fmt: skip


def _leads(block: Block, states: list[str]) -> dict[str, pa.Array]:
    leads = block.leads
    days = (
        "created",
        "qualified",
        "accepted",
        "rejected",
        "passed",
        "answered",
        "worked",
        "returned",
        "expired",
        "first_touch",
    )
    return {
        "lead_id": keys.in_block("L", block.number, np.arange(len(leads["account"]))),
        "account_id": block.of_accounts(leads["account"]),
        "need_id": need_ids(block, leads["account"], leads["need"]),
        "tactic": picked(block.scene.tactics, leads["tactic"]), "state": picked(states, leads["state"]),
        "partner_id": keys.partners(leads["dealer"]),
        "deal_id": keys.in_block("D", block.number, leads["deal"]),
        **{name: dates(block, leads[name]) for name in days}, "won": dates(block, won_on(block)),
    }  # fmt: skip


def _orders(block: Block) -> dict[str, pa.Array]:
    orders = block.orders
    return {
        "order_id": keys.in_block("R", block.number, np.arange(len(orders["account"]))),
        "account_id": block.of_accounts(orders["account"]),
        "need_id": need_ids(block, orders["account"], orders["need"]),
        "partner_id": keys.partners(orders["dealer"]),
        "day": dates(block, orders["day"]), "promised": dates(block, orders["promised"]),
        "delivered": dates(block, orders["delivered"]), "informed": dates(block, block.informed),
        "first": pa.array(orders["first"] == 1), "value": pa.array(order_values(block.scene, orders)),
    }  # fmt: skip
