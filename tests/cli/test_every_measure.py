"""Four real exports, every measure: a number with its n, or what is missing; no zero for "cannot tell"."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import EXAMPLES

from etalon.cli.main import run
from etalon.core.texts import LANGUAGES
from etalon.evidence.sql import Door
from etalon.measures.checkable import checkable
from etalon.measures.registry import measures
from etalon.measures.result import MeasureResult
from etalon.measures.run import run as answer
from etalon.workspace import open_workspace

pytestmark = pytest.mark.prove
SOURCES = {
    "maven": "maven_crm_sales",
    "olist": "olist_marketing_funnel",
    "zoho": "zoho_crm_demo",
    "hubspot": "hubspot_export_seeds",
}
# How many were counted at all: none is an answer.
PLAIN = {"acts"}


@pytest.fixture(scope="module", params=SOURCES)
def loaded(request: pytest.FixtureRequest, real_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace over one export, with the mapping of the examples or the one that `etalon map` drafts."""
    folder = tmp_path_factory.mktemp("every") / request.param
    assert run(["init", str(folder), "--language", "en"]) == 0
    for file in (real_data / SOURCES[request.param]).glob("*.csv"):
        shutil.copy(file, folder / "exports")
    mapping = folder / "mappings" / "source.yaml"
    example = EXAMPLES / request.param / "mapping.yaml"
    if example.exists():
        shutil.copy(example, mapping)
    else:
        assert run(["map", str(folder / "exports"), "--out", str(mapping)]) == 0
    settings = folder / "etalon.yaml"
    written = settings.read_text(encoding="utf-8")
    settings.write_text(written.replace("sources: []", "sources: [{mapping: mappings/source.yaml}]"), "utf-8")
    assert run(["load", "--workspace", str(folder)]) == 0
    return Path(folder)


@pytest.fixture(scope="module")
def door(loaded: Path) -> Iterator[Door]:
    """The store of the workspace."""
    with Door(open_workspace(loaded).evidence()) as opened:
        yield opened


@pytest.fixture(scope="module")
def answers(loaded: Path, door: Door) -> dict[str, MeasureResult]:
    """Every measure as a whole."""
    pack = open_workspace(loaded).pack
    return {name: answer(name, door, pack) for name in measures()}


def odd(result: dict[str, Any]) -> Iterator[str]:
    """What of an answer would mislead."""
    if not result["rows"] and not result["reason"]:
        yield "neither rows nor a reason"
    for row in result["rows"]:
        for name, held in row["values"].items():
            place = f"{row['part']} {row['group']} {name}"
            if (held["value"] is None) == (held["reason"] is None):
                yield f"{place}: value {held['value']}, reason {held['reason']}"
            if held["value"] == 0 and not held["n"] and name not in PLAIN:
                yield f"{place}: a zero of nothing"


def test_every_measure_answers_or_says_what_is_missing(answers: dict[str, MeasureResult]) -> None:
    found = {name: list(odd(result.as_json())) for name, result in answers.items()}
    assert {name: said[:4] for name, said in found.items() if said} == {}


def test_what_is_missing_is_said_in_three_languages(answers: dict[str, MeasureResult]) -> None:
    for result in answers.values():
        for language in LANGUAGES:
            if result.reason:
                assert len(result.reason.say(language)) > 15


def test_what_cannot_be_proved_says_a_reason(answers: dict[str, MeasureResult], door: Door) -> None:
    """Where checkability misses a field, the measure gives a reason in place of rows or of some numbers."""
    found = checkable(door)
    assert {each.measure for each in found.measures} == set(answers)
    for each in found.measures:
        told = answers[each.measure]
        if not each.provable and told.subject == each.subject:
            values = [value for row in told.rows for value in row.values.values()]
            assert told.reason or any(value.reason for value in values), (each.measure, each.missing)
            assert each.missing


def test_what_would_be_unlocked_stands_in_order(door: Door) -> None:
    unlocks = checkable(door).unlocks
    sizes = [
        (len(each.alone) + len(each.kpis), len(each.with_others) + len(each.kpis_more)) for each in unlocks
    ]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes


def test_the_verbs_say_the_same(loaded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`etalon measure NAME` ends well for each, and `etalon checkable` names each."""
    for name in measures():
        capsys.readouterr()
        assert run(["measure", name, "--workspace", str(loaded), "--language", "uk"]) == 0, name
        shown = capsys.readouterr()
        assert shown.err == "" and len(shown.out) > 20
    assert run(["checkable", "--workspace", str(loaded), "--format", "json"]) == 0
    told = capsys.readouterr().out
    assert all(f'"{name}"' in told for name in measures())
