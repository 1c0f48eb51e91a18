"""Buyers move: one competing hazard per destination, multiplied by what sellers and tactics did lately."""

import numpy as np

from etalon.sample.arrays import Array, Bools, Floats, Ints
from etalon.sample.dice import drawn
from etalon.sample.hazards import (
    BACK,
    CHOSE_OTHER,
    CHURNED,
    DISQUALIFIED,
    FIRST_EXIT,
    FORWARD,
    LEAVE,
    NO_DECISION,
    OLDEST,
)
from etalon.sample.life.deals import close_lost, let_go_stale, win
from etalon.sample.life.life import FAR, NEVER, Life
from etalon.sample.world import LABELS, Push

WEEK = 7 / 5
NEEDS_A_DEAL = ("comparing_suppliers", "justifying_decision", "contracting")


def move(life: Life, day: int) -> None:
    """Let every buyer stay, move on, go back or leave; a working day carries the hazard of 7/5 days."""
    rates = WEEK * _rates(life, day)
    total = rates.sum(axis=1)
    rows = np.flatnonzero(life.dice.random(len(total)) < -np.expm1(-total))
    if len(rows):
        picks = life.dice.random(len(rows)) * total[rows]
        columns = (np.cumsum(rates[rows], axis=1) < picks[:, None]).sum(axis=1)
        _apply(life, day, rows, life.rules.hazards.to[life.state[rows], columns])


def _rates(life: Life, day: int) -> Floats:
    """Hazards of one day: (row, column of the state's destinations)."""
    tables = life.rules.hazards
    state = np.maximum(life.state, 0)
    age = np.clip(day - life.entered, 0, OLDEST - 1)
    pace = np.concatenate([life.people.pace, life.people.pace])
    base = tables.daily[state, age] * pace * (life.state >= 0)
    base[: life.count][life.rest_until > day] = 0
    pushes = _pushes(life, day)
    rates: Floats = (
        base[:, None] * tables.share[state] * np.take_along_axis(pushes, tables.direction[state], axis=1)
    )
    _tactics(life, day, rates)
    _gates(life, day, rates)
    return rates


def _pushes(life: Life, day: int) -> Floats:
    """Factors of each row for moving on, back and out."""
    world, count = life.rules.world, life.count
    made = np.ones((2 * count, 3))
    for label, until in zip(LABELS, life.pushed, strict=True):
        _push(made[:count], until >= day, world.selling.effects[label])
    silence = world.selling.silence
    wants = life.buying >= life.rules.catalogue.numbers[silence.from_state]
    quiet = wants & life.people.direct & (life.touched < day - silence.after_days)
    _push(made[:count], quiet, silence.push)
    _push(made[count:], life.late_until >= day, world.orders.late_push)
    return made


def _push(made: Array, where: Bools, push: Push) -> None:
    rows = np.flatnonzero(where)
    made[rows, FORWARD] *= push.forward
    made[rows, BACK] *= push.back
    made[rows, LEAVE] *= push.leave


def _tactics(life: Life, day: int, rates: Array) -> None:
    """Multiply the hazards of single transitions where a tactic's touch still lasts."""
    exposed = life.exposed >= day
    for effect in life.rules.hazards.effects:
        touched = np.flatnonzero(exposed[effect.tactic])
        for rows in (touched, life.count + touched):
            hit = rows[life.state[rows] == effect.state]
            rates[hit, effect.column] *= effect.factor


def _gates(life: Life, day: int, rates: Array) -> None:
    """Nobody buys of us directly without a deal, nor sees value before the delivery."""
    numbers, tables = life.rules.catalogue.numbers, life.rules.hazards
    alone = life.people.direct & (life.deal < 0)
    for name in NEEDS_A_DEAL:
        column = tables.column(numbers[name], numbers[name] + 1)
        rates[: life.count][alone & (life.buying == numbers[name]), column] = 0
    adopting = numbers["adopting"]
    waits = (life.using == adopting) & (life.delivered > day)
    rates[life.count :][waits, tables.column(adopting, adopting + 1)] = 0


def _apply(life: Life, day: int, rows: Ints, to: Ints) -> None:
    """Carry out the moves of a day."""
    bought = life.rules.catalogue.numbers["adopting"]
    on_buying = rows < life.count
    stays = (to < FIRST_EXIT) & ~(on_buying & (to == bought))
    life.state[rows[stays]], life.entered[rows[stays]] = to[stays], day
    let_go_stale(life, day, rows[on_buying & (to == 0)])
    _fall(life, day, rows[to == NO_DECISION])
    _lose(life, day, rows[to == CHOSE_OTHER], CHOSE_OTHER)
    _lose(life, day, rows[to == DISQUALIFIED], DISQUALIFIED)
    _churn(life, day, rows[(to == CHURNED) & ~on_buying] - life.count)
    _buy(life, day, rows[on_buying & (to == bought)])


def _fall(life: Life, day: int, rows: Ints) -> None:
    """No decision: the same need goes on from an early state, never from where it is or beyond."""
    rows = rows[rows < life.count]
    if not len(rows):
        return
    falls = life.rules.world.buying.falls_to
    numbers = np.array([life.rules.catalogue.numbers[name] for name in falls])
    landed = numbers[drawn(life.dice, falls, len(rows))]
    _note_exit(life, day, rows, NO_DECISION)
    life.state[rows] = np.minimum(landed, life.state[rows] - 1)
    life.entered[rows] = day
    let_go_stale(life, day, rows)


def _lose(life: Life, day: int, rows: Ints, how: int) -> None:
    """The need ends elsewhere. A disqualified account never comes back within the period."""
    rows = rows[rows < life.count]
    if not len(rows):
        return
    _note_exit(life, day, rows, how)
    close_lost(life, day, rows, how)
    rest = FAR if how == DISQUALIFIED else day + life.rules.world.buying.rest_days
    _next_need(life, day, rows, rest)


def _next_need(life: Life, day: int, rows: Ints, rest_until: int) -> None:
    """A fresh need in the status quo."""
    life.last_need[rows] += 1
    life.need[rows], life.state[rows], life.entered[rows] = life.last_need[rows], 0, day
    life.rest_until[rows] = rest_until


def _buy(life: Life, day: int, accounts: Ints) -> None:
    """The need bought becomes the one in use; what was in use before is replaced."""
    if not len(accounts):
        return
    win(life, day, accounts)
    use = life.count + accounts
    life.state[use] = life.rules.catalogue.numbers["adopting"]
    life.need[use], life.entered[use] = life.need[accounts], day
    life.lapsed[accounts] = False
    life.is_known[accounts] = True
    _next_need(life, day, accounts, day + life.rules.world.buying.rest_days)


def _churn(life: Life, day: int, accounts: Ints) -> None:
    """A customer leaves."""
    use = life.count + accounts
    life.exits.add(len(accounts), {"account": accounts, "need": life.need[use], "day": day, "exit": CHURNED})
    life.state[use] = -1
    life.lapsed[accounts] = True
    life.next_order[accounts] = FAR
    life.late_until[accounts] = NEVER


def leave_as_told(life: Life, day: int) -> None:
    """Customers whom the world lets leave on a certain day."""
    leaving = np.flatnonzero((life.people.leaves_on == day) & (life.using >= 0))
    if len(leaving):
        _churn(life, day, leaving)


def _note_exit(life: Life, day: int, rows: Ints, how: int) -> None:
    life.exits.add(len(rows), {"account": rows, "need": life.need[rows], "day": day, "exit": how})
