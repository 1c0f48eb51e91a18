"""A small workspace that is sound, for tests that damage it."""

import os
from pathlib import Path

DEALS = """ID;Client;Stage;Opened;Closed;Amount
1;Алдер;Won;01.02.2024;20.03.2024;1200,50
2;Бирх;Lost;02.02.2024;21.03.2024;800,00
3;Седар;New;03.02.2024;;700,00
"""
PEOPLE = "id,name\nann,Ann Lee\nbob,Bob Ray\n"
MAPPING = """id: crm
currency: EUR
stages: {New: sell.qualify, Won: won, Lost: lost}
files:
  deals:
    pattern: deals.csv
    format: {delimiter: ";", dates: dmy, decimal: comma, encoding: utf-8}
    key: ID
    tables:
      deals:
        columns:
          deal_id: ID
          account_id: Client
          stage: Stage
          stage_id: {column: Stage, as: stage}
          created_at: Opened
          closed_at: Closed
          value: Amount
        events:
          - {kind: deal_created, at: Opened}
  people:
    pattern: people.csv
    tables:
      owners:
        columns: {owner_id: id}
"""
SETTINGS = """format: 1
organisation: Acme
route: direct
currency: EUR
language: en
sources:
  - {mapping: mappings/crm.yaml}
"""
FILES = {
    "etalon.yaml": SETTINGS,
    "mappings/crm.yaml": MAPPING,
    "exports/deals.csv": DEALS,
    "exports/people.csv": PEOPLE,
}


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file of the workspace."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def small_workspace(folder: Path) -> Path:
    """The sound workspace."""
    for name, content in FILES.items():
        write(folder, name, content)
    return folder


def hold_lock(store: str) -> None:
    """Hold a store's lock until a line comes: ``python -m tests.cli.damage STORE``."""
    from etalon.evidence.store.lock import one_writer

    with one_writer(Path(store)):
        print(os.getpid(), flush=True)
        input()


if __name__ == "__main__":
    import sys

    hold_lock(sys.argv[1])
