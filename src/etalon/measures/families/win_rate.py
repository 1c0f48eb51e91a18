"""Win rate: won deals of all that were decided, by any dimension."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pyarrow as pa

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.closed import CLOSED, RESULT_NEEDS
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.statistics import wilson
from etalon.measures.thin import few


def partial(view: View, query: Query) -> pa.Table:
    """Counts of results: part ``asked`` by dimension within the query, part ``records`` of everything."""
    pieces = select(query, "c.day")
    sql = together(
        CLOSED,
        asked=f"""SELECT c.result, count(*) AS n, min(c.day) AS first_day, max(c.day) AS last_day{pieces.by}
            FROM closed c LEFT JOIN deals s ON s.deal_id = c.deal_id {pieces.join}
            WHERE {pieces.asked} GROUP BY ALL""",  # noqa: S608
        records="SELECT result, count(*) AS n FROM closed GROUP BY ALL",
    )
    return view.query(sql, pieces.params)


def counted(found: Iterable[Row]) -> Counter[str | None]:
    """How often each result stands in rows."""
    counts: Counter[str | None] = Counter()
    for row in found:
        counts[row["result"]] += row["n"]
    return counts


def row_of(found: list[Row], query: Query, one_sided: bool) -> MeasureRow:
    """The numbers of one group: deals without a result or disqualified are left out, and counted."""
    counts = counted(found)
    apart = counts["no_decision"] if query.parameters["no_decision"] == "apart" else 0
    won, lost = counts["won"], counts["lost"] + counts["no_decision"] - apart
    decided = won + lost
    left_out = sum(counts.values()) - decided
    if not decided:
        rate = Measured.cannot_tell("share", "reason-nothing-closed")
    elif one_sided:
        rate = Measured.cannot_tell("share", "reason-one-outcome", decided)
    else:
        rate = Measured(won / decided, "share", decided, *wilson(won, decided))
    values = {
        "win_rate": rate,
        "won": Measured(won, "count", decided),
        "lost": Measured(lost, "count", decided),
        "left_out": Measured(left_out, "count", decided + left_out),
    }
    return MeasureRow(values, notes=few(decided, query))


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Rates with Wilson's interval; where the records hold one outcome only, a reason instead."""
    everything = counted(rows(partials, "records"))
    if not everything:
        return Body(reason=Note("reason-nothing-recorded"))
    one_sided = not everything["won"] or not (everything["lost"] + everything["no_decision"])
    found = list(rows(partials, "asked"))
    made = [
        MeasureRow(row.values, named(key, query), notes=row.notes)
        for key, members in groups(found, query).items()
        for row in [row_of(members, query, one_sided)]
    ]
    return Body(tuple(made), covered(found), notes(counted(found)))


def notes(counts: Counter[str | None]) -> tuple[Note, ...]:
    """What was left out of the rate, in words."""
    left_out = {"note-disqualified-left-out": counts["disqualified"], "note-no-result": counts[None]}
    return tuple(Note(key, {"n": n}) for key, n in left_out.items() if n)


MEASURE = Measure(
    id="win_rate",
    unit="share",
    subjects={"deals": needs(*RESULT_NEEDS)},
    partial=partial,
    combine=combine,
    parameters={"enough": 20, "no_decision": "lost"},
    choices={"no_decision": ("lost", "apart")},
)
