"""Leads of the marketing tool: a few become deals, those that are not ready are never spoken to again."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tools.demo.deals import Deal
from tools.demo.dice import Dice
from tools.demo.world import Account, World, at_work

COUNT = 888
CENSORED_DAYS = 45  # of the last leads nothing can be known yet


@dataclass
class Lead:
    """A lead as it truly went."""

    id: str
    account: Account
    person: str
    email: str
    source: str
    campaign: str
    created: datetime
    touched: datetime
    status: str
    qualified: datetime | None = None
    accepted: datetime | None = None
    deal_id: str = ""


def make_leads(dice: Dice, world: World, deals: list[Deal]) -> list[Lead]:
    """All true leads, numbered by time. The deals that come from a lead take the lead's source."""
    parents = [deal for deal in deals if deal.from_lead]
    leads = [converted(dice, world, deal) for deal in parents]
    taken = {deal.account.name for deal in deals}
    others = [account for account in world.prospects if account.name not in taken]
    leads += [not_converted(dice, world, dice.pick(others)) for _ in range(COUNT - len(leads))]
    leads.sort(key=lambda lead: lead.created)
    for number, lead in enumerate(leads):
        lead.id = f"L{number + 1:05}"
    return leads


def lead_of(dice: Dice, world: World, account: Account, created: datetime) -> Lead:
    """A lead on its first day."""
    words = world.words
    person, latin = dice.pick(words["people"])
    names = [name for name, _, _ in words["lead_sources"]]
    source = dice.weighted(names, [weight for _, _, weight in words["lead_sources"]])
    return Lead(
        id="",
        account=account,
        person=person,
        email=f"{latin}@{account.domain}",
        source=source,
        campaign=campaign(dice, world, source, created),
        created=created,
        touched=created + timedelta(hours=dice.number(1, 70)),
        status="New",
    )


def campaign(dice: Dice, world: World, source: str, created: datetime) -> str:
    """A campaign of the source that had begun by then."""
    names: list[str] = world.words["campaigns"][source]
    if len(names) == 3:
        return names[min(2, (created - datetime(2025, 1, 1)).days // 180)]
    if names[-1].endswith("2026"):
        return names[created.year - 2025]
    return dice.pick(names)


def converted(dice: Dice, world: World, deal: Deal) -> Lead:
    """The lead that a deal came from: accepted late, a day before the deal was opened."""
    waited = min(dice.number(6, 60), (deal.created.date() - world.first).days - 3)
    lead = lead_of(dice, world, deal.account, at_work(dice, deal.created.date() - timedelta(days=waited)))
    if lead.created > deal.created:
        lead.created = deal.created - timedelta(days=5)
    span = (deal.created - lead.created) / 4
    lead.qualified, lead.accepted = lead.created + span, deal.created - timedelta(hours=2)
    lead.touched = lead.qualified
    lead.status, lead.deal_id = "Converted", deal.id
    deal.source = next(ours for name, ours, _ in world.words["lead_sources"] if name == lead.source)
    return lead


def not_converted(dice: Dice, world: World, account: Account) -> Lead:
    """A lead that led to nothing, or not yet."""
    created = at_work(dice, world.first + timedelta(days=dice.number(2, (world.last - world.first).days - 2)))
    lead = lead_of(dice, world, account, created)
    end = datetime(world.last.year, world.last.month, world.last.day, 18)
    lead.touched = min(lead.touched, end)
    if (end - created).days < CENSORED_DAYS:
        lead.status = dice.weighted(["New", "Not ready"], [70, 30])
        return lead
    lead.status = dice.weighted(["Not ready", "Unfit", "Qualified", "Accepted"], [70, 11, 13, 6])
    if lead.status in ("Qualified", "Accepted"):
        lead.qualified = created + timedelta(days=dice.number(2, 12), hours=dice.number(1, 5))
        lead.touched = lead.qualified
    if lead.status == "Accepted" and lead.qualified:
        lead.accepted = lead.qualified + timedelta(days=dice.number(4, 16), hours=dice.number(1, 5))
    return lead
