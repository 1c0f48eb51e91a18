"""Leads passed to dealers: accepted, worked, won, returned, expired, and how long each took (S32)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.closed import CLOSED
from etalon.measures.dealers import NAMES, label, names
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.statistics import wilson
from etalon.measures.thin import few
from etalon.measures.waiting import Waits

PASSED = "lead_passed_partner"
STEPS = ("accepted", "worked", "won", "returned", "expired")


def partial(view: View, query: Query) -> pa.Table:
    """Passings one by one (``passed``), what followed by lead and dealer (``acts``), won leads (``won``)."""
    pieces = select(query, 'CAST(s."at" AS DATE)')
    sql = together(
        CLOSED,
        passed=f"""SELECT s.lead_id, s.partner_id, CAST(s."at" AS DATE) AS first_day, s.event_id,
                CAST(s."at" AS DATE) AS last_day, 1 AS n{pieces.by}
            FROM events s {pieces.join}
            WHERE s.kind = '{PASSED}' AND CAST(s."at" AS DATE) <= $as_at AND {pieces.asked}""",  # noqa: S608
        every=f"""SELECT lead_id, partner_id, CAST("at" AS DATE) AS first_day, event_id FROM events
            WHERE kind = '{PASSED}' AND CAST("at" AS DATE) <= $as_at""",  # noqa: S608
        acts="""SELECT lead_id, partner_id, CAST("at" AS DATE) AS day, 1 AS n,
                CASE kind WHEN 'lead_partner_accepted' THEN 'accepted'
                    WHEN 'lead_partner_returned' THEN 'returned' WHEN 'lead_partner_expired' THEN 'expired'
                    WHEN 'lead_partner_feedback' THEN
                        CASE json_extract_string(attrs, '$.progress') WHEN 'won' THEN 'won' ELSE 'worked' END
                END AS what
            FROM events WHERE lead_id IS NOT NULL AND CAST("at" AS DATE) <= $as_at
              AND kind IN ('lead_partner_accepted', 'lead_partner_returned', 'lead_partner_expired',
                           'lead_partner_feedback')""",
        won="""SELECT coalesce(c.lead_id, d.lead_id) AS lead_id, coalesce(d.partner_id, NULL) AS partner_id,
                min(c.day) AS day FROM closed c LEFT JOIN deals d ON d.deal_id = c.deal_id
            WHERE c.result = 'won' AND coalesce(c.lead_id, d.lead_id) IS NOT NULL GROUP BY ALL""",
        until="""SELECT max(CAST("at" AS DATE)) AS last_day FROM events WHERE CAST("at" AS DATE) <= $as_at""",
        names=NAMES,
    )
    return view.query(sql, pieces.params)


@dataclass
class Passing:
    """One lead given to one dealer, with the first day of each thing that followed."""

    row: Row
    first: dict[str, date] = field(default_factory=dict)

    def note(self, what: str, day: date) -> None:
        """Something that followed; the first of its kind counts."""
        self.first[what] = min(day, self.first.get(what, day))

    @property
    def start(self) -> date:
        """The day of passing."""
        day: date = self.row["first_day"]
        return day

    @property
    def accepted(self) -> date | None:
        """The day of acceptance; who worked on a lead had accepted it, though nobody wrote it down."""
        return self.first.get("accepted") or self.first.get("worked") or self.first.get("won")

    @property
    def worked(self) -> date | None:
        """The day of the first work on it."""
        return self.first.get("worked") or self.first.get("won")

    @property
    def given_up(self) -> date | None:
        """The day on which the dealer gave it back or let it expire."""
        days = [self.first[what] for what in ("returned", "expired") if what in self.first]
        return min(days, default=None)

    def has(self, what: str) -> bool:
        """Whether it came so far."""
        if what == "accepted":
            return self.accepted is not None
        return self.worked is not None if what == "worked" else what in self.first


def passings(partials: Sequence[pa.Table], found: Iterable[Row]) -> list[Passing]:
    """The passings with all that followed, from whatever bucket."""
    made = {(row["lead_id"], row["partner_id"], row["event_id"]): Passing(row) for row in found}
    of_lead: dict[str, list[Passing]] = {}
    for row in rows(partials, "every"):
        each = made.get((row["lead_id"], row["partner_id"], row["event_id"]), Passing(row))
        of_lead.setdefault(row["lead_id"], []).append(each)
    for several in of_lead.values():
        several.sort(key=lambda each: (each.start, each.row["event_id"]))
    for row in rows(partials, "acts"):
        follow(of_lead.get(row["lead_id"], []), row, row["what"])
    everything = pa.concat_tables(partials, promote_options="permissive")
    won = everything.filter(pc.field("part") == "won")
    ours = pc.is_in(won["lead_id"], value_set=pa.array([key for key in of_lead if key], pa.string()))
    for row in won.filter(ours).to_pylist():
        follow(of_lead[row["lead_id"]], row, "won")
    return list(made.values())


def follow(several: Sequence[Passing], row: Row, what: str) -> None:
    """Give an act to the last passing of its lead before it, to the same dealer where it names one."""
    earlier = [each for each in several if each.start <= row["day"]]
    same = [each for each in earlier if not row["partner_id"] or each.row["partner_id"] == row["partner_id"]]
    if same:
        same[-1].note(what, row["day"])


def waited(
    found: Iterable[Passing],
    start: Callable[[Passing], date | None],
    end: Callable[[Passing], date | None],
    until: date,
) -> Waits:
    """Days from one step to another; who gave the lead up in between was watched until then."""
    made = Waits()
    for each in found:
        begun, ended = start(each), end(each)
        if begun is not None:
            watched = min(day for day in (each.given_up, until) if day)
            made.add(((ended or max(watched, begun)) - begun).days, ended is not None)
    return made


def numbers(found: Sequence[Passing], until: date, query: Query) -> MeasureRow:
    """Shares of all that were passed, those that wait, and times."""
    n = len(found)
    hits = {step: sum(each.has(step) for each in found) for step in STEPS}
    answered = waited(
        found, lambda each: each.start, lambda each: each.accepted or each.first.get("returned"), until
    )
    open_ = sum(1 for each in found if each.accepted is None and each.given_up is None)
    values = {
        **{step: Measured(hits[step] / n, "share", n, *wilson(hits[step], n)) for step in STEPS},
        "passed": Measured(n, "count", n),
        "no_answer_yet": Measured(open_, "count", n),
        "to_answer": answered.median("days"),
        "to_work": waited(found, lambda each: each.accepted, lambda each: each.worked, until).median("days"),
        "to_win": waited(found, lambda each: each.worked, lambda each: each.first.get("won"), until).median(
            "days"
        ),
    }
    return MeasureRow(values, notes=few(n, query))


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """All passed leads by group, then dealer by dealer, the one who got most first."""
    found = [row for row in rows(partials, "passed") if row["lead_id"]]
    nameless = sum(1 for row in rows(partials, "passed") if not row["lead_id"])
    until = max((row["last_day"] for row in rows(partials, "until") if row["last_day"]), default=None)
    if not found or until is None:
        return Body(reason=Note("reason-no-passed-leads"))
    together_ = {id(each.row): each for each in passings(partials, found)}
    made = []
    for key, members in groups(found, query).items():
        row = numbers([together_[id(each)] for each in members], until, query)
        made.append(MeasureRow(row.values, named(key, query), "dealers", None, row.notes))
    known = names(partials)
    dealers: dict[str | None, list[Passing]] = {}
    for each in together_.values():
        dealers.setdefault(each.row["partner_id"], []).append(each)
    for dealer_id in sorted(dealers, key=lambda key: (-len(dealers[key]), key or "")):
        row = numbers(dealers[dealer_id], until, query)
        made.append(MeasureRow(row.values, {"dealer": label(dealer_id, known)}, "dealer", None, row.notes))
    notes = [Note("note-watched-until", {"day": until.isoformat()}), Note("note-worked-is-accepted")]
    notes += [Note("note-passed-without-lead", {"n": nameless})] if nameless else []
    return Body(tuple(made), covered(found), tuple(notes))


MEASURE = Measure(
    id="passed_leads",
    unit="share",
    subjects={
        "events": needs(
            f"events:{PASSED}",
            "events:lead_partner_accepted | events:lead_partner_returned",
            "events.lead_id",
        )
    },
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
