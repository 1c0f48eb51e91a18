"""Files that are hardly tables: a clear line for each, never a traceback, and nothing lost on the way."""

import gzip
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Say

from etalon.core.texts import LANGUAGES

Ask = Callable[..., dict[str, Any]]
HEAD = "id;client;stage;created;amount\n"
LINES = [
    f"{n};Клієнт {n};{'Won' if n % 2 else 'Lost'};{n % 28 + 1:02d}.02.2024;{n}00,50\n" for n in range(1, 40)
]
TABLE = HEAD + "".join(LINES)
PAGE = b"<html><body><table><tr><td>id</td><td>stage</td></tr><tr><td>1</td><td>Won</td></tr></table></html>"


def packed(*names: str) -> bytes:
    """A ZIP of tables."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, TABLE)
    return out.getvalue()


# As many columns as can be read with a name of any length, and some more.
BROAD = ";".join(["id", "stage", "created", *(f"field {n}" for n in range(996)), "x" * 5000])
ROWS = [f"{n};{'Won' if n % 2 else 'Lost'};{n % 28 + 1:02d}.02.2024" + ";7" * 997 for n in range(1, 40)]
WIDE = "\n".join([BROAD, *ROWS]) + "\n"
TOO_WIDE = WIDE.replace("\n", ";1\n")
REFUSED = {
    "empty.csv": (b"", "empty"),
    "header-only.csv": (HEAD.encode(), "no rows"),
    "null-bytes.csv": (TABLE.replace("Клієнт 3", "Кл\0ієнт").encode(), "not a table"),
    "binary.csv": (bytes(range(256)) * 50, "not a table"),
    "page.xls": (PAGE, "web page"),
    "feed.xml": (b'<?xml version="1.0"?><rss><channel/></rss>', "web page or XML"),
    "truncated.xlsx": (b"PK\x03\x04" + b"\0" * 200, "damaged"),
    "truncated.csv.gz": (gzip.compress(TABLE.encode() * 50)[:-30], "damaged"),
    "truncated.parquet": (b"PAR1" + b"\0" * 50 + b"PAR1", "damaged"),
    "several.zip": (packed("a.csv", "b.csv"), "several tables: a.csv, b.csv"),
    "too-wide.csv": (TOO_WIDE.encode(), "1,001 columns"),
    "too-wide.csv.gz": (gzip.compress(TOO_WIDE.encode()), "1,001 columns"),
    "prose.csv": (b"just text\nhello\nworld\n", "none of the known kinds"),
}
READ = {
    "utf16.csv": TABLE.encode("utf-16"),
    "mixed.csv": TABLE.encode("cp1251") + "40;Їжак;Won;01.03.2024;5\n".encode(),
    "wide.csv": WIDE.encode(),
    "cp866.csv": TABLE.replace("ієнт", "иент").encode("cp866"),
    "cp1252.csv": TABLE.replace("Клієнт", "Müller & Söhne").encode("cp1252"),
    "bom.csv": TABLE.encode("utf-8-sig"),
    "mixed-ends.csv": "".join(
        line + ("\r\n", "\n", "\r")[n % 3] for n, line in enumerate(TABLE.splitlines())
    ).encode(),
    "mixed-ends-cp1251.csv": TABLE.replace("\n", "\r\n", 20).encode("cp1251"),
    "cr-only.csv": TABLE.replace("\n", "\r").encode(),
    "same-names.csv": TABLE.replace("client;", "stage;", 1).encode(),
    "totals.csv": (TABLE + ";;Итого;;99999\n").encode(),
    "dates.csv": TABLE.replace("06.02.2024", "2024-02-06T10:00:00Z").replace("10.02.2024", "45332").encode(),
    "formula.csv": TABLE.replace("Клієнт 2;", '=HYPERLINK("x");').encode(),
    "long-cell.csv": TABLE.replace("Клієнт 7", "x" * 100_000).encode(),
    "ім’я з пробілом €.csv": TABLE.encode(),
    "one.zip": packed("a.csv"),
    "packed.csv.gz": gzip.compress(TABLE.encode()),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_table_is_told_in_one_line(name: str, tmp_path: Path, say: Say) -> None:
    content, said = REFUSED[name]
    (tmp_path / name).write_bytes(content)
    code, out, err = say("map", tmp_path / name, "--language", "en")
    assert (code, out) == (2, "")
    assert said in err and err.count("\n") == 1 and name in err
    assert "Traceback" not in err and "went wrong" not in err


@pytest.mark.parametrize("name", READ)
def test_what_can_be_read_loads_as_drafted_and_no_row_is_lost(
    name: str, tmp_path: Path, say: Say, ask: Ask
) -> None:
    folder = tmp_path / "acme"
    assert say("init", folder, "--language", "en")[0] == 0
    (folder / "exports" / name).write_bytes(READ[name])
    assert say("map", folder / "exports" / name, "--out", folder / "mappings" / "x.yaml")[0] == 0
    settings = folder / "etalon.yaml"
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("sources: []", "sources: [{mapping: mappings/x.yaml}]"), "utf-8")
    [file] = ask("load", "--workspace", folder, "--dry-run")["result"]["files"]
    left = (file["rows_duplicate"], file["rows_not_mapped"], file["rows_quarantined"])
    assert file["rows_in"] == file["rows_used"] + sum(left)
    assert file["rows_in"] == 39 + (name in ("mixed.csv", "totals.csv"))
    assert file["rows_used"] >= 39
    assert all(all(file["sentences"][key][language] for language in LANGUAGES) for key in file["reasons"])


def test_a_web_page_is_told_in_three_languages(tmp_path: Path, say: Say) -> None:
    (tmp_path / "page.xls").write_bytes(PAGE)
    told = {say("report", tmp_path / "page.xls", "--language", language)[2] for language in LANGUAGES}
    assert len(told) == 3
