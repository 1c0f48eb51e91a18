"""The chapter of numbers: each measure with its tables and charts, and why some cannot tell."""

from collections.abc import Iterator
from dataclasses import dataclass

from etalon.core.measured import Measured
from etalon.core.numbers import number, period
from etalon.core.texts import Language, text
from etalon.measures.result import MeasureResult, MeasureRow, reason_sentence
from etalon.measures.words import measure_name
from etalon.standard.pack import Pack
from etalon.story.blocks import Bars, Block, Heading, Paragraph, Side, TableBlock
from etalon.story.words import dimension_label, group_label, shown, value_label

MOST_ROWS = 12
MOST_BARS = 8


def measure_blocks(result: MeasureResult, pack: Pack, language: Language) -> Iterator[Block]:
    """Heading, what it is of, notes, then the parts; small tables stand side by side."""
    writer = _Writer(result, pack, language)
    yield Heading(writer.title(), level=3)
    said = [writer.of_period(), *result.sentences(language)]
    yield Paragraph(" ".join(said), tone="note")
    small: list[TableBlock] = []
    unsaid: list[str] = []
    for part in dict.fromkeys(row.part for row in result.rows):
        block = writer.part(part)
        unsaid += writer.reasons(part)
        if isinstance(block, TableBlock) and len(result.part(part)) == 1:
            small.append(block)
            continue
        if small:
            yield Side(tuple(small))
            small = []
        yield block
    if small:
        yield Side(tuple(small))
    for sentence in dict.fromkeys(unsaid):
        yield Paragraph(sentence, tone="note")


@dataclass(frozen=True)
class _Writer:
    """Writes one result in one language."""

    result: MeasureResult
    pack: Pack
    language: Language

    def say(self, key: str, **facts: str | int) -> str:
        return text(key, self.language, facts)

    def title(self) -> str:
        """The measure's name, and by what it is cut."""
        name = measure_name(self.result.name, self.language, self.pack)
        if not self.result.by:
            return name
        labels = [
            dimension_label(each, self.result.subject, self.language).lower() for each in self.result.by
        ]
        return self.say("story-by", measure=name, by=", ".join(labels))

    def of_period(self) -> str:
        """The period as a sentence, with one full stop."""
        return self.say("story-period", period=period(self.result.period, self.language)).rstrip(".") + "."

    def part(self, part: str) -> TableBlock | Bars:
        """One part: groups of a share become bars, anything else a table."""
        rows = self.result.part(part)
        grouped = tuple(row for row in rows if row.group)
        lead = next(iter(rows[0].values))
        told = any(row.values[lead].value is not None for row in grouped)
        if told and rows[0].values[lead].unit == "share" and len(grouped[0].group) == 1:
            return self.bars(grouped, lead)
        return self.table(part, rows)

    def reasons(self, part: str) -> list[str]:
        """Why numbers of the rows without a group cannot be told."""
        rows = [row for row in self.result.part(part) if not row.group]
        return [
            self.say(
                "story-number-reason",
                number=self.say(f"value-{key}"),
                reason=reason_sentence(value, self.language),
            )
            for row in rows
            for key, value in row.values.items()
            if value.value is None
        ]

    def bars(self, rows: tuple[MeasureRow, ...], lead: str) -> Bars:
        """The largest groups by n, each with its interval, best first."""
        told = [
            row
            for row in sorted(rows, key=lambda row: -row.values[lead].n)
            if row.values[lead].value is not None
        ]
        pairs = [(group_label(row, self.pack, self.language), row.values[lead]) for row in told[:MOST_BARS]]
        pairs.sort(key=lambda pair: -(pair[1].value or 0.0))
        return Bars(self.title(), tuple(pairs), self.say("story-bars-note", shown=len(pairs), all=len(rows)))

    def table(self, part: str, rows: tuple[MeasureRow, ...]) -> TableBlock:
        """A row per group with all its numbers; one row alone is turned on its side."""
        name = self.say(f"part-{part}") if part else ""
        if len(rows) == 1 and not rows[0].group:
            return self.sideways(name, rows[0])
        dimensions = list(dict.fromkeys(key for row in rows for key in row.group))
        values = list(dict.fromkeys(key for row in rows for key in row.values))
        columns = [dimension_label(key, self.result.subject, self.language) for key in dimensions]
        columns += [*(self.say(f"value-{key}") for key in values), "n"]
        made = tuple(self.cells(row, dimensions, values) for row in rows[:MOST_ROWS])
        if len(rows) > MOST_ROWS:
            name = self.say("story-first-rows", part=name or self.title(), shown=MOST_ROWS, all=len(rows))
        return TableBlock(tuple(columns), made, name, frozenset(range(len(dimensions), len(columns))))

    def cells(self, row: MeasureRow, dimensions: list[str], values: list[str]) -> tuple[str, ...]:
        """The cells of a row of a table."""
        everything = self.say("story-all")
        groups = [
            value_label(row.group[key], self.pack, self.language, key) if key in row.group else everything
            for key in dimensions
        ]
        numbers = [
            shown(row.values[key], self.language, row.currency) if key in row.values else "" for key in values
        ]
        return (*groups, *numbers, number(next(iter(row.values.values())).n, self.language))

    def sideways(self, name: str, row: MeasureRow) -> TableBlock:
        """The numbers of a single row, one under the other."""
        columns = (self.say("story-number"), self.say("story-value"), "n")
        made = tuple(self.sideways_cells(key, value, row) for key, value in row.values.items())
        return TableBlock(columns, made, name, frozenset({1, 2}))

    def sideways_cells(self, key: str, value: Measured, row: MeasureRow) -> tuple[str, str, str]:
        """Name, number with its interval, and n."""
        return (
            self.say(f"value-{key}"),
            shown(value, self.language, row.currency),
            number(value.n, self.language),
        )
