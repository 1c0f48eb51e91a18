# ruff: noqa: S608 (names are made here, words enter only through sqltext.lit)
"""Parquet files: every column as text, so that one mapping reads a table whatever its form."""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from etalon.core.errors import FileError, Place, Problem
from etalon.evidence.readers.raw import RawFile, cell, raw_schema, unique_names
from etalon.evidence.sql import session


def open_parquet(path: Path) -> RawFile:
    """Open a Parquet file. Raises `FileError` when it is damaged."""
    try:
        file = parquet.ParquetFile(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise _damaged(path, error) from None
    columns = unique_names(file.schema_arrow.names)
    return RawFile(path, columns, _batches(path, file), form={"type": "parquet"})


def _damaged(path: Path, error: Exception) -> FileError:
    """Arrow's refusal as one of ours."""
    detail = str(error).splitlines()[0].rstrip(".")
    return FileError(Problem("file-damaged", Place(path), {"detail": detail}))


def _batches(path: Path, file: parquet.ParquetFile) -> Iterator[pa.RecordBatch]:
    """Batches with every value written as text; times as ISO in the zone of UTC. Raises `FileError`."""
    try:
        yield from _texts(file)
    except (pa.ArrowInvalid, OSError) as error:
        raise _damaged(path, error) from None


def _texts(file: parquet.ParquetFile) -> Iterator[pa.RecordBatch]:
    row = 1
    width = len(file.schema_arrow.names)
    texts = ", ".join(f"CAST({cell(index)} AS VARCHAR) AS {cell(index)}" for index in range(width))
    with session() as connection:
        for batch in file.iter_batches(1 << 17):
            named = pa.Table.from_batches([batch]).rename_columns([cell(index) for index in range(width)])
            connection.register("given", named)
            cells = connection.sql(f"SELECT {texts} FROM given").to_arrow_table()
            numbers = pa.array(range(row, row + batch.num_rows), pa.int64())
            whole = cells.add_column(0, "row", numbers).cast(raw_schema(width)).combine_chunks()
            yield from whole.to_batches()
            row += batch.num_rows
