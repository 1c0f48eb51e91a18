"""Ids of things as the exports write them; numbers are unique over all blocks."""

import numpy as np
import pyarrow as pa

from etalon.sample.arrays import Array
from etalon.sample.files.cells import joined, numbered, where

PER_BLOCK = 1_000_000
SECOND_CARD = "B"


def accounts(number: Array) -> pa.Array:
    """Ids of accounts."""
    return numbered("C", number, 6)


def contacts(number: Array, contact: Array) -> pa.Array:
    """Ids of an account's contacts."""
    return numbered("P", np.where(np.asarray(contact) >= 0, np.asarray(number) * 10 + contact, -1), 7)


def partners(dealer: Array) -> pa.Array:
    """Ids of dealers."""
    return numbered("DL", dealer, 4)


def in_block(prefix: str, block: int, rows: Array) -> pa.Array:
    """Ids of rows of a block; a row below 0 has none."""
    return numbered(prefix, np.where(np.asarray(rows) >= 0, block * PER_BLOCK + np.asarray(rows), -1), 9)


def second_card(ids: pa.Array, on_second: Array) -> pa.Array:
    """Ids of accounts, of their second card where a row stands on that."""
    return where(on_second, joined(ids, SECOND_CARD), ids)
