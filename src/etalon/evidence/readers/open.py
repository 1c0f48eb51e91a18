"""Open a file of records by what it is, not by what it is called."""

from pathlib import Path

import pyarrow as pa

from etalon.core.errors import FileError
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.csvfile import open_csv
from etalon.evidence.readers.excel import open_excel
from etalon.evidence.readers.jsonfile import open_json
from etalon.evidence.readers.parquetfile import open_parquet
from etalon.evidence.readers.raw import RawFile

ZIP, OLE, PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"PAR1"


def open_raw(path: Path, form: Format = Format()) -> RawFile:
    """Open a file of records. Raises `FileError` with one problem: what is wrong, where, what to do."""
    match kind_of(path, form):
        case "xlsx":
            return open_excel(path, form)
        case "parquet":
            return open_parquet(path)
        case "json":
            return open_json(path, form)
        case _:
            return open_csv(path, form)


def kind_of(path: Path, form: Format = Format()) -> str:
    """csv, xlsx, json or parquet, by the first bytes. Raises `FileError`: absent, a folder, empty."""
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
    if head.startswith((ZIP, OLE)):
        return "xlsx"
    if head.startswith(PARQUET):
        return "parquet"
    if form.type != "auto":
        return form.type
    opening = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:2]
    return "json" if opening.startswith((b"{", b"[")) else "csv"


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
