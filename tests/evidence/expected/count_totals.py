"""Counts totals of the real tables with the csv module alone, for tests to compare with; uses nothing
of Etalon.

Run by hand: ``python tests/evidence/expected/count_totals.py FOLDER`` writes the JSON files beside it.
"""

import csv
import json
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

HERE = Path(__file__).parent


def rows(path: Path, encoding: str = "utf-8", delimiter: str = ",") -> list[dict[str, str]]:
    """All rows of a CSV file by column name."""
    with path.open(encoding=encoding, newline="") as stream:
        return list(csv.DictReader(stream, delimiter=delimiter))


def maven(folder: Path) -> dict[str, object]:
    """Totals of the deals of Maven."""
    deals = rows(folder / "sales_pipeline.csv")
    products = {row["product"] for row in rows(folder / "products.csv")}
    stages = Counter(row["deal_stage"] for row in deals)
    won = sum(Decimal(row["close_value"]) for row in deals if row["deal_stage"] == "Won")
    return {
        "rows": len(deals),
        "rows_repaired": sum(row["product"] not in products for row in deals),
        "stages": dict(sorted(stages.items())),
        "won_value": str(won),
        "deals_with_open_date": sum(bool(row["engage_date"]) for row in deals),
        "deals_without_account": sum(not row["account"] for row in deals),
        "accounts": len(rows(folder / "accounts.csv")),
        "owners": len(rows(folder / "sales_teams.csv")),
    }


def olist(folder: Path) -> dict[str, object]:
    """Totals of the funnel of Olist."""
    leads = rows(folder / "olist_marketing_qualified_leads_dataset.csv")
    deals = rows(folder / "olist_closed_deals_dataset.csv")
    sellers = {row["seller_id"] for row in rows(folder / "olist_sellers_dataset.csv")}
    first = {row["mql_id"]: row["first_contact_date"] for row in leads}
    return {
        "leads": len(leads),
        "deals": len(deals),
        "won_before_first_contact": sum(row["won_date"][:10] < first[row["mql_id"]] for row in deals),
        "seller_not_found": sum(row["seller_id"] not in sellers for row in deals),
        "leads_without_origin": sum(not row["origin"] for row in leads),
        "deals_of_known_leads": sum(row["mql_id"] in first for row in deals),
    }


def wholesale(folder: Path) -> dict[str, object]:
    """Totals of the Russian register of orders."""
    lines = rows(folder / "Продажи.csv", "cp1251", ";")
    seen = Counter(tuple(row.values()) for row in lines)
    once = [dict(zip(lines[0], cells, strict=True)) for cells in seen]
    orders = {(row["Дата"], row["Заказчик"], row["Город"]) for row in once}
    return {
        "rows": len(lines),
        "duplicates": len(lines) - len(seen),
        "value": str(sum(Decimal(row["Итого"]) for row in once)),
        "quantity": str(sum(Decimal(row["Количество"]) for row in once)),
        "orders": len(orders),
        "customers": sorted({row["Заказчик"] for row in once}),
    }


def main(data: Path) -> None:
    """Write the expected totals."""
    found = {
        "maven": maven(data / "maven_crm_sales"),
        "olist": olist(data / "olist_marketing_funnel"),
        "wholesale": wholesale(data / "ru_wholesale_orders_cp1251"),
    }
    for name, totals in found.items():
        text = json.dumps(totals, ensure_ascii=False, indent=2)
        (HERE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
