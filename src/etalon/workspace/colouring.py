"""The colours of exported frames: from a saved map, or from all that a workspace holds."""

from collections.abc import Mapping, Sequence

from etalon.assessment.quick import SavedMap, claims
from etalon.assessment.weakest import Weak, weakest
from etalon.core.texts import Language, text
from etalon.diagnosis import find
from etalon.diagnosis.why_not import Use, flags
from etalon.evidence.sql import Door
from etalon.maps import CellState, MapState
from etalon.maps.speech import capital
from etalon.standard.documents import Frame
from etalon.standard.frame_view import CellView, FrameView, view_of
from etalon.standard.pack import Pack
from etalon.story.report import FIRST
from etalon.workspace.folder import Workspace
from etalon.workspace.maps import banded, flagged, map_state, subtitle
from etalon.workspace.measuring import Progress, measure_all
from etalon.workspace.reporting import latest_saved, said_of_tactics

States = Mapping[tuple[str, str], MapState]
"""What is laid over each reading of each frame: (frame id, reading id) -> state."""
STEPS = ("chevron", "axis")


def saved_states(saved: SavedMap, frames: Sequence[Frame], pack: Pack, language: Language) -> States:
    """What a team said, with its three weakest places as findings; frames without an answer stay empty."""
    made = {}
    for frame in frames:
        answered = saved.frames.get(frame.id)
        if answered is None or not answered.answers:
            continue
        seen = answered.reading or frame.readings[0].id
        for reading in frame.readings:
            view = view_of(frame, pack, reading.id)
            made[frame.id, reading.id] = said_state(view, saved, pack, language, reading.id == seen)
    return made


def said_state(view: FrameView, saved: SavedMap, pack: Pack, language: Language, discussed: bool) -> MapState:
    """What a team said of one reading; findings only where that reading was `discussed`."""
    said = claims(saved, view.frame, pack)
    answers = saved.frames[view.frame.id].answers
    weak = weakest(view.asked(), answers, pack).places if discussed else ()
    badges = {place.cell: number for number, place in enumerate(weak, 1)}
    cells = {
        key: CellState(said.levels.get(key), used=said.used.get(key), badge=badges.get(key))
        for key in view.cells()
    }
    sentences = [weak_words(view, place, pack, language) for place in weak]
    return MapState(subtitle=subtitle(saved, language), cells=cells, findings=sentences)


def weak_words(view: FrameView, weak: Weak, pack: Pack, language: Language) -> str:
    """A weak place as a sentence that ends in a question."""
    kind = "unused" if weak.because == "unused" else str(weak.level)
    return text(f"quick-finding-{kind}", language, place=place_words(view, weak.cell, pack, language))


def place_words(view: FrameView, cell_id: str, pack: Pack, language: Language) -> str:
    """How a place is called: with its stage, where its name alone does not say where it stands."""
    cell: CellView = view.cells()[cell_id]
    name = capital(cell.name.in_(language))
    if cell.stage is None or cell.block in STEPS:
        return name
    label = next((lane.lane.label for lane in view.lanes if lane.lane.id == cell.lane), None)
    inside = capital(label.in_(language)) if cell.block == "strip" and label else name
    return f"{capital(pack.stages[cell.stage].name.in_(language))} · {inside}"


def workspace_states(
    workspace: Workspace, frames: Sequence[Frame], pack: Pack, language: Language, progress: Progress
) -> States:
    """What the records of a workspace hold beside its newest saved map; before a load that map alone."""
    saved = latest_saved(workspace, pack)
    if not workspace.loaded:
        return saved_states(saved, frames, pack, language) if saved else {}
    with Door(workspace.evidence()) as door:
        found = measure_all(door, pack, progress)
        findings = find(pack, found.answers, language)
    use = Use(pack, found.answers.get(("tactic_use", ())), said_of_tactics(saved, pack))
    wanted = {frame.id for frame in frames}
    made = {}
    for view in found.views:
        if view.frame.id in wanted:
            state = map_state(view, found.traces, findings[:FIRST], saved, pack, language)
            state = banded(view, flagged(view, state, flags(pack, use)), found.bands)
            made[view.frame.id, view.reading] = state
    return made
