"""The plan of a file: every expression of its tables and events compiled, before a row is read."""

from dataclasses import dataclass, field, replace

from etalon.evidence.mapping.model import EventSpec, TableSpec
from etalon.evidence.transform.compile import Fault, Scope, Value, attribute, compiled, condition
from etalon.evidence.transform.sqltext import cases, lit
from etalon.evidence.words import record_words
from etalon.standard.contract import ContractTable, contract

NEEDED = {"events": ("kind", "at")}


@dataclass(frozen=True)
class EventPlan:
    """A compiled event of a table."""

    spec: EventSpec
    when: str
    at: Value
    values: dict[str, Value]
    attrs: dict[str, Value]
    objects: dict[str, Value]

    @property
    def all(self) -> list[Value]:
        """Every value of the event."""
        return [self.at, *self.values.values(), *self.attrs.values(), *self.objects.values()]


@dataclass(frozen=True)
class TablePlan:
    """A compiled table of the contract."""

    shape: ContractTable
    spec: TableSpec
    when: str
    values: dict[str, Value]
    attrs: dict[str, Value]
    events: list[EventPlan] = field(default_factory=list)
    act: dict[str, Value] = field(default_factory=dict)

    @property
    def all(self) -> list[Value]:
        """Every value of the table and its events."""
        own = [*self.values.values(), *self.attrs.values(), *self.act.values()]
        return [*own, *(value for event in self.events for value in event.all)]

    @property
    def needed(self) -> list[str]:
        """The columns without which a row is of no use to this table."""
        keys = [name for name in self.shape.key if name in self.values]
        return [*keys, *(n for n in NEEDED.get(self.shape.id, ()) if n not in keys), *self.spec.required]


def plan(scope: Scope) -> list[TablePlan]:
    """The tables of a file, the main one first."""
    return [_table(contract()[name], spec, scope) for name, spec in scope.file.tables.items()]


def _table(shape: ContractTable, spec: TableSpec, scope: Scope) -> TablePlan:
    values = {name: compiled(made, shape.column(name).type, scope) for name, made in spec.columns.items()}
    values |= _currency(values, shape, scope)
    attrs = {name: attribute(made, scope) for name, made in spec.attrs.items()}
    events = [_event(event, scope) for event in spec.events]
    told = spec.classify.fields if spec.classify else {}
    act = {name: compiled(made, "text", scope) for name, made in told.items()}
    return TablePlan(shape, spec, condition(spec.when, scope), values, attrs, events, act)


def _currency(values: dict[str, Value], shape: ContractTable, scope: Scope) -> dict[str, Value]:
    """The currency of the mapping, where a row holds money and none of its own."""
    money = any(shape.column(name).type == "decimal" and name != "quantity" for name in values)
    if "currency" in values:
        return {"currency": _code(values["currency"])}
    if not scope.mapping.currency or not money or "currency" in values or "currency" not in shape.names:
        return {}
    return {"currency": Value(lit(scope.mapping.currency))}


def _code(value: Value) -> Value:
    """A currency as its code, whatever it is called in the record."""
    codes = {word: code for code, words in record_words().currencies.items() for word in words}
    return replace(value, sql=cases(value.sql, codes, f"upper({value.sql})"))


def _event(spec: EventSpec, scope: Scope) -> EventPlan:
    events = contract()["events"]
    values = {name: compiled(made, events.column(name).type, scope) for name, made in spec.columns.items()}
    return EventPlan(
        spec,
        condition(spec.when, scope),
        compiled(spec.at, "timestamp", scope),
        values | _currency(values, events, scope),
        {name: attribute(made, scope) for name, made in spec.attrs.items()},
        {name: compiled(made, "text", scope) for name, made in spec.objects.items()},
    )


def orders(table: TablePlan) -> list[Fault]:
    """Pairs of dates that stand in the wrong order; a day without a time counts as that whole day."""
    found = []
    for later, earlier in table.spec.not_before.items():
        if later in table.values and earlier in table.values:
            last, first = table.values[later], table.values[earlier]
            midnight = f"{last.sql} = date_trunc('day', {last.sql})"
            start = f"CASE WHEN {midnight} THEN date_trunc('day', {first.sql}) ELSE {first.sql} END"
            before = f"({last.sql} < {start})"
            found.append(Fault(f"coalesce({before}, false)", "dates-reversed", last.label or later))
    return found
