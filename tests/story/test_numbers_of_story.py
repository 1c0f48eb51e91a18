"""Numbers in words: a table or bars per part, a reason where there is no number, in three languages."""

from datetime import date

import pytest

from etalon.core.measured import Measured, Period
from etalon.core.texts import LANGUAGES, Language, text
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.standard.loader import base_pack
from etalon.story.blocks import Bars, Block, Heading, Paragraph, Side, TableBlock
from etalon.story.numbers import MOST_BARS, MOST_ROWS, measure_blocks
from etalon.story.words import shown

PACK = base_pack()
PERIOD = Period(date(2025, 1, 1), date(2025, 12, 31))


def share(value: float | None, n: int = 40) -> Measured:
    if value is None:
        return Measured.cannot_tell("share", "reason-nothing-closed", n)
    return Measured(value, "share", n, max(0.0, value - 0.1), min(1.0, value + 0.1))


def result(*rows: MeasureRow, by: tuple[str, ...] = ()) -> MeasureResult:
    return MeasureResult("win_rate", "share", "deals", PERIOD, by, (), {}, rows)


def row(value: float | None, group: dict[str, str | None] | None = None, n: int = 40) -> MeasureRow:
    return MeasureRow({"win_rate": share(value, n)}, group=group or {})


def blocks(found: MeasureResult, language: Language = "en") -> list[Block]:
    return list(measure_blocks(found, PACK, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_measure_opens_with_its_name_and_period(language: Language) -> None:
    heading, said, *_ = blocks(result(row(0.5)), language)
    assert isinstance(heading, Heading)
    assert heading.text == text("measure-win_rate", language)
    assert isinstance(said, Paragraph)
    assert "2025" in said.text
    assert said.text.endswith(".")
    assert not said.text.endswith("..")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cut_names_its_dimension(language: Language) -> None:
    cut = result(row(0.5, {"source": "fair"}), row(0.4, {"source": "site"}), by=("source",))
    heading = blocks(cut, language)[0]
    assert isinstance(heading, Heading)
    assert heading.text != text("measure-win_rate", language)
    assert "source" not in heading.text or language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_told_is_a_dash_with_its_reason_and_never_a_zero(language: Language) -> None:
    made = blocks(result(row(None, n=0)), language)
    [side] = [block for block in made if isinstance(block, Side)]
    assert side.blocks[0].rows[0][1] == "—"
    reasons = [block.text for block in made if isinstance(block, Paragraph)]
    assert text("reason-nothing-closed", language, n=0) in reasons[-1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_stands_with_its_interval_and_n(language: Language) -> None:
    [side] = [block for block in blocks(result(row(0.5)), language) if isinstance(block, Side)]
    [cells] = side.blocks[0].rows
    assert cells[1] == shown(share(0.5), language)
    assert "40" in cells[1]
    assert "60" in cells[1]
    assert cells[2] == "40"


def test_groups_of_a_share_become_bars_best_first_and_the_largest_only() -> None:
    rows = [row(0.01 * place, {"source": f"s{place}"}, n=100 + place) for place in range(1, 21)]
    [bars] = [block for block in blocks(result(*rows, by=("source",))) if isinstance(block, Bars)]
    assert [label for label, _ in bars.rows] == [f"s{place}" for place in range(20, 20 - MOST_BARS, -1)]
    assert bars.note == text("story-bars-note", "en", shown=MOST_BARS, all=20)


def test_groups_of_which_none_can_be_told_are_a_table_and_no_empty_chart() -> None:
    rows = [row(None, {"source": name}) for name in ("a", "b")]
    made = blocks(result(*rows, by=("source",)))
    assert not [block for block in made if isinstance(block, Bars)]
    [table] = [block for block in made if isinstance(block, TableBlock)]
    assert [cells[:2] for cells in table.rows] == [("a", "—"), ("b", "—")]


def test_a_group_that_cannot_be_told_is_not_drawn_as_zero() -> None:
    rows = [row(0.4, {"source": "a"}), row(None, {"source": "b"}), row(0.6, {"source": "c"})]
    [bars] = [block for block in blocks(result(*rows, by=("source",))) if isinstance(block, Bars)]
    assert [label for label, _ in bars.rows] == ["c", "a"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_group_without_a_name_is_called_not_recorded(language: Language) -> None:
    rows = [row(0.4, {"source": None}), row(0.6, {"source": "c"})]
    [bars] = [block for block in blocks(result(*rows, by=("source",)), language) if isinstance(block, Bars)]
    assert bars.rows[1][0] == text("story-not-recorded", language)


def test_a_long_table_says_how_much_of_it_is_shown() -> None:
    rows = [row(0.4, {"source": f"s{place}", "segment": "x"}) for place in range(MOST_ROWS + 5)]
    made = blocks(result(*rows, by=("source", "segment")))
    [table] = [block for block in made if isinstance(block, TableBlock)]
    assert len(table.rows) == MOST_ROWS
    assert str(MOST_ROWS) in table.title
    assert str(MOST_ROWS + 5) in table.title
    assert all(len(cells) == len(table.columns) for cells in table.rows)
