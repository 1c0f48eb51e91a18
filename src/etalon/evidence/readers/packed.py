"""Compressed files: gzip, and ZIP archives with one table, unpacked beside and refused where they swell."""

import gzip
import zipfile
import zlib
from fnmatch import fnmatch
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from etalon.core.errors import FileError, Place, Problem

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
CHUNK = 1 << 20
# Exports shrink 5 to 50 times. Below the floor anything goes; above it the content may be at most so many
# times larger than the file, so that a small file can never fill a disk.
FLOOR, SWELL = 256 << 20, 200
BOOKS = ("[Content_Types].xml", "mimetype")
IDLE = (".txt", ".md", ".pdf", ".png", ".jpg", ".html")


class Unpacked:
    """The content of a compressed file in a folder of its own, which is removed with this object."""

    def __init__(self, path: Path, name: str, stream: IO[bytes] | gzip.GzipFile) -> None:
        self._folder = TemporaryDirectory(prefix="etalon-", ignore_cleanup_errors=True)
        self.path = Path(self._folder.name) / (Path(name).name or "table")
        allowed = max(FLOOR, SWELL * path.stat().st_size)
        try:
            self._copy(path, stream, allowed)
        except BaseException:
            self.close()
            raise

    def _copy(self, path: Path, stream: IO[bytes] | gzip.GzipFile, allowed: int) -> None:
        written = 0
        with self.path.open("wb") as target:
            while chunk := stream.read(CHUNK):
                written += len(chunk)
                if written > allowed:
                    raise swollen(path)
                target.write(chunk)

    def close(self) -> None:
        """Remove the folder."""
        self._folder.cleanup()


def swollen(path: Path) -> FileError:
    """The refusal of a file that would unpack to far more than it could honestly hold."""
    return FileError(Problem("packed-bomb", Place(path), {"times": SWELL}))


def is_book(path: Path) -> bool:
    """Whether a ZIP archive is a spreadsheet. Raises `FileError`: damaged, or a bomb."""
    with _archive(path) as archive:
        book = any(name in BOOKS for name in archive.namelist())
        if book and sum(found.file_size for found in archive.infolist()) > max(
            FLOOR, SWELL * path.stat().st_size
        ):
            raise swollen(path)
        return book


def ungzipped(path: Path) -> Unpacked:
    """The content of a gzip file. Raises `FileError`."""
    try:
        with gzip.open(path) as stream:
            return Unpacked(path, path.stem, stream)
    except (OSError, EOFError, zlib.error) as error:
        raise FileError.of("file-damaged", path, detail=str(error).rstrip(".")) from None


def unzipped(path: Path, wanted: str | None) -> Unpacked:
    """The wanted table of a ZIP archive, or the only one. Raises `FileError`: none, several, locked,
    damaged.
    """
    with _archive(path) as archive:
        found = _member(path, archive, wanted)
        if found.flag_bits & 1:
            raise FileError.of("zip-locked", path)
        try:
            with archive.open(found) as stream:
                return Unpacked(path, found.filename, stream)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
            raise FileError.of("file-damaged", path, detail=str(error).rstrip(".")) from None


def _archive(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as error:
        raise FileError.of("file-damaged", path, detail=str(error).rstrip(".")) from None


def _member(path: Path, archive: zipfile.ZipFile, wanted: str | None) -> zipfile.ZipInfo:
    """The file of the archive to read."""
    files = [found for found in archive.infolist() if not found.is_dir()]
    tables = [found for found in files if _is_table(found.filename)]
    if wanted:
        fits = wanted.casefold()
        chosen = [found for found in files if fnmatch(found.filename.casefold(), fits)]
    else:
        chosen = tables
    if len(chosen) == 1:
        return chosen[0]
    names = ", ".join(found.filename for found in (chosen or tables or files)[:20])
    if chosen:
        raise FileError.of("zip-several", path, found=names)
    raise FileError.of("zip-none", path, member=wanted or "*", found=names or "–")


def _is_table(name: str) -> bool:
    """Whether a file of an archive may be the export and not what programs put beside it."""
    parts = name.split("/")
    hidden = "__MACOSX" in parts or parts[-1].startswith(".")
    return not hidden and not name.casefold().endswith(IDLE)
