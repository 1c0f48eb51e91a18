"""What a load says of itself, and how the store keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


class Original(BaseModel):
    """A loaded file as it was: its name, the SHA-256 of its bytes, and its size in bytes."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class LoadRecord:
    """What a load brings beside its rows.

    `content` identifies what is loaded: a hash over the files and over the mapping that read them, made by
    the caller; equal content of the same source is loaded once. `at` is aware of its zone. `files` are the
    originals to keep, by the name to bring them back under. `ledger` is the ledger as JSON values.
    """

    source: str
    content: str
    at: datetime
    files: Mapping[str, Path] = field(default_factory=dict)
    ledger: Mapping[str, Any] = field(default_factory=dict)


class Load(BaseModel):
    """A load as the manifest names it; its `id` stands in `load_id` of its rows that bring none.

    `rows` are those of the source after it, by table; `changes` the differences that it found, `deleted` the
    records among them that a full export lacked; `events_removed` were in an earlier export and are gone,
    `events_kept` were and stay as history.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    version: int
    source: str
    content: str
    at: datetime
    originals: tuple[Original, ...] = ()
    rows: dict[str, int] = {}
    changes: int = 0
    deleted: int = 0
    events_removed: int = 0
    events_kept: int = 0


class Taken(BaseModel):
    """A file that was taken in, for good: what it was, where it stands in the sequence of its entry.

    `entry` is the entry of the mapping (`file_id`), or a part of it: ``deals#2`` for a second table of the
    same form, ``deals.fixed`` for rows that a person put right. `at` is the time of the export: the latest
    date of its version column (``records``), else the time at which the file was last written (``file``).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    entry: str
    file_id: str
    name: str
    sha256: str
    size: int
    mode: Literal["full", "partial"]
    at: datetime
    at_from: Literal["records", "file"]
    recorded_at: datetime


class SourceState(BaseModel):
    """What later loads of a source go on from.

    `reading` identifies the mapping, `joined` by entry the files that it looks things up in. `images` say by
    entry and table where its own rows lie (a file below ``images``; empty: they are the rows of this source
    in the table itself), `changes` by entry the differences found; `merged` whether records were merged.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    reading: str = ""
    joined: dict[str, str] = {}
    taken: tuple[Taken, ...] = ()
    images: dict[str, dict[str, str]] = {}
    changes: dict[str, str] = {}
    merged: bool = False
