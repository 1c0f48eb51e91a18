"""Real tables of other people, loaded as they are; totals come from ``expected/count_totals.py``."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow.compute as compute
import pytest

from etalon.evidence.detect import detect, guessed_mapping
from etalon.evidence.load import read_source
from etalon.evidence.mapping.read import read_mapping
from etalon.standard.pack import Pack

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
Expected = dict[str, dict[str, Any]]


def test_every_deal_of_maven_is_used_and_the_misspelt_product_is_repaired(
    real_data: Path, expected: Expected, pack: Pack
) -> None:
    """The mapping in docs/examples: 8,800 rows used, 1,480 repaired, none in quarantine."""
    mapping = read_mapping(EXAMPLES / "maven" / "mapping.yaml", pack)
    batch, ledger = read_source(mapping, real_data / "maven_crm_sales", pack)
    deals, want = ledger.files[0], expected["maven"]
    assert (deals.rows_in, deals.rows_used, deals.rows_repaired) == (
        want["rows"],
        want["rows"],
        want["rows_repaired"],
    )
    assert (deals.rows_duplicate, deals.rows_not_mapped, deals.rows_quarantined) == (0, 0, 0)
    assert {reason.key: reason.n for reason in deals.reasons} == {
        "key-repaired:product": want["rows_repaired"]
    }
    products = set(batch.table("products")["product_id"].to_pylist())
    assert set(batch.table("deals")["product_id"].to_pylist()) <= products
    assert batch.rows("accounts") == want["accounts"]
    assert batch.rows("owners") == want["owners"]


def test_outcomes_of_maven_are_events_with_the_counted_results(
    real_data: Path, expected: Expected, pack: Pack
) -> None:
    """A deal's outcome is an event `deal_closed`, never a status text."""
    mapping = read_mapping(EXAMPLES / "maven" / "mapping.yaml", pack)
    batch, _ = read_source(mapping, real_data / "maven_crm_sales", pack)
    events, want = batch.table("events"), expected["maven"]
    closed = events.filter(compute.equal(events["kind"], "deal_closed"))
    won = closed.filter(compute.equal(closed["attrs"], '{"result":"won"}'))
    assert won.num_rows == want["stages"]["Won"]
    assert closed.num_rows == want["stages"]["Won"] + want["stages"]["Lost"]
    assert compute.sum(won["value"]).as_py() == Decimal(want["won_value"])
    assert events.num_rows - closed.num_rows == want["deals_with_open_date"]
    assert (
        compute.sum(compute.is_null(batch.table("deals")["account_id"])).as_py()
        == want["deals_without_account"]
    )


def test_dates_written_the_american_way_give_the_same_events(real_data: Path, pack: Pack) -> None:
    """The same pipeline re-saved by a spreadsheet with M/D/YYYY dates."""
    mapping = read_mapping(EXAMPLES / "maven" / "mapping.yaml", pack)
    plain, _ = read_source(mapping, real_data / "maven_crm_sales", pack)
    found = detect(real_data / "maven_crm_sales" / "variant_us_dates" / "sales_pipeline.csv")
    assert found.form.dates == "mdy"
    batch, ledger = read_source(guessed_mapping(found, pack), found.path.parent, pack)
    for name in ("created_at", "closed_at"):
        assert batch.table("deals")[name].equals(plain.table("deals")[name])
    assert ledger.files[0].reasons == ()


def test_the_reversed_dates_and_missing_sellers_of_olist_stand_in_the_ledger(
    real_data: Path, expected: Expected, pack: Pack
) -> None:
    """One deal won before its lead came; sellers that the sellers' table lacks; both kept and said."""
    mapping = read_mapping(EXAMPLES / "olist" / "mapping.yaml", pack)
    batch, ledger = read_source(mapping, real_data / "olist_marketing_funnel", pack)
    (leads, deals), want = ledger.files, expected["olist"]
    assert (leads.rows_in, leads.rows_used) == (want["leads"], want["leads"])
    assert (deals.rows_in, deals.rows_used) == (want["deals"], want["deals"])
    assert {reason.key: reason.n for reason in deals.reasons} == {
        "key-missing:seller_id": want["seller_not_found"],
        "dates-reversed:won_date": want["won_before_first_contact"],
    }
    assert batch.rows("accounts") == want["leads"]
    assert (
        compute.sum(compute.is_null(batch.table("leads")["source"])).as_py() == want["leads_without_origin"]
    )
    filled = compute.is_valid(batch.table("leads")["deal_id"])
    assert compute.sum(filled).as_py() == want["deals_of_known_leads"]


def test_a_russian_register_loads_by_detection_alone(real_data: Path, expected: Expected, pack: Pack) -> None:
    """cp1251, semicolons, day first, a customer with an apostrophe, one repeated row, no order number."""
    folder, want = real_data / "ru_wholesale_orders_cp1251", expected["wholesale"]
    found = detect(folder / "Продажи.csv")
    assert (found.preset.id, found.form.encoding, found.form.delimiter) == (
        "generic-sales-register",
        "cp1251",
        ";",
    )
    batch, ledger = read_source(guessed_mapping(found, pack), folder, pack)
    file, orders = ledger.files[0], batch.table("orders")
    assert (file.rows_in, file.rows_duplicate) == (want["rows"], want["duplicates"])
    assert file.rows_used == want["rows"] - want["duplicates"]
    assert orders.num_rows == want["orders"]
    assert compute.sum(orders["value"]).as_py() == Decimal(want["value"])
    assert compute.sum(orders["quantity"]).as_py() == Decimal(want["quantity"])
    assert sorted(batch.table("accounts")["name"].to_pylist()) == want["customers"]


@pytest.mark.parametrize(
    ("file", "preset"),
    [
        ("zoho_crm_demo/Potentials.csv", "generic-deals"),
        ("zoho_crm_demo/Leads.csv", "generic-leads"),
        ("zoho_crm_demo/Calls.csv", "generic-activities"),
        ("olist_marketing_funnel/olist_marketing_qualified_leads_dataset.csv", "generic-leads"),
        ("adventureworks_resellers/FactResellerSales.parquet", "generic-sales-register"),
    ],
)
def test_foreign_exports_are_recognised_and_no_row_is_lost(
    real_data: Path, pack: Pack, file: str, preset: str
) -> None:
    """Presets are `proven` by these tables."""
    found = detect(real_data / file)
    assert found.preset.id == preset
    assert found.preset.status == "proven"
    _, ledger = read_source(guessed_mapping(found, pack), found.path.parent, pack)
    assert ledger.files[0].rows_used == ledger.files[0].rows_in
