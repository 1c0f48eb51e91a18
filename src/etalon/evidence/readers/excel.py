"""Excel files through calamine: one sheet as text cells. (One door to python-calamine.)"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook

from etalon.core.errors import FileError
from etalon.core.strict import nearest
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.raw import RawFile, header_at, raw_schema, unique_names

LOOK = 60


def open_excel(path: Path, form: Format) -> RawFile:
    """Open a sheet: the named one, or the first that holds anything. Raises `FileError`."""
    try:
        book = CalamineWorkbook.from_path(str(path))
        name = _sheet(path, book, form.sheet)
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise FileError.of("file-damaged", path, detail=str(error).rstrip(".")) from None
    first = (
        (form.header - 1)
        if form.header
        else header_at([[_text(f) or "" for f in row] for row in rows[:LOOK]])
    )
    if first >= len(rows):
        raise FileError.of("file-empty", path)
    columns = unique_names([_text(found) for found in rows[first]])
    found: dict[str, str | int] = {"type": "xlsx", "sheet": name, "header": first + 1}
    return RawFile(path, columns, _batches(rows[first + 1 :], len(columns), first + 2), form=found)


def _sheet(path: Path, book: Any, wanted: str | None) -> str:
    """The name of the sheet to read."""
    names: list[str] = list(book.sheet_names)
    if wanted is None:
        filled = [name for name in names if book.get_sheet_by_name(name).total_height]
        if not filled:
            raise FileError.of("file-empty", path)
        return filled[0]
    if wanted not in names:
        close = nearest(wanted, names)
        facts = {"sheet": wanted, "found": ", ".join(names), "nearest": close}
        raise FileError.of("sheet-missing", path, hint="yes" if close else "no", **facts)
    return wanted


def _batches(rows: list[list[Any]], width: int, first: int) -> Iterator[pa.RecordBatch]:
    """All rows as one batch, column by column."""
    columns: list[Any] = list(zip(*rows, strict=True)) if rows else [()] * width
    arrays = [pa.array(map(_text, column), pa.string(), size=len(rows)) for column in columns]
    numbers = pa.array(range(first, first + len(rows)), pa.int64())
    yield pa.RecordBatch.from_arrays([numbers, *arrays], schema=raw_schema(width))


def _text(found: Any) -> str | None:
    """A cell as a person would type it; dates as ISO, whole numbers without a fraction."""
    match found:
        case "" | None:
            return None
        case str():
            return found
        case bool():
            return "true" if found else "false"
        case float():
            return str(int(found)) if found.is_integer() and abs(found) < 1e15 else repr(found)
        case datetime():
            return found.isoformat(" ")
        case date() | time():
            return found.isoformat()
        case timedelta():
            return str(found.total_seconds())
    return str(found)
