"""Arrow shapes of the stored tables: the contract's columns and the four that say where a row came from."""

from collections.abc import Sequence
from functools import cache

import pyarrow as pa

from etalon.standard.contract import ColumnType, contract

ARROW: dict[ColumnType, pa.DataType] = {
    "text": pa.string(),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "date": pa.date32(),
    # 18 digits fit a machine word, so sums and products stay exact and fast in DuckDB.
    "decimal": pa.decimal128(18, 4),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "json": pa.string(),
}
QUARANTINE = "quarantine"
# `source_id`, not `source`: deals and leads have a `source` of their own (where the lead came from).
ORIGIN: tuple[pa.Field, ...] = (
    pa.field("source_id", pa.string()),
    pa.field("load_id", pa.string()),
    pa.field("source_row", pa.int64()),
    pa.field("bucket", pa.int32()),
)
QUARANTINE_FIELDS: tuple[pa.Field, ...] = (
    pa.field("file", pa.string()),
    pa.field("table", pa.string()),
    pa.field("field", pa.string()),
    pa.field("reason", pa.string()),
    pa.field("found", pa.string()),
    pa.field("row", pa.string()),
)


@cache
def stored() -> tuple[str, ...]:
    """Every table that a store can hold: the contract's, and `quarantine`."""
    return (*contract(), QUARANTINE)


@cache
def schema(table: str) -> pa.Schema:
    """The columns of a stored table in order. Raises KeyError for a table that is not in the contract."""
    if table == QUARANTINE:
        return pa.schema([*QUARANTINE_FIELDS, *ORIGIN])
    own = [pa.field(column.name, ARROW[column.type]) for column in contract()[table].columns]
    return pa.schema([*own, *ORIGIN])


def owner_columns(table: str) -> tuple[str, ...]:
    """The columns whose first filled one says whose row it is; empty for a table kept whole."""
    return () if table == QUARANTINE else contract()[table].bucket_by


def order_columns(table: str) -> tuple[str, ...]:
    """The columns that order the rows of one owner: first time column, `seq`, key."""
    if table == QUARANTINE:
        return ("file",)
    found = contract()[table]
    times = [column.name for column in found.columns if column.type in ("timestamp", "date")][:1]
    first = [*times, *(name for name in found.names if name == "seq")]
    return (*first, *(name for name in found.key if name not in first))


def conform(table: str, rows: pa.Table, columns: Sequence[str] | None = None) -> pa.Table:
    """The rows with exactly the stored columns, or some of them: absent ones empty, each cast to its type.

    Raises ValueError for a column that the contract does not have, and `pyarrow.ArrowInvalid` for a value
    that its type cannot hold (nothing is cut or rounded in silence).
    """
    shape = schema(table)
    unknown = sorted(set(rows.column_names) - set(shape.names))
    if unknown:
        raise ValueError(f"{table}: no such column in the contract: {', '.join(unknown)}")
    wanted = pa.schema([shape.field(name) for name in columns]) if columns else shape
    # Most columns of a table are empty: those of one type share their memory.
    empty = cache(lambda kind: pa.nulls(rows.num_rows, kind))
    filled = [
        _cast(rows[field.name], field.type) if field.name in rows.column_names else empty(field.type)
        for field in wanted
    ]
    return pa.table(filled, schema=wanted)


def _cast(values: pa.ChunkedArray, to: pa.DataType) -> pa.ChunkedArray:
    """Cast without loss; whole numbers become decimals by way of one that is wide enough for each of them."""
    if values.type == to:
        return values
    if pa.types.is_decimal(to) and pa.types.is_integer(values.type):
        values = values.cast(pa.decimal128(38, to.scale))
    return values.cast(to)
