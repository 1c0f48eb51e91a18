"""A small workspace of one source, whose exports a test writes and loads one after the other."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from etalon.evidence.load import silent
from etalon.evidence.sql import Door
from etalon.evidence.store import Store
from etalon.standard.loader import base_pack
from etalon.workspace import Workspace, open_workspace
from etalon.workspace.loading import Loaded, load

SETTINGS = """organisation: Test
route: direct
currency: EUR
language: en
sources:
  - {mapping: crm.yaml}
"""
MAPPING = """id: crm
currency: EUR
stages: {Open: sell.negotiate, Talks: sell.negotiate, Won: won, Lost: lost}
files:
  accounts:
    pattern: accounts*.csv
    mode: MODE
    optional: true
    tables:
      accounts: {columns: {account_id: id, name: name}}
  deals:
    pattern: deals*.csv
    mode: MODE
    optional: true
    tables:
      deals:
        columns:
          {deal_id: id, account_id: account, stage: stage, value: value, created_at: opened,
           closed_at: closed}
        events:
          - {kind: deal_created, at: opened}
          - {kind: deal_closed, at: closed, attrs: {result: {column: stage, as: stage}}}
      accounts: {columns: {account_id: account}}
  acts:
    pattern: acts*.csv
    mode: MODE
    optional: true
    key: id
    tables:
      events: {columns: {kind: {constant: call_made}, at: at, deal_id: deal, account_id: account}}
"""
COLUMNS = {
    "accounts": ("id", "name"),
    "deals": ("id", "account", "stage", "value", "opened", "closed"),
    "acts": ("id", "at", "deal", "account"),
}
START = datetime(2026, 1, 1, tzinfo=UTC)
Line = Sequence[Any]


def company(folder: Path, mode: str, mapping: str = MAPPING) -> Workspace:
    """An empty workspace."""
    (folder / "exports").mkdir(parents=True)
    (folder / "etalon.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "crm.yaml").write_text(mapping.replace("MODE", mode), encoding="utf-8")
    return open_workspace(folder)


def write(where: Workspace, name: str, lines: Iterable[Line], day: int) -> Path:
    """Write an export as of a day after `START`; its entry is the first word of its name."""
    path = where.folder / "exports" / f"{name}.csv"
    rows = [COLUMNS[name.split("-")[0]], *lines]
    path.write_text("\n".join(",".join(map(str, row)) for row in rows) + "\n", encoding="utf-8")
    moment = (START + timedelta(days=day)).timestamp()
    os.utime(path, (moment, moment))
    return path


def take(where: Workspace) -> Loaded:
    """Load the workspace's source."""
    (found,) = load(where, base_pack(), silent)
    return found


def ask(where: Workspace, sql: str) -> list[dict[str, Any]]:
    """Rows of a query over the store."""
    with Door(Store.open(where.store)) as door, door.whole() as view:
        found: list[dict[str, Any]] = view.query(sql).to_pylist()
        return found


def changes(where: Workspace) -> set[tuple[str, str, str, str | None, str | None, int]]:
    """The history of changes: type, object, field, old, new, day after `START`."""
    rows = ask(where, "SELECT * FROM object_changes")
    return {
        (row["type"], row["object_id"], row["field"], row["old"], row["new"], (row["at"] - START).days)
        for row in rows
    }


def content(where: Workspace, besides: Sequence[str] = ()) -> Mapping[str, list[str]]:
    """Every row of every table, but for where it was read."""
    store = Store.open(where.store)
    found = {}
    for table in store.tables():
        if table not in besides:
            rows = store.arrow(table).drop_columns(["load_id", "source_row"])
            found[table] = sorted(map(repr, rows.to_pylist()))
    return found
