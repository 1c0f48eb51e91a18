"""From a log of activities to events: by channel until a person approves, then as the table says."""

from collections import Counter
from pathlib import Path

import pytest

from etalon.core.errors import DocumentError
from etalon.evidence.acts.document import ActsDocument, parse_acts
from etalon.evidence.acts.draft import drafted, written
from etalon.evidence.batch import LoadedFile
from etalon.evidence.load import stream_source
from etalon.evidence.mapping.read import parse_mapping
from etalon.standard.loader import base_pack

LOG = """id,when,type,way,subject,client
1,2024-03-01,Call,Outbound,Spoke to Ann about pricing,Alder
2,2024-03-02,Email,Outgoing,Our proposal,Alder
3,2024-03-03,Email,Incoming,RE: Our proposal,Alder
4,2024-03-04,Meeting,,Product presentation for Bob,Birch
5,2024-03-05,Task,,Follow up,Birch
6,2024-03-06,Meeting,,Lunch,Birch
6,2024-03-06,Meeting,,Lunch,Birch
7,2024-03-07,Call,Inbound,Requested a demo,Cedar
"""
MAPPING = """
id: crm
files:
  log:
    pattern: log.csv
    key: id
    tables:
      events:
        classify: {type: type, subject: subject, direction: way}
        columns: {at: when, account_id: client}
"""
HERE = Path("acts.yaml")


def run(folder: Path, acts: ActsDocument, log: str = LOG, mapping: str = MAPPING) -> LoadedFile:
    """The log loaded with a table of acts."""
    (folder / "log.csv").write_text(log, encoding="utf-8")
    made = parse_mapping(mapping, folder / "mapping.yaml", base_pack())
    return next(iter(stream_source(made, folder, base_pack(), acts=acts)))


def kinds(file: LoadedFile) -> dict[int, str]:
    """Kind of event by row of the file."""
    events = file.batch.table("events")
    return dict(zip(events["source_row"].to_pylist(), events["kind"].to_pylist(), strict=True))


def noted(file: LoadedFile) -> dict[str, int]:
    """Notes of the ledger."""
    return {reason.code: reason.n for reason in file.ledger.reasons if reason.code.startswith("act-")}


def approved(file: LoadedFile) -> ActsDocument:
    """The drafted table with every line approved."""
    return drafted(file.acts, ActsDocument(), approve_from=0.0)


def test_it_keeps_acts_by_channel_until_a_person_approves(tmp_path: Path) -> None:
    file = run(tmp_path, ActsDocument())
    assert kinds(file) == {
        2: "call_made",
        3: "email_personal_sent",
        4: "email_reply_received",
        5: "meeting_held",
        6: "x.unclassified",
        7: "meeting_held",
        9: "call_inbound",
    }
    assert noted(file) == {"act-not-approved": 4, "act-by-channel": 2, "act-unclassified": 1}
    assert file.batch.table("events")["attrs"].null_count == 7
    assert file.batch.table("events")["tactic_id"].null_count == 7


def test_it_takes_the_approved_lines_for_what_they_say(tmp_path: Path) -> None:
    file = run(tmp_path, approved(run(tmp_path, ActsDocument())))
    events = file.batch.table("events").sort_by("source_row").to_pylist()
    assert [(each["kind"], each["attrs"], each["tactic_id"], each["initiator"]) for each in events] == [
        ("call_connected", '{"topic":"price"}', None, "us"),
        ("proposal_sent", None, "se.prop", "us"),
        ("email_reply_received", None, None, "buyer"),
        ("presentation_given", '{"kind":"product"}', "se.pres", "us"),
        ("x.unclassified", None, None, None),
        ("meeting_held", None, None, None),
        ("demo_requested", None, None, "buyer"),
    ]
    assert noted(file) == {"act-unclassified": 1}
    ledger = file.ledger
    assert (ledger.rows_in, ledger.rows_used, ledger.rows_duplicate) == (8, 7, 1)


def test_an_act_keeps_its_number_when_its_meaning_changes(tmp_path: Path) -> None:
    before = run(tmp_path, ActsDocument())
    after = run(tmp_path, approved(before))
    ids = [Counter(file.batch.table("events")["event_id"].to_pylist()) for file in (before, after)]
    assert ids[0] == ids[1]
    assert len(ids[0]) == 7


def test_the_draft_counts_used_rows_and_holds_no_text_of_the_records(tmp_path: Path) -> None:
    file = run(tmp_path, ActsDocument())
    table = drafted(file.acts, ActsDocument())
    assert sum(row.rows for row in table.acts) == file.ledger.rows_used
    assert not any(row.approved for row in table.acts)
    page = written(table, "en")
    assert not any(word in page for word in ("Ann", "Bob", "Lunch", "Alder", "Birch"))
    assert parse_acts(page, HERE, base_pack()) == table


def test_drafting_again_keeps_what_a_person_decided(tmp_path: Path) -> None:
    first = drafted(run(tmp_path, ActsDocument()).acts, ActsDocument())
    changed = [
        row.model_copy(update={"kind": "meeting_scheduled", "approved": True})
        if row.kind == "demo_requested"
        else row
        for row in first.acts
    ]
    before = first.model_copy(update={"acts": tuple(changed)})
    again = drafted(
        run(tmp_path, before, LOG.replace("\n7,", "\n8,2024-04-01,Call,Inbound,need a demo,C\n7,")).acts,
        before,
    )
    kept = next(row for row in again.acts if row.kind == "meeting_scheduled")
    assert (kept.rows, kept.approved) == (2, True)
    gone = drafted({}, before)
    assert [(row.kind, row.rows) for row in gone.acts] == [("meeting_scheduled", 0)]


def test_own_words_of_a_company_are_heard(tmp_path: Path) -> None:
    own = parse_acts('cues: {product: {en: ["us books"]}}\nacts: []\n', HERE, base_pack())
    log = "id,when,type,way,subject,client\n1,2024-03-01,Call,Inbound,US BOOKS,Alder\n"
    (found,) = run(tmp_path, own, log).acts
    assert (found.kind, dict(found.attrs)) == ("call_inbound", {"topic": "product"})
    assert parse_acts(written(own, "en"), HERE, base_pack()) == own


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("kind: demo_givn", "mapping-unknown-kind"),
        ("kind: demo_given, attrs: {kind: nice}", "mapping-unknown-value"),
        ("kind: demo_given, attrs: {colour: red}", "mapping-unknown-attribute"),
        ("kind: demo_given, tactic: se.dem", "acts-unknown-tactic"),
    ],
)
def test_it_names_every_wrong_word_of_the_table_with_its_place(row: str, code: str) -> None:
    line = f"{{channel: call, direction: in, rule: demo, rows: 1, confidence: 0.9, {row}}}"
    with pytest.raises(DocumentError) as caught:
        parse_acts(f"acts:\n  - {line}\n", HERE, base_pack())
    assert [(problem.code, problem.place.line) for problem in caught.value.problems] == [(code, 2)]


def test_it_refuses_a_pattern_that_stands_twice() -> None:
    line = "  - {channel: call, direction: in, rule: demo, rows: 1, confidence: 0.9, kind: demo_given}\n"
    with pytest.raises(DocumentError) as caught:
        parse_acts("acts:\n" + line + line, HERE, base_pack())
    assert [(problem.code, problem.facts) for problem in caught.value.problems] == [
        ("acts-repeated", {"line": 2})
    ]


def test_a_mapping_says_either_classify_or_kind(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        run(tmp_path, ActsDocument(), mapping=MAPPING.replace("columns: {", "columns: {kind: type, "))
    assert "mapping-classify-place" in [problem.code for problem in caught.value.problems]
