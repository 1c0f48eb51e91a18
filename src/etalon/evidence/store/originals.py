"""The loaded files as they were, compressed, so that the store can be built again from them.

They are compressed with Zstandard; stores of earlier versions hold some that gzip compressed.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pyarrow as pa

from etalon.core.errors import StoreError
from etalon.evidence.store.manifest import sync_file
from etalon.evidence.store.records import Original

BLOCK = 1 << 20
PACKED, EARLIER = ".zst", ".gz"


def keep(folder: Path, name: str, file: Path) -> Original:
    """Keep a file under the SHA-256 of its bytes; equal bytes are kept once. Raises OSError."""
    with file.open("rb") as source:
        digest = hashlib.file_digest(source, "sha256").hexdigest()
    if not _held(folder, digest).exists():
        target = _place(folder, digest, PACKED)
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{uuid4().hex}.new")
        with file.open("rb") as source, pa.CompressedOutputStream(os.fspath(draft), "zstd") as packed:
            while block := source.read(BLOCK):
                packed.write(block)
        sync_file(draft)
        draft.replace(target)
    return Original(name=name, sha256=digest, size=file.stat().st_size)


def bring_back(folder: Path, original: Original, target: Path) -> Path:
    """Write a kept file to `target` as it was. Raises `StoreError` when it is gone or its bytes differ."""
    place = _held(folder, original.sha256)
    digest = hashlib.sha256()
    with target.open("wb") as file:
        for block in _unpacked(place, original.name):
            digest.update(block)
            file.write(block)
    if digest.hexdigest() != original.sha256:
        raise StoreError.of("store-original-gone", place, name=original.name)
    return target


def sweep(folder: Path, kept: set[str]) -> None:
    """Remove the files of loads that died: drafts, and originals that no load names. A file in use stays."""
    for path in list((folder / "originals").glob("*")):
        if path.suffix not in (PACKED, EARLIER) or path.stem not in kept:
            with suppress(OSError):
                path.unlink()


def _unpacked(place: Path, name: str) -> Iterator[bytes]:
    """The content of a kept file, block by block."""
    try:
        with pa.input_stream(os.fspath(place), compression="detect") as packed:
            while block := packed.read(BLOCK):
                yield block
    except OSError:
        raise StoreError.of("store-original-gone", place, name=name) from None


def _held(folder: Path, sha256: str) -> Path:
    """Where a file lies, or would: one that was kept by an earlier version stays as it is."""
    earlier = _place(folder, sha256, EARLIER)
    return earlier if earlier.exists() else _place(folder, sha256, PACKED)


def _place(folder: Path, sha256: str, suffix: str) -> Path:
    return folder / "originals" / f"{sha256}{suffix}"
