"""Names of array types, and a growing table of columns."""

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Array = NDArray[Any]
Columns = dict[str, Array]
MINUTES = 24 * 60


class Rows:
    """Rows that are added in batches; columns are `int64`, or `float64` where the name is in `floats`."""

    def __init__(self, *names: str, floats: tuple[str, ...] = ()) -> None:
        self.size = 0
        self._columns: Columns = {
            name: np.empty(64, np.float64 if name in floats else np.int64) for name in (*names, *floats)
        }

    def add(self, count: int, values: Mapping[str, Any]) -> Ints:
        """Add rows (missing columns are -1) and return their numbers."""
        first, last = self.size, self.size + count
        for name in self._columns:
            if last > len(self._columns[name]):
                self._columns[name] = np.resize(self._columns[name], max(last, 2 * first))
            self._columns[name][first:last] = values.get(name, -1)
        self.size = last
        return np.arange(first, last)

    def __getitem__(self, name: str) -> Array:
        """A column; writing into it changes the rows."""
        return self._columns[name][: self.size]

    def columns(self) -> Columns:
        """All columns, each as an array of its own."""
        return {name: self[name].copy() for name in self._columns}


def stacked(parts: list[Columns]) -> Columns:
    """Tables of equal columns one below the other."""
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def taken(table: Columns, rows: Array) -> Columns:
    """The rows of a table by number or by mask."""
    return {name: column[rows] for name, column in table.items()}
