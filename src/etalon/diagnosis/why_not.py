"""Fitting tactics that are not used, three questions per stage; and sales people at work where it is dear."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from etalon.measures.families.tactic_use import PARTS
from etalon.measures.result import MeasureResult
from etalon.standard.documents import StageId, Tactic
from etalon.standard.frame_view import FITTING
from etalon.standard.pack import Pack

MOST = 3
DEAR_AT: tuple[StageId, ...] = ("reach", "attract")
Said = Mapping[str, bool | Literal["unknown"]]
"""Use of tactics by the team's own word, by cell id ``stage.tactic``."""


@dataclass(frozen=True, slots=True)
class Unused:
    """A fitting tactic of a teaching set that is not used; `said`: by the team's word, else by records."""

    stage: StageId
    tactic: str
    said: bool

    @property
    def cell(self) -> str:
        """Its chip on the tactics map."""
        return f"{self.stage}.{self.tactic}"


class Use:
    """What records and people say of the use of tactics."""

    def __init__(self, pack: Pack, result: MeasureResult | None, said: Said) -> None:
        self.pack = pack
        self.said = said
        rows = result.rows if result and not result.reason else ()
        stages = {part: stage for stage, part in PARTS.items()}
        self.seen: dict[StageId, set[str]] = {stage: set() for stage in PARTS}
        for row in rows:
            if row.part in stages and row.values["uses"].value:
                self.seen[stages[row.part]].add(str(row.group["tactic"]))
        self.unclear = {row.group["act"] for row in rows if row.part == "unclear"}

    def used(self, stage: StageId, tactic: str) -> bool:
        """Whether people say so or the records show it."""
        return self.said.get(f"{stage}.{tactic}") is True or tactic in self.seen[stage]

    def unused(self, stage: StageId, tactic: Tactic) -> bool:
        """Whether people say so, or the records show others of the stage and no act that could be it."""
        word = self.said.get(f"{stage}.{tactic.id}")
        if word is False:
            return tactic.id not in self.seen[stage]
        silent = not self.unclear & set(tactic.recorded_as) and bool(self.seen[stage])
        return word is None and silent and tactic.id not in self.seen[stage]


def why_not(pack: Pack, use: Use) -> list[Unused]:
    """At most three per stage: those that people call unused first, then by place in the teaching set.

    A tactic of sales people is never proposed at reach or attract while a fitting one of marketing is unused.
    """
    return [found for stage in PARTS for found in _of_stage(pack, stage, use)]


def _of_stage(pack: Pack, stage: StageId, use: Use) -> list[Unused]:
    tactics = [each for each in pack.tactics.values() if each.fit.get(stage) in FITTING]
    spare = any(each.owner == "marketing" and not use.used(stage, each.id) for each in tactics)
    taught = sorted(
        (each for each in tactics if stage in each.teaching), key=lambda each: each.teaching[stage]
    )
    found = [
        Unused(stage, each.id, use.said.get(f"{stage}.{each.id}") is False)
        for each in taught
        if use.unused(stage, each) and not (each.owner == "sales" and stage in DEAR_AT and spare)
    ]
    return sorted(found, key=lambda each: not each.said)[:MOST]


def dear(pack: Pack, use: Use) -> Iterator[tuple[StageId, str]]:
    """Tactics of sales people in use at reach and attract, where leads are dear (S24).

    Where a tactic does not fit the stage at all, an act there says more of the records than of the tactic.
    """
    for stage in DEAR_AT:
        for key, tactic in pack.tactics.items():
            if tactic.owner == "sales" and tactic.fit.get(stage, "X") != "X" and use.used(stage, key):
                yield stage, key


def flags(pack: Pack, use: Use) -> dict[str, Literal["why_not", "dear"]]:
    """The flags of the chips on the tactics map, by cell id."""
    made: dict[str, Literal["why_not", "dear"]] = {each.cell: "why_not" for each in why_not(pack, use)}
    return made | {f"{stage}.{key}": "dear" for stage, key in dear(pack, use)}
