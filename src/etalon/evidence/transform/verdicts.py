"""What becomes of each row: the ordered list of reasons for which it is not used, and what is noted of
used ones.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from etalon.evidence.ledger import Fate
from etalon.evidence.transform.compile import Scope, condition
from etalon.evidence.transform.groups import Heading
from etalon.evidence.transform.lookups import Joined
from etalon.evidence.transform.plan import TablePlan, orders
from etalon.evidence.transform.sqltext import all_of, any_of, lit
from etalon.standard.pack import Pack


@dataclass(frozen=True)
class Verdict:
    """Rows that meet `condition` (over ``w``) have this fate; the first verdict that fits a row counts."""

    fate: Fate
    code: str
    condition: str
    column: str = ""
    found: str = "NULL"
    table: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Verdicts of one key are counted together."""
        return self.code, self.column


def verdicts(
    scope: Scope,
    tables: list[TablePlan],
    joins: list[Joined],
    headings: list[Heading],
    names: list[str],
    pack: Pack,
) -> list[Verdict]:
    """All reasons for which a row of a file is not used, in the order in which they are tried.

    Blank, the header again, not wanted, a heading of others, twin of an earlier row, of no table, a word that
    the mapping does not take, no key.
    """
    blank = all_of(f"c{index} IS NULL" for index in range(len(names)))
    again = all_of(f"coalesce(c{index} = {lit(name)}, true)" for index, name in enumerate(names))
    skips = [Verdict("not_mapped", skip.reason, condition(skip.when, scope)) for skip in scope.file.skip]
    none = f"(NOT {any_of(table.when for table in tables)})"
    return [
        Verdict("not_mapped", "row-blank", blank),
        Verdict("not_mapped", "row-header", again),
        *([Verdict("not_mapped", scope.file.reason, "true")] if scope.file.reason else []),
        *skips,
        *(Verdict("not_mapped", "row-group", group.begins) for group in headings if group.only),
        Verdict("duplicate", "row-repeated", "twin"),
        Verdict("not_mapped", "row-of-no-table", none),
        *(verdict for table in tables for verdict in _needs(table, table is tables[0], pack)),
        *_unjoined(scope, joins),
    ]


def _needs(table: TablePlan, main: bool, pack: Pack) -> Iterator[Verdict]:
    """What a table needs of a row: key and required columns of the main one, required columns of the
    others.
    """
    needed = table.needed if main else list(table.spec.required)
    for name in dict.fromkeys(needed):
        value = table.values.get(name)
        if value is None:
            continue
        for fault in value.faults:
            if fault.light:
                continue
            fate: Fate = "not_mapped" if fault.code == "value-not-mapped" else "quarantined"
            where = all_of([table.when, fault.condition])
            yield Verdict(fate, fault.code, where, fault.column, fault.found, table.shape.id)
        if table.shape.id == "events" and name == "kind" and pack.event_kinds:
            kinds = ", ".join(lit(kind) for kind in pack.event_kinds)
            odd = f"({value.sql} IS NOT NULL AND {value.sql} NOT IN ({kinds}) AND {value.sql} NOT LIKE 'x.%')"
            yield Verdict("not_mapped", "kind-unknown", odd, value.label, value.sql)
        code = "key-empty" if name in table.shape.key else "required-empty"
        missing = all_of([table.when, f"{value.sql} IS NULL"])
        yield Verdict("quarantined", code, missing, value.label or name, "NULL", table.shape.id)


def _unjoined(scope: Scope, joins: list[Joined]) -> Iterator[Verdict]:
    """Rows whose key joins to nothing where the mapping wants them out."""
    for lookup, join in zip(scope.file.lookups.values(), joins, strict=True):
        if lookup.missing == "quarantine":
            fault = join.missing
            yield Verdict("quarantined", fault.code, fault.condition, fault.column, fault.found)


def notes(scope: Scope, tables: list[TablePlan], joins: list[Joined], judged: list[Verdict]) -> list[Verdict]:
    """What is said of used rows: repairs, values left out, keys that do not join, dates in the wrong
    order.
    """
    found: dict[tuple[str, str], list[Verdict]] = {}
    taken = {verdict.key for verdict in judged if verdict.fate in ("quarantined",)}
    for verdict in _noted(scope, tables, joins):
        if verdict.key not in taken:
            found.setdefault(verdict.key, []).append(verdict)
    return [
        Verdict(same[0].fate, code, any_of(dict.fromkeys(verdict.condition for verdict in same)), column)
        for (code, column), same in found.items()
    ]


def _noted(scope: Scope, tables: list[TablePlan], joins: list[Joined]) -> Iterator[Verdict]:
    for note in scope.file.notes:
        yield Verdict("noted", note.reason, condition(note.when, scope))
    for lookup, join in zip(scope.file.lookups.values(), joins, strict=True):
        if lookup.missing == "note":
            yield Verdict("noted", join.missing.code, join.missing.condition, join.missing.column)
        if join.repaired is not None:
            yield Verdict("repaired", join.repaired.code, join.repaired.condition, join.repaired.column)
    for table in tables:
        for value in table.all:
            for fault in value.faults:
                yield Verdict("noted", fault.code, all_of([table.when, fault.condition]), fault.column)
            for repair in value.repairs:
                yield Verdict("repaired", repair.code, repair.condition, repair.column)
        for fault in orders(table):
            yield Verdict("noted", fault.code, all_of([table.when, fault.condition]), fault.column)
