"""What the tests of the room share: the standard, a folder to write dirty files into, the real data."""

import json
from pathlib import Path
from typing import Any

import pytest
from tests.evidence.tables import DEALS, Load

from etalon.evidence.batch import Batch
from etalon.evidence.ledger import FileLedger
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.standard.loader import base_pack
from etalon.standard.pack import Pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped standard."""
    return base_pack()


@pytest.fixture
def load(tmp_path: Path, pack: Pack) -> Load:
    """Writes files (text or bytes by name), runs a mapping over them, gives the batch and the first
    ledger.
    """

    def run(files: dict[str, str | bytes], mapping: str = DEALS) -> tuple[Batch, FileLedger]:
        for name, content in files.items():
            raw = content if isinstance(content, bytes) else content.encode()
            (tmp_path / name).write_bytes(raw)
        batch, ledger = read_source(parse_mapping(mapping, tmp_path / "mapping.yaml", pack), tmp_path, pack)
        return batch, ledger.files[0]

    return run


@pytest.fixture(scope="session")
def expected() -> dict[str, dict[str, Any]]:
    """Totals counted by the plain script in ``expected/``."""
    folder = Path(__file__).parent / "expected"
    return {path.stem: json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")}
