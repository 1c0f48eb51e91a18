"""Dealers and the leads passed to them."""

import numpy as np

from etalon.sample.arrays import Array
from etalon.sample.dice import stream
from etalon.sample.files import keys
from etalon.sample.files.cells import picked
from etalon.sample.files.scene import Block, Scene

OLD_CONTRACTS = 2500


def write_partners(scene: Scene) -> None:
    """The list of dealers."""
    dealer = np.arange(scene.rules.company.dealers)
    regions = scene.worded("regions", scene.rules.world.market.regions)
    signed = -stream(scene.rules.seed, "signed").integers(60, OLD_CONTRACTS, len(dealer))
    cells = {
        "partner_id": keys.partners(dealer),
        "name": scene.names.dealers(dealer),
        "region": picked(regions, scene.rules.company.dealer_region),
        "signed": scene.clock("partners").days(signed),
    }
    scene.exporter.write("partners", cells)


def won_on(block: Block) -> Array:
    """The day on which the end customer of each passed lead bought for that need, -1 for never."""
    orders, leads = block.orders, block.leads
    first = orders["first"] == 1
    bought = dict(
        zip(
            zip(orders["account"][first], orders["need"][first], strict=True),
            orders["day"][first],
            strict=True,
        )
    )
    pairs = zip(leads["account"], leads["need"], strict=True)
    day = np.array([bought.get(pair, -1) for pair in pairs], dtype=np.int64)
    return np.where((leads["worked"] >= 0) & (day > leads["worked"]), day, -1)


def write_passed(block: Block) -> None:
    """Passed leads: accepted, in work, won, returned, expired."""
    scene, leads, days = block.scene, block.leads, block.scene.rules.days
    rows = np.flatnonzero((leads["passed"] >= 0) & (leads["passed"] < days))
    clock = scene.clock("passed")
    dates = {
        "passed": "passed",
        "accepted": "answered",
        "worked": "worked",
        "returned": "returned",
        "expired": "expired",
    }
    cells = {
        "lead_id": keys.in_block("L", block.number, rows),
        "partner_id": keys.partners(leads["dealer"][rows]),
        "account_id": block.of_accounts(leads["account"][rows]),
        "won": clock.days(won_on(block)[rows]),
        **{
            field: clock.days(np.where(leads[name][rows] < days, leads[name][rows], -1))
            for field, name in dates.items()
        },
    }
    scene.exporter.write("passed", cells, block.number)
