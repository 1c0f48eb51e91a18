"""Data only: the shipped standard (`base`), the evidence contract (`contract`), simulated companies (`worlds`, `sample`)."""

from pathlib import Path

PACKS = Path(__file__).parent
BASE = PACKS / "base"
CONTRACT = PACKS / "contract"
