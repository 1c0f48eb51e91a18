"""Two exports of strangers from `init` to the report, through the command line alone."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Say, make_workspace
from tests.workspace.pages import Page
from tests.workspace.tree import tree

from etalon.cli.main import run
from etalon.core.texts import LANGUAGES, Language, text

Ask = Callable[..., dict[str, Any]]
Expected = dict[str, dict[str, Any]]
MAVEN = ("sales_pipeline.csv", "accounts.csv", "products.csv", "sales_teams.csv")
OLIST = tuple(
    f"olist_{name}_dataset.csv" for name in ("marketing_qualified_leads", "closed_deals", "sellers")
)
LEDGER = {
    "path",
    "rows_in",
    "rows_used",
    "rows_duplicate",
    "rows_not_mapped",
    "rows_quarantined",
    "rows_repaired",
    "reasons",
}


@pytest.fixture(scope="module")
def maven(tmp_path_factory: pytest.TempPathFactory, real_data: Path) -> Path:
    """Maven's workspace, loaded once; nothing in it is changed but the report."""
    folder = tmp_path_factory.mktemp("cli") / "maven"
    return loaded(make_workspace(folder, "maven", real_data / "maven_crm_sales", MAVEN))


@pytest.fixture(scope="module")
def olist(tmp_path_factory: pytest.TempPathFactory, real_data: Path) -> Path:
    """Olist's workspace, loaded once."""
    folder = tmp_path_factory.mktemp("cli") / "olist"
    return loaded(make_workspace(folder, "olist", real_data / "olist_marketing_funnel", OLIST))


def loaded(folder: Path) -> Path:
    """The workspace after a dry run that leaves no trace, and a load that tells the same."""
    before = tree(folder)
    assert run(["load", "--workspace", str(folder), "--dry-run"]) == 0
    assert tree(folder) == before
    assert run(["load", "--workspace", str(folder)]) == 0
    return folder


def unchanged(folder: Path, ask: Ask) -> dict[str, Any]:
    """The ledger of a second load, which changes nothing."""
    before = tree(folder / "store")
    envelope = ask("load", "--workspace", folder)
    assert tree(folder / "store") == before
    assert (envelope["verb"], envelope["result"]["store_version"]) == ("load", 1)
    dry = ask("load", "--workspace", folder, "--dry-run")["result"]
    assert dry == {**envelope["result"], "store_version": None}
    result: dict[str, Any] = envelope["result"]
    return result


def files_of(result: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The ledger of each file, whose equation holds."""
    assert set(result) == {"files", "events", "store_version", "set_aside", "unread"}
    for file in result["files"]:
        assert set(file) >= LEDGER
        gone = file["rows_duplicate"] + file["rows_not_mapped"] + file["rows_quarantined"]
        assert file["rows_in"] == file["rows_used"] + gone
        assert file["rows_repaired"] <= file["rows_used"]
        assert all(isinstance(n, int) and n > 0 for n in file["reasons"].values())
    return {file["path"]: file for file in result["files"]}


def test_maven_is_loaded_as_counted_and_twice_is_once(maven: Path, ask: Ask, expected: Expected) -> None:
    """8,800 rows used, 1,480 repaired, none set aside; the second load changes nothing."""
    result, counted = unchanged(maven, ask), expected["maven"]
    deals = files_of(result)["sales_pipeline.csv"]
    assert (deals["rows_in"], deals["rows_used"]) == (counted["rows"], counted["rows"]) == (8800, 8800)
    assert (deals["rows_repaired"], deals["rows_quarantined"]) == (counted["rows_repaired"], 0) == (1480, 0)
    assert deals["reasons"] == {"key-repaired:product": 1480}
    closed = counted["stages"]["Won"] + counted["stages"]["Lost"]
    assert result["events"] == closed + counted["deals_with_open_date"]


def test_the_win_rate_of_maven_is_the_counted_one(maven: Path, ask: Ask, expected: Expected) -> None:
    stages = expected["maven"]["stages"]
    won, decided = stages["Won"], stages["Won"] + stages["Lost"]
    result = ask("measure", "win_rate", "--workspace", maven)["result"]
    [whole] = [row["values"] for row in result["rows"] if not row["group"]]
    assert set(whole["win_rate"]) == {"value", "unit", "n", "low", "high", "reason"}
    assert whole["win_rate"]["value"] == pytest.approx(won / decided, abs=1e-12)
    assert (whole["win_rate"]["n"], whole["won"]["value"]) == (decided, won)
    assert whole["win_rate"]["low"] < won / decided < whole["win_rate"]["high"]
    by = ask("measure", "win_rate", "--by", "region", "--workspace", maven)["result"]
    regions = [row["values"] for row in by["rows"] if row["group"]]
    assert sum(values["won"]["value"] for values in regions) == won
    assert sum(values["win_rate"]["n"] for values in regions) == decided


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_buyer_acts_of_maven_are_told_in_plain_words(maven: Path, say: Say, language: Language) -> None:
    """S14 cannot be told from records of the seller alone, and the report says so."""
    sentence = text("story-thin-buyer", language)
    said = {"en": "No buyer acts are recorded", "ru": "покупател", "uk": "покупц"}[language]
    assert said in sentence
    code, out, _ = say("checkable", "--workspace", maven, "--language", language)
    assert code == 0
    assert sentence in out
    assert say("report", "--workspace", maven, "--language", language)[0] == 0
    page = Page((maven / "report.html").read_text(encoding="utf-8"))
    assert sentence in page.text
    assert page.in_order("talk", "maps", "numbers", "checkable", "ledger")
    assert all(talk["question"].endswith("?") for talk in page.talks)
    assert {len(row) for row in page.rows if row and row[0] == "sales_pipeline.csv"} == {7}


def test_olist_is_loaded_as_counted_and_twice_is_once(olist: Path, ask: Ask, expected: Expected) -> None:
    """8,000 + 842 rows; the one reversed pair of days and the missing sellers stand in the ledger."""
    counted = expected["olist"]
    leads, deals = (files_of(unchanged(olist, ask))[name] for name in OLIST[:2])
    assert (leads["rows_in"], leads["rows_used"]) == (counted["leads"], counted["leads"]) == (8000, 8000)
    assert (deals["rows_in"], deals["rows_used"]) == (counted["deals"], counted["deals"]) == (842, 842)
    assert deals["reasons"] == {
        "dates-reversed:won_date": counted["won_before_first_contact"],
        "key-missing:seller_id": counted["seller_not_found"],
    }


def test_the_funnel_of_olist_is_the_counted_one_and_its_win_rate_cannot_be_told(
    olist: Path, ask: Ask, expected: Expected
) -> None:
    """The export holds won deals only: a reason stands where a rate would be a lie."""
    funnel = ask("measure", "lead_to_win", "--workspace", olist)["result"]
    [whole] = [row["values"] for row in funnel["rows"] if not row["group"]]
    assert whole["leads"]["value"] == expected["olist"]["leads"]
    rate = ask("measure", "win_rate", "--workspace", olist)["result"]
    [won] = [row["values"] for row in rate["rows"] if not row["group"]]
    assert (won["win_rate"]["value"], won["win_rate"]["reason"]) == (None, "reason-one-outcome")
    assert won["won"]["value"] == expected["olist"]["deals"]


@pytest.mark.parametrize(
    "file",
    [
        "maven_crm_sales/sales_pipeline.csv",
        "olist_marketing_funnel/olist_marketing_qualified_leads_dataset.csv",
        "ru_wholesale_orders_cp1251/Продажи.csv",
        "zoho_crm_demo/Potentials.csv",
        "zoho_crm_demo/Leads.csv",
    ],
)
def test_a_draft_loads_as_it_stands(tmp_path: Path, real_data: Path, say: Say, ask: Ask, file: str) -> None:
    """`map` writes a mapping, `load` takes it without a change, and no row is lost."""
    folder, export = tmp_path / "acme", real_data / file
    assert say("init", folder, "--language", "uk")[0] == 0
    shutil.copy(export, folder / "exports")
    draft = folder / "mappings" / "draft.yaml"
    code, out, err = say("map", folder / "exports" / export.name, "--out", draft, "--language", "uk")
    assert (code, err) == (0, "")
    assert str(draft) in out
    settings = folder / "etalon.yaml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace(
            "sources: []", "sources: [{mapping: mappings/draft.yaml}]"
        ),
        encoding="utf-8",
    )
    [ledger] = files_of(ask("load", "--workspace", folder)["result"]).values()
    assert ledger["rows_used"] + ledger["rows_duplicate"] == ledger["rows_in"]
    code, _, err = say("map", export, "--out", draft, "--language", "uk")
    assert code == 2
    assert str(draft) in err


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_of_which_too_little_is_known_is_refused_with_what_was_recognised(
    real_data: Path, say: Say, tmp_path: Path, language: Language
) -> None:
    """A draft that fills no table would load without an error and tell nothing."""
    file = real_data / "olist_marketing_funnel" / "olist_closed_deals_dataset.csv"
    for words in (
        ("map", file),
        ("map", file, "--format", "json"),
        ("report", file, "--out", tmp_path / "x"),
    ):
        code, out, err = say(*words, "--language", language)
        assert (code, out) == (2, "")
        assert "won_date → at" in err and "declared_monthly_revenue" in err and "docs/mapping.md" in err
    assert not list(tmp_path.iterdir())


def test_a_draft_says_which_preset_how_sure_and_why_and_asks(real_data: Path, say: Say, ask: Ask) -> None:
    """For a lone table and for a folder; with what else it may be, and whether the preset is proven."""
    file = real_data / "maven_crm_sales" / "sales_pipeline.csv"
    head = say("map", file, "--language", "en")[1].split("\nid:")[0]
    assert "generic-deals" in head and "deal_stage" in head and "Is it right?" in head
    found = ask("map", file)["result"]
    assert found["preset"] == "generic-deals" and found["status"] == "proven"
    assert 0.2 < found["sure"] <= 1 and f"{round(found['sure'] * 100)}%" in head
    folder = real_data / "zoho_crm_demo"
    head = say("map", folder, "--language", "en")[1].split("\nid:")[0]
    assert "Zoho CRM" in head and "% sure" in head and "Confirm it" in head and "Potentials.csv" in head
    [best, *_] = ask("map", folder)["result"]["exports"]
    assert (best["preset"], best["status"]) == ("zoho", "proven")
