"""The living state of a block of accounts, and what it leaves behind."""

from dataclasses import dataclass

import numpy as np

from etalon.sample.arrays import Array, Bools, Floats, Rows
from etalon.sample.catalogue import Catalogue
from etalon.sample.company import Company
from etalon.sample.dice import stream
from etalon.sample.hazards import Hazards
from etalon.sample.population import Population
from etalon.sample.world import LABELS, World

FAR = 1 << 40
NEVER = -FAR
LEAD_FIELDS = (
    "account", "need", "state", "tactic", "created", "qualified",
    "accepted", "rejected", "passed", "answered", "worked", "returned",
    "expired", "first_touch", "closed", "deal", "dealer", "late_touch",
)  # fmt: skip


@dataclass(frozen=True)
class Rules:
    """What holds for every block of a sample."""

    world: World
    company: Company
    catalogue: Catalogue
    hazards: Hazards
    seed: int

    @property
    def days(self) -> int:
        """Days of the period."""
        return self.company.calendar.days


class Life:
    """Accounts on two tracks: rows 0..n-1 hold the need being bought, rows n..2n-1 the one in use.

    A row's `state` is -1 while nothing is there. `states`, `needs` (day, row) and `known`, `worked`,
    `deals_on` (day, account) are the history by which everything else is drawn and checked.
    """

    def __init__(self, rules: Rules, people: Population) -> None:
        self.rules, self.people = rules, people
        self.dice = stream(rules.seed, "life", people.block)
        count, days = len(people), rules.days
        self.count = count
        self.state = np.full(2 * count, -1, np.int64)
        self.need = np.zeros(2 * count, np.int64)
        self.entered = np.zeros(2 * count, np.int64)
        self.last_need = np.ones(count, np.int64)
        self.rest_until = np.full(count, NEVER)
        self.exposed = np.full((len(rules.world.tactics), count), NEVER)
        self.pushed = np.full((len(LABELS), count), NEVER)
        self.late_until = np.full(count, NEVER)
        self.touched = np.full(count, NEVER)
        self.is_known = people.known.copy()
        self.lapsed = np.zeros(count, np.bool_)
        self.lead = np.full(count, -1, np.int64)
        self.works_from = np.full(count, FAR)
        self.deal = np.full(count, -1, np.int64)
        self.stale_on = np.full(count, FAR)
        self.next_order = np.full(count, FAR)
        self.delivered = np.full(count, NEVER)
        self.states: Array = np.empty((days, 2 * count), np.int8)
        self.needs: Array = np.empty((days, 2 * count), np.int16)
        self.known: Bools = np.empty((days, count), np.bool_)
        self.worked: Bools = np.empty((days, count), np.bool_)
        self.deals_on: Array = np.empty((days, count), np.int32)
        self.touches: Floats = np.zeros((len(rules.world.tactics), days))
        self.acts = Rows("account", "track", "day", "act", "label", "seller", "tactic", "deal", "lead")
        self.exits = Rows("account", "need", "day", "exit")
        self.leads = Rows(*LEAD_FIELDS)
        self.deals = Rows("account", "need", "lead", "seller", "repeat", "opened", "closed", "result", "step")
        self.steps = Rows("deal", "account", "day", "from", "to")
        self.orders = Rows(
            "account", "need", "deal", "dealer", "day", "promised", "delivered", "first", floats=("worth",)
        )
        self._begin()

    def _begin(self) -> None:
        """The first day: buyers spread over states and ages, customers using what they bought before."""
        people, numbers = self.people, self.rules.catalogue.numbers
        count = self.count
        starts = np.array([numbers[name] for name in self.rules.world.market.start])
        self.state[:count] = starts[people.start]
        self.need[:count] = 1
        states = self.rules.world.buying.states
        medians = np.array([states[name].median_days for name in numbers])
        self.entered[:count] = -np.floor(self.dice.random(count) * medians[self.state[:count]]).astype(
            np.int64
        )
        users = np.flatnonzero(people.customer)
        last = len(numbers) - 1
        self.state[count + users] = np.where(self.dice.random(len(users)) < 0.8, last, last - 1)
        self.entered[count + users] = -self.dice.integers(1, 200, len(users))
        self.next_order[users] = self.dice.integers(
            0, max(int(self.rules.world.orders.repeat_days), 2), len(users)
        )

    @property
    def buying(self) -> Array:
        """State of the need being bought, by account."""
        return self.state[: self.count]

    @property
    def using(self) -> Array:
        """State of the need in use, by account; -1 without one."""
        return self.state[self.count :]

    def remember(self, day: int) -> None:
        """Write the day into the history."""
        self.states[day] = self.state
        self.needs[day] = self.need
        self.known[day] = self.is_known
        self.deals_on[day] = self.deal
        near = (self.touched > day - 15) | (self.using >= 0)
        self.worked[day] = near | (self.works_from <= day) | (self.deal >= 0)
