"""A load that is killed at any moment leaves the store as it was, or as it was to become."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.evidence_store.shelf import events, load

from etalon.evidence.sql import Door
from etalon.evidence.store import Store

ROOT = Path(__file__).resolve().parents[2]
ROUNDS, COUNT = 50, 200_000
# Every column of every row counts: order does not, `load_id` tells which load it was.
SUM = """
    SELECT count(*) AS n, count(DISTINCT event_id) AS ids, sum(value) AS value, min(load_id) AS first,
        max(load_id) AS last, sum(hash(event_id, account_id, kind, "at", value, source_row)) AS sum
    FROM events WHERE source_id = 'crm'
"""


def start(folder: Path, mark: str) -> "subprocess.Popen[str]":
    """A process that has its batch ready and now loads it."""
    command = [sys.executable, "-m", "tests.evidence_store.dying_load", str(folder), mark, str(COUNT)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def content(folder: Path) -> tuple[object, ...]:
    """What the store holds of all tables, read through both of its doors."""
    store = Store.open(folder)
    with Door(store) as door, door.whole() as view:
        (found,) = view.query(SUM).to_pylist()
        other = view.query("SELECT count(*) AS n, sum(value) AS v FROM events WHERE source_id = 'erp'")
    latest = [load.id for load in store.loads() if load.source == "crm"][-1]
    assert found.pop("first") == found.pop("last") == latest
    marks = sorted(store.arrow("teams")["team_id"].to_pylist())
    assert sum(store.counts().values()) == sum(store.arrow(table).num_rows for table in store.tables())
    return (*found.values(), *other.to_pylist()[0].values(), *marks, store.counts()["accounts"])


@pytest.mark.prove
@pytest.mark.timeout(1200)
def test_a_load_killed_at_fifty_random_moments_leaves_no_damage(tmp_path: Path) -> None:
    """`kill -9` (TerminateProcess on Windows) at 50 moments spread over a load of 200,000 events."""
    folder = tmp_path / "store"
    (tmp_path / "export.csv").write_text("a;b\n1;2\n" * 50_000, encoding="utf-8")
    store = Store.create(folder)
    store.replace_source(events(5000, "other"), load("erp", "1"))
    known: dict[str, tuple[object, ...]] = {}
    for mark in ("even", "odd", "even"):
        began = time.monotonic()
        process = start(folder, mark)
        assert process.communicate()[0] == "done\n"
        lasted = time.monotonic() - began
        known.setdefault(mark, content(folder))
        assert known[mark] == content(folder)
    assert known["even"] != known["odd"]
    kept, reached, torn, dice = 0, 0, 0, random.Random(20260301)
    for _ in range(ROUNDS):
        present = next(mark for mark, state in known.items() if state == content(folder))
        wanted = "odd" if present == "even" else "even"
        before = set(folder.rglob("*.*"))
        process = start(folder, wanted)
        time.sleep(dice.uniform(0, lasted))
        process.kill()
        process.communicate()
        state = content(folder)
        assert state in (known[present], known[wanted])
        kept, reached = kept + (state == known[present]), reached + (state == known[wanted])
        torn += state == known[present] and set(folder.rglob("*.*")) != before
    assert kept + reached == ROUNDS
    assert torn >= ROUNDS // 5, "too few kills fell into the writing to prove anything"
    print(
        f"{ROUNDS} kills: {kept} left the old state ({torn} of them half-done files), {reached} the new one"
    )
    wanted = "odd" if content(folder) == known["even"] else "even"
    assert start(folder, wanted).communicate()[0] == "done\n"
    assert content(folder) == known[wanted]
    held = {path for table in Store.open(folder).tables() for path in Store.open(folder).files(table)}
    lying = set((folder / "tables").rglob("*.parquet"))
    assert held <= lying
    assert len(lying) <= 2 * len(held), "leftovers of killed loads must be swept away"
