"""Loading a workspace: all or nothing, twice is once, and a dry run leaves no trace."""

import json
import shutil
from pathlib import Path

import pytest
from tests.demo.rawfiles import lay_out, truth
from tests.workspace.conftest import quiet
from tests.workspace.tree import tree

from etalon.core.errors import InputError, StoreError, WorkspaceError
from etalon.evidence.sql import Door
from etalon.standard.pack import Pack
from etalon.workspace import Workspace, open_workspace
from etalon.workspace.loading import load


def codes(error: InputError | StoreError) -> list[str]:
    return [problem.code for problem in error.problems]


def test_it_loads_a_company_twice_and_the_second_time_changes_nothing(own: Workspace, pack: Pack) -> None:
    before = tree(own.store)
    again = load(own, pack, quiet)
    assert [each.changed for each in again] == [False, False, False]
    assert [each.version for each in again] == [3, 3, 3]
    assert tree(own.store) == before


def test_a_dry_run_tells_the_same_and_leaves_no_trace(loaded: Workspace, pack: Pack, tmp_path: Path) -> None:
    fresh = open_workspace(lay_out(tmp_path / "fresh"))
    before = tree(fresh.folder)
    told = load(fresh, pack, quiet, dry_run=True)
    assert tree(fresh.folder) == before
    assert [each.version for each in told] == [None, None, None]
    with Door(loaded.evidence()) as door, door.whole() as view:
        held = view.query("SELECT count(*) AS n FROM events").to_pylist()[0]["n"]
    assert sum(each.events for each in told) == held
    files = truth()["files"]
    rows = {file.path: file.rows_in for each in told for file in each.ledger.files}
    assert rows == {name: files[name]["ledger"]["rows_in"] for name in files}


def test_one_damaged_source_keeps_the_others_out_of_the_store(own: Workspace, pack: Pack) -> None:
    """The first two sources are new, the third cannot be read: nothing of all is taken over."""
    for name in ("Активности.csv", "leads.csv"):
        path = own.folder / "exports" / name
        path.write_bytes(b"\n".join(path.read_bytes().splitlines()[:-9]))
    (own.folder / "exports" / "Реализация.xlsx").write_bytes(b"")
    before = tree(own.store)
    with pytest.raises(InputError) as caught:
        load(own, pack, quiet)
    assert codes(caught.value) == ["file-empty"]
    assert tree(own.store) == before
    (own.folder / "exports" / "Реализация.xlsx").unlink()
    shutil.copy(lay_out(own.folder / "other") / "exports" / "Реализация.xlsx", own.folder / "exports")
    assert [each.changed for each in load(own, pack, quiet)] == [True, True, False]


def test_a_workspace_that_could_not_be_loaded_has_no_store(tmp_path: Path, pack: Pack) -> None:
    fresh = open_workspace(lay_out(tmp_path / "fresh"))
    (fresh.folder / "exports" / "leads.csv").unlink()
    before = tree(fresh.folder)
    with pytest.raises(InputError) as caught:
        load(fresh, pack, quiet)
    assert codes(caught.value) == ["source-file-missing"]
    assert tree(fresh.folder) == before
    with pytest.raises(WorkspaceError) as unloaded:
        fresh.evidence()
    assert codes(unloaded.value) == ["workspace-not-loaded"]


def test_the_problems_of_all_sources_are_told_at_once(own: Workspace, pack: Pack) -> None:
    exports, mappings = own.folder / "exports", own.folder / "mappings"
    (exports / "Сделки.csv").write_bytes(b"")
    (exports / "Активности.csv").write_bytes(b"\x00\x01\x02" * 100)
    (exports / "leads.csv").unlink()
    (mappings / "accounting.yaml").write_text("id: [\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load(own, pack, quiet)
    found = {(each.code, each.place.file.name if each.place.file else "") for each in caught.value.problems}
    assert {
        ("file-empty", "Сделки.csv"),
        ("file-binary", "Активности.csv"),
        ("source-file-missing", "marketing.yaml"),
        ("yaml-broken", "accounting.yaml"),
    } <= found
    assert len(found) == len(caught.value.problems)


def test_two_sources_of_one_id_are_refused(own: Workspace, pack: Pack) -> None:
    """The second would silently take the place of the first."""
    (own.folder / "etalon.yaml").write_text(
        (own.folder / "etalon.yaml").read_text(encoding="utf-8") + "  - {mapping: mappings/crm.yaml}\n",
        encoding="utf-8",
    )
    before = tree(own.store)
    with pytest.raises(InputError) as caught:
        load(open_workspace(own.folder), pack, quiet)
    assert codes(caught.value) == ["workspace-source-twice"]
    assert tree(own.store) == before


def test_progress_names_each_file_and_can_stop_the_load(own: Workspace, pack: Pack) -> None:
    told: list[str] = []

    def until_leads(what: str, *_: int) -> None:
        told.append(what)
        if what == "leads.csv":
            raise KeyboardInterrupt

    before = tree(own.store)
    with pytest.raises(KeyboardInterrupt):
        load(own, pack, until_leads)
    assert [name for name in dict.fromkeys(told) if name] == [
        "Сделки.csv",
        "История этапов.csv",
        "Активности.csv",
        "leads.csv",
    ]
    assert tree(own.store) == before


def test_a_changed_export_takes_the_place_of_the_old(own: Workspace, pack: Pack) -> None:
    """Only the changed source makes a version; the others stay as they are."""
    path = own.folder / "exports" / "leads.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join(lines[:101]), encoding="utf-8")
    assert [each.changed for each in load(own, pack, quiet)] == [False, True, False]
    store = own.evidence()
    latest = [each for each in store.loads() if each.source == "marketing"][-1]
    assert store.ledger(latest)["files"][0]["rows_in"] == 100
    assert json.loads((own.store / "manifest.json").read_text(encoding="utf-8"))["version"] == 4
