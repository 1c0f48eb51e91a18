"""True effects act where the world says and nowhere else (S22)."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from tests.sample.records import truth

from etalon.sample import generate, read_world
from etalon.standard.loader import base_pack

Moves = Counter[tuple[str, str]]


def moves(folder: Path, change: str) -> Moves:
    """Moves between states of a world that is changed, per million days in the state that was left."""
    folder.mkdir()
    path = folder / "changed.yaml"
    path.write_text(f"based_on: balanced\nid: changed\nmarket: {{known: 1}}\n{change}\n", "utf-8")
    pack = base_pack()
    generate(read_world(path, pack), pack, 1500, 12, 2, "en", folder / "made")
    made: Moves = Counter()
    days: Counter[str] = Counter()
    spans = truth(folder / "made", "states")
    for span in spans:
        days[span["state"]] += (span["last"] - span["first"]).days + 1
    for before, after in pairwise(spans):
        if before["need_id"] == after["need_id"]:
            made[before["state"], after["state"]] += 1
    return Counter({pair: round(count * 1_000_000 / days[pair[0]]) for pair, count in made.items()})


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Moves:
    return moves(tmp_path_factory.mktemp("effects") / "plain", "")


def test_a_tactic_speeds_the_transition_that_it_names_and_no_other(tmp_path: Path, plain: Moves) -> None:
    effect = "{from: problem_recognised, to: committed_to_change, factor: 6}"
    found = moves(tmp_path / "strong", f"tactics: {{em.news: {{lasts_days: 30, effects: [{effect}]}}}}")
    named = ("problem_recognised", "committed_to_change")
    assert found[named] > 2.5 * plain[named]
    for other in (("exploring_options", "defining_requirements"), ("adopting", "realising_value")):
        assert found[other] == pytest.approx(plain[other], rel=0.25)


def test_acts_out_of_step_push_buyers_back_as_the_world_says(tmp_path: Path, plain: Moves) -> None:
    """S14."""
    push = "{forward: 0.1, back: 8, leave: 1, days: 60}"
    found = moves(tmp_path / "harmful", f"selling: {{effects: {{early: {push}, in_step: {push}}}}}")
    back = ("comparing_suppliers", "defining_requirements")
    assert found[back] > 1.5 * plain[back]
