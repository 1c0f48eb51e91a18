"""Intervals of ratios by resampling: whole months are drawn again and again, always the same draws."""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from etalon.measures.statistics import Interval

Floats = npt.NDArray[np.float64]
DRAWS = 1000
SEED = 20240501
FEWEST = 6
"""Below so many units an interval would only pretend to know."""


def resampled(
    units: Sequence[Sequence[float]], statistic: Callable[[Floats], Floats], fixed: Sequence[float] = ()
) -> Interval | None:
    """The 95% percentile interval of a statistic of sums over `units`, of which each is drawn whole.

    `units` has a row of numbers per unit; `statistic` gets the sums of the draws, one column per number, and
    gives one value per draw; `fixed` is added to every sum. Draws where the statistic is undefined are left
    out. None when there are fewer than `FEWEST` units or a bound is not finite. Bounded: `DRAWS` draws, each
    of as many units as there are. Source: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap"
    (1993), chapter 13.
    """
    if len(units) < FEWEST:
        return None
    numbers = np.asarray(units, dtype=np.float64)
    draws = np.random.default_rng(SEED).multinomial(len(numbers), [1 / len(numbers)] * len(numbers), DRAWS)
    sums = draws @ numbers + (np.asarray(fixed, dtype=np.float64) if fixed else 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        found = np.sort(statistic(sums.T))
    found = found[~np.isnan(found)]
    if not len(found):
        return None
    low, high = found[int(0.025 * (len(found) - 1))], found[-1 - int(0.025 * (len(found) - 1))]
    return (float(low), float(high)) if np.isfinite(low) and np.isfinite(high) else None
