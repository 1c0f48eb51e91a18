"""Damaged input ends in one clear line per problem: file, place, remedy; nothing is changed."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import ROOT, Say
from tests.cli.damage import DEALS, SETTINGS, small_workspace, write
from tests.workspace.tree import tree

from etalon.core.texts import LANGUAGES

Damage = Callable[[Path], object]
# What must be done, by the verbs that sentences use for it.
REMEDY = {
    "en": r"export it|give the right|check|write|add|correct|did you mean|name |close|columns found"
    r"|restore|wait|make a workspace|run |load|remove|save",
    "ru": r"выгрузите|укажите|проверьте|напишите|добавьте|исправьте|имелось в виду|закройте|колонки|столбцы"
    r"|восстановите|подождите|создайте|выполните|сохраните|уберите|допустимо|перезагрузите",
    "uk": r"вивантажте|вкажіть|перевірте|напишіть|додайте|виправте|на увазі|закрийте|колонки|стовпці"
    r"|відновіть|зачекайте|створіть|виконайте|збережіть|приберіть|дозволено|перезавантажте",
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small workspace, loaded once."""
    from etalon.cli.main import run

    folder = small_workspace(tmp_path_factory.mktemp("sound"))
    assert run(["load", "--workspace", str(folder)]) == 0
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    """A copy of it to damage."""
    return Path(shutil.copytree(sound, tmp_path / "acme"))


def replaced(name: str, old: str, new: str) -> Damage:
    """A damage: one text of a file in place of another."""

    def damage(folder: Path) -> None:
        content = (folder / name).read_text(encoding="utf-8")
        assert old in content
        write(folder, name, content.replace(old, new, 1))

    return damage


def written(name: str, content: str | bytes) -> Damage:
    """A damage: other content of a file."""
    return lambda folder: write(folder, name, content)


def removed(name: str) -> Damage:
    """A damage: the file is gone."""
    return lambda folder: (folder / name).unlink()


def made_folder(name: str) -> Damage:
    """A damage: a folder where a file should be."""

    def damage(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name).mkdir()

    return damage


EXPORT, MAP, STATE = "exports/deals.csv", "mappings/crm.yaml", "etalon.yaml"
# name: damage, file (and line) that each problem names, word that its line says
LOADS: dict[str, tuple[Damage, list[tuple[str, str]]]] = {
    "an empty export": (written(EXPORT, b""), [("deals.csv", "empty")]),
    "an export of spaces": (written(EXPORT, b"\n \n\n"), [("deals.csv", "empty")]),
    "a header and no rows": (written(EXPORT, DEALS.splitlines()[0]), [("deals.csv", "no rows")]),
    "another delimiter": (written(EXPORT, DEALS.replace(";", "\t")), [("deals.csv", "delimiter")]),
    "no key column": (replaced(EXPORT, "ID;", "Nr;"), [("deals.csv", "“ID”")]),
    "a column misspelt": (replaced(EXPORT, "Amount", "Amonut"), [("deals.csv", "Did you mean “Amonut”")]),
    "a binary file": (written(EXPORT, bytes(range(256)) * 40), [("deals.csv", "not a table")]),
    "another encoding": (written(EXPORT, DEALS.encode("cp1251")), [("deals.csv", "encoding: cp1251")]),
    "an open quotation mark": (replaced(EXPORT, "Бирх", '"Бирх'), [("deals.csv:3:1", "quotation mark")]),
    "a damaged workbook": (written(EXPORT, b"PK\x03\x04 and no more"), [("deals.csv", "damaged")]),
    "a folder for an export": (made_folder(EXPORT), [("crm.yaml:6:5", "deals.csv")]),
    "a missing export": (removed(EXPORT), [("crm.yaml:6:5", "deals.csv")]),
    "no folder of exports": (lambda folder: shutil.rmtree(folder / "exports"), [("exports", "folder")]),
    "two damaged exports": (
        lambda folder: [write(folder, EXPORT, b""), write(folder, "exports/people.csv", b"\x00\x01" * 99)],
        [("deals.csv", "empty"), ("people.csv", "not a table")],
    ),
    "a missing mapping": (removed(MAP), [("crm.yaml", "no such file")]),
    "a folder for a mapping": (made_folder(MAP), [("crm.yaml", "folder")]),
    "a mapping that is no YAML": (replaced(MAP, "key: ID", "key: [ID"), [("crm.yaml:9", "not valid YAML")]),
    "a mapping in another encoding": (written(MAP, "id: срм".encode("cp1251")), [("crm.yaml", "not UTF-8")]),
    "an empty mapping": (written(MAP, "# nothing\n"), [("crm.yaml", "empty")]),
    "a mapping that is a list": (written(MAP, "- 1\n"), [("crm.yaml:1:1", "fields")]),
    "an unknown column of the contract": (
        replaced(MAP, "account_id: Client", "acount_id: Client"),
        [("crm.yaml:13:11", "Did you mean “account_id”")],
    ),
    "an unknown table": (replaced(MAP, "owners:", "ownrs:"), [("crm.yaml:24:7", "Did you mean “owners”")]),
    "an unknown step": (
        replaced(MAP, "sell.qualify", "sell.qualfy"),
        [("crm.yaml:3:10", "Did you mean “sell.qualify”")],
    ),
    "three faults of a mapping": (
        lambda folder: [
            replaced(MAP, "sell.qualify", "sell.qualfy")(folder),
            replaced(MAP, "account_id: Client", "acount_id: Client")(folder),
            replaced(MAP, "deal_created", "deal_creatd")(folder),
        ],
        [("crm.yaml:3", "step"), ("crm.yaml:13", "column"), ("crm.yaml:20", "kind of event")],
    ),
    "settings that are no YAML": (written(STATE, "format: [1\n"), [("etalon.yaml", "not valid YAML")]),
    "settings without a currency": (replaced(STATE, "currency: EUR\n", ""), [("etalon.yaml", "currency")]),
    "settings with an unknown field": (
        replaced(STATE, "route: direct", "rute: direct\nroute: direct"),
        [("etalon.yaml:3:1", "Did you mean “route”")],
    ),
    "settings of another route": (
        replaced(STATE, "route: direct", "route: dirct"),
        [("etalon.yaml:3", "Did you mean “direct”")],
    ),
    "settings of a wrong type": (
        written(STATE, SETTINGS.replace("sources:\n  - {mapping: mappings/crm.yaml}", "sources: crm")),
        [("etalon.yaml:6", "list")],
    ),
    "no settings": (removed(STATE), [("acme", "etalon init")]),
}


def lines_of(answer: tuple[int, str, str]) -> list[str]:
    """The lines of a refusal: nothing on stdout, exit 2, no traceback."""
    code, out, err = answer
    assert (code, out) == (2, ""), answer
    assert "Traceback" not in err
    assert "did not expect" not in err
    return err.splitlines()


@pytest.mark.parametrize("name", LOADS)
def test_a_load_is_refused_line_by_line_and_the_store_stays(folder: Path, say: Say, name: str) -> None:
    damage, wanted = LOADS[name]
    damage(folder)
    before = tree(folder)
    lines = lines_of(say("load", "--workspace", folder, "--language", "en"))
    assert tree(folder) == before
    assert len(lines) == len(wanted), lines
    for line, (place, word) in zip(lines, wanted, strict=True):
        assert f"{place}" in line.split(": ", 1)[0], line
        assert word in line
        assert re.search(REMEDY["en"], line.lower()), line


@pytest.mark.parametrize("name", ["another delimiter", "a binary file", "an unknown step", "no settings"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_refused_in_the_language_of_the_reader(
    folder: Path, say: Say, name: str, language: str
) -> None:
    LOADS[name][0](folder)
    [line] = lines_of(say("load", "--workspace", folder, "--language", language))
    assert re.search(REMEDY[language], line.lower()), line
    assert bool(re.search("[а-яіїє]", line.lower())) == (language != "en")


@pytest.mark.parametrize("verb", ["load", "measure", "checkable", "report"])
@pytest.mark.parametrize("content", [b"", b"{", b"\x00\xff", b'{"format": 99}'])
def test_a_damaged_manifest_is_named_by_every_verb(folder: Path, say: Say, verb: str, content: bytes) -> None:
    write(folder, "store/manifest.json", content)
    write(folder, EXPORT, DEALS.replace("Won", "Lost"))
    before = tree(folder)
    name = ["win_rate"] if verb == "measure" else []
    [line] = lines_of(say(verb, *name, "--workspace", folder, "--language", "en"))
    assert "manifest.json" in line
    assert tree(folder) == before


def test_a_store_held_by_another_process_is_left_alone(folder: Path, say: Say) -> None:
    write(folder, EXPORT, DEALS.replace("Won", "Lost"))
    holder = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.damage", str(folder / "store")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        number = holder.stdout.readline().strip()
        before = tree(folder / "store")
        [line] = lines_of(say("load", "--workspace", folder, "--language", "en"))
        assert str(folder / "store") in line
        assert f"{number} @" in line
        assert tree(folder / "store") == before
    finally:
        holder.communicate("\n")
    assert say("load", "--workspace", folder)[0] == 0


@pytest.mark.parametrize("verb", ["measure", "checkable", "report", "serve", "load"])
def test_a_missing_workspace_is_named_by_every_verb(tmp_path: Path, say: Say, verb: str) -> None:
    name = ["win_rate"] if verb == "measure" else []
    [line] = lines_of(say(verb, *name, "--workspace", tmp_path / "nowhere", "--language", "en"))
    assert "nowhere" in line
    assert "etalon init" in line
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("verb", ["measure", "checkable", "report"])
def test_a_workspace_that_was_never_loaded_says_so(tmp_path: Path, say: Say, verb: str) -> None:
    fresh = small_workspace(tmp_path / "fresh")
    name = ["win_rate"] if verb == "measure" else []
    before = tree(fresh)
    [line] = lines_of(say(verb, *name, "--workspace", fresh, "--language", "en"))
    assert "etalon load" in line
    assert tree(fresh) == before


FILES = {
    "empty.csv": (b"", "empty"),
    "header.csv": (b"Date;Customer;Amount\n", "no rows"),
    "binary.csv": (bytes(range(256)) * 40, "not a table"),
    "picture.xlsx": (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "not a table"),
    "broken.xlsx": (b"PK\x03\x04 and no more", "damaged"),
    "broken.parquet": (b"PAR1 and no more", "damaged"),
    "broken.json": (b'{"a": [1,2', "JSON"),
    "quote.csv": (b'Deal ID,Stage,Amount\n1,"Won,100\n2,Lost,5\n', "quotation mark"),
    "unknown.csv": (b"x,y\n1,2\n3,4\n", "Columns found: x, y"),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("verb", ["report", "map"])
def test_a_lone_table_that_is_damaged_leaves_no_page(
    tmp_path: Path, say: Say, verb: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    content, word = FILES[name]
    path = write(tmp_path, name, content)
    [line] = lines_of(say(verb, path, "--out", tmp_path / "new" / "out", "--language", "en"))
    assert line.startswith(str(path))
    assert word in line
    assert re.search(REMEDY["en"], line.lower()), line
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("verb", ["report", "map"])
def test_a_lone_table_that_is_a_folder_or_nothing_is_named(tmp_path: Path, say: Say, verb: str) -> None:
    for path, word in ((tmp_path, "folder"), (tmp_path / "nothing.csv", "no such file")):
        [line] = lines_of(say(verb, path, "--language", "en"))
        assert line.startswith(str(path))
        assert word in line
