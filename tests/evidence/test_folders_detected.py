"""A folder of a known export is recognised, with how sure and why, and a person confirms the draft."""

from pathlib import Path

import pytest

from etalon.core.errors import FileError
from etalon.core.texts import LANGUAGES
from etalon.evidence.detect import detect_exports, draft_folder, export_mapping
from etalon.evidence.load import read_source
from etalon.standard.pack import Pack

FILES = {
    "Potentials.csv": "Potential Name,Potential Owner,Created Time,Closing Date,Amount,Stage,LEADID\n"
    'Pump,Ann,"15 Apr, 2021 00:02:00","16 Apr, 2021 00:03:00","$22,700.00",Closed Won,1\n'
    'Valve,Bob,"15 Apr, 2021 00:02:00","16 Apr, 2021 00:03:00","$342.09K",Harvest,2\n',
    "leads_export.csv": "LEADID,Last Name,Company,Lead Owner,Lead Source,Lead Status,Industry,"
    "Created Time,CONVERTED\n"
    '1,Denson,Maurice,Ann,Web,Contacted,Education,"15 Apr, 2021 00:03:00",Yes\n',
    "weather.csv": "wind,rain\nnorth,yes\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two files of Zoho, one of them under another name, and one that nobody knows."""
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_export_is_named_with_how_sure_and_why(folder: Path) -> None:
    """The files that gave it away are listed with the columns that they have."""
    found = detect_exports(folder)[0]
    assert (found.id, [path.name for path in found.others]) == ("zoho", ["weather.csv"])
    assert 0.3 < found.sure < 0.9
    for language in LANGUAGES:
        assert "Potentials.csv (" in found.why(language)


def test_the_draft_holds_what_is_there_and_asks_for_the_rest(folder: Path, pack: Pack) -> None:
    """Absent files and columns fall away; an unknown stage waits for a person."""
    draft = draft_folder(folder, pack, "en", "USD")
    assert draft.startswith("# A draft for an export of Zoho CRM, ")
    assert "Invoices" not in draft and "Probability" not in draft
    assert "\n  # Harvest: ?\n" in draft
    batch, ledger = read_source(export_mapping(detect_exports(folder)[0], pack), folder, pack)
    assert {file.path: file.rows_used for file in ledger.files} == {
        "Potentials.csv": 2,
        "leads_export.csv": 1,
        "weather.csv": 0,
    }
    assert [str(value) for value in batch.table("deals")["value"].to_pylist()] == [
        "22700.0000",
        "342090.0000",
    ]


def test_a_folder_like_nothing_known_is_refused(tmp_path: Path, pack: Pack) -> None:
    """No preset is forced upon it."""
    (tmp_path / "weather.csv").write_text(FILES["weather.csv"])
    with pytest.raises(FileError, match="folder-unknown"):
        draft_folder(tmp_path, pack)
