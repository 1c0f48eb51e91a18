"""The sales register: equipment of won deals, parts in between. Few buyers carry most of it, some left."""

from dataclasses import dataclass
from datetime import date, timedelta

from tools.demo.deals import Deal, won
from tools.demo.dice import Dice
from tools.demo.world import Account, World, at_work

RETURNS = 5
EARLIER = 17  # equipment of deals that were won before the data begin


@dataclass
class Line:
    """A line of a document; `total` in cents, negative for a return."""

    day: date
    account: Account
    document: str
    item: str
    quantity: int
    total: int


@dataclass
class Shipment:
    """A document before it has its number."""

    day: date
    account: Account
    lines: list[tuple[str, int, int]]


def make_register(dice: Dice, world: World, deals: list[Deal]) -> list[Line]:
    """All true lines, documents numbered by day."""
    shipments = [of_deal(dice, world, deal) for deal in won(world, deals)]
    shipments += [earlier(dice, world) for _ in range(EARLIER)]
    buyers = {deal.account.name: deal for deal in won(world, deals) if deal.account.kind == "new"}
    for account in [*world.existing, *world.dealers]:
        shipments += parts(dice, world, account, world.first)
    for deal in buyers.values():
        if deal.closed and dice.chance(35):
            shipments += parts(dice, world, deal.account, deal.closed.date() + timedelta(days=40))
    shipments = [shipment for shipment in shipments if shipment.day <= world.last]
    shipments.sort(key=lambda shipment: (shipment.day, shipment.account.name))
    lines = []
    for number, shipment in enumerate(shipments):
        at = at_work(dice, shipment.day)
        document = f"Реализация товаров и услуг ОР-{number + 1:06} от {at:%d.%m.%Y %H:%M:%S}"
        lines += [Line(at.date(), shipment.account, document, *line) for line in shipment.lines]
    return [line for line in lines if line.day <= world.last] + returns(dice, world, lines)


def of_deal(dice: Dice, world: World, deal: Deal) -> Shipment:
    """The equipment of a won deal, a few weeks after it was closed."""
    if deal.closed is None:
        raise ValueError(f"{deal.id} is won and has no day of closing")
    when = deal.closed.date() + timedelta(days=dice.around(14))
    left = deal.account.until < world.last
    return Shipment(
        min(when, deal.account.until) if left else when, deal.account, equipment(deal.product, deal.value)
    )


def equipment(product: str, value: int) -> list[tuple[str, int, int]]:
    """A machine and a tenth of its price for putting it to work."""
    works = value // 1000 * 100
    return [(product, 1, value - works), ("Шеф-монтаж и пусконаладка", 1, works)]


def earlier(dice: Dice, world: World) -> Shipment:
    """Equipment shipped in the first quarter, sold before the data begin."""
    accounts = [*world.existing, *world.dealers[:3]]
    account = dice.weighted(accounts, [min(account.weight, 1) for account in accounts])
    product = dice.pick(world.words["products"])
    when = world.first + timedelta(days=dice.number(8, 90))
    return Shipment(when, account, equipment(product["name"], dice.amount(product["low"], product["high"])))


def parts(dice: Dice, world: World, account: Account, start: date) -> list[Shipment]:
    """Orders for parts in the account's rhythm until its last day."""
    found = []
    when = start + timedelta(days=dice.number(2, min(account.every, 75)))
    big = 14 if account.weight > 50 else 1 + round(6 * min(account.weight, 1))
    while when <= min(account.until, world.last):
        chosen = dice.some(world.words["parts"], dice.number(1, 3))
        lines = []
        for name, price in chosen:
            quantity = dice.number(1, 6) * big
            lines.append((name, quantity, quantity * price * 100))
        found.append(Shipment(when, account, lines))
        when += timedelta(days=dice.around(account.every))
    return found


def returns(dice: Dice, world: World, lines: list[Line]) -> list[Line]:
    """A few lines that came back."""
    known = {name for name, _ in world.words["parts"]}
    fit = [line for line in lines if line.item in known and line.day < world.last - timedelta(days=30)]
    found = []
    for number, line in enumerate(dice.some(fit, RETURNS)):
        at = at_work(dice, line.day + timedelta(days=dice.number(6, 20)))
        document = f"Возврат товаров от покупателя ВП-{number + 1:06} от {at:%d.%m.%Y %H:%M:%S}"
        found.append(Line(at.date(), line.account, document, line.item, -1, -(line.total // line.quantity)))
    return found
