"""Intervals, medians and survival against published numbers."""

from collections import Counter
from fractions import Fraction
from math import comb

import pytest

from etalon.measures.quantiles import Counted, median, median_rank
from etalon.measures.statistics import ratio_interval, wilson
from etalon.measures.survival import kaplan_meier

# E. J. Freireich et al., Blood 21 (1963): weeks of remission under 6-MP, the example of most textbooks.
REMISSION = Counter({6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1})
WATCHED = Counter({6: 1, 9: 1, 10: 1, 11: 1, 17: 1, 19: 1, 20: 1, 25: 1, 32: 2, 34: 1, 35: 1})


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_wilsons_interval_is_that_of_newcombe_1998(hits: int, n: int, low: float, high: float) -> None:
    assert wilson(hits, n) == pytest.approx((low, high), abs=5e-5)
    mirrored = wilson(n - hits, n)
    assert mirrored == pytest.approx((1 - high, 1 - low), abs=5e-5)


@pytest.mark.parametrize(("n", "rank"), [(5, 0), (6, 1), (10, 2), (15, 4), (20, 6), (100, 40)])
def test_the_rank_of_the_medians_interval_is_that_of_the_tables(n: int, rank: int) -> None:
    assert median_rank(n) == rank


@pytest.mark.parametrize("n", [7, 33, 250, 1001])
def test_the_medians_interval_holds_at_least_95_percent_and_is_the_shortest_such(n: int) -> None:
    def outside(rank: int) -> Fraction:
        return Fraction(2 * sum(comb(n, k) for k in range(rank)), 2**n)

    rank = median_rank(n)
    assert outside(rank) <= Fraction(5, 100) < outside(rank + 1)


def test_the_rank_is_found_for_a_million() -> None:
    assert median_rank(1_000_000) == pytest.approx(500_000 - 980, abs=1)


def test_medians_and_quartiles_of_counts_are_those_of_the_list() -> None:
    counted = Counted({1: 2, 4: 1, 10: 3, 12: 1})  # 1 1 4 10 10 10 12
    assert (counted.n, counted.quantile(0.5)) == (7, 10)
    assert (counted.quantile(0.25), counted.quantile(0.75)) == (2.5, 10)
    measured = median(counted, "days")
    assert (measured.low, measured.high) == (1, 12)


def test_a_median_of_five_has_no_interval_and_of_none_a_reason() -> None:
    five = median(Counted({1: 5}), "days")
    assert (five.value, five.low, five.high) == (1, None, None)
    assert median(Counted({}), "days").reason == "reason-nothing-counted"


def test_kaplan_meier_gives_the_textbook_curve() -> None:
    curve = kaplan_meier(REMISSION, WATCHED)
    expected = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
    assert {step.day: round(step.survival, 3) for step in curve.steps} == expected
    assert [step.at_risk for step in curve.steps] == [21, 17, 15, 12, 11, 7, 6]
    assert curve.median().value == 23
    at_six = curve.within(6)
    # log-log limits of survival at 6 weeks as SAS and R print them: 0.6197, 0.9516
    assert at_six.value == pytest.approx(1 / 7) and at_six.n == 21
    assert (1 - (at_six.high or 0), 1 - (at_six.low or 0)) == pytest.approx((0.6197, 0.9516), abs=1e-4)


def test_greenwoods_error_is_that_of_the_textbook() -> None:
    step = kaplan_meier(REMISSION, WATCHED).steps[-1]
    assert step.survival * step.greenwood**0.5 == pytest.approx(0.1346, abs=5e-5)


def test_without_censoring_it_is_the_plain_share() -> None:
    curve = kaplan_meier({1: 2, 5: 1}, {10: 7})
    assert curve.within(5).value == pytest.approx(0.3)
    assert curve.median().reason == "reason-median-not-reached"


def test_nobody_watched_so_long_is_a_reason() -> None:
    assert kaplan_meier({1: 2}, {10: 7}).within(30).reason == "reason-not-watched-so-long"


def test_nobody_won_is_bounded_by_those_watched_long_enough() -> None:
    never = kaplan_meier({}, {10: 30, 40: 20}).within(30)
    assert (never.value, never.low, never.n) == (0, 0, 50)
    assert never.high == pytest.approx(wilson(0, 20)[1])


def test_the_interval_of_a_ratio_is_cochrans() -> None:
    x, y = [2.0, 3.0, 5.0], [1.0, 2.0, 2.0]
    sums = [
        sum(x),
        sum(y),
        sum(a * a for a in x),
        sum(a * b for a, b in zip(x, y, strict=True)),
        sum(b * b for b in y),
    ]
    ratio = 0.5
    error = (sum((b - ratio * a) ** 2 for a, b in zip(x, y, strict=True)) / 2 / 3) ** 0.5 / (10 / 3)
    assert ratio_interval(3, *sums) == pytest.approx((ratio - 1.959964 * error, ratio + 1.959964 * error))
    assert ratio_interval(1, *sums) is None
