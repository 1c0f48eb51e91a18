"""Share that has happened within a time, when some were watched for less than that time."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log, sqrt

from etalon.core.measured import Measured
from etalon.measures.statistics import Z, wilson


@dataclass(frozen=True, slots=True)
class Step:
    """The curve after one day with events: still waiting (survival), Greenwood's sum, at risk on that day."""

    day: int
    survival: float
    greenwood: float
    at_risk: int


@dataclass(frozen=True)
class Curve:
    """A Kaplan-Meier curve of `n` subjects, of which the longest was watched for `longest` days."""

    n: int
    longest: int
    steps: tuple[Step, ...]
    watched: Mapping[int, int]

    def within(self, days: int) -> Measured:
        """Share within `days` days, log-log interval; a reason when none was watched so long."""
        if not self.n:
            return Measured.cannot_tell("share", "reason-nothing-counted")
        if self.longest < days:
            return Measured.cannot_tell("share", "reason-not-watched-so-long", self.n)
        passed = [step for step in self.steps if step.day <= days]
        if not passed or passed[-1].survival == 0:
            return self.edge(days, happened=bool(passed))
        survival, greenwood = passed[-1].survival, passed[-1].greenwood
        spread = exp(Z * sqrt(greenwood) / abs(log(survival)))
        return Measured(1 - survival, "share", self.n, 1 - survival ** (1 / spread), 1 - survival**spread)

    def edge(self, days: int, happened: bool) -> Measured:
        """Nobody or everybody: Greenwood's error is 0 there, so Wilson's bound over those watched so long."""
        enough = sum(count for day, count in self.watched.items() if day >= days) if not happened else self.n
        low, high = wilson(enough if happened else 0, enough)
        return Measured(1.0 if happened else 0.0, "share", self.n, low, high)

    def median(self) -> Measured:
        """Days until half had the event; a reason when fewer than half had it while watched."""
        if not self.n:
            return Measured.cannot_tell("days", "reason-nothing-counted")
        reached = next((step.day for step in self.steps if step.survival <= 0.5 + 1e-12), None)
        if reached is None:
            return Measured.cannot_tell("days", "reason-median-not-reached", self.n)
        return Measured(reached, "days", self.n)


def kaplan_meier(events: Mapping[int, int], censored: Mapping[int, int]) -> Curve:
    """The curve from counts per day: `events` happened on that day, `censored` were last watched on it.

    Those censored on a day count as at risk on it. Source: E. L. Kaplan and P. Meier, JASA 53 (1958);
    variance: M. Greenwood (1926); log-log interval: J. D. Kalbfleisch and R. L. Prentice (1980).
    """
    watched = {day: events.get(day, 0) + censored.get(day, 0) for day in {*events, *censored}}
    n = at_risk = sum(watched.values())
    survival, greenwood = 1.0, 0.0
    steps = []
    for day in sorted(watched):
        happened = events.get(day, 0)
        if happened:
            survival *= 1 - happened / at_risk
            greenwood += happened / (at_risk * (at_risk - happened)) if happened < at_risk else 0.0
            steps.append(Step(day, survival if happened < at_risk else 0.0, greenwood, at_risk))
        at_risk -= watched[day]
    return Curve(n, max(watched, default=0), tuple(steps), watched)
