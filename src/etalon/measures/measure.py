"""What a measure declares of itself: what it needs, its parameters, its partial and its combine."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa

from etalon.core.measured import Period, Unit
from etalon.evidence.sql import View
from etalon.measures.result import Body
from etalon.standard.pack import Pack

FIELD = re.compile(r"(?P<table>\w+)(?::(?P<kind>[\w.]+?))?(?:\.(?P<attr>attrs\.)?(?P<column>\w+))?")
KIND_COLUMN = {"events": "kind", "object_changes": "field"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the contract: a column, or rows of one kind, or an attribute of rows of one kind.

    Written ``deals.created_at``, ``events:deal_closed``, ``events:deal_closed.attrs.result``.
    """

    name: str

    @property
    def parts(self) -> Mapping[str, str | None]:
        """Its table, kind, attrs mark and column."""
        found = FIELD.fullmatch(self.name)
        if found is None:
            raise ValueError(f"not a field of the contract: {self.name}")
        return found.groupdict()

    @property
    def table(self) -> str:
        """The table it belongs to."""
        return str(self.parts["table"])

    @property
    def rows_sql(self) -> str:
        """The condition that picks the rows which could hold it."""
        kind = self.parts["kind"]
        return f"{KIND_COLUMN[self.table]} = '{kind}'" if kind else "true"

    @property
    def value_sql(self) -> str:
        """The expression that is null where it is absent."""
        column = self.parts["column"]
        if column is None:
            return "1"
        return f"json_extract_string(attrs, '$.{column}')" if self.parts["attr"] else column


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a measure cannot do without: any one of these fields is enough."""

    any_of: tuple[Field, ...]

    @property
    def name(self) -> str:
        """The fields, the preferred one first."""
        return " | ".join(each.name for each in self.any_of)


def needs(*names: str) -> tuple[Need, ...]:
    """Needs from field names; ``a | b`` means that either is enough."""
    return tuple(Need(tuple(Field(part.strip()) for part in name.split("|"))) for name in names)


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
