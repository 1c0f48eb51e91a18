"""What offices keep beside the big systems: invoices, tiers, lead checks, contracts, plans, a journal.

All of it is drawn from random numbers of its own, so that the company's life stays as it is. None of it is an
act towards a buyer.
"""

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array, taken
from etalon.sample.dice import stream
from etalon.sample.files import keys
from etalon.sample.files.cells import money, numbered, picked, where, whole
from etalon.sample.files.register import DEALERS, order_values
from etalon.sample.files.scene import Block, Scene
from etalon.sample.files.specs import figures, word_book

COST = (0.55, 0.85)
DUE_AFTER = 14
YEAR, QUARTER = 365, 91
TIERS = ("A", "B", "C", "")
TIER_SHARES = (0.1, 0.25, 0.5, 0.15)
FITTING, CHECKED, RECYCLED, MERGED = 0.7, 0.85, 0.6, 0.03


def write_books(block: Block) -> None:
    """The books of a block."""
    write_invoices(block)
    write_tiers(block)
    write_contracts(block)
    write_checks(block)


def write_invoices(block: Block) -> None:
    """Cost, invoice day and due day of orders of our own customers."""
    rows = np.flatnonzero(block.people.direct[block.orders["account"]])
    orders = taken(block.orders, rows)
    ids, account = keys.in_block("R", block.number, rows), block.of_accounts(orders["account"])
    _invoices(block.scene, orders, ids, account, block.number)


def write_dealer_invoices(scene: Scene, orders: dict[str, Array]) -> None:
    """The same for the orders of dealers."""
    ids = keys.in_block("R", DEALERS // 1024, np.arange(len(orders["day"])))
    _invoices(scene, orders, ids, keys.partners(orders["dealer"]), DEALERS)


def _invoices(scene: Scene, orders: dict[str, Array], ids: pa.Array, account: pa.Array, block: int) -> None:
    dice, days = stream(scene.rules.seed, "invoices", block), scene.rules.days
    clock, form = scene.clock("invoices"), scene.exporter.form("invoices")
    cost = order_values(scene, orders) * dice.uniform(*COST, len(ids))
    issued = np.where(orders["delivered"] < days, orders["delivered"], -1)
    cells = {
        "order_id": ids,
        "account_id": account,
        "cost": money(cost, form),
        "issued": clock.days(issued),
        "due": clock.days(np.where(issued >= 0, issued + DUE_AFTER, -1)),
    }
    scene.exporter.write("invoices", cells, block)


def write_tiers(block: Block) -> None:
    """The tier of every company of the CRM; some have none yet."""
    scene, shown = block.scene, np.flatnonzero(block.in_crm)
    tier = block.dice("tiers").choice(len(TIERS), len(shown), p=TIER_SHARES)
    cells = {"account_id": block.of_accounts(shown), "tier": picked(list(TIERS), tier)}
    scene.exporter.write("tiers", cells, block.number)


def write_contracts(block: Block) -> None:
    """A contract of a year for each won deal."""
    scene, deals = block.scene, block.deals
    rows = np.flatnonzero(deals["result"] == 0)
    clock = scene.clock("contracts")
    signed = deals["closed"][rows]
    cells = {
        "contract_id": keys.in_block("G", block.number, rows),
        "account_id": block.of_accounts(deals["account"][rows]),
        "deal_id": keys.in_block("D", block.number, rows),
        "signed": clock.days(signed),
        "ends": clock.days(signed + YEAR),
    }
    scene.exporter.write("contracts", cells, block.number)


def write_checks(block: Block) -> None:
    """What the check of a lead said, and what became of those that were refused."""
    scene, leads, days = block.scene, block.leads, block.scene.rules.days
    count, dice, clock = len(leads["account"]), block.dice("checks"), block.scene.clock("checks")
    fits = dice.random(count) < FITTING
    checked, again = dice.random(count) < CHECKED, dice.random(count) < RECYCLED
    merged = dice.random(count) < MERGED
    refused = np.where((leads["rejected"] >= 0) & (leads["rejected"] < days), leads["rejected"], -1)
    handed = np.where((leads["qualified"] >= 0) & (leads["qualified"] < days), leads["qualified"], -1)
    bad = np.where(~fits & checked & (leads["created"] + 5 < days), leads["created"] + 5, -1)
    cells = {
        "lead_id": keys.in_block("L", block.number, np.arange(count)),
        "account_id": block.of_accounts(leads["account"]),
        "fit": where(checked, picked(scene.names.words("yes_no"), np.where(fits, 0, 1))),
        "passed": clock.days(handed),
        "recycled": clock.days(np.where(again, refused, -1)),
        "disqualified": clock.days(np.where(handed >= 0, -1, bad)),
        "merged": clock.days(np.where(merged, leads["created"], -1)),
    }
    scene.exporter.write("checks", cells, block.number)


def write_figures(scene: Scene) -> None:
    """Plans by quarter and figures that no record holds, entered by hand."""
    days = scene.rules.days
    quarters = [(day, min(day + QUARTER, days) - 1) for day in range(0, days, QUARTER)]
    rows = [
        (figure, first, last)
        for figure in figures().figures
        for first, last in (quarters if figure.quarterly else [(0, days - 1)])
    ]
    clock = scene.clock("figures")
    amount = np.array([each.value * (scene.unit if each.unit == "money" else 1) for each, _, _ in rows])
    index = np.arange(len(rows))
    cells = {
        "figure_id": numbered("F", index + 1, 3),
        "measure": picked([each.measure for each, _, _ in rows], index),
        "first": clock.days(np.array([first for _, first, _ in rows])),
        "last": clock.days(np.array([last for _, _, last in rows])),
        "value": money(amount, scene.exporter.form("figures")),
        "unit": picked([each.unit for each, _, _ in rows], index),
        "source": picked([each.source[scene.language] for each, _, _ in rows], index),
    }
    scene.exporter.write("figures", cells)


def write_journal(scene: Scene) -> None:
    """Coaching of sellers; visits of dealers to the portal, their stock and sales month by month."""
    dice, days = stream(scene.rules.seed, "journal"), scene.rules.days
    rows: list[tuple[str, int, int, float]] = []
    for dealer in range(scene.rules.company.dealers):
        rows.append(("partner_onboarded", dealer, int(dice.integers(0, days)), -1.0))
        rows += [("partner_certified", dealer, int(dice.integers(0, days)), -1.0) for _ in range(2)]
        for day in range(0, days, 30):
            if dice.random() < 0.8:
                sold = float(dice.uniform(8, 40)) * 1000 * scene.unit
                rows.append(("sellout_reported", dealer, day, sold))
                rows.append(("partner_stock_reported", dealer, day, sold * float(dice.uniform(0.5, 2))))
                rows.append(
                    ("partner_portal_login", dealer, min(day + int(dice.integers(0, 20)), days - 1), -1.0)
                )
    rows += [("coaching_held", -1, int(day), -1.0) for day in dice.integers(0, days, len(scene.sellers) * 4)]
    if scene.rules.company.dealers:
        rows.append(("partner_ended", scene.rules.company.dealers - 1, days - 1, -1.0))
    rows.sort(key=lambda row: (row[2], row[0], row[1]))
    words = scene.names.words("journal")
    kinds = list(word_book().journal)
    clock = scene.clock("journal")
    cells = {
        "row_id": whole(np.arange(len(rows)) + 1),
        "day": clock.days(np.array([row[2] for row in rows])),
        "event": picked(words, np.array([kinds.index(row[0]) for row in rows])),
        "partner_id": keys.partners(np.array([row[1] for row in rows])),
        "value": money(np.array([row[3] for row in rows]), scene.exporter.form("journal")),
    }
    scene.exporter.write("journal", cells)
