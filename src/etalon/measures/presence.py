"""How far the records fill the fields that measures need."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from etalon.evidence.sql import Door, View, walk
from etalon.measures.measure import Measure
from etalon.measures.needs import KIND_COLUMN, Field, Need

Progress = Callable[[int, int], None]
COUNTS = pa.schema({"field": pa.string(), "rows": pa.int64(), "filled": pa.int64()})


@dataclass(frozen=True, slots=True)
class Presence:
    """Of `rows` rows that could hold a field, `filled` do."""

    rows: int
    filled: int

    @property
    def share(self) -> float | None:
        """Filled share; None when there is no row that could hold it."""
        return self.filled / self.rows if self.rows else None


def partial(view: View, fields: Iterable[Field]) -> pa.Table:
    """Rows and filled rows of each field in one bucket: columns field, rows, filled; a table is read once."""
    tables: dict[str, list[Field]] = {}
    for field in fields:
        tables.setdefault(field.table, []).append(field)
    made = [row for table, several in tables.items() for row in table_rows(view, table, several)]
    return pa.Table.from_pylist(made, COUNTS)


def table_rows(view: View, table: str, fields: Sequence[Field]) -> Iterator[dict[str, object]]:
    """The counts of the fields of one table, taken kind by kind where its rows have kinds."""
    kinds: dict[str, set[str | None]] = {}
    for field in fields:
        kinds.setdefault(field.value_sql, set()).add(field.parts["kind"])
    counts = ", ".join(f"count({only(sql, kinds[sql], table)}) AS v{no}" for no, sql in enumerate(kinds))
    kind = KIND_COLUMN.get(table, "NULL")
    sql = f"SELECT {kind} AS kind, count(*) AS n, {counts} FROM {table} GROUP BY ALL"  # noqa: S608
    found = view.query(sql).to_pylist()
    places = {sql: f"v{no}" for no, sql in enumerate(kinds)}
    for field in fields:
        own = [row for row in found if field.parts["kind"] in (None, row["kind"])]
        filled = sum(row[places[field.value_sql]] for row in own)
        yield {"field": field.name, "rows": sum(row["n"] for row in own), "filled": filled}


def only(value: str, kinds: Collection[str | None], table: str) -> str:
    """A value looked up in rows of these kinds alone: reading an attribute of every row would take long."""
    if None in kinds:
        return value
    named = ", ".join(f"'{kind}'" for kind in sorted(map(str, kinds)))
    return f"CASE WHEN {KIND_COLUMN[table]} IN ({named}) THEN {value} END"


def combine(partials: Iterable[pa.Table]) -> dict[str, Presence]:
    """Presence over all buckets by field name."""
    made: dict[str, Presence] = {}
    for table in partials:
        for row in table.to_pylist():
            before = made.get(row["field"], Presence(0, 0))
            made[row["field"]] = Presence(before.rows + row["rows"], before.filled + row["filled"])
    return made


def presence(door: Door, fields: Iterable[Field], progress: Progress | None = None) -> dict[str, Presence]:
    """How far the records fill each field, by field name."""
    wanted = list(dict.fromkeys(fields))
    return combine(walk(door, lambda view: partial(view, wanted), progress))


def best_subject(measure: Measure, found: Mapping[str, Presence]) -> str:
    """The subject for which the records lack least, the preferred one where equal."""

    def lacking(subject: str) -> int:
        return sum(1 for need in measure.subjects[subject] if not met(need, found))

    return min(measure.subjects, key=lacking)


def met(need: Need, found: Mapping[str, Presence]) -> bool:
    """Whether any of a need's fields is filled at all."""
    return any(found[field.name].filled for field in need.any_of)
