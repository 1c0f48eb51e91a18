"""Which tactics the records show at each stage, beside the standard's fit and teaching set (S21).

Each stage is a table of its own, in the order of the standard and never by number: a tactic has no rank in
general (S22).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import pyarrow as pa

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.closed import CLOSED
from etalon.measures.cycle_place import PLACES, STAGE
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.statistics import wilson
from etalon.measures.thin import few
from etalon.standard.documents import StageId
from etalon.standard.loader import base_pack
from etalon.standard.pack import Pack

PARTS: dict[StageId, str] = {
    "reach": "use_reach",
    "attract": "use_attract",
    "nurture": "use_nurture",
    "sell": "use_sell",
    "deliver": "use_deliver",
    "retain": "use_retain",
}
FITS = "MURX"


def partial(view: View, query: Query) -> pa.Table:
    """Acts that tell a tactic or could, by stage (``acts``); customers touched (``touched``)."""
    pack = query.pack or base_pack()
    pieces = select(query, "s.day")
    relations = f"""{CLOSED}, {PLACES}, used AS (
        SELECT s.who, s.day, s.deal_id, s.tactic_id, s.kind,
               coalesce(s.tactic_id, o.tactic) AS tactic, s.kind IN (SELECT unnest($buyers)) AS own,
               count(*) AS n{pieces.by}
        FROM dated s LEFT JOIN (SELECT unnest($kinds) AS kind, unnest($owners) AS tactic) o ON o.kind = s.kind
        {pieces.join}
        WHERE (s.tactic_id IS NOT NULL OR s.kind IN (SELECT unnest($recorded))) AND {pieces.asked}
        GROUP BY ALL
    ), placed AS (
        SELECT u.*, {STAGE} AS stage FROM used u LEFT JOIN place_since k ON k.who = u.who
    )"""  # noqa: S608
    by = "".join(f", by_{number}" for number in range(len(query.by)))
    sql = together(
        relations,
        acts=f"""SELECT stage, tactic, kind, sum(n)::BIGINT AS n, min(day) AS first_day,
            max(day) AS last_day{by} FROM placed GROUP BY ALL""",  # noqa: S608
        touched=f"""SELECT stage, tactic, count(DISTINCT who) AS n{by} FROM placed
            WHERE tactic IS NOT NULL AND who IS NOT NULL GROUP BY ALL""",  # noqa: S608
    )
    alone = sole_kinds(pack)
    known = {
        "kinds": list(alone),
        "owners": list(alone.values()),
        "recorded": sorted({kind for tactic in pack.tactics.values() for kind in tactic.recorded_as}),
        "buyers": sorted(key for key, kind in pack.event_kinds.items() if kind.side == "buyer"),
        "settling": query.number("settling"),
    }
    return view.query(sql, {**pieces.params, **known})


def sole_kinds(pack: Pack) -> dict[str, str]:
    """Kinds of event that record one tactic alone, with it."""
    owners: dict[str, list[str]] = {}
    for key, tactic in pack.tactics.items():
        for kind in tactic.recorded_as:
            owners.setdefault(kind, []).append(key)
    return {kind: found[0] for kind, found in sorted(owners.items()) if len(found) == 1}


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """How far acts tell their tactic, then a table per stage, then the kinds that do not tell it."""
    pack = query.pack or base_pack()
    acts, touched = list(rows(partials, "acts")), groups(rows(partials, "touched"), query)
    if not acts:
        return Body(reason=Note("reason-nothing-recorded"))
    made: list[MeasureRow] = []
    for key, members in groups(acts, query).items():
        group = named(key, query)
        made.append(told_row(members, group, query))
        for stage, part in PARTS.items():
            counts = added(row for row in members if row["stage"] == stage)
            people = added(row for row in touched.get(key, []) if row["stage"] == stage)
            made += stage_rows(stage, part, pack, counts, people, group)
    made += unclear_rows(acts)
    notes = (Note("note-stage-by-records"), Note("note-tactics-not-ranked"))
    return Body(tuple(made), covered(acts), notes)


def told_row(found: Sequence[Row], group: Mapping[str, str | None], query: Query) -> MeasureRow:
    """Of all acts that could tell a tactic, how many do."""
    n = sum(row["n"] for row in found)
    told = sum(row["n"] for row in found if row["tactic"])
    values = {
        "told_share": Measured(told / n, "share", n, *wilson(told, n)),
        "acts_told": Measured(told, "count", n),
        "acts_unclear": Measured(n - told, "count", n),
    }
    return MeasureRow(values, group, notes=few(n, query))


def added(found: Iterable[Row]) -> Counter[str]:
    """Rows of one stage by tactic; what tells no tactic is not there."""
    counts: Counter[str] = Counter()
    for row in found:
        if row["tactic"]:
            counts[row["tactic"]] += row["n"]
    return counts


def stage_rows(
    stage: StageId,
    part: str,
    pack: Pack,
    counts: Counter[str],
    people: Counter[str],
    group: Mapping[str, str | None],
) -> list[MeasureRow]:
    """The teaching set of a stage, then other tactics that the records show there, by fit and catalogue."""
    taught = {key: tactic.teaching[stage] for key, tactic in pack.tactics.items() if stage in tactic.teaching}
    shown = [*sorted(taught, key=taught.__getitem__)]
    others = [key for key in pack.tactics if counts[key] and key not in taught]
    shown += sorted(others, key=lambda key: FITS.index(pack.tactics[key].fit.get(stage, "X")))
    shown += sorted(key for key in counts if key not in pack.tactics)
    made = []
    for key in shown:
        tactic = pack.tactics.get(key)
        fit = tactic.fit.get(stage) if tactic else None
        place = {"tactic": key, "owned_by": tactic.owner if tactic else None, "fit": fit}
        values = {"uses": use(counts[key]), "customers_touched": customers(counts[key], people[key])}
        if key in taught:
            values["teaching"] = Measured(taught[key], "count", len(taught))
        made.append(MeasureRow(values, {**group, **place}, part))
    return made


def use(n: int) -> Measured:
    """How often; without a trace nobody can tell whether it is not used or not recorded."""
    return Measured(n, "count", n) if n else Measured.cannot_tell("count", "reason-no-trace")


def customers(n: int, people: int) -> Measured:
    """Customers and leads touched; anonymous acts touch nobody known."""
    if not n:
        return Measured.cannot_tell("count", "reason-no-trace")
    return Measured(people, "count", n) if people else Measured.cannot_tell("count", "reason-nobody-named", n)


def unclear_rows(acts: Iterable[Row]) -> list[MeasureRow]:
    """Kinds of acts that several tactics leave alike, where no tactic is named."""
    counts: Counter[str] = Counter()
    for row in acts:
        if not row["tactic"]:
            counts[row["kind"]] += row["n"]
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [MeasureRow({"acts": Measured(n, "count", n)}, {"act": kind}, "unclear") for kind, n in ordered]


MEASURE = Measure(
    id="tactic_use",
    unit="share",
    subjects={"events": needs("events.tactic_id", "events.account_id | events.lead_id")},
    partial=partial,
    combine=combine,
    parameters={"enough": 20, "settling": 30},
)
