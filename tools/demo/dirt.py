"""Dirt, planted on purpose and counted, in each of the five files."""

from pathlib import Path
from typing import Any

import yaml
from tools.demo.dice import Dice
from tools.demo.sheet import Row, Sheet

DIRT = Path(__file__).parent / "dirt.yaml"


def read_dirt() -> dict[str, Any]:
    """The plan of the dirt."""
    plan: dict[str, Any] = yaml.safe_load(DIRT.read_text(encoding="utf-8"))
    return plan


def spoil_deals(dice: Dice, plan: dict[str, Any], sheet: Sheet, won: str, lost: str) -> None:
    """Misspelt words, unknown companies, a wrong year, repeated, empty and test rows."""
    counts, wrong = plan[sheet.name], plan["misspelt"]
    sheet.misspell(dice, "misspelt_stage", counts["misspelt_stage"], "Этап", wrong["stage"])
    sheet.misspell(dice, "misspelt_product", counts["misspelt_product"], "Продукт", wrong["product"])
    for row in sheet.choose(
        dice, "unknown_company", counts["unknown_company"], lambda row: row["Этап"] == lost
    ):
        row["Компания"] = "не указана"
        row["Название"] = str(row["Название"]).split(",")[0]
    for row in sheet.choose(
        dice, "closed_before_created", counts["closed_before_created"], lambda row: row["Этап"] == lost
    ):
        row["Дата закрытия"] = f"{str(row['Дата закрытия'])[:6]}2024"
    closed = lambda row: row["Этап"] in (won, lost)  # noqa: E731
    for row in dice.some(sheet.clean(closed), counts["same_id"]):
        sheet.touched.add(id(row))
        older = row | {"Этап": "Переговоры", "Дата закрытия": "", "Причина отказа": ""}
        sheet.insert(dice, "same_id", older, sheet.rows.index(row))
    spoil_rows(dice, plan, sheet, "ID сделки", "Дата создания")
    for number in range(counts["test_row"]):
        test = dict(dice.pick(sheet.clean()))
        name = dice.pick(["тест", "Тест 2", "Проверка CRM"])
        sheet.insert(
            dice, "test_row", test | {"ID сделки": f"СД-9000{number}", "Название": name, "Компания": "Тест"}
        )


def spoil_history(dice: Dice, plan: dict[str, Any], sheet: Sheet) -> None:
    """Misspelt stages, moves of deals that do not exist, bad times, repeated rows."""
    counts = plan[sheet.name]
    sheet.misspell(dice, "misspelt_stage", counts["misspelt_stage"], "В этап", plan["misspelt"]["stage"])
    for number in range(counts["orphan"]):
        sheet.insert(dice, "orphan", dict(dice.pick(sheet.clean())) | {"ID сделки": f"СД-7000{number}"})
    spoil_rows(dice, plan, sheet, "ID сделки", "Время")


def spoil_leads(dice: Dice, plan: dict[str, Any], sheet: Sheet) -> None:
    """Missing sources, e-mails that are none, deals that do not exist, repeated, empty and test rows."""
    counts = plan[sheet.name]
    for row in sheet.choose(dice, "no_source", counts["no_source"]):
        row["Source"] = ""
    sheet.misspell(dice, "misspelt_source", counts["misspelt_source"], "Source", plan["misspelt"]["source"])
    for row in sheet.choose(dice, "bad_email", counts["bad_email"]):
        row["Email"] = dice.pick(plan["bad_emails"]).format(*str(row["Email"]).split("@"))
    accepted = sheet.choose(
        dice, "unknown_deal", counts["unknown_deal"], lambda row: row["Status"] == "Accepted"
    )
    for number, row in enumerate(accepted):
        row["CRM Deal ID"] = f"СД-8000{number}"
    spoil_rows(dice, plan, sheet, "Lead ID", "Created Date")
    for number in range(counts["test_row"]):
        test = dict(dice.pick(sheet.clean()))
        sheet.insert(dice, "test_row", test | {"Lead ID": f"L9000{number}", "Company": "Test"})


def spoil_activities(dice: Dice, plan: dict[str, Any], sheet: Sheet) -> None:
    """Misspelt types, links to deals that do not exist, tasks to oneself, bad times, test rows."""
    counts = plan[sheet.name]
    sheet.misspell(dice, "misspelt_type", counts["misspelt_type"], "Тип", plan["misspelt"]["type"])
    for row in sheet.choose(dice, "unknown_deal", counts["unknown_deal"], lambda row: row["ID сделки"] != ""):
        row["ID сделки"] = "СД-6" + str(row["ID сделки"])[4:]
    sheet.planted["no_deal"] = sum(row["ID сделки"] == "" for row in sheet.rows)
    spoil_rows(dice, plan, sheet, "ID", "Время")
    linked = sheet.clean(lambda row: row["ID сделки"] != "")
    for number in range(counts["internal_task"]):
        task = dict(dice.pick(linked)) | {"ID": f"З-{number + 1:04}", "Тип": "Задача", "Направление": ""}
        sheet.insert(dice, "internal_task", task | {"Тема": dice.pick(["Обновить карточку", "Внести отчёт"])})
    for number in range(counts["test_row"]):
        test = dict(dice.pick(linked)) | {"ID": f"Т-{number + 1}", "Тема": "тест"}
        sheet.insert(dice, "test_row", test)


def spoil_register(dice: Dice, plan: dict[str, Any], sheet: Sheet) -> None:
    """Sums written as text, misspelt and missing counterparties, bad dates, repeated rows."""
    counts = plan[sheet.name]
    wrong = plan["misspelt"]["counterparty"]
    sheet.misspell(dice, "misspelt_counterparty", counts["misspelt_counterparty"], "Контрагент", wrong)
    for row in sheet.choose(
        dice, "text_sum", counts["text_sum"], lambda row: float(str(row["Сумма"])) > 1000
    ):
        row["Сумма"] = f"{row['Сумма']:,.2f}".replace(",", "\xa0").replace(".", ",")
    for number in range(counts["no_counterparty"]):
        row = dict(dice.pick(sheet.clean()))
        number_of = f"Реализация товаров и услуг ОР-9000{number:02}"
        sheet.insert(dice, "no_counterparty", row | {"Контрагент": "", "Документ": number_of})
    spoil_rows(dice, plan, sheet, "Документ", "Дата")
    sheet.planted["text_date"] = sum(isinstance(row["Дата"], str) for row in sheet.rows)
    sheet.planted["text_date"] -= sheet.planted["bad_date"]
    sheet.planted["return"] = sum(str(row["Количество"]).startswith("-") for row in sheet.rows)


def spoil_rows(dice: Dice, plan: dict[str, Any], sheet: Sheet, key: str, moment: str) -> None:
    """What every export has: equal rows, rows without their id, dates that do not exist."""
    counts = plan[sheet.name]
    for row in dice.some(sheet.clean(), counts["exact_duplicate"]):
        sheet.touched.add(id(row))
        sheet.insert(dice, "exact_duplicate", dict(row), sheet.rows.index(row))
    for _ in range(counts.get("empty_id", 0)):
        sheet.insert(dice, "empty_id", dict(dice.pick(sheet.clean())) | {key: ""})
    for number, wrong in enumerate(plan["bad_dates"][sheet.name][: counts["bad_date"]]):
        copy: Row = dict(dice.pick(sheet.clean())) | {moment: wrong}
        if sheet.name != "История этапов.csv":
            copy[key] = f"{copy[key]}-{number + 1}"
        sheet.insert(dice, "bad_date", copy)
