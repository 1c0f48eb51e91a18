"""Messy files become text cells, whatever their encoding and form; what cannot be read is said in one
line.
"""

from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet
import pytest
import xlsxwriter

from etalon.core.errors import FileError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.evidence.mapping.model import Format
from etalon.evidence.readers import open_raw, preview

RU = 'Дата;Клиент;Сумма\n01.02.2020;ООО "Ромашка";100\n02.02.2020;Пётр и Ко;200\n'
FR = "Name;City;Amount\nCafé Müller;Orléans;10\nÉcole;Besançon;5\n"


def written(folder: Path, content: bytes, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def problem(path: Path, form: Format = Format()) -> str:
    """The code of the one problem, which must have a sentence in every language."""
    with pytest.raises(FileError) as caught:
        raw = open_raw(path, form)
        list(raw.batches)
    assert len(caught.value.problems) == 1
    for language in LANGUAGES:
        assert problem_lines(caught.value, language)
    return caught.value.problems[0].code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866"])
def test_it_finds_the_encoding_of_cyrillic(tmp_path: Path, encoding: str) -> None:
    """Five ways in which a 1C or a CRM writes Russian."""
    raw, table = preview(written(tmp_path, RU.encode(encoding)))
    assert raw.columns == ["Дата", "Клиент", "Сумма"]
    assert table["Клиент"].to_pylist() == ['ООО "Ромашка"', "Пётр и Ко"]


def test_it_finds_western_letters_and_utf16_without_a_mark(tmp_path: Path) -> None:
    """cp1252 is told from cp1251 by words, UTF-16 by its zeros."""
    raw, table = preview(written(tmp_path, FR.encode("cp1252")))
    assert raw.form["encoding"] == "cp1252"
    assert table["City"].to_pylist() == ["Orléans", "Besançon"]
    _, table = preview(written(tmp_path, FR.encode("utf-16-le")))
    assert table["Name"].to_pylist() == ["Café Müller", "École"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_it_finds_the_delimiter(tmp_path: Path, delimiter: str) -> None:
    """Also when a value holds another one."""
    text = delimiter.join(["a", "b", "c"]) + "\n" + delimiter.join(["1", '"x, y; z"', "3"]) + "\n"
    raw, table = preview(written(tmp_path, text.encode()))
    assert raw.form["delimiter"] == delimiter
    assert table.num_columns == 3


def test_it_finds_the_header_below_a_title_and_keeps_row_numbers(tmp_path: Path) -> None:
    """A report of 1C begins with its name and an empty line."""
    raw = open_raw(written(tmp_path, b"Report for 2024\n\nday,client,sum\n1,A,5\n2,B,6\n"))
    batch = next(raw.batches)
    assert raw.columns == ["day", "client", "sum"]
    assert batch["row"].to_pylist() == [4, 5]


def test_ragged_rows_are_set_aside_with_their_numbers(tmp_path: Path) -> None:
    """Rows of another width are neither lost nor shifted into wrong columns."""
    raw = open_raw(written(tmp_path, b'a,b,c\n1,2,3\n4,5\n6,"x\ny",8\n9,1,2,3\n7,7,7\n'))
    rows = [row for batch in raw.batches for row in batch["row"].to_pylist()]
    assert rows == [2, 4, 6]
    assert [(bad.row, bad.text) for bad in raw.rejected] == [(3, "4,5"), (5, "9,1,2,3")]


def test_names_of_columns_are_never_empty_nor_doubled(tmp_path: Path) -> None:
    """Nameless trailing columns and repeated names are usual in exports."""
    raw = open_raw(written(tmp_path, b"a,a,,b \n1,2,3,4\n"))
    assert raw.columns == ["a", "a (2)", "column 3", "b"]


def test_it_reads_excel_dates_numbers_and_the_wanted_sheet(tmp_path: Path) -> None:
    """Cells come as a person would type them; the file's name does not matter."""
    path = tmp_path / "book.csv"
    book = xlsxwriter.Workbook(str(path))
    book.add_worksheet("empty")
    sheet = book.add_worksheet("Продажи")
    sheet.write_row(0, 0, ["Дата", "Клиент", "Сумма"])
    sheet.write_datetime(1, 0, datetime(2024, 3, 1), book.add_format({"num_format": "dd.mm.yyyy"}))
    sheet.write_row(1, 1, ["А", 1054.0])
    book.close()
    raw, table = preview(path)
    assert raw.form["sheet"] == "Продажи"
    assert table.to_pylist() == [{"Дата": "2024-03-01", "Клиент": "А", "Сумма": "1054"}]
    assert problem(path, Format(sheet="Продажa")) == "sheet-missing"


def test_it_reads_json_lists_lines_and_wrapped_lists(tmp_path: Path) -> None:
    """A broken line is set aside, keys that come later are columns too."""
    lines = b'{"a":1,"b":{"c":2}}\n{bad\n{"b":null,"d/e":"x"}\n'
    raw, table = preview(written(tmp_path, lines))
    assert table.to_pylist() == [{"a": "1", "b": '{"c":2}', "d/e": None}, {"a": None, "b": None, "d/e": "x"}]
    assert [(bad.row, bad.text) for bad in raw.rejected] == [(2, "{bad")]
    _, table = preview(written(tmp_path, b'[{"a":1},{"a":"x"}]'))
    assert table["a"].to_pylist() == ["1", "x"]
    _, table = preview(written(tmp_path, b'{"ok":true,"items":[{"a":5}]}'))
    assert table["a"].to_pylist() == ["5"]


def test_it_reads_parquet_without_rounding_long_ids(tmp_path: Path) -> None:
    """An id of 17 digits stays itself."""
    path = tmp_path / "x.parquet"
    parquet.write_table(pa.table({"id": [90071992547409931], "at": pa.array([0], pa.timestamp("us"))}), path)
    _, table = preview(path)
    assert table.to_pylist() == [{"id": "90071992547409931", "at": "1970-01-01 00:00:00"}]


def test_damaged_files_end_in_one_clear_problem(tmp_path: Path) -> None:
    """Each has its own sentence with a remedy."""
    assert problem(tmp_path / "none.csv") == "file-not-found"
    assert problem(tmp_path) == "file-is-folder"
    assert problem(written(tmp_path, b"")) == "file-empty"
    assert problem(written(tmp_path, b" \n\n")) == "file-empty"
    assert problem(written(tmp_path, bytes(range(256)) * 20)) == "file-binary"
    assert problem(written(tmp_path, b"PK\x03\x04 not a workbook")) == "file-damaged"
    assert problem(written(tmp_path, b"PAR1 not parquet")) == "file-damaged"
    assert problem(written(tmp_path, b'a,b\n1,"x\n2,3\n4,5\n')) == "csv-quote-open"
    assert problem(written(tmp_path, b"[1, 2, 3]")) == "json-no-objects"


def test_a_wrong_encoding_names_the_byte_and_the_likely_one(tmp_path: Path) -> None:
    """Both ways: bytes that the wanted encoding cannot hold, and bytes that it reads as nonsense."""
    path = written(tmp_path, RU.encode("cp1251"))
    with pytest.raises(FileError) as caught:
        open_raw(path, Format(encoding="utf-8"))
    facts = caught.value.problems[0].facts
    assert (facts["byte"], facts["position"], facts["line"], facts["likely"]) == ("0xC4", 0, 1, "cp1251")
    assert problem(written(tmp_path, RU.encode()), Format(encoding="cp1251")) == "encoding-other"


def test_a_bad_byte_far_into_the_file_is_found_exactly(tmp_path: Path) -> None:
    """The position counts over the pieces in which a large file is read."""
    head = "день,сумма\n".encode() + "я,1\n".encode() * 400_000
    path = written(tmp_path, head + b"\xff,2\n")
    with pytest.raises(FileError) as caught:
        open_raw(path, Format(encoding="utf-8"))
    assert caught.value.problems[0].facts["position"] == len(head)
    assert caught.value.problems[0].facts["line"] == 400_002
