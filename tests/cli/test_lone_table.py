"""`etalon report FILE`: what one table proves, in three languages, with nothing stored."""

import random
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from tests.cli.conftest import Say
from tests.workspace.pages import Page
from tests.workspace.tree import tree

from etalon.core.numbers import number
from etalon.core.texts import LANGUAGES, Language, text

CHAPTERS = ["talk", "columns", "maps", "numbers", "checkable", "ledger"]


def next_columns(page: Page, language: Language) -> list[list[str]]:
    """The rows of the table of columns worth having."""
    heads = [text("story-column", language), text("story-unlocks", language)]
    start = page.rows.index(heads) + 1
    return page.rows[start : start + 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_russian_register_of_another_encoding_is_read_and_reported(
    tmp_path: Path, real_data: Path, say: Say, language: Language, expected: dict[str, dict[str, Any]]
) -> None:
    """cp1251, semicolons; date, customer, amount: a question (S12), three columns worth having."""
    file = real_data / "ru_wholesale_orders_cp1251" / "Продажи.csv"
    out = tmp_path / "отчёт" / "Продажи.html"
    before = tree(file.parent)
    code, said, err = say("report", file, "--out", out, "--language", language)
    assert (code, err) == (0, "")
    assert str(out) in said
    assert tree(file.parent) == before
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [out.name]
    page = Page(out.read_text(encoding="utf-8"))
    assert page.in_order(*CHAPTERS)
    assert len(page.talks) >= 3
    assert all(talk["question"].endswith("?") for talk in page.talks)
    counted = expected["wholesale"]
    [ledger] = [row for row in page.rows if row and row[0] == "Продажи.csv"]
    assert ledger[1] == number(counted["rows"], language)
    assert ledger[2] == number(counted["rows"] - counted["duplicates"], language)
    assert all(len(row) == 2 and all(row) for row in next_columns(page, language))
    # Four customers only: their names are customers' names and stand nowhere but where a group is shown.
    assert number(len(counted["customers"]), language) in page.text


def workbook(path: Path) -> dict[str, float]:
    """A bare register in Excel under a title, with real dates and a total; gives what it must prove."""
    dice = random.Random(20260301)
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("Реализация")
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    sheet.write(0, 0, "Реализация за 2024–2025")
    for place, name in enumerate(("Дата", "Контрагент", "Сумма", "Дилер")):
        sheet.write(2, place, name)
    lines = []
    for number_of in range(900):
        customer = int(dice.paretovariate(1.1)) % 120
        when = date(2024, 1, 1) + timedelta(days=number_of * 730 // 900)
        lines.append((when, f"Завод № {customer}", round(dice.uniform(10, 5000), 2)))
    for row, (when, name, amount) in enumerate(lines, 3):
        sheet.write_datetime(row, 0, when, day)
        sheet.write(row, 1, name)
        sheet.write(row, 2, amount)
        sheet.write(row, 3, "нет")
    book.close()
    return {"rows": len(lines), "customers": len({name for _, name, _ in lines})}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bare_register_in_excel_is_enough(tmp_path: Path, say: Say, language: Language) -> None:
    counted = workbook(tmp_path / "Реализация.xlsx")
    out = tmp_path / "page.html"
    code, _, err = say("report", tmp_path / "Реализация.xlsx", "--out", out, "--language", language)
    assert (code, err) == (0, "")
    page = Page(out.read_text(encoding="utf-8"))
    assert page.in_order(*CHAPTERS)
    [ledger] = [row for row in page.rows if row and row[0] == "Реализация.xlsx"]
    assert ledger[1:3] == [number(counted["rows"], language)] * 2
    told = [row for row in page.rows if row and row[0] == text("value-customers", language)]
    assert number(counted["customers"], language) in {row[1] for row in told}
    assert any("%" in talk["statement"] for talk in page.talks)


def test_the_page_goes_beside_nothing_but_where_the_reader_stands(
    tmp_path: Path, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "here").mkdir()
    workbook(tmp_path / "data" / "Реализация.xlsx")
    monkeypatch.chdir(tmp_path / "here")
    assert say("report", tmp_path / "data" / "Реализация.xlsx", "--language", "en")[0] == 0
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["Реализация.xlsx"]
    assert [path.name for path in (tmp_path / "here").iterdir()] == ["Реализация-report.html"]
