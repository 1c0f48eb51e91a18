"""What was loaded can be had back as it was, with the ledger of its load."""

import gzip
from pathlib import Path

import pytest
from tests.evidence_store.shelf import events, load

from etalon.core.errors import StoreError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.evidence.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store.create(tmp_path / "store", buckets=2)


def test_a_loaded_file_comes_back_byte_for_byte(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "сделки.csv"
    content = "номер;сумма\r\n1;100\r\n".encode("cp1251") * 5000
    file.write_bytes(content)
    store.replace_source(events(5, "a"), load("crm", "1", {"2026/сделки.csv": file}))
    file.unlink()
    (original,) = Store.open(store.folder).loads()[0].originals
    assert (original.name, original.size) == ("2026/сделки.csv", len(content))
    assert store.bring_back(original, tmp_path / "back.csv").read_bytes() == content
    (kept,) = (store.folder / "originals").glob("*")
    assert kept.stat().st_size < len(content) / 20


def test_equal_files_are_kept_once_and_all_loads_keep_theirs(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    for content in "123":
        file.write_text("same" if content != "3" else "other", encoding="utf-8")
        store.replace_source(events(5, content), load("crm", content, {"a.csv": file}))
    assert len(list((store.folder / "originals").glob("*"))) == 2
    for found in store.loads():
        store.bring_back(found.originals[0], tmp_path / "back.csv")


@pytest.mark.parametrize("damage", ["gone", "cut", "swapped"])
def test_a_damaged_copy_is_named(store: Store, tmp_path: Path, damage: str) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(name * 1000, encoding="utf-8")
    files = {name: tmp_path / name for name in ("a.csv", "b.csv")}
    store.replace_source(events(5, "a"), load("crm", "1", files))
    first, second = store.loads()[0].originals
    path = store.folder / "originals" / f"{first.sha256}.zst"
    if damage == "gone":
        path.unlink()
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:-5])
    else:
        path.write_bytes((store.folder / "originals" / f"{second.sha256}.zst").read_bytes())
    with pytest.raises(StoreError) as caught:
        store.bring_back(first, tmp_path / "back.csv")
    assert caught.value.problems[0].code == "store-original-gone"
    assert all("a.csv" in problem_lines(caught.value, language)[0] for language in LANGUAGES)


def test_a_copy_of_an_earlier_version_comes_back_and_is_not_kept_twice(store: Store, tmp_path: Path) -> None:
    """Stores made before Zstandard hold copies that gzip compressed."""
    (tmp_path / "a.csv").write_text("a;b\n" * 1000, encoding="utf-8")
    store.replace_source(events(5, "a"), load("crm", "1", {"a.csv": tmp_path / "a.csv"}))
    (original,) = store.loads()[0].originals
    place = store.folder / "originals"
    (place / f"{original.sha256}.zst").unlink()
    (place / f"{original.sha256}.gz").write_bytes(gzip.compress((tmp_path / "a.csv").read_bytes()))
    store.replace_source(events(6, "b"), load("crm", "2", {"a.csv": tmp_path / "a.csv"}))
    assert [path.suffix for path in place.glob("*")] == [".gz"]
    back = store.bring_back(original, tmp_path / "back.csv")
    assert back.read_bytes() == (tmp_path / "a.csv").read_bytes()


def test_the_ledger_of_each_load_is_kept(store: Store) -> None:
    store.replace_source(events(5, "a"), load("crm", "1", files_in=[{"path": "сделки.csv", "rows_in": 5}]))
    store.replace_source(events(6, "b"), load("erp", "1", files_in=[]))
    first, second = Store.open(store.folder).loads()
    assert store.ledger(first) == {"files_in": [{"path": "сделки.csv", "rows_in": 5}]}
    assert store.ledger(second) == {"files_in": []}
    assert first.rows == {"events": 5, "accounts": 500, "teams": 1}


def test_a_missing_ledger_is_named(store: Store) -> None:
    store.replace_source(events(5, "a"), load("crm", "1"))
    (store.folder / "loads" / "load-000001.json").unlink()
    with pytest.raises(StoreError) as caught:
        store.ledger(store.loads()[0])
    assert caught.value.problems[0].code == "store-ledger-gone"
    assert all(problem_lines(caught.value, language) for language in LANGUAGES)
