"""Open a file of records by what it is, not by what it is called."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from etalon.core.errors import FileError, Place, Problem
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.csvfile import open_csv
from etalon.evidence.readers.excel import open_excel
from etalon.evidence.readers.jsonfile import open_json
from etalon.evidence.readers.packed import GZIP, ZIP, Unpacked, is_book, ungzipped, unzipped
from etalon.evidence.readers.parquetfile import open_parquet
from etalon.evidence.readers.raw import RawFile
from etalon.evidence.readers.xesfile import open_xes

# A load holds whole rows; one of 1,500 columns was loaded, one of 2,000 ran out of memory.
WIDEST = 1000
OLE, PARQUET = b"\xd0\xcf\x11\xe0", b"PAR1"
XES = re.compile(rb"^(\xef\xbb\xbf)?\s*<(.*?<)?(\w+:)?log[\s>]", re.DOTALL)

MARKUP = re.compile(rb"^(\xef\xbb\xbf)?\s*<(!doctype|html|head|body|table|meta|\?xml)", re.IGNORECASE)


def open_raw(path: Path, form: Format = Format()) -> RawFile:
    """Open a file of records. Raises `FileError` with one problem: what is wrong, where, what to do."""
    return _open(path, form, kind_of(path, form))


def _open(path: Path, form: Format, kind: str) -> RawFile:
    """A file of a kind, opened. Raises `FileError`."""
    raw = _of_kind(path, form, kind)
    if len(raw.columns) > WIDEST:
        raise FileError.of("table-too-wide", path, n=len(raw.columns), most=WIDEST)
    return raw


def _of_kind(path: Path, form: Format, kind: str) -> RawFile:
    """A file of a kind, however wide."""
    match kind:
        case "gzip" | "zip":
            return _open_packed(path, form, kind)
        case "xlsx":
            return open_excel(path, form)
        case "parquet":
            return open_parquet(path)
        case "json":
            return open_json(path, form)
        case "xes":
            return open_xes(path)
        case _:
            return open_csv(path, form)


def _open_packed(path: Path, form: Format, kind: str) -> RawFile:
    """The table inside a compressed file, under the name of that file. Raises `FileError`."""
    content = ungzipped(path) if kind == "gzip" else unzipped(path, form.member)
    inner = kind_of(content.path, form)
    if inner in ("gzip", "zip"):
        raise FileError.of("packed-twice", path)
    try:
        raw = _open(content.path, form, inner)
    except FileError as error:
        content.close()
        raise _named(error, path) from None
    batches = _until_read(raw.batches, content, path)
    return RawFile(path, raw.columns, batches, raw.rejected, raw.form, raw.remarks)


def _until_read(batches: Iterator[pa.RecordBatch], content: Unpacked, path: Path) -> Iterator[pa.RecordBatch]:
    """The batches; what was unpacked is removed behind them."""
    try:
        yield from batches
    except FileError as error:
        raise _named(error, path) from None
    finally:
        content.close()


def _named(error: FileError, path: Path) -> FileError:
    """An error about the unpacked content as one about the file that holds it."""
    return FileError(
        *(
            Problem(found.code, Place(path, found.place.line, found.place.column), found.facts)
            for found in error.problems
        )
    )


def kind_of(path: Path, form: Format = Format()) -> str:
    """csv, xlsx, json, xes, parquet, gzip or zip, by the first bytes.

    Raises `FileError`: absent, a folder, empty, a page or XML that is no log.
    """
    head = _opening(path)
    if head.startswith(ZIP):
        return "xlsx" if is_book(path) else "zip"
    for sign, kind in ((GZIP, "gzip"), (OLE, "xlsx"), (PARQUET, "parquet")):
        if head.startswith(sign):
            return kind
    if form.type != "auto":
        return form.type
    if XES.search(head):
        return "xes"
    if MARKUP.search(head):
        raise FileError.of("file-is-markup", path)
    opening = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2]
    return "json" if opening.startswith((b"{", b"[")) else "csv"


def _opening(path: Path) -> bytes:
    """The first bytes of a file. Raises `FileError`."""
    if path.is_dir():
        raise FileError.of("file-is-folder", path)
    try:
        with path.open("rb") as stream:
            head = stream.read(4096)
    except FileNotFoundError:
        raise FileError.of("file-not-found", path) from None
    except OSError as error:
        raise FileError.of("file-unreadable", path, detail=error.strerror or "") from None
    if not head:
        raise FileError.of("file-empty", path)
    return head


def preview(path: Path, form: Format = Format(), rows: int = 2000) -> tuple[RawFile, pa.Table]:
    """The opened file and its first rows, with their real column names, for looking at a file before
    mapping it.
    """
    raw = open_raw(path, form)
    taken: list[pa.RecordBatch] = []
    for batch in raw.batches:
        taken.append(batch.slice(0, rows - sum(part.num_rows for part in taken)))
        if sum(part.num_rows for part in taken) >= rows:
            break
    table = pa.Table.from_batches(taken, schema=raw.schema)
    return raw, table.drop_columns(["row"]).rename_columns(raw.columns)
