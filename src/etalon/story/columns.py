"""The chapter on a single table: how its columns were understood, and the next three columns worth having."""

from collections.abc import Iterator

from etalon.core.numbers import percent
from etalon.core.texts import Language, text
from etalon.evidence.detect import Detection
from etalon.story.blocks import Block, Paragraph, TableBlock, Talk

NEXT = 3


def column_blocks(found: Detection, language: Language) -> Iterator[Block]:
    """What is worth adding first, then what was guessed and why."""
    name = found.preset.name.in_(language)
    yield Paragraph(text("story-table-read-as", language, name=name, about=found.preset.about.in_(language)))
    wanted = [
        (field_name(found, key, language), unlocks(found, key, language)) for key in found.missing[:NEXT]
    ]
    if wanted:
        heads = (text("story-column", language), text("story-unlocks", language))
        yield TableBlock(heads, tuple(wanted), text("story-next-columns", language))
    columns = tuple(text(f"story-{key}", language) for key in ("column", "taken-for", "sure", "why"))
    rows = tuple(
        (
            each.column,
            field_name(found, each.field, language),
            percent(each.confidence, language),
            each.reason(language),
        )
        for each in found.assigned.values()
    )
    yield TableBlock(columns, rows, text("story-columns-understood", language), frozenset({2}))
    if found.unassigned:
        yield Paragraph(text("story-columns-unused", language, names=", ".join(found.unassigned)), "note")


def thin_columns(found: Detection, language: Language) -> list[Talk]:
    """The next columns worth having, as something to talk about."""
    made = []
    for key in found.missing[:NEXT]:
        facts = {"column": field_name(found, key, language), "unlocks": unlocks(found, key, language)}
        question = text("story-thin-column-question", language)
        made.append(Talk(0, text("story-thin-column", language, facts), question))
    return made


def field_name(found: Detection, key: str, language: Language) -> str:
    """What a field is usually called in a language."""
    return found.preset.fields[key].aliases[language][0]


def unlocks(found: Detection, key: str, language: Language) -> str:
    """What becomes visible with a field."""
    said = found.preset.fields[key].unlocks
    return said.in_(language) if said else ""
