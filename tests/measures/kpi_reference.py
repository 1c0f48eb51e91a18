"""KPIs counted row by row in plain Python, straight from the meaning of each construct (docs/formulas.md).

Slow on purpose, and knows nothing of SQL: rows are dictionaries, sets are lists, time is walked day by day.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from statistics import median
from typing import Any

from etalon.evidence.sql import Door
from etalon.standard.contract import contract
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_formula, parse_set
from etalon.standard.pack import Pack

Row = dict[str, Any]
OPENS, SHUTS, WORKING_DAYS = 9, 18, 5


def all_rows(door: Door) -> dict[str, list[Row]]:
    """Every row of every table, as the store has them."""
    with door.whole() as view:
        return {name: view.query(f"SELECT * FROM {name}").to_pylist() for name in contract()}


def moment(value: Any) -> datetime | None:
    """A column or attribute of time as a moment."""
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time.min, UTC)
    if isinstance(value, str):
        try:
            made = datetime.fromisoformat(value)
        except ValueError:
            return None
        return made if made.tzinfo else made.replace(tzinfo=UTC)
    return None


def number(value: Any) -> float | None:
    """A column or attribute as a number."""
    try:
        return None if value is None else float(value)
    except ValueError:
        return None


def working_hours(first: datetime, last: datetime) -> float:
    """Hours of the working week between two moments, day by day."""
    if last < first:
        return -working_hours(last, first)
    total, day = 0.0, first.date()
    while day <= last.date():
        if day.weekday() < WORKING_DAYS:
            opens = datetime.combine(day, time(OPENS), UTC)
            shuts = datetime.combine(day, time(SHUTS), UTC)
            total += max(0.0, (min(shuts, last) - max(opens, first)).total_seconds()) / 3600
        day += timedelta(days=1)
    return total


def length(unit: str, first: datetime | None, last: datetime | None) -> float | None:
    """Time between two moments in a unit."""
    if first is None or last is None:
        return None
    if unit == "cd":
        return (last - first).total_seconds() / 86400
    hours = working_hours(first, last)
    return hours if unit == "wh" else hours / (SHUTS - OPENS)


@dataclass
class Reference:
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

    def asked(self, parameters: Mapping[str, float], days: float = 0) -> "Reference":
        """The same records with other parameters, or for a span so many days earlier."""
        back, still = timedelta(days), self.open_start and not days
        first, last = self.first - back, self.last - back
        return Reference(self.pack, self.tables, first, last, self.observed, parameters, still)

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

    # Numbers of a row

    def row_number(self, node: t.Expression, row: Row, of: t.Set) -> float | None:
        match node:
            case t.Field():
                return number(self.get(node.name, row, self.table_of(of)))
            case t.Between():
                table = self.table_of(of)
                return length(
                    node.unit, self.moment(node.first, row, table), self.moment(node.last, row, table)
                )
            case t.Until():
                return self.until(node, row, of)
            case t.Aggregate():
                return self.of_tied(node, row, of)
            case _:
                return arithmetic(node, self, lambda part: self.row_number(part, row, of))

    def until(self, node: t.Until, row: Row, of: t.Set) -> float | None:
        own = moment(row[self.when(of) or ""])
        when = self.when(node.related.set) or ""
        side = "after" if node.which == "until" else "before"
        window = node.related.window or t.Window("beside", None, side)  # type: ignore[arg-type]
        rows = self.tied(t.Related(node.related.set, node.related.per, window), row, of)
        times = [at for each in rows if (at := moment(each[when])) is not None]
        if not times:
            return None
        return length(node.unit, own, min(times)) if side == "after" else length(node.unit, max(times), own)

    def of_tied(self, node: t.Aggregate, row: Row, of: t.Set) -> float | None:
        if node.name == "gap":
            plain = t.Related(node.related.set, node.related.per, node.related.window)
            when = self.when(node.related.set) or ""
            times = sorted(at for each in self.tied(plain, row, of) if (at := moment(each[when])) is not None)
            steps = [(b - a).total_seconds() / 86400 for a, b in pairwise(times)]
            return max(steps, default=None)
        rows = self.tied(node.related, row, of)
        found = self.aggregate(node, rows, node.related.set)
        return 0.0 if node.name == "sum" and found is None else found

    def aggregate(self, node: t.Aggregate, rows: list[Row], of: t.Set) -> float | None:
        if node.value is None:
            return float(len(rows))
        if node.name == "distinct":
            assert isinstance(node.value, t.Field)
            values = {self.get(node.value.name, row, self.table_of(of)) for row in rows}
            return float(len(values - {None}))
        numbers = [found for row in rows if (found := self.row_number(node.value, row, of)) is not None]
        if node.name == "sum":
            return sum(numbers)
        if not numbers:
            return None
        work: dict[str, Callable[[Iterable[float]], float]] = {
            "mean": lambda each: sum(each) / len(numbers),
            "median": median,
            "lowest": min,
            "highest": max,
        }
        return work[node.name](numbers)

    # Numbers of the whole

    def value(self, node: t.Expression, measured: Callable[[str], float | None]) -> float | None:
        match node:
            case t.Aggregate():
                return self.aggregate(node, self.in_span(node.related.set), node.related.set)
            case t.Share():
                rows = self.in_span(node.set)
                hits = sum(self.holds(node.condition, row, node.set) for row in rows)
                return hits / len(rows) if rows else None
            case t.Cohort():
                return self.cohort(node)
            case t.Cost():
                return self.cost(node)
            case t.Kpi():
                kpi = self.pack.kpis[node.id]
                own = self.asked({name: each.value for name, each in kpi.parameters.items()})
                return own.value(parse_formula(kpi.formula), measured)
            case t.OfMeasure():
                return measured(node.name)
            case t.Entered():
                return self.entered(node)
            case t.Earlier():
                days = self.quantity(node.amount.quantity)
                return self.asked(self.parameters, days).value(node.value, measured)
            case _:
                return arithmetic(node, self, lambda part: self.value(part, measured))

    def cohort(self, node: t.Cohort) -> float | None:
        when = self.when(node.first) or ""
        days = timedelta(self.quantity(node.within.quantity))
        firsts: dict[str, Row] = {}
        order = self.order(self.table_of(node.first), when, back=False)
        for row in sorted(self.rows(node.first), key=order):
            if row[f"{node.per}_id"] is not None:
                firsts.setdefault(row[f"{node.per}_id"], row)
        close = datetime.combine(self.observed, time.max, UTC)
        began = [
            row
            for row in firsts.values()
            if (at := moment(row[when])) is not None
            and (self.open_start or at >= self.start)
            and at + days <= close
        ]
        related = t.Related(node.then, node.per, t.Window("near", node.within, "after"))
        came = [row for row in began if self.tied(related, row, node.first)]
        return len(came) / len(began) if began else None

    def cost(self, node: t.Cost) -> float | None:
        total, seen = 0.0, False
        for line in self.tables["spend"]:
            row = {"tactic_id": line["tactic_id"], "function": line["function"], "stage": line["stage"]}
            day = line["day"]
            inside = day is None or ((self.open_start or self.first <= day) and day <= self.last)
            if not inside or not (node.where is None or self.holds(node.where, row, t.Set(("spend",)))):
                continue
            if line["amount"] is not None:
                total, seen = total + float(line["amount"]), True
            elif line["hours"]:
                total, seen = total + line["hours"] * self.hour_cost(line["function"]), True
        return total if seen else None

    def hour_cost(self, function: str | None) -> float:
        paid = [
            float(owner["hour_cost"])
            for owner in self.tables["owners"]
            if owner["function"] == function and owner["hour_cost"] is not None
        ]
        return median(paid)

    def entered(self, node: t.Entered) -> float | None:
        rows = [
            row for row in self.tables["targets"] if row["measure"] == node.name and row["value"] is not None
        ]
        if node.which == "planned":
            parts = [
                self.planned(row) for row in rows if row["first"] <= self.last and row["last"] >= self.first
            ]
            return sum(parts) if parts else None
        rows = [row for row in rows if (row["first"] or row["last"] or self.last) <= self.last]
        latest = max(rows, key=lambda row: (row["last"] or row["first"], row["target_id"]), default=None)
        return float(latest["value"]) if latest else None

    def planned(self, row: Row) -> float:
        """The part of a plan whose days lie in the span, day by day."""
        days = [row["first"] + timedelta(days=n) for n in range((row["last"] - row["first"]).days + 1)]
        inside = sum(self.first <= day <= self.last for day in days)
        return float(float(row["value"]) * inside / len(days))


def attribute(row: Row, name: str) -> Any:
    """An attribute as the text that it is written with."""
    attrs = json.loads(row["attrs"]) if row["attrs"] else {}
    value = attrs.get(name.removeprefix("attrs."))
    return value if value is None or isinstance(value, str) else json.dumps(value)


def written(value: Any) -> str:
    """A value as a word."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def compare(comparator: str, left: Any, right: Any) -> bool:
    """A comparison of two values of one kind."""
    found: bool = {
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
        "=": left == right,
        "!=": left != right,
    }[comparator]
    return found


def arithmetic(
    node: t.Expression, reference: Reference, value: Callable[[t.Expression], float | None]
) -> float | None:
    """Signs and functions of numbers; nothing divided by zero is a number."""
    match node:
        case t.Number() | t.Parameter():
            return reference.quantity(node)
        case t.Negative():
            only = value(node.value)
            return None if only is None else -only
        case t.Call():
            parts = [value(part) for part in node.values]
            known = [part for part in parts if part is not None]
            if len(known) < len(parts):
                return None
            return {
                "abs": lambda: abs(known[0]),
                "least": lambda: min(known),
                "greatest": lambda: max(known),
            }[node.name]()
        case t.Binary():
            left, right = value(node.left), value(node.right)
            if left is None or right is None or (node.operator == "/" and right == 0):
                return None
            return {
                "+": lambda: left + right,
                "-": lambda: left - right,
                "*": lambda: left * right,
                "/": lambda: left / right,
            }[node.operator]()
    raise TypeError(node)
