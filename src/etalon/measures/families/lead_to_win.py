"""From lead to won deal: share of leads won within so many days, fair to leads that are still under watch."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.closed import CLOSED, RESULT_NEEDS
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.quantiles import Counted, median
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.survival import kaplan_meier
from etalon.measures.thin import few

WITHIN = (30, 90, 180, 365)
WINS = f"""{CLOSED},
    wins AS (
        SELECT coalesce(c.lead_id, d.lead_id, l.lead_id) AS lead_id, min(c.day) AS won_day, count(*) AS n
        FROM closed c
        LEFT JOIN deals d ON d.deal_id = c.deal_id
        LEFT JOIN (
            SELECT deal_id, min(lead_id) AS lead_id FROM leads WHERE deal_id IS NOT NULL GROUP BY 1
        ) l ON l.deal_id = c.deal_id
        WHERE c.result = 'won' GROUP BY 1
    )"""  # noqa: S608


def partial(view: View, query: Query) -> pa.Table:
    """Leads with the day of their win, counted by day of creation.

    A lead without an account can lie in another bucket than its deal: leads not won here (part ``leads`` with
    `lead_id`) and wins whose lead is not here (part ``strays``) keep their ids until `combine` joins them.
    """
    pieces = select(query, "CAST(s.created_at AS DATE)")
    sql = together(
        WINS,
        leads=f"""SELECT CASE WHEN w.won_day IS NULL THEN s.lead_id END AS lead_id, w.won_day,
                CAST(s.created_at AS DATE) AS first_day, count(*) AS n{pieces.by}
            FROM leads s {pieces.join} LEFT JOIN wins w ON w.lead_id = s.lead_id
            WHERE (s.created_at IS NULL OR CAST(s.created_at AS DATE) <= $as_at) AND {pieces.asked}
            GROUP BY ALL""",  # noqa: S608
        strays="""SELECT lead_id, won_day, n FROM wins
            WHERE lead_id IS NULL OR lead_id NOT IN (SELECT lead_id FROM leads WHERE lead_id IS NOT NULL)""",
        last="""SELECT max(CAST("at" AS DATE)) AS last_day FROM events WHERE CAST("at" AS DATE) <= $as_at""",
    )
    return view.query(sql, pieces.params)


def joined(partials: Sequence[pa.Table], query: Query) -> tuple[list[Row], int]:
    """Leads with the day of their win from any bucket, and how many wins have no lead among them."""
    strays: dict[str | None, date] = {}
    without_lead = 0
    for row in rows(partials, "strays"):
        if row["lead_id"] is None:
            without_lead += row["n"]
        else:
            strays[row["lead_id"]] = min(row["won_day"], strays.get(row["lead_id"], row["won_day"]))
    met, others = parted(partials, strays.keys(), query)
    for row in met:
        row["won_day"] = strays.pop(row["lead_id"], None)
    return [*met, *others], without_lead + len(strays)


def parted(
    partials: Sequence[pa.Table], ids: Iterable[str | None], query: Query
) -> tuple[list[Row], list[Row]]:
    """The leads with one of these ids, one by one, and all others added up."""
    leads = pa.concat_tables(partials).filter(pc.field("part") == "leads")
    here = pc.fill_null(pc.is_in(leads["lead_id"], value_set=pa.array(list(ids), pa.string())), False)
    keys = ["first_day", "won_day", *(f"by_{number}" for number in range(len(query.by)))]
    others = leads.filter(pc.invert(here)).group_by(keys).aggregate([("n", "sum")])
    return leads.filter(here).to_pylist(), others.rename_columns({"n_sum": "n"}).to_pylist()


def row_of(found: list[Row], until: date, query: Query) -> MeasureRow:
    """The curve of one group: a lead without a win was watched from its creation until the last event."""
    won: Counter[int] = Counter()
    waiting: Counter[int] = Counter()
    for row in found:
        if row["first_day"] is not None:
            days = ((row["won_day"] or until) - row["first_day"]).days
            (won if row["won_day"] else waiting)[days] += row["n"]
    possible = {day: n for day, n in won.items() if day >= 0}
    curve = kaplan_meier(possible, {day: n for day, n in waiting.items() if day >= 0})
    total = sum(row["n"] for row in found)
    values = {
        "leads": Measured(total, "count", total),
        "wins": Measured(sum(won.values()), "count", total),
        **{f"within_{days}": curve.within(days) for days in WITHIN},
        "median_all": curve.median(),
        "median_won": median(Counted({float(day): n for day, n in possible.items()}), "days"),
    }
    return MeasureRow(values, notes=few(curve.n, query))


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Shares by Kaplan and Meier; leads won before they were created are left out and counted."""
    leads, without_lead = joined(partials, query)
    until = max((row["last_day"] for row in rows(partials, "last") if row["last_day"]), default=None)
    if until is None or not leads:
        return Body(reason=Note("reason-nothing-asked"))
    if not any(row["won_day"] for row in leads):
        return Body(reason=Note("reason-no-wins-of-leads"))
    made = [
        MeasureRow(row.values, named(key, query), notes=row.notes)
        for key, members in groups(leads, query).items()
        for row in [row_of(members, until, query)]
    ]
    everything = not query.where and query.period.first is None and query.period.last is None
    said = [Note("note-watched-until", {"day": until.isoformat()})]
    counts = {
        "note-negative": negative(leads, until),
        "note-no-start": sum(row["n"] for row in leads if row["first_day"] is None),
        "note-wins-without-lead": without_lead if everything else 0,
    }
    said += [Note(key, {"n": n}) for key, n in counts.items() if n]
    return Body(tuple(made), covered(leads, last="first_day"), tuple(said))


def negative(leads: list[Row], until: date) -> int:
    """Leads that were won, or last watched, before they were created."""
    dated = [row for row in leads if row["first_day"]]
    return sum(row["n"] for row in dated if (row["won_day"] or until) < row["first_day"])


MEASURE = Measure(
    id="lead_to_win",
    unit="share",
    subjects={
        "leads": needs(
            "leads.created_at", *RESULT_NEEDS, "deals.lead_id | leads.deal_id | events:deal_closed.lead_id"
        )
    },
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
