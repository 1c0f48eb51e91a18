"""Living a block from its first day to its last."""

from etalon.sample.life.buyers import leave_as_told, move
from etalon.sample.life.deals import open_deals, tidy
from etalon.sample.life.leads import close_old
from etalon.sample.life.life import Life, Rules
from etalon.sample.life.orders import repeat
from etalon.sample.life.sellers import Sellers
from etalon.sample.life.tactics import Tactics
from etalon.sample.population import Population


def live(rules: Rules, people: Population) -> Life:
    """Each day buyers move first; the state after that holds for the whole day, and all acts fall into it."""
    life = Life(rules, people)
    sellers, tactics = Sellers(rules.world, rules.catalogue), Tactics(life)
    workday = rules.company.calendar.workday
    for day in range(rules.days):
        leave_as_told(life, day)
        if workday[day]:
            move(life, day)
        repeat(life, day)
        life.remember(day)
        tactics.touch(life, day)
        if workday[day]:
            open_deals(life, day)
            sellers.act(life, day)
            tidy(life, day)
        close_old(life, day)
    return life
