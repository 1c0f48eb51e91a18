"""The raw files hold what truth.json says, counted without the program."""

import re
from collections import Counter
from datetime import datetime

import pytest
from tests.demo.rawfiles import (
    ACTIVITIES,
    DEALS,
    EXPORTS,
    FORMS,
    HISTORY,
    LEADS,
    SALES,
    Rows,
    distinct,
    equal_rows,
    number,
    rows_of,
    sheet_cells,
    truth,
)

FILES = truth()["files"]
TOTALS = truth()["totals"]
TOTAL = "Итого"
STAGES = {"Переговры", "Перeговоры", "КП отпралено", "Выйграна", "Проиграна!"}
PRODUCTS = {"Компресор винтовой", "Насосная станци", "Осушитель воздух"}
TYPES = {"Звонк", "Встеча", "Писмо"}


def planted(name: str) -> dict[str, int]:
    counts: dict[str, int] = FILES[name]["planted"]
    return counts


def reads(text: str, form: str) -> bool:
    try:
        datetime.strptime(text, form)
    except ValueError:
        return False
    return True


def true_deals() -> Rows:
    """Deals without dirt that would count twice: first row of each id, no test, no total, real dates."""
    first: dict[str, dict[str, str]] = {}
    for row in rows_of(DEALS):
        good = reads(row["Дата создания"], "%d.%m.%Y") and row["Компания"] != "Тест"
        if row["ID сделки"] and good:
            first.setdefault(row["ID сделки"], row)
    return list(first.values())


def is_won(row: dict[str, str]) -> bool:
    return row["Этап"] in ("Выиграна", "Выйграна")


@pytest.mark.parametrize("name", FILES)
def test_it_counts_every_row_once(name: str) -> None:
    ledger = FILES[name]["ledger"]
    parts = [ledger[fate] for fate in ("used", "duplicate", "not_mapped", "quarantined")]
    assert len(rows_of(name)) == ledger["rows_in"] == sum(parts)
    assert 0 < ledger["repaired"] <= ledger["used"]


@pytest.mark.parametrize("name", FILES)
def test_it_repeats_as_many_rows_as_it_says(name: str) -> None:
    assert equal_rows(rows_of(name)) == planted(name)["exact_duplicate"] > 0


def test_it_plants_the_dirt_of_the_deal_table() -> None:
    rows, counts = rows_of(DEALS), planted(DEALS)
    ids = Counter(row["ID сделки"] for row in distinct(rows) if row["ID сделки"])
    assert sum(ids.values()) - len(ids) == counts["same_id"]
    assert sum(row["ID сделки"] == "" for row in rows) == counts["empty_id"]
    assert sum(row["Этап"] in STAGES for row in rows) == counts["misspelt_stage"]
    assert sum(row["Продукт"] in PRODUCTS for row in rows) == counts["misspelt_product"]
    assert sum(row["Компания"] == "не указана" for row in rows) == counts["unknown_company"]
    assert sum(row["Компания"] == "Тест" for row in rows) == counts["test_row"]
    created = [row["Дата создания"] for row in rows[:-1]]
    assert sum(not reads(text, "%d.%m.%Y") for text in created) == counts["bad_date"]
    assert rows[-1]["ID сделки"] == TOTAL
    assert number(rows[-1]["Сумма"]) == pytest.approx(sum(number(row["Сумма"]) for row in true_deals()))


def test_it_closes_some_deals_before_they_were_created() -> None:
    closed = [row for row in true_deals() if row["Дата закрытия"]]
    days = [
        [datetime.strptime(row[f"Дата {what}"], "%d.%m.%Y") for what in ("создания", "закрытия")]
        for row in closed
    ]
    assert sum(end < start for start, end in days) == planted(DEALS)["closed_before_created"]


def test_it_knows_how_the_deals_ended() -> None:
    deals = true_deals()
    expected = TOTALS["deals"]["outcome"]
    for name, group in {
        "all": deals,
        "direct": [row for row in deals if row["Канал"] == "прямой"],
        "dealer": [row for row in deals if row["Канал"] == "дилер"],
    }.items():
        won = [row for row in group if is_won(row)]
        lost = [row for row in group if row["Этап"] in ("Проиграна", "Проиграна!")]
        assert [len(group), len(won), len(lost)] == [expected[name][key] for key in ("deals", "won", "lost")]
        assert sum(number(row["Сумма"]) for row in won) == pytest.approx(expected[name]["won_value"])


def test_it_plants_orphans_and_gaps_in_the_history() -> None:
    known = {row["ID сделки"] for row in rows_of(DEALS)}
    rows, counts = rows_of(HISTORY), planted(HISTORY)
    assert sum(row["ID сделки"] not in known for row in rows) == counts["orphan"]
    assert sum(not reads(row["Время"], "%Y-%m-%dT%H:%M:%S") for row in rows) == counts["bad_date"]
    assert sum(row["В этап"] in STAGES for row in rows) == counts["misspelt_stage"]
    without = {row["ID сделки"] for row in true_deals()} - {row["ID сделки"] for row in rows}
    assert len(without) == TOTALS["deals"]["outcome"]["all"]["deals"] - TOTALS["moves"]["deals"] > 0


def test_it_plants_the_dirt_of_the_lead_list() -> None:
    rows, counts = rows_of(LEADS), planted(LEADS)
    assert next(iter(rows[0])) == "Lead ID"
    assert sum(row["Lead ID"] == "" for row in rows) == counts["empty_id"]
    assert sum(row["Company"] == "Test" for row in rows) == counts["test_row"]
    used = [row for row in distinct(rows) if row["Lead ID"] and row["Company"] != "Test"]
    used = [row for row in used if reads(row["Created Date"], "%Y-%m-%dT%H:%M:%S")]
    assert len(used) == FILES[LEADS]["ledger"]["used"]
    assert sum(row["Source"] == "" for row in used) == counts["no_source"]
    address = re.compile(r"[\w.]+@[\w-]+\.example")
    assert sum(not address.fullmatch(row["Email"]) for row in used) == counts["bad_email"]
    for key, column in {"qualified": "Qualified Date", "accepted": "Accepted Date"}.items():
        assert sum(row[column] != "" for row in used) == TOTALS["leads"][key]
    known = {row["ID сделки"] for row in rows_of(DEALS)} - {""}
    assert sum(row["CRM Deal ID"] in known for row in used) == TOTALS["leads"]["deals"]


def test_it_leaves_the_last_leads_undecided() -> None:
    """Leads of the last weeks cannot have got far: a rate that counts them as failures is wrong."""
    last = [row for row in rows_of(LEADS) if row["Created Date"] > "2026-06-20"]
    assert len(last) > 10
    assert not any(row["Accepted Date"] for row in last)


def test_it_plants_the_dirt_of_the_activities() -> None:
    rows, counts = rows_of(ACTIVITIES), planted(ACTIVITIES)
    assert sum(row["Тип"] == "Задача" for row in rows) == counts["internal_task"]
    assert sum(row["Тип"] in TYPES for row in rows) == counts["misspelt_type"]
    assert sum(not reads(row["Время"], "%d.%m.%Y %H:%M") for row in rows) == counts["bad_date"]
    known = {row["ID сделки"] for row in rows_of(DEALS)} | {""}
    assert sum(row["ID сделки"] not in known for row in rows) == counts["unknown_deal"]


def test_it_knows_the_totals_of_the_sales_register() -> None:
    rows, counts = rows_of(SALES), planted(SALES)
    body = rows[:-1]
    assert rows[-1]["Дата"] == TOTAL
    assert sum(row["Контрагент"] == "" for row in body) == counts["no_counterparty"]
    assert sum("\xa0" in row["Сумма"] for row in body) == counts["text_sum"]
    texts = [row["Дата"] for row in body if row["Дата"].endswith(" 0:00:00")]
    wrong = {text for text in texts if not reads(text, "%d.%m.%Y 0:00:00")}
    assert [len(wrong), len(texts) - len(wrong)] == [counts["bad_date"], counts["text_date"]]
    good = [row for row in distinct(body) if row["Контрагент"] and row["Дата"] not in wrong]
    assert sum(number(row["Сумма"]) for row in good) == pytest.approx(TOTALS["sales"]["revenue"])
    assert number(rows[-1]["Сумма"]) == pytest.approx(TOTALS["sales"]["revenue"])
    assert len({row["Документ"] for row in good}) == TOTALS["sales"]["documents"]


def test_it_puts_titles_above_the_register_as_an_accounting_program_does() -> None:
    cells = sheet_cells()
    assert cells[6][:2] == ["Дата", "Контрагент"]
    assert all(row[1:] == [""] * 6 for row in cells[:6])


def test_it_garbles_no_cyrillic() -> None:
    """A file read in the wrong encoding shows letters that no Russian text has."""
    garbled = re.compile(r"[ÐÑР][°±²³µ¶·¸¹º»¼½¾¿€]|�|[À-ÿ]{2}")
    for name in [*FORMS, SALES]:
        for row in rows_of(name):
            assert not garbled.search("".join(row.values())), row
    with pytest.raises(UnicodeDecodeError):
        (EXPORTS / DEALS).read_text(encoding="utf-8")


def test_it_stays_small() -> None:
    assert sum(path.stat().st_size for path in EXPORTS.iterdir()) < 1_500_000
