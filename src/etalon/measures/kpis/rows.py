"""Sets and conditions of formulas as SQL.

Every row has a name (alias) in the SQL; a condition is never null. Words of formulas reach SQL as parameters
only; names of tables and columns are those of the contract.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import TYPE_CHECKING

from etalon.buyer.bound import Bound, path
from etalon.measures.kpis.week import Week
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.fields import ATTRIBUTES, Found, field_of, own_key
from etalon.standard.formulas.vocabulary import OF_KIND, Rows, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATORS = {"<": "<", "<=": "<=", ">": ">", ">=": ">=", "=": "=", "!=": "<>"}
SECONDS_OF_DAY = 86400


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day that are asked, both inclusive.

    With an open start all before its end counts; `first` then only says where records begin in earnest.
    """

    first: date
    last: date
    open_start: bool = False

    def earlier(self, days: float) -> "Span":
        """The span so many days before."""
        if not days:
            return self
        return Span(self.first - timedelta(days), self.last - timedelta(days))

    @property
    def start(self) -> datetime:
        """The first moment."""
        return datetime.combine(self.first, time.min, UTC)

    @property
    def end(self) -> datetime:
        """The last moment."""
        return datetime.combine(self.last, time.max, UTC)


@dataclass(frozen=True, slots=True)
class Row:
    """A row in SQL: its alias, what it is, and the column of its time."""

    alias: str
    rows: Rows
    when: str | None

    @property
    def time(self) -> str:
        """SQL of its moment."""
        return moment_of(f'{self.alias}."{self.when}"') if self.when else "NULL"


def moment_of(sql: str) -> str:
    """SQL of a column of time as a moment."""
    return f"CAST({sql} AS TIMESTAMPTZ)"


@dataclass
class RowSql(ABC):
    """Turns sets and conditions into SQL over one span of time."""

    words: Vocabulary
    parameters: dict[str, float]
    span: Span
    bound: Bound = field(default_factory=Bound)
    week: Week = field(default_factory=Week)
    _aliases: "Iterator[int]" = field(default_factory=count)

    def row(self, found: t.Set, alias: str | None = None) -> Row:
        """A row of a set, under a new alias."""
        rows = self.words.rows_of(found)
        if rows is None:
            raise TypeError(found)
        return Row(alias or f"i{next(self._aliases)}", rows, self.time_of(found))

    def time_of(self, found: t.Set) -> str | None:
        """The column of time by which the period picks rows of a set."""
        if found.by:
            return found.by
        if len(found.names) == 1 and found.names[0] in self.words.sets:
            return self.time_of(self.words.named(found.names[0]))
        rows = self.words.rows_of(found)
        return rows.table.when if rows else None

    def everything(self, found: t.Set) -> bool:
        """Whether a set is read up to the end of the period, and not within it."""
        named = found.names[0] if len(found.names) == 1 else ""
        inner = named in self.words.sets and self.everything(self.words.named(named))
        return found.all_ or inner or self.time_of(found) is None

    def relation(self, found: t.Set) -> str:
        """SELECT of the rows of a set up to the end of the period."""
        row = self.row(found)
        rows = self.picked(found, found.pick, row) if found.pick else self.base(found, row)
        return f"SELECT {row.alias}.* FROM ({rows}) {row.alias} WHERE {self.condition(found.where, row)}"  # noqa: S608

    def base(self, found: t.Set, row: Row) -> str:
        """SELECT of the rows that the names of a set stand for."""
        named = [name for name in found.names if name in self.words.sets]
        parts = [self.relation(self.words.named(name)) for name in named]
        kinds = [name for name in found.names if name in self.words.kinds]
        if kinds:
            parts.append(f"SELECT * FROM events WHERE kind IN {self.bound.any_of(kinds)}")  # noqa: S608
        parts += [f"SELECT * FROM {name}" for name in found.names if name in self.words.tables]  # noqa: S608
        sql = " UNION ".join(parts)
        if row.when is None:
            return sql
        column = f'b."{row.when}"'
        return f"SELECT b.* FROM ({sql}) b WHERE {moment_of(column)} <= {self.bound(self.span.end)}"  # noqa: S608

    def picked(self, found: t.Set, pick: t.Pick, row: Row) -> str:
        """SELECT of the first or last row of each object."""
        key = f'p."{pick.per}_id"'
        order = self.order(row, "DESC" if pick.which == "last" else "ASC")
        return f"""SELECT p.* FROM ({self.base(found, row)}) p WHERE {key} IS NOT NULL
            QUALIFY row_number() OVER (PARTITION BY {key} ORDER BY {order}) = 1"""  # noqa: S608

    def order(self, row: Row, way: str) -> str:
        """SQL of the order of rows in time, ties by their keys."""
        columns = [row.when] if row.when else []
        columns += ["seq"] if row.rows.of_events else []
        return ", ".join(f'p."{name}" {way} NULLS LAST' for name in (*columns, *row.rows.table.key))

    def in_period(self, found: t.Set, row: Row) -> str:
        """The condition that a row lies in the period."""
        if self.everything(found) or self.span.open_start:
            return "true"
        return f"{row.time} >= {self.bound(self.span.start)}"

    # Conditions

    def condition(self, node: t.Condition | None, row: Row) -> str:
        """SQL of a condition on a row; true or false, never null."""
        match node:
            case None:
                return "true"
            case t.Both():
                return "(" + " AND ".join(self.condition(part, row) for part in node.values) + ")"
            case t.Either():
                return "(" + " OR ".join(self.condition(part, row) for part in node.values) + ")"
            case t.Not():
                return f"(NOT {self.condition(node.value, row)})"
            case t.Has():
                return self.has(node, row)
            case t.Filled():
                sql = self.column(node.field.name, row)
                return f"({sql} IS {'NOT ' if node.state == 'filled' else ''}NULL)"
            case t.Among():
                return self.among(node, row)
            case t.Compared():
                return f"coalesce({self.compared(node, row)}, false)"

    def has(self, node: t.Has, row: Row) -> str:
        """SQL of whether there are tied rows."""
        _, rows = self.tied(node.related, row)
        if node.least is None:
            sql = f"EXISTS (SELECT 1 {rows})"
        else:
            sql = f"((SELECT count(*) {rows}) >= {self.quantity(node.least)})"
        return f"(NOT {sql})" if node.none else sql

    def among(self, node: t.Among, row: Row) -> str:
        """SQL of whether a field has one of some values; an empty field has none and misses none."""
        tests = [self.compared(t.Compared(node.field, "=", value), row) for value in node.values]
        sql = f"({' OR '.join(tests)})"
        return f"coalesce(NOT {sql}, false)" if node.negated else f"coalesce({sql}, false)"

    def compared(self, node: t.Compared, row: Row) -> str:
        """SQL of a comparison, null where a side is empty."""
        sign = OPERATORS[node.comparator]
        if not isinstance(node.left, t.Field):
            return f"({self.number(node.left, row)} {sign} {self.operand(node.right)})"
        found = self.found(node.left.name, row)
        left = self.column(node.left.name, row)
        if isinstance(node.right, t.Word):
            return f"(CAST({left} AS VARCHAR) {sign} {self.bound(node.right.text)})"
        if isinstance(node.right, t.Moment):
            if self.of_time(found, node.right, row):
                return f"({timely(left, found)} {sign} {self.moment(node.right, row)})"
            return f"({numeric(left)} {sign} {numeric(self.column(node.right.base, row))})"
        return f"({numeric(left)} {sign} {self.operand(node.right)})"

    def of_time(self, left: Found, right: t.Moment, row: Row) -> bool:
        """Whether a comparison is one of moments and not of numbers."""
        if left.holds == "time" or right.of_period or right.amount:
            return True
        return self.found(right.base, row).holds == "time"

    def operand(self, node: t.Word | t.Number | t.Parameter | t.Moment) -> str:
        """SQL of what stands on the right of a comparison of numbers."""
        if isinstance(node, t.Number | t.Parameter):
            return self.quantity(node)
        raise TypeError(node)

    def quantity(self, node: t.Quantity) -> str:
        """SQL of a number or parameter."""
        return self.bound(self.amount(node))

    def amount(self, node: t.Quantity) -> float:
        """A number, or the value of a parameter."""
        return node.value if isinstance(node, t.Number) else self.parameters[node.name]

    def moment(self, node: t.Moment, row: Row) -> str:
        """SQL of a moment."""
        if node.of_period:
            sql = self.bound(self.span.start if node.base == "start" else self.span.end)
            sql = moment_of(sql)
        else:
            sql = timely(self.column(node.base, row), self.found(node.base, row))
        if node.amount is None:
            return sql
        seconds = self.bound(self.amount(node.amount.quantity) * SECONDS_OF_DAY)
        return f"({sql} {node.sign} to_seconds({seconds}))"

    # Fields

    def found(self, name: str, row: Row) -> Found:
        """The field of a name; the check of the pack has seen that it is there."""
        found = field_of(row.rows, name, self.words)
        if found is None:
            raise KeyError(name)
        return found

    def column(self, name: str, row: Row) -> str:
        """SQL of a field of a row."""
        found = self.found(name, row)
        if found.link:
            return self.linked(found, row)
        if row.rows.of_events and found.column in OF_KIND:
            return self.of_kind(found.column, row)
        if found.column.startswith(ATTRIBUTES):
            return attribute(f"{row.alias}.attrs", found.column, self.bound)
        return f'{row.alias}."{found.column}"'

    def linked(self, found: Found, row: Row) -> str:
        """SQL of a field of the row that a column of this one names."""
        key, alias = found.table.key[0], f"l{next(self._aliases)}"
        if found.column.startswith(ATTRIBUTES):
            value = attribute(f"{alias}.attrs", found.column, self.bound)
        else:
            value = f'{alias}."{found.column}"'
        return f"""(SELECT any_value({value}) FROM {found.table.id} {alias}
            WHERE {alias}."{key}" = {row.alias}."{found.link}")"""  # noqa: S608

    def of_kind(self, name: str, row: Row) -> str:
        """SQL of what the standard says of an event's kind."""
        by_value: dict[str, list[str]] = {}
        for key in row.rows.kinds:
            by_value.setdefault(str(getattr(self.words.kinds[key], name)), []).append(key)
        cases = [
            f"WHEN {row.alias}.kind IN {self.bound.any_of(kinds)} THEN {self.bound(value)}"
            for value, kinds in by_value.items()
        ]
        return f"CASE {' '.join(cases)} END"

    # Tied sets

    def tied(self, node: t.Related, row: Row) -> tuple[Row, str]:
        """The row of a tied set, and the FROM and WHERE of its rows."""
        inner = self.row(node.set)
        per = node.per or own_key(row.rows)
        tests = [f'{inner.alias}."{per}_id" = {row.alias}."{per}_id"']
        if inner.rows.table.id == row.rows.table.id:
            keys = inner.rows.table.key
            same = " AND ".join(f'{inner.alias}."{key}" = {row.alias}."{key}"' for key in keys)
            tests.append(f"NOT ({same})")
        tests += self.window(node.window, inner, row)
        where = " AND ".join(tests)
        return inner, f"FROM ({self.relation(node.set)}) {inner.alias} WHERE {where}"

    def window(self, window: t.Window | None, inner: Row, row: Row) -> list[str]:
        """SQL of when the rows of a tied set lie."""
        if window is None:
            return []
        if window.kind in ("recent", "current"):
            return [self.within_span(window, inner)]
        after = window.direction == "after"
        first, last = (row.time, inner.time) if after else (inner.time, row.time)
        tests = [f"{first} <= {last}"]
        if window.amount:
            length = self.week.length(window.amount.unit, first, last)
            tests.append(f"{length} <= {self.quantity(window.amount.quantity)}")
        return tests

    def within_span(self, window: t.Window, inner: Row) -> str:
        """SQL of a window that does not depend on the row."""
        since = self.span.start
        if window.amount:
            since = self.span.end - timedelta(self.amount(window.amount.quantity))
            return f"{inner.time} > {self.bound(since)}"
        return f"{inner.time} >= {self.bound(since)}"

    @abstractmethod
    def number(self, node: t.Expression, row: Row) -> str:
        """SQL of a number of a row, null where it has none."""


def attribute(attrs: str, column: str, bound: Bound) -> str:
    """SQL of an attribute as text; an empty text is no value."""
    return f"json_extract_string({attrs}, {bound(path(column.removeprefix(ATTRIBUTES)))})"


def numeric(sql: str) -> str:
    """SQL of a value as a number."""
    return f"TRY_CAST({sql} AS DOUBLE)"


def timely(sql: str, found: Found) -> str:
    """SQL of a value as a moment."""
    return moment_of(sql) if found.holds == "time" else f"TRY_CAST({sql} AS TIMESTAMPTZ)"
