"""A store is never half-written, never written by two, and says in words what is wrong with it."""

import json
from itertools import count
from pathlib import Path

import pytest
from tests.evidence_store.shelf import digest, events, load

from etalon.core.errors import EtalonError, StoreError, WorkspaceError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.evidence.store import Store, originals, replace, tables, writer
from etalon.evidence.store.lock import one_writer
from etalon.evidence.store.manifest import NAME


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store that holds one load."""
    made = Store.create(tmp_path / "store", buckets=4)
    made.replace_source(events(200, "a"), load("crm", "1"))
    return made


def code(error: EtalonError) -> str:
    """The code of an error's one problem, whose sentence is there in all languages and names the place."""
    (problem,) = error.problems
    for language in LANGUAGES:
        (line,) = problem_lines(error, language)
        assert str(problem.place) in line
        assert "rebuild" not in line
    return problem.code


class Crash(BaseException):
    """Stands for the end of the process: nothing catches it."""


STEPS = [
    (originals, "keep"),
    (tables, "write_part"),
    (tables, "commit"),
    (writer, "replace_file"),
    (replace, "write_manifest"),
]


@pytest.mark.parametrize(("room", "step"), STEPS, ids=[step for _, step in STEPS])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("time", [1, 2], ids=["first", "second"])
def test_a_load_that_dies_at_a_step_leaves_the_old_state_or_the_new(
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    room: object,
    step: str,
    after: bool,
    time: int,
) -> None:
    old, place = digest(store), store.folder
    file = tmp_path / "export.csv"
    file.write_text("a;b\n", encoding="utf-8")
    real, calls, turns = getattr(room, step), [], count(1)

    def dying(*args: object) -> object:
        # Files are written several at a time: every call takes a turn of its own.
        calls.append(turn := next(turns))
        if turn != time:
            return real(*args)
        if after:
            real(*args)
        raise Crash

    fresh = load("crm", "2", {"export.csv": file})
    with monkeypatch.context() as patch:
        patch.setattr(room, step, dying)
        try:
            store.replace_source(events(300, "b"), fresh)
            assert len(calls) < time
        except Crash:
            reached = step == "write_manifest" and after
            assert (digest(Store.open(place)) == old) != reached
    again = Store.open(place)
    again.replace_source(events(300, "b"), fresh)
    assert again.version == 2
    assert again.counts() == {"accounts": 500, "events": 300, "teams": 1}
    named, before = 9, 9
    assert len(list((place / "tables").rglob("*.parquet"))) <= named + before
    assert not list(place.rglob("*.new"))


def test_a_table_of_a_load_that_died_is_not_seen_and_is_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.create(tmp_path / "store", buckets=2)
    with monkeypatch.context() as patch:
        patch.setattr(replace, "write_manifest", lambda *_: (_ for _ in ()).throw(Crash()))
        with pytest.raises(Crash):
            store.replace_source(events(20, "a"), load("crm", "1"))
    assert (tmp_path / "store" / "tables" / "events").exists()
    assert Store.open(store.folder).tables() == []
    store.replace_source({"teams": events(1, "a")["teams"]}, load("crm", "1"))
    assert not (tmp_path / "store" / "tables" / "events").exists()


def test_a_second_writer_is_told_who_holds_the_store_and_changes_nothing(store: Store) -> None:
    old = digest(store)
    with one_writer(store.folder), pytest.raises(WorkspaceError) as caught:
        store.replace_source(events(10, "b"), load("crm", "2"))
    assert code(caught.value) == "store-locked"
    assert "@" in str(caught.value.problems[0].facts["holder"])
    assert digest(Store.open(store.folder)) == old
    assert store.replace_source(events(10, "b"), load("crm", "2")) == 2


def test_readers_do_not_wait_for_a_writer(store: Store) -> None:
    with one_writer(store.folder):
        assert Store.open(store.folder).counts()["events"] == 200


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 1}', "\0\0\0", '{"format": "x"}'])
def test_a_damaged_manifest_is_named(store: Store, content: str) -> None:
    (store.folder / NAME).write_text(content, encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        Store.open(store.folder)
    assert code(caught.value) == "store-damaged"
    assert caught.value.problems[0].place.file == store.folder / NAME


def test_a_store_of_another_format_is_named(store: Store) -> None:
    path = store.folder / NAME
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 7, "new": 1}), encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        Store.open(store.folder)
    assert code(caught.value) == "store-format"
    assert caught.value.problems[0].facts == {"found": 7, "expected": 1}


def test_a_folder_without_a_store_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        Store.open(tmp_path)
    assert code(caught.value) == "store-missing"


def test_a_store_is_not_made_over_another(store: Store) -> None:
    with pytest.raises(WorkspaceError) as caught:
        Store.create(store.folder)
    assert code(caught.value) == "store-exists"
    assert Store.open(store.folder).buckets == 4


@pytest.mark.parametrize("name", ["a[2]", "100%20", "a^b"])
def test_a_path_that_the_store_cannot_live_with_is_refused_before_anything_is_written(
    tmp_path: Path, name: str
) -> None:
    with pytest.raises(WorkspaceError) as caught:
        Store.create(tmp_path / name / "store")
    assert code(caught.value) == "store-path"
    assert not (tmp_path / name).exists()


def test_a_path_with_spaces_quotes_and_cyrillic_is_fine(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "Мої дані #1 (it's)" / "kind=x")
    store.replace_source(events(10, "a"), load("crm", "1"))
    assert Store.open(store.folder).counts()["events"] == 10


def test_a_missing_data_file_is_named(store: Store) -> None:
    path = store.files("events")[0]
    path.unlink()
    with pytest.raises(StoreError) as caught:
        Store.open(store.folder).arrow("events")
    assert code(caught.value) == "store-file-gone"
    assert caught.value.problems[0].place.file == path


def test_a_truncated_data_file_is_named(store: Store) -> None:
    path = store.files("events")[0]
    path.write_bytes(path.read_bytes()[:100])
    with pytest.raises(StoreError) as caught:
        Store.open(store.folder).arrow("events")
    assert code(caught.value) == "store-file-gone"


def test_a_missing_version_is_named(store: Store) -> None:
    for path in (store.folder / "tables" / "events" / "_delta_log").glob("*"):
        path.unlink()
    with pytest.raises(StoreError) as caught:
        Store.open(store.folder).counts()
    assert code(caught.value) == "store-version-gone"
