"""What a source becomes: tables of the evidence contract as Arrow, ready for the store or for a look without one.

A `Batch` holds only tables that the mapping fills. Every table has exactly the columns of the contract, in the
contract's order and types (`arrow_type`), then three columns of origin:

- ``source``      text, the id of the mapping
- ``load_id``     text, the first 16 hex digits of the SHA-256 of the original file
- ``source_row``  int64, the row as a spreadsheet program counts it (the header of a plain file is row 1)
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pyarrow as pa

from etalon.evidence.ledger import FileLedger
from etalon.standard.contract import ColumnType, ContractTable, contract

TYPES: dict[ColumnType, pa.DataType] = {
    "text": pa.string(),
    "timestamp": pa.timestamp("us", tz="UTC"),
    "date": pa.date32(),
    "decimal": pa.decimal128(18, 4),
    "int": pa.int64(),
    "float": pa.float64(),
    "bool": pa.bool_(),
    "json": pa.string(),
}
ORIGIN: tuple[tuple[str, pa.DataType], ...] = (
    ("source", pa.string()),
    ("load_id", pa.string()),
    ("source_row", pa.int64()),
)


def arrow_type(column_type: ColumnType) -> pa.DataType:
    """The Arrow type of a contract type; json travels as text."""
    return TYPES[column_type]


def arrow_schema(table: ContractTable) -> pa.Schema:
    """The columns of a contract table, then the columns of origin."""
    fields = [pa.field(column.name, TYPES[column.type]) for column in table.columns]
    return pa.schema([*fields, *(pa.field(name, kind) for name, kind in ORIGIN)])


def empty_table(table_id: str) -> pa.Table:
    """A table of the contract with no rows. Raises KeyError for an unknown id."""
    return arrow_schema(contract()[table_id]).empty_table()


@dataclass(frozen=True)
class Batch:
    """Tables of the contract by id; a table that is absent was not filled by the mapping."""

    tables: dict[str, pa.Table] = field(default_factory=dict)

    def table(self, table_id: str) -> pa.Table:
        """The table of an id, empty when the batch does not hold it. Raises KeyError for an unknown id."""
        return self.tables.get(table_id) if table_id in self.tables else empty_table(table_id)

    def rows(self, table_id: str) -> int:
        """Number of rows of a table."""
        return int(self.tables[table_id].num_rows) if table_id in self.tables else 0


@dataclass(frozen=True)
class LoadedFile:
    """One file of a source after its mapping was run: the unit in which a store takes records over.

    `mode` ``full`` means that the file holds the whole table as of its day: a key that an earlier file had and
    this one lacks was deleted. ``partial`` files never delete. `file_id` names the entry of the mapping.
    """

    source: str
    file_id: str
    path: Path
    load_id: str
    mode: Literal["full", "partial"]
    batch: Batch
    ledger: FileLedger


def total_rows(files: Iterable[LoadedFile], table_id: str) -> int:
    """Rows of a table over several files, before they are merged by key."""
    return sum(file.batch.rows(table_id) for file in files)
