# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""Used rows into tables of the contract: objects and relations, events of dates, events of activity logs."""

from collections.abc import Iterable
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from etalon.evidence.batch import batch_schema
from etalon.evidence.increment.rows import Rows, Spool
from etalon.evidence.schema import conform
from etalon.evidence.transform.cells import MANY, PIECE
from etalon.evidence.transform.compile import Value
from etalon.evidence.transform.plan import EventPlan, TablePlan
from etalon.evidence.transform.sqltext import all_of, key_of, lit, quoted
from etalon.standard.contract import contract
from etalon.standard.pack import Pack

DAY = 86_400_000_000
INITIATOR = {"buyer": "buyer", "seller": "us", "record": "system"}


class Writer:
    """Builds the tables of one file inside a session that holds ``used``; `source` and `system` name
    its origin. `in_order` says that its rows come in the order of the file, `apart` are cells that, taken
    together, differ from row to row.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        source: str,
        system: str,
        pack: Pack,
        keeper: "Keeper",
        in_order: bool,
        apart: list[str],
    ) -> None:
        self.connection = connection
        self.source = source
        self.system = system
        self.keeper = keeper
        self.in_order = in_order
        self.apart = apart
        self.sides: dict[str, list[str]] = {}
        for kind in pack.event_kinds.values():
            self.sides.setdefault(kind.side, []).append(kind.id)
        self.made: dict[str, list[Rows]] = {}

    def write(self, tables: list[TablePlan], row_key: list[str]) -> dict[str, Rows]:
        """All tables by id, each with unique keys, in the shape of a batch; `row_key` are cells that
        name a row.
        """
        for table in tables:
            if table.events:
                self.events(table)
            columns = self.log_columns(table, row_key) if table.shape.id == "events" else self.columns(table)
            present = [f"({columns[name]}) IS NOT NULL" for name in table.shape.key]
            self.keep(table.shape.id, [(columns, all_of([table.when, *present]))], table.spec.sum)
        return {name: self.joined(name, parts) for name, parts in self.made.items()}

    def columns(self, table: TablePlan) -> dict[str, str]:
        """The columns of a table as SQL over ``used``."""
        found = {name: value.sql for name, value in table.values.items()}
        return {**found, "attrs": json_of(table.attrs)} if table.attrs else found

    def log_columns(self, table: TablePlan, row_key: list[str]) -> dict[str, str]:
        """The columns of an activity log, with what every event has."""
        own = self.columns(table)
        # A classified act keeps its number when a person changes what it is taken for.
        known = lit("act") if table.act else own["kind"]
        frame = self.frame("events", row_key, known, own["at"])
        order = {"seq": "row"} if table.spec.ordered else {}
        return {**frame, **order, "system": lit(self.system), **own}

    def events(self, table: TablePlan) -> None:
        """The events that follow from the dates of a table's rows."""
        key = [table.values[name].sql for name in table.shape.key]
        here = all_of([table.when, *(f"{part} IS NOT NULL" for part in key)])
        parts, links = [], []
        for number, event in enumerate(table.events, start=1):
            columns = {**self.inherited(table), **self.event(table, event, key, number)}
            where = all_of([here, event.when, f"{event.at.sql} IS NOT NULL"])
            parts.append((columns, where))
            links += [self.link(columns, kind, made, where) for kind, made in event.objects.items()]
        total = [name for name in table.spec.sum if name in contract()["events"].names]
        self.keep("events", parts, tuple(total))
        if links:
            self.keep("event_objects", links, ())

    def inherited(self, table: TablePlan) -> dict[str, str]:
        """Ids of objects that an event takes over from the table in which it stands."""
        names = set(contract()["events"].names) - {"event_id"}
        wanted = [name for name in table.values if name in names and name.endswith("_id")]
        return {name: table.values[name].sql for name in wanted}

    def event(self, table: TablePlan, event: EventPlan, key: list[str], number: int) -> dict[str, str]:
        """The own columns of an event."""
        frame = self.frame(table.shape.id, key, lit(event.spec.kind), event.at.sql)
        own = {name: value.sql for name, value in event.values.items()}
        attrs = {"attrs": json_of(event.attrs)} if event.attrs else {}
        return {**frame, "seq": str(number), "system": lit(self.system), **attrs, **own}

    def frame(self, table: str, key: list[str], kind: str, at: str) -> dict[str, str]:
        """What every event has: a stable id, kind, time, its precision, and who began."""
        sides = " ".join(
            f"WHEN {kind} IN ({', '.join(map(lit, self.sides[side]))}) THEN {lit(who)}"
            for side, who in INITIATOR.items()
            if side in self.sides
        )
        return {
            "event_id": key_of([lit(self.source), lit(table), *key, kind, f"epoch_us({at})"]),
            "kind": kind,
            "at": at,
            "at_precision": f"CASE WHEN epoch_us({at}) % {DAY} = 0 THEN 'day' ELSE 'second' END",
            "initiator": f"CASE {sides} END" if sides else "NULL",
        }

    @staticmethod
    def link(columns: dict[str, str], kind: str, made: Value, where: str) -> tuple[dict[str, str], str]:
        """A further object of an event."""
        owner = {"account_id": columns["account_id"]} if "account_id" in columns else {}
        found = {"event_id": columns["event_id"], "type": lit(kind), "object_id": made.sql, **owner}
        return found, all_of([where, f"{made.sql} IS NOT NULL"])

    def keep(self, name: str, parts: list[tuple[dict[str, str], str]], total: tuple[str, ...]) -> None:
        """Run the SELECTs of a table, merge rows of equal keys, and keep the result."""
        rows = " UNION ALL BY NAME ".join(
            f"SELECT {', '.join(f'{sql} AS {quoted(column)}' for column, sql in columns.items())}, "
            f"row AS source_row FROM used WHERE {where}"
            for columns, where in parts
        )
        # One SELECT is asked again for what is wanted of it, several are run once.
        keys = contract()[name].key
        kind = "VIEW" if len(parts) == 1 else "TEMP TABLE"
        number = sum(map(len, self.made.values()))
        made = f"made{number}"
        self.connection.execute(f"CREATE {kind} {made} AS {rows}")
        known = len(parts) == 1 and self.apart and [parts[0][0][key] for key in keys] == self.apart
        if not known and not self.is_unique(made, name):
            sql = merge_sql(made, name, self.names(made), total, "source_row")
        else:
            sql = f"FROM {made}" if self.in_order and len(parts) == 1 else f"FROM {made} ORDER BY source_row"
        self.made.setdefault(name, []).append(self.keeper.keep(name, sql))

    def names(self, table: str) -> list[str]:
        """The columns of a table of the session."""
        return [str(row[0]) for row in self.connection.sql(f"DESCRIBE {table}").fetchall()]

    def is_unique(self, table: str, name: str) -> bool:
        """Whether the keys of a made table are unique; hashes that differ prove it."""
        keys = ", ".join(map(quoted, contract()[name].key))
        sql = f"SELECT count(*), count(DISTINCT hash({keys})) FROM {table}"
        rows, hashes = self.connection.sql(sql).fetchall()[0]
        return bool(rows == hashes)

    def joined(self, name: str, parts: list[Rows]) -> Rows:
        """The parts of a table as one."""
        if len(parts) < 2:
            return parts[0]
        columns = batch_schema(name).names
        selects = []
        for number, part in enumerate(parts):
            self.connection.register(f"{name}_part{number}", part)
            selects.append(f"SELECT {', '.join(map(quoted, columns))} FROM {name}_part{number}")
        whole = f"{name}_whole"
        self.connection.execute(f"CREATE VIEW {whole} AS {' UNION ALL '.join(selects)}")
        unique = self.is_unique(whole, name)
        sql = f"FROM {whole}" if unique else merge_sql(whole, name, columns, (), "source_row")
        return self.keeper.keep(name, sql)


@dataclass
class Keeper:
    """Takes tables out of a session, with the `origin` of their rows filled in; those of files of very many
    `rows` piece by piece.
    """

    connection: duckdb.DuckDBPyConnection
    spool: Spool
    origin: dict[str, str]
    rows: int

    def keep(self, name: str, sql: str) -> Rows:
        """The rows of a SELECT in the shape of a batch."""
        found = self.connection.sql(sql)
        pieces = [found.to_arrow_table()] if self.rows <= MANY else map(_piece, found.to_arrow_reader(PIECE))
        kept = self.spool.keep(name, (self.filled(name, piece) for piece in pieces))
        return kept.drop_columns("bucket") if isinstance(kept, pa.Table) else kept

    def filled(self, name: str, rows: pa.Table) -> pa.Table:
        """Rows with their origin."""
        shaped = conform(name, rows)
        for column, value in self.origin.items():
            place = shaped.schema.get_field_index(column)
            shaped = shaped.set_column(place, shaped.schema.field(place), pa.repeat(value, shaped.num_rows))
        return shaped


def _piece(batch: pa.RecordBatch) -> pa.Table:
    return pa.Table.from_batches([batch])


def merge_sql(table: str, name: str, columns: Iterable[str], total: tuple[str, ...], order: str) -> str:
    """One row for each key: with `total`, sums and what all rows agree on; else the last filled value."""
    keys = contract()[name].key
    picked = []
    for column in map(quoted, columns):
        plain = column.strip('"')
        if plain in keys:
            picked.append(column)
        elif plain in total:
            picked.append(f"CAST(sum({column}) AS DECIMAL(18, 4)) AS {column}")
        elif plain == "source_row":
            picked.append(f"min({column}) AS {column}")
        elif total:
            picked.append(f"CASE WHEN min({column}) = max({column}) THEN min({column}) END AS {column}")
        else:
            picked.append(f"arg_max({column}, {order}) AS {column}")
    by = ", ".join(map(quoted, keys))
    return f"SELECT {', '.join(picked)} FROM {table} GROUP BY {by} ORDER BY min({order})"


def json_of(attrs: dict[str, Value]) -> str:
    """A JSON object of the filled attributes, NULL when none is."""
    parts = ", ".join(f"{lit(name)}, {value.sql}" for name, value in attrs.items())
    return f"nullif(CAST(json_merge_patch('{{}}', json_object({parts})) AS VARCHAR), '{{}}')"
