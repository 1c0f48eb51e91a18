"""Several sources may know the same thing: it is counted once, and each fills what the others leave open."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from etalon.evidence.sql import Door, Settings, walk
from etalon.evidence.store import LoadRecord, Store


def load(source: str, content: str = "1") -> LoadRecord:
    return LoadRecord(source, content, datetime(2026, 1, 1, tzinfo=UTC))


def accounts(**columns: list[str | None]) -> dict[str, pa.Table]:
    return {"accounts": pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})}


def test_an_account_of_two_sources_is_one_account(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", buckets=4)
    crm = accounts(account_id=["a", "b"], name=["Alpha", "Beta"], region=["North", None])
    store.replace_source(crm, load("crm"))
    erp = accounts(account_id=["b", "c"], name=[None, "Gamma"], region=["South", None])
    store.replace_source(erp, load("erp"))
    with Door(store) as door, door.whole() as view:
        rows = view.query("SELECT account_id, name, region FROM accounts ORDER BY account_id").to_pylist()
    assert [tuple(row.values()) for row in rows] == [
        ("a", "Alpha", "North"),
        ("b", "Beta", "South"),
        ("c", "Gamma", None),
    ]
    with Door(store, Settings(whole_rows=0)) as door:
        counted = walk(door, lambda view: view.query("SELECT count(*) AS n FROM accounts"))
    assert sum(part["n"][0].as_py() for part in counted) == 3


def test_the_source_that_was_loaded_last_has_the_last_word(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", buckets=2)
    store.replace_source(accounts(account_id=["a"], name=["old"]), load("crm"))
    store.replace_source(accounts(account_id=["a"], name=["other"]), load("erp"))
    store.replace_source(accounts(account_id=["a"], name=["new"]), load("crm", "2"))
    with Door(store) as door, door.whole() as view:
        assert view.query("SELECT name FROM accounts")["name"].to_pylist() == ["new"]
