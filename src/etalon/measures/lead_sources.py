"""Which tactic brought a lead, and how far the lead came.

First touch: the earliest event of the lead that names a tactic; where there is none the tactic of its
campaign, else the tactic whose id or name its source or channel bears.
"""

from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from etalon.measures.closed import CLOSED
from etalon.measures.partials import Row, rows
from etalon.standard.pack import Pack

STEPS = ("qualified", "accepted", "deal", "won")

# facts   what the events and deals of a bucket say of each lead: first tactic with its time, steps reached
FACTS = f"""{CLOSED}, said AS (
    SELECT lead_id, tactic_id AS tactic, "at", event_id, kind, CAST(NULL AS BOOLEAN) AS won FROM events
    WHERE lead_id IS NOT NULL AND CAST("at" AS DATE) <= $as_at
      AND (tactic_id IS NOT NULL OR kind IN ('lead_qualified', 'lead_accepted'))
    UNION ALL
    SELECT coalesce(d.lead_id, c.lead_id), NULL, NULL, NULL, 'deal', coalesce(c.result = 'won', false)
    FROM deals d FULL JOIN closed c ON c.deal_id = d.deal_id
    WHERE coalesce(d.lead_id, c.lead_id) IS NOT NULL
    UNION ALL
    SELECT l.lead_id, NULL, NULL, NULL, 'deal', coalesce(c.result = 'won', false)
    FROM leads l LEFT JOIN closed c ON c.deal_id = l.deal_id WHERE l.deal_id IS NOT NULL
), facts AS (
    SELECT lead_id, arg_min(tactic, ("at", event_id)) FILTER (tactic IS NOT NULL) AS tactic,
           min("at") FILTER (tactic IS NOT NULL) AS touched,
           coalesce(bool_or(kind = 'lead_qualified'), false) AS qualified,
           coalesce(bool_or(kind = 'lead_accepted'), false) AS accepted,
           coalesce(bool_or(kind = 'deal'), false) AS deal, coalesce(bool_or(won), false) AS won
    FROM said GROUP BY lead_id
), brought AS (SELECT campaign_id, max(tactic_id) AS tactic_id FROM campaigns GROUP BY campaign_id)"""  # noqa: S608

# One row per lead; {0} more columns, {1} joins, {2} condition.
LEADS = """SELECT s.lead_id, strftime(s.created_at, '%Y-%m') AS month, f.tactic, f.touched,
        b.tactic_id AS campaign_tactic, s.source, s.channel,
        coalesce(f.qualified, false) OR s.qualified_at IS NOT NULL AS qualified,
        coalesce(f.accepted, false) OR s.accepted_at IS NOT NULL AS accepted,
        coalesce(f.deal, false) OR s.deal_id IS NOT NULL AS deal, coalesce(f.won, false) AS won, 1 AS n{0}
    FROM leads s LEFT JOIN facts f ON f.lead_id = s.lead_id
    LEFT JOIN brought b ON b.campaign_id = s.campaign_id {1}
    WHERE CAST(s.created_at AS DATE) <= $as_at AND {2}"""
STRAYS = """SELECT lead_id, tactic, touched, qualified, accepted, deal, won FROM facts
    WHERE lead_id NOT IN (SELECT lead_id FROM leads WHERE lead_id IS NOT NULL)"""


def leads_of(partials: Sequence[pa.Table], dimensions: int) -> list[Row]:
    """Leads of all buckets added up, with what other buckets say of them.

    A lead can lie in another bucket than its events and deals: those leads are looked at one by one.
    """
    strays: dict[str, Row] = {}
    for row in rows(partials, "strays"):
        strays[row["lead_id"]] = merged(strays.get(row["lead_id"], row), row)
    leads = pa.concat_tables(partials, promote_options="permissive")
    leads = leads.filter(pc.field("part") == "leads")
    astray = pc.is_in(leads["lead_id"], value_set=pa.array(list(strays), pa.string()))
    one_by_one = [merged(row, strays[row["lead_id"]]) for row in leads.filter(astray).to_pylist()]
    keys = ["month", "tactic", "campaign_tactic", "source", "channel", *STEPS]
    keys += [f"by_{number}" for number in range(dimensions)]
    others = leads.filter(pc.invert(astray)).group_by(keys).aggregate([("n", "sum")])
    return [*one_by_one, *others.rename_columns({"n_sum": "n"}).to_pylist()]


def merged(row: Row, more: Row) -> Row:
    """A lead's row with what another bucket knows: the earlier touch, every step reached."""
    earlier = more["touched"] and (not row["touched"] or more["touched"] < row["touched"])
    touch = more if earlier else row
    steps = {step: row[step] or more[step] for step in STEPS}
    return {**row, "tactic": touch["tactic"], "touched": touch["touched"], **steps}


def tactics_by_name(pack: Pack) -> dict[str, str]:
    """Tactics by their ids and their names in every language, in small letters."""
    named = {key.casefold(): key for key in pack.tactics}
    for key, tactic in pack.tactics.items():
        for name in (tactic.name.en, tactic.name.ru, tactic.name.uk):
            named.setdefault(name.casefold(), key)
    return named


def tactic_of(row: Row, named: Mapping[str, str]) -> str | None:
    """The tactic that brought the leads of a row; None where nothing tells."""
    if row["tactic"] or row["campaign_tactic"]:
        return str(row["tactic"] or row["campaign_tactic"])
    told: Iterable[str] = (row[key].strip().casefold() for key in ("source", "channel") if row[key])
    return next((named[word] for word in told if word in named), None)
