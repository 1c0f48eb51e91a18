"""A pack with fifteen kinds of damage: a line for each, with file, line, column."""

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Say
from tests.standard.damaged import small_pack
from tests.standard.test_checker import BROKEN, FORM, WHOLE

from etalon.core.texts import LANGUAGES


@pytest.fixture
def broken_pack(tmp_path: Path) -> Path:
    """The small pack with every damage of form in a file of its own."""
    folder = small_pack(tmp_path / "pack")
    for index, (file, old, new, *_) in enumerate(FORM.values()):
        source = small_pack(tmp_path / f"one-{index}", damage=(file, old, new)) / file
        target = folder / Path(file).parent / f"damaged-{index}.yaml"
        target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "kinds").mkdir()
    (folder / "roles").mkdir()
    for name, content in BROKEN.items():
        (folder / "roles" / f"{name}.yaml").write_bytes(content)
    return folder


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_damage_is_a_line_with_its_place(broken_pack: Path, say: Say, language: str) -> None:
    code, out, err = say("standard", "check", "--pack", broken_pack, "--language", language)
    assert (code, out) == (2, "")
    lines = err.splitlines()
    assert len(lines) >= 15
    assert len(set(lines)) == len(lines)
    assert "Traceback" not in err
    for line in lines:
        assert line.startswith(str(broken_pack)), line
        assert re.match(r".*(:\d+:\d+|\.yaml|kinds): \S.{15,}", line), line
        assert bool(re.search("[а-яіїє]", line.rsplit("yaml", 1)[-1].lower())) or language == "en"
    files = [f"damaged-{index}.yaml" for index in range(len(FORM))]
    for name in [*files, *(f"{name}.yaml" for name in BROKEN), "kinds"]:
        assert any(name in line for line in lines), name


@pytest.mark.parametrize("name", WHOLE)
def test_a_pack_that_does_not_hold_together_is_told_as_lines_and_as_json(
    tmp_path: Path, say: Say, name: str
) -> None:
    file, old, new, _, line, column = WHOLE[name]
    folder = small_pack(tmp_path, damage=(file, old, new))
    code, _, err = say("standard", "check", "--pack", folder, "--language", "en")
    assert code == 2
    [said] = err.splitlines()
    assert said.startswith(f"{folder / file}:{line}:{column}: ")
    code, out, _ = say("standard", "check", "--pack", folder, "--language", "en", "--format", "json")
    assert code == 2
    assert json.loads(out)["result"]["problems"] == [said]
