"""Rows set aside come back: read, put right, load again; and no export is passed over in silence."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Say

from etalon.core.texts import LANGUAGES, Language, text
from etalon.evidence.store import Store

Ask = Callable[..., dict[str, Any]]
MAPPING = """
id: crm
currency: EUR
files:
  deals:
    pattern: "deals*.csv"
    mode: partial
    format: {dates: dmy, decimal: comma, delimiter: ";"}
    key: id
    tables:
      deals:
        columns: {deal_id: id, account_id: client, created_at: opened, value: amount}
        required: [account_id]
"""
ROWS = [
    "id;client;opened;amount",
    "1;Alder;05.02.2024;100,50",
    ";Бук;06.02.2024;200,00",
    "3;Cedar;07.02.2024;300;00;x",
    "4;;08.02.2024;400,00",
]


@pytest.fixture
def folder(tmp_path: Path, say: Say) -> Path:
    """A workspace over one dirty export."""
    folder = tmp_path / "acme"
    assert say("init", folder, "--language", "en")[0] == 0
    (folder / "mappings" / "crm.yaml").write_text(MAPPING, encoding="utf-8")
    settings = folder / "etalon.yaml"
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("sources: []", "sources: [{mapping: mappings/crm.yaml}]"), "utf-8")
    (folder / "exports" / "deals.csv").write_text("\n".join(ROWS) + "\n", encoding="utf-8")
    return folder


def counts(ledger: dict[str, Any]) -> dict[str, tuple[int, int, int, int, int]]:
    """In, used, duplicate, not mapped, quarantined of each file, whose equation holds."""
    keys = ("rows_in", "rows_used", "rows_duplicate", "rows_not_mapped", "rows_quarantined")
    found = {file["path"]: tuple(file[key] for key in keys) for file in ledger["files"]}
    assert all(one[0] == sum(one[1:]) for one in found.values())
    return found


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a file of rows set aside."""
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def save(path: Path, rows: list[dict[str, str]], encoding: str = "utf-8-sig", delimiter: str = ",") -> None:
    """Save rows as a spreadsheet program does."""
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.DictWriter(stream, list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reason_stands_beside_each_row_in_words(folder: Path, say: Say, language: Language) -> None:
    code, out, err = say("load", "--workspace", folder, "--language", language)
    assert (code, err) == (0, "")
    path = folder / "quarantine" / "crm" / "deals.fixed.csv"
    assert str(path) in out and str(folder / "exports") in out
    rows = table(path)
    heads = [text(f"quarantine-{name}", language) for name in ("row", "reason", "found")]
    assert list(rows[0])[:7] == [*heads, "id", "client", "opened", "amount"]
    assert sorted(row[heads[0]] for row in rows) == ["3", "4", "5"]
    reasons = {row[heads[0]]: row[heads[1]] for row in rows}
    assert reasons["3"] == text("ledger-key-empty", language, column="id")
    assert all(len(found) > 15 for found in reasons.values())


def test_a_row_that_was_put_right_is_used_and_waits_for_nobody(folder: Path, say: Say, ask: Ask) -> None:
    first = ask("load", "--workspace", folder)["result"]
    assert counts(first) == {"deals.csv": (4, 1, 0, 0, 3)}
    aside = folder / "quarantine" / "crm" / "deals.fixed.csv"
    assert first["set_aside"] == [str(aside)]

    rows = {row["row"]: row for row in table(aside)}
    rows["3"]["id"] = "2"
    save(folder / "exports" / aside.name, [rows["3"]], encoding="cp1251", delimiter=";")
    second = ask("load", "--workspace", folder)["result"]
    assert counts(second) == {"deals.csv": (4, 1, 1, 0, 2), "deals.fixed.csv": (1, 1, 0, 0, 0)}
    assert second["files"][0]["reasons"]["row-put-right"] == 1
    assert second["files"][0]["fates"]["row-put-right"] == "duplicate"
    assert not {"row", "reason", "found"} & set(second["files"][1]["columns_unused"])
    later = folder / "quarantine" / "crm" / "deals.fixed2.csv"
    assert second["set_aside"] == [str(later)] and not aside.exists()

    rows = {row["row"]: row for row in table(later)}
    assert set(rows) == {"4", "5"}
    rows["4"] |= {"amount": "300,00", "+1": "", "+2": ""}
    rows["5"]["client"] = "Дуб"
    save(folder / "exports" / later.name, list(rows.values()))
    last = ask("load", "--workspace", folder)["result"]
    assert counts(last)["deals.csv"] == (4, 1, 3, 0, 0)
    assert counts(last)["deals.fixed2.csv"] == (2, 2, 0, 0, 0)
    assert last["set_aside"] == [] and not list((folder / "quarantine").rglob("*.csv"))
    deals = Store.open(folder / "store").arrow("deals", ["deal_id", "account_id", "value"]).to_pylist()
    assert sorted((row["deal_id"], row["account_id"], str(row["value"])) for row in deals) == [
        ("1", "Alder", "100.5000"),
        ("2", "Бук", "200.0000"),
        ("3", "Cedar", "300.0000"),
        ("4", "Дуб", "400.0000"),
    ]
    rebuilt = ask("load", "--workspace", folder, "--rebuild")["result"]
    assert counts(rebuilt) == counts(last)
    assert say("report", "--workspace", folder)[0] == 0
    assert "deals.fixed.csv" in (folder / "report.html").read_text(encoding="utf-8")


def test_a_row_that_is_still_wrong_waits_once_where_it_was_put_right(folder: Path, ask: Ask) -> None:
    ask("load", "--workspace", folder)
    aside = folder / "quarantine" / "crm" / "deals.fixed.csv"
    save(folder / "exports" / aside.name, [row for row in table(aside) if row["row"] == "3"])
    found = counts(ask("load", "--workspace", folder)["result"])
    assert found == {"deals.csv": (4, 1, 1, 0, 2), "deals.fixed.csv": (1, 0, 0, 0, 1)}


def test_another_export_under_the_same_name_is_not_taken_for_put_right(folder: Path, ask: Ask) -> None:
    """Row 3 of the newer export is another record than the row 3 that was corrected."""
    ask("load", "--workspace", folder)
    aside = folder / "quarantine" / "crm" / "deals.fixed.csv"
    rows = {row["row"]: row for row in table(aside)}
    save(folder / "exports" / aside.name, [{**rows["3"], "id": "2"}])
    newer = [ROWS[0], "9;Elm;01.03.2024;1,00", ";Fir;02.03.2024;2,00"]
    (folder / "exports" / "deals.csv").write_text("\n".join(newer) + "\n", encoding="utf-8")
    found = counts(ask("load", "--workspace", folder)["result"])
    assert found["deals.csv"] == (2, 1, 0, 0, 1)


def test_what_a_person_changed_in_place_is_never_written_over(folder: Path, say: Say, ask: Ask) -> None:
    ask("load", "--workspace", folder)
    aside = folder / "quarantine" / "crm" / "deals.fixed.csv"
    rows = table(aside)
    rows[0]["client"] = "changed"
    save(aside, rows)
    before = aside.read_bytes()
    code, out, _ = say("load", "--workspace", folder)
    assert code == 0 and str(aside) in out
    assert aside.read_bytes() == before
    assert "changed by hand" in out


def test_a_dry_run_writes_no_rows(folder: Path, ask: Ask) -> None:
    assert ask("load", "--workspace", folder, "--dry-run")["result"]["set_aside"] == []
    assert not (folder / "quarantine").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_no_mapping_reads_is_named_with_the_remedy(
    folder: Path, say: Say, ask: Ask, language: Language
) -> None:
    exports = folder / "exports"
    for name in ("leads.csv", "другие/notes.xlsx", "orders.fixed.csv"):
        (exports / name).parent.mkdir(exist_ok=True)
        (exports / name).write_text("a;b\n1;2\n", encoding="utf-8")
    for name in (".DS_Store", "~$deals.xlsx", "README.md"):
        (exports / name).write_text("x", encoding="utf-8")
    code, out, _ = say("load", "--workspace", folder, "--language", language, "--dry-run")
    assert code == 0
    assert "exports/leads.csv" in out and "exports/другие/notes.xlsx" in out
    assert f'etalon map "{exports / "leads.csv"}"' in out
    assert "README" not in out and "DS_Store" not in out and "~$" not in out
    unread = ask("load", "--workspace", folder, "--dry-run")["result"]["unread"]
    assert sorted(Path(path).name for path in unread) == ["leads.csv", "notes.xlsx", "orders.fixed.csv"]
    assert say("load", "--workspace", folder)[0] == say("report", "--workspace", folder)[0] == 0
    assert "exports/leads.csv" in (folder / "report.html").read_text(encoding="utf-8")
    for path in unread:
        Path(path).unlink()
    assert ask("load", "--workspace", folder, "--dry-run")["result"]["unread"] == []
