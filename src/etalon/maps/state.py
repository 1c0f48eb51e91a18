"""What a map shows over its frame: what people said, what records show, what to talk about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from etalon.core.levels import Claim, Evidence, Level


@dataclass(frozen=True, slots=True)
class Marks:
    """Levels of the other three elements of a diagnosis; None where nobody was asked."""

    people: Level | None = None
    technology: Level | None = None
    structure: Level | None = None


@dataclass(frozen=True, slots=True)
class CellState:
    """The state of one cell (or of a member of an opened cell).

    `claim`: the team's level, ``na`` does not apply, ``unknown`` nobody knows. `record`: the level by the
    records; `evidence`: how much of it the records hold. `used`: of a tactic, by the team's own word.
    `spread`: lowest and highest answer; `target`: the level aimed at; `badge`: number of its finding;
    `value`: a figure by itself, already in words. `flag`: ``why_not`` an unused fitting tactic,
    ``dear`` sales people at work where marketing is cheaper, ``root`` the suspected root of a weak result.
    """

    claim: Claim | None = None
    profile: Level | None = None
    record: Level | None = None
    evidence: Evidence | None = None
    marks: Marks | None = None
    badge: int | None = None
    spread: tuple[float, float] | None = None
    target: Level | None = None
    used: bool | Literal["unknown"] | None = None
    flag: Literal["why_not", "dear", "root"] | None = None
    value: str | None = None


def brief(state: CellState) -> CellState:
    """What is left of a state where a neighbour is opened and room is short: its level, figure and badge."""
    return CellState(state.claim, badge=state.badge, used=state.used, value=state.value)


@dataclass(frozen=True, slots=True)
class Band:
    """Acts of one stage that found the buyer in one phase: cell ids, how they stood in step, how many."""

    stage: str
    phase: str
    step: Literal["in", "early", "late"]
    acts: int


@dataclass(frozen=True, slots=True)
class MapState:
    """Everything laid over a frame. `cells` is keyed by cell id; `findings` are at most three sentences.

    `bands` replace the standard's own thin bands; `suspected` holds ids of links drawn in accent.
    """

    title: str | None = None
    subtitle: str | None = None
    cells: Mapping[str, CellState] = field(default_factory=dict)
    findings: Sequence[str] = ()
    bands: Sequence[Band] = ()
    suspected: frozenset[str] = frozenset()

    def of(self, cell_id: str) -> CellState:
        """The state of a cell; an empty one where nothing is known."""
        return self.cells.get(cell_id, CellState())


EMPTY = MapState()
"""Nothing known yet: the frame as it stands in the standard."""
