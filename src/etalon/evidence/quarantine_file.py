"""Quarantined rows as CSV files that a person reads, puts right and loads again.

`write_quarantine(ledger, folder, language)` writes ``<folder>/<stem>.fixed.csv`` for each file with such
rows: the row's number, the reason and the cell at fault first, then all cells under the names of the file.
Put right and laid beside the export under the same name, the rows are loaded with that export, through the
same entry of its mapping. Where such a file lies there already, the next is called ``<stem>.fixed2.csv``.
"""

import csv
import hashlib
import io
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etalon.core.texts import Language, text
from etalon.evidence.ledger import FileLedger, Ledger
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers.csvfile import likely_delimiter

FIXED = re.compile(r"\.fixed\d*\.csv$", re.IGNORECASE)
HEAD = ("row", "reason", "found")
WRITTEN = ".written.json"


def fixed_name(name: str, before: int = 0) -> str:
    """The name under which rows of a file that were put right are loaded with it, behind `before` others."""
    return f"{Path(name).stem}.fixed{before + 1 if before else ''}.csv"


def is_fixed(path: Path) -> bool:
    """Whether a file holds rows that were put right."""
    return FIXED.search(path.name) is not None


def own_stem(name: str) -> str:
    """What a file and those with its rows put right are called alike, in small letters."""
    return (FIXED.sub("", name) if FIXED.search(name) else Path(name).stem).casefold()


def fixed_format(form: Format) -> Format:
    """How such a file is written: CSV as a spreadsheet saves it, with dates and numbers as in the export."""
    kept = form.model_dump(include={"dates", "decimal", "zone", "empty"})
    return Format.model_validate({**kept, "type": "csv", "header": 1})


@dataclass(frozen=True)
class SetAside:
    """The files of quarantined rows after a load: those written, and those that a person has changed and
    that therefore stay as they are until they are moved away.
    """

    written: tuple[Path, ...] = ()
    changed: tuple[Path, ...] = ()


def write_quarantine(ledger: Ledger, folder: Path, language: Language) -> SetAside:
    """Write the quarantined rows of all files in the order of the ledger.

    Files left there by an earlier load are removed first; one that was changed since is never touched.
    """
    before = _written_before(folder)
    changed = {name for name, digest in before.items() if _digest(folder / name) not in (digest, None)}
    for name in before.keys() - changed:
        (folder / name).unlink(missing_ok=True)
    fixed = [own_stem(file.path) for file in ledger.files if is_fixed(Path(file.path))]
    made: dict[str, str] = {}
    for file in ledger.files:
        # What is still wrong in a file of rows put right is to be corrected there, not in a copy of it.
        if file.rows_quarantined and not is_fixed(Path(file.path)):
            name = fixed_name(file.path, fixed.count(own_stem(file.path)))
            fixed.append(own_stem(file.path))
            if name not in changed:
                folder.mkdir(parents=True, exist_ok=True)
                content = quarantine_csv(file, language)
                (folder / name).write_text(content, encoding="utf-8-sig", newline="")
                made[name] = _digest(folder / name) or ""
    kept = made | {name: before[name] for name in changed}
    if kept:
        (folder / WRITTEN).write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    elif before:
        (folder / WRITTEN).unlink()
    return SetAside(tuple(folder / name for name in made), tuple(folder / name for name in sorted(changed)))


def _written_before(folder: Path) -> dict[str, str]:
    """The files that the load before left in a folder, with a hash of each."""
    try:
        found = json.loads((folder / WRITTEN).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(digest) for name, digest in found.items()} if isinstance(found, dict) else {}


def _digest(path: Path) -> str | None:
    """A hash of a file, None where there is none."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def quarantine_csv(file: FileLedger, language: Language) -> str:
    """The quarantined rows of a file as CSV text."""
    sentences = {(reason.code, reason.column): reason.text(language) for reason in file.reasons}
    rows = sorted(file.quarantine.to_pylist(), key=lambda row: row["source_row"])
    cells = [cells_of(str(row["row"]), file.columns) for row in rows]
    names = list(dict.fromkeys([*file.columns, *(name for found in cells for name in found)]))
    head = [text(f"quarantine-{name}", language) for name in HEAD]
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*head, *names])
    for row, found in zip(rows, cells, strict=True):
        sentence = sentences.get((row["reason"], row["field"] or ""), row["reason"])
        own = [row["source_row"], sentence, row["found"]]
        writer.writerow(["" if value is None else value for value in (*own, *map(found.get, names))])
    return out.getvalue()


def cells_of(line: str, columns: tuple[str, ...]) -> dict[str, Any]:
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
