# ruff: noqa: S608 (only names of the contract go into the text)
"""Files of one entry over what the store holds of it.

Layer 0 is what is held, layer n the n-th newer file. A *whole* layer (of a ``full`` export) says all that
there is: a key that it lacks is gone, and its empty cells are empty. A layer that is not whole adds rows and
fills cells; its empty cells say nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import pyarrow as pa
from duckdb import DuckDBPyConnection

from etalon.evidence.increment.changes import DELETED, changes_sql, object_type
from etalon.evidence.increment.rows import (
    Rows,
    Spool,
    columns_of,
    keys_of,
    layered,
    pieces,
    quoted,
    slices,
)
from etalon.evidence.increment.vanished import Vanished
from etalon.evidence.schema import QUARANTINE, schema
from etalon.evidence.transform.sqltext import lit
from etalon.standard.contract import contract

TIME = pa.timestamp("us", tz="UTC")
STEPS = pa.schema(
    {
        "_step": pa.int32(),
        "whole": pa.bool_(),
        "next_whole": pa.int32(),
        "at": TIME,
        "recorded_at": TIME,
        "load_id": pa.string(),
    }
)


@dataclass(frozen=True)
class Step:
    """A newer file: whether it is whole, its time, when it was first loaded, and its rows by table."""

    whole: bool
    at: datetime
    recorded_at: datetime
    load_id: str
    tables: Mapping[str, Rows]


@dataclass(frozen=True)
class Held:
    """What the store holds of an entry: rows by table, its changes, and the load of its last file."""

    tables: Mapping[str, Rows]
    changes: Rows
    load_id: str


NOTHING = Held({}, schema("object_changes").empty_table(), "")


@dataclass(frozen=True)
class Folded:
    """What an entry holds after, and how many events of older files it removed, or kept as history."""

    tables: dict[str, Rows]
    changes: Rows
    removed: int
    kept: int


@dataclass
class Fold:
    """Folds the tables of one entry of a source; `main` is the first table of its mapping."""

    connection: DuckDBPyConnection
    spool: Spool
    source: str
    main: str
    held: Held
    steps: Sequence[Step]

    def run(self) -> Folded:
        """All tables of the entry, events before what is said of events."""
        names = {*self.held.tables, *(name for step in self.steps for name in step.tables)}
        self.connection.register("steps", self.numbered())
        vanished = Vanished(self.connection, self.main, self.held.load_id)
        tables: dict[str, Rows] = {}
        changes = [self.held.changes]
        for name in sorted(names, key=lambda each: (each != "events", each)):
            tables[name], found = self.table(name, vanished)
            changes += found
        every = self.spool.keep("object_changes", (part for each in changes for part in pieces(each)))
        return Folded(tables, every, vanished.removed, vanished.kept)

    def numbered(self) -> pa.Table:
        """The steps with their numbers, and the next whole one of each; what is held is step 0."""
        whole = [number for number, step in enumerate(self.steps, 1) if step.whole]
        rows: list[dict[str, object]] = [{"_step": 0, "whole": True, "next_whole": next(iter(whole), None)}]
        for number, step in enumerate(self.steps, 1):
            later = next((each for each in whole if each > number), None)
            own = {"at": step.at, "recorded_at": step.recorded_at, "load_id": step.load_id}
            rows.append({"_step": number, "whole": step.whole, "next_whole": later, **own})
        return pa.Table.from_pylist(rows, STEPS)

    def table(self, name: str, vanished: Vanished) -> tuple[Rows, list[Rows]]:
        """The rows of a table after all steps, and the changes of its objects."""
        empty = schema(name).empty_table()
        layers = [self.held.tables.get(name, empty), *(step.tables.get(name, empty) for step in self.steps)]
        if name == QUARANTINE:
            return self.spool.keep(name, self.quarantine(layers)), []
        if len(layers) == 2 and self.held is NOTHING:
            return layers[1], []
        vanished.find(name, layers)
        if name == self.main and contract()[name].kind == "object":
            self.remember_deleted(name)
        parts, changes = [], []
        for where in slices(name, layers):
            self.tag(name, layers, where)
            parts.append(self.image(name))
            if contract()[name].kind == "object":
                found = self.connection.sql(changes_sql(name, self.source, name == self.main))
                changes.append(found.to_arrow_table())
        return self.spool.keep(name, parts), changes

    def remember_deleted(self, table: str) -> None:
        """Records that earlier files deleted are gone from the start, so that their return is a change."""
        (key,) = keys_of(table)
        self.connection.register("earlier", self.held.changes)
        self.connection.execute(
            f"""INSERT INTO gone
            SELECT object_id AS "{key}", CAST(0 AS INTEGER) AS _step FROM earlier
            WHERE "type" = {lit(object_type(table))} AND field = '{DELETED}'
            GROUP BY object_id HAVING arg_max("new", "at") = 'true'"""
        )

    def tag(self, table: str, layers: Sequence[Rows], where: str) -> None:
        """The table ``tagged``: rows of every step, and where keys are gone; `_start` of what counts."""
        keys = quoted(keys_of(table))
        self.connection.execute(
            f"""CREATE OR REPLACE TEMP TABLE tagged AS
            WITH given AS ({layered(self.connection, layers, columns_of(table), where)}), every AS (
                SELECT given.*, steps.whole, false AS _gone FROM given JOIN steps USING (_step)
                UNION ALL BY NAME SELECT {keys}, _step, true AS whole, true AS _gone FROM gone WHERE {where}
            )
            SELECT *, max(_step) FILTER (whole) OVER (PARTITION BY {keys}) AS _start FROM every"""
        )

    def image(self, table: str) -> pa.Table:
        """The rows after the last step: the last filled cell of each since the last whole file."""
        cells = [name for name in columns_of(table) if name not in keys_of(table)]
        picked = ", ".join(f'arg_max("{name}", _step) AS "{name}"' for name in cells)
        keys = quoted(keys_of(table))
        return self.connection.sql(
            f"""SELECT {keys}, {picked} FROM tagged WHERE NOT _gone AND _step >= coalesce(_start, 0)
            GROUP BY {keys}"""
        ).to_arrow_table()

    def quarantine(self, layers: Sequence[Rows]) -> Iterator[pa.Table]:
        """Rows in quarantine: those of the last whole file and of what came after it."""
        last = max((number for number, step in enumerate(self.steps, 1) if step.whole), default=0)
        for layer in layers[last:]:
            yield from pieces(layer)
