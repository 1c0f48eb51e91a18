"""The quality ledger: what became of every row of every file.

The equation of a file, checked when its ledger is made::

    rows_in = rows_used + rows_duplicate + rows_not_mapped + rows_quarantined,   rows_repaired <= rows_used

A row that cannot be used stands in `FileLedger.quarantine` with its reason and its cells as JSON, so that
a person can put it right and load it again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

import pyarrow as pa

from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES, Language, text
from etalon.evidence.schema import QUARANTINE, schema

Fate = Literal["duplicate", "not_mapped", "quarantined", "repaired", "noted"]


def no_quarantine() -> pa.Table:
    """The table of quarantined rows, without a row."""
    stored = schema(QUARANTINE)
    return stored.remove(stored.get_field_index("bucket")).empty_table()


@dataclass(frozen=True)
class Reason:
    """Why `n` rows of a file met a fate; ``noted`` rows are used with one field left as it is, or empty.

    The sentence is the message ``ledger-<code>``, or `sentence` where a mapping brought its own.
    """

    code: str
    n: int
    fate: Fate
    column: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    sentence: LocalizedText | None = None

    @property
    def key(self) -> str:
        """Code, with the column where the reason is about one: ``date-unreadable:close_date``."""
        return f"{self.code}:{self.column}" if self.column else self.code

    def text(self, language: Language) -> str:
        """The reason as a sentence."""
        if self.sentence is not None:
            return self.sentence.in_(language)
        return text(f"ledger-{self.code}", language, {"column": self.column, **self.facts})


class LedgerError(AssertionError):
    """Rows of a file were lost or counted twice: a fault of the program, never of the file."""


@dataclass(frozen=True)
class FileLedger:
    """What became of the rows of one file.

    `quarantine` has the stored columns: file, table, field, reason (a code), found, row (all cells as JSON)
    and the origin with `source_row`. `columns` are those of the file, `columns_unused` those
    that no part of the mapping reads.
    """

    path: str
    rows_in: int
    rows_used: int
    rows_duplicate: int
    rows_not_mapped: int
    rows_quarantined: int
    rows_repaired: int
    reasons: tuple[Reason, ...] = ()
    quarantine: pa.Table = field(default_factory=no_quarantine, repr=False)
    columns_unused: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        accounted = self.rows_used + self.rows_duplicate + self.rows_not_mapped + self.rows_quarantined
        if self.rows_in != accounted or self.rows_repaired > self.rows_used:
            raise LedgerError(f"{self.path}: {self.rows_in} rows in, {accounted} accounted for")
        if self.quarantine.num_rows != self.rows_quarantined:
            raise LedgerError(f"{self.path}: quarantine holds {self.quarantine.num_rows} rows")

    def as_json(self) -> dict[str, Any]:
        """The ledger of a file as it leaves the program, with the sentence of each reason in three
        languages.
        """
        return {
            "path": self.path,
            "rows_in": self.rows_in,
            "rows_used": self.rows_used,
            "rows_duplicate": self.rows_duplicate,
            "rows_not_mapped": self.rows_not_mapped,
            "rows_quarantined": self.rows_quarantined,
            "rows_repaired": self.rows_repaired,
            "reasons": {reason.key: reason.n for reason in self.reasons},
            "fates": {reason.key: reason.fate for reason in self.reasons},
            "sentences": {
                reason.key: {language: reason.text(language) for language in LANGUAGES}
                for reason in self.reasons
            },
            "columns_unused": list(self.columns_unused),
        }


@dataclass(frozen=True)
class Ledger:
    """The ledgers of all files of a load, in the order in which they were read."""

    files: tuple[FileLedger, ...] = ()

    def as_json(self, events: int, store_version: int | None = None) -> dict[str, Any]:
        """The form of DESIGN.md; `events` is the number of events that the load holds."""
        files = [file.as_json() for file in self.files]
        return {"files": files, "events": events, "store_version": store_version}

    @property
    def quarantine(self) -> pa.Table:
        """The quarantined rows of all files."""
        return pa.concat_tables([no_quarantine(), *(file.quarantine for file in self.files)])

    @classmethod
    def of(cls, files: Iterable[FileLedger]) -> "Ledger":
        """A ledger of several files."""
        return cls(tuple(files))
