"""The manifest: one small file that says which version of each table is current."""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from etalon.core.errors import StoreError, WorkspaceError
from etalon.evidence.store.records import Load, SourceState

FORMAT = 1
NAME = "manifest.json"


class Manifest(BaseModel):
    """The state of a store: `version` counts loads; `tables` and `previous` name Delta versions,
    the former in the folder `place`, the latter in `before`.

    `states` say for each source what its later loads go on from.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: int = FORMAT
    version: int = 0
    buckets: int = Field(ge=1, le=4096)
    tables: dict[str, int] = {}
    previous: dict[str, int] = {}
    loads: tuple[Load, ...] = ()
    place: str = "tables"
    before: str = "tables"
    states: dict[str, SourceState] = {}

    def last_load(self, source: str) -> Load | None:
        """The latest load of a source."""
        return next((load for load in reversed(self.loads) if load.source == source), None)


class _Head(BaseModel):
    """The one field that every format has."""

    format: int


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a store.

    Raises `WorkspaceError` where there is no store, `StoreError` when it is damaged or of another format.
    """
    path = folder / NAME
    try:
        text = path.read_bytes()
        head = _Head.model_validate_json(text)
    except (FileNotFoundError, NotADirectoryError):
        raise WorkspaceError.of("store-missing", folder) from None
    except OSError as error:
        raise StoreError.of("store-unreadable", path, detail=error.strerror or "") from None
    except ValidationError:
        raise StoreError.of("store-damaged", path) from None
    if head.format != FORMAT:
        raise StoreError.of("store-format", path, found=head.format, expected=FORMAT)
    try:
        return Manifest.model_validate_json(text)
    except ValidationError:
        raise StoreError.of("store-damaged", path) from None


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Replace the manifest in one step: after a crash the old one or the new one stands, never a part."""
    replace_file(folder / NAME, manifest.model_dump_json(indent=1).encode())


def replace_file(path: Path, content: bytes) -> None:
    """Write a file beside its place, bring it to the disk, then move it into its place."""
    draft = path.with_name(f"{path.name}.new")
    with draft.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Bring a closed file's content to the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Bring a folder's entries to the disk, where the system lets a folder be opened (Windows does not)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
