"""The chapter of tactics: fitting ones that nobody uses, by stage, and where sales people are dear."""

from collections.abc import Iterator, Sequence

from etalon.core.texts import Language, text
from etalon.diagnosis.why_not import Unused, Use, dear, why_not
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.standard.adapted_places import of_tactic, told
from etalon.standard.pack import Pack
from etalon.story.blocks import Bars, Block, Heading, Paragraph, TableBlock
from etalon.story.words import value_label

MOST_COSTS = 8


def tactics_blocks(pack: Pack, use: Use, language: Language) -> Iterator[Block]:
    """At most three questions per stage, each with its reason; then what is dear at reach and attract."""
    proposals = why_not(pack, use)
    if proposals:
        yield Paragraph(text("story-why-not-lead", language))
        columns = tuple(text(f"story-{key}", language) for key in ("stage", "why-not", "why-these"))
        yield TableBlock(columns, tuple(rows(proposals, pack, language)))
    told = list(dict.fromkeys(pack.tactics[key].name.in_(language) for _, key in dear(pack, use)))
    if told:
        yield Paragraph(text("story-dear", language, tactics="; ".join(told)))


def cost_blocks(found: MeasureResult | None, pack: Pack, language: Language) -> Iterator[Block]:
    """The cost of a lead by tactic, each with its owner, the dearest first (S24)."""
    told = (
        [row for row in found.part("tactics") if row.values["cost_per_lead"].value is not None]
        if found
        else []
    )
    if len(told) < 2:
        return
    told = sorted(told, key=lambda row: -row.values["cost_per_lead"].n)[:MOST_COSTS]
    told.sort(key=lambda row: -(row.values["cost_per_lead"].value or 0.0))
    bars = tuple((whose(row, pack, language), row.values["cost_per_lead"]) for row in told)
    note = text("story-lead-costs-note", language)
    title = text("story-lead-costs", language)
    yield Heading(title, level=3)
    yield Bars(title, bars, note, told[0].currency)


def whose(row: MeasureRow, pack: Pack, language: Language) -> str:
    """A tactic with its owner."""
    name = value_label(row.group["tactic"], pack, language, "tactic")
    return f"{name} ({value_label(row.group['owned_by'], pack, language, 'owned_by')})"


def rows(proposals: Sequence[Unused], pack: Pack, language: Language) -> Iterator[tuple[str, str, str]]:
    """Stage, tactic, and why it is asked about."""
    for each in proposals:
        tactic = pack.tactics[each.tactic]
        fit = text(f"map-fit-{tactic.fit[each.stage].lower()}", language)
        known = text("story-unused-said" if each.said else "story-unused-recorded", language)
        owner = text(f"map-owner-{tactic.owner}", language)
        why = text("story-why-reason", language, fit=fit, owner=owner, known=known)
        changes = told(of_tactic(pack, each.tactic, each.stage))
        why = ". ".join((why, *(change.in_(language) for change in changes)))
        yield pack.stages[each.stage].name.in_(language), tactic.name.in_(language), why
