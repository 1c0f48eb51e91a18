"""A damaged pack is refused with file, line, column and remedy for each fault, all at once."""

from pathlib import Path

import pytest
from tests.standard.damaged import TEXT, small_pack

from etalon.core.errors import DocumentError, InputError, Problem
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.standard.checker import check_pack
from etalon.standard.loader import load_pack

FORM = {
    "unknown field": (
        "stages/stages.yaml",
        "    kind: inventory",
        "    knd: x\n    kind: inventory",
        "field-unknown",
        6,
        5,
    ),
    "missing field": ("processes/CYC-1.yaml", "owner: marketing\n", "", "field-missing", 1, 1),
    "wrong word": ("stages/stages.yaml", "owner: marketing", "owner: marketting", "value-not-allowed", 7, 5),
    "wrong type": ("stages/stages.yaml", "no: 1", "no: first", "value-no-number", 3, 5),
    "text without ukrainian": ("stages/stages.yaml", TEXT, "{en: a, ru: а}", "field-missing", 5, 5),
    "repeated key": (
        "processes/CYC-1.yaml",
        "origin: A\n",
        "origin: A\norigin: J\n",
        "yaml-duplicate-key",
        3,
        1,
    ),
    "id is not the file name": (
        "processes/CYC-1.yaml",
        "id: CYC-1\n",
        "id: CYC-2\n",
        "pack-id-not-file-name",
        1,
        1,
    ),
    "unknown fit": ("tactics/web.yaml", "reach: U", "reach: Z", "value-not-allowed", 7, 11),
    "unknown stage": ("tactics/web.yaml", "reach: U", "rich: U", "value-not-allowed", 7, 11),
}
BROKEN = {
    "yaml-empty": b"# nothing\n",
    "yaml-broken": b"items: [\n",
    "yaml-not-utf8": b"\xff\xfe\x00",
    "yaml-anchor": b"a: &x [1]\nb: *x\n",
    "yaml-duplicate-key": b"a: 1\na: 2\n",
}
WHOLE = {
    "group does not exist": ("processes/CYC-1.yaml", "group: CYC", "group: CYK", "reference-dangling", 3, 1),
    "event kind does not exist": (
        "tactics/web.yaml",
        "[page_view]",
        "[page_vew]",
        "reference-dangling",
        9,
        19,
    ),
    "empty text": ("stages/stages.yaml", "ru: а", 'ru: ""', "text-missing", 5, 19),
    "fit lacks a stage": ("tactics/web.yaml", ", retain: U", "", "tactic-fit-incomplete", 7, 5),
    "four lines": ("processes/CYC-1.yaml", f"lines: [{TEXT}, ", "lines: [", "process-lines-not-five", 10, 1),
}


def faults(folder: Path) -> list[Problem]:
    try:
        return list(check_pack(load_pack(folder)).problems)
    except DocumentError as error:
        return list(error.problems)


def test_the_small_pack_itself_is_sound(tmp_path: Path) -> None:
    assert faults(small_pack(tmp_path)) == []


@pytest.mark.parametrize("damage", [*FORM, *WHOLE])
def test_each_damage_is_named_with_its_place(tmp_path: Path, damage: str) -> None:
    file, old, new, code, line, column = {**FORM, **WHOLE}[damage]
    found = faults(small_pack(tmp_path, damage=(file, old, new)))
    assert [problem.code for problem in found] == [code]
    assert found[0].place.file == tmp_path / file
    assert (found[0].place.line, found[0].place.column) == (line, column)
    for language in LANGUAGES:
        [said] = problem_lines(InputError(*found), language)
        assert said.startswith(f"{tmp_path / file}:{line}:{column}: ")


def test_a_repeated_id_names_the_first_place(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / "stages" / "twice.yaml").write_text(
        (folder / "stages" / "stages.yaml").read_text(encoding="utf-8")
    )
    [problem] = faults(folder)
    assert problem.code == "pack-duplicate-id"
    assert problem.facts["first"] == f"{folder / 'stages' / 'stages.yaml'}:2:5"


def test_an_unknown_folder_is_named_with_the_nearest_right_word(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / "tactic").mkdir()
    [problem] = faults(folder)
    assert (problem.code, problem.facts["nearest"]) == ("pack-unknown-kind", "tactics")


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    folder = small_pack(tmp_path)
    (folder / "stages" / "stages.yaml").write_bytes("items: Охват".encode("cp1251"))
    assert [problem.code for problem in faults(folder)] == ["yaml-not-utf8"]


def test_the_nearest_right_word_is_offered(tmp_path: Path) -> None:
    [problem] = faults(
        small_pack(tmp_path, damage=("stages/stages.yaml", "owner: marketing", "owner: marketting"))
    )
    assert problem.facts["nearest"] == "marketing"
    assert "marketing, sales, service" in str(problem.facts["allowed"])


def test_fifteen_kinds_of_damage_come_in_one_run(tmp_path: Path) -> None:
    folder = small_pack(tmp_path / "pack")
    for index, (file, old, new, *_) in enumerate(FORM.values()):
        source = small_pack(tmp_path / f"one-{index}", damage=(file, old, new)) / file
        target = folder / Path(file).parent / f"damaged-{index}.yaml"
        target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "kinds").mkdir()
    (folder / "roles").mkdir()
    for name, content in BROKEN.items():
        (folder / "roles" / f"{name}.yaml").write_bytes(content)
    problems = faults(folder)
    kinds = {(problem.code, problem.place.file) for problem in problems}
    assert len(kinds) >= len(FORM) + len(BROKEN) + 1 >= 15
    assert set(BROKEN) | {"pack-unknown-kind", "field-unknown", "value-not-allowed"} <= {
        code for code, _ in kinds
    }
