"""The numbers of docs/acts.md are those of the present words, and do not fall behind what was reached."""

from pathlib import Path

from tools.acts_report import FILES, LABELS, PAGE, judged, measured, read, sample

from etalon.core.yamlfile import read_yaml
from etalon.evidence.acts.document import ActsDocument
from etalon.evidence.acts.draft import drafted, written
from etalon.evidence.acts.lexicon import lexicon
from etalon.evidence.load import stream_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.standard.loader import base_pack

MAPPING = """
id: zoho
files:
  calls:
    pattern: Calls.csv
    key: TASKID
    tables:
      events:
        classify: {type: {constant: Call}, subject: Subject, purpose: Call Purpose, direction: Call Type}
        columns: {at: Call Start Time, account_id: ACCOUNTID}
"""


def test_the_labelled_rows_are_the_sample_that_the_page_describes(real_data: Path) -> None:
    labels = read_yaml(LABELS).data
    for name in FILES:
        assert [label["row"] for label in labels[name]] == sample(read(real_data, name), name)
    assert sum(map(len, labels.values())) == 300


def test_the_page_shows_the_numbers_of_the_present_words(real_data: Path) -> None:
    assert measured(judged(real_data)) in PAGE.read_text(encoding="utf-8"), "run tools/acts_report.py"


def test_it_is_nearly_always_right_above_the_threshold(real_data: Path) -> None:
    check = [row for row in judged(real_data) if row.half == "check" and row.sure]
    assert len(check) >= 75
    assert sum(row.kind_right for row in check) / len(check) >= 0.95
    assert sum(row.all_right for row in check) / len(check) >= 0.9


def test_a_real_log_loads_with_every_row_and_a_table_of_few_lines(real_data: Path) -> None:
    mapping = parse_mapping(MAPPING, Path("mapping.yaml"), base_pack())
    folder = real_data / "zoho_crm_demo"
    (first,) = stream_source(mapping, folder, base_pack())
    table = drafted(first.acts, ActsDocument(), approve_from=lexicon().marks.threshold)
    (second,) = stream_source(mapping, folder, base_pack(), acts=table)
    assert sum(row.rows for row in table.acts) == first.ledger.rows_used == second.ledger.rows_used
    assert len(table.acts) <= 60
    assert sum(row.rows for row in table.acts[:20]) / first.ledger.rows_used > 0.9
    names = {word for row in read(real_data, "calls") for word in row["Call Owner"].split()}
    assert not any(name in written(table, "en") for name in names)
    left = {reason.code: reason.n for reason in second.ledger.reasons if reason.code.startswith("act-")}
    assert left == {
        "act-by-channel": sum(row.rows for row in table.acts if row.rule == "by-channel"),
        "act-not-approved": sum(
            row.rows for row in table.acts if not row.approved and row.rule != "by-channel"
        ),
    }
