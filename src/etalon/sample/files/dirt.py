"""The usual dirt of exports, planted and counted. Each spoiled row carries one kind of dirt only."""

from collections import Counter
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etalon.sample.files.specs import DirtColumns
from etalon.sample.world import Dirt

BAD_MONTH = "15"


def misspelt(word: str) -> str:
    """A word with a letter lost in the middle."""
    middle = len(word) // 2
    return word[:middle] + word[middle + 1 :]


@dataclass
class Spoiler:
    """Spoils the tables of a sample and counts by file and kind."""

    dirt: Dirt
    test_word: str
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def spoil(self, name: str, table: pa.Table, columns: DirtColumns, dice: np.random.Generator) -> pa.Table:
        """A table with dirt: duplicates and test rows are added at the end."""
        order = dice.permutation(table.num_rows)
        shares = {
            "duplicate": self.dirt.duplicates * columns.duplicates,
            "misspelt": self.dirt.misspelt * (columns.misspelt is not None),
            "broken_date": self.dirt.broken_dates * (columns.broken is not None),
            "orphan": self.dirt.orphans * (columns.orphan is not None),
            "test_row": self.dirt.test_rows * (columns.test is not None),
        }
        ends = np.cumsum([dice.binomial(table.num_rows, share) for share in shares.values()])
        rows = dict(zip(shares, np.split(order, ends)[: len(shares)], strict=True))
        added = [
            table.take(pa.array(np.sort(rows["duplicate"]))),
            self._tests(table, columns, rows["test_row"]),
        ]
        self._count(name, "duplicate", len(rows["duplicate"]))
        self._count(name, "test_row", len(rows["test_row"]))
        table = self._changed(name, table, columns.misspelt, rows["misspelt"], "misspelt")
        table = self._changed(name, table, columns.broken, rows["broken_date"], "broken_date")
        table = self._changed(name, table, columns.orphan, rows["orphan"], "orphan")
        return pa.concat_tables([table, *added])

    def _count(self, name: str, kind: str, count: int) -> None:
        if count:
            self.counts[name, kind] += count

    def _changed(
        self, name: str, table: pa.Table, column: str | None, rows: np.ndarray, kind: str
    ) -> pa.Table:
        """Cells of some rows spoiled; empty cells stay as they are and do not count."""
        if column is None or not len(rows):
            return table
        cells = table[column].to_pylist()
        for row in rows:
            if cells[row]:
                cells[row] = SPOILS[kind](cells[row])
                self._count(name, kind, 1)
        return table.set_column(table.column_names.index(column), column, pa.array(cells, pa.string()))

    def _tests(self, table: pa.Table, columns: DirtColumns, rows: np.ndarray) -> pa.Table:
        """Test rows: copies with the test word and a key of their own."""
        made = table.take(pa.array(np.sort(rows)))
        if columns.test is None or columns.key is None or not len(rows):
            return made.slice(0, 0)
        keys = pc.binary_join_element_wise(pa.scalar("TEST"), made[columns.key], "-")
        for name, values in ((columns.key, keys), (columns.test, pa.array([self.test_word] * len(rows)))):
            made = made.set_column(made.column_names.index(name), name, values)
        return made


def broken_date(text: str) -> str:
    """A date whose month is none."""
    return f"{text[:5]}{BAD_MONTH}{text[7:]}" if text[4] == "-" else f"{text[:3]}{BAD_MONTH}{text[5:]}"


def orphaned(key: str) -> str:
    """A key that leads nowhere."""
    return f"Z{key}"


SPOILS = {"misspelt": misspelt, "broken_date": broken_date, "orphan": orphaned}
