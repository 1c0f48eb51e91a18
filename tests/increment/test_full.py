"""A newer full export is compared with what the store holds: differences, deletions, returns, reopenings."""

from pathlib import Path

import pytest
from tests.increment.company import Line, ask, changes, company, content, take, write

from etalon.workspace import Workspace

FIRST = [("1", "a", "Open", 10, "2025-12-01", ""), ("2", "a", "Won", 20, "2025-12-01", "2025-12-20")]


@pytest.fixture
def firm(tmp_path: Path) -> Workspace:
    """A workspace of full exports with two deals loaded."""
    made = company(tmp_path / "firm", "full")
    write(made, "deals", FIRST, 0)
    take(made)
    return made


def test_the_first_export_is_no_change(firm: Workspace) -> None:
    assert changes(firm) == set()
    assert ask(firm, "SELECT count(*) AS n FROM deals") == [{"n": 2}]


def test_each_difference_becomes_a_change_at_the_time_of_the_newer_export(firm: Workspace) -> None:
    write(firm, "deals", [("1", "a", "Talks", "10.5", "2025-12-01", ""), FIRST[1]], 7)
    done = take(firm)
    assert done.load and (done.load.changes, done.load.deleted) == (2, 0)
    assert changes(firm) == {
        ("deal", "1", "stage", "Open", "Talks", 7),
        ("deal", "1", "value", "10", "10.5", 7),
    }
    (recorded,) = ask(firm, "SELECT DISTINCT recorded_at AS r, account_id AS a FROM object_changes")
    assert recorded == {"r": done.load.at, "a": "a"}


def test_the_same_file_twice_changes_nothing(firm: Workspace) -> None:
    before = content(firm), sorted(path.name for path in firm.store.rglob("*"))
    assert not take(firm).changed
    renamed = firm.folder / "exports" / "deals.csv"
    renamed.rename(renamed.with_name("deals-again.csv"))
    assert not take(firm).changed
    assert (content(firm), sorted(path.name for path in firm.store.rglob("*"))) == before


def test_a_missing_row_of_a_full_export_is_deleted_and_its_history_stays(firm: Workspace) -> None:
    write(firm, "deals", FIRST[:1], 7)
    done = take(firm)
    assert done.load and (done.load.deleted, done.load.events_removed, done.load.events_kept) == (1, 0, 2)
    assert ask(firm, "SELECT deal_id FROM deals") == [{"deal_id": "1"}]
    found = changes(firm)
    assert ("deal", "2", "deleted", "false", "true", 7) in found
    assert ("deal", "2", "stage", "Won", None, 7) in found
    assert ask(firm, "SELECT kind FROM events WHERE deal_id = '2' ORDER BY 1") == [
        {"kind": "deal_closed"},
        {"kind": "deal_created"},
    ]


def test_a_record_that_comes_back_keeps_both_its_ends(firm: Workspace) -> None:
    write(firm, "deals", FIRST[:1], 7)
    take(firm)
    write(firm, "deals", FIRST, 9)
    take(firm)
    found = changes(firm)
    assert ("deal", "2", "deleted", "false", "true", 7) in found
    assert ("deal", "2", "deleted", "true", "false", 9) in found
    assert ("deal", "2", "stage", None, "Won", 9) in found
    assert ask(firm, "SELECT count(*) AS n FROM events WHERE deal_id = '2'") == [{"n": 2}]


def test_a_reopened_deal_keeps_its_first_closing(firm: Workspace) -> None:
    write(firm, "deals", [FIRST[0], ("2", "a", "Talks", 20, "2025-12-01", "")], 7)
    take(firm)
    assert ("deal", "2", "closed_at", "2025-12-20T00:00:00Z", None, 7) in changes(firm)
    write(firm, "deals", [FIRST[0], ("2", "a", "Lost", 20, "2025-12-01", "2026-01-09")], 12)
    take(firm)
    closings = ask(
        firm, """SELECT CAST("at" AS DATE) AS d FROM events WHERE kind = 'deal_closed' ORDER BY 1"""
    )
    assert [str(row["d"]) for row in closings] == ["2025-12-20", "2026-01-09"]


def test_a_date_put_right_takes_the_place_of_the_wrong_one(firm: Workspace) -> None:
    write(firm, "deals", [FIRST[0], ("2", "a", "Won", 20, "2025-12-01", "2025-12-21")], 7)
    done = take(firm)
    assert done.load and done.load.events_removed == 1
    closings = ask(firm, """SELECT CAST("at" AS DATE) AS d FROM events WHERE kind = 'deal_closed'""")
    assert [str(row["d"]) for row in closings] == ["2025-12-21"]


def test_a_line_that_left_a_full_log_is_removed_and_counted(firm: Workspace) -> None:
    lines = [(str(n), f"2025-12-{n:02}", "1", "a") for n in range(10, 20)]
    write(firm, "acts", lines, 3)
    take(firm)
    write(firm, "acts", lines[2:], 5)
    done = take(firm)
    assert done.load and (done.load.events_removed, done.load.events_kept) == (2, 0)
    assert ask(firm, "SELECT count(*) AS n FROM events WHERE kind = 'call_made'") == [{"n": 8}]


def test_going_back_to_an_earlier_file_is_a_change_back(firm: Workspace) -> None:
    write(firm, "deals", [("1", "a", "Talks", 10, "2025-12-01", ""), FIRST[1]], 7)
    take(firm)
    write(firm, "deals", FIRST, 0)
    assert take(firm).changed
    found = {(field, old, new) for _, _, field, old, new, _ in changes(firm)}
    assert found == {("stage", "Open", "Talks"), ("stage", "Talks", "Open")}
    assert ask(firm, "SELECT stage FROM deals WHERE deal_id = '1'") == [{"stage": "Open"}]


def test_parts_of_a_table_that_share_no_record_lie_side_by_side(firm: Workspace) -> None:
    """A person who saves each month under its own name does not lose the months before."""
    write(firm, "deals-2", [("3", "b", "Open", 30, "2026-01-01", "")], 5)
    done = take(firm)
    assert done.load and done.load.deleted == 0
    assert ask(firm, "SELECT count(*) AS n FROM deals") == [{"n": 3}]
    write(firm, "deals", FIRST[:1], 9)
    take(firm)
    assert ask(firm, "SELECT deal_id FROM deals ORDER BY 1") == [{"deal_id": "1"}, {"deal_id": "3"}]


def test_snapshots_give_the_same_one_by_one_and_together(tmp_path: Path) -> None:
    versions: list[list[Line]] = [
        [*FIRST],
        [("1", "a", "Talks", 10, "2025-12-01", "")],
        [("1", "b", "Won", 11, "2025-12-01", "2026-01-02"), FIRST[1]],
        [("1", "b", "Lost", "", "2025-12-01", "2026-01-03"), ("4", "a", "Open", 1, "2026-01-01", "")],
    ]
    stepwise, late, once = (company(tmp_path / name, "full") for name in ("stepwise", "late", "once"))
    for day, lines in enumerate(versions):
        write(stepwise, f"deals-{day}", lines, day)
        take(stepwise)
        write(once, f"deals-{day}", lines, day)
    take(once)
    for day in (0, 3, 1, 2):
        write(late, f"deals-{day}", versions[day], day)
        take(late)
    assert changes(stepwise) == changes(once) == changes(late)
    times = ("object_changes",)
    assert content(stepwise, times) == content(once, times) == content(late, times)


def test_a_changed_mapping_is_no_change_of_the_records(firm: Workspace) -> None:
    write(firm, "deals", [("1", "a", "Talks", 10, "2025-12-01", ""), FIRST[1]], 7)
    take(firm)
    before = changes(firm)
    path = firm.folder / "crm.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("value: value,", ""), encoding="utf-8")
    assert take(firm).changed
    assert changes(firm) == before
    assert ask(firm, "SELECT value FROM deals WHERE deal_id = '1'") == [{"value": None}]
