"""What the records hold about each cell of a frame: none, some or most of the traces that it would leave."""

from collections.abc import Mapping

from etalon.core.levels import Evidence
from etalon.evidence.sql import Door
from etalon.measures.needs import Field
from etalon.measures.presence import Presence, Progress, presence
from etalon.standard.frame_view import FrameView

MOST = 0.5


def seen_traces(views: list[FrameView], door: Door, progress: Progress | None = None) -> dict[str, Presence]:
    """How far the records fill every trace that the cells of these frames name, by trace."""
    named = dict.fromkeys(trace for view in views for cell in view.cells().values() for trace in cell.traces)
    return presence(door, [Field(name) for name in named], progress) if named else {}


def evidence(view: FrameView, seen: Mapping[str, Presence]) -> dict[str, Evidence]:
    """By cell id: how much of its traces the records hold; ``cannot_tell`` where it would leave none."""
    return {key: held(cell.traces, seen) for key, cell in view.cells().items() if cell.asks != "nothing"}


def held(traces: tuple[str, ...], seen: Mapping[str, Presence]) -> Evidence:
    """How much of these traces the records hold."""
    if not traces:
        return "cannot_tell"
    filled = sum(1 for trace in traces if seen[trace].filled)
    if not filled:
        return "none"
    return "most" if filled / len(traces) > MOST else "some"
