"""Deals and the moves of their stages: two sellers propose at once, many deals stand still in negotiation."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from tools.demo.dice import Dice
from tools.demo.world import Account, World, at_work

COUNTS = {"existing": 240, "dealer": 78, "new": 102}
COLD = 16  # new deals that come from no lead
WITHOUT_HISTORY = 45


@dataclass(frozen=True)
class Move:
    """A change of stage."""

    before: str
    after: str
    at: datetime


@dataclass
class Deal:
    """A deal as it truly went. `value` in cents; `closed` is None while it is open."""

    id: str
    account: Account
    seller: str
    early: bool
    source: str
    product: str
    created: datetime
    value: int
    stage: str
    moves: list[Move] = field(default_factory=list)
    closed: datetime | None = None
    loss_reason: str = ""
    has_history: bool = True
    from_lead: bool = False


def won(world: World, deals: list[Deal]) -> list[Deal]:
    """The won ones."""
    return [deal for deal in deals if deal.stage == world.words["won"]]


def make_deals(dice: Dice, world: World) -> list[Deal]:
    """All true deals, numbered by their day of creation."""
    drafts = [draft(dice, world, kind, number) for kind, count in COUNTS.items() for number in range(count)]
    drafts.sort(key=lambda deal: deal.created)
    for number, deal in enumerate(drafts):
        deal.id = f"СД-{number + 1:05}"
        run(dice, world, deal)
    for deal in dice.some(drafts[:170], WITHOUT_HISTORY):
        deal.has_history = False
    return drafts


def draft(dice: Dice, world: World, kind: str, number: int) -> Deal:
    """A deal on the day when it was opened."""
    words = world.words
    account = choose_account(dice, world, kind, number)
    seller = dice.pick(words["sellers"])
    product = dice.pick(words["products"])
    span = (min(account.until, world.last) - world.first).days
    # a new customer's deal leaves room for the lead before it
    created = world.first + timedelta(days=dice.number(45 if kind == "new" else 6, span - 4))
    source = dice.weighted(*zip(*words["sources"][kind], strict=True))
    return Deal(
        id="",
        account=account,
        seller=seller["name"],
        early=seller.get("early", False),
        source=source,
        product=product["name"],
        created=at_work(dice, created),
        value=dice.amount(product["low"], product["high"]) * words["value_factor"][kind],
        stage=words["stages"][0],
        from_lead=kind == "new" and number >= COLD,
    )


def choose_account(dice: Dice, world: World, kind: str, number: int) -> Account:
    """Existing customers and dealers by weight, a new company for each new deal."""
    if kind == "new":
        return world.prospects[number * 3]
    accounts = world.existing if kind == "existing" else world.dealers
    return dice.weighted(accounts, [account.weight for account in accounts])


def run(dice: Dice, world: World, deal: Deal) -> None:
    """Walk a deal through its stages until it is won, lost, left standing, or the data end."""
    words = world.words
    chance = words["win_percent"][deal.account.kind] * (words["early_win_factor"] if deal.early else 1)
    wins = dice.chance(chance)
    stuck = not wins and dice.chance(words["stuck_percent"])
    ends_at = len(words["stages"]) - 1 if wins else 4
    if not wins and not stuck:
        ends_at = dice.weighted(range(len(words["stages"])), words["lost_after"])
    path = stages_walked(dice, words["stages"], deal.early, ends_at)
    pace = 0.75 if deal.account.kind == "existing" else 1.0
    at = deal.created
    for before, after in pairwise(path):
        at = at_work(dice, (at + timedelta(days=stay(dice, world, before, deal, pace))).date())
        if not step(world, deal, before, after, at):
            return
    if stuck:
        return
    final = words["won"] if wins else words["lost"]
    at = at_work(dice, (at + timedelta(days=stay(dice, world, path[-1], deal, pace))).date())
    if step(world, deal, path[-1], final, at):
        deal.closed = at
        reasons = words["loss_reasons"]
        deal.loss_reason = "" if wins else dice.weighted(*zip(*reasons, strict=True))


def stages_walked(dice: Dice, stages: list[str], early: bool, ends_at: int) -> list[str]:
    """The stages that a deal enters: an early seller goes from the first straight to the proposal."""
    full = list(range(ends_at + 1))
    if early and ends_at >= 2:
        full = [0, *range(2, ends_at + 1)]
        if dice.chance(30):
            full[2:2] = [1, 2]
    elif ends_at >= 3 and dice.chance(8):
        full.remove(dice.pick([1, 3]))
    if ends_at == 4 and dice.chance(18):
        full += [dice.pick([2, 3]), 4]
    return [stages[index] for index in full]


def stay(dice: Dice, world: World, stage: str, deal: Deal, pace: float) -> int:
    """Days in a stage; an early seller sends the proposal within three days."""
    if deal.early and stage == world.words["stages"][0]:
        return dice.number(1, 3)
    return dice.around(world.words["days_in_stage"][world.words["stages"].index(stage)] * pace)


def step(world: World, deal: Deal, before: str, after: str, at: datetime) -> bool:
    """Write a move down; False when it would lie after the last day, or the account has left by then."""
    if at.date() > min(world.last, deal.account.until):
        return False
    deal.moves.append(Move(before, after, at))
    deal.stage = after
    return True
