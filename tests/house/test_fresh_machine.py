"""A newcomer's two commands on a clean checkout: set up, do the main job, and be quick the second time."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.prove
@pytest.mark.alone
@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_make_demo_works_on_a_clean_checkout(tmp_path: Path) -> None:
    """Empty package cache: under four minutes; the second time: under twenty seconds."""
    clone = tmp_path / "etalon"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    clean = {key: value for key, value in os.environ.items() if key not in {"VIRTUAL_ENV", "PYTHONPATH"}}
    fresh = {**clean, "PIP_CACHE_DIR": str(tmp_path / "empty-cache")}
    command = ["make", "demo", "DEMO_FLAGS=--no-serve"]
    took = []
    for _ in range(2):
        began = time.monotonic()
        run = subprocess.run(command, cwd=clone, env=fresh, capture_output=True, text=True, check=False)
        took.append(time.monotonic() - began)
        assert run.returncode == 0, run.stdout + run.stderr
    assert (clone / "demo-workspace" / "report.html").stat().st_size > 50_000
    assert (clone / "demo-workspace" / "map.html").stat().st_size > 50_000
    assert took[0] < 240
    assert took[1] < 20
