"""The company itself: sellers in teams, staff of other functions, dealers, products and the calendar."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from etalon.sample.arrays import Bools, Floats, Ints
from etalon.sample.dice import spread_evenly, stream
from etalon.sample.world import LABELS, World

STAFF = ("marketing", "service", "partner")


@dataclass(frozen=True)
class Calendar:
    """The period: whole months up to the world's last day."""

    first: date
    days: int

    @property
    def workday(self) -> Bools:
        """Monday to Friday, by day number."""
        return (np.arange(self.days) + self.first.weekday()) % 7 < 5

    @property
    def months(self) -> Ints:
        """The number of the month (0 is the first) by day number."""
        days = np.datetime64(self.first) + np.arange(self.days)
        months = days.astype("datetime64[M]").astype(np.int64)
        return np.asarray(months - months[0], dtype=np.int64)


def calendar(last: date, months: int) -> Calendar:
    """The last `months` months up to a day; the first month begins on its first day."""
    total = last.year * 12 + last.month - months
    first = date(total // 12, total % 12 + 1, 1)
    if last.day < monthrange(last.year, last.month)[1]:
        first += timedelta(days=last.day)
    return Calendar(first, (last - first).days + 1)


@dataclass(frozen=True)
class Sellers:
    """Sellers by number: region, team, habit, recording group, and the shares of their acts by label."""

    region: Ints
    team: Ints
    habit: Ints
    group: Ints
    mix: Floats

    def __len__(self) -> int:
        return len(self.region)


@dataclass(frozen=True)
class Company:
    """The company and its dealers. Region numbers are those of the world's market."""

    calendar: Calendar
    sellers: Sellers
    dealer_region: Ints

    @property
    def dealers(self) -> int:
        """How many dealers there are."""
        return len(self.dealer_region)


def company(world: World, accounts: int, months: int, seed: int) -> Company:
    """The company that serves so many accounts."""
    dice = stream(seed, "company")
    direct = accounts * (1 - world.market.channel)
    count = max(len(world.market.regions), round(direct / world.selling.accounts_per_seller))
    dealers = max(6, round(accounts * world.market.channel / world.channel.accounts_per_dealer))
    return Company(
        calendar=calendar(world.last_day, months),
        sellers=sellers(world, count, dice),
        dealer_region=spread_evenly(world.market.regions, dealers),
    )


def sellers(world: World, count: int, dice: np.random.Generator) -> Sellers:
    """Sellers with exact shares of habits; recording groups are dealt without looking at habits."""
    region = spread_evenly(world.market.regions, count)
    within = np.arange(count) - np.searchsorted(region, region)
    habits = world.selling.habits
    habit = dice.permutation(spread_evenly({name: habits[name].share for name in LABELS}, count))
    groups = {name: group.share for name, group in world.recording.groups.items()}
    mix = np.array([[habits[name].mix.get(label, 0.0) for label in LABELS] for name in LABELS])[habit]
    shift = np.clip(dice.normal(0, world.selling.spread, count), -0.1, 0.1)
    mix[:, 0] = np.clip(mix[:, 0] + shift, 0.01, 0.97)
    rest = mix[:, 1:].sum(axis=1)
    mix[:, 1:] *= ((1 - mix[:, 0]) / rest)[:, None]
    return Sellers(
        region=region,
        team=_numbered(region, within // world.selling.sellers_per_team),
        habit=habit,
        group=dice.permutation(spread_evenly(groups, count)),
        mix=mix,
    )


def _numbered(region: Ints, within: Ints) -> Ints:
    """Team numbers over all regions."""
    return np.asarray(np.unique(region * 10_000 + within, return_inverse=True)[1], dtype=np.int64)
