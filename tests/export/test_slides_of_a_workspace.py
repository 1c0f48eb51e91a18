"""Decks, posters and cards coloured from a loaded company: its records and its team's estimate together.

The company is the demo's own, small. What holds for made-up states must hold for what a workspace says too:
the same claims are run over its decks.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.export import test_slides_geometry as geometry
from tests.export.slide_reader import PACK, ReadDeck, read

from etalon.core.texts import LANGUAGES, Language
from etalon.export.formats import Job, format_named
from etalon.workspace import Workspace
from etalon.workspace.colouring import workspace_states
from etalon.workspace.demo import Demo, lay_out, loaded

pytestmark = [pytest.mark.prove, pytest.mark.timeout(300)]
COMPANY = Demo("ru", 300, 14)
FRAMES = tuple(PACK.frames.values())
CLAIMS = (
    geometry.test_every_text_stands_whole_in_its_shape,
    geometry.test_no_text_is_smaller_than_twelve_points,
    geometry.test_nothing_leaves_its_slide,
    geometry.test_nothing_stands_on_anything_else,
    geometry.test_the_signs_of_a_cell_touch_neither_its_text_nor_each_other,
    geometry.test_connectors_are_glued_to_shapes_of_their_slide,
    geometry.test_no_connector_crosses_a_text_or_another_box,
)


def quiet(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody watches."""


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """The loaded company; not to be changed."""
    folder = tmp_path_factory.mktemp("company")
    lay_out(folder, COMPANY, PACK, quiet)
    return loaded(folder, PACK, quiet)[0]


@pytest.fixture(scope="module", params=LANGUAGES)
def job(request: pytest.FixtureRequest, company: Workspace) -> Job:
    """All frames in the colours of the company, in a language."""
    language: Language = request.param
    states = workspace_states(company, FRAMES, PACK, language, quiet)
    return Job(PACK, FRAMES, language, states=states, organisation=company.document.organisation)


@pytest.fixture(scope="module")
def found(job: Job) -> ReadDeck:
    """The deck of the company."""
    return read(job)


def test_the_company_colours_every_frame_by_people_and_records(job: Job) -> None:
    """Otherwise the other claims would be held over empty frames."""
    for frame in FRAMES:
        cells = job.state(frame.id, frame.readings[0].id).cells.values()
        assert any(cell.claim is not None or cell.used is not None for cell in cells), frame.id
        assert any(cell.evidence is not None or cell.record is not None for cell in cells), frame.id


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.__name__.removeprefix("test_"))
def test_a_companys_deck_is_as_sound_as_any(claim: Callable[[ReadDeck], None], found: ReadDeck) -> None:
    claim(found)


def test_every_slide_of_a_company_has_notes_with_the_credit(job: Job, found: ReadDeck) -> None:
    """S39: the credit goes with every slide."""
    credit = PACK.head.credit.in_(job.language)
    assert len(found.pages) > 2 * len(FRAMES)
    assert all(credit in page.notes for page in found.pages)


@pytest.mark.parametrize("name", ["pptx", "poster", "cards"])
def test_no_format_cuts_a_text_of_a_company(name: str, job: Job, tmp_path: Path) -> None:
    """What `etalon export` would report as cut."""
    job.cut.clear()
    format_named(name).write(job, tmp_path / name)
    assert not job.cut
