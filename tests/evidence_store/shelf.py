"""Batches for the tests of the store, with every table and type, and a digest of what a store holds."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa

from etalon.evidence.schema import schema, stored
from etalon.evidence.store import LoadRecord, Store

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)


def value(kind: pa.DataType, row: int) -> Any:
    """A value of a type that differs from row to row and uses the type's full precision."""
    if pa.types.is_timestamp(kind):
        return NOON + timedelta(hours=row)
    if pa.types.is_date(kind):
        return date(2026, 1, 1) + timedelta(days=row)
    if pa.types.is_decimal(kind):
        return Decimal("98765432109876.5432") - row
    if pa.types.is_floating(kind):
        return 0.1 + row
    if pa.types.is_boolean(kind):
        return row % 2 == 0
    if pa.types.is_integer(kind):
        return 2**30 + row
    return f"знак ' \" {row}"


def full(table: str, rows: int) -> pa.Table:
    """Rows of a table with every column filled, but for the last row, where all that is no key is empty."""
    shape = schema(table).remove(schema(table).get_field_index("bucket"))
    columns = {
        field.name: [value(field.type, row) for row in range(rows)]
        for field in shape
        if field.name not in ("source_id", "load_id")
    }
    made = pa.table({name: pa.array(values, shape.field(name).type) for name, values in columns.items()})
    empty = pa.table({made.column_names[0]: pa.array(["last"], pa.string())})
    return pa.concat_tables([made, empty], promote_options="default")


def everything(rows: int = 40) -> dict[str, pa.Table]:
    """Rows for all tables that a store can hold."""
    return {table: full(table, rows) for table in stored()}


def events(count: int, mark: str) -> dict[str, pa.Table]:
    """Events of 500 accounts, the accounts, and a team; `mark` makes them differ."""
    start = NOON.replace(microsecond=0)
    return {
        "events": pa.table(
            {
                "event_id": [f"{mark}-{number}" for number in range(count)],
                "account_id": [f"account-{number % 500}" for number in range(count)],
                "kind": ["call"] * count,
                "at": [start + timedelta(minutes=number * 7919 % 100_000) for number in range(count)],
                "value": list(range(count)),
                "source_row": list(range(2, count + 2)),
            }
        ),
        "accounts": pa.table({"account_id": [f"account-{number}" for number in range(500)]}),
        "teams": pa.table({"team_id": [mark]}),
    }


def load(source: str, content: str, files: dict[str, Path] | None = None, **ledger: Any) -> LoadRecord:
    """A load of a source."""
    return LoadRecord(source, content, NOON, files or {}, ledger)


def digest(store: Store) -> str:
    """A checksum over every row of every table, apart from the number of its load."""
    found = hashlib.sha256()
    for table in store.tables():
        rows = store.arrow(table).drop_columns(["load_id"])
        found.update(f"{table} {rows.num_rows}".encode())
        for column in rows.combine_chunks().itercolumns():
            found.update(repr(column.to_pylist()).encode())
    return found.hexdigest()
