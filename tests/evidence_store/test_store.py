"""What goes into the store comes out of it, and only a load changes it."""

import hashlib
from collections import defaultdict
from pathlib import Path

import pyarrow as pa
import pytest
from tests.evidence_store.shelf import digest, events, everything, full, load

from etalon.evidence import schema as shapes
from etalon.evidence.schema import ORIGIN, conform, owner_columns, schema, stored
from etalon.evidence.sql import Door
from etalon.evidence.store import Store
from etalon.standard.contract import contract

OWN = len(ORIGIN)


def plain(rows: pa.Table) -> list[str]:
    """Rows as comparable text, without where they came from and where they lie, in any order."""
    return sorted(repr(row) for row in rows.select(rows.column_names[:-OWN]).to_pylist())


def written(store: Store) -> dict[Path, int]:
    """When each file of a store was written, but for the lock."""
    files = (path for path in store.folder.rglob("*") if path.is_file() and path.name != "writer.lock")
    return {path: path.stat().st_mtime_ns for path in files}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store of four buckets."""
    return Store.create(tmp_path / "мой склад" / "store", buckets=4)


def test_it_gives_back_every_table_and_type_as_it_was(store: Store) -> None:
    batch = everything()
    store.replace_source(batch, load("crm", "1"))
    again = Store.open(store.folder)
    assert again.tables() == sorted(stored())
    for table, rows in batch.items():
        found = again.arrow(table)
        assert found.schema == schema(table)
        assert plain(found) == plain(conform(table, rows)), table
        assert again.counts()[table] == rows.num_rows


def test_it_says_where_each_row_came_from(store: Store) -> None:
    rows = full("deals", 3).append_column("load_id", pa.array(["file-a", None, "file-b", None]))
    store.replace_source({"deals": rows}, load("crm", "1"))
    found = store.arrow("deals", ["source_id", "load_id", "source_row"]).to_pylist()
    assert {row["source_id"] for row in found} == {"crm"}
    assert sorted(row["load_id"] for row in found) == ["file-a", "file-b", "load-000001", "load-000001"]
    assert store.loads()[0].id == "load-000001"


def test_the_same_account_lies_in_the_same_bucket_of_every_table(store: Store) -> None:
    store.replace_source(everything(), load("crm", "1"))
    where = defaultdict(set)
    for table in stored():
        if "account_id" in owner_columns(table):
            for row in store.arrow(table, ["account_id", "bucket"]).to_pylist():
                if row["account_id"]:
                    where[row["account_id"]].add(row["bucket"])
    assert len(where) == 41
    assert all(len(buckets) == 1 for buckets in where.values())
    assert set.union(*where.values()) == {0, 1, 2, 3}


def test_the_bucket_is_what_the_documentation_says(store: Store) -> None:
    store.replace_source({"accounts": full("accounts", 40)}, load("crm", "1"))
    for row in store.arrow("accounts", ["account_id", "bucket"]).to_pylist():
        first = hashlib.md5(row["account_id"].encode()).digest()[:8]
        assert row["bucket"] == int.from_bytes(first, "little") % 4


def test_a_row_without_an_account_goes_by_the_next_owner_that_it_has(store: Store) -> None:
    """A lead that nobody has tied to a company, its deal and its events can be read together."""
    batch = {
        "leads": pa.table({"lead_id": ["lead-7"]}),
        "deals": pa.table({"deal_id": ["deal-7"], "account_id": [""], "lead_id": ["lead-7"]}),
        "events": pa.table({"event_id": ["e"], "lead_id": ["lead-7"], "deal_id": ["deal-7"]}),
    }
    store.replace_source(batch, load("crm", "1"))
    assert len({store.arrow(table)["bucket"][0].as_py() for table in batch}) == 1


def test_a_large_batch_of_many_chunks_is_placed_like_a_small_one(store: Store) -> None:
    rows = pa.concat_tables([events(70_000, mark)["events"] for mark in "abc"])
    store.replace_source({"events": rows}, load("crm", "1"))
    found = store.arrow("events", ["account_id", "bucket"]).group_by(["account_id", "bucket"]).aggregate([])
    assert found.num_rows == 500
    for row in found.to_pylist():
        first = hashlib.md5(row["account_id"].encode()).digest()[:8]
        assert row["bucket"] == int.from_bytes(first, "little") % 4


def test_an_empty_table_in_a_batch_is_no_table(store: Store) -> None:
    store.replace_source({"deals": pa.table({"deal_id": pa.array([], pa.string())})}, load("crm", "1"))
    assert (store.version, store.tables(), store.counts()) == (1, [], {})


def test_rows_are_sorted_by_account_and_time_within_a_bucket(store: Store) -> None:
    store.replace_source(events(3000, "a"), load("crm", "1"))
    store.replace_source(events(2000, "b"), load("erp", "1"))
    for bucket in range(4):
        rows = store.arrow("events", ["account_id", "at"], bucket).to_pylist()
        order = [(row["account_id"], row["at"]) for row in rows]
        assert len(order) > 500
        assert order == sorted(order)
    assert len(store.files("events", 0)) == 1


def test_a_second_load_of_the_same_content_changes_nothing(store: Store) -> None:
    first = store.replace_source(events(50, "a"), load("crm", "1"))
    before = written(store)
    assert store.replace_source(events(50, "a"), load("crm", "1")) == first == 1
    assert written(store) == before
    assert len(store.loads()) == 1


def test_going_back_to_an_earlier_content_is_a_load(store: Store) -> None:
    for content, mark in (("1", "a"), ("2", "b"), ("1", "a")):
        store.replace_source(events(10, mark), load("crm", content))
    assert store.version == 3
    assert store.arrow("teams")["team_id"].to_pylist() == ["a"]


def test_a_load_replaces_its_own_source_and_leaves_another_alone(store: Store) -> None:
    store.replace_source(events(300, "a"), load("crm", "1"))
    store.replace_source(events(200, "b"), load("erp", "1"))
    store.replace_source({"events": events(100, "c")["events"]}, load("crm", "2"))
    assert store.counts() == {"accounts": 500, "events": 300, "teams": 1}
    found = store.arrow("events").to_pylist()
    assert {row["event_id"][0] for row in found} == {"b", "c"}
    assert store.arrow("teams")["team_id"].to_pylist() == ["b"]


def test_a_table_that_lost_its_last_row_is_empty(store: Store) -> None:
    store.replace_source(events(30, "a"), load("crm", "1"))
    store.replace_source({"events": events(10, "a")["events"]}, load("crm", "2"))
    assert store.tables() == ["events"]
    assert store.arrow("accounts").num_rows == 0
    store.replace_source(events(30, "a"), load("crm", "3"))
    assert store.counts()["accounts"] == 500


def test_what_no_state_needs_is_removed(store: Store) -> None:
    """Readers of the state before a load may still be reading; older files go."""
    for content in "12345":
        store.replace_source(events(200, content), load("crm", content))
    held = len(list((store.folder / "tables" / "events").glob("bucket=*/*.parquet")))
    assert held == 2 * len(store.files("events"))


def test_a_reader_keeps_the_state_that_it_opened(store: Store) -> None:
    store.replace_source(events(200, "a"), load("crm", "1"))
    reader = Store.open(store.folder)
    expected = digest(reader)
    store.replace_source(events(100, "b"), load("crm", "2"))
    assert digest(Store.open(reader.folder)) != expected
    assert digest(reader) == expected


@pytest.mark.prove
def test_a_hundred_loads_leave_a_store_that_opens(store: Store) -> None:
    """Delta Lake folds its log up after a hundred versions."""
    for content in range(105):
        store.replace_source({"teams": pa.table({"team_id": [str(content)]})}, load("crm", str(content)))
    assert Store.open(store.folder).arrow("teams")["team_id"].to_pylist() == ["104"]


def test_a_column_outside_the_contract_is_refused_and_nothing_changes(store: Store) -> None:
    store.replace_source(events(20, "a"), load("crm", "1"))
    expected = digest(store)
    with pytest.raises(ValueError, match="deals: no such column in the contract: colour"):
        store.replace_source({**events(30, "b"), "deals": pa.table({"colour": ["red"]})}, load("crm", "2"))
    with pytest.raises(ValueError, match="no such table in the contract: dials"):
        store.replace_source({"dials": pa.table({"x": [1]})}, load("crm", "2"))
    assert digest(Store.open(store.folder)) == expected


def test_a_number_too_large_for_its_column_is_refused(store: Store) -> None:
    rows = pa.table({"deal_id": ["1"], "value": pa.array([10**15])})
    with pytest.raises(pa.ArrowInvalid):
        store.replace_source({"deals": rows}, load("crm", "1"))
    assert Store.open(store.folder).version == 0


def test_it_reads_rows_that_were_stored_before_the_contract_grew(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    today = contract()["teams"]
    older = today.model_copy(update={"columns": tuple(c for c in today.columns if c.name != "region")})
    with monkeypatch.context() as patch:
        patch.setattr(shapes, "contract", lambda: {**contract(), "teams": older})
        shapes.schema.cache_clear()
        store.replace_source({"teams": pa.table({"team_id": ["t"]})}, load("crm", "1"))
    shapes.schema.cache_clear()
    grown = Store.open(store.folder)
    assert grown.arrow("teams").schema == schema("teams")
    with Door(grown).whole() as view:
        assert view.query("SELECT team_id, region FROM teams").to_pylist() == [
            {"team_id": "t", "region": None}
        ]
    grown.replace_source({"teams": pa.table({"team_id": ["u"], "region": ["north"]})}, load("erp", "1"))
    assert grown.arrow("teams", ["region"])["region"].to_pylist() == [None, "north"]


def test_progress_reaches_its_end(store: Store) -> None:
    seen: list[tuple[int, int]] = []
    store.replace_source(events(10, "a"), load("crm", "1"), lambda done, of: seen.append((done, of)))
    assert seen[-1] == (len(stored()), len(stored()))
    assert len(seen) == len(stored())
