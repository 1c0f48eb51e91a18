"""The dealer scorecard shares out the weight of lines that are off; none counts as zero (READING 11)."""

import pytest
from tests.measures.records import one

from etalon.diagnosis import Answers
from etalon.diagnosis.scorecard import scorecard
from etalon.measures.run import run
from etalon.standard.loader import base_pack

PACK = base_pack()


def order(number: int) -> dict[str, str]:
    """A dealer's order of one month: delivered in time, paid five days too late."""
    month = f"2024-0{1 + number}"
    days = {"ordered_at": "01", "promised_at": "05", "delivered_at": "04", "due_at": "15", "paid_at": "20"}
    who = {
        "order_id": str(number),
        "account_id": "north",
        "partner_id": "north",
        "product_id": f"p{number % 2}",
    }
    return who | {column: f"{month}-{day}" for column, day in days.items()}


ORDERS = [order(number) for number in range(4)]
MEASURES = ("dealer_supply", "order_rhythm", "passed_leads")
ANSWERS: Answers = {(name, ()): run(name, one(orders=ORDERS)) for name in MEASURES}


def test_lines_that_the_records_fill_share_all_the_weight() -> None:
    """Rhythm 5, range 5 and payment 5 are told: each is a third of the whole."""
    lines = {line.line.id: line for line in scorecard(PACK, ANSWERS)}
    on = {key: line.weight for key, line in lines.items() if line.off is None}
    assert set(on) == {"score.rhythm", "score.range", "score.payment"}
    assert on["score.range"] == pytest.approx(100 / 3) and sum(on.values()) == pytest.approx(100)
    assert lines["score.payment"].value is not None and lines["score.payment"].value.value == 1.0
    assert lines["score.range"].value is not None and lines["score.range"].value.value == 2


def test_a_line_that_is_off_has_a_reason_and_no_number() -> None:
    lines = {line.line.id: line for line in scorecard(PACK, ANSWERS)}
    assert lines["score.sellout"].off == "partner-data"
    assert lines["score.certified"].off == "not-measured"
    assert lines["score.leads"].off == "records"
    assert all(line.value is None and line.weight == 0 for line in lines.values() if line.off)


def test_without_records_every_line_is_off() -> None:
    assert all(line.off for line in scorecard(PACK, {}))
