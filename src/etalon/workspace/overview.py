"""What the team says beside the findings: its level of the place of each, and the map with their numbers."""

from collections.abc import Sequence
from dataclasses import replace

from etalon.assessment.quick import SavedMap, claims
from etalon.core.texts import Language, text
from etalon.diagnosis import Finding
from etalon.maps import MapState
from etalon.standard.frame_view import view_of
from etalon.standard.pack import Pack


def claims_beside(
    findings: Sequence[Finding], saved: SavedMap | None, pack: Pack, language: Language
) -> dict[str, str]:
    """By the id of a finding, the level that the team gives the place that it is about."""
    made: dict[str, str] = {}
    for each in findings if saved else ():
        frame, cell = each.beside
        level = claims(saved, pack.frames[frame], pack).levels.get(cell) if saved else None
        if isinstance(level, int):
            name = view_of(pack.frames[frame], pack).cells()[cell].name.in_(language)
            made[each.id] = text("story-claim", language, cell=name, level=level)
    return made


def coloured(state: MapState) -> bool:
    """Whether the team gave any cell a level."""
    return any(isinstance(cell.claim, int) for cell in state.cells.values())


def numbered(state: MapState, findings: Sequence[Finding], frame: str) -> MapState:
    """A map that stands under the findings: their own numbers as badges, each at the place that it is about.

    The sentences are above it already, so they are not said again.
    """
    cells = {key: replace(cell, badge=None) for key, cell in state.cells.items()}
    for number, each in reversed(list(enumerate(findings, 1))):
        spot = each.cell if each.frame == frame else each.beside[1] if each.beside[0] == frame else None
        if spot in cells:
            cells[spot] = replace(cells[spot], badge=number)
    return replace(state, cells=cells, findings=[])
