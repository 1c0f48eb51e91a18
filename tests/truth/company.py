"""One simulated company: its exports generated and loaded as a user would load them, its truth beside it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa

from etalon.evidence.sql import Door, Settings
from etalon.evidence.store import Store
from etalon.sample import generate, read_world
from etalon.sample.generate import silent
from etalon.standard.loader import base_pack
from etalon.workspace import open_workspace
from etalon.workspace.loading import load

ACCOUNTS, MONTHS = 800, 18
# Fixed before the first run. The parameters of reading the buyer's state and of
# comparing sellers were chosen on seeds 1 to 5.
SEEDS = tuple(range(101, 121))
# Dealers, service and content say nothing of what is compared here.
UNREAD = ("content", "partners", "service")
TRUTH = ("acts", "accounts", "deals", "orders", "sellers", "states", "tactics")


@dataclass(frozen=True)
class Company:
    """A door to what the records say, and a connection to the truth (tables `TRUTH`)."""

    door: Door
    truth: duckdb.DuckDBPyConnection
    until: date

    def ask(self, sql: str, **found: pa.Table) -> list[tuple[object, ...]]:
        """Rows of a query over the truth and tables that were found."""
        for name, table in found.items():
            self.truth.register(name, table)
        return self.truth.execute(sql).fetchall()


@contextmanager
def company(world: str, seed: int, accounts: int = ACCOUNTS, months: int = MONTHS) -> Iterator[Company]:
    """A company of a world, in a folder that is gone afterwards. One bucket: it is small."""
    pack = base_pack()
    read = read_world(world, pack)
    with TemporaryDirectory(prefix="etalon-truth-") as name:
        folder = Path(name)
        generate(read, pack, accounts, months, seed, "en", folder)
        document = folder / "etalon.yaml"
        lines = document.read_text(encoding="utf-8").splitlines(keepends=True)
        document.write_text(
            "".join(line for line in lines if not any(f"/{unread}.yaml" in line for unread in UNREAD)),
            encoding="utf-8",
        )
        workspace = open_workspace(folder)
        Store.create(workspace.store, buckets=1)
        load(workspace, pack, silent)
        with (
            Door(workspace.evidence(), Settings(threads=1)) as door,
            duckdb.connect(config={"threads": 1}) as truth,
        ):
            truth.execute("SET TimeZone = 'UTC'")
            for table in TRUTH:
                truth.execute(f"CREATE VIEW {table} AS FROM '{folder}/truth/{table}.parquet'")
            yield Company(door, truth, date.fromisoformat(str(read.last_day)))
