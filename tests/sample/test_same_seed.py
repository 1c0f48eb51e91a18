"""The same seed gives the same bytes, and no block of accounts depends on another."""

import hashlib
from pathlib import Path

import numpy as np
import pytest

from etalon.core.texts import Language
from etalon.sample import generate, read_world
from etalon.sample.acts import all_acts
from etalon.sample.catalogue import Catalogue
from etalon.sample.company import company
from etalon.sample.hazards import hazards
from etalon.sample.life.life import Life, Rules
from etalon.sample.life.live import live
from etalon.sample.population import BLOCK, population
from etalon.standard.loader import base_pack


def digests(folder: Path, accounts: int, seed: int, language: Language) -> dict[str, str]:
    pack = base_pack()
    generate(read_world("balanced", pack), pack, accounts, 6, seed, language, folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    first = digests(tmp_path / "a", 120, 3, "uk")
    assert first == digests(tmp_path / "b", 120, 3, "uk")
    assert {"etalon.yaml", "mappings/crm.yaml", "exports/leads.csv", "truth/acts.parquet"} <= set(first)


def test_another_seed_writes_another_company(tmp_path: Path) -> None:
    first, second = digests(tmp_path / "a", 120, 3, "en"), digests(tmp_path / "b", 120, 4, "en")
    assert first["exports/activities.csv"] != second["exports/activities.csv"]
    assert first["truth/states.parquet"] != second["truth/states.parquet"]


@pytest.fixture(scope="module")
def rules() -> Rules:
    pack = base_pack()
    world = read_world("early-sellers", pack)
    people = company(world, BLOCK + 300, 4, 9)
    return Rules(world, people, Catalogue(world, pack), hazards(world, pack), 9)


def second_block(rules: Rules) -> Life:
    return live(rules, population(rules.world, rules.company, 1, BLOCK + 300, rules.seed))


def test_a_block_lives_the_same_whatever_lived_before(rules: Rules) -> None:
    alone = second_block(rules)
    live(rules, population(rules.world, rules.company, 0, BLOCK + 300, rules.seed))
    after = second_block(rules)
    assert np.array_equal(alone.states, after.states)
    one, two = all_acts(alone), all_acts(after)
    assert len(one["day"]) > 1000
    assert all(np.array_equal(one[name], two[name]) for name in one)


def test_blocks_differ_from_each_other(rules: Rules) -> None:
    first, second = (population(rules.world, rules.company, block, 2 * BLOCK, rules.seed) for block in (0, 1))
    assert len(first) == BLOCK
    assert second.number.tolist() == list(range(BLOCK, 2 * BLOCK))
    assert not np.array_equal(first.segment, second.segment)
    assert not np.array_equal(first.pace, second.pace)
