"""The sample is a ready workspace: its mappings are valid, it loads, its dirt is found."""

from collections import Counter
from time import process_time
from typing import Any

import pytest
from tests.sample.conftest import ACCOUNTS, Maker
from tests.sample.records import export_path, truth

from etalon.core.texts import LANGUAGES, Language
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import read_mapping
from etalon.sample import generate, read_world
from etalon.sample.files.specs import exports
from etalon.standard.loader import base_pack
from etalon.workspace.folder import open_workspace

REASONS = {
    "row-repeated": "duplicate",
    "test-record": "test_row",
    "date-unreadable": "broken_date",
    "value-repaired": "misspelt",
}


def loaded(sample: Maker, world: str, language: Language) -> tuple[dict[str, dict[str, int]], Counter[str]]:
    """The ledger's reasons by export file, and rows by table."""
    workspace = open_workspace(sample(world, language).folder)
    reasons: dict[str, dict[str, int]] = {}
    rows: Counter[str] = Counter()
    for source in workspace.document.sources:
        mapping = read_mapping(workspace.inside(source.mapping), base_pack())
        batch, ledger = read_source(mapping, workspace.inside(source.folder), base_pack())
        rows.update({name: table.num_rows for name, table in batch.tables.items()})
        document: dict[str, Any] = ledger.as_json(batch.rows("events"), None)
        reasons.update({file["path"]: file["reasons"] for file in document["files"]})
    return reasons, rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ledger_finds_what_was_planted(sample: Maker, language: Language) -> None:
    reasons, rows = loaded(sample, "balanced", language)
    folder = sample("balanced", language).folder
    for name in exports().files:
        found: Counter[str] = Counter()
        for reason, count in reasons[export_path(folder, name, language).name].items():
            found[REASONS.get(reason.split(":")[0], "")] += count
        planted = {row["kind"]: row["count"] for row in truth(folder, "dirt") if row["file"] == name}
        for kind in REASONS.values():
            assert found[kind] == planted.get(kind, 0), (name, kind)
    assert {
        "accounts",
        "deals",
        "events",
        "orders",
        "leads",
        "spend",
        "surveys",
        "partners",
        "assets",
    } <= set(rows)


def test_recorded_acts_become_events(sample: Maker) -> None:
    _, rows = loaded(sample, "balanced", "en")
    made = sample("balanced", "en")
    recorded = sum(act["record_id"] != "" for act in truth(made.folder, "acts"))
    broken = sum(row["count"] for row in truth(made.folder, "dirt") if row["kind"] == "broken_date")
    assert recorded - broken <= rows["events"]


def test_a_small_world_is_made_in_seconds(tmp_path: Any) -> None:
    pack = base_pack()
    begun = process_time()
    generate(read_world("balanced", pack), pack, ACCOUNTS, 24, 1, "ru", tmp_path)
    assert process_time() - begun < 10
