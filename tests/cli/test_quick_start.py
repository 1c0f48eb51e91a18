"""The program is there at once: importing it, and checking the standard once its documents are kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="this system does not tell the processor time of a child")
pytestmark = [pytest.mark.prove, pytest.mark.alone]


def best(command: list[str], cache: Path, rounds: int = 5) -> float:
    """The least processor time, in seconds, of several runs of a command."""
    found = []
    for _ in range(rounds):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            command, check=True, capture_output=True, env={**os.environ, "ETALON_CACHE": str(cache)}
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        found.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return float(min(found))


def test_importing_the_program_takes_under_three_tenths_of_a_second(tmp_path: Path) -> None:
    assert best([sys.executable, "-c", "import etalon"], tmp_path) < 0.3


def test_checking_the_whole_standard_takes_under_a_second_after_the_first_time(tmp_path: Path) -> None:
    program = [sys.executable, "-c", "from etalon.cli.main import main; main()"]
    assert best([*program, "standard", "check", "--format", "json"], tmp_path) < 1
