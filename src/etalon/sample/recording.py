"""What becomes of acts when people write them down: logged or not, vaguely, with empty fields, days later."""

import numpy as np

from etalon.sample.arrays import MINUTES, Bools, Columns, Floats
from etalon.sample.dice import stream, waits
from etalon.sample.life.life import Life, Rules


def recorded(life: Life, acts: Columns) -> Columns:
    """Acts with `minute` of the day, `contact`, and the flags `logged`, `vague`, `empty` and `entered` (day).

    The marketing tool logs in full whoever it knows; the CRM holds what the account's seller writes down
    before the period ends.
    """
    dice = stream(life.rules.seed, "recording", life.people.block)
    count = len(acts["day"])
    by_hand = np.array([act.system == "crm" for act in life.rules.catalogue.acts])[acts["act"]]
    seller = life.people.seller[acts["account"]]
    group = life.rules.company.sellers.group[np.maximum(seller, 0)]
    habits = life.rules.world.recording.groups.values()

    def happens(chances: list[float]) -> Bools:
        return np.asarray((dice.random(count) < np.array(chances)[group]) & by_hand)

    logged = happens([habit.logs for habit in habits]) & (seller >= 0)
    vague = happens([habit.vague for habit in habits])
    empty = happens([habit.empty for habit in habits])
    entered = acts["day"] + np.floor(waits(dice, 1, count) * habits_days(life.rules)[group] * by_hand).astype(
        np.int64
    )
    seen = life.known[acts["day"], acts["account"]] | (acts["lead"] >= 0)
    wide = dice.integers(6 * 60, 23 * 60, count)
    office = dice.integers(8 * 60 + 30, 18 * 60 + 30, count)
    people = life.people.contacts[acts["account"]]
    return {
        **acts,
        "minute": np.where(by_hand, office, wide) % MINUTES,
        "contact": np.floor(dice.random(count) ** 2 * people).astype(np.int64),
        "logged": np.where(by_hand, logged & (entered < life.rules.days), seen).astype(np.int64),
        "vague": vague.astype(np.int64),
        "empty": empty.astype(np.int64),
        "entered": entered,
    }


def habits_days(rules: Rules) -> Floats:
    """Mean days until an entry, by recording group."""
    return np.array([habit.late_days for habit in rules.world.recording.groups.values()])
