"""What 1C and BAS print: junk above, totals below, headings, decimal commas, no-break spaces, 0:00:00."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from etalon.evidence.batch import Batch
from etalon.evidence.detect import detect, guessed_mapping
from etalon.evidence.ledger import FileLedger
from etalon.evidence.load import read_source
from etalon.standard.pack import Pack

SALES = """Реестр документов "Реализация"
Период: 01.01.2024 - 31.01.2024;;;;;;

Дата;Номер;Вид документа;Контрагент;Сумма;Валюта;Ответственный;Проведен;Пометка удаления
15.01.2024 0:00:00;УТ-000001;Реализация товаров и услуг;ООО "Ромашка";12 345,50;руб.;Иванова;Да;Нет
16.01.2024 0:00:00;УТ-000002;Реализация товаров и услуг;АО «Вектор»;1\u00a0200,00;руб.;Петров;Да;Нет
16.01.2024 0:00:00;УТ-000003;Возврат товаров от покупателя;АО «Вектор»;200,00;руб.;Петров;Да;Нет
17.01.2024 0:00:00;УТ-000004;Реализация товаров и услуг;АО «Вектор»;900,00;руб.;Петров;Нет;Нет
17.01.2024 0:00:00;УТ-000005;Реализация товаров и услуг;АО «Вектор»;901,00;руб.;Петров;Да;Да
Дата;Номер;Вид документа;Контрагент;Сумма;Валюта;Ответственный;Проведен;Пометка удаления
18.01.2024 0:00:00;УТ-000006;Счет на оплату;ИП Сидоров;100,00;руб.;Петров;Да;Нет
18.01.2024 0:00:00;УТ-000007;Реализация товаров и услуг;;5 000,00;руб.;Петров;Да;Нет
Итого;;;;20 646,50;;;;
"""
PAYMENTS = """Поступления на расчетный счет
Дата;Номер;Контрагент;Сумма;Назначение платежа;Расчетный счет
15.01.2024 0:00:00;1;ООО "Ромашка";12 345,50;Оплата по счету 12;4070
16.01.2024 0:00:00;2;АО Вектор;1 200,00;Оплата по счету 13;4070
Итого;;;13 545,50;;
"""
ORDERS = """Замовлення покупців
Дата;Номер;Контрагент;Сума документа;Стан;Дата відвантаження;Менеджер
15.01.2024 0:00:00;1;ТОВ "Мрія";12 345,50 грн;Закрито;18.01.2024;Ївга
16.01.2024 0:00:00;2;ТОВ "Обрій";1 200,00 грн;В роботі;14.01.2024;Ївга
Разом;;;13 545,50;;;
"""
GROUPED = """Продажи;;
Период: январь 2024;;
Контрагент / Документ;Количество;Сумма
ООО "Ромашка";15,000;12 345,50
Реализация товаров и услуг УТ-000001 от 15.01.2024 12:33:10;10,000;10 000,00
Реализация товаров и услуг УТ-000009 от 20.01.2024 9:05:00;5,000;2 345,50
АО Вектор;2,000;1 200,00
Реализация товаров и услуг УТ-000002 от 16.01.2024 0:00:00;2,000;1 200,00
Возврат товаров УТ-000003 от 17.01.2024 0:00:00;1,000;600,00
Итого;17,000;13 545,50
"""


def printed(folder: Path, pack: Pack, text: str, preset: str) -> tuple[Batch, FileLedger]:
    """The table as 1C writes it on Windows, loaded by what detection proposes."""
    path = folder / "print.csv"
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1251"))
    found = detect(path)
    assert (found.preset.id, found.preset.status) == (preset, "draft")
    batch, ledger = read_source(guessed_mapping(found, pack), folder, pack)
    return batch, ledger.files[0]


def reasons(ledger: FileLedger) -> dict[str, int]:
    return {reason.key: reason.n for reason in ledger.reasons}


def test_of_a_register_of_documents_only_sales_are_orders(tmp_path: Path, pack: Pack) -> None:
    """Returns, drafts, deleted documents, bills, headings and totals each have their own reason."""
    batch, ledger = printed(tmp_path, pack, SALES, "1c-sales")
    assert (ledger.rows_in, ledger.rows_used, ledger.rows_quarantined) == (9, 2, 1)
    assert reasons(ledger) == {
        "row-header": 1,
        "row-total": 1,
        "row-deleted": 1,
        "row-draft": 1,
        "row-return": 1,
        "row-other-document": 1,
        "required-empty:Контрагент": 1,
    }
    orders = batch.table("orders").to_pylist()
    assert [order["value"] for order in orders] == [Decimal("12345.5"), Decimal("1200")]
    assert {order["currency"] for order in orders} == {"RUB"}
    assert [order["ordered_at"].date() for order in orders] == [date(2024, 1, 15), date(2024, 1, 16)]


def test_payments_are_events_of_their_customers(tmp_path: Path, pack: Pack) -> None:
    """The total below is no payment."""
    batch, ledger = printed(tmp_path, pack, PAYMENTS, "1c-payments")
    events = batch.table("events")
    assert reasons(ledger) == {"row-total": 1}
    assert set(events["kind"].to_pylist()) == {"payment_received"}
    assert events["account_id"].to_pylist() == ['ООО "Ромашка"', "АО Вектор"]


def test_orders_of_bas_have_their_promised_day(tmp_path: Path, pack: Pack) -> None:
    """Ukrainian headings; a promise before the order is named."""
    batch, ledger = printed(tmp_path, pack, ORDERS, "1c-orders")
    assert reasons(ledger) == {"row-total": 1, "dates-reversed:Дата відвантаження": 1}
    assert batch.table("orders")["status"].to_pylist() == ["Закрито", "В роботі"]
    assert batch.table("orders")["value"].to_pylist() == [Decimal("12345.5"), Decimal("1200")]


@pytest.mark.parametrize("word", ["от", "від"])
def test_a_customer_above_its_documents_is_the_customer_of_each(
    tmp_path: Path, pack: Pack, word: str
) -> None:
    """Subtotals beside the headings are not added to the documents."""
    text = GROUPED.replace(" от ", f" {word} ")
    batch, ledger = printed(tmp_path, pack, text, "1c-sales-grouped")
    assert reasons(ledger) == {"row-group": 2, "row-total": 1, "row-return": 1}
    orders = batch.table("orders")
    assert orders["account_id"].to_pylist() == ['ООО "Ромашка"', 'ООО "Ромашка"', "АО Вектор"]
    assert sum(orders["value"].to_pylist()) == Decimal("13545.5")
    assert orders["ordered_at"].to_pylist()[0].isoformat()[:16] == "2024-01-15T12:33"
