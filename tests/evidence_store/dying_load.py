"""A load in a process of its own, for the proof that kills it: ``python dying_load.py STORE MARK COUNT``.

Says "ready" when the batch is made and "done" when the load has come back.
"""

import sys
from pathlib import Path

from tests.evidence_store.shelf import events, load

from etalon.evidence.store import Store


def main(folder: str, mark: str, count: str) -> None:
    """Load `count` events marked `mark` over those that the store holds of the same source."""
    batch = events(int(count), mark)
    export = Path(folder).parent / "export.csv"
    store = Store.open(Path(folder))
    print("ready", flush=True)
    store.replace_source(batch, load("crm", mark, {"export.csv": export}))
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
