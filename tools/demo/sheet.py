"""A raw file as rows of cells, with what was planted in it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from tools.demo.dice import Dice

Cell = str | int | float | date
Row = dict[str, Cell]


def any_row(_: Row) -> bool:
    """Fits every row."""
    return True


@dataclass
class Sheet:
    """The rows of one file. `touched` holds the rows that carry dirt, so that no row has two kinds of it."""

    name: str
    rows: list[Row]
    planted: Counter[str] = field(default_factory=Counter)
    touched: set[int] = field(default_factory=set)

    @property
    def header(self) -> list[str]:
        """The names of the columns."""
        return list(self.rows[0])

    def clean(self, fits: Callable[[Row], bool] = any_row) -> list[Row]:
        """Rows without dirt that fit."""
        return [row for row in self.rows if id(row) not in self.touched and fits(row)]

    def choose(self, dice: Dice, kind: str, count: int, fits: Callable[[Row], bool] = any_row) -> list[Row]:
        """Take clean rows to be spoiled and count them."""
        chosen = dice.some(self.clean(fits), count)
        self.touched |= {id(row) for row in chosen}
        self.planted[kind] += count
        return chosen

    def misspell(self, dice: Dice, kind: str, count: int, column: str, wrong: Mapping[str, str]) -> None:
        """Write words of a column wrongly, each misspelling at least once."""
        spellings = list(wrong.items())
        for number in range(count):
            bad, good = spellings[number % len(spellings)]
            for row in self.choose(dice, kind, 1, lambda row, good=good: row[column] == good):  # type: ignore[misc]
                row[column] = bad

    def insert(self, dice: Dice, kind: str, row: Row, after: int = 0) -> None:
        """Put a spoiled row somewhere below another one."""
        self.rows.insert(dice.number(after + 1, len(self.rows)), row)
        self.touched.add(id(row))
        self.planted[kind] += 1
