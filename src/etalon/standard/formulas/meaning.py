"""What a formula means over a vocabulary: every word that is not there, and the fields that it reads."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from etalon.core.strict import nearest
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.fields import (
    Found,
    field_of,
    fields_allowed,
    keys_of,
    own_key,
    present,
)
from etalon.standard.formulas.parse import Wrong
from etalon.standard.formulas.vocabulary import COST_FIELDS, Rows, Vocabulary

COST_NEEDS = (
    "spend.amount | spend.hours | campaigns.cost",
    "spend.tactic_id | campaigns.tactic_id | spend.function",
)
AFTER = t.Window("beside")
ENTERED_NEEDS = ("targets.measure", "targets.value")


@dataclass
class Meaning:
    """Walks a tree; afterwards `wrong` holds every mistake and `needs` every field that is read.

    A need names a field of the contract or several joined by `` | ``, any one of which is enough.
    """

    words: Vocabulary
    parameters: tuple[str, ...] = ()
    wrong: list[Wrong] = field(default_factory=list)
    needs: dict[str, None] = field(default_factory=dict)

    def expression(self, node: t.Expression, row: Rows | None = None) -> None:
        """A number; `row` is what stands around it, where it is counted for each row of a set."""
        match node:
            case t.Field():
                self.number(node, row)
            case t.Between() | t.Until():
                self.length(node, row)
            case t.Aggregate():
                self.aggregate(node, row)
            case t.Share():
                self.condition(node.condition, self.set(node.set))
            case t.Cohort():
                self.cohort(node)
            case t.Cost():
                self.needed(COST_NEEDS)
                if node.where:
                    self.cost(node.where)
            case t.Kpi():
                self.other(node)
            case t.Entered():
                self.needed(ENTERED_NEEDS)
            case _:
                self.inside(node, row)

    def inside(self, node: t.Expression, row: Rows | None) -> None:
        """A parameter, or arithmetic: its numbers."""
        match node:
            case t.Parameter():
                self.parameter(node)
            case t.Binary():
                self.expression(node.left, row)
                self.expression(node.right, row)
            case t.Negative():
                self.expression(node.value, row)
            case t.Earlier():
                self.amount(node.amount, days=True)
                self.expression(node.value, row)
            case t.Call():
                for value in node.values:
                    self.expression(value, row)

    def set(self, node: t.Set) -> Rows | None:
        """The rows of a set; None, with the mistake noted, where there are none such."""
        unknown = [name for name in node.names if name not in self.words.names]
        for name in unknown:
            self.note("formula-name-unknown", node.at, name, self.words.names, everything=False)
        rows = None if unknown else self.words.rows_of(node)
        if rows is None:
            if not unknown:
                self.wrong.append(Wrong("formula-sets-mixed", node.at, {"found": " | ".join(node.names)}))
            return None
        self.definitions(node)
        self.needed([present(rows)])
        if node.by:
            self.read(t.Field(node.by, at=node.at), rows, "time")
        if node.pick:
            self.tie(node.pick.per, node.pick.at, rows)
        if node.where:
            self.condition(node.where, rows)
        return rows

    def definitions(self, node: t.Set) -> None:
        """What the definitions of named sets read; their mistakes are their own."""
        for name in node.names:
            if name in self.words.sets:
                inner = Meaning(self.words)
                inner.set(self.words.named(name))
                self.needed(inner.needs)

    def related(self, node: t.Related, row: Rows | None) -> Rows | None:
        """The rows of a set that is tied to a row."""
        rows = self.set(node.set)
        if row is None:
            if node.per or node.window:
                self.wrong.append(Wrong("formula-row-missing", node.at, {"found": node.per or "per"}))
            return rows
        per = node.per or own_key(row)
        if per is None:
            facts: dict[str, str | int] = {"found": node.set.names[0], "allowed": ", ".join(keys_of(row))}
            self.wrong.append(Wrong("formula-per-missing", node.at, facts))
        else:
            self.tie(per, node.at, row)
            if rows is not None:
                self.tie(per, node.at, rows)
        if node.window:
            self.window(node.window, node, row, rows)
        return rows

    def window(self, window: t.Window, node: t.Related, row: Rows, rows: Rows | None) -> None:
        """When tied rows lie: those that are compared with the row need its time, and a time of their own."""
        near = window.kind in ("near", "beside")
        if window.amount:
            self.amount(window.amount, days=not near)
        if near and (self.timeless(row) or (rows is not None and self.timeless(rows) and not node.set.by)):
            facts: dict[str, str | int] = {"found": row.table.id if self.timeless(row) else node.set.names[0]}
            self.wrong.append(Wrong("formula-no-time", node.at, facts))

    @staticmethod
    def timeless(rows: Rows) -> bool:
        """Whether rows have no time of their own."""
        return rows.table.when is None

    def amount(self, node: t.Amount, days: bool = False) -> None:
        """A length of time; where a moment is moved by it, in calendar days only."""
        self.quantity(node.quantity)
        if days and node.unit != "cd":
            self.wrong.append(Wrong("formula-days-only", node.at, {"found": node.unit}))

    def tie(self, per: str, at: int, rows: Rows) -> None:
        """The column by which rows are tied to an object."""
        if per not in keys_of(rows):
            self.note("formula-per-unknown", at, per, keys_of(rows), of=rows.table.id)
            return
        self.read(t.Field(f"{per}_id", at=at), rows)

    def aggregate(self, node: t.Aggregate, row: Rows | None) -> None:
        """A number of a set."""
        rows = self.related(node.related, row)
        if node.value is None and node.name not in ("count", "gap"):
            self.wrong.append(Wrong("formula-value-missing", node.at, {"found": node.name}))
        if node.value is None or rows is None:
            return
        if node.name == "distinct":
            if isinstance(node.value, t.Field):
                self.read(node.value, rows)
            else:
                self.wrong.append(Wrong("formula-distinct", node.at, {}))
            return
        self.expression(node.value, rows)

    def cohort(self, node: t.Cohort) -> None:
        """Both sets have the object."""
        for found in (node.first, node.then):
            rows = self.set(found)
            if rows is not None:
                self.tie(node.per, node.at, rows)
        self.amount(node.within, days=True)

    def cost(self, where: t.Condition) -> None:
        """A condition on lines of spending."""
        for node in t.walk(where):
            if isinstance(node, t.Field) and node.name not in COST_FIELDS:
                self.note("formula-field-unknown", node.at, node.name, list(COST_FIELDS), of="cost")
            elif isinstance(node, t.Has | t.Aggregate | t.Between | t.Until):
                self.note("formula-field-unknown", node.at, "has", list(COST_FIELDS), of="cost")
            elif isinstance(node, t.Parameter):
                self.parameter(node)

    def other(self, node: t.Kpi) -> None:
        """Another KPI: it must be there, and not lead back here."""
        if node.id not in self.words.kpis:
            self.note("formula-kpi-unknown", node.at, node.id, list(self.words.kpis), everything=False)

    def condition(self, node: t.Condition, row: Rows | None) -> None:
        """A condition on a row; without a row only its parameters can be looked at."""
        match node:
            case t.Both() | t.Either():
                for value in node.values:
                    self.condition(value, row)
            case t.Not():
                self.condition(node.value, row)
            case t.Has() if row is not None:
                self.related(node.related, row)
                if node.least:
                    self.quantity(node.least)
            case t.Compared() if row is not None:
                self.compared(node, row)
            case t.Among() if row is not None:
                found = self.read(node.field, row)
                for word in node.values:
                    self.value(word, found, node.field)
            case t.Filled() if row is not None:
                self.read(node.field, row, need=node.state == "filled")

    def compared(self, node: t.Compared, row: Rows) -> None:
        """A comparison: both sides hold the same."""
        if isinstance(node.left, t.Field):
            found = self.read(node.left, row)
            if isinstance(node.right, t.Moment):
                self.moment(node.right, row, found)
            elif found and node.comparator not in ("=", "!=") and found.holds in ("text", "time", "yes"):
                expected = "time" if found.holds == "time" else "word"
                self.wrong.append(
                    Wrong("formula-types", node.at, {"field": node.left.name, "expected": expected})
                )
            else:
                self.value(node.right, found, node.left)
        else:
            self.expression(node.left, row)
            if isinstance(node.right, t.Parameter):
                self.parameter(node.right)
            elif not isinstance(node.right, t.Number):
                self.wrong.append(Wrong("formula-types", node.right.at, {"field": "…", "expected": "number"}))

    def value(self, value: t.Word | t.Number | t.Parameter, found: Found | None, of: t.Field) -> None:
        """A value that a field may have."""
        if isinstance(value, t.Parameter):
            self.parameter(value)
        elif isinstance(value, t.Word) and found and found.values and value.text not in found.values:
            self.note("formula-value-unknown", value.at, value.text, list(found.values), of=of.name)

    def moment(self, node: t.Moment, row: Rows | None, beside: Found | None = None) -> None:
        """A moment of a row or of the period; beside a field that holds numbers it is a number too."""
        if node.amount:
            self.amount(node.amount, days=True)
        if node.of_period or row is None:
            if node.of_period and beside and beside.holds != "time":
                self.wrong.append(
                    Wrong("formula-types", node.at, {"field": beside.column, "expected": "number"})
                )
            return
        numbers = beside is not None and beside.holds in ("number", "attribute") and not node.amount
        self.read(t.Field(node.base, at=node.at), row, None if numbers else "time")

    def length(self, node: t.Length, row: Rows | None) -> None:
        """A length of time."""
        if row is None:
            self.wrong.append(Wrong("formula-row-missing", node.at, {"found": node.unit}))
            return
        if isinstance(node, t.Between):
            self.moment(node.first, row)
            self.moment(node.last, row)
        else:
            tied = node.related
            self.related(t.Related(tied.set, tied.per, tied.window or AFTER, at=tied.at), row)

    def number(self, node: t.Field, row: Rows | None) -> None:
        """A field as a number."""
        if row is None:
            self.wrong.append(Wrong("formula-row-missing", node.at, {"found": node.name}))
            return
        found = self.read(node, row)
        if found and found.holds not in ("number", "attribute"):
            self.wrong.append(Wrong("formula-types", node.at, {"field": node.name, "expected": "number"}))

    def read(self, node: t.Field, rows: Rows, holds: str | None = None, need: bool = True) -> Found | None:
        """A field of rows, noted as a need."""
        found = field_of(rows, node.name, self.words)
        if found is None:
            allowed = fields_allowed(rows, self.words)
            self.note("formula-field-unknown", node.at, node.name, allowed, of=rows.table.id)
            return None
        if holds and found.holds != holds:
            self.wrong.append(Wrong("formula-types", node.at, {"field": node.name, "expected": holds}))
        if need:
            self.needed([found.need])
        return found

    def quantity(self, node: t.Quantity) -> None:
        """A number or a parameter."""
        if isinstance(node, t.Parameter):
            self.parameter(node)

    def parameter(self, node: t.Parameter) -> None:
        """A parameter that the document gives."""
        if node.name not in self.parameters:
            self.note("formula-parameter-unknown", node.at, node.name, list(self.parameters))

    def needed(self, needs: Iterable[str]) -> None:
        """Note what is read."""
        self.needs.update(dict.fromkeys(needs))

    def note(
        self, code: str, at: int, found: str, allowed: list[str], of: str = "", everything: bool = True
    ) -> None:
        """Note a word that is not there, with the nearest right one."""
        near = nearest(found, allowed)
        facts: dict[str, str | int] = {
            "found": found,
            "nearest": near,
            "hint": "yes" if near else "no",
            "of": of,
        }
        self.wrong.append(
            Wrong(code, at, {**facts, "allowed": (", ".join(allowed) or "none") if everything else ""})
        )
