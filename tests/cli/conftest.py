"""What the tests of the command line share: running it, and workspaces made by its own verbs."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from etalon.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "docs" / "examples"
Answer = tuple[int, str, str]
Say = Callable[..., Answer]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    """Runs the program: exit code, stdout, stderr."""

    def said(*arguments: str | Path) -> Answer:
        capsys.readouterr()
        code = run([str(word) for word in arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return said


@pytest.fixture
def ask(say: Say) -> Callable[..., dict[str, Any]]:
    """Runs the program with ``--format json`` and gives the envelope."""

    def asked(*arguments: str | Path) -> dict[str, Any]:
        code, out, err = say(*arguments, "--format", "json")
        assert (code, err) == (0, "")
        envelope: dict[str, Any] = json.loads(out)
        assert list(envelope) == ["etalon", "standard", "period", "verb", "result"]
        return envelope

    return asked


@pytest.fixture(scope="session")
def expected() -> dict[str, dict[str, Any]]:
    """Totals of the real tables, counted by a plain script (``tests/evidence/expected``)."""
    folder = ROOT / "tests" / "evidence" / "expected"
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")}


def make_workspace(folder: Path, name: str, exports: Path, files: Sequence[str]) -> Path:
    """A workspace over copies of some files, with the example mapping of that name, made by ``init``."""
    assert run(["init", str(folder), "--name", name, "--language", "en"]) == 0
    for file in files:
        shutil.copy(exports / file, folder / "exports")
    shutil.copy(EXAMPLES / name / "mapping.yaml", folder / "mappings" / f"{name}.yaml")
    settings = folder / "etalon.yaml"
    named = settings.read_text(encoding="utf-8").replace(
        "sources: []", f"sources:\n  - mapping: mappings/{name}.yaml"
    )
    settings.write_text(named, encoding="utf-8")
    return folder
