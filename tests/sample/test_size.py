"""Ten million acts in bounded memory."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from etalon.sample import generate, read_world
from etalon.standard.loader import base_pack

ACCOUNTS, MILLIONS, LIMIT_MB = 120_000, 9.5, 1500


def peak_mb() -> float:
    """The most memory that this process has held, in MB."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def made_large(folder: str) -> tuple[int, float]:
    pack = base_pack()
    made = generate(read_world("balanced", pack), pack, ACCOUNTS, 24, 1, "en", Path(folder))
    return made.acts, peak_mb()


@pytest.mark.prove
@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform == "win32", reason="memory is read with a call that Windows lacks")
def test_ten_million_acts_stay_in_bounded_memory(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        acts, peak = pool.apply(made_large, (str(tmp_path),))
    assert acts > MILLIONS * 1e6
    assert peak < LIMIT_MB
