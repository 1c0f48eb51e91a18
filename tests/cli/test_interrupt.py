"""Ctrl-C in the middle of a load: it says so, exits with 130, and the store is what it was."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT
from tests.cli.damage import small_workspace, write
from tests.workspace.tree import tree

from etalon.core.texts import text
from etalon.evidence.store import Store

ROWS, ROUNDS = 250_000, 8
PROGRAM = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job inherits "ignore"
from etalon.cli.main import main
main()
"""


def deals(count: int, mark: str) -> str:
    """An export of many deals."""
    head = "ID;Client;Stage;Opened;Closed;Amount"
    rows = (
        f"{mark}{number};Client {number % 997};New;{1 + number % 28:02}.02.2024;;{number % 5000},50"
        for number in range(count)
    )
    return "\n".join([head, *rows])


def start(folder: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", PROGRAM, "load", "--workspace", str(folder), "--language", "en"]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )


def content(folder: Path) -> tuple[int, int, str]:
    """Version, rows and first deal of the store."""
    store = Store.open(folder / "store")
    found = store.arrow("deals", ["deal_id"])["deal_id"]
    return store.version, len(found), min(found.to_pylist())


@pytest.mark.prove
@pytest.mark.timeout(900)
@pytest.mark.skipif(os.name == "nt", reason="Windows cannot send Ctrl-C to one process")
def test_ctrl_c_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    """SIGINT at moments spread over a load of 250,000 rows, after the program has begun."""
    folder = small_workspace(tmp_path / "acme")
    write(folder, "exports/deals.csv", deals(ROWS, "a"))
    began = time.monotonic()
    first = start(folder)
    assert first.wait() == 0, first.communicate()
    lasted = time.monotonic() - began
    before, dice, interrupted = content(folder), random.Random(20260401), 0
    write(folder, "exports/deals.csv", deals(ROWS, "b"))
    shutil.copytree(folder / "store", tmp_path / "kept")
    for _ in range(3 * ROUNDS):
        if interrupted == ROUNDS:
            break
        files = tree(folder / "store")
        process = start(folder)
        time.sleep(lasted * (0.3 + 0.6 * (interrupted + dice.random()) / ROUNDS))
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
        assert b"Traceback" not in err, err.decode()
        if process.returncode == 0:
            # The machine has become quicker than it was when the time was taken: begin again, sooner.
            assert content(folder)[0] == before[0] + 1
            lasted *= 0.7
            shutil.rmtree(folder / "store")
            shutil.copytree(tmp_path / "kept", folder / "store")
            continue
        interrupted += 1
        assert process.returncode == 130, err.decode()
        assert err.decode().strip().splitlines()[-1] == text("cli-interrupted", "en")
        assert out == b""
        assert content(folder) == before
        assert {name: files[name] for name in files if name.startswith("manifest")} == {
            name: digest for name, digest in tree(folder / "store").items() if name.startswith("manifest")
        }
    assert interrupted == ROUNDS, "too few signals fell into the load to prove anything"
    last = start(folder)
    assert last.wait() == 0, last.communicate()
    assert content(folder) == (before[0] + 1, ROWS, "b0")
