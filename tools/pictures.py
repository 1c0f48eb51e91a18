"""Make the pictures of the documents with the program, from the demo's company."""

import sys
import tempfile
from pathlib import Path

from etalon.diagnosis import find
from etalon.evidence.sql import Door
from etalon.maps import render
from etalon.maps.picture import to_png
from etalon.standard.loader import base_pack
from etalon.workspace.demo import Demo, lay_out, loaded
from etalon.workspace.maps import map_state
from etalon.workspace.measuring import measure_all
from etalon.workspace.reporting import latest_saved

IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
COMPANY = Demo("en", 600, 14)


def silent(what: str, done: int, total: int) -> None:
    """Tell nobody of progress."""


def main() -> int:
    """Write docs/images/process-model.png."""
    pack = base_pack()
    with tempfile.TemporaryDirectory() as folder:
        lay_out(Path(folder), COMPANY, pack, silent)
        workspace, _ = loaded(Path(folder), pack, silent)
        with Door(workspace.evidence()) as door:
            found = measure_all(door, pack, silent)
        saved = latest_saved(workspace, pack)
    findings = find(pack, found.answers, "en")[:3]
    view = found.views[0]
    state = map_state(view, found.traces, findings, saved, pack, "en")
    IMAGES.mkdir(parents=True, exist_ok=True)
    (IMAGES / "process-model.png").write_bytes(to_png(render(view.frame, pack, state, "en")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
