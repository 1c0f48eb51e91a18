"""`etalon load` killed at any moment leaves the store as it was, or as it was to become."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from etalon.cli.main import run
from etalon.evidence.sql import Door
from etalon.evidence.store import Store

ROUNDS, FIRST, MORE = 50, 3_000, 500
KINDS = ("Call", "Meeting", "Email")
MAPPING = """id: log
files:
  acts:
    pattern: acts.csv
    mode: partial
    format: {type: csv, encoding: utf-8, delimiter: ",", dates: ymd}
    key: id
    tables:
      accounts:
        columns: {account_id: account, name: account}
      events:
        columns:
          event_id: id
          kind: {column: type, map: {Call: call_made, Meeting: meeting_held, Email: email_sent}}
          at: at
          account_id: account
"""
PROGRAM = [sys.executable, "-c", "from etalon.cli.main import main; main()", "load", "--workspace"]


def workspace(folder: Path) -> Path:
    """A workspace over one activity log."""
    assert run(["init", str(folder), "--language", "en"]) == 0
    (folder / "mappings" / "log.yaml").write_text(MAPPING, encoding="utf-8")
    settings = folder / "etalon.yaml"
    named = settings.read_text(encoding="utf-8").replace(
        "sources: []", "sources: [{mapping: mappings/log.yaml}]"
    )
    settings.write_text(named, encoding="utf-8")
    return folder


def write_export(folder: Path, rows: int) -> None:
    """The log of so many rows; every row is an event of its own."""
    lines = [
        f"e{n},{KINDS[n % 3]},2026-{n % 12 + 1:02}-{n % 28 + 1:02} 10:{n % 60:02}:00,a{n % 97}"
        for n in range(rows)
    ]
    text = "\n".join(["id,type,at,account", *lines, ""])
    (folder / "exports" / "acts.csv").write_text(text, encoding="utf-8")


def start(folder: Path) -> "subprocess.Popen[bytes]":
    """The verb itself in a process of its own."""
    return subprocess.Popen([*PROGRAM, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def events(folder: Path) -> int:
    """How many events the store holds, each once; what is named in the manifest can be read whole."""
    store = Store.open(folder / "store")
    with Door(store) as door, door.whole() as view:
        [row] = view.query("SELECT count(*) AS n, count(DISTINCT event_id) AS ids FROM events").to_pylist()
        [known] = view.query("SELECT count(*) AS n FROM accounts").to_pylist()
    assert row["n"] == row["ids"]
    assert known["n"] == 97
    assert sum(store.counts().values()) == sum(store.arrow(table).num_rows for table in store.tables())
    return int(row["n"])


@pytest.mark.prove
@pytest.mark.timeout(1500)
def test_the_verb_killed_at_fifty_random_moments_leaves_no_damage(tmp_path: Path) -> None:
    """`kill -9` (TerminateProcess on Windows) over growing exports, and every export is loaded in the end."""
    folder = workspace(tmp_path / "acme")
    rows = FIRST
    write_export(folder, rows)
    began = time.monotonic()
    assert start(folder).wait() == 0
    lasted = time.monotonic() - began
    assert events(folder) == rows
    dice = random.Random(20260302)
    kept = reached = 0
    for _ in range(ROUNDS):
        before = events(folder)
        rows += MORE
        write_export(folder, rows)
        process = start(folder)
        time.sleep(dice.uniform(0.2, 1.1) * lasted)
        process.kill()
        process.wait()
        found = events(folder)
        assert found in (before, rows)
        kept, reached = kept + (found == before), reached + (found == rows)
    assert kept + reached == ROUNDS
    assert kept >= ROUNDS // 5
    assert start(folder).wait() == 0
    assert events(folder) == rows
