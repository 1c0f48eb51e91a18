"""Whatever dirt a file holds, each of its rows is judged exactly once; an independent count in plain
Python agrees.
"""

import csv
import io
import json
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.evidence.tables import DEALS

from etalon.evidence.load import read_source
from etalon.evidence.mapping.model import EMPTY
from etalon.evidence.mapping.read import parse_mapping
from etalon.standard.loader import base_pack

NAMES = ["id", "client", "stage", "opened", "closed", "amount"]
WORDS = [
    "",
    " ",
    "1",
    "2",
    "3",
    "1 ",
    "A",
    'ООО "Ромашка"',
    "x,y",
    "two\nlines",
    "N/A",
    "Won",
    "Lost",
    "New",
    "?",
]
WORDS += [
    "2024-01-01",
    "31.12.2023",
    "1 000,5",
    "$3",
    "-",
    "\u00a0",
    "NULL",
    "'",
    "О'КЕЙ",
    "'; DROP TABLE w; --",
]
CELLS = st.sampled_from(WORDS)
FULL = st.lists(CELLS, min_size=len(NAMES), max_size=len(NAMES))
# Spare cells at the end are not empty here: where most rows end in empty spare cells, the reader
# widens the table.
RAGGED = st.lists(CELLS, min_size=1, max_size=9).map(
    lambda row: [*row[:-1], "x"] if len(row) > len(NAMES) else row
)
ROWS = st.lists(st.one_of(FULL, FULL, FULL, RAGGED, st.just([])), min_size=1, max_size=25)
SPACES = " \t\r\n\x0b\x0c\u00a0\ufeff\u200b"


def cleaned(row: list[str]) -> tuple[str | None, ...]:
    return tuple(None if (cell := found.strip(SPACES)) in EMPTY else cell for found in row)


def judged(rows: list[list[str]]) -> Counter[str]:
    """The fate of each row, in plain Python."""
    seen: set[tuple[str | None, ...]] = set()
    keys: set[str] = set()
    fates: Counter[str] = Counter()
    for row in rows:
        cells = cleaned(row)
        if row and len(row) != len(NAMES):
            fate = "quarantined"
        elif not any(cells):
            fate = "not_mapped"
        elif cells in seen:
            fate = "duplicate"
        elif cells[0] is None:
            fate = "quarantined"
        else:
            fate = "duplicate" if cells[0] in keys else "used"
            keys.add(cells[0])
        if len(row) == len(NAMES):
            seen.add(cells)
        fates[fate] += 1
    return fates


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    rows=ROWS,
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866"]),
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
)
def test_no_row_is_lost_or_counted_twice(rows: list[list[str]], encoding: str, delimiter: str) -> None:
    """The equation of the ledger, with the same numbers as an independent judge."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\n")
    writer.writerow(NAMES)
    for row in rows:
        writer.writerow(row)
    form = (
        f"    key: id\n    format: {{encoding: {encoding}, delimiter: {json.dumps(delimiter)}, header: 1}}\n"
    )
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "deals.csv").write_bytes(text.getvalue().encode(encoding))
        mapping = parse_mapping(DEALS.replace("    key: id\n", form), folder / "m.yaml", base_pack())
        batch, ledger = read_source(mapping, folder, base_pack())
    file, want = ledger.files[0], judged(rows)
    assert file.rows_in == len(rows)
    assert (file.rows_used, file.rows_duplicate, file.rows_not_mapped, file.rows_quarantined) == (
        want["used"],
        want["duplicate"],
        want["not_mapped"],
        want["quarantined"],
    )
    used = batch.table("deals")["source_row"].to_pylist()
    kept = file.quarantine["source_row"].to_pylist()
    assert len(set(used + kept)) == len(used) + len(kept) == want["used"] + want["quarantined"]
