"""The demo workspace: the small data set that the program ships, laid out in a folder."""

import shutil
from pathlib import Path

from etalon.packs import DEMO


def lay_out(folder: Path) -> Path:
    """Copy the demo's settings, mappings and exports into a folder and return it; a store there stays."""
    for source in sorted(DEMO.rglob("*")):
        target = folder / source.relative_to(DEMO)
        if source.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
    return folder
