"""The chapter of checkability: what the records can prove, what not, and what is worth recording next."""

from collections.abc import Iterator, Sequence

from etalon.core.numbers import number, percent
from etalon.core.texts import Language, text
from etalon.diagnosis.cells import CellTraces, Opens, opened_by
from etalon.measures.checkable import Checkability, Held, Unlock
from etalon.measures.needs import Field
from etalon.measures.words import column_words
from etalon.standard.contract import contract
from etalon.standard.pack import Pack
from etalon.story.blocks import Block, Paragraph, TableBlock

MOST_TRACES = 12
MOST_NAMES = 5
MOST_KPIS = 3
MOST_UNLOCKS = 15


def checking_blocks(
    found: Checkability, cells: Sequence[CellTraces], pack: Pack, language: Language
) -> Iterator[Block]:
    """A row per measure, a row per field worth adding, then the maps and what would open their cells."""
    yield Paragraph(text("story-checkable-lead", language))
    columns = tuple(text(f"story-{key}", language) for key in ("measure", "can-tell", "rests-on"))
    rows = tuple(
        (
            text(f"measure-{item.measure}", language),
            text("story-yes" if item.provable else "story-no", language),
            "; ".join(dict.fromkeys(held_words(held, pack, language) for held in item.needs)),
        )
        for item in found.measures
    )
    yield TableBlock(columns, rows)
    if found.kpis:
        told = sum(item.provable for item in found.kpis)
        yield Paragraph(text("story-kpis-told", language, told=told, all=len(found.kpis)))
    if found.unlocks:
        yield TableBlock(
            tuple(text(f"story-{key}", language) for key in ("field", "unlocks")),
            tuple(unlock_row(unlock, pack, language) for unlock in found.unlocks[:MOST_UNLOCKS]),
            text("story-unlock-title", language),
        )
    yield from cells_blocks(cells, found, pack, language)


def cells_blocks(
    cells: Sequence[CellTraces], found: Checkability, pack: Pack, language: Language
) -> Iterator[Block]:
    """How much of each map the records show, then the traces worth recording, the most fruitful first."""
    if not cells:
        return
    frames = dict.fromkeys(each.frame for each in cells)
    yield TableBlock(
        tuple(text(f"story-{key}", language) for key in ("map", "cells", "cells-told", "cells-dark")),
        tuple(map_row(pack, key, cells, language) for key in frames),
        text("story-cells-title", language),
        frozenset({1, 2}),
    )
    opens = opened_by(cells, found)
    if opens:
        title = text("story-opens-title", language, shown=min(len(opens), MOST_TRACES), all=len(opens))
        columns = tuple(text(f"story-{key}", language) for key in ("field", "opens-cells", "unlocks"))
        yield TableBlock(
            columns, tuple(opens_row(each, pack, language) for each in opens[:MOST_TRACES]), title
        )


def map_row(pack: Pack, frame: str, cells: Sequence[CellTraces], language: Language) -> tuple[str, ...]:
    """A map: its cells that would leave traces, those that do, and the names of the others."""
    own = [each for each in cells if each.frame == frame]
    dark = [each for each in own if each.evidence == "none"]
    counts = (number(len(own), language), number(len(own) - len(dark), language))
    return (pack.frames[frame].name.in_(language), *counts, names_of(dark, language))


def opens_row(opens: Opens, pack: Pack, language: Language) -> tuple[str, str, str]:
    """A trace with the cells that it would show for the first time, or show better, and the measures."""
    cells = names_of(opens.first or opens.more, language)
    waiting = ", ".join(text(f"measure-{name}", language) for name in opens.measures)
    return field_words(opens.trace, pack, language), cells, waiting or "—"


def names_of(cells: Sequence[CellTraces], language: Language) -> str:
    """The names of cells, some of them, and how many more there are."""
    names = list(dict.fromkeys(each.cell.name.in_(language) for each in cells))
    shown = ", ".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return text("story-and-more", language, names=shown, n=more) if more > 0 else shown


def held_words(held: Held, pack: Pack, language: Language) -> str:
    """A need in words, with how full it is."""
    name = field_words(held.field, pack, language)
    if held.share is None or not held.filled:
        return text("story-need-absent", language, field=name)
    return text("story-need-filled", language, field=name, share=percent(held.share, language))


def unlock_row(unlock: Unlock, pack: Pack, language: Language) -> tuple[str, str]:
    """A missing need and the measures that wait for it."""
    names = list(dict.fromkeys(field_words(part.strip(), pack, language) for part in unlock.need.split("|")))
    shown = text("story-or", language).join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    field = text("story-and-more", language, names=shown, n=more) if more > 0 else shown
    return field, waiting_words(unlock, pack, language)


def waiting_words(unlock: Unlock, pack: Pack, language: Language) -> str:
    """The measures that wait for a field, then some of the KPIs and how many more there are."""
    measures = [text(f"measure-{name}", language) for name in (*unlock.alone, *unlock.with_others)]
    kpis = [f"{pack.kpis[key].name.in_(language)} ({key})" for key in (*unlock.kpis, *unlock.kpis_more)]
    shown = ", ".join([*measures, *kpis[:MOST_KPIS]])
    more = len(kpis) - MOST_KPIS
    return text("story-and-more", language, names=shown, n=more) if more > 0 else shown


def field_words(name: str, pack: Pack, language: Language) -> str:
    """A field of the contract as a person calls it: ``Deals: close date``, ``event “Meeting held”``."""
    parts = Field(name).parts
    table = contract()[str(parts["table"])]
    kind, column = parts["kind"], parts["column"]
    if kind is not None and kind in pack.event_kinds:
        event = text("story-event", language, kind=pack.event_kinds[kind].name.in_(language))
        return f"{event}: {column_words(Field(name), column, language).lower()}" if column else event
    label = table.label.in_(language)
    if kind is not None:
        column = kind
    if column is None or column not in table.names:
        return f"{label}: {column}" if column else label
    return f"{label}: {table.column(column).label.in_(language).lower()}"
