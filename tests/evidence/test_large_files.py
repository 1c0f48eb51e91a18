"""Files too large for memory go through files on disk, and nothing about their rows is different."""

from pathlib import Path

import pyarrow as pa
import pyarrow.dataset as ds
import pytest
from tests.evidence.tables import DEALS, HEADER

from etalon.evidence.batch import LoadedFile
from etalon.evidence.increment.rows import Spool
from etalon.evidence.load import jobs_of, silent
from etalon.evidence.mapping.read import parse_mapping
from etalon.evidence.schema import conform
from etalon.evidence.transform import cells, tables
from etalon.evidence.transform.run import transform
from etalon.standard.pack import Pack

ROWS = [
    *(
        f"{n},A{n % 7},Won,2023-01-{n % 28 + 1:02d},2023-03-0{n % 9 + 1} 10:00:00,{n * 10}\n"
        for n in range(400)
    ),
    "7,A0,Won,2023-01-08,2023-03-08 10:00:00,70\n",
    "8,A1,Lost,2023-01-09,2023-03-09 10:00:00,81\n",
    ",A1,New,2023-01-09,,5\n",
    "501,A1,New,someday,,5\n",
    "502,A1,New,2023-01-09\n",
    "1.5E+16,A1,New,2023-01-09,,5\n",
    " 503 ,A2,Won,05.01.2023,2023-01-02 09:00:00,\u00a01 200\n",
]


def loaded(folder: Path, pack: Pack, spool: Spool | None = None) -> LoadedFile:
    """The one file of the folder through its mapping."""
    mapping = parse_mapping(DEALS, folder / "mapping.yaml", pack)
    (job,) = jobs_of(mapping, folder, pack, silent)
    return transform(job, spool)


def rows(file: LoadedFile) -> dict[str, list[dict[str, object]]]:
    """The rows of every table, in the order of their keys."""
    whole = {
        name: conform(name, found if isinstance(found, pa.Table) else found.to_table())
        for name, found in file.tables.items()
    }
    return {name: sorted(found.to_pylist(), key=repr) for name, found in whole.items()}


def test_a_file_that_goes_through_the_disk_gives_the_same_rows_and_ledger(
    tmp_path: Path, pack: Pack, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deals.csv").write_text(HEADER + "".join(ROWS), encoding="utf-8")
    held = loaded(tmp_path, pack)
    for room, limit in ((cells, "RESIDENT"), (cells, "MANY"), (tables, "MANY")):
        monkeypatch.setattr(room, limit, 0)
    spool = tmp_path / "spool"
    spool.mkdir()
    spooled = loaded(tmp_path, pack, Spool(spool, 0))
    assert all(isinstance(found, ds.Dataset) for found in spooled.batch.tables.values())
    assert rows(spooled) == rows(held)
    assert spooled.ledger.as_json() == held.ledger.as_json()
    assert held.ledger.rows_duplicate == 2
    assert held.ledger.rows_quarantined >= 3
    assert held.ledger.rows_used == 402
