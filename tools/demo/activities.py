"""Activities of sellers and buyers around deals. After a won deal nothing follows: nobody keeps customers."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tools.demo.deals import Deal
from tools.demo.dice import Dice
from tools.demo.world import World, at_work

CALL, MAIL, MEETING = "Звонок", "Письмо", "Встреча"
SHOW, PROPOSAL, REQUEST, VISIT = "Презентация", "Отправка КП", "Запрос КП", "Выезд на объект"
OUT, IN = "исходящее", "входящее"
UNLINKED = 290
# what is done in each stage: (type, direction, subject, percent)
IN_STAGE: list[list[tuple[str, str, str, int]]] = [
    [(CALL, OUT, "Первый разговор", 75), (MAIL, OUT, "Материалы о компании", 35)],
    [
        (MEETING, OUT, "Встреча: задачи и условия работы", 70),
        (VISIT, OUT, "Осмотр оборудования на площадке", 38),
        (CALL, OUT, "Уточнить параметры", 60),
        (REQUEST, IN, "Просьба прислать предложение", 62),
    ],
    [(MAIL, OUT, "Комментарии к предложению", 55), (CALL, OUT, "Получили ли предложение", 72)],
    [(SHOW, OUT, "Презентация решения", 66), (MAIL, IN, "Вопросы по составу поставки", 48)],
    [
        (CALL, OUT, "Что решили по предложению", 88),
        (CALL, OUT, "Напомнить о предложении", 66),
        (MAIL, IN, "Вопросы по цене и оплате", 40),
        (MEETING, OUT, "Встреча по условиям", 26),
    ],
    [(MAIL, OUT, "Проект договора", 90), (MAIL, IN, "Замечания к договору", 34)],
]
ALONE = [
    (CALL, OUT, "Обзвон базы", 40),
    (MAIL, OUT, "Рассылка прайса", 30),
    (CALL, IN, "Вопрос о наличии", 30),
]


@dataclass
class Activity:
    """One activity; `deal_id` is empty where it was not linked."""

    kind: str
    direction: str
    subject: str
    at: datetime
    deal_id: str
    company: str
    person: str
    seller: str


def make_activities(dice: Dice, world: World, deals: list[Deal]) -> list[Activity]:
    """All true activities in the order of time."""
    found = [activity for deal in deals for activity in of_deal(dice, world, deal)]
    found += [alone(dice, world) for _ in range(UNLINKED)]
    return sorted(found, key=lambda activity: (activity.at, activity.deal_id))


def of_deal(dice: Dice, world: World, deal: Deal) -> list[Activity]:
    """What was done in each stage that the deal stayed in; a proposal when its stage is entered."""
    words = world.words
    person = dice.pick(words["people"])[0]
    ends = datetime(world.last.year, world.last.month, world.last.day, 17)
    entries = [(words["stages"][0], deal.created)] + [(move.after, move.at) for move in deal.moves]
    found = []
    for number, (stage, start) in enumerate(entries):
        if stage not in words["stages"]:
            break
        end = entries[number + 1][1] if number + 1 < len(entries) else min(ends, start + timedelta(days=40))
        if stage == words["proposal"]:
            found.append(act(deal, (PROPOSAL, OUT, f"КП: {deal.product.lower()}"), start, person))
        for *what, percent in IN_STAGE[words["stages"].index(stage)]:
            if dice.chance(percent * words["recorded_percent"] / 100):
                at = start + (end - start) * (dice.number(5, 95) / 100)
                found.append(act(deal, tuple(what), at.replace(microsecond=0), person))
    return found


def act(deal: Deal, what: tuple[str, ...], at: datetime, person: str) -> Activity:
    """An activity of a deal."""
    kind, direction, subject = what
    return Activity(kind, direction, subject, at, deal.id, deal.account.name, person, deal.seller)


def alone(dice: Dice, world: World) -> Activity:
    """An activity that belongs to no deal: a cold call or a price list sent to a prospect."""
    kind, direction, subject = dice.weighted([what[:3] for what in ALONE], [what[3] for what in ALONE])
    when = world.first + timedelta(days=dice.number(2, (world.last - world.first).days - 4))
    account = dice.pick(world.prospects)
    person = dice.pick(world.words["people"])[0]
    seller = dice.pick(world.words["sellers"])["name"]
    return Activity(kind, direction, subject, at_work(dice, when), "", account.name, person, seller)
