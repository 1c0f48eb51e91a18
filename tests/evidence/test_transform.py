"""Rows through a mapping: each is judged once, values that cannot be read are said, nothing is guessed."""

import json
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from tests.evidence.tables import DEALS, HEADER, Load

from etalon.core.errors import FileError
from etalon.core.texts import LANGUAGES
from etalon.evidence.batch import Batch, batch_schema
from etalon.evidence.ledger import FileLedger
from etalon.evidence.load import read_source, stream_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.standard.pack import Pack


def reasons(ledger: FileLedger) -> dict[str, int]:
    for reason in ledger.reasons:
        assert all(reason.text(language) for language in LANGUAGES)
    return {reason.key: reason.n for reason in ledger.reasons}


def numbers(ledger: FileLedger) -> tuple[int, ...]:
    """rows in, used, duplicate, not mapped, quarantined, repaired."""
    return (
        ledger.rows_in,
        ledger.rows_used,
        ledger.rows_duplicate,
        ledger.rows_not_mapped,
        ledger.rows_quarantined,
        ledger.rows_repaired,
    )


def rows(batch: Batch, table: str, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(row[name] for name in columns) for row in batch.table(table).to_pylist()]


def test_each_row_meets_exactly_one_fate(load: Load) -> None:
    """Used, repeated, same key, without key, blank, ragged: one of each, all told."""
    text = HEADER + (
        "1,A,Won,2024-01-01,2024-02-01,100\n"
        "1,A,Won,2024-01-01,2024-02-01,100\n"
        "1,A,Lost,2024-01-01,2024-02-01,5\n"
        ",B,New,2024-01-01,,7\n"
        "\n"
        "2,B\n"
    )
    _, ledger = load({"deals.csv": text})
    assert numbers(ledger) == (6, 1, 2, 1, 2, 0)
    assert reasons(ledger) == {
        "row-ragged": 1,
        "row-blank": 1,
        "row-repeated": 1,
        "key-empty:id": 1,
        "key-repeated:id": 1,
    }
    kept = ledger.quarantine.to_pylist()
    assert [(row["source_row"], row["reason"]) for row in kept] == [(7, "row-ragged"), (5, "key-empty")]
    assert json.loads(kept[1]["row"])["client"] == "B"


def test_a_value_that_cannot_be_read_is_left_empty_and_said(load: Load) -> None:
    """The row is used all the same; nothing becomes zero."""
    batch, ledger = load({"deals.csv": HEADER + "1,A,Strange,31.12.2024,soon,much\n"})
    assert numbers(ledger) == (1, 1, 0, 0, 0, 0)
    assert reasons(ledger) == {
        "stage-unknown:stage": 1,
        "date-unreadable:opened": 1,
        "date-unreadable:closed": 1,
        "number-unreadable:amount": 1,
    }
    assert rows(batch, "deals", "value", "created_at", "stage_id") == [(None, None, None)]
    assert batch.rows("events") == 0


def test_dates_in_the_wrong_order_are_kept_and_noted(load: Load) -> None:
    """A day without a time counts as the whole day, so closing on the day of opening is in order."""
    text = HEADER + "1,A,Won,2024-01-02,2024-01-01,1\n2,A,Won,2024-01-02 15:00,2024-01-02,1\n"
    batch, ledger = load({"deals.csv": text})
    assert reasons(ledger) == {"dates-reversed:closed": 1}
    assert batch.rows("events") == 4


def test_outcome_comes_from_the_stage_dictionary_as_an_event(load: Load) -> None:
    """Open deals with a planned closing day have no `deal_closed`."""
    text = HEADER + "1,A,won,2024-01-01,2024-02-01,10\n2,A,New,2024-01-01,2024-12-31,20\n"
    batch, _ = load({"deals.csv": text})
    found = rows(
        batch, "events", "kind", "deal_id", "account_id", "attrs", "value", "at_precision", "initiator"
    )
    assert ("deal_closed", "1", "A", '{"result":"won"}', Decimal("10.0000"), "day", "system") in found
    assert [row[0] for row in found].count("deal_closed") == 1
    assert ("deal_created", "1", "A", None, None, "day", "system") in found


def test_the_same_file_gives_the_same_rows_and_ids(load: Load) -> None:
    """Loading twice changes nothing because nothing differs."""
    text = HEADER + "1,A,Won,2024-01-01,2024-02-01,10\n"
    first, _ = load({"deals.csv": text})
    second, _ = load({"deals.csv": text})
    assert first.tables.keys() == second.tables.keys()
    assert all(first.table(name).equals(second.table(name)) for name in first.tables)


def test_every_table_has_exactly_the_columns_of_the_contract(load: Load) -> None:
    """Columns, order and types; source, load and row number filled."""
    batch, _ = load({"deals.csv": HEADER + "1,A,Won,2024-01-01,2024-02-01,10\n"})
    for name, table in batch.tables.items():
        assert table.schema.equals(batch_schema(name))
        assert set(table["source_id"].to_pylist()) == {"test"}
        assert table["source_row"].to_pylist()[0] == 2
        assert len(table["load_id"].to_pylist()[0]) == 16
    assert batch.table("deals").schema.field("value").type == pa.decimal128(18, 4)


def test_times_are_moved_from_their_zone_and_days_are_not(load: Load) -> None:
    """A day is a day everywhere; 10:00 in Kyiv is 08:00 in UTC in winter; a written offset wins."""
    mapping = DEALS.replace("    key: id\n", "    key: id\n    format: {zone: Europe/Kyiv, dates: dmy}\n")
    text = HEADER + "1,A,New,15.01.2024,15.01.2024 10:00,1\n2,A,New,2024-01-15T10:00:00+01:00,,1\n"
    batch, _ = load({"deals.csv": text}, mapping)
    assert rows(batch, "deals", "created_at", "closed_at") == [
        (datetime(2024, 1, 15, tzinfo=UTC), datetime(2024, 1, 15, 8, tzinfo=UTC)),
        (datetime(2024, 1, 15, 9, tzinfo=UTC), None),
    ]


@pytest.mark.parametrize(
    ("written", "decimal", "value"),
    [
        ("$22,700.00", "point", "22700"),
        ("$342.09K", "point", "342090"),
        ("1\u00a0234,56", "comma", "1234.56"),
        ("12 000 руб.", "comma", "12000"),
        ("(1,234)", "point", "-1234"),
        ("1.234", "comma", "1234"),
        ("1.234", "point", "1.234"),
        ("12,5", "point", "12.5"),
        ("1,23,4", "point", None),
        ("N/A", "point", None),
        ("0", "point", "0"),
    ],
)
def test_money_is_read_as_written_or_not_at_all(
    load: Load, written: str, decimal: str, value: str | None
) -> None:
    """Thousands marks, currency signs and K; a number that could be two things is no number."""
    mapping = DEALS.replace(
        "    key: id\n", f"    key: id\n    format: {{decimal: {decimal}, delimiter: ';'}}\n"
    )
    batch, _ = load({"deals.csv": HEADER.replace(",", ";") + f"1;A;New;;;{written}\n"}, mapping)
    assert rows(batch, "deals", "value") == [(Decimal(value) if value else None,)]


LINES = """
id: shop
files:
  lines:
    pattern: lines.csv
    skip: [{when: {column: day, total: true}, reason: row-total}]
    tables:
      orders:
        columns:
          order_id: {hash: [day, client]}
          account_id: client
          ordered_at: day
          value: sum
          region: city
          route: {column: dealer, map: {"yes": channel, "no": direct}}
        sum: [value]
        required: [ordered_at, account_id, route]
        events: [{kind: order_placed, at: day, columns: {value: sum}}]
      accounts:
        columns: {account_id: client, name: client}
"""


def test_lines_of_one_order_are_added_up_and_totals_are_no_records(load: Load) -> None:
    """Differing cells of one order are left empty rather than picked at random."""
    text = (
        "day,client,sum,city,dealer\n"
        "2024-01-01,A,10,Kyiv,yes\n"
        "2024-01-01,A,5.5,Lviv,Yes\n"
        "2024-01-02,A,1,Kyiv,yes\n"
        "2024-01-02,B,2,,perhaps\n"
        "Итого,,18.5,,\n"
    )
    batch, ledger = load({"lines.csv": text}, LINES)
    assert numbers(ledger) == (5, 3, 0, 2, 0, 0)
    assert reasons(ledger) == {"row-total": 1, "value-not-mapped:dealer": 1}
    found = rows(batch, "orders", "value", "region", "route")
    assert found == [(Decimal("15.5"), None, "channel"), (Decimal("1"), "Kyiv", "channel")]
    assert rows(batch, "events", "kind", "value", "initiator") == [
        ("order_placed", Decimal("15.5"), "buyer"),
        ("order_placed", Decimal("1"), "buyer"),
    ]
    assert rows(batch, "accounts", "account_id") == [("A",)]


JOINED = """
id: joined
files:
  deals:
    pattern: d.csv
    key: id
    lookups:
      product: {column: product, in: products, by: name, repair: {GTXPro: GTX Pro}}
    tables:
      deals:
        columns:
          deal_id: id
          product_id: product
          segment: {lookup: product, column: family}
          region: {column: city, repair: {Kiev: Kyiv}}
  products:
    pattern: p.csv
    tables: {}
"""


def test_keys_are_repaired_as_the_mapping_says_and_the_rest_is_counted(load: Load) -> None:
    """One row with two repairs is one repaired row."""
    files: dict[str, str | bytes] = {
        "d.csv": "id,product,city\n1,GTXPro,Kiev\n2,GTX Pro,Kyiv\n3,Other,Kiev\n4,,\n",
        "p.csv": "name,family\nGTX Pro,GTX\n",
    }
    batch, ledger = load(files, JOINED)
    assert numbers(ledger) == (4, 4, 0, 0, 0, 2)
    assert reasons(ledger) == {"key-missing:product": 1, "key-repaired:product": 1, "value-repaired:city": 2}
    assert rows(batch, "deals", "product_id", "segment", "region") == [
        ("GTX Pro", "GTX", "Kyiv"),
        ("GTX Pro", "GTX", "Kyiv"),
        ("Other", None, "Kyiv"),
        (None, None, None),
    ]


HISTORY = """
id: history
stages: {New: sell.qualify, Talk: sell.discover, Won: won}
files:
  history:
    pattern: h.csv
    skip: [{when: {column: field, is_not: stage}, reason: other-field}]
    tables:
      events:
        columns: {kind: {constant: deal_stage_changed}, at: when, deal_id: deal}
        attrs:
          from: {previous: value, by: deal, along: when, as: stage}
          to: {column: value, as: stage}
reasons:
  other-field: {en: another field changed, ru: изменилось другое поле, uk: змінилося інше поле}
"""


def test_a_history_table_becomes_stage_changes_with_where_they_came_from(load: Load) -> None:
    """Rows of other properties stay out with the mapping's own reason; rows need not be sorted."""
    text = (
        "deal,field,value,when\n"
        "1,stage,Won,2024-03-01\n"
        "1,stage,New,2024-01-01\n"
        "1,owner,Bob,2024-02-01\n"
        "1,stage,Talk,2024-02-01\n"
        "2,stage,New,2024-01-05\n"
    )
    batch, ledger = load({"h.csv": text}, HISTORY)
    assert numbers(ledger) == (5, 4, 0, 1, 0, 0)
    assert reasons(ledger) == {"other-field": 1}
    assert ledger.reasons[0].text("uk") == "змінилося інше поле"
    found = {
        (row[0], row[1]): json.loads(str(row[2])) for row in rows(batch, "events", "deal_id", "at", "attrs")
    }
    assert found["1", datetime(2024, 3, 1, tzinfo=UTC)] == {"from": "sell.discover", "to": "won"}
    assert found["1", datetime(2024, 1, 1, tzinfo=UTC)] == {"to": "sell.qualify"}
    assert found["2", datetime(2024, 1, 5, tzinfo=UTC)] == {"to": "sell.qualify"}


ACTS = """
id: acts
files:
  acts:
    pattern: a.csv
    tables:
      events:
        columns: {kind: kind, at: at, account_id: client, actor_id: {hash: [who]}}
      persons:
        columns: {person_id: {hash: [who]}, name: who}
"""


def test_acts_without_kind_or_time_are_not_used_and_names_stay_in_persons(load: Load) -> None:
    """A kind that the standard lacks is not mapped; a name never reaches the log."""
    text = "kind,at,client,who\ncall_made,2024-01-01 10:00,A,Ann\ndanced,2024-01-01,A,Ann\ncall_made,,A,Ann\n"
    batch, ledger = load({"a.csv": text}, ACTS)
    assert numbers(ledger) == (3, 1, 0, 1, 1, 0)
    assert reasons(ledger) == {"kind-unknown:kind": 1, "required-empty:at": 1}
    assert rows(batch, "events", "kind", "initiator", "at_precision") == [("call_made", "us", "second")]
    assert "Ann" not in str(batch.table("events").to_pylist())
    assert rows(batch, "persons", "name") == [("Ann",)]


def test_columns_that_nothing_reads_are_listed(load: Load) -> None:
    """Unknown columns are allowed, and said."""
    _, ledger = load({"deals.csv": HEADER.strip() + ",colour\n1,A,New,,,,red\n"})
    assert ledger.columns_unused == ("colour",)


def test_a_missing_column_is_named_with_the_nearest_one(load: Load) -> None:
    """All missing columns at once; capitals do not matter."""
    with pytest.raises(FileError) as caught:
        load({"deals.csv": "ID,klient,Stage,Opened,closed\n1,A,New,,\n"})
    assert [problem.facts["column"] for problem in caught.value.problems] == ["client", "amount"]
    assert caught.value.problems[0].facts["nearest"] == "klient"


def test_a_wrong_delimiter_is_recognised_as_such(load: Load) -> None:
    """One column only: the sentence speaks of the delimiter."""
    mapping = DEALS.replace("    key: id\n", "    key: id\n    format: {delimiter: ';'}\n")
    with pytest.raises(FileError) as caught:
        load({"deals.csv": HEADER + "1,A,New,,,\n"}, mapping)
    assert [problem.code for problem in caught.value.problems] == ["csv-one-column"]


def test_a_header_without_rows_and_a_missing_file_are_said(load: Load) -> None:
    """Both end the load before anything is made."""
    with pytest.raises(FileError, match="file-no-rows"):
        load({"deals.csv": HEADER})
    with pytest.raises(FileError, match="source-file-missing"):
        load({}, DEALS.replace("deals.csv", "none.csv"))


def test_files_of_one_pattern_stream_one_by_one_and_merge_by_key(tmp_path: Path, pack: Pack) -> None:
    """The later file's filled values stand; an empty cell does not wipe an earlier value."""
    (tmp_path / "deals-1.csv").write_text(HEADER + "1,A,New,2024-01-01,,5\n2,B,New,2024-01-01,,6\n")
    (tmp_path / "deals-2.csv").write_text(HEADER + "1,,Won,2024-01-01,2024-03-01,7\n")
    mapping = parse_mapping(DEALS.replace("deals.csv", "deals-*.csv"), tmp_path / "m.yaml", pack)
    told: list[tuple[str, int, int]] = []
    files = list(stream_source(mapping, tmp_path, pack, lambda *step: told.append(step)))
    assert [(file.path.name, file.mode, file.batch.rows("deals")) for file in files] == [
        ("deals-1.csv", "full", 2),
        ("deals-2.csv", "full", 1),
    ]
    assert told[0] == ("deals-1.csv", 0, 2)
    assert told[-1] == ("", 2, 2)
    batch, _ = read_source(mapping, tmp_path, pack)
    assert rows(batch, "deals", "deal_id", "account_id", "stage_id", "value") == [
        ("1", "A", "won", Decimal("7")),
        ("2", "B", "sell.qualify", Decimal("6")),
    ]


def test_a_load_can_be_stopped_by_its_progress(tmp_path: Path, pack: Pack) -> None:
    """What the progress raises comes out."""
    (tmp_path / "deals.csv").write_text(HEADER + "1,A,New,,,\n")

    def stop(*_step: object) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_source(parse_mapping(DEALS, tmp_path / "m.yaml", pack), tmp_path, pack, stop)
