"""Chance for the demo data: everything is drawn from one seed and falls equally on every Python version."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Thing = TypeVar("Thing")


class Dice:
    """A seeded dice. Only `Random.random` is used: it alone is promised never to change."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def chance(self, percent: float) -> bool:
        """True in so many cases of a hundred."""
        return self._random.random() * 100 < percent

    def number(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self._random.random() * (high - low + 1))

    def around(self, mean: float) -> int:
        """Days about a mean, at least 1, with a long tail (from 0.3 to 3 times the mean)."""
        share = self._random.random()
        return max(1, int(mean * (0.3 + 0.9 * share + 1.8 * share**6)))

    def amount(self, low: int, high: int) -> int:
        """A sum between low and high, small ones more often, in cents that end in a round number."""
        return int((low + (high - low) * self._random.random() ** 2) * 10) * 10

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of the things."""
        return things[int(self._random.random() * len(things))]

    def weighted(self, things: Sequence[Thing], weights: Sequence[float]) -> Thing:
        """One of the things, each as often as its weight says."""
        point = self._random.random() * sum(weights)
        for thing, weight in zip(things, weights, strict=True):
            point -= weight
            if point < 0:
                return thing
        return things[-1]

    def some(self, things: Sequence[Thing], count: int) -> list[Thing]:
        """So many different things, in the order in which they stood."""
        chosen: set[int] = set()
        while len(chosen) < count:
            chosen.add(int(self._random.random() * len(things)))
        return [things[index] for index in sorted(chosen)]
