"""Excel files through calamine: one sheet as text cells. (One door to python-calamine.)"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
from python_calamine import CalamineError, CalamineWorkbook

from etalon.core.errors import FileError
from etalon.core.strict import nearest
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.raw import RawFile, header_at, header_names, raw_schema, unique_names

LOOK = 60
BATCH = 1 << 14


def open_excel(path: Path, form: Format) -> RawFile:
    """Open a sheet: the named one, or the first that holds anything. Raises `FileError`.

    A heading merged over several columns stands above each of them, so that names of two rows are read
    together.
    """
    try:
        book = CalamineWorkbook.from_path(str(path))
        filled = [name for name in book.sheet_names if book.get_sheet_by_name(name).start is not None]
        name = _sheet(path, list(book.sheet_names), filled, form.sheet)
        sheet = book.get_sheet_by_name(name)
        head = _head(sheet)
    except CalamineError as error:
        raise FileError.of("file-damaged", path, detail=str(error).rstrip(".")) from None
    first = (form.header - 1) if form.header else header_at(head)
    if first >= len(head):
        raise FileError.of("file-empty", path)
    last = first + (form.header_rows or _heights(sheet, first))
    columns = unique_names(header_names(_spread(sheet, head)[first:last]))
    found: dict[str, str | int] = {"type": "xlsx", "sheet": name, "header": first + 1}
    found |= {"header_rows": last - first} if last > first + 1 else {}
    raw = RawFile(path, columns, _batches(sheet, len(columns), last), form=found)
    others = ", ".join(other for other in filled if other != name)
    if others:
        raw.remarks["sheets-unread"] = (len(filled) - 1, {"sheets": others})
    return raw


def _head(sheet: Any) -> list[list[str]]:
    """The first rows of a sheet, from its very first row, as texts."""
    return [[_text(found) or "" for found in row] for row in islice(_rows(sheet), LOOK)]


def _rows(sheet: Any) -> Iterator[list[Any]]:
    """All rows as wide as the sheet, empty ones above it included."""
    top, left = sheet.start or (0, 0)
    width = sheet.total_width
    yield from ([""] * width for _ in range(top))
    for row in sheet.iter_rows():
        yield ([""] * left + list(row))[:width] if len(row) < width else list(row)


def _merged(sheet: Any) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Ranges of merged cells; none where the format of the file does not tell."""
    return list(sheet.merged_cell_ranges or [])


def _heights(sheet: Any, first: int) -> int:
    """Rows of the header: two where one of its cells lies merged over several columns."""
    wide = any(
        top == first and right > left and bottom == top for (top, left), (bottom, right) in _merged(sheet)
    )
    tall = any(top == first and bottom > top for (top, _), (bottom, _) in _merged(sheet))
    return 2 if wide and tall else 1


def _spread(sheet: Any, head: list[list[str]]) -> list[list[str]]:
    """The first rows with the text of each merged cell in all columns that it covers."""
    rows = [list(row) for row in head]
    for (top, left), (bottom, right) in _merged(sheet):
        if bottom < len(rows):
            for row in range(top, bottom + 1):
                rows[row][left : right + 1] = [rows[top][left]] * (right + 1 - left)
    return rows


def _sheet(path: Path, names: list[str], filled: list[str], wanted: str | None) -> str:
    """The name of the sheet to read."""
    if wanted is None:
        if not filled:
            raise FileError.of("file-empty", path)
        return filled[0]
    if wanted not in names:
        close = nearest(wanted, names)
        facts = {"sheet": wanted, "found": ", ".join(names), "nearest": close}
        raise FileError.of("sheet-missing", path, hint="yes" if close else "no", **facts)
    return wanted


def _batches(sheet: Any, width: int, skip: int) -> Iterator[pa.RecordBatch]:
    """The rows below the header in batches, column by column."""
    rows = islice(_rows(sheet), skip, None)
    first = skip + 1
    while part := list(islice(rows, BATCH)):
        arrays = [
            pa.array(map(_text, column), pa.string(), size=len(part)) for column in zip(*part, strict=True)
        ]
        numbers = pa.array(range(first, first + len(part)), pa.int64())
        yield pa.RecordBatch.from_arrays([numbers, *arrays], schema=raw_schema(width))
        first += len(part)


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
