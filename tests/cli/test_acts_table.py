"""`etalon map --acts`: words propose, a person approves, the next load takes the approved lines (S14).

The whole loop through the command line: on the sample company, whose log is made to be read by its words, and
on the calls, meetings and tasks of a real export.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Say

from etalon.cli.main import run
from etalon.core.texts import LANGUAGES, text
from etalon.core.yamlfile import read_yaml
from etalon.evidence.acts.decide import UNCLASSIFIED
from etalon.evidence.store import Store

Ask = Callable[..., dict[str, Any]]
NOTES = {"act-not-approved": ("sure", "unsure"), "act-by-channel": ("by-channel",)}
NOTES |= {"act-unclassified": ("unclassified",)}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The CRM of a sample company, which says what an act was only in words."""
    folder = tmp_path_factory.mktemp("acts") / "sample"
    assert run(["sample", str(folder), "--accounts", "30", "--language", "en"]) == 0
    settings = folder / "etalon.yaml"
    head = settings.read_text(encoding="utf-8").split("sources:")[0]
    settings.write_text(head + "sources: [{mapping: mappings/crm.yaml}]\n", encoding="utf-8")
    mapping = folder / "mappings" / "crm.yaml"
    written = mapping.read_text(encoding="utf-8")
    kind = re.compile(r"          kind:\n            join: \[(.+), (.+)\]\n.*\n.*\n")
    found = kind.search(written)
    assert found
    act, way = found.groups()
    written = kind.sub("", written).replace(
        "        columns:\n          event_id:",
        f"        classify: {{type: {act}, subject: {act}, direction: {way}}}\n"
        "        columns:\n          event_id:",
    )
    mapping.write_text(written.replace("required: [kind, at]", "required: [at]"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def zoho(tmp_path_factory: pytest.TempPathFactory, real_data: Path) -> Path:
    """A workspace over the Zoho export, with the mapping that `etalon map` drafts for the folder."""
    folder = tmp_path_factory.mktemp("acts") / "zoho"
    assert run(["init", str(folder), "--language", "en"]) == 0
    for name in ("Calls", "Events", "Tasks"):
        shutil.copy(real_data / "zoho_crm_demo" / f"{name}.csv", folder / "exports")
    draft = str(folder / "mappings" / "zoho.yaml")
    assert run(["map", str(folder / "exports"), "--out", draft]) == 0
    settings = folder / "etalon.yaml"
    named = settings.read_text(encoding="utf-8")
    settings.write_text(named.replace("sources: []", "sources: [{mapping: mappings/zoho.yaml}]"), "utf-8")
    return folder


def notes(result: dict[str, Any]) -> dict[str, int]:
    """What the ledger says of acts, over all files."""
    found = dict.fromkeys(NOTES, 0)
    for file in result["files"]:
        for key, n in file["reasons"].items():
            if key.split(":")[0] in found:
                found[key.split(":")[0]] += n
    return found


def waiting(counts: dict[str, dict[str, int]]) -> dict[str, int]:
    """The same, as the table counts it."""
    return {note: sum(counts[heap]["rows"] for heap in heaps) for note, heaps in NOTES.items()}


def kinds(folder: Path) -> dict[str, int]:
    """Events of the store by kind."""
    found: dict[str, int] = {}
    for kind in Store.open(folder / "store").arrow("events", ["kind"])["kind"].to_pylist():
        found[kind] = found.get(kind, 0) + 1
    return found


@pytest.mark.parametrize("company", ["sample", "zoho"])
def test_words_propose_a_person_approves_and_the_next_load_takes_it(
    company: str, request: pytest.FixtureRequest, ask: Ask
) -> None:
    folder: Path = request.getfixturevalue(company)
    table = folder / "acts.yaml"
    before = ask("load", "--workspace", folder)["result"]
    assert not table.exists()

    dry = ask("map", "--acts", "--workspace", folder, "--dry-run")["result"]
    assert not table.exists()
    drafted = ask("map", "--acts", "--workspace", folder)["result"]
    assert drafted == dry
    assert waiting(drafted["counts"]) == notes(before)
    assert drafted["counts"]["approved"] == {"lines": 0, "rows": 0}
    assert drafted["counts"]["sure"]["rows"] > 0

    # The person approves the most frequent sure line, and says that it was a discovery.
    first = next(act for act in drafted["acts"] if act["confidence"] >= 0.7 and act["rule"] != "by-channel")
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(n for n, line in enumerate(lines) if f'rule: "{first["rule"]}"' in line)
    lines[place] = lines[place].replace("approved: false", "approved: true", 1)
    lines[place] = lines[place].replace(f'"{first["kind"]}"', '"discovery_completed"', 1)
    lines[place] = re.sub(r" attrs: \{[^}]*\},", "", lines[place])
    table.write_text("".join(lines), encoding="utf-8")
    held = kinds(folder).get("discovery_completed", 0)
    after = ask("load", "--workspace", folder)["result"]
    counted = read_yaml(table).data["acts"][place - next(n for n, x in enumerate(lines) if "acts:" in x) - 1]
    assert counted["approved"] is True
    assert kinds(folder)["discovery_completed"] == held + counted["rows"]
    assert notes(after)["act-not-approved"] == notes(before)["act-not-approved"] - counted["rows"]
    assert after["events"] == before["events"]

    # Drafting again keeps the decision, and approves further lines only when asked to.
    again = ask("map", "--acts", "--workspace", folder)["result"]
    assert again["counts"]["approved"] == {"lines": 1, "rows": counted["rows"]}
    asked = ask("map", "--acts", "--approve-from", "0.7", "--workspace", folder)["result"]
    assert asked["counts"]["sure"] == {"lines": 0, "rows": 0}
    by_channel = kinds(folder)
    last = ask("load", "--workspace", folder)["result"]
    unknown = sum(act["rows"] for act in asked["acts"] if act["approved"] and act["kind"] == UNCLASSIFIED)
    wanted = waiting(asked["counts"])
    assert notes(last) == {**wanted, "act-unclassified": wanted["act-unclassified"] + unknown}
    assert set(kinds(folder)) - set(by_channel)


def test_the_table_is_told_in_three_languages(sample: Path, say: Say) -> None:
    for language in LANGUAGES:
        code, out, err = say("map", "--acts", "--workspace", sample, "--language", language, "--dry-run")
        assert (code, err) == (0, "")
        assert text("cli-acts-column-kind", language) in out
        assert text("cli-nothing-changed", language) in out


def test_without_a_log_that_is_read_by_words_it_says_what_to_write(tmp_path: Path, say: Say) -> None:
    folder = tmp_path / "plain"
    assert say("sample", folder, "--accounts", "3")[0] == 0
    code, out, err = say("map", "--acts", "--workspace", folder)
    assert (code, out) == (2, "")
    assert "classify: {type: …, subject: …}" in err
    assert "crm: activities" in err
    assert not (folder / "acts.yaml").exists()


def test_with_neither_a_file_nor_acts_it_asks_for_one(say: Say) -> None:
    code, out, err = say("map")
    assert (code, out) == (2, "")
    assert "--acts" in err
