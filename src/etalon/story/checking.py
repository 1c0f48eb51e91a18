"""The chapter of checkability: what the records can prove, what not, and what is worth recording next."""

from collections.abc import Iterator

from etalon.core.numbers import percent
from etalon.core.texts import Language, text
from etalon.measures.checkable import Checkability, Held, Unlock
from etalon.measures.needs import Field
from etalon.standard.contract import contract
from etalon.standard.pack import Pack
from etalon.story.blocks import Block, Paragraph, TableBlock


def checking_blocks(found: Checkability, pack: Pack, language: Language) -> Iterator[Block]:
    """A row per measure, then a row per field worth adding."""
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
    if found.unlocks:
        yield TableBlock(
            tuple(text(f"story-{key}", language) for key in ("field", "unlocks")),
            tuple(unlock_row(unlock, pack, language) for unlock in found.unlocks),
            text("story-unlock-title", language),
        )


def held_words(held: Held, pack: Pack, language: Language) -> str:
    """A need in words, with how full it is."""
    name = field_words(held.field, pack, language)
    if held.share is None or not held.filled:
        return text("story-need-absent", language, field=name)
    return text("story-need-filled", language, field=name, share=percent(held.share, language))


def unlock_row(unlock: Unlock, pack: Pack, language: Language) -> tuple[str, str]:
    """A missing need and the measures that wait for it."""
    names = [field_words(part.strip(), pack, language) for part in unlock.need.split("|")]
    waiting = ", ".join(text(f"measure-{name}", language) for name in (*unlock.alone, *unlock.with_others))
    return text("story-or", language).join(names), waiting


def field_words(name: str, pack: Pack, language: Language) -> str:
    """A field of the contract as a person calls it: ``Deals: close date``, ``event “Meeting held”``."""
    parts = Field(name).parts
    table = contract()[str(parts["table"])]
    kind, column = parts["kind"], parts["column"]
    if kind is not None and kind in pack.event_kinds:
        return text("story-event", language, kind=pack.event_kinds[kind].name.in_(language))
    label = table.label.in_(language)
    if kind is not None:
        column = kind
    if column is None or column not in table.names:
        return f"{label}: {column}" if column else label
    return f"{label}: {table.column(column).label.in_(language).lower()}"
