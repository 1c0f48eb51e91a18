"""True deals, moves, leads, activities and sales as the rows of five exports, still without dirt."""

from datetime import date, datetime

from tools.demo.activities import Activity
from tools.demo.deals import Deal
from tools.demo.dice import Dice
from tools.demo.leads import Lead
from tools.demo.register import Line
from tools.demo.sheet import Row, Sheet

TEXT_DATES = 22  # percent of the register's dates that are written as text


def money(cents: int) -> str:
    """12 345,60 with a no-break space."""
    return f"{cents / 100:,.2f}".replace(",", "\xa0").replace(".", ",")


def day_of(moment: datetime | None) -> str:
    """31.12.2025."""
    return f"{moment:%d.%m.%Y}" if moment else ""


def iso(moment: datetime | None) -> str:
    """2025-12-31T10:15:00."""
    return moment.isoformat(timespec="seconds") if moment else ""


def deal_rows(deals: list[Deal]) -> Sheet:
    """The deal table of the CRM."""
    return Sheet("Сделки.csv", [deal_row(deal) for deal in deals])


def deal_row(deal: Deal) -> Row:
    """One deal."""
    return {
        "ID сделки": deal.id,
        "Название": f"{deal.product}, {deal.account.name}",
        "Компания": deal.account.name,
        "Менеджер": deal.seller,
        "Этап": deal.stage,
        "Источник": deal.source,
        "Сегмент": deal.account.segment,
        "Регион": deal.account.region,
        "Канал": "дилер" if deal.account.kind == "dealer" else "прямой",
        "Продукт": deal.product,
        "Дата создания": day_of(deal.created),
        "Дата закрытия": day_of(deal.closed),
        "Сумма": money(deal.value),
        "Причина отказа": deal.loss_reason,
    }


def history_rows(deals: list[Deal]) -> Sheet:
    """The history of stages, in the order of time."""
    moves = [(move, deal.id) for deal in deals if deal.has_history for move in deal.moves]
    moves.sort(key=lambda pair: (pair[0].at, pair[1]))
    return Sheet(
        "История этапов.csv",
        [
            {"ID сделки": deal, "Из этапа": move.before, "В этап": move.after, "Время": iso(move.at)}
            for move, deal in moves
        ],
    )


def lead_rows(leads: list[Lead]) -> Sheet:
    """The lead list of the marketing tool."""
    return Sheet("leads.csv", [lead_row(lead) for lead in leads])


def lead_row(lead: Lead) -> Row:
    """One lead."""
    return {
        "Lead ID": lead.id,
        "Created Date": iso(lead.created),
        "Company": lead.account.name,
        "Contact": lead.person,
        "Email": lead.email,
        "Region": lead.account.region,
        "Source": lead.source,
        "Campaign": lead.campaign,
        "Status": lead.status,
        "Last Touch": iso(lead.touched),
        "Qualified Date": iso(lead.qualified),
        "Accepted Date": iso(lead.accepted),
        "CRM Deal ID": lead.deal_id,
    }


def activity_rows(activities: list[Activity]) -> Sheet:
    """The activity log of the CRM."""
    return Sheet(
        "Активности.csv",
        [
            {
                "ID": f"А-{number + 1:05}",
                "Тип": activity.kind,
                "Направление": activity.direction,
                "Тема": activity.subject,
                "Время": f"{activity.at:%d.%m.%Y %H:%M}",
                "ID сделки": activity.deal_id,
                "Компания": activity.company,
                "Контакт": activity.person,
                "Менеджер": activity.seller,
            }
            for number, activity in enumerate(activities)
        ],
    )


def register_rows(dice: Dice, lines: list[Line]) -> Sheet:
    """The sales register; some of its dates are text."""
    return Sheet("Реализация.xlsx", [register_row(line, dice.chance(TEXT_DATES)) for line in lines])


def register_row(line: Line, as_text: bool) -> Row:
    """One line of a document."""
    when: str | date = f"{line.day:%d.%m.%Y} 0:00:00" if as_text else line.day
    return {
        "Дата": when,
        "Контрагент": line.account.name,
        "Дилер?": "Да" if line.account.kind == "dealer" else "Нет",
        "Документ": line.document,
        "Номенклатура": line.item,
        "Количество": line.quantity,
        "Сумма": line.total / 100,
    }
