"""The buyer's own pace as tables: hazards per state and age, and where they lead."""

from dataclasses import dataclass

import numpy as np

from etalon.sample.arrays import Floats, Ints
from etalon.sample.world import EXITS, World
from etalon.standard.pack import Pack

OLDEST = 2000
FORWARD, BACK, LEAVE = 0, 1, 2
FIRST_EXIT = 100
NO_DECISION, CHOSE_OTHER, DISQUALIFIED, CHURNED = range(FIRST_EXIT, FIRST_EXIT + len(EXITS))


@dataclass(frozen=True)
class TacticEffect:
    """A factor on the hazard out of one state along one column, while a tactic's touch lasts."""

    tactic: int
    state: int
    column: int
    factor: float


@dataclass(frozen=True)
class Hazards:
    """`daily[state, age]` leaves a state; `share`, `to` and `direction` are (state, column).

    Daily hazards are those of a Weibull distribution: with median m and shape k its cumulated hazard at
    age t is ln 2 (t/m)^k. `to` holds a state number or an exit from `FIRST_EXIT` on.
    """

    daily: Floats
    share: Floats
    to: Ints
    direction: Ints
    effects: tuple[TacticEffect, ...]

    def column(self, state: int, to: int) -> int:
        """The column of a destination, -1 when the state never leads there."""
        found = np.flatnonzero((self.to[state] == to) & (self.share[state] > 0))
        return int(found[0]) if len(found) else -1


def hazards(world: World, pack: Pack) -> Hazards:
    """The tables of a world."""
    numbers = {state: item.no for state, item in pack.buyer_states.items()}
    exits: dict[str, int] = {name: FIRST_EXIT + index for index, name in enumerate(EXITS)}
    codes = {**numbers, **exits}
    width = max(len(life.next) for life in world.buying.states.values())
    size = (len(numbers), width)
    daily = np.zeros((len(numbers), OLDEST))
    share, to, direction = np.zeros(size), np.zeros(size, np.int64), np.zeros(size, np.int64)
    ages = np.arange(OLDEST + 1)
    for state, life in world.buying.states.items():
        row = numbers[state]
        daily[row] = np.diff(np.log(2) * (ages / life.median_days) ** life.shape)
        total = sum(life.next.values())
        for column, (name, part) in enumerate(life.next.items()):
            code = codes[name]
            share[row, column], to[row, column] = part / total, code
            direction[row, column] = LEAVE if code >= FIRST_EXIT else FORWARD if code > row else BACK
    made = Hazards(daily, share, to, direction, ())
    effects = [
        TacticEffect(
            index, numbers[effect.from_], made.column(numbers[effect.from_], codes[effect.to]), effect.factor
        )
        for index, use in enumerate(world.tactics.values())
        for effect in use.effects
    ]
    return Hazards(daily, share, to, direction, tuple(effect for effect in effects if effect.column >= 0))
