"""Dimensions and filters: a field's name becomes SQL over the subject's table and what it is linked to.

A name is looked for in the subject's own table, then along its ``..._id`` columns in the account and in the
small tables kept whole (owners, teams, products, campaigns). ``accounts.region`` says which table;
``attrs.x`` is an attribute; ``month``, ``quarter`` and ``year`` cut by the measure's own date. Persons are
never reachable.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from etalon.core.errors import Problem, WorkspaceError
from etalon.core.strict import nearest
from etalon.measures.measure import Condition, Query
from etalon.standard.contract import ContractTable, contract

GRAINS = {
    "month": "strftime({when}, '%Y-%m')",
    "quarter": "year({when}) || '-Q' || quarter({when})",
    "year": "strftime({when}, '%Y')",
}
DIMENSION_TYPES = {"text", "int", "bool"}
SUBJECT = "s"


@dataclass(frozen=True, slots=True)
class Linked:
    """A table that a subject leads to, with the alias and the joins by which it is reached."""

    table: ContractTable
    alias: str
    joins: tuple[str, ...]

    def names(self) -> list[str]:
        """Columns that can serve as a dimension."""
        return [column.name for column in self.table.columns if column.type in DIMENSION_TYPES]


@dataclass
class Selection:
    """SQL pieces of a query over its subject (alias ``s``): joins, dimensions, condition, parameters."""

    joins: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    conditions: list[str] = field(default_factory=list)
    params: dict[str, object] = field(default_factory=dict)

    @property
    def join(self) -> str:
        """The joins as one piece of SQL."""
        return "\n".join(dict.fromkeys(self.joins))

    @property
    def by(self) -> str:
        """The dimension columns ``by_0, by_1, ...`` with a leading comma, or nothing."""
        return "".join(f", {column} AS by_{number}" for number, column in enumerate(self.columns))

    @property
    def asked(self) -> str:
        """The condition of period and filters."""
        return " AND ".join(self.conditions) or "true"

    def bind(self, prefix: str, value: object) -> str:
        """A new parameter; returns its ``$name``."""
        name = f"{prefix}{len(self.params)}"
        self.params[name] = value
        return f"${name}"


def select(query: Query, when: str) -> Selection:
    """The SQL pieces of a query; `when` is the SQL of the day that period and months go by.

    The parameters hold ``$as_at``, which the query must use.

    Raises `WorkspaceError` naming every field that the contract does not know.
    """
    made = Selection(params={"as_at": query.as_at})
    made.columns = [expression(query.subject, name, when, made) for name in query.by]
    for name, values in grouped(query.where).items():
        sql = expression(query.subject, name, when, made)
        wanted = [made.bind("w", value) for value in values if value]
        tests = [f"{sql} IN ({', '.join(wanted)})"] if wanted else []
        if "" in values:
            tests.append(f"{sql} IS NULL")
        made.conditions.append(f"coalesce(({' OR '.join(tests)}), false)")
    if query.period.first:
        made.conditions.append(f"{when} >= {made.bind('p', query.period.first)}")
    if query.period.last:
        made.conditions.append(f"{when} <= {made.bind('p', query.period.last)}")
    return made


def grouped(conditions: Sequence[Condition]) -> dict[str, list[str]]:
    """Filters by field: several values of one field are alternatives."""
    fields: dict[str, list[str]] = {}
    for condition in conditions:
        fields.setdefault(condition.field, []).append(condition.value)
    return fields


def expression(subject: str, name: str, when: str, made: Selection) -> str:
    """The SQL of a dimension as text, with its joins added to `made`. Raises `WorkspaceError`."""
    if name in GRAINS:
        return GRAINS[name].format(when=when)
    if name.startswith("attrs.") and name != "attrs.":
        path = '$."{}"'.format(name.removeprefix("attrs.").replace('"', ""))
        return f"json_extract_string({SUBJECT}.attrs, {made.bind('a', path)})"
    table_name, _, column = name.rpartition(".")
    for linked in reach(subject):
        if table_name in ("", linked.table.id):
            for wanted in (column, f"{column}_id"):
                if wanted in linked.names():
                    made.joins += linked.joins
                    return f"CAST({linked.alias}.{wanted} AS VARCHAR)"
    raise unknown_field(subject, name)


def reach(subject: str) -> Iterator[Linked]:
    """The subject's table, then what it leads to, nearest first."""
    tables = contract()
    queue = [Linked(tables[subject], SUBJECT, ())]
    seen = {subject}
    for linked in queue:
        yield linked
        for column in linked.table.names:
            target = keyed_by(column, tables)
            if target and target.id not in seen and (target.id == "accounts" or not target.bucket_by):
                seen.add(target.id)
                join = f"LEFT JOIN {target.id} ON {target.id}.{column} = {linked.alias}.{column}"
                queue.append(Linked(target, target.id, (*linked.joins, join)))


def keyed_by(column: str, tables: dict[str, ContractTable]) -> ContractTable | None:
    """The object table whose key is this one column."""
    return next(
        (table for table in tables.values() if table.kind == "object" and table.key == (column,)), None
    )


def allowed_fields(subject: str) -> list[str]:
    """All names that can serve as a dimension or filter of a subject, in the order of looking."""
    names = [*GRAINS]
    for linked in reach(subject):
        own = linked.names()
        names += own if linked.alias == SUBJECT else [name for name in own if name not in names]
        names += [
            f"{linked.table.id}.{name}"
            for name in own
            if linked.alias != SUBJECT and name in names[: -len(own)]
        ]
    return [*dict.fromkeys([*names, "attrs.…"])]


def unknown_field(subject: str, name: str) -> WorkspaceError:
    """The error for a field that the contract does not know, with the nearest right word."""
    allowed = allowed_fields(subject)
    close = nearest(name, allowed)
    hint = {"nearest": close, "hint": "yes" if close else "no"}
    facts: dict[str, str | int] = {"field": name, "allowed": ", ".join(allowed), **hint}
    return WorkspaceError(Problem("measure-field-unknown", facts=facts))
