"""What a source becomes: tables of the evidence contract as Arrow, for the store or for a look without one.

A `Batch` holds only tables that the mapping fills. Every table has exactly the columns of the contract in
the contract's order and types (`etalon.evidence.schema`), then three columns of origin:

- ``source_id``   text, the id of the mapping
- ``load_id``     text, the first 16 hex digits of the SHA-256 of the original file
- ``source_row``  int64, the row as a spreadsheet program counts it (the header of a plain file is row 1)

`Door.memory(batch.tables)` of `etalon.evidence.sql` opens a batch without a store.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

import pyarrow as pa

from etalon.evidence.acts.decide import Proposal
from etalon.evidence.ledger import FileLedger
from etalon.evidence.schema import QUARANTINE, schema

LOAD_DIGITS = 16


def batch_schema(table: str) -> pa.Schema:
    """The columns of a table in a batch: those that the store keeps, without the bucket, which the
    store adds.
    """
    stored = schema(table)
    return stored.remove(stored.get_field_index("bucket"))


@dataclass(frozen=True)
class Batch:
    """Tables of the contract by id; a table that is absent was not filled by the mapping."""

    tables: dict[str, pa.Table] = field(default_factory=dict)

    def table(self, name: str) -> pa.Table:
        """A table, empty when the batch does not hold it. Raises KeyError for a name outside the contract."""
        return self.tables[name] if name in self.tables else batch_schema(name).empty_table()

    def rows(self, name: str) -> int:
        """Number of rows of a table."""
        return int(self.tables[name].num_rows) if name in self.tables else 0


@dataclass(frozen=True)
class LoadedFile:
    """One file of a source after its mapping was run: the unit in which a store takes records over.

    `sha256` is that of its bytes. `mode` ``full`` means that the file holds the whole table as of its day: a
    key that an earlier file had and this one lacks was deleted. ``partial`` files never delete.
    `file_id` names the entry of the mapping;
    `newest` is the latest date of its `version` column, where it names one.
    `acts` counts the used rows of an activity log by what their words propose.
    """

    source_id: str
    file_id: str
    path: Path
    sha256: str
    mode: Literal["full", "partial"]
    batch: Batch
    ledger: FileLedger
    acts: dict[Proposal, int] = field(default_factory=dict, repr=False)
    newest: datetime | None = None

    @property
    def load_id(self) -> str:
        """The load that its rows name."""
        return self.sha256[:LOAD_DIGITS]

    @property
    def tables(self) -> dict[str, pa.Table]:
        """Everything that a store keeps of the file: the tables of the contract and the quarantined rows."""
        kept = {QUARANTINE: self.ledger.quarantine} if self.ledger.rows_quarantined else {}
        return {**self.batch.tables, **kept}
