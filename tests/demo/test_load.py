"""What the program makes of the company's files equals what the generator knows."""

import json
import re
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from tests.demo.rawfiles import ACTIVITIES, COMPANY, DEALS, EXPORTS, SALES, sheet_cells, truth

from etalon.evidence.batch import Batch
from etalon.evidence.ledger import FileLedger
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import read_mapping
from etalon.standard.loader import base_pack

FILES, TOTALS = truth()["files"], truth()["totals"]
SOURCES = ("crm", "marketing", "accounting")
SENTENCES = ("en", "ru", "uk")


def quiet(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@cache
def loaded(source: str) -> tuple[Batch, tuple[FileLedger, ...]]:
    mapping = read_mapping(COMPANY / "mappings" / f"{source}.yaml", base_pack())
    batch, ledger = read_source(mapping, EXPORTS, base_pack(), quiet)
    return batch, ledger.files


def ledger_of(name: str) -> FileLedger:
    every = [file for source in SOURCES for file in loaded(source)[1]]
    return next(file for file in every if Path(file.path).name == name)


@pytest.mark.parametrize("name", FILES)
def test_it_accounts_for_every_row_as_the_truth_does(name: str) -> None:
    found, expected = ledger_of(name), FILES[name]["ledger"]
    rows = {key: getattr(found, key if key == "rows_in" else f"rows_{key}") for key in expected}
    assert rows == expected


def test_it_notes_what_it_uses_with_a_doubt_and_nothing_else() -> None:
    noted = {
        (Path(file.path).name, reason.code): reason.n
        for source in SOURCES
        for file in loaded(source)[1]
        for reason in file.reasons
        if reason.fate == "noted"
    }
    # A row that was repaired or repeats another speaks of that first, so a few text dates stay unnoted.
    styled = noted.pop((SALES, "date-style"))
    planted = FILES[SALES]["planted"]
    assert dates_as_text() - sum(planted.values()) <= styled <= dates_as_text()
    assert noted == {
        (DEALS, "dates-reversed"): FILES[DEALS]["planted"]["closed_before_created"],
        (ACTIVITIES, "key-missing"): FILES[ACTIVITIES]["planted"]["unknown_deal"],
    }


def dates_as_text() -> int:
    """Used rows of the register whose date is a text, while most are dates: counted once a row."""
    written = [row for row in sheet_cells() if re.fullmatch(r"\d\d\.\d\d\.\d{4} 0:00:00", str(row[0]))]
    used = {tuple(map(str, row)) for row in written if row[1]}
    return len(used)


@pytest.mark.parametrize("name", FILES)
def test_it_says_why_in_three_languages(name: str) -> None:
    for reason in ledger_of(name).reasons:
        said = [reason.text(language) for language in SENTENCES]  # type: ignore[arg-type]
        assert len(set(said)) == 3, said


def test_it_finds_the_true_outcomes_of_the_deals() -> None:
    batch, _ = loaded("crm")
    assert batch.rows("deals") == TOTALS["deals"]["outcome"]["all"]["deals"]
    won = {row["deal_id"] for row in batch.table("deals").to_pylist() if row["stage_id"] == "won"}
    value = sum(row["value"] for row in batch.table("deals").to_pylist() if row["deal_id"] in won)
    assert value == Decimal(str(TOTALS["deals"]["outcome"]["all"]["won_value"]))
    closed = [row for row in batch.table("events").to_pylist() if row["kind"] == "deal_closed"]
    results = Counter(json.loads(row["attrs"])["result"] for row in closed)
    assert results == {end: TOTALS["deals"]["outcome"]["all"][end] for end in ("won", "lost")}


def test_it_keeps_every_move_of_the_history() -> None:
    moves = TOTALS["moves"]
    changes = loaded("crm")[0].table("object_changes").to_pylist()
    assert len(changes) == sum(count for name, count in moves.items() if name != "deals")
    assert len({row["object_id"] for row in changes}) == moves["deals"]
    assert all(row["account_id"] for row in changes if row["object_id"] == "СД-00001")


def test_it_finds_the_true_funnel_of_the_leads() -> None:
    batch, _ = loaded("marketing")
    kinds = Counter(batch.table("events")["kind"].to_pylist())
    expected = TOTALS["leads"]
    assert [kinds[f"lead_{what}"] for what in ("created", "qualified", "accepted")] == [
        expected[what] for what in ("leads", "qualified", "accepted")
    ]


def test_it_finds_the_true_revenue() -> None:
    orders = loaded("accounting")[0].table("orders")
    assert orders.num_rows == TOTALS["sales"]["documents"]
    assert sum(orders["value"].to_pylist()) == Decimal(str(TOTALS["sales"]["revenue"]))
    assert len(set(orders["account_id"].to_pylist())) == TOTALS["sales"]["accounts"]
    by_dealers = [row["value"] for row in orders.to_pylist() if row["route"] == "channel"]
    assert sum(by_dealers) == Decimal(str(TOTALS["sales"]["dealer_revenue"]))


def test_it_keeps_names_of_people_apart() -> None:
    """Names and e-mails stand in `persons` only."""
    batch, _ = loaded("crm")
    names = set(batch.table("persons")["name"].to_pylist())
    assert "Тальнов Игорь" in names
    for table in ("deals", "events", "owners", "contacts", "object_changes"):
        for row in batch.table(table).to_pylist():
            assert not names & {str(value) for value in row.values()}, table


@pytest.mark.parametrize("source", SOURCES)
def test_it_garbles_no_cyrillic(source: str) -> None:
    allowed = set("abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя")
    for name, table in loaded(source)[0].tables.items():
        letters = {letter for letter in str(table.to_pylist()).lower() if letter.isalpha()}
        assert letters <= allowed, (name, letters - allowed)
