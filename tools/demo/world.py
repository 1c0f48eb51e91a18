"""The demo company's world: who sells, who buys, who resells. Names and figures come from ``words.yaml``."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from tools.demo.dice import Dice

WORDS = Path(__file__).parent / "words.yaml"
KINDS_OF_ACCOUNT = ("existing", "dealer", "new")


@dataclass(frozen=True)
class Account:
    """A company that buys. `until`: its last day of trade; `every`: days between its orders for parts."""

    name: str
    domain: str
    kind: str
    segment: str
    region: str
    weight: float
    every: int
    until: date


@dataclass(frozen=True)
class World:
    """Everything that is known before the first deal."""

    words: dict[str, Any]
    existing: list[Account]
    dealers: list[Account]
    prospects: list[Account]

    @property
    def first(self) -> date:
        """First day of the data."""
        return day(self.words["first_day"])

    @property
    def last(self) -> date:
        """Last day of the data: the day of the export."""
        return day(self.words["last_day"])


def day(value: date) -> date:
    """A day as YAML reads it, checked."""
    if not isinstance(value, date):
        raise TypeError(f"not a day: {value!r}")
    return value


def month_end(month: str) -> date:
    """The last day of a month written as 2025-07."""
    year, number = (int(part) for part in month.split("-"))
    return date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)


def at_work(dice: Dice, when: date) -> datetime:
    """A working hour of that day, or of the next Monday where it falls on a weekend."""
    shift = {5: 2, 6: 1}.get(when.weekday(), 0)
    start = datetime(when.year, when.month, when.day) + timedelta(days=shift)
    return start + timedelta(hours=dice.number(9, 17), minutes=dice.number(0, 59), seconds=dice.number(0, 59))


def build_world(dice: Dice) -> World:
    """The companies of the demo: existing customers by rank, dealers, and those that never bought yet."""
    words = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    last = day(words["last_day"])
    count = words["existing_customers"]
    existing, prospects = [], []
    for number, (root, domain) in enumerate(words["roots"]):
        kind = words["kinds"][number % len(words["kinds"])]
        until = words["lapsed"].get(number + 1)
        if number < count:
            existing.append(
                Account(
                    kind["name"].format(root),
                    f"{domain}.example",
                    "existing",
                    kind["segment"],
                    dice.pick(words["regions"]),
                    1 / (number + 1) ** 1.15,
                    18 + 3 * number,
                    month_end(until) if until else last,
                )
            )
        for other in range(len(words["kinds"])):
            if other == number % len(words["kinds"]) and number < count:
                continue
            kind = words["kinds"][other]
            region = dice.pick(words["regions"])
            domain_of = f"{domain}-{other + 1}.example"
            prospects.append(
                Account(kind["name"].format(root), domain_of, "new", kind["segment"], region, 1, 55, last)
            )
    dealers = [
        Account(
            item["name"],
            "",
            "dealer",
            "Дилеры",
            item["region"],
            item["weight"],
            item["every"],
            month_end(item["until"]) if "until" in item else last,
        )
        for item in words["dealers"]
    ]
    return World(words, existing, dealers, prospects)
