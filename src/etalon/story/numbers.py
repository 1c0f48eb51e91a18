"""The chapter of numbers: each measure with its tables and charts, and why some cannot tell."""

from collections.abc import Iterator

from etalon.core.measured import Measured
from etalon.core.numbers import period
from etalon.core.texts import Language, text
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.story.blocks import Bars, Block, Heading, Paragraph, TableBlock
from etalon.story.words import dimension_label, group_label, shown

MOST_ROWS = 12
MOST_BARS = 8


def measure_blocks(result: MeasureResult, language: Language) -> Iterator[Block]:
    """Heading, what it is of, notes, then a block for each part."""
    yield Heading(title(result, language), level=3)
    said = [
        text("story-period", language, period=period(result.period, language)),
        *result.sentences(language),
    ]
    yield Paragraph(" ".join(said), tone="note")
    for part in dict.fromkeys(row.part for row in result.rows):
        yield from part_blocks(result, part, language)


def title(result: MeasureResult, language: Language) -> str:
    """The measure's name, and by what it is cut."""
    name = text(f"measure-{result.name}", language)
    if not result.by:
        return name
    labels = [dimension_label(each, result.subject, language).lower() for each in result.by]
    return text("story-by", language, measure=name, by=", ".join(labels))


def part_blocks(result: MeasureResult, part: str, language: Language) -> Iterator[Block]:
    """One part: groups of a share become bars, anything else a table."""
    rows = result.part(part)
    grouped = tuple(row for row in rows if row.group)
    lead = next(iter(rows[0].values))
    if grouped and rows[0].values[lead].unit == "share" and len(grouped[0].group) == 1:
        yield bars(result, grouped, lead, language)
    else:
        yield table(result, part, rows, language)


def bars(result: MeasureResult, rows: tuple[MeasureRow, ...], lead: str, language: Language) -> Bars:
    """The largest groups by n, each with its interval; groups that cannot tell are named under the chart."""
    ranked = sorted(rows, key=lambda row: -row.values[lead].n)[:MOST_BARS]
    told = [
        (group_label(row, language), row.values[lead]) for row in ranked if row.values[lead].value is not None
    ]
    told.sort(key=lambda pair: -(pair[1].value or 0.0))
    note = text("story-bars-note", language, shown=len(told), all=len(rows))
    return Bars(title(result, language), tuple(told), note)


def table(result: MeasureResult, part: str, rows: tuple[MeasureRow, ...], language: Language) -> TableBlock:
    """A row per group with all its numbers; one row alone is turned on its side."""
    name = text(f"part-{part}", language) if part else ""
    if len(rows) == 1 and not rows[0].group:
        return sideways(name, rows[0], language)
    dimensions = list(dict.fromkeys(key for row in rows for key in row.group))
    values = list(dict.fromkeys(key for row in rows for key in row.values))
    columns = [dimension_label(key, result.subject, language) for key in dimensions]
    columns += [text(f"value-{key}", language) for key in values] + ["n"]
    made = tuple(row_cells(row, dimensions, values, language) for row in rows[:MOST_ROWS])
    if len(rows) > MOST_ROWS:
        name = text(
            "story-first-rows", language, part=name or title(result, language), shown=MOST_ROWS, all=len(rows)
        )
    return TableBlock(tuple(columns), made, name, frozenset(range(len(dimensions), len(columns))))


def row_cells(
    row: MeasureRow, dimensions: list[str], values: list[str], language: Language
) -> tuple[str, ...]:
    """The cells of a row of a table."""
    everything = text("story-all", language)
    missing = text("story-not-recorded", language)
    groups = [(row.group[key] or missing) if key in row.group else everything for key in dimensions]
    numbers = [shown(row.values[key], language, row.currency) if key in row.values else "" for key in values]
    return (*groups, *numbers, str(next(iter(row.values.values())).n))


def sideways(name: str, row: MeasureRow, language: Language) -> TableBlock:
    """The numbers of a single row, one under the other."""
    columns = (text("story-number", language), text("story-value", language), "n")
    made = tuple(sideways_cells(key, value, row, language) for key, value in row.values.items())
    return TableBlock(columns, made, name, frozenset({2}))


def sideways_cells(key: str, value: Measured, row: MeasureRow, language: Language) -> tuple[str, str, str]:
    """Name, number with its interval, and n."""
    return (text(f"value-{key}", language), shown(value, language, row.currency), str(value.n))
