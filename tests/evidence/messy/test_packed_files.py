"""Compressed files load like plain ones; those that would swell beyond reason are refused."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from tests.evidence.tables import HEADER, Load

from etalon.core.errors import FileError
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers import open_raw
from etalon.evidence.readers import packed as packed_module

TABLE = HEADER + "1,Alder,Won,2024-01-02,2024-02-03,100\n2,Birch,New,2024-01-05,,50\n"
MAPPING = "pattern: deals.csv"


def zipped(**members: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return out.getvalue()


def refused(path: Path, content: bytes, form: Format = Format()) -> str:
    path.write_bytes(content)
    with pytest.raises(FileError) as caught:
        list(open_raw(path, form).batches)
    assert caught.value.problems[0].place.file == path
    return caught.value.problems[0].code


@pytest.mark.parametrize("content", [gzip.compress(TABLE.encode()), zipped(deals__csv=TABLE)])
def test_a_compressed_file_gives_what_the_plain_one_gives(load: Load, content: bytes) -> None:
    """Gzip and ZIP, known by their first bytes and not by their names."""
    plain, _ = load({"deals.csv": TABLE})
    batch, ledger = load({"deals.csv": content})
    assert ledger.path == "deals.csv"
    assert (ledger.rows_in, ledger.rows_used) == (2, 2)
    for name in ("deal_id", "value", "closed_at"):
        assert batch.table("deals")[name].equals(plain.table("deals")[name])


def test_of_several_tables_in_an_archive_one_is_named(tmp_path: Path) -> None:
    """Texts and hidden files beside a table do not count; two tables ask for a choice."""
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(deals__csv=TABLE, readme__txt="hello"))
    assert open_raw(path).columns[:2] == ["id", "client"]
    two = zipped(deals__csv=TABLE, people__csv="name\nAnn\n")
    assert refused(path, two) == "zip-several"
    path.write_bytes(two)
    assert open_raw(path, Format(member="people*")).columns == ["name"]
    assert refused(path, two, Format(member="none.csv")) == "zip-none"


def test_a_bomb_is_refused_before_it_fills_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What unpacks to hundreds of times its size is no export."""
    monkeypatch.setattr(packed_module, "FLOOR", 1 << 16)
    bomb = b"0" * (64 << 20)
    assert refused(tmp_path / "a.csv.gz", gzip.compress(bomb)) == "packed-bomb"
    assert refused(tmp_path / "a.zip", zipped(a__csv=bomb)) == "packed-bomb"
    inner = zipped(a__csv=TABLE)
    assert refused(tmp_path / "b.zip", zipped(inner__zip=inner)) == "packed-twice"


def test_damaged_and_locked_archives_say_so(tmp_path: Path) -> None:
    """One clear problem each."""
    whole = zipped(deals__csv=TABLE * 50)
    assert refused(tmp_path / "a.zip", whole[: len(whole) // 2]) == "file-damaged"
    assert refused(tmp_path / "a.gz", gzip.compress(TABLE.encode() * 50)[:60]) == "file-damaged"
    locked = bytearray(zipped(deals__csv=TABLE))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert refused(tmp_path / "c.zip", bytes(locked)) == "zip-locked"
