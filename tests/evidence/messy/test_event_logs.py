"""XES event logs become tables of events, as a stream."""

import gzip
from pathlib import Path

import pytest
from tests.evidence.tables import Load

from etalon.core.errors import FileError
from etalon.evidence.readers import open_raw

LOG = """<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xmlns="http://www.xes-standard.org/">
  <global scope="event"><string key="concept:name" value="none"/></global>
  <trace>
    <string key="concept:name" value="7"/>
    <event><string key="concept:name" value="Send Offer"/>
      <date key="time:timestamp" value="2024-03-31T01:00:00+01:00"/></event>
    <event><string key="concept:name" value="Позвонить!"/>
      <date key="time:timestamp" value="2024-03-31T03:30:00+02:00"/></event>
  </trace>
  <trace>
    <string key="concept:name" value="8"><string key="kind" value="new"/></string>
    <event><string key="concept:name" value="Send Offer"/>
      <date key="time:timestamp" value="2024-04-01T10:00:00Z"/></event>
  </trace>
</log>
"""
MAPPING = """
id: test
files:
  log:
    pattern: log.xes
    tables:
      events:
        columns:
          kind: {column: "concept:name", as: kind}
          at: "time:timestamp"
          deal_id: "case:concept:name"
        ordered: true
"""


@pytest.mark.parametrize("content", [LOG.encode(), gzip.compress(LOG.encode())])
def test_activities_become_kinds_of_their_own(load: Load, content: bytes) -> None:
    """Each event knows its case; summer time is read from the offset."""
    batch, ledger = load({"log.xes": content}, MAPPING)
    events = batch.table("events").sort_by("seq").to_pylist()
    assert [event["kind"] for event in events] == ["x.send_offer", "x.позвонить", "x.send_offer"]
    assert [event["deal_id"] for event in events] == ["7", "7", "8"]
    assert [event["at"].isoformat()[11:16] for event in events] == ["00:00", "01:30", "10:00"]
    assert (ledger.rows_in, ledger.rows_used) == (3, 3)


def test_attributes_of_attributes_are_columns_too(tmp_path: Path) -> None:
    """Attributes of traces come first."""
    path = tmp_path / "log.xes"
    path.write_text(LOG, encoding="utf-8")
    assert open_raw(path).columns == [
        "case:concept:name",
        "case:concept:name/kind",
        "concept:name",
        "time:timestamp",
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (LOG.replace("</log>", ""), "xml-broken"),
        (LOG.replace("<log ", '<!DOCTYPE log [<!ENTITY a "b">]><log '), "xml-entities"),
        ('<?xml version="1.0"?><log></log>', "xes-no-events"),
    ],
)
def test_logs_that_cannot_be_trusted_are_refused(tmp_path: Path, text: str, code: str) -> None:
    """Damaged, with entities of its own, or empty."""
    path = tmp_path / "log.xes"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=code):
        list(open_raw(path).batches)
