"""Rows that a person put right: set aside in their file, used from ``X.fixed.csv``, counted once.

The file of quarantined rows tells the number of each row. Where a row of ``X.fixed.csv`` bears the number of
a row that X sets aside, and resembles it, the row of X counts as a duplicate with the reason
``row-put-right``: the ledger of ``X.fixed.csv`` tells what becomes of the record, whether it is used or set
aside once more.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa

from etalon.core.texts import LANGUAGES, text
from etalon.evidence.ledger import FileLedger, Ledger, Reason
from etalon.evidence.mapping.model import Format
from etalon.evidence.quarantine_file import HEAD, cells_of, is_fixed, own_stem
from etalon.evidence.readers import open_raw
from etalon.evidence.readers.raw import cell

ALIKE = 0.5
Found = tuple[Path, FileLedger]


@dataclass(frozen=True)
class Answer:
    """A row of a file of rows put right: that file, the row that it stands for, its filled cells."""

    file: str
    row: int
    cells: frozenset[str]

    def resembles(self, cells: Iterable[Any]) -> bool:
        """Whether it is the same record: half of its cells stood in the row, shifted or not.

        Another export may have another row under the same number.
        """
        there = {str(found).strip() for found in cells if found is not None}
        return len(self.cells & there) >= ALIKE * len(self.cells) > 0


def settled(found: Sequence[Found]) -> Ledger:
    """The ledgers of a source's files, with rows that were put right no longer set aside."""
    answers: dict[tuple[Path, str], dict[int, Answer]] = {}
    for path, _ in found:
        if is_fixed(path):
            answers.setdefault(_key(path), {}).update({each.row: each for each in _answers(path)})
    return Ledger.of(_settled(path, ledger, answers.get(_key(path), {})) for path, ledger in found)


def _key(path: Path) -> tuple[Path, str]:
    """What a file and those with its rows put right have in common."""
    return path.parent, own_stem(path.name)


def _settled(path: Path, ledger: FileLedger, given: dict[int, Answer]) -> FileLedger:
    """The ledger of a file; of one with rows put right, without the columns that only tell about them."""
    if is_fixed(path):
        told = {name for names in headings() for name in names}
        return replace(ledger, columns_unused=tuple(n for n in ledger.columns_unused if n not in told))
    rows = ledger.quarantine.to_pylist() if given else []
    right = [row for row in rows if row["source_row"] in given and _same(row, given, ledger)]
    return _less(ledger, right, given) if right else ledger


def _same(row: dict[str, Any], given: dict[int, Answer], ledger: FileLedger) -> bool:
    return given[row["source_row"]].resembles(cells_of(str(row["row"]), ledger.columns).values())


def _less(ledger: FileLedger, right: list[dict[str, Any]], given: dict[int, Answer]) -> FileLedger:
    """A ledger in which these rows are duplicates of those that were put right."""
    gone = Counter((row["reason"], row["field"] or "") for row in right)
    numbers = {row["source_row"] for row in right}
    files = ", ".join(dict.fromkeys(given[number].file for number in sorted(numbers)))
    reasons = [
        replace(reason, n=reason.n - gone.get((reason.code, reason.column), 0))
        if reason.fate == "quarantined"
        else reason
        for reason in ledger.reasons
    ]
    kept = [number not in numbers for number in ledger.quarantine["source_row"].to_pylist()]
    return replace(
        ledger,
        rows_duplicate=ledger.rows_duplicate + len(right),
        rows_quarantined=ledger.rows_quarantined - len(right),
        reasons=(
            *(reason for reason in reasons if reason.n),
            Reason("row-put-right", len(right), "duplicate", facts={"file": files}),
        ),
        quarantine=ledger.quarantine.filter(pa.array(kept, pa.bool_())),
    )


def headings() -> list[tuple[str, ...]]:
    """The columns that tell about a quarantined row, in each language: row, reason, what was found."""
    return [tuple(text(f"quarantine-{name}", language) for name in HEAD) for language in LANGUAGES]


def _answers(path: Path) -> list[Answer]:
    """The rows of a file of rows put right; none where they bear no numbers."""
    raw = open_raw(path, Format(type="csv", header=1))
    numbered = {names[0].casefold() for names in headings()}
    told = {name.casefold() for names in headings() for name in names}
    columns = raw.columns[: raw.width]
    place = next((n for n, name in enumerate(columns) if name.casefold() in numbered), None)
    if place is None:
        return []
    own = [n for n, name in enumerate(columns) if name.casefold() not in told]
    made = []
    for batch in raw.batches:
        for row in batch.to_pylist():
            number = str(row[cell(place)] or "").strip()
            filled = {str(row[cell(n)]).strip() for n in own if row[cell(n)]} - {""}
            if number.isdecimal():
                made.append(Answer(path.name, int(number), frozenset(filled)))
    return made
