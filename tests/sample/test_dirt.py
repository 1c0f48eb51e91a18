"""The planted dirt is in the files, and the truth counts it exactly."""

import re
from collections import Counter

import pytest
from tests.sample.conftest import Maker
from tests.sample.records import Row, export, truth

from etalon.core.texts import Language
from etalon.sample.files.dirt import misspelt
from etalon.sample.files.specs import exports, word_book

CASES: list[tuple[str, Language]] = [("balanced", "en"), ("thin-records", "ru"), ("dealer-heavy", "uk")]
BAD_DATE = re.compile(r"^(\d{4}-15-\d\d|\d\d\.15\.\d{4})")
LISTS = {"deals": "stages", "stages": "stages", "activities": "activities", "tickets": "ticket_kinds"}


def counted(name: str, rows: list[Row], language: Language) -> Counter[str]:
    """Dirt of an export, counted by looking at it."""
    dirt = exports().files[name].dirt
    made: Counter[str] = Counter()
    test = word_book().test["word"][language]
    made["duplicate"] = len(rows) - len({tuple(row.values()) for row in rows})
    single = [dict(row) for row in {tuple(row.items()): None for row in rows}]
    if dirt.test:
        made["test_row"] = sum(row[dirt.test] == test for row in single)
        single = [row for row in single if row[dirt.test] != test]
    if dirt.broken:
        made["broken_date"] = sum(BAD_DATE.match(row[dirt.broken]) is not None for row in single)
    if dirt.orphan:
        made["orphan"] = sum(row[dirt.orphan].startswith("Z") for row in single)
        assert all(row[dirt.orphan] != "Z" for row in single), "an empty key leads nowhere anyway"
    if dirt.misspelt and name in LISTS:
        wrong = {misspelt(words[language]) for words in getattr(word_book(), LISTS[name]).values()}
        made["misspelt"] = sum(row[dirt.misspelt] in wrong for row in single)
    return +made


@pytest.mark.parametrize(("world", "language"), CASES)
def test_the_truth_counts_the_dirt_of_every_file(sample: Maker, world: str, language: Language) -> None:
    folder = sample(world, language).folder
    planted: dict[str, Counter[str]] = {name: Counter() for name in exports().files}
    for row in truth(folder, "dirt"):
        if not row["kind"].endswith("second_card") and (row["kind"] != "misspelt" or row["file"] in LISTS):
            planted[row["file"]][row["kind"]] += row["count"]
    found = {name: counted(name, export(folder, name, language), language) for name in exports().files}
    assert found == {name: +kinds for name, kinds in planted.items()}
    assert sum(sum(kinds.values()) for kinds in found.values()) > 30


def test_rows_of_files_are_those_of_the_truth(sample: Maker) -> None:
    made = sample("balanced", "en")
    stated = {row["file"]: row["rows"] for row in truth(made.folder, "files")}
    assert stated == made.rows
    assert all(len(export(made.folder, name, "en")) == count for name, count in stated.items())


def test_second_cards_name_the_first(sample: Maker) -> None:
    folder = sample("thin-records", "ru").folder
    rows = {row["account_id"]: row for row in export(folder, "accounts", "ru")}
    second = [row for row in rows.values() if row["main_card"]]
    truth_of = {row["account_id"] for row in truth(folder, "accounts") if row["two_cards"]}
    assert {row["main_card"] for row in second} == truth_of
    assert all(rows[row["main_card"]]["name"] == row["name"] for row in second)
