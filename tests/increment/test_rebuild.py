"""A store made anew from the kept originals gives equal numbers; a crash on the way leaves the old one."""

import shutil
from pathlib import Path

import pytest
from tests.increment.company import ask, changes, company, content, take, write

from etalon.core.errors import StoreError, WorkspaceError
from etalon.evidence.load import silent
from etalon.evidence.store import Store, rebuild
from etalon.standard.loader import base_pack
from etalon.workspace import Workspace
from etalon.workspace.loading import load


@pytest.fixture
def firm(tmp_path: Path) -> Workspace:
    """A workspace with a history: changes, a deletion, a reopened deal, files that are no longer there."""
    made = company(tmp_path / "firm", "full")
    open_, won = ("1", "a", "Open", 10, "2025-12-01", ""), ("2", "b", "Won", 20, "2025-12-01", "2025-12-20")
    write(made, "accounts", [("a", "Alpha"), ("b", "Beta")], 0)
    for day, lines in enumerate([[open_, won], [open_, (*won[:2], "Talks", 21, won[4], "")], [won]]):
        write(made, "deals", lines, day)
        take(made)
    return made


def test_it_gives_equal_rows_and_the_same_history(firm: Workspace) -> None:
    before, found = content(firm), changes(firm)
    loads = [each.id for each in Store.open(firm.store).loads()]
    shutil.rmtree(firm.folder / "exports")
    (done,) = load(firm, base_pack(), silent, rebuild=True)
    assert done.changed
    assert content(firm) == before
    assert changes(firm) == found
    store = Store.open(firm.store)
    assert [each.id for each in store.loads()][:-1] == loads
    assert len(list(firm.store.glob("tables*"))) == 2, "readers may still be in the tables before"
    assert {path.parts[len(firm.store.parts)] for path in store.files("deals")} == {"tables-4"}


def test_loads_go_on_from_a_rebuilt_store(firm: Workspace) -> None:
    load(firm, base_pack(), silent, rebuild=True)
    assert not take(firm).changed
    write(firm, "deals", [("2", "b", "Lost", 20, "2025-12-01", "2026-01-04")], 5)
    assert take(firm).changed
    assert ("deal", "2", "stage", "Won", "Lost", 5) in changes(firm)
    assert [path.name for path in firm.store.glob("tables*")] == ["tables-4"]


def test_it_mends_a_store_whose_tables_are_damaged(firm: Workspace) -> None:
    before = content(firm)
    for path in (firm.store / "tables").rglob("*.parquet"):
        path.unlink()
    shutil.rmtree(firm.store / "images")
    with pytest.raises(StoreError):
        ask(firm, "SELECT * FROM deals")
    load(firm, base_pack(), silent, rebuild=True)
    assert content(firm) == before


@pytest.mark.parametrize("step", ["advanced", "write_manifest"])
def test_a_crash_leaves_the_old_store(firm: Workspace, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    before = content(firm)

    def dying(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(rebuild, step, dying)
        load(firm, base_pack(), silent, rebuild=True)
    assert content(firm) == before
    write(firm, "accounts", [("a", "Alpha"), ("b", "Beta & Co")], 6)
    take(firm)
    assert [path.name for path in firm.store.glob("tables*")] == ["tables"]


def test_there_must_be_a_store(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        load(company(tmp_path / "fresh", "full"), base_pack(), silent, rebuild=True)
    assert caught.value.problems[0].code == "workspace-not-loaded"
