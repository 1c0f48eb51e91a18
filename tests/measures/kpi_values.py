"""Values of rows in plain Python: moments, numbers, working time, attributes, comparisons."""

import json
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

Row = dict[str, Any]
OPENS, SHUTS, WORKING_DAYS = 9, 18, 5


def moment(value: Any) -> datetime | None:
    """A column or attribute of time as a moment."""
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=UTC)
    if isinstance(value, date):
        return datetime.combine(value, time.min, UTC)
    if isinstance(value, str):
        try:
            made = datetime.fromisoformat(value)
        except ValueError:
            return None
        return made if made.tzinfo else made.replace(tzinfo=UTC)
    return None


def number(value: Any) -> float | None:
    """A column or attribute as a number."""
    try:
        return None if value is None else float(value)
    except ValueError:
        return None


def working_hours(first: datetime, last: datetime) -> float:
    """Hours of the working week between two moments, day by day."""
    if last < first:
        return -working_hours(last, first)
    total, day = 0.0, first.date()
    while day <= last.date():
        if day.weekday() < WORKING_DAYS:
            opens = datetime.combine(day, time(OPENS), UTC)
            shuts = datetime.combine(day, time(SHUTS), UTC)
            total += max(0.0, (min(shuts, last) - max(opens, first)).total_seconds()) / 3600
        day += timedelta(days=1)
    return total


def length(unit: str, first: datetime | None, last: datetime | None) -> float | None:
    """Time between two moments in a unit."""
    if first is None or last is None:
        return None
    if unit == "cd":
        return (last - first).total_seconds() / 86400
    hours = working_hours(first, last)
    return hours if unit == "wh" else hours / (SHUTS - OPENS)


def attribute(row: Row, name: str) -> Any:
    """An attribute as the text that it is written with."""
    attrs = json.loads(row["attrs"]) if row["attrs"] else {}
    value = attrs.get(name.removeprefix("attrs."))
    return value if value is None or isinstance(value, str) else json.dumps(value)


def written(value: Any) -> str:
    """A value as a word."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def compare(comparator: str, left: Any, right: Any) -> bool:
    """A comparison of two values of one kind."""
    found: bool = {
        "<": left < right,
        "<=": left <= right,
        ">": left > right,
        ">=": left >= right,
        "=": left == right,
        "!=": left != right,
    }[comparator]
    return found
