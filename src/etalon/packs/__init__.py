"""Data only: the shipped standard (`base`) and the tables of the evidence contract (`contract`)."""

from pathlib import Path

PACKS = Path(__file__).parent
BASE = PACKS / "base"
CONTRACT = PACKS / "contract"
