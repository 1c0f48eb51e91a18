"""The small dirty company, laid out and loaded once; tests that change something take a copy."""

import shutil
from pathlib import Path

import pytest
from tests.demo.rawfiles import lay_out

from etalon.standard.loader import base_pack
from etalon.standard.pack import Pack
from etalon.workspace import Workspace, open_workspace
from etalon.workspace.loading import load
from etalon.workspace.reporting import workspace_report


def quiet(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped standard."""
    return base_pack()


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory, pack: Pack) -> Workspace:
    """The company's workspace, loaded; not to be changed."""
    opened = open_workspace(lay_out(tmp_path_factory.mktemp("company")))
    load(opened, pack, quiet)
    return opened


@pytest.fixture
def own(loaded: Workspace, tmp_path: Path) -> Workspace:
    """A copy of the loaded company to change."""
    return open_workspace(Path(shutil.copytree(loaded.folder, tmp_path / "own")))


@pytest.fixture(scope="session")
def page(loaded: Workspace, pack: Pack) -> str:
    """The report of the company in English."""
    return workspace_report(loaded, pack, "en", quiet)
