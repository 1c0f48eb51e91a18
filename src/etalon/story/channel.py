"""The chapter of the channel: the dealer scorecard, what fills it from our records and what is off."""

from collections.abc import Iterator, Sequence

from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.diagnosis.scorecard import Line
from etalon.story.blocks import Block, Paragraph, TableBlock
from etalon.story.words import shown


def channel_blocks(lines: Sequence[Line], language: Language) -> Iterator[Block]:
    """A row per line of the scorecard; nothing where no line can be told."""
    if all(line.off for line in lines):
        return
    yield Paragraph(text("story-scorecard-lead", language))
    columns = tuple(
        text(f"story-{key}", language) for key in ("score-line", "score-weight", "score-shared", "value")
    )
    rows = tuple(
        (line.line.name.in_(language), str(line.line.weight), shared(line, language), told(line, language))
        for line in lines
    )
    yield TableBlock(columns, rows, "", frozenset({1, 2}))


def shared(line: Line, language: Language) -> str:
    """The weight after sharing out; a dash for a line that is off."""
    return "—" if line.off else number(line.weight, language)


def told(line: Line, language: Language) -> str:
    """The number of a line over all dealers, or why it is off."""
    if line.off or line.value is None:
        return text(f"story-score-{line.off}", language)
    return shown(line.value, language)
