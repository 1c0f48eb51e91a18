"""The sales register and the deliveries: what our own customers and the dealers bought."""

import numpy as np

from etalon.sample.arrays import Array, Columns, taken
from etalon.sample.dice import stream
from etalon.sample.files import keys
from etalon.sample.files.cells import money, picked, where, whole
from etalon.sample.files.scene import Block, Scene

PAYS_AFTER = 20
IN_FULL = 0.93
DEALERS = 1 << 20


def write_orders(block: Block) -> None:
    """Orders of accounts that buy directly."""
    scene, people = block.scene, block.people
    rows = np.flatnonzero(people.direct[block.orders["account"]])
    orders = taken(block.orders, rows)
    account = orders["account"]
    ids = keys.in_block("R", block.number, rows)
    cells = {
        "order_id": ids,
        "account_id": block.of_accounts(account),
        "name": block.firms.take(np.asarray(account)),
        "dealer": picked(scene.names.words("yes_no"), np.ones(len(rows), np.int64)),
        "partner_id": keys.partners(np.full(len(rows), -1)),
        "deal_id": keys.in_block("D", block.number, orders["deal"]),
        **_sold(scene, orders, people.number[account], block.number),
    }
    scene.exporter.write("orders", cells, block.number)
    told = block.informed[rows]
    delivered = _delivered(scene, orders, told, block.number)
    cells = {"order_id": ids, "account_id": block.of_accounts(account), **delivered}
    scene.exporter.write("deliveries", cells, block.number)


def write_dealer_orders(scene: Scene, orders: Columns) -> None:
    """Orders of dealers for their own stock."""
    dealer, count = orders["dealer"], len(orders["day"])
    ids = keys.in_block("R", DEALERS // 1024, np.arange(count))
    regular = taken(orders, np.arange(count))
    cells = {
        "order_id": ids,
        "account_id": keys.partners(dealer),
        "name": scene.names.dealers(dealer),
        "dealer": picked(scene.names.words("yes_no"), np.zeros(count, np.int64)),
        "partner_id": keys.partners(dealer),
        "deal_id": keys.in_block("D", 0, np.full(count, -1)),
        **_sold(scene, regular, dealer + orders["day"], DEALERS),
    }
    scene.exporter.write("orders", cells, DEALERS)
    told = np.full(count, -1)
    scene.exporter.write(
        "deliveries",
        {
            "order_id": ids,
            "account_id": keys.partners(dealer),
            **_delivered(scene, orders, told, DEALERS),
        },
        DEALERS,
    )


def order_values(scene: Scene, orders: Columns) -> Array:
    """Values of orders in the currency."""
    return np.round(orders["worth"] * scene.rules.world.orders.value * 1000 * scene.unit, 2)


def _sold(scene: Scene, orders: Columns, buyer: Array, block: int) -> dict[str, Array]:
    """What was sold, when, for how much, and when it was paid."""
    clock, value = scene.clock("orders"), order_values(scene, orders)
    product = scene.names.products_for(orders["worth"], buyer)
    price = np.array([price for _, price in scene.names.parts.products])[product] * 4000 * scene.unit
    wait = stream(scene.rules.seed, "paid", block).exponential(PAYS_AFTER, len(value))
    paid = orders["delivered"] + 5 + wait.astype(np.int64)
    return {
        "day": clock.days(orders["day"]),
        "product": picked(scene.names.products, product),
        "quantity": whole(np.maximum(np.round(value / price), 1)),
        "value": money(value, scene.exporter.form("orders")),
        "paid": clock.days(np.where(paid < scene.rules.days, paid, -1)),
    }


def _delivered(scene: Scene, orders: Columns, told: Array, block: int) -> dict[str, Array]:
    full = stream(scene.rules.seed, "in full", block).random(len(told)) < IN_FULL
    came = orders["delivered"] < scene.rules.days
    clock, days = scene.clock("deliveries"), scene.rules.days
    return {
        "promised": clock.days(orders["promised"]),
        "informed": clock.days(np.where(told < days, told, -1)),
        "delivered": where(came, clock.days(orders["delivered"])),
        "in_full": where(came, picked(scene.names.words("yes_no"), np.where(full, 0, 1))),
    }
