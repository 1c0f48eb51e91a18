"""The evidence store: Delta Lake tables in buckets of accounts, one manifest that names what is current.

::

    store/
    ├── manifest.json        what readers open: a version per table, and the loads behind it
    ├── tables/<table>/      Delta Lake, partitioned by `bucket`
    ├── images/              the rows of each entry of a mapping, where several fill a table
    ├── loads/<load>.json    the ledger of each load
    ├── originals/<sha256>.zst
    └── writer.lock          held by the one load that is running
"""

from etalon.evidence.store.records import Load, LoadRecord, Original
from etalon.evidence.store.store import Store

__all__ = ["Load", "LoadRecord", "Original", "Store"]
