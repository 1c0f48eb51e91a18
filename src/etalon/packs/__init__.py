"""Data only: the shipped standard (`base`), the evidence contract (`contract`), simulated companies (`worlds`
and `sample`), templates of new items (`new`).
"""

from pathlib import Path

PACKS = Path(__file__).parent
BASE = PACKS / "base"
CONTRACT = PACKS / "contract"
NEW = PACKS / "new"
"""What `etalon new` writes: templates by kind."""
