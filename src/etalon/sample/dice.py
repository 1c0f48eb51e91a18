"""Random numbers: one stream per purpose and block of accounts, so that no block depends on another."""

from collections.abc import Iterable, Mapping
from zlib import crc32

import numpy as np

from etalon.sample.arrays import Floats, Ints


def stream(seed: int, purpose: str, block: int = 0) -> np.random.Generator:
    """The generator of a purpose inside a block."""
    return np.random.Generator(
        np.random.PCG64(np.random.SeedSequence([seed, crc32(purpose.encode()), block]))
    )


def shares(weights: Iterable[float]) -> Floats:
    """Weights scaled to a sum of 1."""
    made: Floats = np.fromiter(weights, dtype=np.float64)
    return np.asarray(made / made.sum(), dtype=np.float64)


def drawn(dice: np.random.Generator, weights: Mapping[str, float], count: int) -> Ints:
    """Numbers of the keys of a dictionary of shares."""
    return dice.choice(len(weights), size=count, p=shares(weights.values()))


def waits(dice: np.random.Generator, mean: float, count: int) -> Ints:
    """Whole days with an exponential tail, none below 0."""
    return np.floor(dice.exponential(mean, count)).astype(np.int64)


def spread_evenly(weights: Mapping[str, float], count: int) -> Ints:
    """Numbers of the keys in exact proportion, interleaved, so that few members still hold the shares."""
    cumulated = np.cumsum(shares(weights.values()))
    places = (np.arange(count) + 0.5) / count
    return np.searchsorted(cumulated, places, side="left").clip(0, len(weights) - 1)
