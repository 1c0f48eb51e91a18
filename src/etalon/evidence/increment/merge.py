# ruff: noqa: S608 (only names of the contract go into the text)
"""The entries of a source as the rows that readers see: one row for each key."""

from collections.abc import Iterator, Sequence

import pyarrow as pa
from duckdb import DuckDBPyConnection

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
from etalon.evidence.schema import QUARANTINE


def merged(connection: DuckDBPyConnection, spool: Spool, table: str, layers: Sequence[Rows]) -> Rows:
    """The rows of several entries; the filled cells of a later layer stand over those of an earlier one."""
    if len(layers) == 1:
        return layers[0]
    if table == QUARANTINE:
        return spool.keep(table, (part for layer in layers for part in pieces(layer)))
    return spool.keep(table, _parts(connection, table, layers))


def with_changes(
    connection: DuckDBPyConnection, spool: Spool, mapped: Rows | None, found: Sequence[Rows]
) -> Rows:
    """The history of changes: what the source tells of itself, and what its exports show by comparison.

    Where the source keeps a history of a field of a record itself, that history stands, and the
    comparison adds nothing to it.
    """
    table = "object_changes"
    compared = spool.keep(table, (part for each in found for part in pieces(each)))
    if mapped is None:
        return compared
    connection.register("mapped", mapped)
    connection.register("compared", compared)
    own = "SELECT DISTINCT regexp_replace(\"type\", 's$', '') AS \"type\", object_id, field FROM mapped"
    added = connection.sql(
        f'SELECT {quoted(columns_of(table))} FROM compared ANTI JOIN ({own}) USING ("type", object_id, field)'
    ).to_arrow_table()
    return spool.keep(table, (part for each in (mapped, added) for part in pieces(each)))


def _parts(connection: DuckDBPyConnection, table: str, layers: Sequence[Rows]) -> Iterator[pa.Table]:
    cells = [name for name in columns_of(table) if name not in keys_of(table)]
    picked = ", ".join(f'arg_max("{name}", _step) AS "{name}"' for name in cells)
    keys = quoted(keys_of(table))
    for where in slices(table, layers):
        rows = layered(connection, layers, columns_of(table), where)
        yield connection.sql(f"SELECT {keys}, {picked} FROM ({rows}) GROUP BY {keys}").to_arrow_table()
