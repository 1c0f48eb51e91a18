"""Small samples, made once for all tests of the room."""

from collections.abc import Callable
from pathlib import Path

import pytest

from etalon.core.texts import Language
from etalon.sample import Made, generate, read_world
from etalon.standard.loader import base_pack

Maker = Callable[[str, Language], Made]
ACCOUNTS, MONTHS, SEED = 300, 12, 5


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Maker:
    """A sample of a shipped world in a language; the same one for every test that asks."""
    made: dict[tuple[str, str], Made] = {}

    def of(world: str, language: Language) -> Made:
        if (world, language) not in made:
            folder: Path = tmp_path_factory.mktemp(f"{world}-{language}")
            pack = base_pack()
            made[world, language] = generate(
                read_world(world, pack), pack, ACCOUNTS, MONTHS, SEED, language, folder
            )
        return made[world, language]

    return of


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The ordinary world with enough accounts for its shares to show."""
    pack = base_pack()
    return generate(read_world("balanced", pack), pack, 2000, 24, 11, "en", tmp_path_factory.mktemp("large"))
