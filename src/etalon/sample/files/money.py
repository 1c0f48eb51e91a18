"""What tactics cost: the spend sheet by day and the hours sheet by month, added up over all blocks."""

import numpy as np

from etalon.sample.arrays import Floats
from etalon.sample.files.automation import campaigns
from etalon.sample.files.cells import money, numbered, picked, whole
from etalon.sample.files.scene import Block, Scene

MONTH = 365.25 / 12


class Costs:
    """Touches by tactic and day, and hours by seller, month and tactic."""

    def __init__(self, scene: Scene) -> None:
        rules = scene.rules
        self.scene = scene
        self.months = rules.company.calendar.months
        self.touches: Floats = np.zeros((len(scene.tactics), rules.days))
        self.hours: Floats = np.zeros((len(scene.sellers), int(self.months[-1]) + 1, len(scene.tactics)))
        self.leads: Floats = np.zeros(len(scene.tactics))
        selling = rules.world.selling
        uses = {**selling.using, **selling.buying}
        acts = rules.catalogue.acts
        self._tactic = np.array(
            [scene.tactics.index(uses[act.key].tactic) if act.key in uses else -1 for act in acts]
        )
        self._hours = np.array([uses[act.key].hours if act.key in uses else 0.0 for act in acts])

    def add(self, block: Block) -> None:
        """Add what happened in a block."""
        acts, life = block.acts, block.life
        count = len(self.scene.rules.world.tactics)
        self.touches[:count] += life.touches
        self.leads[:count] += np.bincount(block.leads["tactic"], minlength=count)
        self._by_sellers(block)
        own = acts["seller"] >= 0
        code = acts["act"][own]
        place = (acts["seller"][own], self.months[acts["day"][own]], self._tactic[code])
        np.add.at(self.hours, place, self._hours[code])
        np.add.at(self.touches, (self._tactic[code], acts["day"][own]), 1)

    def _by_sellers(self, block: Block) -> None:
        """Hours of sellers' touches for a tactic; where a dealer serves the account, sellers take turns."""
        world, acts = self.scene.rules.world, block.acts
        for number in self.sellers_touch:
            rows = acts["act"] == self.scene.rules.catalogue.code[f"{self.scene.tactics[number]}.sends"]
            account = acts["account"][rows]
            seller = block.people.seller[account]
            seller = np.where(seller >= 0, seller, block.people.number[account] % len(self.scene.sellers))
            hours = world.tactics[self.scene.tactics[number]].hours_per_touch
            np.add.at(self.hours, (seller, self.months[acts["day"][rows]], number), hours)

    @property
    def sellers_touch(self) -> list[int]:
        """Tactics of the world that sellers own and whose every touch is an act."""
        world, pack = self.scene.rules.world, self.scene.pack
        uses = enumerate(world.tactics.items())
        return [number for number, (key, use) in uses if use.sends and pack.tactics[key].owner == "sales"]

    def money(self) -> Floats:
        """Money by tactic and day, in base units."""
        made = np.zeros(self.touches.shape)
        for row, use in enumerate(self.scene.rules.world.tactics.values()):
            made[row] = self.touches[row] * use.money_per_touch + use.money_per_month / MONTH
        return made

    def staff_hours(self) -> Floats:
        """Hours by tactic and month of work that is not an act of a seller's own."""
        months = int(self.months[-1]) + 1
        made = np.zeros((len(self.scene.tactics), months))
        for row, use in enumerate(self.scene.rules.world.tactics.values()):
            touched = np.bincount(self.months, weights=self.touches[row], minlength=months)
            made[row] = touched * use.hours_per_touch * (row not in self.sellers_touch) + use.hours_per_month
        return made

    def people(self) -> tuple[Floats, Floats]:
        """Hours by tactic and their cost in base units: sellers' at their rate, others' at the owner's."""
        rates, pack = self.scene.rules.world.hour_costs, self.scene.pack
        sellers, staff = self.hours.sum(axis=(0, 1)), self.staff_hours().sum(axis=1)
        owners = np.array([rates[pack.tactics[tactic].owner] for tactic in self.scene.tactics])
        return sellers + staff, sellers * rates["sales"] + staff * owners


def write_spend(costs: Costs) -> None:
    """Money by day and tactic, with clicks where touches are clicks."""
    scene, spent = costs.scene, costs.money()
    tactic, day = np.nonzero(np.round(spent, 2) > 0)
    order = np.lexsort((tactic, day))
    tactic, day = tactic[order], day[order]
    uses = list(scene.rules.world.tactics.values())
    clicks = np.array([use.sends is not None and use.sends.kind == "ad_click" for use in uses])
    touches = costs.touches[tactic, day].astype(np.int64)
    cells = {
        "spend_id": numbered("", np.arange(len(day)) + 1, 1),
        "day": scene.clock("ads").days(day),
        "campaign": campaigns(scene, tactic, day),
        "tactic": picked(scene.tactic_names, tactic),
        "cost": money(spent[tactic, day] * scene.unit, scene.exporter.form("ads")),
        "clicks": whole(np.where(clicks[tactic], touches, -1)),
        "contacts": whole(touches),
    }
    scene.exporter.write("ads", cells)


def hour_rows(costs: Costs) -> tuple[list[str], list[str], list[int], list[int], list[float]]:
    """Employee, function, tactic, month, hours: every filled line of the sheet."""
    scene = costs.scene
    seller, month, tactic = np.nonzero(costs.hours)
    people = [scene.sellers[number] for number in seller]
    functions = ["sales"] * len(people)
    tactics, months = tactic.tolist(), month.tolist()
    hours = costs.hours[seller, month, tactic].tolist()
    for number, by_month in enumerate(costs.staff_hours()):
        owner = scene.pack.tactics[scene.tactics[number]].owner
        names = scene.staff.get(owner, scene.sellers)
        for when, amount in enumerate(by_month.tolist()):
            if amount > 0:
                people.append(names[(number + when) % len(names)])
                functions.append(owner)
                tactics.append(number)
                months.append(when)
                hours.append(amount)
    return people, functions, tactics, months, hours


def write_hours(costs: Costs) -> None:
    """The hours sheet; every line also says what its hours cost."""
    scene = costs.scene
    people, functions, tactics, months, hours = hour_rows(costs)
    first_days = np.searchsorted(costs.months, np.array(months))
    rate = np.array([scene.rules.world.hour_costs[function] for function in functions])
    form = scene.exporter.form("hours")
    cells = {
        "row_id": numbered("", np.arange(len(people)) + 1, 1),
        "day": scene.clock("hours").days(first_days),
        "name": picked(people, np.arange(len(people))),
        "function": picked(
            [scene.names.word("functions", name) for name in functions], np.arange(len(people))
        ),
        "tactic": picked(scene.tactic_names, np.array(tactics)),
        "hours": money(np.array(hours), form),
        "cost": money(np.array(hours) * rate * scene.unit, form),
    }
    scene.exporter.write("hours", cells)


def write_staff(scene: Scene) -> None:
    """Everybody who works here: function, team, region, cost of an hour."""
    sellers, names = scene.rules.company.sellers, scene.names
    pattern = names.word("team", "name")
    rows = [(name, "sales", pattern.format(team + 1), region) for name, team, region in
            zip(scene.sellers, sellers.team.tolist(), sellers.region.tolist(), strict=True)]  # fmt: skip
    rows += [(name, function, "", -1) for function, people in scene.staff.items() for name in people]
    regions = scene.worded("regions", scene.rules.world.market.regions)
    index = np.arange(len(rows))
    costs = np.array([scene.rules.world.hour_costs[row[1]] for row in rows]) * scene.unit
    cells = {
        "name": picked([row[0] for row in rows], index),
        "function": picked([names.word("functions", row[1]) for row in rows], index),
        "team": picked([row[2] for row in rows], index),
        "region": picked(regions, np.array([row[3] for row in rows])),
        "hour_cost": money(costs, scene.exporter.form("staff")),
    }
    scene.exporter.write("staff", cells)
