"""Acts of ours by stage, phase of the buyer and step: the bands of the map of the engagement cycle (S14)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

import pyarrow as pa

from etalon.evidence.sql import Door, View, walk
from etalon.measures.measure import Query
from etalon.measures.registry import measure
from etalon.measures.steps import STEPS, about, asking, steps
from etalon.standard.pack import Pack


@dataclass(frozen=True, slots=True)
class StepCount:
    """Acts of one stage that found the buyer in one phase, and how they stood in step; direct sales only."""

    stage: str
    phase: str
    step: Literal["in", "early", "late"]
    acts: int


def bands(door: Door, pack: Pack, as_at: date | None = None) -> tuple[StepCount, ...]:
    """All bands that occur, the widest first; acts whose moment is unknown are in none."""
    sync = measure("sync")
    query = Query("deals", parameters=sync.parameters, as_at=as_at or date.today(), pack=pack)
    phases = {state.no: state.phase for state in pack.buyer_states.values()}
    counts: Counter[tuple[str, str, str]] = Counter()
    for table in walk(door, lambda view: partial(view, query)):
        for row in table.to_pylist():
            counts[row["stage"], phases[row["state"]], row["step"]] += row["n"]
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(
        StepCount(stage, phase, cast(Literal["in", "early", "late"], step), n)
        for (stage, phase, step), n in ordered
    )


def partial(view: View, query: Query) -> pa.Table:
    """Known acts of direct sales in one bucket: stage, state, step, n."""
    asked = asking(query)
    sql = f"""WITH {steps(asked)} SELECT s.stage, s.state, s.step, count(*) AS n FROM ({about("judged")}) s
        WHERE s.side = 'direct' AND s.step IN {asked.bound.any_of(STEPS)} GROUP BY ALL"""  # noqa: S608
    return view.query(sql, asked.params)
