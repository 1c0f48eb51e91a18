"""A source as it is brought to the store: its files read, and how to read an earlier one again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from etalon.evidence.increment.rows import Rows, Spool

Tables = Mapping[str, Rows]


@dataclass(frozen=True)
class Export:
    """A file of an entry (`file_id`) that was read: its bytes' SHA-256 and size, its time, its rows by table.

    `fixed` rows are those that a person put right; they stand beside the export.
    """

    file_id: str
    name: str
    sha256: str
    size: int
    mode: Literal["full", "partial"]
    fixed: bool
    at: datetime
    at_from: Literal["records", "file"]
    tables: Tables


@dataclass(frozen=True)
class Entry:
    """An entry of a mapping: its main table, and what stands for the files that it looks things up in."""

    main: str
    joined: str = ""


@dataclass(frozen=True)
class SourceLoad:
    """All that lies in the folder of a source.

    `reading` identifies the mapping that read it, `content` the folder and the mapping together. `entries`
    stand in the order of the mapping. `again(file_id, name, sha256)` reads a file anew that was taken in
    earlier and is not among `exports`. `files` are the originals to keep. With `anew` all is folded from the
    first file on.
    """

    source: str
    reading: str
    content: str
    at: datetime
    entries: Mapping[str, Entry]
    exports: tuple[Export, ...]
    again: Callable[[str, str, str], Tables]
    spool: Spool
    files: Mapping[str, Path] = field(default_factory=dict)
    ledger: Mapping[str, Any] = field(default_factory=dict)
    anew: bool = False
