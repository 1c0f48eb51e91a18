"""The ledger in words: a row per file, the reasons behind a click, in three languages."""

import pytest

from etalon.core.texts import LANGUAGES, Language
from etalon.evidence.ledger import FileLedger, Reason
from etalon.story.blocks import Fold, Paragraph, TableBlock
from etalon.story.records import ledger_blocks

FATES = ("duplicate", "not_mapped", "repaired", "noted")


def file(name: str, *reasons: Reason) -> dict[str, object]:
    return FileLedger(name, 1234, 1200, 30, 4, 0, 17, reasons).as_json()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_accounted_for_and_every_fate_has_a_word(language: Language) -> None:
    reasons = [Reason("row-repeated", n, fate) for n, fate in enumerate(FATES, 1)]  # type: ignore[arg-type]
    for reason in reasons:
        made = list(ledger_blocks([file("a.csv", reason)], language))
        lead, table, fold = made
        assert isinstance(lead, Paragraph)
        assert isinstance(table, TableBlock)
        assert isinstance(fold, Fold)
        digits = ["".join(sign for sign in cell if sign.isdigit()) for cell in table.rows[0][1:]]
        assert digits == ["1234", "1200", "17", "30", "4", "0"]
        assert len(table.columns) == len(table.rows[0])
        [inner] = fold.blocks
        assert isinstance(inner, TableBlock)
        assert inner.rows[0] == (reason.text(language), inner.rows[0][1], str(reason.n))
        assert inner.rows[0][1]


def test_a_file_without_a_reason_has_nothing_to_unfold() -> None:
    made = list(ledger_blocks([file("a.csv"), file("b.csv")], "en"))
    assert [type(block) for block in made] == [Paragraph, TableBlock]
    assert list(ledger_blocks([], "en")) == []
