"""A number on its way through a formula: value or reason, over how many records, how sure."""

from collections.abc import Callable
from dataclasses import dataclass
from math import isfinite
from operator import add, mul, sub, truediv

from etalon.core.measured import Measured, Unit
from etalon.measures.statistics import wilson

WORK: dict[str, Callable[[float, float], float]] = {"+": add, "-": sub, "*": mul, "/": truediv}


@dataclass(frozen=True, slots=True)
class Value:
    """A number, or the reason (``reason-...``) why there is none; `counted` where it is a count of records.

    `of_counts` marks a quotient of counts: Wilson's interval is right for it when it is a share.
    """

    value: float | None
    n: int = 0
    low: float | None = None
    high: float | None = None
    reason: str | None = None
    counted: bool = False
    currency: str | None = None
    of_counts: bool = False

    @classmethod
    def unknown(cls, reason: str, n: int = 0) -> "Value":
        """No number."""
        return cls(None, n, reason=reason)

    def measured(self, unit: Unit) -> Measured:
        """The form in which it leaves the program."""
        if self.value is None:
            return Measured.cannot_tell(unit, self.reason or "reason-nothing-counted", self.n)
        if self.of_counts and unit != "share":
            return Measured(self.value, unit, self.n)
        return Measured(self.value, unit, self.n, self.low, self.high)


def combined(operator: str, left: Value, right: Value) -> Value:
    """Arithmetic of two numbers; what is unknown stays unknown, with its reason.

    Beside a plain number (`n` 0) an interval is scaled; two numbers of records have none together, but for a
    quotient of counts.
    """
    if left.value is None or right.value is None:
        return left if left.value is None else right
    if None not in (left.currency, right.currency) and left.currency != right.currency:
        return Value.unknown("reason-several-currencies", right.n)
    if operator == "/" and not right.value:
        return Value.unknown("reason-nothing-counted", left.n)
    if operator == "/" and left.counted and right.counted and left.value <= right.value:
        interval = wilson(int(left.value), int(right.value))
        return Value(left.value / right.value, right.n, *interval, of_counts=True)
    return scaled(operator, left, left.value, right, right.value)


def scaled(operator: str, left: Value, x: float, right: Value, y: float) -> Value:
    """A sum, difference, product or quotient; an interval is kept beside a plain number only."""
    work = WORK[operator]
    low, high = None, None
    if not right.n:
        low, high = ends(left, lambda other: work(other, y))
    elif not left.n and operator != "/":
        low, high = ends(right, lambda other: work(x, other))
    counted = left.counted and right.counted and operator == "+"
    currency = left.currency or right.currency
    if operator == "/" and right.currency:
        currency = None
    n = right.n if operator == "/" and right.n else max(left.n, right.n)
    return Value(work(x, y), n, low, high, counted=counted, currency=currency)


def ends(found: Value, work: Callable[[float], float]) -> tuple[float, float] | tuple[None, None]:
    """The interval of a number after arithmetic with a plain number."""
    if found.low is None or found.high is None:
        return None, None
    low, high = sorted((work(found.low), work(found.high)))
    return (low, high) if isfinite(low) and isfinite(high) else (None, None)
