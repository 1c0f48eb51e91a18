"""Columns of cells: numbers, days, times and codes as the text that a file shows."""

from datetime import date, timedelta

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from etalon.sample.arrays import MINUTES, Array, Ints
from etalon.sample.files.specs import FileForm

BEFORE, AFTER = 4000, 2000
FORMATS = {"ymd": "%Y-%m-%d", "dmy": "%d.%m.%Y"}


class Clock:
    """Days and times in one file's form; days count from the first day of the period, -1 is empty."""

    def __init__(self, first: date, form: FileForm) -> None:
        days = [first + timedelta(days=day) for day in range(-BEFORE, AFTER)]
        self._days = pa.array([day.strftime(FORMATS[form.dates]) for day in days])
        self._minutes = pa.array([f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(MINUTES)])

    def days(self, days: Ints) -> pa.Array:
        """Days as text; -1 is empty."""
        index = pa.array(np.clip(days + BEFORE, 0, BEFORE + AFTER - 1), mask=np.asarray(days == -1))
        return pc.fill_null(self._days.take(index), "")

    def times(self, day: Ints, minute: Ints) -> pa.Array:
        """Days with the time of day."""
        minutes = self._minutes.take(pa.array(np.mod(minute, MINUTES)))
        return pc.binary_join_element_wise(self.days(day), minutes, " ")


def picked(words: list[str], codes: Array) -> pa.Array:
    """Words by code; a code below 0 is empty."""
    index = pa.array(np.maximum(codes, 0).astype(np.int64), mask=np.asarray(codes < 0))
    return pc.fill_null(pa.array(words, pa.string()).take(index), "")


def numbered(prefix: str, numbers: Array, width: int) -> pa.Array:
    """Ids such as ``C000042``; a number below 0 is empty."""
    digits = pc.utf8_lpad(pa.array(np.maximum(numbers, 0)).cast(pa.string()), width, "0")
    made = pc.binary_join_element_wise(pa.scalar(prefix), digits, "")
    return pc.if_else(pa.array(np.asarray(numbers) >= 0), made, "")


def joined(*parts: pa.Array | str, separator: str = "") -> pa.Array:
    """Texts one after another, cell by cell."""
    return pc.binary_join_element_wise(
        *(pa.scalar(part) if isinstance(part, str) else part for part in parts), separator
    )


def whole(numbers: Array) -> pa.Array:
    """Whole numbers; below 0 is empty."""
    text = pa.array(np.asarray(numbers, dtype=np.int64)).cast(pa.string())
    return pc.if_else(pa.array(np.asarray(numbers) >= 0), text, "")


def money(amounts: Array, form: FileForm) -> pa.Array:
    """Amounts with two decimals; below 0 is empty."""
    cents = np.round(np.maximum(amounts, 0) * 100).astype(np.int64)
    decimals = pa.array([f"{cent:02d}" for cent in range(100)]).take(pa.array(cents % 100))
    mark = "," if form.decimal == "comma" else "."
    text = pc.binary_join_element_wise(pa.array(cents // 100).cast(pa.string()), decimals, mark)
    return pc.if_else(pa.array(np.asarray(amounts) >= 0), text, "")


def where(condition: Array, texts: pa.Array, otherwise: pa.Array | str = "") -> pa.Array:
    """Texts where a condition holds."""
    return pc.if_else(pa.array(np.asarray(condition, dtype=np.bool_)), texts, otherwise)
