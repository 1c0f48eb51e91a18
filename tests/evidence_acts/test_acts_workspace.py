"""Drafting the table of a workspace over all its sources."""

from pathlib import Path

import pytest
from tests.evidence_acts.test_acts_load import LOG, MAPPING

from etalon.core.errors import DocumentError
from etalon.standard.loader import base_pack
from etalon.workspace.acts import acts_file, draft_acts, workspace_acts, write_acts
from etalon.workspace.folder import Workspace, open_workspace


def quiet(what: str, done: int, total: int) -> None:
    """A progress that tells nobody."""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with two logs."""
    sources = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "log.csv").write_text(LOG, encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(MAPPING.replace("id: crm", f"id: {name}", 1), encoding="utf-8")
        sources.append(f"  - {{mapping: {name}.yaml, folder: {name}}}")
    head = "organisation: Alder\nroute: direct\ncurrency: EUR\nlanguage: en\nsources:\n"
    (tmp_path / "etalon.yaml").write_text(head + "\n".join(sources) + "\n", encoding="utf-8")
    return open_workspace(tmp_path)


def test_it_drafts_one_table_over_all_sources_and_writes_nothing(workspace: Workspace) -> None:
    page = draft_acts(workspace, base_pack(), quiet).written("en")
    assert not acts_file(workspace).exists()
    acts_file(workspace).write_text(page, encoding="utf-8")
    table = workspace_acts(workspace, base_pack())
    assert sum(row.rows for row in table.acts) == 14
    assert all(row.rows == 2 for row in table.acts)


def test_drafting_again_changes_nothing_that_was_approved(workspace: Workspace) -> None:
    write_acts(workspace, draft_acts(workspace, base_pack(), quiet, 0.8), "uk")
    first = workspace_acts(workspace, base_pack())
    again = draft_acts(workspace, base_pack(), quiet).written("uk")
    assert again == acts_file(workspace).read_text(encoding="utf-8")
    assert {row.confidence >= 0.8 for row in first.acts if row.approved} == {True}
    assert any(row.approved for row in first.acts)


def test_a_wrong_table_is_refused_with_the_nearest_right_word(workspace: Workspace) -> None:
    page = (
        draft_acts(workspace, base_pack(), quiet).written("en").replace('"demo_requested"', '"demo_request"')
    )
    acts_file(workspace).write_text(page, encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        workspace_acts(workspace, base_pack())
    assert [problem.facts["nearest"] for problem in caught.value.problems] == ["demo_requested"]
