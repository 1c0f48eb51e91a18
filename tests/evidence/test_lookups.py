"""Joins to other files of a source: every file of an entry is read, and rows put right."""

from tests.evidence.tables import Load

LOOKUPS = """
id: test
files:
  deals:
    pattern: deals.csv
    key: id
    lookups: {product: {column: product, in: products, by: name}}
    tables:
      deals: {columns: {deal_id: id, segment: {lookup: product, column: family}}}
  products:
    pattern: "products*.csv"
    key: name
    VERSION
    tables: {products: {columns: {product_id: name, family: family}}}
"""


def test_a_lookup_reads_every_file_of_its_entry_and_rows_put_right(load: Load) -> None:
    """Slices month by month: a key of an earlier slice joins too; what was put right stands over its file."""
    files: dict[str, str | bytes] = {
        "deals.csv": "id,product\n1,Pump\n2,Valve\n3,Fan\n4,Hose\n",
        "products-1.csv": "name,family\nPump,Old pumps\nValve,Valves\n,Fans\n",
        "products-1.fixed.csv": "row,name,family\n4,Fan,Fans\n",
        "products-2.csv": "name,family\nPump,Pumps\n",
    }
    batch, ledger = load(files, LOOKUPS.replace("VERSION", "mode: partial"))
    found = {row["deal_id"]: row["segment"] for row in batch.table("deals").to_pylist()}
    assert found == {"1": "Pumps", "2": "Valves", "3": "Fans", "4": None}
    assert {reason.key: reason.n for reason in ledger.reasons} == {"key-missing:product": 1}


def test_a_lookup_takes_the_newest_version_whatever_file_it_stands_in(load: Load) -> None:
    files: dict[str, str | bytes] = {
        "deals.csv": "id,product\n1,Pump\n",
        "products-1.csv": "name,family,day\nPump,New,2024-03-01\nPump,Older,2024-02-01\n",
        "products-2.csv": "name,family,day\nPump,Old,2024-01-01\n",
    }
    batch, _ = load(files, LOOKUPS.replace("VERSION", "version: day"))
    assert batch.table("deals")["segment"].to_pylist() == ["New"]
