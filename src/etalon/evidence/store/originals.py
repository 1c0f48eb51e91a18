"""The loaded files as they were, compressed, so that the store can be built again from them."""

import gzip
import hashlib
import os
from contextlib import suppress
from pathlib import Path
from shutil import copyfileobj
from uuid import uuid4

from etalon.core.errors import StoreError
from etalon.evidence.store.records import Original

BLOCK = 1 << 20


def keep(folder: Path, name: str, file: Path) -> Original:
    """Keep a file under the SHA-256 of its bytes; equal bytes are kept once. Raises OSError."""
    digest = hashlib.sha256()
    with file.open("rb") as source:
        while block := source.read(BLOCK):
            digest.update(block)
    target = _place(folder, digest.hexdigest())
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        draft = target.with_name(f"{uuid4().hex}.new")
        # No time and no name inside, so that equal bytes give an equal file.
        with file.open("rb") as source, draft.open("wb") as raw:
            with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=6, mtime=0) as packed:
                copyfileobj(source, packed, BLOCK)
            raw.flush()
            os.fsync(raw.fileno())
        draft.replace(target)
    return Original(name=name, sha256=digest.hexdigest(), size=file.stat().st_size)


def bring_back(folder: Path, original: Original, target: Path) -> Path:
    """Write a kept file to `target` as it was. Raises `StoreError` when it is gone or its bytes differ."""
    digest = hashlib.sha256()
    place = _place(folder, original.sha256)
    try:
        with gzip.open(place, "rb") as packed, target.open("wb") as file:
            while block := packed.read(BLOCK):
                digest.update(block)
                file.write(block)
    except (FileNotFoundError, EOFError, gzip.BadGzipFile):
        raise StoreError.of("store-original-gone", place, name=original.name) from None
    if digest.hexdigest() != original.sha256:
        raise StoreError.of("store-original-gone", place, name=original.name)
    return target


def sweep(folder: Path, kept: set[str]) -> None:
    """Remove the files of loads that died: drafts, and originals that no load names. A file in use stays."""
    for path in list((folder / "originals").glob("*")):
        if path.name.removesuffix(".gz") not in kept:
            with suppress(OSError):
                path.unlink()


def _place(folder: Path, sha256: str) -> Path:
    return folder / "originals" / f"{sha256}.gz"
