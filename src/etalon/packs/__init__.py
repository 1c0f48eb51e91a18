"""Data only: the shipped standard (`base`), the evidence contract (`contract`), the demo (`demo`)."""

from pathlib import Path

PACKS = Path(__file__).parent
BASE = PACKS / "base"
CONTRACT = PACKS / "contract"
DEMO = PACKS / "demo"
