"""The accounts of a block: who they are before the first day."""

from dataclasses import dataclass

import numpy as np

from etalon.sample.arrays import Bools, Floats, Ints
from etalon.sample.company import Company
from etalon.sample.dice import drawn, stream
from etalon.sample.world import World

BLOCK = 2000


@dataclass(frozen=True)
class Population:
    """Accounts of one block. `seller` is -1 where a dealer serves the account, `dealer` is -1 where we do.

    `number` counts over the whole sample; `pace` multiplies every hazard; `customer` and `known` hold for the
    first day; `leaves_on` is the day on which a customer leaves whatever happens, -1 for none.
    """

    block: int
    number: Ints
    segment: Ints
    region: Ints
    size: Ints
    seller: Ints
    dealer: Ints
    contacts: Ints
    pace: Floats
    worth: Floats
    start: Ints
    customer: Bools
    known: Bools
    leaves_on: Ints

    def __len__(self) -> int:
        return len(self.number)

    @property
    def direct(self) -> Bools:
        """Accounts that our own sellers serve."""
        return self.seller >= 0


def population(world: World, company: Company, block: int, accounts: int, seed: int) -> Population:
    """The accounts of a block of a sample of so many accounts."""
    dice = stream(seed, "population", block)
    first = block * BLOCK
    count = min(BLOCK, accounts - first)
    market = world.market
    region = drawn(dice, market.regions, count)
    channel = dice.random(count) < market.channel
    customer = dice.random(count) < market.customers
    lapsing = customer & (dice.random(count) < market.lapsing)
    days = company.calendar.days
    size = drawn(dice, market.sizes, count)
    return Population(
        block=block,
        number=first + np.arange(count),
        segment=drawn(dice, market.segments, count),
        region=region,
        size=size,
        seller=np.where(channel, -1, _one_of(dice, company.sellers.region, region)),
        dealer=np.where(channel, _one_of(dice, company.dealer_region, region), -1),
        contacts=1 + np.minimum(dice.poisson(max(market.contacts - 1, 0), count), 7),
        pace=np.exp(dice.normal(0, world.buying.pace_spread, count)),
        worth=np.exp(dice.normal(0, world.orders.value_spread, count)) * (0.5 + size),
        start=drawn(dice, market.start, count),
        customer=customer,
        known=customer | (dice.random(count) < market.known),
        leaves_on=np.where(lapsing, dice.integers(20, max(days // 3, 21), count), -1),
    )


def _one_of(dice: np.random.Generator, regions: Ints, wanted: Ints) -> Ints:
    """A member of the wanted region for each account; members are sorted by region.

    A region without members takes one of the next.
    """
    first = np.searchsorted(regions, wanted, side="left")
    last = np.searchsorted(regions, wanted, side="right")
    picked = first + np.floor(dice.random(len(wanted)) * np.maximum(last - first, 1)).astype(np.int64)
    return np.asarray(np.minimum(picked, len(regions) - 1), dtype=np.int64)
