"""Orders and their deliveries."""

import numpy as np

from etalon.sample.arrays import Ints
from etalon.sample.life.life import FAR, NEVER, Life


def place(life: Life, day: int, accounts: Ints, needs: Ints, deals: Ints, *, first: bool) -> None:
    """Place orders, promise a day of delivery, and decide when they will truly arrive."""
    rules = life.rules.world.orders
    count = len(accounts)
    promised = day + 3 + life.dice.gamma(4, rules.promise_days / 4, count).astype(np.int64)
    late = life.dice.random(count) < rules.late
    slip = 1 + life.dice.exponential(rules.late_days, count).astype(np.int64)
    early = life.dice.integers(0, 3, count)
    delivered = np.maximum(np.where(late, promised + slip, promised - early), day + 1)
    factor = 1.0 if first else rules.repeat_value
    worth = life.people.worth[accounts] * factor * np.exp(life.dice.normal(0, 0.3, count))
    life.orders.add(
        count,
        {
            "account": accounts, "need": needs, "deal": deals, "dealer": life.people.dealer[accounts],
            "day": day,
            "promised": promised, "delivered": delivered, "first": int(first), "worth": worth,
        },
    )  # fmt: skip
    life.late_until[accounts] = np.where(late, delivered + rules.late_push.days, NEVER)
    life.next_order[accounts] = delivered + _gaps(life, count)
    if first:
        life.delivered[accounts] = delivered


def repeat(life: Life, day: int) -> None:
    """Customers who go on with us order again in their rhythm."""
    going_on = life.using == life.rules.catalogue.numbers["renewing_advocating"]
    accounts = np.flatnonzero(going_on & (life.next_order <= day) & (life.next_order < FAR))
    if len(accounts):
        place(life, day, accounts, life.need[life.count + accounts], np.full(len(accounts), -1), first=False)
        life.next_order[accounts] = day + 1 + _gaps(life, len(accounts))


def _gaps(life: Life, count: int) -> Ints:
    """Days until the next order: Gamma with the world's mean and relative spread."""
    rules = life.rules.world.orders
    shape = 1 / rules.repeat_spread**2
    return life.dice.gamma(shape, rules.repeat_days / shape, count).astype(np.int64)
