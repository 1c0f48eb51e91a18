"""The three weakest places by what a team says, and why these three.

A place is weak by its own answer only: what nobody knows, or does not apply, is neither weak nor zero.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from etalon.assessment.quick import Answer
from etalon.standard.documents import Profile
from etalon.standard.frame_view import CellView
from etalon.standard.pack import Pack
from etalon.standard.profile import rank as rank_of

FIRST_IN_TIES = "nurture"
"""Where a repeat customer's cycle begins (S12): of equal places, those of this stage are named first."""
TOP = 4
DEAR_STAGES = ("reach", "attract")
COUNT = 3
Level = Literal[0, 1, 2, 3, 4]
Because = Literal["level", "unused"]


@dataclass(frozen=True, slots=True)
class Weak:
    """A weak place: its cell, why it is named, and its level (None of a tactic)."""

    cell: str
    because: Because
    level: int | None


@dataclass(frozen=True, slots=True)
class Weakest:
    """At most three weak places, weakest first. `tied`: an equally weak place was left out by the order."""

    places: tuple[Weak, ...]
    tied: bool


def weakest(cells: Sequence[CellView], answers: Mapping[str, Answer], pack: Pack) -> Weakest:
    """The weakest three of the asked cells of a frame.

    Levels: lowest first; level 4 is never weak. Tactics: unused ones, mainstream before useful; a tactic of
    sales people at reach and attract comes last, for there they are dear (S24). Equal places stand in the
    order of `tie_order`.
    """
    order = {cell_id: rank for rank, cell_id in enumerate(tie_order(cells, pack))}
    weak = [(weakness(cell, answers[cell.id]), order[cell.id], cell) for cell in cells if cell.id in answers]
    ranked = sorted(
        ((value, rank, cell) for value, rank, cell in weak if value is not None), key=lambda row: row[:2]
    )
    chosen, rest = ranked[:COUNT], ranked[COUNT:]
    tied = bool(rest) and rest[0][0] == chosen[-1][0]
    return Weakest(tuple(_weak(cell, answers[cell.id]) for _, _, cell in chosen), tied)


def weakness(cell: CellView, answer: Answer) -> int | None:
    """How weak an answer is, lowest first; None where it is no weakness (or no answer at all)."""
    if isinstance(answer, int):
        return answer if answer < TOP else None
    return unused_rank(cell) if answer == "unused" else None


def unused_rank(cell: CellView) -> int:
    """Mainstream 0, useful 1; 2 where sales people would do dearly what marketing does (reach, attract)."""
    if cell.owner == "sales" and cell.stage in DEAR_STAGES:
        return 2
    return 0 if cell.fit == "M" else 1


def tie_order(cells: Sequence[CellView], pack: Pack) -> list[str]:
    """Ids in the order in which equals are named: by priority, from nurture on, then as drawn."""
    stages = list(pack.stages)
    first = stages.index(FIRST_IN_TIES)
    turned = [*stages[first:], *stages[:first]]

    def rank(cell: CellView) -> tuple[int, int]:
        stage = stage_of(cell, pack)
        return priority(cell, pack), turned.index(stage) if stage in turned else len(turned)

    return [cell.id for cell in sorted(cells, key=rank)]


def priority(cell: CellView, pack: Pack) -> int:
    """0 where a process of the cell comes first for us, 2 where its main one comes later, else 1."""
    ranks = [rank_of(pack.processes[key]) for key in cell.processes]
    return 0 if 0 in ranks else 2 if ranks[:1] == [2] else 1


def stage_of(cell: CellView, pack: Pack) -> str | None:
    """The stage of a cell: its own, or the one stage that its first process serves."""
    if cell.stage is not None:
        return cell.stage
    stages = pack.processes[cell.processes[0]].stages if cell.processes else ()
    return stages[0] if len(stages) == 1 else None


def typical(cells: Iterable[CellView], profile: Profile) -> dict[str, Level]:
    """Levels that a profile gives to cells: that of a cell's processes where it names any and they agree."""
    levels: dict[str, Level] = {level.process: level.level for level in profile.levels}
    made = {}
    for cell in cells:
        named = {levels[process] for process in cell.processes if process in levels}
        if len(named) == 1:
            made[cell.id] = named.pop()
    return made


def _weak(cell: CellView, answer: Answer) -> Weak:
    return Weak(cell.id, "level", answer) if isinstance(answer, int) else Weak(cell.id, "unused", None)
