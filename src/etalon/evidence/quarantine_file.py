"""Quarantined rows as CSV files that a person reads, puts right and loads again.

`write_quarantine(ledger, folder, language)` writes ``<folder>/<name of the file>.csv`` for each file with
such rows: the row's number, the reason and the cell at fault first, then all cells under the names of the
file. Put right and saved beside the export as ``<stem>.fixed.csv`` (`fixed_name`), the rows are loaded with
that export, through the same entry of its mapping.
"""

import csv
import io
import json
from pathlib import Path
from typing import Any

from etalon.core.texts import Language, text
from etalon.evidence.ledger import FileLedger, Ledger
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.csvfile import likely_delimiter

FIXED = ".fixed.csv"


def fixed_name(name: str) -> str:
    """The name under which rows of a file that were put right are loaded with it."""
    return Path(name).stem + FIXED


def is_fixed(path: Path) -> bool:
    """Whether a file holds rows that were put right."""
    return path.name.casefold().endswith(FIXED)


def fixed_format(form: Format) -> Format:
    """How such a file is written: CSV as a spreadsheet saves it, with dates and numbers as in the export."""
    kept = form.model_dump(include={"dates", "decimal", "zone", "empty"})
    return Format.model_validate({**kept, "type": "csv", "header": 1})


def write_quarantine(ledger: Ledger, folder: Path, language: Language) -> list[Path]:
    """Write the quarantined rows of all files; files left there by an earlier load are removed first.

    Gives the files written, in the order of the ledger.
    """
    if folder.is_dir():
        for old in folder.glob("*.csv"):
            old.unlink()
    written = []
    for file in ledger.files:
        if file.rows_quarantined:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{Path(file.path).name}.csv"
            path.write_text(quarantine_csv(file, language), encoding="utf-8-sig", newline="")
            written.append(path)
    return written


def quarantine_csv(file: FileLedger, language: Language) -> str:
    """The quarantined rows of a file as CSV text."""
    sentences = {(reason.code, reason.column): reason.text(language) for reason in file.reasons}
    rows = file.quarantine.to_pylist()
    cells = [_cells(str(row["row"]), file.columns) for row in rows]
    names = list(dict.fromkeys([*file.columns, *(name for found in cells for name in found)]))
    head = [text(f"quarantine-{name}", language) for name in ("row", "reason", "found")]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*head, *names])
    for row, found in zip(rows, cells, strict=True):
        sentence = sentences.get((row["reason"], row["field"] or ""), row["reason"])
        own = [row["source_row"], sentence, row["found"]]
        writer.writerow(["" if value is None else value for value in (*own, *map(found.get, names))])
    return out.getvalue()


def _cells(line: str, columns: tuple[str, ...]) -> dict[str, Any]:
    """The cells of a row by column; a ragged line from the left, its surplus cells behind the last column."""
    try:
        found = json.loads(line)
    except ValueError:
        found = None
    if isinstance(found, dict):
        return found
    parts = next(csv.reader([line], delimiter=likely_delimiter(line)), [line])
    surplus = [f"+{number}" for number in range(1, len(parts) + 1)]
    return dict(zip((*columns, *surplus), parts, strict=False))
