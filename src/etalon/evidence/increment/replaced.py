# ruff: noqa: S608 (only names of the contract go into the text)
"""Records that were merged: the old id is replaced by the one that stands in every table of the source.

The mapping says it as a link between records with the qualifier ``merged_into``, from the old to the
standing one. The standing record's cells stand over those of the old one; events follow; changes of the old
record stay under its old id, with one more of the field ``merged_into``.
"""

from collections.abc import Iterator, Sequence

import pyarrow as pa
from duckdb import DuckDBPyConnection

from etalon.evidence.increment.rows import Rows, columns_of, keys_of, layered, quoted, slices
from etalon.evidence.schema import QUARANTINE

MERGED = "merged_into"
LONGEST = 20


def merges(connection: DuckDBPyConnection, links: Sequence[Rows]) -> pa.Table:
    """Old ids with the one that stands in the end: columns type, old, new, at (or none), load_id."""
    columns = ["from_type", "from_id", "to_id", "qualifier", "first", "load_id"]
    rows = layered(connection, links, columns, f"qualifier = '{MERGED}' AND from_id <> to_id")
    return connection.sql(
        f"""WITH RECURSIVE pairs AS (
            SELECT from_type AS "type", from_id AS "old", arg_max(to_id, _step) AS "new",
                arg_max("first", _step) AS "at", arg_max(load_id, _step) AS load_id
            FROM ({rows}) GROUP BY from_type, from_id
        ), way AS (
            SELECT *, 1 AS far FROM pairs
            UNION ALL SELECT way."type", way."old", pairs."new", way."at", way.load_id, far + 1
            FROM way JOIN pairs ON pairs."type" = way."type" AND pairs."old" = way."new" WHERE far < {LONGEST}
        )
        SELECT "type", "old", arg_max("new", far) AS "new", any_value("at") AS "at",
            any_value(load_id) AS load_id
        FROM way GROUP BY "type", "old" """
    ).to_arrow_table()


def replaced(connection: DuckDBPyConnection, table: str, rows: Rows, pairs: pa.Table) -> Iterator[pa.Table]:
    """The rows of a table with standing ids in place of old ones, one for each key."""
    types = set(pairs["type"].to_pylist())
    found = [name for name in columns_of(table) if name.removesuffix("_id") in types and name.endswith("_id")]
    if table == QUARANTINE or not found:
        yield from (pa.Table.from_batches([batch]) for batch in rows.to_batches())
        return
    connection.register("pairs", pairs)
    names = {name: f"p{number}" for number, name in enumerate(found)}
    joins = " ".join(_join(name, short) for name, short in names.items())
    new = ", ".join(f'coalesce({short}."new", given."{name}") AS "{name}"' for name, short in names.items())
    own = [name for name in keys_of(table) if name in names]
    moved = " OR ".join(f'{names[name]}."new" IS NOT NULL' for name in own) or "false"
    keys = quoted(keys_of(table))
    cells = [name for name in columns_of(table) if name not in keys_of(table)]
    picked = ", ".join(f'arg_max("{name}", _stands) AS "{name}"' for name in cells)
    given = layered(connection, [rows], columns_of(table), "true")
    connection.execute(
        f"""CREATE OR REPLACE TEMP VIEW standing AS
        SELECT given.* REPLACE ({new}), CASE WHEN {moved} THEN 0 ELSE 1 END AS _stands
        FROM ({given}) given {joins}"""
    )
    for where in slices(table, [rows]):
        sql = f"SELECT {keys}, {picked} FROM standing WHERE {where} GROUP BY {keys}"
        yield connection.sql(sql).to_arrow_table()


def _join(name: str, short: str) -> str:
    """SQL that finds the standing id of a column."""
    kind = name.removesuffix("_id")
    return f"""LEFT JOIN pairs {short} ON {short}."type" = '{kind}' AND {short}."old" = given."{name}" """
