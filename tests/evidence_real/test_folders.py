"""Nine folders of other people's exports, loaded with a preset or a mapping under 60 lines.

What must come out was counted beforehand by ``count_totals.py``, which knows nothing of Etalon.
"""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow.compute as compute
import pytest
import yaml

from etalon.core.texts import LANGUAGES
from etalon.evidence.batch import Batch
from etalon.evidence.detect import detect, detect_exports, export_mapping, guessed_mapping
from etalon.evidence.ledger import Ledger
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import Mapping, read_mapping
from etalon.evidence.presets import exports
from etalon.standard.pack import Pack

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PRESETS = {
    "hubspot_export_seeds": "hubspot",
    "zoho_crm_demo": "zoho",
    "zendesk_export_seeds": "zendesk",
    "ad_spend_export_seeds": "ad-spend",
}
MAPPINGS = {
    "adventureworks_resellers": "adventureworks",
    "attribution_paths": "attribution",
    "nps_simple": "nps",
    "process_logs_small": "process-logs",
}
FOLDERS = [*PRESETS, *MAPPINGS, "ru_wholesale_orders_cp1251"]
ODDITIES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "oddities.yaml").read_text("utf-8")
)
UTF8_AS_CP1251 = ("Р°", "Рѕ", "Рµ", "СЃ", "С‚", "Ð", "Ñ", "\ufffd")


def expected(name: str) -> dict[str, Any]:
    text = (Path(__file__).parent / "expected" / f"{name}.json").read_text("utf-8")
    return dict(json.loads(text))


def mapping_of(folder: Path, pack: Pack) -> Mapping:
    """The preset that the folder is given, the mapping of the examples, or what detection drafts."""
    if folder.name in PRESETS:
        found = detect_exports(folder)[0]
        assert (found.id, found.export.preset.status) == (PRESETS[folder.name], "proven")
        assert found.sure > 0.9
        return export_mapping(found, pack)
    if folder.name in MAPPINGS:
        return read_mapping(EXAMPLES / MAPPINGS[folder.name] / "mapping.yaml", pack)
    (table,) = folder.glob("*.csv")
    return guessed_mapping(detect(table), pack)


@cache
def loaded(folder: Path, pack_id: int) -> tuple[Batch, Ledger]:
    return read_source(mapping_of(folder, _PACKS[pack_id]), folder, _PACKS[pack_id])


_PACKS: dict[int, Pack] = {}


@pytest.fixture
def load(real_data: Path, pack: Pack) -> Any:
    """Loads a folder once for all tests."""
    _PACKS[id(pack)] = pack
    return lambda name: loaded(real_data / name, id(pack))


@pytest.mark.parametrize("name", FOLDERS)
def test_every_row_of_every_file_meets_the_fate_that_was_counted(load: Any, name: str) -> None:
    """Rows in, used, duplicate, not mapped, quarantined, repaired; and no file is passed over."""
    _, ledger = load(name)
    found = {
        file.path: {
            "in": file.rows_in,
            "used": file.rows_used,
            "duplicate": file.rows_duplicate,
            "not_mapped": file.rows_not_mapped,
            "quarantined": file.rows_quarantined,
            "repaired": file.rows_repaired,
        }
        for file in ledger.files
    }
    assert found == expected(name)["files"]


@pytest.mark.parametrize("name", FOLDERS)
def test_the_oddities_of_the_readme_stand_under_their_reason(load: Any, name: str) -> None:
    """With the number that was counted, and a sentence in three languages."""
    _, ledger = load(name)
    reasons = {file.path: {reason.key: reason for reason in file.reasons} for file in ledger.files}
    for path, wanted in expected(name)["oddities"].items():
        for key, n in wanted.items():
            assert reasons[path][key].n == n
            assert all(len(reasons[path][key].text(language)) > 15 for language in LANGUAGES)


@pytest.mark.parametrize("name", ODDITIES)
def test_each_oddity_that_a_readme_names_has_its_line_in_the_ledger(
    load: Any, real_data: Path, name: str
) -> None:
    """In the README's own words, so that a row of the table cannot outlive what it tells of."""
    said = " ".join((real_data / name / "README.md").read_text("utf-8").split())
    _, ledger = load(name)
    found = {(file.path, reason.key): reason.n for file in ledger.files for reason in file.reasons}
    for odd in ODDITIES[name]:
        assert odd["said"] in said
        assert found.get((odd["file"], odd["reason"])) == odd["n"], odd


@pytest.mark.parametrize("name", FOLDERS)
def test_no_word_is_garbled(load: Any, name: str) -> None:
    """No text anywhere looks like UTF-8 read as something else."""
    batch, _ = load(name)
    for table in batch.tables.values():
        for column in table.schema.names:
            if table.schema.field(column).type == "string":
                words = compute.unique(table[column]).to_pylist()
                assert not [word for word in words if word and any(sign in word for sign in UTF8_AS_CP1251)]


def test_the_mappings_of_the_examples_are_short() -> None:
    """Under 60 lines each: half an hour of an analyst."""
    for name in MAPPINGS.values():
        assert len((EXAMPLES / name / "mapping.yaml").read_text("utf-8").splitlines()) < 60


def test_sums_agree_with_those_counted_by_hand(load: Any) -> None:
    """Money of deals, orders and advertising; micros divided, versions not doubled."""
    for name, table, column, wanted in (
        ("zoho_crm_demo", "deals", "value", "amount"),
        ("adventureworks_resellers", "orders", "value", "amount"),
        ("ad_spend_export_seeds", "spend", "amount", "spent"),
    ):
        batch, _ = load(name)
        total = compute.sum(batch.table(table)[column]).as_py()
        assert abs(total - Decimal(expected(name)[wanted])) < Decimal("0.5"), name


def test_orders_resellers_and_recommendations_are_those_of_the_readmes(load: Any) -> None:
    """3,796 orders of 635 resellers; a recommendation score of 11.8; days from two-digit years."""
    batch, _ = load("adventureworks_resellers")
    want = expected("adventureworks_resellers")
    assert batch.rows("orders") == want["orders"] == 3796
    assert len(compute.unique(batch.table("orders")["partner_id"])) == want["resellers_with_orders"] == 635
    assert set(batch.table("orders")["product_id"].drop_null().to_pylist()) <= set(
        batch.table("products")["product_id"].to_pylist()
    )
    answers = load("nps_simple")[0].table("surveys")
    scores = answers["score"].to_pylist()
    promoters, critics = sum(score >= 9 for score in scores), sum(score <= 6 for score in scores)
    assert round((promoters - critics) / len(scores) * 100, 1) == expected("nps_simple")["nps"] == 11.8
    days = sorted(found.date().isoformat() for found in answers["answered_at"].to_pylist())
    assert (days[0], days[-1]) == (expected("nps_simple")["first"], expected("nps_simple")["last"])


def test_ids_of_seventeen_digits_stay_apart(load: Any) -> None:
    """Read as numbers some of them would be the same number."""
    batch, _ = load("zoho_crm_demo")
    want = expected("zoho_crm_demo")
    held = batch.table("events").filter(compute.equal(batch.table("events")["kind"], "meeting_held"))
    held = held.filter(compute.is_valid(held["ended_at"]))  # those of tasks have no end
    assert held.num_rows == want["events"] == want["files"]["Events.csv"]["used"]
    stages = compute.value_counts(batch.table("deals")["stage"]).to_pylist()
    assert {found["values"]: found["counts"] for found in stages} == want["stages"]


def test_a_log_keeps_its_cases_its_open_ones_and_its_two_channels(load: Any) -> None:
    """1,434 permits; the channels Internet and Intern are two words."""
    batch, _ = load("process_logs_small")
    want, tickets = expected("process_logs_small"), batch.table("tickets")
    assert tickets.num_rows == want["cases"] == 1434
    assert tickets["resolved_at"].null_count == want["open_cases"]
    channels = {json.loads(found)["channel"] for found in tickets["attrs"].to_pylist()}
    assert sorted(channels) == want["channels"]
    kinds = compute.unique(batch.table("events")["kind"]).to_pylist()
    assert all(kind.startswith("x.") for kind in kinds)


def test_every_export_preset_has_words_in_three_languages() -> None:
    """Name and description, and none is called proven without a folder in these tests."""
    for export in exports().values():
        assert all(export.preset.about.in_(language) for language in LANGUAGES)
        assert export.preset.status == "draft" or export.preset.id in PRESETS.values()
