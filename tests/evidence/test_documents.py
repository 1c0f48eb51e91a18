"""What the documents show is what the program does."""

import re
from decimal import Decimal
from pathlib import Path

from tests.evidence.tables import Load

from etalon.evidence.mapping.read import parse_mapping, read_mapping
from etalon.standard.pack import Pack

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"<!-- (\S+) -->\n```\w+\n(.*?)```", re.S)


def blocks() -> dict[str, str | bytes]:
    """The files of the worked example by name."""
    text = (DOCS / "mapping.md").read_text("utf-8")
    return dict(BLOCK.findall(text))


def test_the_worked_example_gives_the_ledger_that_it_promises(load: Load) -> None:
    """The table of reasons in docs/mapping.md, row by row."""
    files = blocks()
    batch, ledger = load(files, str(files["mapping.yaml"]))
    assert (ledger.rows_in, ledger.rows_used, ledger.rows_duplicate) == (6, 4, 1)
    assert (ledger.rows_not_mapped, ledger.rows_quarantined, ledger.rows_repaired) == (0, 1, 1)
    text = (DOCS / "mapping.md").read_text("utf-8")
    promised = {key: int(n) for key, n in re.findall(r"^\| `([\w:-]+)` \| (\d+) \|", text, re.M)}
    assert {reason.key: reason.n for reason in ledger.reasons} == promised
    assert Decimal("8200.5") in batch.table("deals")["value"].to_pylist()
    assert batch.table("deals")["segment"].to_pylist() == ["Pumps", "Pumps", "Valves", "Valves"]


def test_every_example_mapping_is_valid(pack: Pack) -> None:
    """Also where the data themselves are not at hand."""
    found = sorted((DOCS / "examples").glob("*/mapping.yaml"))
    assert {path.parent.name for path in found} >= {"maven", "olist"}
    for path in found:
        assert read_mapping(path, pack).spec.files


def test_the_history_example_is_valid(pack: Pack) -> None:
    """The fragment of section 3, put into a file."""
    text = (DOCS / "mapping.md").read_text("utf-8")
    fragment = re.search(r"```yaml\n(events:\n.*?)```", text, re.S)
    assert fragment
    body = "".join(f"      {line}\n" for line in fragment[1].splitlines())
    whole = f"id: h\nfiles:\n  h:\n    pattern: h.csv\n    tables:\n{body}"
    assert parse_mapping(whole, Path("h.yaml"), pack).spec.files["h"].main == "events"
