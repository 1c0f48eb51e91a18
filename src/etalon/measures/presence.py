"""How far the records fill the fields that measures need."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from etalon.evidence.sql import Door, View, walk
from etalon.measures.measure import Measure
from etalon.measures.needs import Field, Need

Progress = Callable[[int, int], None]


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
    """Rows and filled rows of each field in one bucket: columns field, rows, filled."""
    counts = [
        f"""SELECT '{field.name}' AS field, count(*) AS rows, count({field.value_sql}) AS filled
        FROM {field.table} WHERE {field.rows_sql}"""  # noqa: S608
        for field in fields
    ]
    return view.query(" UNION ALL ".join(counts))


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
