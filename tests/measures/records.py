"""Small records in memory for tests of measures: rows as dictionaries, in one bucket or cut into several."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from typing import Any
from zlib import crc32

import pyarrow as pa

from etalon.evidence.schema import owner_columns, schema
from etalon.evidence.sql import Door, View

Rows = Sequence[Mapping[str, Any]]


def moment(value: str) -> datetime:
    """A time in UTC from ``2024-05-01`` or ``2024-05-01 13:00``."""
    return datetime.fromisoformat(value).replace(tzinfo=UTC)


def cell(value: Any, kind: pa.DataType) -> Any:
    """A test's short form of a value as what the column holds."""
    if isinstance(value, str) and pa.types.is_timestamp(kind):
        return moment(value)
    if isinstance(value, str) and pa.types.is_date(kind):
        return date.fromisoformat(value)
    return json.dumps(value) if isinstance(value, dict) else value


def table(name: str, rows: Rows) -> pa.Table:
    """An Arrow table of the contract from rows; columns that a row lacks are empty."""
    shape = schema(name)
    for row in rows:
        assert set(row) <= set(shape.names), set(row) - set(shape.names)
    columns = [pa.array([cell(row.get(f.name), f.type) for row in rows], f.type) for f in shape]
    return pa.table(columns, schema=shape)


def one(**rows: Rows) -> Door:
    """A door over rows by table, all in one bucket."""
    return Door.memory({name: table(name, found) for name, found in rows.items()})


class Held(Door):
    """A door whose buckets stay open until the end of a ``with``: many measures, one opening."""

    def __init__(self, doors: Sequence[Door]) -> None:
        self.doors = doors
        self.stack = ExitStack()
        self.views: list[View] = []

    def __enter__(self) -> "Held":
        self.views = [self.stack.enter_context(door.bucket(0)) for door in self.doors]
        return self

    def __exit__(self, *error: object) -> None:
        self.stack.close()

    @property
    def small(self) -> bool:
        return False

    @property
    def buckets(self) -> range:
        return range(len(self.doors))

    @contextmanager
    def bucket(self, number: int) -> Iterator[View]:
        yield self.views[number]


def cut(buckets: int, rows: Mapping[str, Rows]) -> Held:
    """The same rows in several buckets, cut by account as the contract says."""
    parts = [
        {
            name: [row for row in found if place(name, row, buckets) in (None, number)]
            for name, found in rows.items()
        }
        for number in range(buckets)
    ]
    return Held([one(**part) for part in parts])


def place(name: str, row: Mapping[str, Any], buckets: int) -> int | None:
    """The bucket of a row; None for a table that is kept whole."""
    columns = owner_columns(name)
    if not columns:
        return None
    owner = next((str(row[column]) for column in columns if row.get(column)), "")
    return crc32(owner.encode()) % buckets


def deal(
    number: int | str, created: str | None, closed: str | None = None, result: str | None = None, **more: Any
) -> dict[str, Rows]:
    """A deal and, where it is closed, its event."""
    name = str(number)
    account = more.pop("account_id", f"a{name}")
    made: dict[str, Rows] = {
        "deals": [{"deal_id": name, "account_id": account, "created_at": created, **more}]
    }
    if closed:
        attrs = {"result": result} if result else {}
        event = {"event_id": f"close-{name}", "kind": "deal_closed", "at": closed, "attrs": attrs}
        made["events"] = [{**event, "deal_id": name, "account_id": account}]
    return made


def together(*parts: Mapping[str, Rows]) -> dict[str, Rows]:
    """Rows of several parts, by table."""
    made: dict[str, list[Mapping[str, Any]]] = {}
    for part in parts:
        for name, rows in part.items():
            made.setdefault(name, []).extend(rows)
    return dict(made)
