"""A million rows take seconds, not minutes."""

import time
from pathlib import Path

import pytest
from tests.evidence.tables import DEALS, HEADER

from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.standard.pack import Pack

ROWS = 1_000_000
LIMIT = 60.0


@pytest.mark.prove
@pytest.mark.alone
def test_a_million_rows_load_in_seconds(tmp_path: Path, pack: Pack) -> None:
    """Under 10 s when measured alone on two cores; the limit leaves room for a busy machine."""
    with (tmp_path / "deals.csv").open("w", encoding="utf-8") as stream:
        stream.write(HEADER)
        for number in range(ROWS):
            day = f"{number % 28 + 1:02d}"
            stream.write(
                f"{number},A{number % 20000},Won,2023-01-{day},2023-03-{day} 10:00:00,{number % 5000}\n"
            )
    started = time.monotonic()
    mapping = parse_mapping(DEALS, tmp_path / "m.yaml", pack)
    batch, ledger = read_source(mapping, tmp_path, pack)
    assert time.monotonic() - started < LIMIT
    assert ledger.files[0].rows_used == batch.rows("deals") == ROWS
    assert batch.rows("events") == 2 * ROWS
