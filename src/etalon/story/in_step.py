"""The chapter of the engagement cycle in numbers: early acts by team and by what was done (S14, S20)."""

from collections.abc import Iterator

from etalon.core.texts import Language, text
from etalon.measures.result import MeasureResult
from etalon.standard.pack import Pack
from etalon.story.blocks import Bars, Block, Heading, Paragraph
from etalon.story.words import group_label, value_label

MOST = 8


def in_step_blocks(
    whole: MeasureResult | None, teams: MeasureResult | None, pack: Pack, language: Language
) -> Iterator[Block]:
    """Early shares by team and by what was done.

    `whole` and `teams` are the answers of ``sync``, as a whole and by team; nothing where they cannot tell.
    """
    charts = [*by_team(teams, pack, language), *by_act(whole, pack, language)]
    if charts:
        yield Paragraph(text("story-in-step-lead", language))
        yield from charts


def by_team(found: MeasureResult | None, pack: Pack, language: Language) -> Iterator[Block]:
    """The share of early acts of each team; of one team alone there is nothing to compare."""
    rows = (
        [row for row in found.part("") if row.group and row.values["early"].value is not None]
        if found
        else []
    )
    if len(rows) > 1:
        rows.sort(key=lambda row: -(row.values["early"].value or 0.0))
        pairs = tuple((group_label(row, pack, language), row.values["early"]) for row in rows[:MOST])
        title = text("story-early-by-team", language)
        yield Heading(title, level=3)
        yield Bars(title, pairs, text("story-early-by-team-note", language))


def by_act(found: MeasureResult | None, pack: Pack, language: Language) -> Iterator[Block]:
    """What comes early most often, the acts of which there are most."""
    rows = [row for row in found.part("behaviours") if row.values["early"].value] if found else []
    rows = sorted(rows[:MOST], key=lambda row: -(row.values["early"].value or 0.0))
    pairs = tuple((value_label(row.group["behaviour"], pack, language), row.values["early"]) for row in rows)
    if pairs:
        title = text("story-early-by-act", language)
        yield Heading(title, level=3)
        yield Bars(title, pairs, text("story-early-by-act-note", language))
