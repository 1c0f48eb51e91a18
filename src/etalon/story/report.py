"""The report: first what to talk about, then the maps, then the numbers, last what the records are worth."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etalon.core.texts import Language, text
from etalon.diagnosis import Finding
from etalon.diagnosis.cells import CellTraces
from etalon.measures.checkable import Checkability
from etalon.measures.result import MeasureResult
from etalon.standard.pack import Pack
from etalon.story.blocks import Block, Contents, Fold, Heading, MapBlock, Paragraph, Story, Talk, Talks
from etalon.story.changed import changed_fold
from etalon.story.checking import checking_blocks
from etalon.story.insides import inside_fold
from etalon.story.numbers import measure_blocks
from etalon.story.records import FileJson, ledger_blocks
from etalon.story.words import shown

FIRST = 3
CHAPTERS = (
    "talk",
    "columns",
    "step",
    "maps",
    "in-step",
    "tactics",
    "channel",
    "numbers",
    "checkable",
    "ledger",
)


@dataclass(frozen=True)
class ReportFacts:
    """Everything that a report is made of.

    `thin` are sentences about what the records cannot tell yet, `claims` what the team says beside a finding,
    by the finding's id.
    """

    title: str
    subtitle: str
    language: Language
    findings: Sequence[Finding]
    thin: Sequence[Talk]
    maps: Sequence[MapBlock]
    results: Sequence[MeasureResult]
    checkability: Checkability
    ledgers: Sequence[FileJson]
    unread: Sequence[str] = ()
    columns: Sequence[Block] = ()
    gaps: Sequence[str] = ()
    cells: Sequence[CellTraces] = ()
    tactics: Sequence[Block] = ()
    channel: Sequence[Block] = ()
    claims: Mapping[str, str] = field(default_factory=dict)
    step: Sequence[Block] = ()
    in_step: Sequence[Block] = ()


def report(facts: ReportFacts, pack: Pack) -> Story:
    """The document tree of a report."""
    language = facts.language
    chapters: dict[str, list[Block]] = {
        "talk": list(talk(facts)),
        "columns": list(facts.columns),
        "step": list(facts.step),
        "in-step": list(facts.in_step),
        "maps": list(maps(facts, pack)),
        "tactics": list(facts.tactics),
        "channel": list(facts.channel),
        "numbers": list(numbers(facts, pack)),
        "checkable": [
            *map(Paragraph, facts.gaps),
            *checking_blocks(facts.checkability, facts.cells, pack, language),
        ],
        "ledger": list(ledger_blocks(facts.ledgers, language, facts.unread)),
    }
    shown = [key for key in CHAPTERS if chapters[key]]
    links = tuple((key, text(f"story-chapter-{key}", language)) for key in shown[1:])
    blocks: list[Block] = []
    for key in shown:
        blocks += [Heading(text(f"story-chapter-{key}", language), anchor=key), *chapters[key]]
        if key == "talk":
            blocks.append(Contents(text("story-contents", language), links))
    credit = pack.head.credit.in_(language)
    return Story(facts.title, facts.subtitle, language, tuple(blocks), credit)


def talk(facts: ReportFacts) -> Iterator[Block]:
    """At most three findings, filled up with what thin records suggest; the other findings behind a click."""
    language = facts.language
    said = [
        Talk(n, each.statement, each.question, each.basis, facts.claims.get(each.id, ""))
        for n, each in enumerate(facts.findings, 1)
    ]
    first = said[:FIRST]
    for extra in facts.thin[: FIRST - len(first)]:
        first.append(Talk(len(first) + 1, extra.statement, extra.question, extra.basis))
    yield Paragraph(text("story-talk-lead", language), tone="note")
    yield Talks(tuple(first))
    yield from overview(facts)
    if said[FIRST:]:
        summary = text("story-more-findings", language, count=len(said) - FIRST)
        yield Fold(summary, (Talks(tuple(said[FIRST:])),))


def overview(facts: ReportFacts) -> Sequence[MapBlock]:
    """The first map, when the team coloured it: it belongs on the first screen. An empty one would not."""

    def coloured(block: MapBlock) -> bool:
        return any(isinstance(cell.claim, int) for cell in block.state.cells.values())

    return [block for block in facts.maps[:1] if coloured(block)]


def maps(facts: ReportFacts, pack: Pack) -> Iterator[Block]:
    """Each map that does not stand beside the findings, and what is behind the boxes of each in a fold."""
    for block in facts.maps:
        if block not in overview(facts):
            yield block
        folds = (inside_fold(block, pack, facts.language), changed_fold(block, pack, facts.language))
        yield from (fold for fold in folds if fold)


def headline(result: MeasureResult, title: str, language: Language) -> str:
    """The name of a measure with its first number over everything, where there is one."""
    whole = result.whole
    lead = next(iter(whole.values.values())) if whole else None
    if whole is None or lead is None or lead.value is None:
        return title
    return f"{title}: {shown(lead, language, whole.currency)}"


def numbers(facts: ReportFacts, pack: Pack) -> Iterator[Block]:
    """The measures that the records can tell; the others in one fold, each with its reason."""
    language = facts.language
    told = [result for result in facts.results if result.rows and not result.reason]
    for result in told:
        heading, *blocks = measure_blocks(result, pack, language)
        summary = heading.text if isinstance(heading, Heading) else result.name
        yield Fold(headline(result, summary, language), tuple(blocks))
    silent = [result for result in facts.results if result not in told and not result.by]
    if silent:
        reasons = tuple(
            Paragraph(f"{text(f'measure-{each.name}', language)}. {' '.join(each.sentences(language))}")
            for each in silent
        )
        yield Fold(text("story-cannot-tell", language, count=len(silent)), reasons)
