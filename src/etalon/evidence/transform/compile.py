"""Expressions of a mapping as SQL over the table ``w`` of a file's rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from etalon.evidence.mapping.model import Expression, FileSpec, Format, MappingDocument, Test
from etalon.evidence.transform.parse import Reading, reading
from etalon.evidence.transform.sqltext import all_of, among, cases, filled_key, lit
from etalon.evidence.words import record_words
from etalon.standard.contract import ColumnType

UNREADABLE = {"time": "date-unreadable", "day": "date-unreadable", "number": "number-unreadable"}
UNREADABLE |= {"whole": "number-unreadable", "float": "number-unreadable", "yes_no": "yes-no-unreadable"}
UNREADABLE |= {"stage": "stage-unknown"}
READ_AS: dict[ColumnType, str] = {
    "text": "text",
    "json": "json",
    "timestamp": "time",
    "date": "day",
    "decimal": "number",
    "int": "whole",
    "float": "float",
    "bool": "yes_no",
}


@dataclass(frozen=True)
class Fault:
    """A condition under which a value is lost, its code in the ledger, the column, and the cell as it was.
    With `light` nothing is lost, and the ledger only says so.
    """

    condition: str
    code: str
    column: str
    found: str = "NULL"
    light: bool = False


@dataclass(frozen=True)
class Value:
    """A compiled expression: SQL over ``w``, what can go wrong, and what was put right on the way."""

    sql: str
    label: str = ""
    cells: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    repairs: tuple[Fault, ...] = ()


@dataclass
class Scope:
    """The cells that expressions of one file may read, and the readings of words that they ask for.

    `parsed` maps a reading to its column in ``w``, so that each reading is made once. `rounded` gives the
    column that keeps the rounded ids of a cell, `styles` when a date is written unlike most of its cell,
    `money` when an amount names a currency of its own.
    """

    mapping: MappingDocument
    file: FileSpec
    cells: dict[str, str]
    looked_up: dict[tuple[str, str], str] = field(default_factory=dict)
    parsed: dict[Reading, str] = field(default_factory=dict)
    rounded: dict[str, str] = field(default_factory=dict)
    styles: dict[str, str] = field(default_factory=dict)
    money: dict[str, str] = field(default_factory=dict)

    @property
    def form(self) -> Format:
        """How the file is written."""
        return self.file.format

    def parse(self, made: Reading) -> str:
        """The column of ``w`` that holds a reading."""
        return self.parsed.setdefault(made, f"p{len(self.parsed)}")


def compiled(made: Expression, column_type: ColumnType, scope: Scope) -> Value:
    """An expression as a value of a column type."""
    text, cells = _form(made, scope)
    label = made.column or made.previous or ", ".join(made.cells)
    label = f"{made.lookup}: {label}" if made.lookup else label
    text, faults, repairs = _mapped(made, text, label)
    if made.map and made.previous is None:
        text = scope.parse(Reading(text, "{0}"))
    faults = (*_rounded(cells, scope, label), *faults)
    kind = READ_AS[column_type] if column_type != "text" or made.as_ is None else _as(made.as_)
    if kind == "text":
        return Value(text, label, cells, faults, repairs)
    read = _reading(text, kind, made, scope)
    if made.previous is None:
        sql = scope.parse(read)
        code = UNREADABLE.get(kind)
        if code:
            faults = (*faults, Fault(f"({text} IS NOT NULL AND {sql} IS NULL)", code, label, text))
        if kind in ("time", "day") and text in scope.styles:
            odd = f"({scope.styles[text]} AND {sql} IS NOT NULL)"
            faults = (*faults, Fault(odd, "date-style", label, text, light=True))
        if kind == "number" and text in scope.money:
            faults = (*faults, Fault(scope.money[text], "money-other", label, text, light=True))
    else:
        sql = read.finish(f"({read.inner})")
    if column_type == "text":
        sql = f"strftime({sql}, '%Y-%m-%dT%H:%M:%S')" if kind == "time" else f"CAST({sql} AS VARCHAR)"
    return Value(sql, label, cells, faults, repairs)


def _rounded(cells: tuple[str, ...], scope: Scope, label: str) -> Iterator[Fault]:
    """Ids that were rounded among the cells of an expression."""
    for cell in cells:
        if cell in scope.rounded:
            kept = scope.rounded[cell]
            yield Fault(f"({kept} IS NOT NULL)", "id-rounded", label, kept)


def _as(kind: str) -> str:
    """How a text that is written as another kind is read."""
    return {"date": "time"}.get(kind, kind)


def attribute(made: Expression, scope: Scope) -> Value:
    """An expression as a value inside a JSON object: a number or yes/no where it is read so, else text."""
    if made.as_ == "number":
        return compiled(made, "float", scope)
    return compiled(made, "bool" if made.as_ == "yes_no" else "text", scope)


def _form(made: Expression, scope: Scope) -> tuple[str, tuple[str, ...]]:
    """The text of an expression before maps and readings, and the SQL of the cells behind it."""
    if made.constant is not None:
        return lit(made.constant), ()
    if made.previous is not None:
        by = ", ".join(scope.cells[name] for name in made.by)
        along = scope.parse(_reading(scope.cells[made.along or ""], "time", made, scope))
        return f"lag({scope.cells[made.previous]}) OVER (PARTITION BY {by} ORDER BY {along}, row)", ()
    if made.lookup is not None:
        found = scope.looked_up[made.lookup, made.column or ""]
        return found, (found,)
    parts = tuple(scope.cells[name] for name in made.cells)
    if made.join:
        return f"nullif(concat_ws({lit(made.separator)}, {', '.join(parts)}), '')", parts
    if made.hash:
        return filled_key(parts), parts
    return (f"coalesce({', '.join(parts)})" if made.first else parts[0]), parts


def _mapped(made: Expression, text: str, label: str) -> tuple[str, tuple[Fault, ...], tuple[Fault, ...]]:
    """Repairs, then the value map, then the default; with what they leave behind for the ledger."""
    faults: tuple[Fault, ...] = ()
    repairs: tuple[Fault, ...] = ()
    if made.part:
        text = f"nullif(regexp_extract({text}, {lit(made.part)}, 1), '')"
    if made.empty:
        nothing = among(text, made.empty)
        faults = (Fault(nothing, "word-for-nothing", label, text),)
        text = f"CASE WHEN NOT {nothing} THEN {text} END"
    if made.repair:
        # A cell of another file was counted in the ledger of that file.
        repairs = () if made.lookup else (Fault(among(text, made.repair), "value-repaired", label),)
        text = cases(text, made.repair, text)
    if made.map:
        if made.default is None:
            unknown = f"({text} IS NOT NULL AND NOT {among(text, made.map)})"
            faults = (*faults, Fault(unknown, "value-not-mapped", label, text))
        text = cases(text, made.map, lit(made.default) if made.default is not None else "NULL")
    elif made.default is not None:
        text = f"coalesce({text}, {lit(made.default)})"
    if made.prefix:
        text = f"({lit(made.prefix)} || {text})"
    return text, faults, repairs


def _reading(text: str, kind: str, made: Expression, scope: Scope) -> Reading:
    """A text read as a kind."""
    if kind == "stage":
        return Reading(cases(text, scope.mapping.stages, "NULL"), "{0}")
    if kind == "kind":
        return Reading(f"'x.' || trim(regexp_replace(lower({text}), '[^\\pL\\pN]+', '_', 'g'), '_')", "{0}")
    comma = (made.decimal or scope.form.decimal) == "comma"
    read = reading(text, kind, made.dates or scope.form.dates, comma, scope.form.zone)
    if made.divide and kind in ("number", "float"):
        return Reading(read.inner, f"(({read.outer}) / CAST({made.divide!r} AS DOUBLE))")
    return read


def condition(tests: tuple[Test, ...], scope: Scope) -> str:
    """All tests of a row as one SQL condition that is never NULL."""
    return all_of(_test(test, scope) for test in tests)


def _test(test: Test, scope: Scope) -> str:
    cell = scope.looked_up[test.lookup, test.cell] if test.lookup else scope.cells[test.cell]
    if test.stage is not None:
        cell = scope.parse(Reading(cases(cell, scope.mapping.stages, "NULL"), "{0}"))
    if test.empty is not None:
        return f"({cell} IS {'' if test.empty else 'NOT '}NULL)"
    if test.matches is not None:
        return f"coalesce(regexp_matches({cell}, {lit(test.matches)}), false)"
    if test.matches_not is not None:
        return f"coalesce(NOT regexp_matches({cell}, {lit(test.matches_not)}), false)"
    if test.yes is not None:
        return f"({'' if test.yes else 'NOT '}coalesce(read_yes_no({cell}), false))"
    if test.total is not None:
        return f"({'' if test.total else 'NOT '}{among(cell, record_words().total)})"
    if test.is_ is not None:
        return among(cell, test.is_)
    return f"(NOT {among(cell, test.is_not or ())})"
