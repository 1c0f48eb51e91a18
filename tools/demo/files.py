"""Writing the five files, each in the manner of the program that it is said to come from."""

import csv
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
from tools.demo.sheet import Row, Sheet

WIDTHS = {"Дата": 19, "Контрагент": 34, "Документ": 58, "Номенклатура": 32, "Сумма": 15}


def write_csv(folder: Path, sheet: Sheet, encoding: str, delimiter: str, line_end: str) -> None:
    """A text file, the same bytes on every system."""
    with (folder / sheet.name).open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, sheet.header, delimiter=delimiter, lineterminator=line_end)
        writer.writeheader()
        writer.writerows(sheet.rows)


def write_register(folder: Path, sheet: Sheet, company: str, first: date, last: date) -> None:
    """A spreadsheet with the rows that an accounting program puts above the table."""
    book = xlsxwriter.Workbook(folder / sheet.name)
    book.set_properties({"title": "Продажи", "created": datetime(last.year, last.month, last.day, 18)})
    page = book.add_worksheet("Лист1")
    bold, bar = book.add_format({"bold": True}), book.add_format({"bold": True, "bg_color": "#F4ECC5"})
    days = book.add_format({"num_format": "dd.mm.yyyy"})
    sums = book.add_format({"num_format": "#,##0.00"})
    page.write(0, 0, company, bold)
    page.write(1, 0, "Продажи (реализация товаров и услуг)", bold)
    page.write(2, 0, f"Период: {first:%d.%m.%Y} - {last:%d.%m.%Y}")
    page.write(3, 0, "Показатели: Количество, Сумма, EUR")
    page.write(4, 0, "Отбор: Вид операции Не равно «Перемещение»")
    for column, name in enumerate(sheet.header):
        page.write(6, column, name, bar)
        page.set_column(column, column, WIDTHS.get(name, 12))
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row.values()):
            if isinstance(cell, date):
                page.write_datetime(7 + number, column, datetime(cell.year, cell.month, cell.day), days)
            elif isinstance(cell, float):
                page.write_number(7 + number, column, cell, sums)
            elif cell != "":
                page.write(7 + number, column, cell)
    page.freeze_panes(7, 0)
    book.close()


def total_row(sheet: Sheet, label: str, **sums: str | float | int) -> Row:
    """The last row: a word in one column, sums in others."""
    sheet.planted["total_row"] += 1
    return {**dict.fromkeys(sheet.header, ""), label: "Итого", **sums}
