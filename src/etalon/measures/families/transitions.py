"""Stage transitions of deals from their history: forward, back, over a stage, out; how often, when (S15)."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pyarrow as pa

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.closed import CLOSED
from etalon.measures.dimensions import select
from etalon.measures.history import HISTORY
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.quantiles import Counted, median, quartile
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.stages import of_pack, of_records, ranked
from etalon.measures.statistics import wilson
from etalon.measures.thin import few
from etalon.standard.pack import Pack

DAY = 1 / 24
# A CRM often has stages that only name the outcome ("Closed won"): nearly every visit is the closing itself.
CLOSING_SHARE, CLOSING_VISITS = 0.95, 5
Group = dict[str, str | None]
# What is looked at in all records, whatever was asked: it decides how stages are read.
ALL = {
    "places": "SELECT stage, sum(place)::BIGINT AS places, count(*) AS n FROM places GROUP BY ALL",
    "closings": """SELECT target, count(*) AS n, count(closes) AS closing FROM moves
        WHERE outcome IS NULL GROUP BY ALL""",
    "deals": """SELECT count(*) AS n, count(h.deal_id) AS known, count(r.deal_id) AS reversed
        FROM deals d LEFT JOIN (SELECT DISTINCT deal_id FROM changes) h ON h.deal_id = d.deal_id
        LEFT JOIN reversed r ON r.deal_id = d.deal_id""",
    "names": """SELECT stage, stage_id, count(*) AS n FROM deals
        WHERE stage IS NOT NULL AND stage_id IS NOT NULL GROUP BY ALL""",
}


def partial(view: View, query: Query) -> pa.Table:
    """Transitions by hours in the stage left (``steps``), stages now held, and what orders the stages."""
    pieces = select(query, 'CAST(m."at" AS DATE)')
    asked = f"m LEFT JOIN deals s ON s.deal_id = m.deal_id {pieces.join} WHERE {pieces.asked} GROUP BY ALL"
    sql = together(
        f"{CLOSED}, {HISTORY}",
        steps=f"""SELECT m.origin, m.target, m.outcome, m.closes, m.hours, count(*) AS n,
            min(CAST(m."at" AS DATE)) AS first_day, max(CAST(m."at" AS DATE)) AS last_day{pieces.by}
            FROM moves {asked}""",  # noqa: S608
        standing=f"SELECT m.target, count(*) AS n{pieces.by} FROM standing {asked}",  # noqa: S608
        **ALL,
    )
    return view.query(sql, pieces.params)


class Stages:
    """The stages of all deals: their rank, and those that only name an outcome."""

    def __init__(self, partials: Sequence[pa.Table], pack: Pack | None) -> None:
        self.naming = closing_stages(rows(partials, "closings"))
        visits = [row for row in rows(partials, "places") if row["stage"] not in self.naming]
        occurring = {row["stage"] for row in visits}
        known = of_pack(rows(partials, "names"), pack)
        self.of_pack = occurring <= known.keys()
        self.rank = ranked(known if self.of_pack else of_records(visits), occurring)

    def note(self) -> Note:
        """Where the order of stages comes from."""
        if self.of_pack:
            return Note("note-order-from-pack")
        return Note(
            "note-order-from-records", {"order": " → ".join(sorted(self.rank, key=self.rank.__getitem__))}
        )

    def target(self, row: Row) -> tuple[str, str] | None:
        """Where a move leads and its kind; None when it only repeats a closing that is counted elsewhere."""
        if row["outcome"] is not None:
            return None if row["origin"] in self.naming else (row["outcome"], row["outcome"])
        if row["target"] in self.naming and row["closes"]:
            return row["closes"], row["closes"]
        return row["target"], self.direction(row["origin"], row["target"])

    def direction(self, origin: str | None, target: str) -> str:
        """Forward, back or over a stage; a stage outside the order counts as the last one."""
        end = len(self.rank)
        steps = self.rank.get(target, end) - self.rank.get(origin or "", -1 if origin is None else end)
        if steps < 0:
            return "back"
        return "skipped" if steps > 1 else "forward"


def closing_stages(closings: Iterable[Row]) -> set[str]:
    """Stages that only name an outcome: nearly every visit to them is the closing of the deal."""
    visits: Counter[str] = Counter()
    closing: Counter[str] = Counter()
    for row in closings:
        visits[row["target"]] += row["n"]
        closing[row["target"]] += row["closing"]
    enough = (stage for stage, n in visits.items() if n >= CLOSING_VISITS)
    return {stage for stage in enough if closing[stage] >= CLOSING_SHARE * visits[stage]}


class Moves:
    """Moves out of one stage (None: the first stage of a deal) within one group."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.hours: dict[tuple[str, str], Counter[float]] = {}

    def add(self, target: tuple[str, str], row: Row) -> None:
        """Count a row of moves; time before a stage was entered is not known and not counted."""
        self.counts[target] += row["n"]
        if row["hours"] is not None and row["hours"] >= 0:
            self.hours.setdefault(target, Counter())[row["hours"]] += row["n"]

    def times(self, *targets: tuple[str, str]) -> Counted:
        """Hours in the stage before the moves to these targets."""
        total: Counter[float] = Counter()
        for target in targets:
            total += self.hours.get(target, Counter())
        return Counted(total)


def times(counted: Counted) -> dict[str, Measured]:
    """Median and quartiles of finished stays, in days."""
    return {
        "median": median(counted, "days", DAY),
        "q1": quartile(counted, 0.25, "days", DAY),
        "q3": quartile(counted, 0.75, "days", DAY),
    }


def steps_of(moves: dict[str | None, Moves], stages: Stages, group: Group, query: Query) -> list[MeasureRow]:
    """One row per transition, in the order of the stages left, the most frequent first."""
    made = []
    for origin in sorted(moves, key=lambda stage: stages.rank.get(stage or "", -1)):
        exits = sum(moves[origin].counts.values())
        for target, n in sorted(moves[origin].counts.items(), key=lambda pair: (-pair[1], pair[0])):
            values = {
                "count": Measured(n, "count", exits),
                "rate": Measured(n / exits, "share", exits, *wilson(n, exits)),
                **times(moves[origin].times(target)),
            }
            place = {"from": origin, "to": target[0], "direction": target[1]}
            made.append(MeasureRow(values, {**group, **place}, "steps", None, few(exits, query)))
    return made


def stages_of(
    moves: dict[str | None, Moves], held: Counter[str], stages: Stages, group: Group, query: Query
) -> list[MeasureRow]:
    """One row per stage: how deals left it, how many are still there, how long the finished stays were."""
    made = []
    for stage in sorted(stages.rank, key=stages.rank.__getitem__):
        left = moves.get(stage, Moves())
        exits = sum(left.counts.values())
        kinds: Counter[str] = Counter()
        for (_, kind), n in left.counts.items():
            kinds[kind] += n
        if exits or held[stage]:
            values = {
                "entered": Measured(exits + held[stage], "count", exits + held[stage]),
                "still_in": Measured(held[stage], "count", exits + held[stage]),
                **{kind: Measured(kinds[kind], "count", exits) for kind in ("forward", "skipped", "back")},
                "out_won": Measured(kinds["won"], "count", exits),
                "out_lost": Measured(kinds["lost"] + kinds["no_decision"], "count", exits),
                **times(left.times(*left.counts)),
            }
            made.append(MeasureRow(values, {**group, "stage": stage}, "stages", None, few(exits, query)))
    return made


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Rows of transitions and of stages; without a history of stages a reason."""
    found = list(rows(partials, "steps"))
    if not any(row["stage"] for row in rows(partials, "places")):
        return Body(reason=Note("reason-no-stage-history"))
    stages = Stages(partials, query.pack)
    standing = groups(rows(partials, "standing"), query)
    made: list[MeasureRow] = []
    for key, members in groups(found, query).items():
        moves: dict[str | None, Moves] = {}
        for row in members:
            target = stages.target(row)
            if target:
                moves.setdefault(row["origin"], Moves()).add(target, row)
        held: Counter[str] = Counter()
        for row in standing.get(key, []):
            held[row["target"]] += row["n"]
        group = named(key, query)
        made += steps_of(moves, stages, group, query) + stages_of(moves, held, stages, group, query)
    return Body(tuple(made), covered(found), (stages.note(), *left_out(partials)))


def left_out(partials: Sequence[pa.Table]) -> list[Note]:
    """How many deals have no history of stages, and how many one that cannot be true."""
    deals = list(rows(partials, "deals"))
    total, known, false = (sum(row[name] for row in deals) for name in ("n", "known", "reversed"))
    unknown = total - known - false
    notes = [Note("note-without-history", {"n": unknown, "all": total})] if unknown else []
    return [*notes, Note("note-negative", {"n": false})] if false else notes


MEASURE = Measure(
    id="transitions",
    unit="share",
    subjects={"deals": needs("events:deal_stage_changed.attrs.to | object_changes:stage")},
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
