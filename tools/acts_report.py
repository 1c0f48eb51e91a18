"""Measure the act classifier on rows labelled by hand and write the numbers into docs/acts.md.

The labels stand in tests/evidence_acts/zoho_labels.yaml; the rows themselves are read from the folder that
the environment variable ETALON_REAL_DATA names and are never copied.
"""

import csv
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from etalon.core.yamlfile import read_yaml
from etalon.evidence.acts.classify import classify
from etalon.evidence.acts.decide import Decider, Proposal
from etalon.evidence.acts.lexicon import lexicon
from etalon.measures.statistics import wilson
from etalon.standard.loader import base_pack

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "evidence_acts" / "zoho_labels.yaml"
PAGE = ROOT / "docs" / "acts.md"
BEGIN, END = "<!-- measured: written by tools/acts_report.py -->", "<!-- end of measured -->"
SEED, COMMON, RARE = 20240229, 30, 70
FILES = {"calls": "Calls.csv", "events": "Events.csv", "tasks": "Tasks.csv"}
TYPES = {"calls": "Call", "events": "Event", "tasks": "Task"}
CELLS = {"subject": "Subject", "purpose": "Call Purpose", "direction": "Call Type"}
NONE = "–"
Row = dict[str, str]


@dataclass(frozen=True)
class Judged:
    """A labelled row, what was proposed for it, and how many rows of the file have its text."""

    file: str
    half: str
    kind: str
    topic: str
    proposal: Proposal
    by_channel: str
    rows: int

    @property
    def proposed_topic(self) -> str:
        """The topic that was proposed; "other" says no more than none."""
        attrs = dict(self.proposal.attrs)
        found = attrs.get("topic", attrs.get("kind", ""))
        return "" if found == "other" else found

    @property
    def sure(self) -> bool:
        """Whether the proposal reaches the threshold."""
        return self.proposal.confidence >= lexicon().marks.threshold

    @property
    def kind_right(self) -> bool:
        """Whether the kind is the one of the label."""
        return self.proposal.kind == self.kind

    @property
    def all_right(self) -> bool:
        """Whether kind and topic are those of the label."""
        return self.kind_right and self.proposed_topic == self.topic

    @property
    def loaded_right(self) -> bool:
        """Whether a load gives the right kind once every proposal above the threshold is approved."""
        return (self.proposal.kind if self.sure else self.by_channel) == self.kind


def read(folder: Path, name: str) -> list[Row]:
    """The rows of a file of the demo organisation."""
    with (folder / "zoho_crm_demo" / FILES[name]).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def text_of(row: Row) -> tuple[str, ...]:
    """What distinguishes one text from another: direction, purpose and subject in small letters."""
    cells = (row.get(CELLS[name]) for name in ("direction", "purpose", "subject"))
    return tuple(" ".join(cell.lower().split()) for cell in cells if cell is not None)


def grouped(rows: Iterable[Row]) -> dict[tuple[str, ...], list[int]]:
    """Row numbers (from 1) by text."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for number, row in enumerate(rows, start=1):
        groups.setdefault(text_of(row), []).append(number)
    return groups


def sample(rows: list[Row], name: str) -> list[int]:
    """The rows to label: of the most frequent texts and of others by a fixed seed, the first row of each."""
    groups = grouped(rows)
    order = sorted(groups, key=lambda text: (-len(groups[text]), text))
    chance = random.Random(f"{SEED}-{name}")
    picked = [*order[:COMMON], *sorted(chance.sample(order[COMMON:], RARE))]
    return [groups[text][0] for text in picked]


def judged(folder: Path) -> list[Judged]:
    """Every labelled row beside its proposal."""
    found: list[Judged] = []
    pack, words = base_pack(), lexicon()
    decider = Decider(words, pack)
    for name, labels in read_yaml(LABELS).data.items():
        rows = read(folder, name)
        sizes = {rows_of[0]: len(rows_of) for rows_of in grouped(rows).values()}
        picked = [rows[label["row"] - 1] for label in labels]
        fields = {
            field: pa.array([row.get(cell) for row in picked], pa.string()) for field, cell in CELLS.items()
        }
        made = classify({"type": pa.array([TYPES[name]] * len(picked)), **fields}, words, pack)
        for number, label in enumerate(labels):
            each = made.of(number)
            plain = decider.fallback(each.channel, each.direction)
            topic = label.get("topic", "")
            found.append(Judged(name, label["half"], label["kind"], topic, each, plain, sizes[label["row"]]))
    return found


def share(part: int, whole: int, *, sampled: bool = True) -> str:
    """A share as it is printed, with its 95% interval (Wilson) where it comes from a sample of texts."""
    if not whole:
        return NONE
    low, high = wilson(part, whole)
    interval = f", {low:.0%}–{high:.0%}" if sampled else ""
    return f"{part} of {whole} ({part / whole:.0%}{interval})"


def line(name: str, rows: list[Judged]) -> str:
    """One line of the table of results."""
    sure = [row for row in rows if row.sure]
    cells = [
        share(len(sure), len(rows)),
        share(sum(row.kind_right for row in sure), len(sure)),
        share(sum(row.all_right for row in sure), len(sure)),
        share(sum(row.loaded_right for row in rows), len(rows)),
    ]
    return f"| {name} | {' | '.join(cells)} |"


def weighted(rows: list[Judged]) -> str:
    """The line in which a text counts as often as it occurs."""
    total = sum(row.rows for row in rows)
    sure = [row for row in rows if row.sure]
    known = sum(row.rows for row in sure)
    cells = [
        share(known, total, sampled=False),
        share(sum(row.rows for row in sure if row.kind_right), known, sampled=False),
        share(sum(row.rows for row in sure if row.all_right), known, sampled=False),
        share(sum(row.rows for row in rows if row.loaded_right), total, sampled=False),
    ]
    return f"| all, by rows | {' | '.join(cells)} |"


def confusion(pairs: list[tuple[str, str]], corner: str) -> list[str]:
    """A table of labels (down) and proposals (across)."""
    counts = Counter(pairs)
    labels = [label for label, _ in Counter(label for label, _ in pairs).most_common()]
    across = [made for made, _ in Counter(made for _, made in pairs).most_common()]
    lines = [f"| {corner} | {' | '.join(across)} |", "|---|" + "--:|" * len(across)]
    for label in labels:
        cells = (str(counts[label, made]) if counts[label, made] else "" for made in across)
        lines.append(f"| **{label}** | {' | '.join(cells)} |")
    return lines


def measured(rows: list[Judged]) -> str:
    """The part of the page that holds numbers."""
    threshold = lexicon().marks.threshold
    head = ["labelled rows", f"confidence at least {threshold:g}", "of these, kind right"]
    head += ["of these, kind and topic right", "kind right in a load, these approved"]
    lines = [f"| {' | '.join(head)} |", "|---|---|---|---|---|"]
    lines += [line(name, [row for row in rows if row.file == name]) for name in FILES]
    for half in ("tune", "check"):
        lines.append(line(f"half “{half}”", [row for row in rows if row.half == half]))
    lines += [line("all, by distinct texts", rows), weighted(rows)]
    sure = [row for row in rows if row.sure]
    kinds = [(row.kind, row.proposal.kind) for row in rows]
    topics = [(row.topic or NONE, row.proposed_topic or NONE) for row in rows if row.kind_right]
    lines += [
        "",
        f"**Kinds**, all {len(rows)} rows, whatever the confidence: label down, proposal across.",
        "",
    ]
    lines += confusion(kinds, "label")
    lines += ["", f"**Kinds**, the {len(sure)} rows above the threshold.", ""]
    lines += confusion([(row.kind, row.proposal.kind) for row in sure], "label")
    lines += ["", f"**Topics** of the {len(topics)} rows whose kind is right ({NONE}: none).", ""]
    return "\n".join([*lines, *confusion(topics, "label")])


def page(folder: Path) -> str:
    """The page with its numbers measured anew."""
    before = PAGE.read_text(encoding="utf-8")
    head, rest = before.split(BEGIN)
    return f"{head}{BEGIN}\n{measured(judged(folder))}\n{END}{rest.split(END)[1]}"


def main() -> int:
    """Write the page; without the real data say so."""
    folder = os.environ.get("ETALON_REAL_DATA")
    if not folder:
        print("ETALON_REAL_DATA is not set: the labelled rows are not at hand")
        return 2
    PAGE.write_text(page(Path(folder)), encoding="utf-8")
    print(measured(judged(Path(folder))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
