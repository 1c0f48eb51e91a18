"""A report of the records: of a workspace's store, or of a batch in memory."""

from collections.abc import Sequence
from pathlib import Path

from etalon.assessment.quick import SavedMap, claims, read_saved
from etalon.core.numbers import number, period
from etalon.core.texts import Language, text
from etalon.diagnosis import find
from etalon.diagnosis.cells import traced_cells
from etalon.diagnosis.scorecard import scorecard
from etalon.diagnosis.why_not import Said, Use, flags
from etalon.evidence.detect import Detection, detect, guessed_mapping
from etalon.evidence.load import read_source
from etalon.evidence.sql import Door
from etalon.export.html import report_html
from etalon.measures.result import MeasureResult
from etalon.standard.pack import Pack
from etalon.story.blocks import Story, Talk
from etalon.story.channel import channel_blocks, dealer_blocks
from etalon.story.checking import field_words
from etalon.story.columns import column_blocks, thin_columns
from etalon.story.in_step import in_step_blocks
from etalon.story.records import FileJson
from etalon.story.report import ReportFacts, report
from etalon.story.step import step_blocks
from etalon.story.tactics import cost_blocks, tactics_blocks
from etalon.workspace.aside import unread_files
from etalon.workspace.folder import Workspace
from etalon.workspace.maps import map_blocks
from etalon.workspace.measuring import BY_TEAM, Measurement, Progress, Size, measure_all
from etalon.workspace.overview import claims_beside

ENOUGH_DEALS = 40
QUICK_FOLDER = "assessment"


def workspace_report(workspace: Workspace, pack: Pack, language: Language, progress: Progress) -> str:
    """The report of a workspace as one HTML text. Raises `WorkspaceError` before the first load."""
    return report_html(workspace_story(workspace, pack, language, progress), pack)


def workspace_story(workspace: Workspace, pack: Pack, language: Language, progress: Progress) -> Story:
    """What a workspace's records say. Raises `WorkspaceError` before the first load."""
    store = workspace.evidence()
    latest = {load.source: load for load in store.loads()}
    ledgers = [file for load in latest.values() for file in store.ledger(load)["files"]]
    saved = latest_saved(workspace, pack)
    unread = [path.relative_to(workspace.folder).as_posix() for path in unread_files(workspace, pack)]
    name = workspace.document.organisation
    with Door(store) as door:
        return story_of(door, pack, name, language, ledgers, saved, progress, unread=unread)


def file_report(file: Path, pack: Pack, language: Language, progress: Progress) -> str:
    """What one table proves, with no workspace. Raises `FileError` when it cannot be read or recognised."""
    found = detect(file)
    batch, ledger = read_source(guessed_mapping(found, pack), file.parent, pack)
    ledgers = [each.as_json() for each in ledger.files]
    with Door.memory(batch.tables) as door:
        story = story_of(door, pack, file.name, language, ledgers, None, progress, found)
    return report_html(story, pack)


def story_of(
    door: Door,
    pack: Pack,
    organisation: str,
    language: Language,
    ledgers: Sequence[FileJson],
    saved: SavedMap | None,
    progress: Progress,
    single: Detection | None = None,
    unread: Sequence[str] = (),
) -> Story:
    """Measure everything and say what it means; `single`: a lone table."""
    found = measure_all(door, pack, progress)
    findings = find(pack, found.answers, language)
    use = Use(pack, found.answers.get(("tactic_use", ())), said_of_tactics(saved, pack))
    facts = ReportFacts(
        title=text("story-title", language, organisation=organisation),
        subtitle=subtitle(found.size, language),
        language=language,
        findings=findings,
        thin=thin_columns(single, language) if single else thin(found, pack, language),
        maps=map_blocks(
            found.views, found.traces, findings, saved, pack, language, flags(pack, use), found.bands
        ),
        results=results(found),
        checkability=found.checkability,
        ledgers=ledgers,
        unread=unread,
        cells=traced_cells(found.views, found.traces),
        tactics=[
            *cost_blocks(found.answers.get(("cost_per_lead", ())), pack, language),
            *tactics_blocks(pack, use, language),
        ],
        channel=[
            *dealer_blocks(found.answers, language),
            *channel_blocks(scorecard(pack, found.answers), language),
        ],
        claims=claims_beside(findings, saved, pack, language),
        step=list(step_blocks(found.answers.get(("sync", ())), pack, language)),
        in_step=list(
            in_step_blocks(found.answers.get(("sync", ())), found.answers.get(BY_TEAM), pack, language)
        ),
        gaps=gaps(found.size, language),
        columns=list(column_blocks(single, language)) if single else (),
    )
    return report(facts, pack)


def said_of_tactics(saved: SavedMap | None, pack: Pack) -> Said:
    """Which tactics the team says it uses, by cell ``stage.tactic``, whichever map it was asked on."""
    if saved is None:
        return {}
    said = [claims(saved, frame, pack).used for frame in pack.frames.values()]
    return {cell: used for frame in said for cell, used in frame.items()}


def results(found: Measurement) -> list[MeasureResult]:
    """Every answer, each measure's whole before its cuts; cuts that have one group or none are left out."""
    ordered = sorted(found.answers.items(), key=lambda pair: (pair[0][0], len(pair[0][1])))
    return [
        result
        for (_, by), result in ordered
        if not by or len({id(row) for row in result.rows if row.group}) > 1
    ]


def subtitle(size: Size, language: Language) -> str:
    """Period and size of the records."""
    counts = {key: number(getattr(size, key), language) for key in ("events", "deals", "accounts")}
    return text("story-subtitle", language, {"period": period(size.period, language), **counts})


def thin(found: Measurement, pack: Pack, language: Language) -> list[Talk]:
    """What thin records suggest to talk about, the most telling first."""
    made = []
    size = found.size
    if 0 < size.decided < ENOUGH_DEALS:
        statement = text("story-thin-deals", language, n=size.decided, enough=ENOUGH_DEALS)
        made.append(Talk(0, statement, text("story-thin-deals-question", language)))
    made += [Talk(0, gap, text("story-thin-buyer-question", language)) for gap in gaps(size, language)]
    for unlock in found.checkability.unlocks:
        if not unlock.alone and not unlock.with_others:
            # The page speaks of measures; what only KPIs wait for stands in the chapter of checkability.
            continue
        names = [field_words(part.strip(), pack, language) for part in unlock.need.split("|")]
        waiting = [text(f"measure-{name}", language) for name in (*unlock.alone, *unlock.with_others)]
        facts = {"field": text("story-or", language).join(names), "measures": ", ".join(waiting)}
        question = text("story-thin-field-question", language)
        made.append(Talk(0, text("story-thin-field", language, facts), question))
    return made


def gaps(size: Size, language: Language) -> list[str]:
    """What the records cannot show at all: without buyers' acts, whether selling is in step."""
    return [] if size.buyer_acts else [text("story-thin-buyer", language)]


def latest_saved(workspace: Workspace, pack: Pack) -> SavedMap | None:
    """The newest map that was saved into the workspace's ``assessment`` folder, by its own day."""
    saved = [read_saved(path, pack) for path in files_of(workspace.folder / QUICK_FOLDER)]
    return max(saved, key=lambda each: (each.day is not None, str(each.day)), default=None)


def files_of(folder: Path) -> list[Path]:
    """The saved maps of a folder, by name."""
    return sorted(folder.glob("*.json")) if folder.is_dir() else []
