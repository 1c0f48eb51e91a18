"""KPIs counted row by row in plain Python, straight from the meaning of each construct (docs/formulas.md)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from statistics import median

from tests.measures.kpi_reference_rows import RowReference, all_rows
from tests.measures.kpi_values import Row, length, moment, number

from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_formula

__all__ = ["Reference", "all_rows"]


@dataclass
class Reference(RowReference):
    """Numbers of rows, and of the whole."""

    def asked(self, parameters: Mapping[str, float], days: float = 0) -> "Reference":
        """The same records with other parameters, or for a span so many days earlier."""
        back, still = timedelta(days), self.open_start and not days
        first, last = self.first - back, self.last - back
        return Reference(self.pack, self.tables, first, last, self.observed, parameters, still)

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
