"""Medians and quartiles of counted values, with the exact interval of a median."""

from bisect import bisect_left
from collections.abc import Mapping
from itertools import accumulate
from math import exp, floor, lgamma, log, sqrt

from etalon.core.measured import Measured, Unit


class Counted:
    """Numbers kept as value -> how often, read like a sorted list."""

    def __init__(self, counts: Mapping[float, int]) -> None:
        self.values = sorted(value for value, count in counts.items() if count > 0)
        self.ends = list(accumulate(counts[value] for value in self.values))
        self.n = self.ends[-1] if self.ends else 0

    def at(self, rank: int) -> float:
        """The value of a rank, counted from 1."""
        return self.values[bisect_left(self.ends, rank)]

    def quantile(self, share: float) -> float:
        """The quantile by linear interpolation between ranks (Hyndman and Fan 1996, type 7), n >= 1."""
        position = 1 + share * (self.n - 1)
        below = floor(position)
        low = self.at(below)
        high = self.at(min(below + 1, self.n))
        return low + (position - below) * (high - low)


def median_rank(n: int) -> int:
    """Rank l such that [x(l), x(n+1-l)] holds the median with at least 95%; 0 when n < 6.

    Source: order statistics and the binomial with p = 1/2, W. J. Conover, "Practical Nonparametric
    Statistics", 3rd ed. (1999), section 3.2.
    """
    start = max(0, floor(n / 2 - 6 * sqrt(n)))
    tail = 0.0
    for k in range(start, n // 2 + 1):
        tail += exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) - n * log(2))
        if tail > 0.025:
            return k
    return 0


def median(counted: Counted, unit: Unit, scale: float = 1.0) -> Measured:
    """The median times `scale`, with its interval from n = 6 on; a reason when there is nothing to count."""
    if not counted.n:
        return Measured.cannot_tell(unit, "reason-nothing-counted")
    rank = median_rank(counted.n)
    low, high = (counted.at(rank) * scale, counted.at(counted.n + 1 - rank) * scale) if rank else (None, None)
    return Measured(counted.quantile(0.5) * scale, unit, counted.n, low, high)


def quartile(counted: Counted, share: float, unit: Unit, scale: float = 1.0) -> Measured:
    """A quantile times `scale` without interval; a reason when there is nothing to count."""
    if not counted.n:
        return Measured.cannot_tell(unit, "reason-nothing-counted")
    return Measured(counted.quantile(share) * scale, unit, counted.n)
