"""Sellers act by their habit: first whether, then early, in step or late, then what."""

from dataclasses import dataclass

import numpy as np

from etalon.sample.arrays import Bools, Floats, Ints
from etalon.sample.catalogue import Catalogue
from etalon.sample.life.deals import advance
from etalon.sample.life.life import Life
from etalon.sample.world import LABELS, BehaviourUse, World

EARLY, IN_STEP, LATE = range(3)


@dataclass(frozen=True)
class Choices:
    """What can be chosen on one track: behaviours with their act codes, steps, and cumulated weights.

    `cumulated` is (label, state, behaviour); `feasible` (state, label) says whether a label can be at all.
    """

    codes: Ints
    steps: Ints
    cumulated: Floats
    feasible: Bools


def choices(catalogue: Catalogue, uses: dict[str, BehaviourUse], stray: float) -> Choices:
    """The weights of every behaviour by state: those nearer to being in step weigh more."""
    pack, states = catalogue.pack, len(catalogue.numbers)
    order = {step.id: index for index, step in enumerate(pack.deal_steps.values())}
    weights = np.zeros((len(LABELS), states, len(uses)))
    for column, (name, use) in enumerate(uses.items()):
        behaviour = pack.behaviours[name]
        first = 0 if behaviour.first is None else behaviour.first
        last = states - 1 if behaviour.last is None else behaviour.last
        for state in range(states):
            label = EARLY if state < first else LATE if state > last else IN_STEP
            weights[label, state, column] = use.weight * stray ** max(first - state, state - last, 0)
    total = weights.sum(axis=2, keepdims=True)
    cumulated = np.cumsum(weights, axis=2) / np.where(total > 0, total, 1)
    steps = np.array([order[use.step] if use.step else -1 for use in uses.values()])
    codes = np.array([catalogue.code[name] for name in uses])
    return Choices(codes, steps, cumulated, (total[..., 0] > 0).T)


class Sellers:
    """The sellers of a sample at work on any block."""

    def __init__(self, world: World, catalogue: Catalogue) -> None:
        selling = world.selling
        self.tracks = (
            choices(catalogue, selling.buying, selling.stray),
            choices(catalogue, selling.using, selling.stray),
        )

    def act(self, life: Life, day: int) -> None:
        """The acts of one working day; at most one per account."""
        accounts = self._visited(life, day)
        lead_or_deal = (life.deal[accounts] >= 0) | (life.works_from[accounts] <= day)
        using = (life.using[accounts] >= 0) & ~lead_or_deal
        self._on_track(life, day, 0, accounts[~using], life.buying)
        self._on_track(life, day, 1, accounts[using], life.using)

    def _visited(self, life: Life, day: int) -> Ints:
        """Whom sellers turn to today."""
        selling, sellers = life.rules.world.selling, life.rules.company.sellers
        week = selling.per_week
        rate = np.full(life.count, week.cold)
        rate[life.using >= 0] = week.customer
        rate[life.works_from <= day] = week.lead
        rate[life.deal >= 0] = week.deal
        tempo = np.array([selling.habits[name].tempo for name in LABELS])
        habit = sellers.habit[np.maximum(life.people.seller, 0)]
        chance = rate * tempo[habit] / 5 * life.people.direct
        return np.flatnonzero(life.dice.random(life.count) < chance)

    def _on_track(self, life: Life, day: int, track: int, accounts: Ints, states: Ints) -> None:
        if not len(accounts):
            return
        made, state = self.tracks[track], states[accounts]
        seller = life.people.seller[accounts]
        label = self._labels(life, made, state, seller)
        draw = life.dice.random(len(accounts))
        picked = (made.cumulated[label, state] <= draw[:, None]).sum(axis=1).clip(0, len(made.codes) - 1)
        life.acts.add(
            len(accounts),
            {
                "account": accounts, "track": track, "day": day, "act": made.codes[picked], "label": label,
                "seller": seller, "deal": life.deal[accounts] if track == 0 else -1,
            },
        )  # fmt: skip
        life.touched[accounts] = day
        if track == 0:
            self._leave_traces(life, day, accounts, label)
            advance(life, day, accounts, made.steps[picked])

    @staticmethod
    def _labels(life: Life, made: Choices, state: Ints, seller: Ints) -> Ints:
        """Early, in step or late by the seller's own shares, among those that the state allows."""
        weights = life.rules.company.sellers.mix[seller] * made.feasible[state]
        cumulated = np.cumsum(weights, axis=1)
        draw = life.dice.random(len(state)) * cumulated[:, -1]
        return np.asarray((cumulated <= draw[:, None]).sum(axis=1).clip(0, len(LABELS) - 1), dtype=np.int64)

    @staticmethod
    def _leave_traces(life: Life, day: int, accounts: Ints, label: Ints) -> None:
        """Let the acts push buyers for a while, and note the first touch of a lead."""
        for number, name in enumerate(LABELS):
            days = life.rules.world.selling.effects[name].days
            life.pushed[number, accounts[label == number]] = day + days
        leads = life.lead[accounts]
        leads = leads[leads >= 0]
        fresh = leads[life.leads["first_touch"][leads] < 0]
        life.leads["first_touch"][fresh] = day
