"""What all tests share: the folder of real exports, where it is at hand."""

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real data; without it these tests are skipped, except in CI, where they must run."""
    found = os.environ.get("ETALON_REAL_DATA")
    if not found:
        assert os.environ.get("CI") != "true", "CI must set ETALON_REAL_DATA"
        pytest.skip("ETALON_REAL_DATA is not set: real tables are not at hand")
    return Path(found)
