"""Dealers order for their own stock, each in a rhythm; some fall silent. Made in one piece."""

import numpy as np

from etalon.sample.arrays import Columns, Ints, stacked
from etalon.sample.company import Company
from etalon.sample.dice import stream
from etalon.sample.world import World


def dealer_orders(world: World, company: Company, seed: int) -> tuple[Columns, Ints]:
    """All orders of dealers by day, and the day after which each dealer orders no more (-1: goes on)."""
    dice = stream(seed, "dealers")
    rules, days = world.channel, company.calendar.days
    quiet = dice.random(company.dealers) < rules.goes_quiet
    last = np.where(quiet, dice.integers(days // 4, max(days - 120, days // 4 + 1), company.dealers), -1)
    mean = rules.order_days * np.exp(dice.normal(0, rules.order_spread, company.dealers))
    size = np.exp(dice.normal(0, rules.size_spread, company.dealers))
    parts = [
        _of_dealer(world, dice, dealer, mean[dealer], size[dealer], days, last[dealer])
        for dealer in range(len(last))
    ]
    orders = stacked(parts)
    order = np.lexsort((orders["dealer"], orders["day"]))
    return {name: column[order] for name, column in orders.items()}, last


def _of_dealer(
    world: World, dice: np.random.Generator, dealer: int, mean: float, size: float, days: int, last: int
) -> Columns:
    gaps = np.maximum(dice.gamma(6, mean / 6, max(int(days / mean * 2), 8)), 1)
    day = np.floor(np.cumsum(gaps) - gaps[0] * dice.random()).astype(np.int64)
    day = day[(day < days) & ((last < 0) | (day <= last))]
    count = len(day)
    promised = day + 3 + dice.gamma(4, world.orders.promise_days / 8, count).astype(np.int64)
    late = dice.random(count) < world.orders.late
    slip = 1 + dice.exponential(world.orders.late_days, count).astype(np.int64)
    return {
        "dealer": np.full(count, dealer), "day": day, "promised": promised,
        "delivered": np.where(late, promised + slip, promised),
        "worth": size * np.exp(dice.normal(0, 0.4, count)),
    }  # fmt: skip
