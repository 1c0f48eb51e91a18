"""The chapter of records: the ledger of every file, in words."""

from collections.abc import Iterator, Sequence

from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.evidence.ledger import FileLedger
from etalon.story.blocks import Block, Fold, Paragraph, TableBlock

COLUMNS = ("rows-in", "rows-used", "rows-repaired", "rows-duplicate", "rows-not-mapped", "rows-quarantined")


def ledger_blocks(files: Sequence[FileLedger], language: Language) -> Iterator[Block]:
    """A row per file, the equation in words, and the reasons behind a click."""
    yield Paragraph(text("story-ledger-lead", language))
    columns = (text("story-file", language), *(text(f"story-{key}", language) for key in COLUMNS))
    rows = tuple((file.path, *counts(file, language)) for file in files)
    yield TableBlock(columns, rows, numeric=frozenset(range(1, len(columns))))
    for file in files:
        if file.reasons:
            yield Fold(text("story-reasons-of", language, file=file.path), (reasons(file, language),))


def counts(file: FileLedger, language: Language) -> list[str]:
    """The counts of a file in the order of the columns."""
    given = (file.rows_in, file.rows_used, file.rows_repaired, file.rows_duplicate)
    return [number(each, language) for each in (*given, file.rows_not_mapped, file.rows_quarantined)]


def reasons(file: FileLedger, language: Language) -> TableBlock:
    """What became of rows and why."""
    columns = tuple(text(f"story-{key}", language) for key in ("reason", "fate", "rows"))
    rows = tuple(
        (reason.text(language), text(f"fate-{reason.fate}".replace("_", "-"), language), number(reason.n, language))
        for reason in file.reasons
    )
    return TableBlock(columns, rows, numeric=frozenset({2}))
