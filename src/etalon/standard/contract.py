"""The evidence contract: every table and column that records are mapped to, read from ``packs/contract``."""

from functools import cache
from pathlib import Path
from typing import Literal

from etalon.core.kept import Shelf
from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel, check
from etalon.packs import CONTRACT

ColumnType = Literal["text", "timestamp", "date", "decimal", "int", "float", "bool", "json"]


class Column(StrictModel):
    """A column of a table of the contract."""

    name: str
    type: ColumnType
    label: LocalizedText


class ContractTable(StrictModel):
    """A table: its key, and the columns whose hash (first one filled) puts a row into a bucket of accounts.

    An empty `bucket_by` marks a small table that is kept whole, outside the buckets. `when` is the column by
    which a period picks rows; a table without one is read as it stands at the period's end.
    """

    id: str
    kind: Literal["events", "object", "relation"]
    key: tuple[str, ...]
    bucket_by: tuple[str, ...]
    when: str | None = None
    columns: tuple[Column, ...]
    label: LocalizedText

    def column(self, name: str) -> Column:
        """The column of a name. Raises KeyError."""
        return {column.name: column for column in self.columns}[name]

    @property
    def names(self) -> list[str]:
        """Column names in order."""
        return [column.name for column in self.columns]


@cache
def contract(folder: Path = CONTRACT) -> dict[str, ContractTable]:
    """All tables of the contract by id."""
    with Shelf(folder) as shelf:
        tables = [check(ContractTable, shelf.read(path)) for path in sorted(folder.glob("*.yaml"))]
    return {table.id: table for table in tables}
