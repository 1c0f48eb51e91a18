"""CSV files: delimiter, header and width found out, cells read by Arrow as text, ragged rows set aside."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv as arrow_csv

from etalon.core.errors import FileError, Place
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.encoding import Utf8Stream, choose_encoding
from etalon.evidence.readers.raw import (
    ROW,
    RawFile,
    Rejected,
    cell,
    header_at,
    header_names,
    unique_names,
)

DELIMITERS = (",", ";", "\t", "|", "^", "~", "\x1f")
QUOTED = re.compile(r"(?:^|[,;|\t])'[^'\r\n]*'(?=[,;|\t\r\n]|$)", re.MULTILINE)
HEAD = 256 * 1024
LOOK = 60
BLOCK = 8 << 20


def open_csv(path: Path, form: Format) -> RawFile:
    """Open a CSV file. Raises `FileError`: encoding, empty, binary, an open quotation mark."""
    encoding = choose_encoding(path, form.encoding)
    head = _head(path, encoding)
    quote = form.quote or likely_quote(head)
    delimiter = form.delimiter or likely_delimiter(head, quote)
    rows = records(head, delimiter, quote)
    first = (form.header - 1) if form.header else header_at(rows)
    if not head.strip() or first >= len(rows):
        raise FileError.of("file-empty", path)
    last = first + (form.header_rows or 1)
    names = header_names(rows[first:last]) if last > first + 1 else rows[first]
    width = _width([names, *rows[last:]])
    found: dict[str, str | int] = {"type": "csv", "encoding": encoding, "delimiter": delimiter}
    found |= {"quote": quote} if quote != '"' else {}
    raw = RawFile(
        path,
        unique_names(names + [""] * (width - len(names))),
        iter(()),
        form={**found, "header": first + 1, **({"header_rows": last - first} if last > first + 1 else {})},
    )
    raw.batches = _batches(raw, last, "\\" if _escapes(head, delimiter) else False)
    return raw


def _escapes(head: str, delimiter: str) -> bool:
    """Whether quotation marks inside cells are written with a backslash and never doubled."""
    left = head.replace('\\"', "").replace(f'{delimiter}""', delimiter)
    return '\\"' in head and '""' not in left


def likely_quote(head: str) -> str:
    """The sign around cells: the single one only where it stands around many cells and the double one
    nowhere.
    """
    lines = head.count("\n") + 1
    return "'" if '"' not in head and len(QUOTED.findall(head)) >= lines * 0.5 else '"'


def _head(path: Path, encoding: str) -> str:
    """The first lines of a file as text, never half a line unless one line fills it all."""
    with Utf8Stream(path, encoding) as stream:
        taken = io.BufferedReader(stream).read(HEAD)
    text = taken.decode("utf-8", "ignore").removeprefix("\ufeff")
    return text if len(taken) < HEAD else text[: text.rfind("\n") + 1] or text


def records(head: str, delimiter: str, quote: str = '"') -> list[list[str]]:
    """The first records of a file, split as the delimiter says."""
    found: list[list[str]] = []
    csv.field_size_limit(2 * HEAD)
    for row in csv.reader(io.StringIO(head, newline=""), delimiter=delimiter, quotechar=quote):
        found.append(row)
        if len(found) == LOOK:
            break
    return found


def likely_delimiter(head: str, quote: str = '"') -> str:
    """The delimiter that splits most of the first records into the same number of cells, more than one."""

    def fit(delimiter: str) -> tuple[float, int]:
        widths = [len(row) for row in records(head, delimiter, quote) if row]
        usual = max(set(widths), key=widths.count, default=1)
        return (widths.count(usual) / len(widths) if usual > 1 else 0.0, usual)

    return max(DELIMITERS, key=fit)


def _width(rows: list[list[str]]) -> int:
    """Cells in a row: those of the header, or more where most rows end in a delimiter that the header
    lacks.
    """
    widths = [len(row) for row in rows[1:] if any(row)]
    usual = max(set(widths), key=widths.count, default=0)
    spare = all(not found.strip() for row in rows[1:] if len(row) == usual for found in row[len(rows[0]) :])
    return usual if usual > len(rows[0]) and spare else len(rows[0])


def _batches(raw: RawFile, skip: int, escape: str | bool) -> Iterator[pa.RecordBatch]:
    """Batches of cells with their row numbers; rows of another width go to `raw.rejected`."""
    names = [cell(index) for index in range(raw.width)]

    def reject(row: Any) -> str:
        wide = f"{row.actual_columns} / {row.expected_columns}"
        raw.rejected.append(Rejected(row.number, "row-ragged", wide, row.text))
        return "skip"

    with Utf8Stream(raw.path, str(raw.form["encoding"])) as stream:
        try:
            reader = arrow_csv.open_csv(
                _source(raw, stream),
                read_options=arrow_csv.ReadOptions(
                    column_names=names, skip_rows_after_names=skip, block_size=BLOCK, use_threads=False
                ),
                parse_options=arrow_csv.ParseOptions(
                    delimiter=str(raw.form["delimiter"]),
                    quote_char=str(raw.form.get("quote", '"')),
                    escape_char=escape,
                    newlines_in_values=True,
                    ignore_empty_lines=False,
                    invalid_row_handler=reject,
                ),
                convert_options=arrow_csv.ConvertOptions(
                    column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=True, null_values=[""]
                ),
            )
            yield from _numbered(raw, reader, skip + 1)
            if stream.odd_lines:
                raw.remarks["encoding-mixed"] = (stream.odd_lines, {})
        except pa.ArrowInvalid as error:
            raise _invalid(raw, str(error)) from None


def _source(raw: RawFile, stream: Utf8Stream) -> Any:
    """What Arrow reads: the file itself when it is UTF-8, else its text as UTF-8."""
    return raw.path.open("rb") if raw.form["encoding"] == "utf-8" else io.BufferedReader(stream, 1 << 20)


def _numbered(raw: RawFile, reader: Any, row: int) -> Iterator[pa.RecordBatch]:
    """Row numbers beside the cells: those that Arrow gave to rejected rows are left out."""
    used, last = 0, None
    for batch in reader:
        gone = np.array([rejected.row for rejected in raw.rejected[used:]], dtype=np.int64)
        numbers = np.arange(row, row + batch.num_rows + len(gone), dtype=np.int64)
        numbers = numbers[~np.isin(numbers, gone)][: batch.num_rows]
        if len(numbers):
            row = int(numbers[-1]) + 1
            used += int(np.searchsorted(gone, row))
            last = batch.slice(batch.num_rows - 1)
        arrays = [pa.array(numbers), *batch.columns]
        yield pa.RecordBatch.from_arrays(arrays, names=[ROW, *batch.schema.names])
    _check_quotes(raw, last, row - 1)


def _check_quotes(raw: RawFile, last: pa.RecordBatch | None, row: int) -> None:
    """A quotation mark that is never closed swallows the rest of the file into the last cell."""
    cells = [str(found) for found in last.to_pylist()[0].values()] if last is not None else []
    texts = [(row, found) for found in cells]
    texts += [(rejected.row, rejected.text) for rejected in raw.rejected[-1:] if rejected.row > row]
    for number, found in texts:
        swallowed = "\n" in found.strip() and str(raw.form["delimiter"]) in found
        if swallowed and _marks(raw) % 2:
            raise FileError.of("csv-quote-open", Place(raw.path, number, 1), row=number)


def _marks(raw: RawFile) -> int:
    """How many quotation marks a file holds; where all are closed their number is even."""
    with Utf8Stream(raw.path, str(raw.form["encoding"])) as stream:
        sign = str(raw.form.get("quote", '"')).encode()
        return sum(chunk.count(sign) for chunk in iter(lambda: stream.read(1 << 20) or b"", b""))


def _invalid(raw: RawFile, detail: str) -> FileError:
    """Arrow's refusal as one of ours."""
    if "straddl" in detail and _marks(raw) % 2 == 0 and raw.path.stat().st_size < BLOCK:
        # Arrow looks for a row after the header and finds the end of the file.
        return FileError(*FileError.of("file-no-rows", raw.path).problems)
    if "straddl" in detail:
        row = raw.rejected[-1].row if raw.rejected else 0
        return FileError(*FileError.of("csv-quote-open", raw.path, row=row).problems)
    if "Empty CSV" in detail:
        return FileError(*FileError.of("file-no-rows", raw.path).problems)
    return FileError(*FileError.of("file-damaged", raw.path, detail=detail).problems)
