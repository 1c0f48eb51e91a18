"""Fields of a set's rows: what they are called, what they hold, and how they are named as a need."""

from dataclasses import dataclass
from typing import Literal

from etalon.standard.contract import ContractTable
from etalon.standard.formulas.vocabulary import OF_KIND, Rows, Vocabulary

Holds = Literal["text", "time", "number", "yes", "attribute"]
HOLDS: dict[str, Holds] = {
    "text": "text",
    "json": "text",
    "timestamp": "time",
    "date": "time",
    "decimal": "number",
    "int": "number",
    "float": "number",
    "bool": "yes",
}
ATTRIBUTES = "attrs."
MANY_KINDS = 12
"""A set of so many kinds is named as events in general: a list of fifty says nothing to anybody."""


@dataclass(frozen=True, slots=True)
class Found:
    """A field of rows: what it holds, the values it may have (none: any), and its need of the records.

    `table` is the table it lies in, `link` the column that leads there from the row, if it is another table.
    """

    holds: Holds
    table: ContractTable
    column: str
    need: str
    values: tuple[str, ...] = ()
    link: str | None = None


def field_of(rows: Rows, name: str, words: Vocabulary) -> Found | None:
    """The field of a name; None where the rows have none such."""
    if name.startswith(ATTRIBUTES):
        return _attribute(rows, name.removeprefix(ATTRIBUTES), words)
    if rows.of_events and name in OF_KIND:
        return Found("text", rows.table, name, _need(rows, "kind"))
    if name in rows.table.names:
        return Found(HOLDS[rows.table.column(name).type], rows.table, name, _need(rows, name))
    first, _, rest = name.partition(".")
    target = linked(first, words)
    link = f"{first}_id"
    if target is None or link not in rows.table.names:
        return None
    if rest in target.names:
        need = f"{target.id}.{rest}"
        return Found(HOLDS[target.column(rest).type], target, rest, need, link=link)
    if rest.startswith(ATTRIBUTES) and "attrs" in target.names:
        return Found("attribute", target, rest, f"{target.id}.{rest}", link=link)
    return None


def linked(name: str, words: Vocabulary) -> ContractTable | None:
    """The table whose rows a column ``<name>_id`` names."""
    return next((table for table in words.tables.values() if table.key == (f"{name}_id",)), None)


def _attribute(rows: Rows, key: str, words: Vocabulary) -> Found | None:
    if "attrs" not in rows.table.names or not key:
        return None
    if not rows.of_events:
        return Found("attribute", rows.table, f"{ATTRIBUTES}{key}", f"{rows.table.id}.{ATTRIBUTES}{key}")
    bearers = [kind for kind in rows.kinds if key in words.kinds[kind].attributes]
    own = [kind for kind in rows.kinds if kind.startswith("x.")]
    if not bearers and not own:
        return None
    values = dict.fromkeys(value for kind in bearers for value in words.kinds[kind].attributes[key])
    need = " | ".join(f"events:{kind}.{ATTRIBUTES}{key}" for kind in bearers or own)
    any_value = any(not words.kinds[kind].attributes[key] for kind in bearers)
    allowed = () if any_value or own else tuple(values)
    return Found("attribute", rows.table, f"{ATTRIBUTES}{key}", need, allowed)


def _need(rows: Rows, column: str) -> str:
    if not rows.of_events or len(rows.kinds) > MANY_KINDS:
        return f"{rows.table.id}.{column}"
    return " | ".join(f"events:{kind}.{column}" for kind in rows.kinds)


def present(rows: Rows) -> str:
    """The need of having such rows at all."""
    if not rows.of_events or len(rows.kinds) > MANY_KINDS:
        return f"{rows.table.id}.{rows.table.key[0]}"
    return " | ".join(f"events:{kind}" for kind in rows.kinds)


def fields_allowed(rows: Rows, words: Vocabulary) -> list[str]:
    """The names of all fields of rows, for a message: own columns, attributes, linked tables."""
    own = [name for name in rows.table.names if name != "attrs"]
    extra = list(OF_KIND) if rows.of_events else []
    keys = dict.fromkeys(key for kind in rows.kinds for key in words.kinds[kind].attributes)
    attributes = [f"{ATTRIBUTES}{key}" for key in keys]
    names = [name.removesuffix("_id") for name in own if name.endswith("_id")]
    links = [f"{name}.…" for name in names if linked(name, words) not in (None, rows.table)]
    return [*own, *extra, *attributes, *links]


def keys_of(rows: Rows) -> list[str]:
    """The objects to which rows can be tied: ``account``, ``deal``, …"""
    return [name.removesuffix("_id") for name in rows.table.names if name.endswith("_id")]


def own_key(rows: Rows) -> str | None:
    """The object that a row of a table is; None for events, which say ``per``, and for relations."""
    table = rows.table
    single = table.kind == "object" and len(table.key) == 1
    return table.key[0].removesuffix("_id") if single else None
