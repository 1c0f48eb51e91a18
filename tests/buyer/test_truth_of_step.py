"""The step of our acts and the buyer's state beside the truth of simulated companies (S14)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from etalon.buyer import states_of
from etalon.evidence.sql import Door
from etalon.measures.result import MeasureResult
from etalon.measures.run import run
from etalon.sample import generate, read_world, shipped_worlds
from etalon.sample.generate import silent
from etalon.standard.loader import base_pack
from etalon.workspace import open_workspace
from etalon.workspace.loading import load

ACCOUNTS, MONTHS, SEED = 600, 18, 7
POINTS = 0.10
pytestmark = [pytest.mark.prove, pytest.mark.timeout(900)]


@dataclass(frozen=True)
class Company:
    """A simulated company: what the measure says, the states read, and its truth."""

    answer: MeasureResult
    states: pa.Table
    folder: Path

    def ask(self, sql: str) -> list[tuple[float, ...]]:
        """Rows of a query over the truth (``acts``, ``accounts``) and the states read (``found``)."""
        with duckdb.connect() as connection:
            connection.execute("SET TimeZone = 'UTC'")
            for table in ("acts", "accounts"):
                connection.execute(f"CREATE VIEW {table} AS FROM '{self.folder}/truth/{table}.parquet'")
            connection.register("found", self.states)
            return connection.execute(sql).fetchall()


@pytest.fixture(scope="module", params=shipped_worlds())
def company(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    pack, folder = base_pack(), tmp_path_factory.mktemp(request.param)
    world = read_world(request.param, pack)
    generate(world, pack, ACCOUNTS, MONTHS, SEED, "en", folder)
    workspace = open_workspace(folder)
    load(workspace, pack, silent)
    until = date.fromisoformat(str(world.last_day))
    with Door(workspace.evidence()) as door, door.whole() as view:
        yield Company(run("sync", door, pack, as_at=until), states_of(view, pack, until), folder)


def test_the_share_of_early_acts_is_within_ten_points_of_the_truth(company: Company) -> None:
    [(truth,)] = company.ask("""SELECT avg((label = 'early')::INT) FROM acts JOIN accounts USING (account_id)
        WHERE behaviour <> '' AND record_id <> '' AND route = 'direct'""")
    whole = company.answer.whole
    assert whole is not None and whole.values["early"].n > 400
    assert abs((whole.values["early"].value or 0) - truth) <= POINTS


def test_the_state_of_a_buyer_with_an_open_deal_is_read_better_than_any_constant_guess(
    company: Company,
) -> None:
    rows = company.ask("""SELECT avg((f.state = a.state)::INT), count(*) FROM (
            SELECT *, CAST(day + TIME '12:00' AS TIMESTAMPTZ) AS moment FROM acts
            WHERE behaviour <> '' AND record_id <> '' AND deal_id IS NOT NULL) a
        ASOF JOIN found f ON f.account_id = a.account_id AND a.moment >= f.since
        WHERE f.state IS NOT NULL GROUP BY a.state HAVING count(*) >= 20""")
    assert len(rows) >= 4
    macro = sum(share for share, _ in rows) / len(rows)
    assert macro > 2 / len(rows), rows
