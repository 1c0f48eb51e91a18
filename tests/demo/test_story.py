"""The story that a head of sales must be able to see in the small dirty company."""

from collections import defaultdict
from datetime import datetime

from tests.demo.rawfiles import ACTIVITIES, DEALS, HISTORY, LEADS, rows_of, truth

TOTALS = truth()["totals"]
EARLY = {"Тальнов Игорь", "Сорочан Денис"}


def test_it_sells_mostly_to_those_who_bought_before() -> None:
    """S12: short cycle with the same customers."""
    sales = TOTALS["sales"]
    assert 0.70 < sales["revenue_after_first_document"] / sales["revenue"] < 0.82
    assert 0.70 < sales["existing_customer_revenue"] / sales["revenue"] < 0.82


def test_it_leaves_customers_alone_after_a_won_deal() -> None:
    won = {row["ID сделки"]: row["Дата закрытия"] for row in rows_of(DEALS) if row["Этап"] == "Выиграна"}
    won.pop("", None)
    late = 0
    for row in rows_of(ACTIVITIES):
        closed = won.get(row["ID сделки"])
        if closed and row["Время"][:1].isdigit() and row["Тип"] != "Задача" and row["Тема"] != "тест":
            at = datetime.strptime(row["Время"][:10], "%d.%m.%Y") if row["Время"][:5] != "31.06" else None
            late += at is not None and at > datetime.strptime(closed, "%d.%m.%Y")
    assert late <= 2, "two activities carry a wrong deal id on purpose, none may follow a won deal"


def test_it_never_speaks_again_to_leads_that_are_not_ready() -> None:
    """S12: nurturing at zero."""
    waiting = [
        row for row in rows_of(LEADS) if row["Status"] == "Not ready" and row["Created Date"][:2] == "20"
    ]
    assert len(waiting) > len(rows_of(LEADS)) / 2
    for row in waiting:
        if reads_iso(row["Created Date"]):
            gap = datetime.fromisoformat(row["Last Touch"]) - datetime.fromisoformat(row["Created Date"])
            assert gap.days <= 3


def reads_iso(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def test_two_of_six_sellers_propose_before_the_need_is_known() -> None:
    owner = {row["ID сделки"]: row["Менеджер"] for row in rows_of(DEALS)}
    jumps: dict[str, int] = defaultdict(int)
    for row in rows_of(HISTORY):
        if row["Из этапа"] == "Новый запрос" and row["В этап"].startswith("КП"):
            jumps[owner.get(row["ID сделки"], "")] += 1
    others = [count for name, count in jumps.items() if name not in EARLY]
    assert all(jumps[name] > 40 for name in EARLY)
    assert max(others, default=0) < 10
    wins = TOTALS["deals"]["won_lost_by_seller"]
    early = [sum(wins[name][end] for name in EARLY) for end in (0, 1)]
    rest = [sum(wins[name][end] for name in wins if name not in EARLY) for end in (0, 1)]
    assert early[0] / sum(early) < 0.6 * rest[0] / sum(rest)


def test_deals_stand_still_in_negotiation() -> None:
    standing = TOTALS["deals"]["open_by_stage"]
    assert standing["Переговоры"] > 4 * (sum(standing.values()) - standing["Переговоры"])


def test_one_dealer_carries_the_channel_and_two_have_gone_quiet() -> None:
    sales = TOTALS["sales"]
    name, revenue = sales["top_five"][0]
    assert name == "ТД «Орвелла Трейд»"
    assert revenue > sales["dealer_revenue"] / 2
    assert len(sales["quiet_dealers"]) == 2
    assert sum(value for _, value in sales["top_five"]) > 0.45 * sales["revenue"]
