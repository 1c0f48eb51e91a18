"""The raw files of the small dirty company, read plainly, by the csv module and calamine alone."""

import csv
import json
import shutil
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
COMPANY = HERE / "company"
EXPORTS = COMPANY / "exports"
DEALS, HISTORY, LEADS = "Сделки.csv", "История этапов.csv", "leads.csv"
ACTIVITIES, SALES = "Активности.csv", "Реализация.xlsx"
FORMS = {
    DEALS: ("cp1251", ";"),
    HISTORY: ("utf-8-sig", ","),
    LEADS: ("utf-8", ","),
    ACTIVITIES: ("utf-8", ";"),
}
HEADER_ROW = 6  # of the register, from 0

Rows = list[dict[str, str]]


def lay_out(folder: Path) -> Path:
    """The company's settings, mappings, answers and exports, copied into a folder of one's own."""
    return Path(shutil.copytree(COMPANY, folder, dirs_exist_ok=True))


def truth() -> dict[str, Any]:
    """What the generator planted and knows."""
    facts: dict[str, Any] = json.loads((HERE / "truth.json").read_text(encoding="utf-8"))
    return facts


def rows_of(name: str, folder: Path = EXPORTS) -> Rows:
    """All rows of a file below its header, cells as text."""
    if name == SALES:
        return sales_rows(folder)
    encoding, delimiter = FORMS[name]
    with (folder / name).open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def sheet_cells(folder: Path = EXPORTS) -> list[list[Any]]:
    """Every cell of the register."""
    book = CalamineWorkbook.from_path(str(folder / SALES))
    cells: list[list[Any]] = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    return cells


def sales_rows(folder: Path) -> Rows:
    """The register below its header."""
    cells = sheet_cells(folder)
    header = [str(name) for name in cells[HEADER_ROW]]
    return [dict(zip(header, map(str, row), strict=True)) for row in cells[HEADER_ROW + 1 :]]


def number(text: str) -> float:
    """12 345,60 or 12345.6."""
    return float(text.replace("\xa0", "").replace(",", "."))


def distinct(rows: Rows) -> Rows:
    """Rows without equal ones, in their order."""
    return list({tuple(row.values()): row for row in rows}.values())


def equal_rows(rows: Rows) -> int:
    """How many rows repeat another one to the last cell."""
    return len(rows) - len(distinct(rows))
