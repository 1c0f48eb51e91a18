"""The chapter of records: the ledger of every file, in words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.story.blocks import Block, Fold, Paragraph, TableBlock

COLUMNS = ("rows_in", "rows_used", "rows_repaired", "rows_duplicate", "rows_not_mapped", "rows_quarantined")
FileJson = Mapping[str, Any]


def ledger_blocks(
    files: Sequence[FileJson], language: Language, unread: Sequence[str] = ()
) -> Iterator[Block]:
    """A row per file (its ledger as it leaves the program), the equation in words, reasons behind a click.

    `unread` are files that no mapping reads; they are named at the end.
    """
    if not files:
        return
    yield Paragraph(text("story-ledger-lead", language))
    labels = (text(f"story-{key}".replace("_", "-"), language) for key in COLUMNS)
    columns = (text("story-file", language), *labels)
    rows = tuple((file["path"], *(number(file[key], language) for key in COLUMNS)) for file in files)
    yield TableBlock(columns, rows, numeric=frozenset(range(1, len(columns))))
    for file in files:
        if file["reasons"]:
            yield Fold(text("story-reasons-of", language, file=file["path"]), (reasons(file, language),))
    if unread:
        yield Paragraph(text("story-unread", language, count=len(unread), names=", ".join(unread)))


def reasons(file: FileJson, language: Language) -> TableBlock:
    """What became of rows and why."""
    columns = tuple(text(f"story-{key}", language) for key in ("reason", "fate", "rows"))
    rows = tuple(
        (
            file["sentences"][key][language],
            text(f"fate-{file['fates'][key]}".replace("_", "-"), language),
            number(n, language),
        )
        for key, n in file["reasons"].items()
    )
    return TableBlock(columns, rows, numeric=frozenset({2}))
