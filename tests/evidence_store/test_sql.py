"""The door to DuckDB: every table is there with its types, one bucket or all, and nothing beyond them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from decimal import Decimal
from pathlib import Path
from threading import Timer

import duckdb
import pyarrow as pa
import pytest
from tests.evidence_store.shelf import NOON, events, everything, load

from etalon.core.errors import StoreError
from etalon.evidence import interrupt
from etalon.evidence.interrupt import stoppable
from etalon.evidence.schema import schema, stored
from etalon.evidence.sql import Door, Settings, View, walk
from etalon.evidence.store import Store

ENDLESS = "SELECT count(*) AS n FROM range(100000000) a(i), range(100000000) b(j) WHERE (i * j) % 7 = 1"
TOTALS = "SELECT count(*) AS n, sum(value) AS value, count(DISTINCT account_id) AS accounts FROM events"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store of four buckets with events of two sources."""
    made = Store.create(tmp_path / "мій склад" / "it's", buckets=4)
    made.replace_source(events(3000, "a"), load("crm", "1"))
    made.replace_source(events(1000, "b"), load("erp", "1"))
    return made


@pytest.fixture
def door(store: Store) -> Iterator[Door]:
    """The door over that store."""
    with Door(store, Settings(whole_rows=0)) as opened:
        yield opened


def test_the_sum_of_the_buckets_is_the_whole(door: Door) -> None:
    with door.whole() as view:
        (whole,) = view.query(TOTALS).to_pylist()
    parts = pa.concat_tables(walk(door, lambda view: view.query(TOTALS))).to_pylist()
    assert len(parts) == 4
    assert whole == {"n": 4000, "value": Decimal(2999 * 1500 + 999 * 500), "accounts": 500}
    assert {name: sum(part[name] for part in parts) for name in whole} == whole


def test_a_small_store_is_walked_in_one_step(store: Store) -> None:
    with Door(store) as small, Door(store, Settings(whole_rows=0)) as large:
        [whole] = walk(small, lambda view: view.query(TOTALS))
        assert whole.to_pylist()[0]["n"] == sum(
            part["n"][0].as_py() for part in walk(large, lambda v: v.query(TOTALS))
        )


def test_a_join_on_the_account_within_buckets_loses_nothing(store: Store) -> None:
    store.replace_source({"accounts": events(1, "x")["accounts"]}, load("crm", "2"))
    store.replace_source({"events": events(1000, "b")["events"]}, load("erp", "2"))
    sql = "SELECT count(*) AS n FROM events JOIN accounts USING (account_id)"
    assert (
        sum(
            part["n"][0].as_py()
            for part in walk(Door(store, Settings(whole_rows=0)), lambda view: view.query(sql))
        )
        == 1000
    )


def test_a_small_table_is_whole_in_every_bucket(door: Door) -> None:
    found = walk(door, lambda view: view.query("SELECT team_id FROM teams ORDER BY 1"))
    assert [part["team_id"].to_pylist() for part in found] == [["a", "b"]] * 4


def test_every_table_is_there_with_its_columns_and_types_even_when_empty(door: Door) -> None:
    with door.bucket(1) as view:
        for table in stored():
            found = view.query(f'SELECT * FROM "{table}"')
            assert found.schema == schema(table), table
            if table not in ("events", "accounts", "teams"):
                assert found.num_rows == 0


def test_a_batch_in_memory_looks_like_a_store_of_one_bucket(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", buckets=1)
    store.replace_source(everything(), load("crm", "1"))
    with Door(store) as stored_door, Door.memory(everything()) as memory:
        assert memory.buckets == stored_door.buckets == range(1)
        with stored_door.bucket(0) as left, memory.bucket(0) as right:
            for table in stored():
                sql = f'SELECT * EXCLUDE (source_id, load_id) FROM "{table}" ORDER BY ALL'
                assert right.query(sql).equals(left.query(sql)), table


def test_a_batch_in_memory_may_lack_tables_and_columns() -> None:
    with Door.memory({"orders": pa.table({"order_id": ["1"], "value": [Decimal("1.5")]})}).whole() as view:
        assert view.query("SELECT value, ordered_at, bucket FROM orders").to_pylist() == [
            {"value": Decimal("1.5000"), "ordered_at": None, "bucket": 0}
        ]
        assert view.query("SELECT * FROM deals").schema == schema("deals")


@pytest.mark.parametrize("wish", ["x' OR '1'='1", "'; DROP VIEW events; --", "a%", '"', "знак"])
def test_what_a_user_types_is_only_ever_a_value(door: Door, wish: str) -> None:
    with door.bucket(0) as view:
        assert view.query("SELECT * FROM events WHERE event_id = ?", [wish]).num_rows == 0
        named = view.query("SELECT $wish AS wish, count(*) AS n FROM events", {"wish": wish}).to_pylist()
        assert named[0]["wish"] == wish
        assert named[0]["n"] > 500


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/hosts')",
        "SELECT * FROM 'secret.csv'",
        "SELECT * FROM read_text('https://example.org/')",
        "SELECT * FROM outside",
    ],
)
def test_a_query_reaches_nothing_outside_the_store(
    door: Door, sql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = pa.table({"a": [1]})
    assert outside.num_rows == 1
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")
    with door.bucket(0) as view, pytest.raises((duckdb.PermissionException, duckdb.CatalogException)):
        view.query(sql)


@pytest.mark.parametrize(
    "setting", ["enable_external_access = true", "threads = 64", "TimeZone = 'Asia/Tokyo'"]
)
def test_the_settings_cannot_be_changed_from_inside(door: Door, setting: str) -> None:
    with door.bucket(0) as view, pytest.raises(duckdb.InvalidInputException):
        view.connection.execute(f"SET {setting}")


def test_an_extension_cannot_be_loaded(door: Door) -> None:
    with door.bucket(0) as view, pytest.raises(duckdb.Error):
        view.connection.execute("INSTALL httpfs")


def test_times_are_in_utc_wherever_the_machine_stands() -> None:
    program = """if True:
        import pyarrow as pa
        from datetime import UTC, datetime
        from etalon.evidence.sql import Door
        at = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
        with Door.memory({"events": pa.table({"event_id": ["1"], "at": [at]})}).whole() as view:
            day = 'date_trunc(\\'day\\', "at") AS day, CAST("at" AS DATE) AS date'
            found = view.query(f'SELECT "at", {day} FROM events')
        print(found.schema.field("at").type, found.to_pylist()[0]["day"].isoformat(), found["date"][0])
    """
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "TZ": "Asia/Tokyo"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.split() == ["timestamp[us,", "tz=UTC]", "2026-03-01T00:00:00+00:00", "2026-03-01"]


def test_a_time_given_as_a_parameter_is_that_moment(door: Door) -> None:
    with door.whole() as view:
        sql = 'SELECT count(*) AS n FROM events WHERE "at" = $at'
        start = NOON.replace(microsecond=0)
        assert view.query(sql, {"at": start}).to_pylist() == [{"n": 2}]
        assert view.query("SELECT $at AS x", {"at": start})["x"][0].as_py() == start


def test_progress_is_told_after_each_bucket(door: Door) -> None:
    seen: list[tuple[int, int]] = []
    walk(door, lambda view: view.query("SELECT 1 AS one"), lambda done, of: seen.append((done, of)))
    assert seen == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_running_query_can_be_stopped_and_the_door_stays_open(door: Door) -> None:
    with door.bucket(0) as view:
        stop = Timer(0.3, view.interrupt)
        stop.start()
        with pytest.raises(duckdb.InterruptException):
            view.query(ENDLESS)
        stop.join()
    with door.bucket(1) as view:
        assert view.query("SELECT 1 AS one").to_pylist() == [{"one": 1}]


def test_ctrl_c_stops_the_query_before_it_comes_out(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first glance at the running query is broken off as Ctrl-C breaks it."""

    class Pressed(Future[pa.Table]):
        def result(self, timeout: float | None = None) -> pa.Table:
            raise KeyboardInterrupt

    monkeypatch.setattr(interrupt, "Future", Pressed)

    def endless(view: View) -> pa.Table:
        return view.query(ENDLESS)

    with pytest.raises(KeyboardInterrupt):
        walk(door, endless)
    monkeypatch.undo()
    with door.bucket(0) as view:
        assert view.query("SELECT 1 AS one").to_pylist() == [{"one": 1}]


def test_an_error_in_the_work_comes_out_as_it_is() -> None:
    with pytest.raises(ZeroDivisionError):
        stoppable(lambda: 1 // 0, lambda: None)
    with pytest.raises(TimeoutError, match="own"):
        stoppable(lambda: (_ for _ in ()).throw(TimeoutError("own")), lambda: None)


@pytest.mark.parametrize("content", [None, b"", b"not Parquet at all"])
def test_a_file_that_is_gone_or_damaged_is_named(store: Store, content: bytes | None) -> None:
    path = store.files("events", 2)[0]
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    with Door(store) as door, pytest.raises(StoreError) as caught, door.bucket(2) as view:
        view.query("SELECT * FROM events")
    assert caught.value.problems[0].code == "store-file-gone"


def test_a_door_can_be_closed_and_opened_again(store: Store) -> None:
    door = Door(store)
    for _ in range(2):
        with door.whole() as view:
            assert view.query("SELECT count(*) AS n FROM events")["n"][0].as_py() == 4000
        door.close()
