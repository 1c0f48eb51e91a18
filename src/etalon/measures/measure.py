"""What a measure declares of itself: what it needs, its parameters, its partial and its combine."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from etalon.core.measured import Period, Unit
from etalon.evidence.sql import View
from etalon.measures.needs import Need
from etalon.measures.result import Body
from etalon.standard.pack import Pack


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter ``field=value``; an empty value means not recorded."""

    field: str
    value: str


@dataclass(frozen=True)
class Query:
    """What is asked: period (by the measure's own date), dimensions, filters and parameters.

    `subject` is the table whose rows are counted; nothing after `as_at` is taken as having happened.
    """

    subject: str
    period: Period = field(default_factory=Period)
    by: tuple[str, ...] = ()
    where: tuple[Condition, ...] = ()
    parameters: Mapping[str, int | str] = field(default_factory=dict)
    as_at: date = date.max
    pack: Pack | None = None

    def number(self, name: str) -> int:
        """A parameter that is a number."""
        return int(self.parameters[name])


@dataclass(frozen=True)
class Measure:
    """One family. `subjects` are the tables it can be counted on, the preferred one first.

    `partial` walks one bucket and returns a small table; `combine` turns those of all buckets into rows.
    The same partials in any cut give the same result: counts and money exactly, floats within 1e-9.
    `parameters` holds each parameter with what holds by default: whole numbers from 0 up, or a word of
    those in `choices`.
    """

    id: str
    unit: Unit
    subjects: Mapping[str, tuple[Need, ...]]
    partial: Callable[[View, Query], pa.Table]
    combine: Callable[[Sequence[pa.Table], Query], Body]
    parameters: Mapping[str, int | str] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def needs(self) -> tuple[Need, ...]:
        """The needs on the preferred subject."""
        return next(iter(self.subjects.values()))
