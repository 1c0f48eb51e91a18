"""One writer at a time."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from etalon.core.errors import StoreError, WorkspaceError

LOCK, HOLDER = "writer.lock", "writer.txt"


@contextmanager
def one_writer(folder: Path) -> Iterator[None]:
    """Hold the store's lock; the system frees it when the process dies, however it dies.

    Raises `WorkspaceError` naming the process that holds it, `StoreError` where the folder cannot be written.
    """
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise WorkspaceError.of("store-locked", folder, holder=_holder(folder)) from None
    except OSError as error:
        raise StoreError.of("store-unwritable", folder, detail=error.strerror or "") from None
    try:
        # Beside the lock, because Windows lets nobody read a locked file.
        since = f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"
        (folder / HOLDER).write_text(f"{os.getpid()} @ {socket.gethostname()}, {since}", encoding="utf-8")
        yield
    finally:
        (folder / HOLDER).unlink(missing_ok=True)
        lock.release()


def _holder(folder: Path) -> str:
    try:
        return (folder / HOLDER).read_text(encoding="utf-8")[:200] or "?"
    except OSError:
        return "?"
