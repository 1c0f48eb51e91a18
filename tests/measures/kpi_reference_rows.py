"""Sets, fields, conditions and ties of formulas, walked row by row in plain Python (docs/formulas.md).

Slow on purpose, and knows nothing of SQL: rows are dictionaries, sets are lists.
"""

from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from tests.measures.kpi_values import Row, attribute, compare, length, moment, number, written

from etalon.evidence.sql import Door
from etalon.standard.contract import contract
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_set
from etalon.standard.pack import Pack


def all_rows(door: Door) -> dict[str, list[Row]]:
    """Every row of every table, as the store has them."""
    with door.whole() as view:
        return {name: view.query(f"SELECT * FROM {name}").to_pylist() for name in contract()}


@dataclass
class RowReference(ABC):
    """The records, the words of the pack, and the span that is asked."""

    pack: Pack
    tables: Mapping[str, list[Row]]
    first: date
    last: date
    observed: date
    parameters: Mapping[str, float] = field(default_factory=dict)
    open_start: bool = False
    _kept: dict[t.Set, list[Row]] = field(default_factory=dict)
    _tied: dict[tuple[t.Set, str], dict[str, list[Row]]] = field(default_factory=dict)
    _by_key: dict[str, dict[str, Row]] = field(default_factory=dict)

    @property
    def start(self) -> datetime:
        return datetime.combine(self.first, time.min, UTC)

    @property
    def end(self) -> datetime:
        return datetime.combine(self.last, time.max, UTC)

    # Sets

    def table_of(self, found: t.Set) -> str:
        name = found.names[0]
        if name in self.pack.kpi_sets:
            return self.table_of(parse_set(self.pack.kpi_sets[name].set))
        return name if name in contract() else "events"

    def when(self, found: t.Set) -> str | None:
        name = found.names[0]
        if found.by:
            return found.by
        if len(found.names) == 1 and name in self.pack.kpi_sets:
            return self.when(parse_set(self.pack.kpi_sets[name].set))
        return contract()[self.table_of(found)].when

    def unlimited(self, found: t.Set) -> bool:
        name = found.names[0]
        named = len(found.names) == 1 and name in self.pack.kpi_sets
        inner = named and self.unlimited(parse_set(self.pack.kpi_sets[name].set))
        return found.all_ or inner or self.when(found) is None

    def named(self, name: str) -> list[Row]:
        if name in self.pack.kpi_sets:
            return self.rows(parse_set(self.pack.kpi_sets[name].set))
        if name in contract():
            return self.tables[name]
        return [row for row in self.tables["events"] if row["kind"] == name]

    def rows(self, found: t.Set) -> list[Row]:
        """The rows of a set up to the end of the span."""
        if found not in self._kept:
            self._kept[found] = self._rows(found)
        return self._kept[found]

    def _rows(self, found: t.Set) -> list[Row]:
        table, when = self.table_of(found), self.when(found)
        key = contract()[table].key
        union = {tuple(row[name] for name in key): row for name in found.names for row in self.named(name)}
        rows = list(union.values())
        if when:
            rows = [row for row in rows if (at := moment(row[when])) is not None and at <= self.end]
        if found.pick:
            rows = self.picked(rows, found, when)
        return [row for row in rows if found.where is None or self.holds(found.where, row, found)]

    def picked(self, rows: list[Row], found: t.Set, when: str | None) -> list[Row]:
        assert found.pick is not None
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in rows:
            if row[f"{found.pick.per}_id"] is not None:
                groups[row[f"{found.pick.per}_id"]].append(row)
        order = self.order(self.table_of(found), when, found.pick.which == "last")
        return [sorted(group, key=order)[0] for group in groups.values()]

    def order(self, table: str, when: str | None, back: bool) -> Callable[[Row], list[Any]]:
        """The order in time, empty values last in both directions."""
        columns = [when, *(["seq"] if table == "events" else []), *contract()[table].key]

        def place(value: Any) -> Any:
            if isinstance(value, datetime | date):
                stamp = moment(value)
                assert stamp is not None
                return -stamp.timestamp() if back else stamp.timestamp()
            if isinstance(value, str):
                return [-ord(sign) for sign in value] + [1] if back else [ord(sign) for sign in value]
            return -value if back and value is not None else value

        return lambda row: [
            (row[name] is None, 0 if row[name] is None else place(row[name])) for name in columns if name
        ]

    def in_span(self, found: t.Set) -> list[Row]:
        rows, when = self.rows(found), self.when(found)
        if self.unlimited(found) or self.open_start or when is None:
            return rows
        return [row for row in rows if (at := moment(row[when])) is not None and at >= self.start]

    # Fields

    def get(self, name: str, row: Row, table: str) -> Any:
        if name.startswith("attrs."):
            return attribute(row, name)
        if table == "events" and name in ("side", "family"):
            return (
                getattr(self.pack.event_kinds[row["kind"]], name)
                if row["kind"] in self.pack.event_kinds
                else None
            )
        if name in row:
            return row[name]
        link, _, rest = name.partition(".")
        other = self.linked(f"{link}_id", row.get(f"{link}_id"))
        if other is None:
            return None
        return attribute(other, rest) if rest.startswith("attrs.") else other[rest]

    def linked(self, column: str, key: str | None) -> Row | None:
        if column not in self._by_key:
            table = next(each for each in contract().values() if each.key == (column,))
            self._by_key[column] = {row[column]: row for row in self.tables[table.id]}
        return self._by_key[column].get(key) if key is not None else None

    def is_time(self, name: str, table: str) -> bool:
        if name.startswith("attrs."):
            return False
        if name in contract()[table].names:
            return contract()[table].column(name).type in ("timestamp", "date")
        link, _, rest = name.partition(".")
        if rest:
            other = next((each for each in contract().values() if each.key == (f"{link}_id",)), None)
            return (
                other is not None and rest in other.names and other.column(rest).type in ("timestamp", "date")
            )
        return False

    # Conditions

    def holds(self, node: t.Condition, row: Row, of: t.Set) -> bool:
        match node:
            case t.Both():
                return all(self.holds(part, row, of) for part in node.values)
            case t.Either():
                return any(self.holds(part, row, of) for part in node.values)
            case t.Not():
                return not self.holds(node.value, row, of)
            case t.Filled():
                return (self.get(node.field.name, row, self.table_of(of)) is not None) == (
                    node.state == "filled"
                )
            case t.Has():
                least = 1 if node.least is None else self.quantity(node.least)
                return (len(self.tied(node.related, row, of)) >= least) != node.none
            case t.Among():
                return self.among(node, row, of)
            case t.Compared():
                return self.compared(node, row, of)

    def among(self, node: t.Among, row: Row, of: t.Set) -> bool:
        value = self.get(node.field.name, row, self.table_of(of))
        if value is None:
            return False
        inside = any(
            written(value) == each.text if isinstance(each, t.Word) else number(value) == self.quantity(each)
            for each in node.values
        )
        return inside != node.negated

    def compared(self, node: t.Compared, row: Row, of: t.Set) -> bool:
        table = self.table_of(of)
        left: Any
        right: Any
        if isinstance(node.left, t.Field):
            left = self.get(node.left.name, row, table)
            if isinstance(node.right, t.Word):
                return left is not None and compare(node.comparator, written(left), node.right.text)
            if isinstance(node.right, t.Moment):
                timely = (
                    node.right.of_period
                    or node.right.amount is not None
                    or self.is_time(node.left.name, table)
                    or self.is_time(node.right.base, table)
                )
                left = moment(left) if timely else number(left)
                right = (
                    self.moment(node.right, row, table)
                    if timely
                    else number(self.get(node.right.base, row, table))
                )
                return left is not None and right is not None and compare(node.comparator, left, right)
            left = number(left)
        else:
            left = self.row_number(node.left, row, of)
        assert isinstance(node.right, t.Number | t.Parameter)
        return left is not None and compare(node.comparator, left, self.quantity(node.right))

    def quantity(self, node: t.Quantity) -> float:
        return node.value if isinstance(node, t.Number) else self.parameters[node.name]

    def moment(self, node: t.Moment, row: Row, table: str) -> datetime | None:
        at = {"start": self.start, "end": self.end}.get(node.base) or moment(self.get(node.base, row, table))
        if at is None or node.amount is None:
            return at
        days = timedelta(self.quantity(node.amount.quantity))
        return at + days if node.sign == "+" else at - days

    # Tied sets

    def tied(self, related: t.Related, row: Row, of: t.Set) -> list[Row]:
        table, inner = self.table_of(of), self.table_of(related.set)
        per = related.per or contract()[table].key[0].removesuffix("_id")
        if (related.set, per) not in self._tied:
            groups: dict[str, list[Row]] = defaultdict(list)
            for each in self.rows(related.set):
                groups[each[f"{per}_id"]].append(each)
            self._tied[related.set, per] = groups
        key = row[f"{per}_id"]
        rows = [] if key is None else self._tied[related.set, per].get(key, [])
        if inner == table:
            own = [row[name] for name in contract()[table].key]
            rows = [each for each in rows if [each[name] for name in contract()[table].key] != own]
        return [each for each in rows if self.inside(related, each, row, of)]

    def inside(self, related: t.Related, each: Row, row: Row, of: t.Set) -> bool:
        window, when = related.window, self.when(related.set)
        if window is None or when is None:
            return True
        at = moment(each[when])
        if at is None:
            return False
        if window.kind == "current":
            return at >= self.start
        if window.kind == "recent":
            assert window.amount is not None
            return at > self.end - timedelta(self.quantity(window.amount.quantity))
        own = moment(row[self.when(of) or ""])
        assert own is not None
        first, last = (own, at) if window.direction == "after" else (at, own)
        if first > last:
            return False
        if window.amount is None:
            return True
        lasts = length(window.amount.unit, first, last)
        return lasts is not None and lasts <= self.quantity(window.amount.quantity) + 1e-12

    @abstractmethod
    def row_number(self, node: t.Expression, row: Row, of: t.Set) -> float | None:
        """A number of a row."""
