"""A number that knows of what it is, over which period, from how many records, and how sure."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

Unit = Literal[
    "share",
    "count",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "money",
    "money_per_day",
    "ratio",
    "points",
    "level",
]


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both inclusive; None means open."""

    first: date | None = None
    last: date | None = None

    def as_json(self) -> dict[str, str | None]:
        """``{"from": ISO date or null, "to": ISO date or null}``."""
        return {
            "from": self.first.isoformat() if self.first else None,
            "to": self.last.isoformat() if self.last else None,
        }


@dataclass(frozen=True, slots=True)
class Measured:
    """A value with its unit, n and interval; or no value and the reason (a message id ``reason-...``).

    A share is between 0 and 1. `low` and `high` are the bounds of the 95% interval, where one was made.
    """

    value: float | None
    unit: Unit
    n: int = 0
    low: float | None = None
    high: float | None = None
    reason: str | None = None

    def __post_init__(self) -> None:
        if (self.value is None) != (self.reason is not None):
            raise ValueError("a measured number has either a value or a reason why it has none")

    @classmethod
    def cannot_tell(cls, unit: Unit, reason: str, n: int = 0) -> "Measured":
        """No number: the records cannot tell, and `reason` says why."""
        return cls(None, unit, n, reason=reason)

    def as_json(self) -> dict[str, float | int | str | None]:
        """The form in which every number leaves the program as JSON."""
        return asdict(self)
