"""Files that grow block by block: text tables with dirt, in the form of each export."""

import io
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import pyarrow as pa
import pyarrow.csv as csv
import pyarrow.parquet as pq

from etalon.core.texts import Language
from etalon.sample.arrays import Columns
from etalon.sample.dice import stream
from etalon.sample.files.dirt import Spoiler
from etalon.sample.files.specs import ExportFile, FileForm, exports

ROW_GROUP = 1 << 18


class Exporter:
    """Writes the export files of a sample into a folder; a file begins with its first rows or at the end."""

    def __init__(self, folder: Path, language: Language, seed: int, spoiler: Spoiler) -> None:
        self.folder, self.language, self.seed, self.spoiler = folder, language, seed, spoiler
        self.rows: dict[str, int] = {}
        self._open: dict[str, BinaryIO] = {}

    def form(self, name: str) -> FileForm:
        """How a file is written in this language."""
        return exports().forms[exports().files[name].form][self.language]

    def write(self, name: str, cells: Mapping[str, pa.Array], block: int = 0) -> None:
        """Add rows to a file: field -> text cells, all fields of the file."""
        spec = exports().files[name]
        table = pa.table({field: cells[field] for field in spec.columns})
        table = self.spoiler.spoil(name, table, spec.dirt, stream(self.seed, f"dirt {name}", block))
        self.rows[name] = self.rows.get(name, 0) + table.num_rows
        self._append(name, spec, table)

    def _append(self, name: str, spec: ExportFile, table: pa.Table) -> None:
        form = self.form(name)
        sink = io.BytesIO()
        options = csv.WriteOptions(include_header=False, delimiter=form.delimiter, quoting_style="needed")
        csv.write_csv(table, sink, options)
        file = self._open.get(name) or self._begin(name, spec, form)
        text = sink.getvalue()
        file.write(text.decode("utf-8").encode("cp1251") if form.encoding == "cp1251" else text)

    def _begin(self, name: str, spec: ExportFile, form: FileForm) -> BinaryIO:
        self.folder.mkdir(parents=True, exist_ok=True)
        file = (self.folder / spec.file[self.language]).open("wb")
        self._open[name] = file
        headings = form.delimiter.join(words[self.language] for words in spec.columns.values())
        file.write(f"{headings}\n".encode(form.encoding))
        return file

    def __enter__(self) -> "Exporter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._open.values():
            file.close()


class TruthWriter:
    """Parquet files of the truth that grow block by block."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, pq.ParquetWriter] = {}

    def write(self, name: str, columns: Columns | Mapping[str, pa.Array]) -> None:
        """Add rows to ``truth/<name>.parquet``."""
        table = pa.table({key: pa.array(values) for key, values in columns.items()})
        if name not in self._open:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._open[name] = pq.ParquetWriter(
                self.folder / f"{name}.parquet", table.schema, compression="zstd"
            )
        self._open[name].write_table(table, row_group_size=ROW_GROUP)

    def __enter__(self) -> "TruthWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self._open.values():
            file.close()
