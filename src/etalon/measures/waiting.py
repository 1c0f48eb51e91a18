"""Time until something happened, when some still wait for it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from etalon.core.measured import Measured, Unit
from etalon.measures.survival import kaplan_meier


@dataclass
class Waits:
    """Counts by whole units of time: `done` after so long, `open` watched for so long without it.

    What ends before it begins is not counted as waiting, but as `impossible`.
    """

    done: Counter[int] = field(default_factory=Counter)
    open: Counter[int] = field(default_factory=Counter)
    impossible: int = 0

    def add(self, length: int, happened: bool, n: int = 1) -> None:
        """Count `n` waits of this length."""
        if length < 0:
            self.impossible += n
        else:
            (self.done if happened else self.open)[length] += n

    @property
    def waiting(self) -> int:
        """How many wait still."""
        return sum(self.open.values())

    def median(self, unit: Unit) -> Measured:
        """Time until half have it, those still waiting counted for as long as they waited."""
        made = kaplan_meier(self.done, self.open).median()
        return replace(made, unit=unit)


def late(delays: Mapping[int, int]) -> Counter[float]:
    """The delays above zero."""
    return Counter({float(days): n for days, n in delays.items() if days > 0})
