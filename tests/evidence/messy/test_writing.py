"""However a table is written – encodings, delimiters, quotes, line ends – the same records come out."""

from pathlib import Path

import pytest
import xlsxwriter
from tests.evidence.tables import Load

from etalon.evidence.detect import detect
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.evidence.readers import open_raw, preview
from etalon.standard.pack import Pack

NAMES = ["Ромашка и партнёры", "Подсолнух", "Київський завод їжі", "Вектор", "Общество «Север»"]
ACCOUNTS = """
id: test
files:
  accounts: {pattern: a.csv, key: id, tables: {accounts: {columns: {account_id: id, name: имя}}}}
"""


def table(delimiter: str = ",", end: str = "\n", names: list[str] = NAMES) -> str:
    lines = ["id" + delimiter + "имя", *(f"{n}{delimiter}{name}" for n, name in enumerate(names))]
    return end.join(lines) + end


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1251"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_no_encoding_and_no_line_end_garbles_a_name(load: Load, encoding: str, end: str) -> None:
    """Names come out letter by letter."""
    batch, ledger = load({"a.csv": table(end=end).encode(encoding)}, ACCOUNTS)
    assert batch.table("accounts")["name"].to_pylist() == NAMES
    assert ledger.reasons == ()


def test_the_encoding_of_old_consoles_is_told_from_the_others(load: Load) -> None:
    """cp866 and cp1252 have letters where cp1251 has others."""
    russian = ["Ромашка и партнеры", "Подсолнух", "Общество Север"]
    batch, _ = load({"a.csv": table(names=russian).encode("cp866")}, ACCOUNTS)
    assert batch.table("accounts")["name"].to_pylist() == russian
    western = ["Müller & Söhne", "Société Générale", "Ångström", "Peña"]
    text = table(names=western).replace("имя", "name")
    batch, _ = load({"a.csv": text.encode("cp1252")}, ACCOUNTS.replace("имя", "name"))
    assert batch.table("accounts")["name"].to_pylist() == western


def test_lines_of_two_encodings_in_one_file_are_each_read_in_their_own(load: Load) -> None:
    """Two exports pasted together: counted in the ledger, and no letter is lost."""
    lines = table().splitlines(keepends=True)
    mixed = b"".join(
        line.encode("cp1251" if number in (2, 5) else "utf-8") for number, line in enumerate(lines)
    )
    batch, ledger = load({"a.csv": mixed}, ACCOUNTS)
    assert batch.table("accounts")["name"].to_pylist() == NAMES
    assert [(reason.key, reason.n, reason.fate) for reason in ledger.reasons] == [
        ("encoding-mixed", 2, "noted")
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", "\x1f"])
def test_any_usual_delimiter_is_found(load: Load, delimiter: str) -> None:
    """Also Excel's line that names it."""
    batch, _ = load({"a.csv": table(delimiter)}, ACCOUNTS)
    assert batch.table("accounts")["name"].to_pylist() == NAMES
    batch, _ = load({"a.csv": f"sep={delimiter}\n" + table(delimiter)}, ACCOUNTS)
    assert batch.table("accounts")["name"].to_pylist() == NAMES


def test_single_quotes_and_backslashes_are_understood(tmp_path: Path) -> None:
    """Cells with delimiters inside, in the three ways in which programs protect them."""
    path = tmp_path / "a.csv"
    for text in (
        'id,name\n1,"Smith, ""Ann"""\n',
        "'id','name'\n'1','Smith, \"Ann\"'\n".replace('"Ann"', "Ann"),
        'id,name\n1,"Smith, \\"Ann\\""\n',
    ):
        path.write_text(text)
        _, found = preview(path)
        assert found["name"].to_pylist()[0].replace('"', "") == "Smith, Ann"
        assert found.num_rows == 1


def test_sheets_that_nothing_reads_are_named(tmp_path: Path, pack: Pack) -> None:
    """A workbook with two tables: each is read by an entry of its own, and none is passed over in silence."""
    book = xlsxwriter.Workbook(str(tmp_path / "book.xlsx"))
    sheets: dict[str, list[list[object]]] = {
        "Deals": [["id", "client"], [1, "A"], [2, "B"]],
        "Clients": [["id", "name"], ["A", "Alder"]],
        "Notes": [["hello"]],
    }
    for sheet, rows in sheets.items():
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    book.close()
    entry = "  {0}: {{pattern: book.xlsx, format: {{sheet: {1}}}, tables: {{{0}: {{columns: {2}}}}}}}\n"
    text = "id: test\nfiles:\n" + entry.format("deals", "Deals", "{deal_id: id, account_id: client}")
    mapping = parse_mapping(text, tmp_path / "m.yaml", pack)
    _, ledger = read_source(mapping, tmp_path, pack)
    assert [(reason.code, reason.n) for reason in ledger.files[0].reasons] == [("sheets-unread", 2)]
    assert "Clients, Notes" in ledger.files[0].reasons[0].text("en")
    text += entry.format("accounts", "Clients", "{account_id: id, name: name}")
    batch, ledger = read_source(parse_mapping(text, tmp_path / "m.yaml", pack), tmp_path, pack)
    assert (batch.rows("deals"), batch.rows("accounts")) == (2, 1)
    assert "Clients" not in ledger.files[0].reasons[0].text("en")


def test_headings_merged_over_columns_are_read_with_those_below(tmp_path: Path) -> None:
    """A printed report: one heading over two columns, titles above, a total below."""
    book = xlsxwriter.Workbook(str(tmp_path / "report.xlsx"))
    page = book.add_worksheet()
    page.write(0, 0, "Продажи за январь")
    page.merge_range(2, 0, 3, 0, "Контрагент")
    page.merge_range(2, 1, 2, 2, "Выручка")
    page.write_row(3, 1, ["Количество", "Сумма"])
    page.write_row(4, 0, ["Ромашка", 2, 100.5])
    page.write_row(5, 0, ["Вектор", 3, 200])
    book.close()
    raw = open_raw(tmp_path / "report.xlsx")
    assert raw.columns == ["Контрагент", "Выручка Количество", "Выручка Сумма"]
    assert next(raw.batches).to_pylist()[0] == {"row": 5, "c0": "Ромашка", "c1": "2", "c2": "100.5"}


def test_the_form_of_a_mixed_file_is_one_that_a_mapping_can_say(tmp_path: Path) -> None:
    """A draft for such a file is valid."""
    path = tmp_path / "deals.csv"
    rows = [f"{n};{name};Won;2024-01-0{n + 1};{n}00" for n, name in enumerate(NAMES)]
    text = ["id;клиент;этап;дата закрытия;сумма", *rows]
    path.write_bytes(b"\n".join(line.encode("cp1251" if n % 2 else "utf-8") for n, line in enumerate(text)))
    assert detect(path).form.encoding == "mixed"
