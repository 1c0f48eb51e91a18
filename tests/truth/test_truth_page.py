"""The page of truths: made anew from simulated companies and held against the committed one (S14, S24).

With ``ETALON_APPROVE=1`` the page is written instead, after a look at what changed.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from tests.truth.company import SEEDS
from tests.truth.findings import Findings, findings
from tests.truth.page import Worlds, differences, page
from tests.truth.summary import certainty, early, ranking, states

from etalon.sample import shipped_worlds

PAGE = Path(__file__).parents[2] / "docs" / "truth.md"
pytestmark = [pytest.mark.prove, pytest.mark.alone, pytest.mark.timeout(3600)]


@pytest.fixture(scope="module")
def worlds() -> Iterator[Worlds]:
    """All companies, as many at a time as there are cores."""
    names = shipped_worlds()
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        found = list(pool.map(findings, [(world, seed) for world in names for seed in SEEDS]))
    made: dict[str, list[Findings]] = {name: [] for name in names}
    for each in found:
        made[each.world].append(each)
    yield made


def test_the_page_says_what_is_measured_today(worlds: Worlds, tmp_path: Path) -> None:
    made = page(worlds)
    if os.environ.get("ETALON_APPROVE") == "1":
        PAGE.write_text(made, encoding="utf-8", newline="\n")
    committed = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    found = differences(committed, made)
    if found:
        (tmp_path / "truth.md").write_text(made, encoding="utf-8")
    assert not found, f"{tmp_path / 'truth.md'} differs; look, then run with ETALON_APPROVE=1:\n" + "\n".join(
        found
    )


def test_the_share_of_early_acts_is_within_ten_points_in_every_world(worlds: Worlds) -> None:
    """S14: the goal of this version."""
    assert {world: early(found, 0.0).reached for world, found in worlds.items()} == dict.fromkeys(
        worlds, True
    )


def test_recording_habits_alone_turn_no_order_of_sellers_round(worlds: Worlds) -> None:
    for world, found in worlds.items():
        made = ranking(found)
        assert made.turned == 0, world
        assert made.pairs == made.told + made.close + made.thin + made.few


def test_records_on_which_bare_shares_mislead_exist_so_that_the_refusal_is_tried(worlds: Worlds) -> None:
    assert sum(ranking(found).bare_turned for found in worlds.values()) > 0
    assert sum(ranking(found).told for found in worlds.values()) > 100


def test_states_are_told_far_better_than_by_any_constant_guess(worlds: Worlds) -> None:
    for world, found in worlds.items():
        made = states(found)
        assert made.macro > 2.5 * made.guess, world


def test_a_sure_state_is_right_far_more_often_than_another(worlds: Worlds) -> None:
    for world, found in worlds.items():
        made = certainty(found)
        assert made.right > made.right_else + 0.2, world
