"""The wheel holds everything that the program needs, and runs in an empty environment."""

import json
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATA = {".yaml", ".ftl", ".html", ".css", ".js", ".csv", ".xlsx", ".typed"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_all_data(wheel: Path) -> None:
    source = ROOT / "src"
    wanted = {path.relative_to(source).as_posix() for path in source.rglob("*") if path.suffix in DATA}
    held = set(ZipFile(wheel).namelist())
    assert len(wanted) > 100
    assert wanted - held == set()


@pytest.mark.prove
def test_the_wheel_runs_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    venv.EnvBuilder(with_pip=True).create(tmp_path / "env")
    python = tmp_path / "env" / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    pip = [str(python), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / "requirements" / "run.txt")], check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
    program = python.with_name("etalon")

    def answer(*arguments: str) -> str:
        run = subprocess.run([str(program), *arguments], cwd=tmp_path, capture_output=True, check=True)
        return run.stdout.decode("utf-8")

    checked = json.loads(answer("standard", "check", "--format", "json"))["result"]
    assert checked["problems"] == []
    assert checked["counts"]["processes"] == 49
    answer("demo", "--no-serve", "--dir", "demo")
    assert "<svg" in (tmp_path / "demo" / "report.html").read_text(encoding="utf-8")
