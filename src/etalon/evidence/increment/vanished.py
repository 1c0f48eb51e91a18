# ruff: noqa: S608 (only names of the contract go into the text)
"""Keys that an earlier file had and the next whole one lacks.

A vanished row is gone. An event is gone when its file is a log of its own: it was deleted there. An event
made of a date of a record is gone when that record now has another event of its kind in its place (the date
was put right); else it stays, because it happened: a deal that was closed and is open again was closed.
"""

from collections.abc import Sequence

from duckdb import DuckDBPyConnection

from etalon.evidence.increment.rows import Rows, keys_of, layered, quoted
from etalon.evidence.transform.sqltext import lit
from etalon.standard.contract import contract

EVENTS = ("events", "event_objects")


class Vanished:
    """Fills the table ``gone`` (key, step) of one table after the other; `load_id` is of the last file."""

    def __init__(self, connection: DuckDBPyConnection, main: str, load_id: str) -> None:
        self.connection, self.main, self.load_id = connection, main, load_id
        self.removed = self.kept = 0
        self.connection.execute("CREATE OR REPLACE TEMP TABLE history (event_id VARCHAR)")

    def find(self, table: str, layers: Sequence[Rows]) -> None:
        """Find the keys of a table that are gone. Events come before ``event_objects``."""
        keys = keys_of(table)
        further = ("kind", "load_id", *self.subject()) if table == "events" else ("load_id",)
        rows = layered(self.connection, layers, dict.fromkeys([*keys, *further]), "true")
        # Events of an earlier history are not those of the last file.
        live = f"narrow._step > 0 OR narrow.load_id = {lit(self.load_id)}" if table in EVENTS else "true"
        self.connection.execute(
            f"""CREATE OR REPLACE TEMP TABLE missing AS
            WITH narrow AS ({rows}), followed AS (
                SELECT narrow.* EXCLUDE (_step, load_id), next_whole AS _step, {live} AS _live,
                    lead(_step) OVER (PARTITION BY {quoted(keys)} ORDER BY narrow._step) AS _next
                FROM narrow JOIN (SELECT _step, next_whole FROM steps) USING (_step)
            )
            SELECT * EXCLUDE (_live, _next) FROM followed
            WHERE _live AND _step IS NOT NULL AND (_next IS NULL OR _next > _step)"""
        )
        rule = {"events": self.event_rule, "event_objects": self.link_rule}.get(table, self.plain_rule)
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE gone AS {rule(rows)}")
        if table == "events":
            self.note_events()

    def plain_rule(self, _: str) -> str:
        """Every missing row is gone."""
        return "SELECT * FROM missing"

    def link_rule(self, _: str) -> str:
        """What an event is about stays as long as the event."""
        return "SELECT * FROM missing WHERE event_id NOT IN (SELECT event_id FROM history)"

    def event_rule(self, rows: str) -> str:
        """Events that are gone, of those that are missing."""
        if contract()[self.main].kind != "object":
            return "SELECT event_id, _step FROM missing"
        subject = self.subject()
        if not subject:
            return "SELECT event_id, _step FROM missing WHERE false"
        (own,) = subject
        return f"""
            WITH narrow AS ({rows}), fresh AS (
                SELECT kind, "{own}", min(_step) AS _step FROM narrow GROUP BY event_id, kind, "{own}"
            )
            SELECT event_id, _step FROM missing SEMI JOIN fresh USING (kind, "{own}", _step)"""

    def subject(self) -> tuple[str, ...]:
        """The column of an event that names the record in whose row it stands, where there is one."""
        key = keys_of(self.main)
        return key if contract()[self.main].kind == "object" and key[0] in contract()["events"].names else ()

    def note_events(self) -> None:
        """Count, and keep the ids of events that stay as history."""
        self.connection.execute(
            "INSERT INTO history SELECT event_id FROM missing ANTI JOIN gone USING (event_id, _step)"
        )
        self.removed += self.number("gone")
        self.kept += self.number("missing") - self.number("gone")

    def number(self, table: str) -> int:
        """Rows of a table of the session."""
        return int(self.connection.sql(f"SELECT count(*) FROM {table}").fetchall()[0][0])
