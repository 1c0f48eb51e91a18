"""What a lead and each further step costs: by tactic and owning function, sales beside marketing (S24).

Costs are those of the months in which both spending and leads are recorded.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date

import pyarrow as pa

from etalon.core.measured import Measured, Period
from etalon.evidence.sql import View
from etalon.measures.dimensions import select
from etalon.measures.lead_costs import Table, ratio
from etalon.measures.lead_sources import (
    FACTS,
    LEADS,
    STEPS,
    STRAYS,
    leads_of,
    tactic_of,
    tactics_by_name,
)
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, groups, named, rows, together
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.spending import SPEND_NEEDS, SPEND_ROWS, spent
from etalon.measures.statistics import wilson
from etalon.measures.thin import few
from etalon.standard.loader import base_pack


def partial(view: View, query: Query) -> pa.Table:
    """Leads one by one (``leads``), facts of leads of other buckets (``strays``), costs (``spend``)."""
    pieces = select(query, "CAST(s.created_at AS DATE)")
    asked = ""
    if query.period.first:
        asked += f" AND day >= {pieces.bind('p', query.period.first)}"
    if query.period.last:
        asked += f" AND day <= {pieces.bind('p', query.period.last)}"
    sql = together(
        f"{FACTS}, {spent(query)}",
        leads=LEADS.format(pieces.by, pieces.join, pieces.asked),
        strays=STRAYS,
        spend=SPEND_ROWS.format(asked=asked),
    )
    return view.query(sql, pieces.params)


def shared_months(leads: Iterable[Row], costs: Iterable[Row]) -> list[str]:
    """All months from the later of the two beginnings to the earlier of the two ends."""
    of_leads = sorted({row["month"] for row in leads if row["month"]})
    of_costs = sorted({row["month"] for row in costs if row["month"]})
    if not of_leads or not of_costs:
        return of_leads
    first, last = max(of_leads[0], of_costs[0]), min(of_leads[-1], of_costs[-1])
    return [month for month in sorted({*of_leads, *of_costs}) if first <= month <= last]


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """The ratio, then functions, then tactics in the order of the catalogue; never mixed currencies."""
    pack = query.pack or base_pack()
    leads = leads_of(partials, len(query.by))
    # Spending lies whole in every bucket: the first one tells it all.
    costs = list(rows(partials[:1], "spend"))
    if not leads:
        return Body(reason=Note("reason-nothing-recorded"))
    if not costs:
        return Body(reason=Note("reason-no-amounts"))
    known = tactics_by_name(pack)
    table = Table(pack, shared_months(leads, costs))
    for row in leads:
        row["brought_by"] = tactic_of(row, known)
        table.add_lead(row, row["brought_by"])
    for row in costs:
        table.add_cost(row)
    made = [whole(leads, table, query), *cuts(leads, query)]
    if not query.where:
        made += rows_of(table, [step for step in STEPS if any(row[step] for row in leads)], query)
    return Body(tuple(made), covered(table.months), notes(table, query))


def covered(months: Sequence[str]) -> Period:
    """The days of the first to the last month."""
    if not months:
        return Period()
    year, month = (int(part) for part in months[-1].split("-"))
    return Period(date.fromisoformat(f"{months[0]}-01"), date(year, month, monthrange(year, month)[1]))


def whole(leads: list[Row], table: Table, query: Query) -> MeasureRow:
    """The ratio and how many leads it rests on."""
    n = sum(row["n"] for row in leads)
    told = sum(row["n"] for row in leads if row["brought_by"])
    dear = ratio(table.functions, table.months)
    if query.where:
        dear = Measured.cannot_tell("ratio", "reason-costs-not-cut", n)
    values = {"ratio": dear, **counts(n, told)}
    return MeasureRow(values, notes=few(n, query))


def counts(n: int, told: int) -> dict[str, Measured]:
    """Leads, and the share of which the tactic is known."""
    return {
        "leads": Measured(n, "count", n),
        "attributed": Measured(told / n, "share", n, *wilson(told, n)),
    }


def cuts(leads: list[Row], query: Query) -> list[MeasureRow]:
    """Leads by the dimensions asked for; costs cannot be cut by what only leads have."""
    made = []
    for key, members in groups(leads, query).items():
        if key:
            n = sum(row["n"] for row in members)
            told = sum(row["n"] for row in members if row["brought_by"])
            absent = Measured.cannot_tell("ratio", "reason-costs-not-cut", n)
            made.append(MeasureRow({"ratio": absent, **counts(n, told)}, named(key, query)))
    return made


def rows_of(table: Table, recorded: Sequence[str], query: Query) -> list[MeasureRow]:
    """Functions by name, tactics by owner and catalogue."""
    made = []
    for function, side in sorted(table.functions.items()):
        values = side.values(table.months, recorded)
        made.append(
            MeasureRow(values, {"function": function}, "functions", side.cost.currency, few(side.n, query))
        )
    order = {key: number for number, key in enumerate(table.pack.tactics)}
    for tactic, side in sorted(
        table.tactics.items(), key=lambda pair: (order.get(pair[0] or "", len(order)), pair[0] or "~")
    ):
        group = {"tactic": tactic, "owned_by": table.owner(tactic)}
        values = side.values(table.months, recorded)
        made.append(MeasureRow(values, group, "tactics", side.cost.currency, few(side.n, query)))
    return made


def notes(table: Table, query: Query) -> tuple[Note, ...]:
    """How leads were given to tactics, what was left out, and whether hours are in the amounts."""
    made = [Note("note-first-touch"), Note("note-lead-tactics")]
    if query.parameters["hours"] == "within" and any(side.cost.hours for side in table.tactics.values()):
        made.append(Note("note-hours-within"))
    left_out = {"note-leads-outside-costs": table.outside, "note-costs-without-tactic": table.apart}
    return (*made, *(Note(key, {"n": n}) for key, n in left_out.items() if n))


MEASURE = Measure(
    id="cost_per_lead",
    unit="ratio",
    subjects={
        "leads": (
            *needs("leads.created_at", "events.tactic_id | leads.campaign_id | leads.source"),
            *SPEND_NEEDS,
        )
    },
    partial=partial,
    combine=combine,
    parameters={"enough": 20, "hours": "within", "hour_cost": 0},
    choices={"hours": ("within", "added")},
)
