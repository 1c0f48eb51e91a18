"""Costs of leads and passed leads of the sample company beside its truth."""

from pathlib import Path

import duckdb
import pytest

from etalon.core.texts import Language
from etalon.evidence.sql import Door
from etalon.measures.run import run
from etalon.sample import generate, read_world
from etalon.sample.generate import silent
from etalon.standard.loader import base_pack
from etalon.workspace.folder import open_workspace
from etalon.workspace.loading import load

pytestmark = [pytest.mark.prove, pytest.mark.timeout(600)]
PACK = base_pack()
LANGUAGE: Language = "en"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample of 1,500 accounts over two years, loaded."""
    made = tmp_path_factory.mktemp("company")
    generate(read_world("balanced", PACK), PACK, 1500, 24, 7, LANGUAGE, made)
    load(open_workspace(made), PACK, silent)
    return made


def truth(folder: Path, sql: str) -> list[tuple[object, ...]]:
    """Rows of the truth; ``{0}`` stands for its folder."""
    return duckdb.connect().execute(sql.format(folder / "truth")).fetchall()


def test_each_tactics_cost_of_a_lead_is_the_true_one_within_what_dirt_takes_away(folder: Path) -> None:
    """S24: dirt loses or doubles a few rows of leads; nothing else may come between."""
    with Door(open_workspace(folder).evidence()) as door:
        found = run("cost_per_lead", door, PACK)
    told = {row.group["tactic"]: row.values["cost_per_lead"].value for row in found.part("tactics")}
    true = truth(folder, "SELECT tactic, cost_per_lead FROM '{0}/tactics.parquet' WHERE leads >= 20")
    assert len(true) >= 6
    for tactic, cost in true:
        assert told[str(tactic)] == pytest.approx(cost, rel=0.1), tactic


def test_the_ratio_of_sales_to_marketing_holds_the_truth(folder: Path) -> None:
    with Door(open_workspace(folder).evidence()) as door:
        whole = run("cost_per_lead", door, PACK).whole
    by_owner = """SELECT owner, sum(cost) / sum(leads) FROM '{0}/tactics.parquet'
        WHERE stage IN ('reach', 'attract') OR leads > 0 GROUP BY owner"""
    sums = {str(owner): cost for owner, cost in truth(folder, by_owner)}
    assert whole is not None
    ratio = whole.values["ratio"]
    assert ratio.low is not None and ratio.high is not None
    assert ratio.low <= sums["sales"] / sums["marketing"] <= ratio.high  # type: ignore[operator]
    assert ratio.value == pytest.approx(sums["sales"] / sums["marketing"], rel=0.1)  # type: ignore[operator]


def test_passed_leads_came_as_far_as_they_truly_did(folder: Path) -> None:
    """S32."""
    with Door(open_workspace(folder).evidence()) as door:
        whole = run("passed_leads", door, PACK).whole
    shares = """WITH until AS (SELECT max(day) AS d FROM '{0}/acts.parquet')
        SELECT count(*), count(answered) FILTER (answered <= d) / count(*),
            count(worked) FILTER (worked <= d) / count(*), count(expired) FILTER (expired <= d) / count(*)
        FROM '{0}/leads.parquet', until WHERE passed <= d"""
    (true,) = truth(folder, shares)
    assert whole is not None
    names = ("passed", "accepted", "worked", "expired")
    told = [whole.values[name].value for name in names]
    assert told[0] == pytest.approx(true[0], rel=0.05)
    assert told[1:] == pytest.approx(list(true[1:]), abs=0.05)
