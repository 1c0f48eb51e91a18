"""What every reader gives: columns, batches of text cells, and the rows that do not fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa

ROW = "row"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that has no cells to work with: its number, a reason of the ledger, its text as it stands."""

    row: int
    reason: str
    found: str
    text: str


@dataclass
class RawFile:
    """A file opened for reading.

    `batches` holds a column ``row`` (int64, as a spreadsheet counts) and the text columns ``c0``, ``c1`` …
    whose names are `columns`. `rejected` is complete once the batches are used up. `form` says how the file
    was read (type, encoding, delimiter, header, sheet), in the words of the mapping's ``format``.
    `remarks` are codes of the ledger about the file itself, complete like `rejected`, with how many lines or
    sheets they concern and the facts of their sentence. `columns` may grow behind the `width` that was read.
    """

    path: Path
    columns: list[str]
    batches: Iterator[pa.RecordBatch]
    rejected: list[Rejected] = field(default_factory=list)
    form: dict[str, str | int] = field(default_factory=dict)
    remarks: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)
    width: int = field(init=False)

    def __post_init__(self) -> None:
        self.width = len(self.columns)

    @property
    def schema(self) -> pa.Schema:
        """The columns of a batch."""
        return raw_schema(self.width)


def raw_schema(width: int) -> pa.Schema:
    """A row number and `width` text columns."""
    return pa.schema([(ROW, pa.int64()), *((cell(index), pa.string()) for index in range(width))])


def cell(index: int) -> str:
    """The name of a column inside a batch."""
    return f"c{index}"


def unique_names(header: Sequence[Any]) -> list[str]:
    """Names of columns as a mapping writes them: trimmed, one line, never empty, never the same twice."""
    names: list[str] = []
    taken: dict[str, int] = {}
    for position, found in enumerate(header, start=1):
        name = " ".join(str(found if found is not None else "").replace("\ufeff", "").split())
        name = name or f"column {position}"
        taken[name] = taken.get(name, 0) + 1
        names.append(name if taken[name] == 1 else f"{name} ({taken[name]})")
    return names


def header_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """The names of a header that stands in several rows: what stands above each other, read downwards."""
    width = max((len(row) for row in rows), default=0)
    parts = [[row[index].strip() for row in rows if index < len(row)] for index in range(width)]
    return [" ".join(dict.fromkeys(part for part in names if part)) for names in parts]


def header_at(rows: Sequence[Sequence[str]]) -> int:
    """Where the header stands among the first rows (from 0): the first row as wide as the table usually is.

    Titles above a table fill one or two cells; the header fills about as many as the rows below it.
    """
    filled = [sum(1 for found in row if found.strip()) for row in rows]
    if not any(filled):
        return 0
    usual = sorted(count for count in filled if count)[len([count for count in filled if count]) // 2]
    wanted = max(1, usual * 0.6)
    return next(index for index, count in enumerate(filled) if count >= wanted)
