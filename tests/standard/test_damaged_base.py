"""The shipped standard, damaged in 25 ways: every fault is told in one run, with place and remedy."""

import json
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from etalon.cli.main import run
from etalon.core.errors import InputError, Problem
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.packs import BASE
from etalon.standard.checker import check_folder


class Damage(NamedTuple):
    """In `file` the first `old` becomes `new`; the fault `code` is told of the line that then holds `at`.

    What is told must name `says`: the word found, what is allowed, or the nearest right word.
    """

    code: str
    file: str
    old: str
    new: str
    at: str
    says: str


DAMAGES = (
    Damage(
        "field-unknown", "stages/stages.yaml", "    owner:", "    ownr: x\n    owner:", "ownr: x", "owner"
    ),
    Damage("field-missing", "processes/MGT-1.yaml", "origin: ", "# ", "id: MGT-1", "origin"),
    Damage(
        "value-not-allowed",
        "processes/MGT-2.yaml",
        "owner: m",
        "owner: marketin # ",
        "marketin #",
        "marketing",
    ),
    Damage("value-no-number", "process_groups/process_groups.yaml", "no: 2", "no: two", "no: two", "two"),
    Damage(
        "value-no-list",
        "tactics/pa.yaml",
        "recorded_as: [",
        "recorded_as: x # [",
        "recorded_as: x",
        "recorded_as",
    ),
    Damage("value-no-fields", "tactics/re.yaml", "fit: {", "fit: 5 # {", "fit: 5", "fit"),
    Damage(
        "yaml-duplicate-key", "processes/MGT-4.yaml", "group:", "group: MGT\ngroup:  ", "group:  ", "group"
    ),
    Damage("pack-id-not-file-name", "processes/MGT-5.yaml", "id: MGT-5", "id: MGT-50", "id: MGT-50", "MGT-5"),
    Damage(
        "pack-duplicate-id",
        "facts/facts.yaml",
        "- id: fact.groups",
        "- id: fact.jobs  # again",
        "# again",
        "fact.jobs",
    ),
    Damage(
        "yaml-anchor",
        "lead_pack_fields/lead_pack_fields.yaml",
        "items:",
        "one: &x [1]\ntwo: *x\nitems:",
        "&x",
        "",
    ),
    Damage("yaml-broken", "scorecard_bands/scorecard_bands.yaml", "items:", "items: [", "", ""),
    Damage("yaml-empty", "model_signs/model_signs.yaml", "", "# nothing\n", "# nothing", ""),
    Damage("yaml-not-utf8", "principles/principles.yaml", "", "Охват", "", "UTF-8"),
    Damage("pack-unknown-kind", "tactic/", "", "", "", "tactics"),
    Damage("reference-dangling", "processes/CX-1.yaml", "group: CX", "group: CXX", "group: CXX", "CX"),
    Damage("text-missing", "processes/CX-2.yaml", "ru: ", 'ru: "" # ', 'ru: ""', "ru"),
    Damage(
        "process-lines-not-five",
        "processes/CX-3.yaml",
        "lines:\n",
        "lines:\n  - {en: a, ru: а, uk: а}\n",
        "lines:",
        "6",
    ),
    Damage("tactic-fit-incomplete", "tactics/abm.yaml", ", retain: M}", "}", "fit: {", "retain"),
    Damage(
        "trace-unknown",
        "frames/process_model.yaml",
        "traces: [",
        "traces: [deals.colour, ",
        "deals.colour",
        "deals.colour",
    ),
    Damage(
        "formula-unreadable",
        "kpis/reach.yaml",
        "count(ad_impression)\n",
        "count(ad_impression\n",
        "count(ad_impression\n",
        "K-IMP",
    ),
    Damage(
        "formula-name-unknown",
        "kpis/attract_leads.yaml",
        "count(lead_created)",
        "count(lead_creatd)",
        "lead_creatd",
        "lead_created",
    ),
    Damage(
        "formula-field-unknown",
        "kpis/deliver.yaml",
        "from ordered_at to",
        "from ordred_at to",
        "ordred_at",
        "ordered_at",
    ),
    Damage("formula-parameter-unknown", "kpis/all_management.yaml", "$large", "$larg", "$larg", "large"),
    Damage(
        "rule-default-outside", "rules/attract.yaml", "default: 1\n", "default: 90\n", "default: 90", "90"
    ),
    Damage("rule-object-unknown", "rules/reach.yaml", "per: account", "per: acount", "per: acount", "acount"),
)
FOLLOWS = {"formula-parameter-idle"}
"""Told beside a parameter's wrong name, for the right name is then not used."""


def place(folder: Path, damage: Damage) -> tuple[Path, int | None]:
    """File and line at which a damage must be told; the line is None where only the file is known."""
    file = folder / damage.file
    if not damage.at:
        return file, None
    before, found, _ = file.read_text(encoding="utf-8").partition(damage.at)
    assert found, damage
    return file, before.count("\n") + 1


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the standard with all the damage in it."""
    folder = tmp_path_factory.mktemp("standard") / "damaged"
    shutil.copytree(BASE, folder)
    for code, file, old, new, *_ in DAMAGES:
        path = folder / file
        if file.endswith("/"):
            path.mkdir()
        elif not old:
            path.write_bytes(new.encode("cp1251"))
        else:
            content = path.read_text(encoding="utf-8")
            assert old in content, (code, file)
            path.write_text(content.replace(old, new, 1), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def told(damaged: Path) -> tuple[Problem, ...]:
    return check_folder(damaged)[1].problems


def test_there_are_25_kinds_of_damage() -> None:
    assert len({damage.code for damage in DAMAGES}) == len(DAMAGES) == 25


@pytest.mark.parametrize("damage", DAMAGES, ids=[damage.code for damage in DAMAGES])
def test_each_is_told_with_place_and_remedy(damage: Damage, damaged: Path, told: tuple[Problem, ...]) -> None:
    [found] = [problem for problem in told if problem.code == damage.code]
    file, line = place(damaged, damage)
    assert found.place.file == file
    assert line is None or found.place.line == line
    assert line is None or found.place.column >= 1
    for language in LANGUAGES:
        [said] = problem_lines(InputError(found), language)
        assert said.startswith(str(file))
        assert damage.says in said


def test_nothing_else_is_told(told: tuple[Problem, ...]) -> None:
    """What only follows from a document that could not be read would hide what is wrong."""
    assert {problem.code for problem in told} - {damage.code for damage in DAMAGES} == FOLLOWS
    assert len(told) == len(DAMAGES) + len(FOLLOWS)


def test_the_command_tells_all_at_once(
    damaged: Path, told: tuple[Problem, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["standard", "check", "--pack", str(damaged), "--format", "json", "--language", "en"]) == 2
    result: dict[str, Any] = json.loads(capsys.readouterr().out)["result"]
    assert len(result["problems"]) == len(told)
    assert result["texts_missing"] == {"en": 0, "ru": 1, "uk": 0}
    assert result["counts"]["tactics"] > 90
