"""Checkability of every cell: which of its traces the records hold, and what recording a trace would open."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etalon.core.levels import Evidence
from etalon.diagnosis.traces import held
from etalon.measures.checkable import Checkability
from etalon.measures.presence import Presence
from etalon.measures.result import Json
from etalon.standard.frame_view import CellView, FrameView

Spot = tuple[str, str]
"""A frame's id and a cell's."""


@dataclass(frozen=True, slots=True)
class CellTraces:
    """A cell that would leave traces, and how far the records hold each of them."""

    frame: str
    cell: CellView
    evidence: Evidence
    traces: Mapping[str, Presence]

    @property
    def spot(self) -> Spot:
        """Where it stands."""
        return self.frame, self.cell.id

    @property
    def missing(self) -> tuple[str, ...]:
        """The traces that the records do not hold at all."""
        return tuple(name for name, found in self.traces.items() if not found.filled)

    def as_json(self) -> Json:
        """``{"frame", "cell", "evidence", "traces": [{"trace", "rows", "filled"}]}``."""
        traces = [
            {"trace": name, "rows": found.rows, "filled": found.filled} for name, found in self.traces.items()
        ]
        return {"frame": self.frame, "cell": self.cell.id, "evidence": self.evidence, "traces": traces}


@dataclass(frozen=True, slots=True)
class Opens:
    """A trace that the records lack: cells that have no other trace, cells that have, measures that wait."""

    trace: str
    first: tuple[CellTraces, ...]
    more: tuple[CellTraces, ...]
    measures: tuple[str, ...]

    def as_json(self) -> Json:
        """``{"trace", "opens": [[frame, cell]], "adds_to": [[frame, cell]], "measures"}``."""
        return {
            "trace": self.trace,
            "opens": [list(each.spot) for each in self.first],
            "adds_to": [list(each.spot) for each in self.more],
            "measures": list(self.measures),
        }


def traced_cells(views: Iterable[FrameView], seen: Mapping[str, Presence]) -> tuple[CellTraces, ...]:
    """Every cell of every frame that names traces, each once, in drawing order."""
    made: dict[Spot, CellTraces] = {}
    for view in views:
        for key, cell in view.cells().items():
            if cell.traces:
                traces = {name: seen[name] for name in cell.traces}
                made.setdefault(
                    (view.frame.id, key), CellTraces(view.frame.id, cell, held(cell.traces, seen), traces)
                )
    return tuple(made.values())


def opened_by(cells: Iterable[CellTraces], found: Checkability) -> tuple[Opens, ...]:
    """The traces that are missing, the most fruitful first: cells and measures that they would open."""
    waiting: dict[str, list[CellTraces]] = {}
    for cell in cells:
        for name in cell.missing:
            waiting.setdefault(name, []).append(cell)
    measures = _measures(found)
    made = [
        Opens(
            name,
            tuple(each for each in several if each.evidence == "none"),
            tuple(each for each in several if each.evidence != "none"),
            measures.get(name, ()),
        )
        for name, several in waiting.items()
    ]
    rank = {each.trace: (-len(each.first) - len(each.measures), -len(each.more)) for each in made}
    return tuple(sorted(made, key=lambda each: (rank[each.trace], each.trace)))


def _measures(found: Checkability) -> dict[str, tuple[str, ...]]:
    """The measures that wait for each field, any of several being enough."""
    made: dict[str, tuple[str, ...]] = {}
    for item in found.measures:
        for need in item.missing:
            for field in need.split(" | "):
                made[field] = (*made.get(field, ()), item.measure)
    return made
