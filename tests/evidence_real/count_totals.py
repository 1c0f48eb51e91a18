"""What each real folder holds, counted without Etalon: plain csv, json, xml and Parquet reading only.

    python tests/evidence_real/count_totals.py FOLDER_OF_REAL_DATA

writes ``expected/<folder>.json``: per file the rows in it and what must become of them, and the oddities that
the READMEs name, under the keys of the ledger. Rules are those that a person would follow with the file open:
a row equal to an earlier one is a duplicate; a row marked as deleted is not mapped; of versions of one record
all but the newest are duplicates; a file that tells nothing about selling is not mapped as a whole.
"""

import csv
import gzip
import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet

Row = dict[str, str]
Files = dict[str, dict[str, Any]]
HERE = Path(__file__).parent / "expected"


def table(path: Path, encoding: str = "utf-8-sig", delimiter: str = ",") -> list[Row]:
    """The records of a CSV file, trimmed."""
    with path.open(encoding=encoding, newline="") as stream:
        rows = list(csv.reader(stream, delimiter=delimiter))
    names = [name.strip() or f"column {number}" for number, name in enumerate(rows[0])]
    return [dict(zip(names, [cell.strip() for cell in row], strict=False)) for row in rows[1:] if row]


def yes(value: str) -> bool:
    return value.strip().casefold() in ("true", "yes", "1")


def fate(
    rows: list[Row],
    *,
    whole: str | None = None,
    gone: Callable[[Row], bool] | None = None,
    versions: str | None = None,
    needed: Iterable[str] = (),
) -> dict[str, Any]:
    """What must become of the rows of a file."""
    if whole:
        return untold(len(rows))
    deleted = [row for row in rows if gone and gone(row)]
    left = [row for row in rows if not (gone and gone(row))]
    seen: set[tuple[str, ...]] = set()
    single = []
    for row in left:
        key = tuple(row.values())
        if key not in seen:
            single.append(row)
        seen.add(key)
    whole_rows = [row for row in single if all(row.get(name) for name in needed)]
    records = {row[versions] for row in whole_rows} if versions else whole_rows
    return {
        "in": len(rows),
        "used": len(records),
        "duplicate": len(left) - len(single) + len(whole_rows) - len(records),
        "not_mapped": len(deleted),
        "quarantined": len(single) - len(whole_rows),
        "repaired": 0,
    }


def untold(rows: int) -> dict[str, Any]:
    """A file that tells nothing about selling."""
    return {"in": rows, "used": 0, "duplicate": 0, "not_mapped": rows, "quarantined": 0, "repaired": 0}


def numbered(rows: int) -> list[Row]:
    """Records that are all different."""
    return [{"number": str(number)} for number in range(rows)]


def everything(
    folder: Path, joined_only: set[str], rules: dict[str, dict[str, Any]], rest: str | None
) -> Files:
    """Every CSV file of a folder but those that others only join to."""
    found = {}
    for path in sorted(folder.glob("*.csv")):
        if path.name not in joined_only:
            rule = rules.get(path.name, {"whole": rest})
            found[path.name] = fate(table(path), **rule)
    return found


def hubspot(folder: Path) -> dict[str, Any]:
    def gone(row: Row) -> bool:
        return yes(row.get("is_deleted", "")) or yes(row.get("_fivetran_deleted", ""))

    joined = {"deal_company_data.csv", "deal_pipeline_stage_data.csv", "engagement_deal_data.csv"}
    joined |= {"engagement_company_data.csv", "engagement_contact_data.csv", "ticket_company_data.csv"}
    joined |= {"ticket_contact_data.csv", "ticket_pipeline_stage_data.csv", "owner_team_data.csv"}
    used = ["deal", "deal_stage", "deal_property_history", "deal_contact", "merged_deal", "company"]
    used += ["company_property_history", "contact", "contact_property_history", "contact_merge_audit"]
    used += ["contact_form_submission", "contact_list_member", "engagement_call", "engagement_email"]
    used += ["engagement_communication", "engagement_meeting", "engagement_note", "engagement_task"]
    used += ["email_campaign", "email_event", "ticket", "ticket_property_history", "owner", "team"]
    files = everything(folder, joined, {f"{n}_data.csv": {"gone": gone} for n in used}, "not-evidence")
    deals = {row["deal_id"] for row in table(folder / "deal_data.csv")}
    history = table(folder / "deal_property_history_data.csv")
    tickets = [row for row in table(folder / "ticket_data.csv") if not gone(row)]
    closed = [row for row in tickets if row["property_closed_date"]]
    backwards = sum(day(r, "property_closed_date") < day(r, "property_createdate") for r in closed)
    return {
        "files": files,
        "oddities": {
            "contact_list_member_data.csv": {"row-deleted": 32},
            "deal_property_history_data.csv": {
                "key-missing:deal_id": sum(row["deal_id"] not in deals for row in history)
            },
            "ticket_data.csv": {"dates-reversed:property_closed_date": backwards},
        },
        "merged": len(table(folder / "merged_deal_data.csv"))
        + len(table(folder / "contact_merge_audit_data.csv")),
    }


def day(row: Row, name: str) -> str:
    """A date as text that sorts."""
    return row[name][:10]


def zoho(folder: Path) -> dict[str, Any]:
    used = ["Potentials", "Leads", "Accounts", "Contacts", "Calls", "Events", "Tasks", "Cases", "Campaigns"]
    used += ["Quotes", "Sales_Orders", "Invoices", "Products", "Users"]
    rules: dict[str, dict[str, Any]] = {f"{name}.csv": {} for name in used}
    rules["Tasks.csv"] = {"gone": lambda row: row["Status"] != "Completed"}
    files = everything(folder, set(), rules, "not-evidence")
    deals = table(folder / "Potentials.csv")
    stages: dict[str, int] = {}
    for row in deals:
        stages[row["Stage"]] = stages.get(row["Stage"], 0) + 1
    odd = sum((r["Stage"], r["Probability"]) in (("Closed Lost", "100"), ("Closed Won", "0")) for r in deals)
    calls, accounts = table(folder / "Calls.csv"), {r["ACCOUNTID"] for r in table(folder / "Accounts.csv")}
    companies = [row["ACCOUNTID"] for row in calls if row["ACCOUNTID"]]
    amounts = [row["Amount"].replace("$", "").replace(",", "") for row in deals if row["Amount"]]
    amount = sum(float(a.rstrip("K")) * (1000 if a.endswith("K") else 1) for a in amounts)
    answers = table(folder / "Campaign_Lead_Status.csv")
    return {
        "files": files,
        "stages": stages,
        "amount": f"{amount:.2f}",
        "events": len({row["EVENTID"] for row in table(folder / "Events.csv")}),
        "oddities": {
            "Potentials.csv": {"probability-contradicts": odd},
            "Tasks.csv": {
                "dates-reversed:Modified Time": files["Tasks.csv"]["used"],
                "task-not-done": files["Tasks.csv"]["not_mapped"],
            },
            "Calls.csv": {
                "word-for-nothing:POTENTIALID": sum(row["POTENTIALID"] == "0" for row in calls),
                "key-missing:ACCOUNTID": sum(company not in accounts for company in companies),
            },
            "Campaign_Lead_Status.csv": {"campaign-without-lead": len(answers)},
        },
    }


def zendesk(folder: Path) -> dict[str, Any]:
    used = ["ticket_comment", "ticket_field_history", "organization", "user", "group", "ticket_chat_event"]
    rules: dict[str, dict[str, Any]] = {f"{name}_data.csv": {} for name in used}
    rules["ticket_data.csv"] = {"gone": lambda row: row["status"] == "deleted"}
    files = everything(folder, {"ticket_chat_data.csv"}, rules, "not-evidence")
    tickets = table(folder / "ticket_data.csv")
    known = {row["id"] for row in tickets}
    history = table(folder / "ticket_field_history_data.csv")
    return {
        "files": files,
        "oddities": {
            "ticket_data.csv": {"row-deleted": sum(row["status"] == "deleted" for row in tickets)},
            "ticket_field_history_data.csv": {
                "key-missing:ticket_id": sum(row["ticket_id"] not in known for row in history)
            },
        },
    }


def ad_spend(folder: Path) -> dict[str, Any]:
    reports = {
        "google_ads_campaign_stats_data.csv": ("cost_micros", 1e6),
        "linkedin_ad_analytics_by_campaign_data.csv": ("cost_in_usd", 1),
        "microsoft_ads_campaign_performance_daily_report_data.csv": ("spend", 1),
        "facebook_ads_basic_ad_data.csv": ("spend", 1),
        "reddit_ads_campaign_report_data.csv": ("spend", 1e6),
        "tiktok_campaign_report_hourly_data.csv": ("SPEND", 1),
        "twitter_campaign_report_data.csv": ("billed_charge_local_micro", 1e6),
    }
    versions = {
        "google_ads_campaign_history_data.csv": "id",
        "linkedin_ad_campaign_history_data.csv": "id",
        "microsoft_ads_campaign_history_data.csv": "id",
        "facebook_ads_campaign_history_data.csv": "id",
        "reddit_ads_campaign_data.csv": "id",
        "tiktok_campaign_history_data.csv": "campaign_id",
        "twitter_campaign_history_data.csv": "id",
    }
    rules: dict[str, dict[str, Any]] = {name: {"needed": [column]} for name, (column, _) in reports.items()}
    rules |= {name: {"versions": key} for name, key in versions.items()}
    rules["twitter_campaign_history_data.csv"]["gone"] = lambda row: yes(row["deleted"])
    joined = {"google_ads_account_history_data.csv", "facebook_ads_ad_history_data.csv"}
    files = everything(folder, joined, rules, "not-evidence")
    spent = {
        name: sum(float(row[column] or 0) for row in table(folder / name)) / divided
        for name, (column, divided) in reports.items()
    }
    older = {name: {"version-older:id": n} for name in versions if (n := files[name]["duplicate"])}
    return {"files": files, "spent": f"{sum(spent.values()):.2f}", "oddities": older}


def adventureworks(folder: Path) -> dict[str, Any]:
    lines = parquet.read_table(folder / "FactResellerSales.parquet").to_pylist()
    products = parquet.read_table(folder / "DimProduct.parquet").to_pylist()
    files: Files = {}
    for path in sorted(folder.glob("*.parquet")):
        rows = parquet.ParquetFile(path).metadata.num_rows
        if path.stem in ("FactResellerSales", "DimReseller", "FactSalesQuota"):
            files[path.name] = fate(numbered(rows))
        elif path.stem not in ("DimProduct", "DimSalesTerritory", "DimCurrency"):
            files[path.name] = untold(rows)
    named = [{"number": str(n), "code": row["ProductAlternateKey"]} for n, row in enumerate(products)]
    files["DimProduct.parquet"] = fate(named, versions="code")
    return {
        "files": files,
        "orders": len({line["SalesOrderNumber"] for line in lines}),
        "amount": str(sum(line["SalesAmount"] for line in lines)),
        "resellers_with_orders": len({line["ResellerKey"] for line in lines}),
        "oddities": {
            "FactResellerSales.parquet": {"key-missing:EmployeeKey": len(lines)},
            "DimProduct.parquet": {
                "version-older:ProductAlternateKey": files["DimProduct.parquet"]["duplicate"]
            },
        },
    }


def attribution(folder: Path) -> dict[str, Any]:
    touches, paths = (
        table(folder / "multi_touch_attribution_data.csv"),
        table(folder / "channel_paths_aggregated.csv"),
    )
    none = sum(row["Campaign"] == "-" for row in touches)
    return {
        "files": {
            "multi_touch_attribution_data.csv": fate(touches),
            "channel_paths_aggregated.csv": fate(paths, whole="paths"),
        },
        "oddities": {
            "multi_touch_attribution_data.csv": {"word-for-nothing:Campaign": none},
            "channel_paths_aggregated.csv": {"paths-added-up": len(paths)},
        },
    }


def nps(folder: Path) -> dict[str, Any]:
    answers = table(folder / "NPStimeseries.csv")
    scores = [int(row["NPS"]) for row in answers]
    score = (sum(s >= 9 for s in scores) - sum(s <= 6 for s in scores)) / len(scores) * 100
    days = sorted("20" + "-".join(reversed(row["Survey date"].split("/"))) for row in answers)
    files = {"NPStimeseries.csv": fate(answers)}
    return {"files": files, "nps": round(score, 1), "first": days[0], "last": days[-1], "oddities": {}}


def process_logs(folder: Path) -> dict[str, Any]:
    def events(path: Path) -> list[Row]:
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        return numbered(len(re.findall(rb"<event>", raw)))

    receipt = table(folder / "receipt.csv")
    tables = ("receipt.csv", "reviewing.csv", "interval_event_log.csv")
    logs = ("roadtraffic100traces.xes", "10_orders.xes.gz", "running-example.xes")
    files = {name: fate(table(folder / name)) for name in tables}
    files |= {name: fate(events(folder / name)) for name in logs}
    for name in ("roadtraffic100traces.csv", "running-example.csv"):
        files[name] = untold(len(table(folder / name)))
    broken = table(folder / "running_example_broken.csv", delimiter=";")
    files["running_example_broken.csv"] = untold(len(broken))
    return {
        "files": files,
        "cases": len({row["case:concept:name"] for row in receipt}),
        "open_cases": len({row["case:concept:name"] for row in receipt if not row["case:enddate"]}),
        "channels": sorted({row["case:channel"] for row in receipt}),
        "oddities": {"running_example_broken.csv": {"log-copy": files["running_example_broken.csv"]["in"]}},
    }


def wholesale(folder: Path) -> dict[str, Any]:
    rows = table(folder / "Продажи.csv", "cp1251", ";")
    return {
        "files": {"Продажи.csv": fate(rows)},
        "customers": sorted({row["Заказчик"] for row in rows}),
        "oddities": {"Продажи.csv": {"row-repeated": fate(rows)["duplicate"]}},
    }


FOLDERS: dict[str, Callable[[Path], dict[str, Any]]] = {
    "hubspot_export_seeds": hubspot,
    "zoho_crm_demo": zoho,
    "zendesk_export_seeds": zendesk,
    "ad_spend_export_seeds": ad_spend,
    "adventureworks_resellers": adventureworks,
    "attribution_paths": attribution,
    "nps_simple": nps,
    "process_logs_small": process_logs,
    "ru_wholesale_orders_cp1251": wholesale,
}


if __name__ == "__main__":
    for name, count in FOLDERS.items():
        counted = count(Path(sys.argv[1]) / name)
        text = json.dumps(counted, ensure_ascii=False, indent=1, sort_keys=True)
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")
