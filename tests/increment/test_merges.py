"""Merged records: the old id is replaced by the one that stands, and nothing of its history is lost."""

from pathlib import Path

from tests.increment.company import COLUMNS, MAPPING, ask, changes, company, content, take, write

from etalon.evidence.load import silent
from etalon.standard.loader import base_pack
from etalon.workspace import Workspace
from etalon.workspace.loading import load

MERGES = """
  merges:
    pattern: merges*.csv
    mode: partial
    optional: true
    tables:
      object_links:
        columns:
          from_type: {constant: TYPE}
          from_id: old
          to_type: {constant: TYPE}
          to_id: new
          qualifier: {constant: merged_into}
"""


def firm_of(folder: Path, kind: str) -> Workspace:
    """A workspace with two deals of two accounts, a call with each, and a mapping of merges."""
    COLUMNS["merges"] = ("old", "new")
    made = company(folder, "full", MAPPING.rstrip() + MERGES.replace("TYPE", kind))
    write(made, "accounts", [("a", "Alpha"), ("b", "")], 0)
    write(
        made, "deals", [("1", "a", "Open", "", "2025-12-01", ""), ("2", "b", "Open", 5, "2025-12-02", "")], 0
    )
    write(made, "acts", [("x", "2025-12-03", "1", "a"), ("y", "2025-12-04", "2", "b")], 0)
    take(made)
    return made


def test_a_merged_account_takes_its_deals_and_events_along(tmp_path: Path) -> None:
    firm = firm_of(tmp_path / "firm", "account")
    write(firm, "merges", [("a", "b"), ("b", "c")], 4)
    take(firm)
    assert ask(firm, "SELECT account_id, name FROM accounts") == [{"account_id": "c", "name": "Alpha"}]
    assert ask(firm, "SELECT DISTINCT account_id FROM deals") == [{"account_id": "c"}]
    assert ask(firm, "SELECT DISTINCT account_id FROM events") == [{"account_id": "c"}]
    assert {
        ("account", "a", "merged_into", None, "c", 4),
        ("account", "b", "merged_into", None, "c", 4),
    } == changes(firm)


def test_later_loads_and_a_rebuild_keep_the_merge(tmp_path: Path) -> None:
    firm = firm_of(tmp_path / "firm", "deal")
    write(firm, "merges", [("1", "2")], 4)
    take(firm)
    write(firm, "deals", [("2", "b", "Won", 5, "2025-12-02", "2026-01-05")], 6)
    take(firm)
    assert ask(firm, "SELECT deal_id, stage FROM deals") == [{"deal_id": "2", "stage": "Won"}]
    calls = ask(firm, "SELECT deal_id FROM events WHERE kind IN ('call_made', 'deal_created')")
    assert [row["deal_id"] for row in calls] == ["2"] * 4
    found = changes(firm)
    assert {("deal", "1", "merged_into", None, "2", 4), ("deal", "2", "stage", "Open", "Won", 6)} <= found
    assert ("deal", "1", "deleted", "false", "true", 6) in found
    before = content(firm)
    load(firm, base_pack(), silent, rebuild=True)
    assert content(firm) == before
