"""The words that a formula may use: tables and columns of the contract, event kinds, named sets, KPIs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from etalon.standard.contract import ContractTable, contract
from etalon.standard.documents.events import EventKind
from etalon.standard.documents.kpis import Kpi, RecordSet
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_set
from etalon.standard.pack import Pack

PRIVATE = "persons"
EVENTS = "events"
OF_KIND = ("side", "family")
"""What an event's kind says of it, as if each event had it as a field."""
COST_FIELDS = ("tactic_id", "function", "stage")


@dataclass(frozen=True, slots=True)
class Rows:
    """What kind of rows a set has: of a table, for events of some kinds."""

    table: ContractTable
    kinds: tuple[str, ...] = ()

    @property
    def of_events(self) -> bool:
        """Whether the rows are events."""
        return self.table.id == EVENTS


@dataclass(frozen=True)
class Vocabulary:
    """Everything that can stand in a formula of a pack."""

    kinds: Mapping[str, EventKind]
    sets: Mapping[str, str] = field(default_factory=dict)
    kpis: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def tables(self) -> dict[str, ContractTable]:
        """Tables that formulas may read: all but personal details."""
        return {key: table for key, table in contract().items() if key != PRIVATE}

    @property
    def names(self) -> list[str]:
        """Names of all sets: tables, event kinds, named sets."""
        return [*self.tables, *self.kinds, *self.sets]

    def named(self, name: str) -> t.Set:
        """The tree of a named set. Raises KeyError, and `Wrong` where its text cannot be read."""
        return parse_set(self.sets[name])

    def rows(self, name: str) -> Rows | None:
        """What a name stands for; None where there is no such name. Raises `Wrong` for a bad named set."""
        if name in self.sets:
            return self.rows_of(self.named(name))
        if name in self.tables:
            kinds = tuple(key for key, kind in self.kinds.items() if not kind.derived)
            return Rows(self.tables[name], kinds if name == EVENTS else ())
        return Rows(self.tables[EVENTS], (name,)) if name in self.kinds else None

    def rows_of(self, found: t.Set) -> Rows | None:
        """What the rows of a set are; None where a name is unknown or tables are mixed."""
        parts = [self.rows(name) for name in found.names]
        known = [part for part in parts if part is not None]
        if len(known) < len(parts) or len({part.table.id for part in known}) != 1:
            return None
        if not known[0].of_events:
            return known[0] if len(known) == 1 else None
        kinds = dict.fromkeys(kind for part in known for kind in part.kinds)
        return Rows(known[0].table, tuple(kind for kind in kinds if self.may_be(kind, found.where)))

    def may_be(self, kind: str, condition: t.Condition | None) -> bool:
        """Whether an event of a kind can fulfil what a condition asks of its kind."""
        match condition:
            case t.Both():
                return all(self.may_be(kind, part) for part in condition.values)
            case t.Either():
                return any(self.may_be(kind, part) for part in condition.values)
            case t.Not():
                return not _of_kind(condition.value) or not self.may_be(kind, condition.value)
            case t.Compared() | t.Among():
                return self._fits(kind, condition)
        return True

    def _fits(self, kind: str, test: t.Compared | t.Among) -> bool:
        name = test.field.name if isinstance(test, t.Among) else getattr(test.left, "name", "")
        if name not in (*OF_KIND, "kind"):
            return True
        found = kind if name == "kind" else str(getattr(self.kinds[kind], name, ""))
        if isinstance(test, t.Among):
            return (found in words(test.values)) != test.negated
        return (found in words((test.right,))) != (test.comparator == "!=")


def _of_kind(condition: t.Condition) -> bool:
    """Whether a condition asks of an event's kind only."""
    names = (*OF_KIND, "kind")
    tests = [node for node in t.walk(condition) if isinstance(node, t.Compared | t.Among | t.Filled | t.Has)]
    fields = [node for node in t.walk(condition) if isinstance(node, t.Field)]
    return all(isinstance(test, t.Compared | t.Among) for test in tests) and all(
        each.name in names for each in fields
    )


def words(values: tuple[object, ...]) -> list[str]:
    """The words among some values."""
    return [value.text for value in values if isinstance(value, t.Word)]


def vocabulary(pack: Pack) -> Vocabulary:
    """The words of a pack."""
    return Vocabulary(
        pack.event_kinds,
        {key: found.set for key, found in pack.all("kpi_sets", RecordSet).items()},
        {key: kpi.formula for key, kpi in pack.all("kpis", Kpi).items()},
    )
