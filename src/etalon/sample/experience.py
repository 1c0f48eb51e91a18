"""After the sale: tickets (in minutes of the period), complaints, surveys and what was done about them."""

import numpy as np

from etalon.sample.arrays import MINUTES, Array, Columns, Ints, taken
from etalon.sample.dice import stream, waits
from etalon.sample.life.life import Life

MONTH = 30.4
BAD = 6


def tickets(life: Life) -> Columns:
    """Tickets of direct customers, most of them soon after the purchase."""
    dice = stream(life.rules.seed, "tickets", life.people.block)
    service, numbers = life.rules.world.service, life.rules.catalogue.numbers
    using = np.where(life.people.direct, life.states[:, life.count :], -1).ravel()
    parts = []
    for state, rate in service.tickets_per_month.items():
        cells = np.flatnonzero(using == numbers[state])
        parts.append(cells[dice.integers(0, max(len(cells), 1), dice.poisson(rate / MONTH * len(cells)))])
    day, account = np.divmod(np.sort(np.concatenate(parts)), life.count)
    count = len(day)
    opened = day * MINUTES + dice.integers(9 * 60, 18 * 60, count)
    answered = opened + _minutes(dice, service.respond_hours, count)
    return {
        "account": account, "day": day, "opened": opened, "responded": answered,
        "resolved": answered + _minutes(dice, service.resolve_hours, count),
        "kind": dice.integers(0, 4, count), "priority": dice.choice(4, count, p=[0.05, 0.2, 0.6, 0.15]),
        "contact": dice.integers(0, life.people.contacts[account]),
    }  # fmt: skip


def _minutes(dice: np.random.Generator, hours: float, count: int) -> Ints:
    """Minutes with a log-normal spread around a median of hours."""
    return np.ceil(hours * 60 * np.exp(dice.normal(0, 0.8, count))).astype(np.int64)


def complaints(life: Life, orders: Columns) -> Columns:
    """Complaints after deliveries of customers who are still with us on that day."""
    dice = stream(life.rules.seed, "complaints", life.people.block)
    service, count = life.rules.world.service, len(orders["day"])
    late = orders["delivered"] > orders["promised"]
    chance = np.where(late, service.complaint_if_late, service.complaint)
    opened = orders["delivered"] + waits(dice, 4, count)
    wanted = (dice.random(count) < chance) & _with_us(life, orders, opened)
    answered = dice.random(count) < service.complaint_answered
    answered_on = opened + 1 + waits(dice, 2.5, count)
    made = {
        "order": np.arange(count), "account": orders["account"], "opened": opened,
        "answered": np.where(answered, answered_on, -1),
        "closed": np.where(answered, answered_on + waits(dice, 6, count), -1),
        "cause": np.where(late, 0, dice.integers(1, 4, count)),
    }  # fmt: skip
    return taken(made, wanted)


def surveys(life: Life, orders: Columns) -> Columns:
    """Surveys after deliveries: score 0-10 (-1: no answer), and the corrective action after a bad one."""
    dice = stream(life.rules.seed, "surveys", life.people.block)
    service, count = life.rules.world.service, len(orders["day"])
    late = orders["delivered"] > orders["promised"]
    sent = orders["delivered"] + 2 + waits(dice, 3, count)
    wanted = (dice.random(count) < service.surveyed) & _with_us(life, orders, sent)
    answered_on = sent + waits(dice, 3, count)
    answered = (dice.random(count) < service.answered) & _with_us(life, orders, answered_on)
    score = (
        dice.normal(np.where(late, service.score_if_late, service.score), 1.5)
        .round()
        .clip(0, 10)
        .astype(np.int64)
    )
    acted = answered & (score <= BAD) & (dice.random(count) < service.acted_on)
    action = answered_on + 1 + waits(dice, 2, count)
    made = {
        "order": np.arange(count), "account": orders["account"], "sent": sent,
        "answered": np.where(answered, answered_on, -1), "score": np.where(answered, score, -1),
        "reason": np.where(late, 0, dice.integers(1, 4, count)),
        "action": np.where(acted, action, -1),
        "action_closed": np.where(acted, action + 3 + waits(dice, 12, count), -1),
        "contact": dice.integers(0, life.people.contacts[orders["account"]]),
    }  # fmt: skip
    return taken(made, wanted)


def informed(life: Life, orders: Columns) -> Ints:
    """The day on which the customer was told of a delay, -1 for never."""
    dice = stream(life.rules.seed, "informed", life.people.block)
    told = dice.random(len(orders["day"])) < life.rules.world.service.informed_of_delay
    return np.where(told & (orders["delivered"] > orders["promised"]), orders["promised"] - 1, -1)


def _with_us(life: Life, orders: Columns, day: Ints) -> Array:
    """Direct customers whose need is in use on a day inside the period."""
    inside = day < life.rules.days
    using = life.states[np.minimum(day, life.rules.days - 1), life.count + orders["account"]]
    return np.asarray(inside & (using >= 0) & life.people.direct[orders["account"]])
