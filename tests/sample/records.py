"""Reading what a sample wrote."""

import csv
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from etalon.core.texts import Language
from etalon.sample.files.specs import exports

Row = dict[str, str]


def truth(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table of the truth."""
    rows: list[dict[str, Any]] = pq.read_table(folder / "truth" / f"{name}.parquet").to_pylist()
    return rows


def export_path(folder: Path, name: str, language: Language) -> Path:
    """Where an export lies."""
    return folder / "exports" / exports().files[name].file[language]


def export(folder: Path, name: str, language: Language) -> list[Row]:
    """The rows of an export by field, as text."""
    spec = exports().files[name]
    form = exports().forms[spec.form][language]
    headings = {words[language]: field for field, words in spec.columns.items()}
    with export_path(folder, name, language).open(encoding=form.encoding, newline="") as stream:
        rows = csv.DictReader(stream, delimiter=form.delimiter)
        return [{headings[key]: value for key, value in row.items()} for row in rows]
