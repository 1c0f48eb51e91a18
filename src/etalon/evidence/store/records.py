"""What a load says of itself, and how the store keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

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
    """A load as the manifest names it; its `id` stands in `load_id` of its rows that bring none."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    version: int
    source: str
    content: str
    at: datetime
    originals: tuple[Original, ...] = ()
    rows: dict[str, int] = {}
