"""The maps of a report: what the team said, what the records hold, the typical profile, the findings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from etalon.assessment.quick import Claims, SavedMap, claims
from etalon.assessment.weakest import typical
from etalon.core.numbers import day
from etalon.core.texts import Language, text
from etalon.diagnosis import Finding
from etalon.diagnosis.traces import evidence
from etalon.maps import Band, CellState, MapState
from etalon.measures.bands import StepCount
from etalon.measures.presence import Presence
from etalon.standard.frame_view import FrameView
from etalon.standard.pack import Pack
from etalon.story.blocks import MapBlock
from etalon.story.report import FIRST
from etalon.workspace.overview import coloured, numbered

ARTICLE = "article"
Flags = Mapping[str, Literal["why_not", "dear"]]


def map_blocks(
    views: Sequence[FrameView],
    traces: Mapping[str, Presence],
    findings: Sequence[Finding],
    saved: SavedMap | None,
    pack: Pack,
    language: Language,
    flags: Flags | None = None,
    counted: Sequence[StepCount] = (),
) -> list[MapBlock]:
    """One map per frame, in its first reading; findings are numbered as in the list under each map."""
    made = []
    for view in views:
        if view.reading == view.frame.readings[0].id:
            state = map_state(view, traces, findings[:FIRST], saved, pack, language)
            state = banded(view, flagged(view, state, flags or {}), counted)
            if view is views[0] and coloured(state):
                state = numbered(state, findings[:FIRST], view.frame.id)
            made.append(MapBlock(view.frame, state, view.reading))
    return made


def map_state(
    view: FrameView,
    traces: Mapping[str, Presence],
    findings: Sequence[Finding],
    saved: SavedMap | None,
    pack: Pack,
    language: Language,
) -> MapState:
    """What is laid over one frame."""
    said = claims(saved, view.frame, pack) if saved else Claims({}, {})
    held = evidence(view, traces)
    profile = typical(view.cells().values(), pack.profiles[ARTICLE])
    own = [each for each in findings if each.frame == view.frame.id]
    badges = {each.cell: number for number, each in enumerate(own, 1)}
    cells = {}
    for key in view.cells():
        cells[key] = CellState(
            claim=said.levels.get(key),
            used=said.used.get(key),
            profile=profile.get(key),
            evidence=held.get(key),
            badge=badges.get(key),
        )
    sentences = [f"{each.statement} {each.question}" for each in own]
    return MapState(subtitle=subtitle(saved, language), cells=cells, findings=sentences)


def flagged(view: FrameView, state: MapState, flags: Flags) -> MapState:
    """A state with the flags of tactics, on a map that shows them; chips of opened stages are flagged too."""
    if not any(cell.block == "chips" for cell in view.cells().values()):
        return state
    cells = dict(state.cells)
    for key, flag in flags.items():
        cells[key] = replace(cells.get(key, CellState()), flag=flag)
    return replace(state, cells=cells)


def banded(view: FrameView, state: MapState, counted: Sequence[StepCount]) -> MapState:
    """A state with the acts that the records hold as bands, on a map that has both tracks.

    Bands of less than one act in a hundred would be no wider than a hair; they stay in the numbers only.
    """
    cells = view.cells()
    total = sum(each.acts for each in counted)
    drawn = [
        Band(each.stage, each.phase, each.step, each.acts)
        for each in counted
        if each.stage in cells and each.phase in cells and each.acts * 100 >= total
    ]
    return replace(state, bands=drawn) if drawn else state


def subtitle(saved: SavedMap | None, language: Language) -> str | None:
    """Whose estimate the colours are."""
    if saved is None or saved.day is None:
        return None
    return text("story-quick-subtitle", language, date=day(saved.day, language))
