"""What exports do to values: each oddity stands in the ledger under its reason, and nothing is lost."""

from decimal import Decimal
from pathlib import Path

import pytest
from tests.evidence.tables import Load

from etalon.core.texts import LANGUAGES
from etalon.evidence.ledger import FileLedger, Ledger
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.evidence.quarantine_file import SetAside, fixed_name, write_quarantine
from etalon.standard.pack import Pack

DEALS = """
id: test
currency: UAH
files:
  deals:
    pattern: deals.csv
    key: id
    {extra}
    tables:
      deals:
        columns: {{deal_id: id, account_id: client, created_at: opened, closed_at: closed, value: amount}}
        not_before: {{closed_at: created_at}}
"""
PLAIN = DEALS.format(extra="format: {dates: dmy, decimal: comma}")
HEAD = "id;client;opened;closed;amount\n"


def reasons(ledger: FileLedger) -> dict[str, tuple[int, str]]:
    for reason in ledger.reasons:
        assert all(len(reason.text(language)) > 15 for language in LANGUAGES)
    return {reason.key: (reason.n, reason.fate) for reason in ledger.reasons}


@pytest.mark.parametrize(
    ("written", "decimal", "value"),
    [
        ("$22,700.00", "point", "22700"),
        ("$342.09K", "point", "342090"),
        ("$1,009.784", "point", "1009.784"),
        ("(1,200)", "point", "-1200"),
        ("1 234,50 грн", "comma", "1234.50"),
        ("1\u00a0234,50 руб.", "comma", "1234.50"),
        ("1.234,56", "comma", "1234.56"),
        ("€ 1.234,56", "comma", "1234.56"),
        ("1'234.50", "point", "1234.50"),
        ("−500,5", "comma", "-500.5"),
        ("12 тыс.", "comma", "12000"),
        ("1,5 млн", "comma", "1500000"),
        ("(1 234,50)", "comma", "-1234.50"),
    ],
)
def test_money_is_read_however_it_is_written(load: Load, written: str, decimal: str, value: str) -> None:
    """Signs, thousands, brackets for minus, words for thousands."""
    mapping = DEALS.format(extra=f"format: {{dates: dmy, decimal: {decimal}, delimiter: ';'}}")
    batch, _ = load({"deals.csv": f"{HEAD}1;A;05.02.2024;;{written}\n"}, mapping)
    assert batch.table("deals")["value"].to_pylist() == [Decimal(value)]


def test_an_amount_in_another_currency_is_named_and_not_converted(load: Load) -> None:
    """Dollars in a table of hryvnias."""
    rows = "1;A;05.02.2024;;100 грн\n2;B;05.02.2024;;$100\n3;B;05.02.2024;;100\n"
    _, ledger = load({"deals.csv": HEAD + rows}, PLAIN)
    assert reasons(ledger) == {"money-other:amount": (1, "noted")}


def test_dates_of_several_styles_are_read_and_the_rarer_ones_named(load: Load) -> None:
    """The same day four times; the majority's style is silent."""
    days = ["05.02.2024", "05.02.2024 0:00:00", "2024-02-05", "5 Feb, 2024", "5 лютого 2024 р.", "05.02.24"]
    rows = "".join(f"{number};A;{day};;1\n" for number, day in enumerate(days))
    batch, ledger = load({"deals.csv": HEAD + rows}, PLAIN)
    assert {found.date().isoformat() for found in batch.table("deals")["created_at"].to_pylist()} == {
        "2024-02-05"
    }
    assert reasons(ledger) == {"date-style:opened": (3, "noted")}


def test_ids_that_a_spreadsheet_rounded_join_to_nothing(load: Load) -> None:
    """Two deals whose ids became the same number are two rows in quarantine, not one deal."""
    rows = "2.5842E+16;A;;;1\n2.5842E+16;B;;;2\n25842000000262376;C;;;3\n"
    batch, ledger = load({"deals.csv": HEAD + rows}, PLAIN)
    assert reasons(ledger) == {"id-rounded:id": (2, "quarantined")}
    assert batch.table("deals")["deal_id"].to_pylist() == ["25842000000262376"]
    assert ["2.5842E+16" in str(row) for row in ledger.quarantine["row"].to_pylist()] == [True, True]


def test_long_ids_that_all_end_in_zeros_are_taken_for_rounded(load: Load) -> None:
    """Fifteen digits and zeros in every one of them; a customer's number is left empty and said."""
    rows = "".join(f"{n};2584200000026{n}00;;;1\n" for n in range(10, 14))
    batch, ledger = load({"deals.csv": HEAD + rows}, PLAIN)
    assert reasons(ledger) == {"id-rounded:client": (4, "noted")}
    assert batch.table("deals")["account_id"].null_count == 4


def test_deleted_test_and_repeated_rows_are_counted_apart(load: Load) -> None:
    """By a flag, by a word, by equality and by key."""
    head = HEAD.replace("\n", ";is_deleted\n")
    rows = "1;A;;;1;FALSE\n1;A;;;1;FALSE\n1;B;;;1;no\n2;A;;;1;TRUE\n3;Test Ltd;;;1;\n"
    skip = "[{when: {column: is_deleted, yes: true}, reason: row-deleted}, "
    skip += '{when: {column: client, matches: "(?i)^test"}, reason: row-test}]'
    _, ledger = load({"deals.csv": head + rows}, DEALS.format(extra=f"skip: {skip}"))
    assert reasons(ledger) == {
        "row-deleted": (1, "not_mapped"),
        "row-test": (1, "not_mapped"),
        "row-repeated": (1, "duplicate"),
        "key-repeated:id": (1, "duplicate"),
    }
    assert ledger.rows_used == 1


def test_of_versions_the_newest_counts_wherever_it_stands(load: Load) -> None:
    """A history table: the middle row is the newest."""
    rows = "1;old;01.01.2024;;1\n1;new;03.01.2024;;2\n1;mid;02.01.2024;;3\n"
    mapping = DEALS.format(extra="version: opened\n    format: {dates: dmy}")
    batch, ledger = load({"deals.csv": HEAD + rows}, mapping)
    assert batch.table("deals")["account_id"].to_pylist() == ["new"]
    assert reasons(ledger) == {"version-older:id": (2, "duplicate")}


def test_words_for_nothing_are_told_column_by_column(load: Load) -> None:
    """A dash means nothing for a client; elsewhere it may be a word."""
    mapping = PLAIN.replace("account_id: client", 'account_id: {column: client, empty: ["-", unknown]}')
    batch, ledger = load({"deals.csv": HEAD + "1;-;;;1\n2;Unknown;;;1\n3;A;;;1\n"}, mapping)
    assert reasons(ledger) == {"word-for-nothing:client": (2, "noted")}
    assert batch.table("deals")["account_id"].to_pylist() == [None, None, "A"]


def test_keys_that_join_to_nothing_and_negative_durations_are_named(load: Load) -> None:
    """Both rows are used, both oddities are said."""
    mapping = PLAIN.replace("key: id", "key: id\n    lookups: {c: {column: client, in: clients, by: id}}")
    mapping += "  clients: {pattern: clients.csv}\n"
    rows = "1;A;05.02.2024;01.02.2024;1\n2;Z;05.02.2024;06.02.2024;1\n"
    _, ledger = load({"deals.csv": HEAD + rows, "clients.csv": "id\nA\n"}, mapping)
    assert reasons(ledger) == {
        "key-missing:client": (1, "noted"),
        "dates-reversed:closed": (1, "noted"),
    }


def test_a_quarantined_row_is_read_put_right_and_loaded_again(tmp_path: Path, pack: Pack) -> None:
    """The file for a person holds the reason and all cells; put right, its row is used with the export."""
    exports, aside = tmp_path / "exports", tmp_path / "aside"
    exports.mkdir()
    (exports / "deals.csv").write_text(HEAD + "1;A;05.02.2024;;1\n;Берёза;06.02.2024;;7,5\n3;C;1;2;3;4;5\n")
    mapping = parse_mapping(PLAIN, tmp_path / "m.yaml", pack)
    _, ledger = read_source(mapping, exports, pack)
    (path,) = write_quarantine(ledger, aside, "ru").written
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "строка,причина,что найдено,id,client,opened,closed,amount,+1,+2"
    assert [line.split(",", 1)[0] for line in lines[1:]] == ["3", "4"]
    assert 'Берёза,06.02.2024,,"7,5"' in lines[1]
    right = [lines[0], lines[1].replace(",,Берёза", ",2,Берёза")]
    assert fixed_name("deals.csv") == "deals.fixed.csv"
    (exports / "deals.fixed.csv").write_text("\n".join(right) + "\n", encoding="utf-8-sig")
    batch, ledger = read_source(mapping, exports, pack)
    assert [file.rows_used for file in ledger.files] == [1, 1]
    deals = {row["deal_id"]: row for row in batch.table("deals").to_pylist()}
    assert (deals["2"]["account_id"], deals["2"]["value"]) == ("Берёза", Decimal("7.5"))
    assert [file.rows_quarantined for file in ledger.files] == [1, 0]
    assert reasons(ledger.files[0])["row-put-right"] == (1, "duplicate")
    assert write_quarantine(Ledger(), aside, "ru") == SetAside() and not list(aside.iterdir())


def test_a_heading_row_gives_its_text_to_the_rows_below(load: Load) -> None:
    """A printed report: customers as headings, a total at the end, the header on each page."""
    mapping = """
id: test
files:
  deals:
    pattern: deals.csv
    groups: {customer: {column: client, when: {column: id, empty: true}}}
    skip: [{when: {column: client, total: true}, reason: row-total}]
    tables: {deals: {columns: {deal_id: id, account_id: customer, name: client}}}
"""
    rows = ";Alder\n1;first\n2;second\nid;client\n;Birch\n3;third\n;Итого\n"
    batch, ledger = load({"deals.csv": "id;client\n" + rows}, mapping)
    assert batch.table("deals")["account_id"].to_pylist() == ["Alder", "Alder", "Birch"]
    assert reasons(ledger) == {
        "row-header": (1, "not_mapped"),
        "row-total": (1, "not_mapped"),
        "row-group": (2, "not_mapped"),
    }
