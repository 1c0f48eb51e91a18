"""Deals: opened when a seller's habit says so, closed when the buyer buys or leaves, or long after."""

import numpy as np

from etalon.sample.arrays import Ints
from etalon.sample.hazards import DISQUALIFIED
from etalon.sample.life.life import FAR, Life
from etalon.sample.life.orders import place
from etalon.sample.world import LABELS

WON, LOST, NOBODY, RULED_OUT = range(4)


def open_deals(life: Life, day: int) -> None:
    """Sellers open deals: those in contact when they see fit, others when a buyer who compares asks."""
    selling, numbers = life.rules.world.selling, life.rules.catalogue.numbers
    people = life.people
    opens = np.array([numbers[selling.habits[name].opens_from] for name in LABELS])
    habit = life.rules.company.sellers.habit[np.maximum(people.seller, 0)]
    free = people.direct & (life.deal < 0) & (life.rest_until <= day)
    ready = free & (life.touched > day - 30) & (life.buying >= opens[habit])
    asked = free & (life.buying >= numbers["comparing_suppliers"])
    chance = np.maximum(ready * selling.opens_per_week, asked * selling.asked_per_week) / 5
    accounts = np.flatnonzero(life.dice.random(life.count) < chance)
    if len(accounts):
        _open(life, day, accounts)


def _open(life: Life, day: int, accounts: Ints) -> None:
    lead = life.lead[accounts]
    values = {
        "account": accounts, "need": life.need[accounts], "lead": lead,
        "seller": life.people.seller[accounts],
        "repeat": (life.using[accounts] >= 0) * 1, "opened": day, "step": 0,
    }  # fmt: skip
    deals = life.deals.add(len(accounts), values)
    life.deal[accounts] = deals
    life.leads["deal"][lead[lead >= 0]] = deals[lead >= 0]
    life.lead[accounts] = -1
    life.works_from[accounts] = FAR
    life.is_known[accounts] = True


def advance(life: Life, day: int, accounts: Ints, steps: Ints) -> None:
    """Move deals to the step of an act where it lies ahead; each account at most once."""
    has = np.flatnonzero(life.deal[accounts] >= 0)
    accounts, steps = accounts[has], steps[has]
    before = life.deals["step"][life.deal[accounts]]
    ahead = np.flatnonzero(steps > before)
    deals, steps = life.deal[accounts[ahead]], steps[ahead]
    moved = {"deal": deals, "account": accounts[ahead], "day": day, "from": before[ahead], "to": steps}
    life.steps.add(len(deals), moved)
    life.deals["step"][deals] = steps


def win(life: Life, day: int, accounts: Ints) -> None:
    """Buyers buy: the deal is won, the first order placed."""
    _close(life, day, accounts, WON)
    place(life, day, accounts, life.need[accounts], life.deal[accounts], first=True)
    life.deal[accounts] = -1
    life.stale_on[accounts] = FAR


def close_lost(life: Life, day: int, accounts: Ints, how: int) -> None:
    """Buyers left for another supplier or were ruled out."""
    _close(life, day, accounts, RULED_OUT if how == DISQUALIFIED else LOST)
    life.deal[accounts] = -1
    life.stale_on[accounts] = FAR


def let_go_stale(life: Life, day: int, accounts: Ints) -> None:
    """Buyers gave up; their deals stay open until somebody tidies up."""
    open_ = accounts[life.deal[accounts] >= 0]
    waits = 1 + life.dice.exponential(life.rules.world.selling.stale_days, len(open_)).astype(np.int64)
    life.stale_on[open_] = day + waits


def tidy(life: Life, day: int) -> None:
    """Close stale deals whose buyer has not come back to life."""
    due = np.flatnonzero(life.stale_on <= day)
    if not len(due):
        return
    life.stale_on[due] = FAR
    dead = due[life.buying[due] <= life.rules.catalogue.numbers["problem_recognised"]]
    _close(life, day, dead, NOBODY)
    life.deal[dead] = -1


def _close(life: Life, day: int, accounts: Ints, result: int) -> None:
    deals = life.deal[accounts]
    deals = deals[deals >= 0]
    life.deals["closed"][deals] = day
    life.deals["result"][deals] = result
