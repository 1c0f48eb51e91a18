"""The chapter of the channel: dealers side by side, then the scorecard with what fills it and what is off."""

from collections.abc import Iterator, Sequence

from etalon.core.numbers import figure, number
from etalon.core.texts import Language, text
from etalon.diagnosis import Answers
from etalon.diagnosis.scorecard import Line
from etalon.story.blocks import Block, Paragraph, TableBlock
from etalon.story.words import shown

MOST_DEALERS = 12
SIDE_BY_SIDE = (
    ("order_rhythm", ("purchases", "median_gap", "silence")),
    ("dealer_supply", ("on_time",)),
    ("passed_leads", ("passed", "accepted", "expired")),
)
"""Measures with a part ``dealer`` and the numbers of theirs that stand side by side."""


def dealer_blocks(answers: Answers, language: Language) -> Iterator[Block]:
    """A row per dealer with numbers of several measures; the quiet first. Nothing for one dealer or none."""
    rhythm = answers.get(("order_rhythm", ()))
    order = [str(row.group["dealer"]) for row in rhythm.part("dealer")] if rhythm else []
    if len(order) < 2:
        return
    quiet = (
        {str(row.group["dealer"]) for row in rhythm.part("dealer") if row.values["quiet"].value}
        if rhythm
        else ()
    )
    columns = [text("dimension-dealer", language)]
    cells: dict[str, list[str]] = {
        name: [text("story-dealer-quiet", language, name=name) if name in quiet else name] for name in order
    }
    for measure, numbers in SIDE_BY_SIDE:
        found = answers.get((measure, ()))
        rows = {str(row.group["dealer"]): row for row in found.part("dealer")} if found else {}
        for key in numbers if rows else ():
            columns.append(text(f"value-{key}", language))
            for name in order:
                value = rows[name].values.get(key) if name in rows else None
                cells[name].append(figure(value, language) if value else "—")
    title = text("story-dealers-title", language, shown=min(len(order), MOST_DEALERS), all=len(order))
    numeric = frozenset(range(1, len(columns)))
    yield TableBlock(
        tuple(columns), tuple(tuple(cells[name]) for name in order[:MOST_DEALERS]), title, numeric
    )


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
