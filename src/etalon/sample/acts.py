"""Acts that follow from the states: the buyer's own, and answers to what the company did.

Every act lies on a day on which its account is in a state where the world lets such an act happen.
"""

import numpy as np

from etalon.sample.arrays import Array, Bools, Columns, Ints, stacked, taken
from etalon.sample.dice import stream, waits
from etalon.sample.life.life import Life
from etalon.sample.world import Answer

MONTH = 365.25 / 12
COLUMNS = ("account", "track", "day", "act", "label", "seller", "tactic", "deal", "lead")


def all_acts(life: Life) -> Columns:
    """Every act of a block by day, with `state` and `need` of its account on that day."""
    dice = stream(life.rules.seed, "acts", life.people.block)
    lived = life.acts.columns()
    parts = [lived, *_own_acts(life, dice), *_entry_acts(life, dice)]
    parts += _answers(life, dice, lived)
    acts = stacked([part for part in parts if len(part["day"])] or [lived])
    row = acts["account"] + acts["track"] * life.count
    acts["state"] = life.states[acts["day"], row].astype(np.int64)
    acts["need"] = life.needs[acts["day"], row].astype(np.int64)
    return taken(acts, np.lexsort((acts["account"], acts["day"])))


def open_cells(life: Life, system: str) -> Bools:
    """(day, row) where an act of the buyer's can reach us: known to marketing, or at work with our seller."""
    if system == "automation":
        return np.concatenate([life.known, life.known], axis=1)
    reached = life.worked & life.people.direct & life.rules.company.calendar.workday[:, None]
    return np.concatenate([reached, reached], axis=1)


def _own_acts(life: Life, dice: np.random.Generator) -> list[Columns]:
    """Acts of the buyer's own, at the world's rates per month."""
    world, catalogue = life.rules.world, life.rules.catalogue
    parts = []
    for system, per_day in (("automation", 1 / MONTH), ("crm", 7 / 5 / MONTH)):
        states = np.where(open_cells(life, system), life.states, -1).ravel()
        for state, number in catalogue.numbers.items():
            cells = np.flatnonzero(states == number)
            for key, act in world.buyer_acts.items():
                if act.system == system and state in act.per_month and len(cells):
                    count = dice.poisson(act.per_month[state] * per_day * len(cells))
                    drawn = cells[dice.integers(0, len(cells), count)]
                    parts.append(_rows(life, drawn, catalogue.code[key]))
    return parts


def _entry_acts(life: Life, dice: np.random.Generator) -> list[Columns]:
    """Acts on the day on which a state is entered."""
    changed = np.zeros(life.states.shape, np.bool_)
    changed[1:] = (life.states[1:] != life.states[:-1]) | (life.needs[1:] != life.needs[:-1])
    parts = []
    for system in ("automation", "crm"):
        states = np.where(changed & open_cells(life, system), life.states, -1).ravel()
        for key, act in life.rules.world.buyer_acts.items():
            for state, chance in act.on_entry.items() if act.system == system else ():
                cells = np.flatnonzero(states == life.rules.catalogue.numbers[state])
                drawn = cells[dice.random(len(cells)) < chance]
                parts.append(_rows(life, drawn, life.rules.catalogue.code[key]))
    return parts


def _rows(life: Life, cells: Array, act: int) -> Columns:
    """Act rows of cells of the flattened (day, row) history."""
    day, row = np.divmod(cells, 2 * life.count)
    made = {name: np.full(len(cells), -1, np.int64) for name in COLUMNS}
    made["account"], made["track"] = row % life.count, row // life.count
    made["day"], made["act"] = day, np.full(len(cells), act)
    return made


def _answers(life: Life, dice: np.random.Generator, lived: Columns) -> list[Columns]:
    """Answers to acts of ours on a later day, if the need is still the same and its state allows them."""
    catalogue = life.rules.catalogue
    parts = []
    for key, answer in life.rules.world.answers.items():
        codes = catalogue.answers_to(answer.to, answer.to_attrs)
        asked = taken(lived, np.isin(lived["act"], codes))
        parts.append(_answer(life, dice, asked, answer, catalogue.code[key]))
    return parts


def _answer(life: Life, dice: np.random.Generator, asked: Columns, answer: Answer, code: int) -> Columns:
    day = asked["day"] + waits(dice, answer.days, len(asked["day"]))
    if answer.system == "crm":
        day = next_workday(life)[np.minimum(day, life.rules.days)]
    luck = dice.random(len(day))
    inside = np.flatnonzero(day < life.rules.days)
    row = (asked["account"] + asked["track"] * life.count)[inside]
    same = life.needs[day[inside], row] == life.needs[asked["day"][inside], row]
    chances = np.zeros(len(life.rules.catalogue.numbers) + 1)
    for state, chance in answer.chance.items():
        chances[life.rules.catalogue.numbers[state]] = chance
    kept = inside[same & (luck[inside] < chances[life.states[day[inside], row]])]
    made = {**taken(asked, kept), "day": day[kept], "act": np.full(len(kept), code)}
    return {
        **made,
        "label": np.full(len(kept), -1),
        "seller": np.full(len(kept), -1),
        "lead": np.full(len(kept), -1),
    }


def next_workday(life: Life) -> Ints:
    """The working day on or after each day; the number of days where there is none."""
    days = np.arange(life.rules.days + 1)
    found = np.where(np.append(life.rules.company.calendar.workday, True), days, life.rules.days)
    return np.minimum.accumulate(found[::-1])[::-1]
