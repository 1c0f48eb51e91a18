"""Tactics touch accounts in waves, bring leads, and leave an effect that lasts."""

import numpy as np

from etalon.sample.arrays import Bools, Ints
from etalon.sample.life.leads import new_leads
from etalon.sample.life.life import Life
from etalon.sample.world import Audience


class Tactics:
    """The tactics of a world at work on any block."""

    def __init__(self, life: Life) -> None:
        catalogue, uses = life.rules.catalogue, life.rules.world.tactics
        self.uses = list(uses.values())
        self.sends = [catalogue.code.get(f"{key}.sends", -1) for key in uses]
        self.leads = np.zeros((len(uses), len(catalogue.numbers)))
        for row, use in enumerate(self.uses):
            for state, chance in use.leads.items():
                self.leads[row, catalogue.numbers[state]] = chance

    def touch(self, life: Life, day: int) -> None:
        """All waves of a day."""
        for number, use in enumerate(self.uses):
            if (day + 3 * number) % use.every_days:
                continue
            eligible = np.flatnonzero(audience(life, use.audience))
            accounts = eligible[life.dice.random(len(eligible)) < use.share]
            if len(accounts):
                self._wave(life, day, number, accounts)

    def _wave(self, life: Life, day: int, number: int, accounts: Ints) -> None:
        use = self.uses[number]
        life.touches[number, day] += len(accounts)
        life.exposed[number, accounts] = day + use.lasts_days
        if self.sends[number] >= 0:
            using = (life.using[accounts] >= 0) & (life.deal[accounts] < 0)
            track = np.where(using & (use.stage in {"deliver", "retain"}), 1, 0)
            values = {
                "account": accounts,
                "track": track,
                "day": day,
                "act": self.sends[number],
                "tactic": number,
            }
            life.acts.add(len(accounts), {**values, "deal": np.where(track == 0, life.deal[accounts], -1)})
        chance = self.leads[number, life.buying[accounts]]
        free = (life.lead[accounts] < 0) & (life.deal[accounts] < 0) & (life.rest_until[accounts] <= day)
        came = accounts[free & (life.dice.random(len(accounts)) < chance)]
        if len(came):
            new_leads(life, day, number, came)


def audience(life: Life, who: Audience) -> Bools:
    """Whom a tactic can address: only what the company knows decides, never the true state."""
    match who:
        case "all":
            return np.ones(life.count, np.bool_)
        case "known":
            return life.is_known
        case "leads":
            return life.is_known & (life.deal < 0) & (life.using < 0)
        case "deals":
            return life.deal >= 0
        case "customers":
            return life.using >= 0
        case "lapsed":
            return life.lapsed
