"""The generator of the small dirty company writes the same files again: those that lie beside these tests."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.demo.rawfiles import EXPORTS, FORMS, HERE, ROOT, SALES, sheet_cells


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("demo")
    subprocess.run([sys.executable, "-m", "tools.demo_data", "--out", str(folder)], cwd=ROOT, check=True)
    return folder


@pytest.mark.parametrize("name", FORMS)
def test_it_writes_the_same_bytes(written: Path, name: str) -> None:
    assert (written / name).read_bytes() == (EXPORTS / name).read_bytes()


def test_it_writes_the_same_cells(written: Path) -> None:
    assert sheet_cells(written) == sheet_cells()
    assert (written / SALES).stat().st_size > 10_000


def test_it_writes_the_same_truth(written: Path) -> None:
    assert (written / "truth.json").read_text("utf-8") == (HERE / "truth.json").read_text("utf-8")
