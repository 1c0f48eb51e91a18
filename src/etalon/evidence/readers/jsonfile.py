# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""JSON files: one object per line, or a list of objects, or an object that holds one such list."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from etalon.core.errors import FileError
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.encoding import choose_encoding
from etalon.evidence.readers.raw import RawFile, Rejected, cell, raw_schema, unique_names
from etalon.evidence.sql import session

INNER = """SELECT name FROM (SELECT unnest(json_keys(text)) AS name, text FROM given)
WHERE json_type(json_extract(text, '/' || replace(replace(name, '~', '~0'), '/', '~1'))) = 'ARRAY' LIMIT 1"""
LISTED = """CREATE TABLE found AS SELECT row_number() OVER () AS row, item FROM
(SELECT unnest(from_json(json_extract(text, ?), '["json"]')) AS item FROM given)"""
LINES = """CREATE TABLE found AS SELECT row, item FROM
(SELECT unnest(range(1, len(parts) + 1)) AS row, unnest(parts) AS item
FROM (SELECT string_split(text, chr(10)) AS parts FROM given))
WHERE trim(item, chr(13) || chr(9) || ' ') <> ''"""
ITEMS = """CREATE TABLE items AS SELECT row, item, coalesce(CASE WHEN json_valid(item)
THEN json_type(item) = 'OBJECT' END, false) AS fits
FROM (SELECT row, CAST(item AS VARCHAR) AS item FROM found)"""
KEYS = """SELECT key FROM (SELECT row, unnest(json_keys(item)) AS key,
unnest(range(len(json_keys(item)))) AS place FROM items WHERE fits)
GROUP BY key ORDER BY min(row * 10000 + place)"""


def open_json(path: Path, form: Format) -> RawFile:
    """Open a JSON file; nested values stay JSON text. Raises `FileError`: empty, or no objects in it."""
    encoding = choose_encoding(path, form.encoding)
    text = path.read_text(encoding=encoding).removeprefix("\ufeff").strip()
    if not text:
        raise FileError.of("file-empty", path)
    with session() as connection:
        connection.register("given", pa.table({"text": [text]}))
        _split(connection, text)
        connection.execute(ITEMS)
        keys = [str(key) for (key,) in connection.sql(KEYS).fetchall()]
        if not keys:
            raise FileError.of("json-no-objects", path)
        table = _cells(connection, keys)
        bad = connection.sql("SELECT row, item FROM items WHERE NOT fits ORDER BY row").fetchall()
    rejected = [Rejected(int(row), "row-not-json", "", str(item)) for row, item in bad]
    return RawFile(
        path, unique_names(keys), _batches(table), rejected, {"type": "json", "encoding": encoding}
    )


def _split(connection: duckdb.DuckDBPyConnection, text: str) -> None:
    """Make the table ``found`` of single items."""
    valid = bool(connection.sql("SELECT json_valid(text) FROM given").fetchall()[0][0])
    inner = connection.sql(INNER).fetchall() if valid and text.startswith("{") else []
    if text.startswith("[") and valid:
        connection.execute(LISTED, [""])
    elif inner:
        connection.execute(LISTED, [_pointer(inner[0][0])])
    elif valid:
        connection.execute("CREATE TABLE found AS SELECT 1 AS row, text AS item FROM given")
    else:
        connection.execute(LINES)


def _cells(connection: duckdb.DuckDBPyConnection, keys: list[str]) -> pa.Table:
    """One text column per key."""
    cells = ", ".join(f"cells[{index + 1}] AS {cell(index)}" for index in range(len(keys)))
    inner = "SELECT row, json_extract_string(item, ?) AS cells FROM items WHERE fits"
    found = connection.sql(
        f"SELECT row, {cells} FROM ({inner}) ORDER BY row", params=[[*map(_pointer, keys)]]
    )
    return found.to_arrow_table().cast(raw_schema(len(keys)))


def _pointer(key: str) -> str:
    """A JSON pointer to a key of the outermost object."""
    return "/" + key.replace("~", "~0").replace("/", "~1")


def _batches(table: pa.Table) -> Iterator[pa.RecordBatch]:
    yield from table.to_batches()
