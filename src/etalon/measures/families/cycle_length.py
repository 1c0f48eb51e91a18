"""Length of the deal cycle: calendar days from creation to closing, won and lost apart."""

from collections import Counter
from collections.abc import Sequence

import pyarrow as pa

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.closed import CLOSED, RESULT_NEEDS
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.quantiles import Counted, median, quartile
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.thin import few

# A deal without a decision was not won: its length stands with the lost ones.
SIDES = {"won": ("won",), "lost": ("lost", "no_decision")}


def partial(view: View, query: Query) -> pa.Table:
    """How many closed deals took how many days, by result and dimension; `days` is null without a start."""
    pieces = select(query, "c.day")
    sql = together(
        CLOSED,
        asked=f"""SELECT c.result, date_diff('day', CAST(s.created_at AS DATE), c.day) AS days, count(*) AS n,
                min(c.day) AS first_day, max(c.day) AS last_day{pieces.by}
            FROM closed c LEFT JOIN deals s ON s.deal_id = c.deal_id {pieces.join}
            WHERE c.result IN ('won', 'lost', 'no_decision') AND {pieces.asked} GROUP BY ALL""",  # noqa: S608
    )
    return view.query(sql, pieces.params)


def lengths(found: list[Row], side: str) -> Counted:
    """The lengths of one side that can be true."""
    counts: Counter[float] = Counter()
    for row in found:
        if row["result"] in SIDES[side] and row["days"] is not None and row["days"] >= 0:
            counts[row["days"]] += row["n"]
    return Counted(counts)


def row_of(found: list[Row], query: Query) -> MeasureRow:
    """Medians and quartiles of one group."""
    values = {}
    for side in SIDES:
        counted = lengths(found, side)
        values[f"{side}_median"] = median(counted, "days")
        values[f"{side}_q1"] = quartile(counted, 0.25, "days")
        values[f"{side}_q3"] = quartile(counted, 0.75, "days")
    total = sum(row["n"] for row in found)
    values["negative"] = Measured(negative(found), "count", total)
    values["no_start"] = Measured(without_start(found), "count", total)
    return MeasureRow(values, notes=few(values["won_median"].n, query))


def negative(found: list[Row]) -> int:
    """Deals closed before they were created."""
    return sum(row["n"] for row in found if row["days"] is not None and row["days"] < 0)


def without_start(found: list[Row]) -> int:
    """Closed deals without a creation date."""
    return sum(row["n"] for row in found if row["days"] is None)


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Medians with the exact interval; what cannot be true is left out and counted."""
    found = list(rows(partials, "asked"))
    if not found:
        return Body(reason=Note("reason-nothing-asked"))
    made = [
        MeasureRow(row.values, named(key, query), notes=row.notes)
        for key, members in groups(found, query).items()
        for row in [row_of(members, query)]
    ]
    left_out = {"note-negative": negative(found), "note-no-start": without_start(found)}
    notes = tuple(Note(key, {"n": n}) for key, n in left_out.items() if n)
    return Body(tuple(made), covered(found), notes)


MEASURE = Measure(
    id="cycle_length",
    unit="days",
    subjects={"deals": needs(*RESULT_NEEDS, "deals.created_at")},
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
