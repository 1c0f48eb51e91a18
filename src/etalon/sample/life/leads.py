"""Leads: qualified by marketing, accepted by sales or passed to a dealer, worked or not."""

import numpy as np

from etalon.sample.arrays import Bools, Floats, Ints
from etalon.sample.dice import waits
from etalon.sample.life.life import FAR, Life


def new_leads(life: Life, day: int, tactic: int, accounts: Ints) -> None:
    """Leads of one tactic on one day, with all that will become of them unless a deal opens first."""
    count, dice, rules = len(accounts), life.dice, life.rules.world.leads
    state = life.buying[accounts]
    act = list(life.rules.world.tactics)[tactic] + ".lead"
    qualified = dice.random(count) < _chances(life, rules.qualified)[state]
    accepted = qualified & (dice.random(count) < _chances(life, rules.accepted)[state])
    qualified_on = day + waits(dice, rules.qualify_days, count)
    accepted_on = qualified_on + waits(dice, rules.accept_days, count)
    direct = life.people.direct[accounts]
    late = dice.random(count) < rules.late_first_touch
    ours = accepted & direct
    leads = life.leads.add(
        count,
        {
            "account": accounts, "need": life.need[accounts], "state": state, "tactic": tactic,
            "created": day,
            "qualified": _when(qualified, qualified_on), "accepted": _when(ours, accepted_on),
            "rejected": _when(qualified & ~accepted, accepted_on), "late_touch": (late & ours) * 1,
            "closed": day + rules.open_days, "dealer": life.people.dealer[accounts],
        },
    )  # fmt: skip
    life.acts.add(
        count,
        {
            "account": accounts,
            "track": 0,
            "day": day,
            "act": life.rules.catalogue.code[act],
            "tactic": tactic,
            "lead": leads,
        },
    )
    life.is_known[accounts] = True
    life.lead[accounts] = leads
    life.works_from[accounts] = np.where(ours, accepted_on + late * (7 + waits(dice, 5, count)), FAR)
    passed = qualified & ~direct
    if passed.any():
        _pass_on(life, leads[passed], qualified_on[passed])


def _pass_on(life: Life, leads: Ints, day: Ints) -> None:
    """Pass leads to dealers: accepted, worked, returned, or left to expire."""
    rules, dice, count = life.rules.world.channel, life.dice, len(leads)
    accepted = dice.random(count) < rules.accepted
    returned = dice.random(count) < rules.returned
    worked = accepted & ~returned & (dice.random(count) < rules.worked)
    answered = day + 1 + waits(dice, rules.answer_days, count)
    rows = life.leads
    rows["passed"][leads] = day
    rows["answered"][leads] = _when(accepted, answered)
    rows["returned"][leads] = _when(returned, answered + 1 + waits(dice, 4, count))
    rows["worked"][leads] = _when(worked, answered + 1 + waits(dice, 5, count))
    rows["expired"][leads] = _when(~accepted & ~returned, day + rules.expire_days)


def close_old(life: Life, day: int) -> None:
    """Leads without a deal end after a while."""
    open_ = np.flatnonzero(life.lead >= 0)
    done = open_[life.leads["closed"][life.lead[open_]] <= day]
    life.lead[done] = -1
    life.works_from[done] = FAR


def _when(happens: Bools, day: Ints) -> Ints:
    return np.where(happens, day, -1)


def _chances(life: Life, by_state: dict[str, float]) -> Floats:
    """Chances by state number."""
    numbers = life.rules.catalogue.numbers
    made = np.zeros(len(numbers))
    for state, chance in by_state.items():
        made[numbers[state]] = chance
    return made
