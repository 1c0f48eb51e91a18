"""Service to dealers: first answers, solutions, complaints; direct customers beside them (S31).

Hours and days are calendar ones; a request without an answer counts for as long as it has waited.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

import pyarrow as pa

from etalon.core.measured import Measured
from etalon.evidence.sql import View
from etalon.measures.dealers import DEALER_JOINS, NAMES, by_dealer, dealer, label, names
from etalon.measures.dimensions import select
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.partials import Row, covered, groups, named, rows, together
from etalon.measures.result import Body, MeasureRow, Note
from etalon.measures.thin import few
from etalon.measures.waiting import Waits

HOURS, DAYS = "hour", "day"


def partial(view: View, query: Query) -> pa.Table:
    """Requests by dealer and hours to answer and solution; complaints by dealer and days; names; last time.

    Where the answer is missing, the hour of opening stands instead.
    """
    pieces = select(query, "CAST(s.opened_at AS DATE)")
    by = "".join(f", by_{number}" for number in range(len(query.by)))
    relations = f"""asked AS (
        SELECT {dealer()} AS dealer_id, date_trunc('hour', s.opened_at) AS hour,
               CAST(s.opened_at AS DATE) AS day,
               date_sub('hour', s.opened_at, s.responded_at) AS answer,
               date_sub('hour', s.opened_at, s.resolved_at) AS solution{pieces.by}
        FROM tickets s {DEALER_JOINS} {pieces.join}
        WHERE CAST(s.opened_at AS DATE) <= $as_at AND {pieces.asked}
    ), claimed AS (
        SELECT {dealer()} AS dealer_id, date_trunc('day', s.opened_at) AS hour,
               CAST(s.closed_at AS DATE) - CAST(s.opened_at AS DATE) AS solution
        FROM complaints s {DEALER_JOINS} WHERE CAST(s.opened_at AS DATE) <= $as_at
    )"""  # noqa: S608
    sql = together(
        relations,
        tickets=f"""SELECT dealer_id, answer, solution,
                CASE WHEN answer IS NULL OR solution IS NULL THEN hour END AS hour,
                count(*) AS n, min(day) AS first_day, max(day) AS last_day{by}
            FROM asked GROUP BY ALL""",  # noqa: S608
        complaints="""SELECT dealer_id, solution, CASE WHEN solution IS NULL THEN hour END AS hour,
                count(*) AS n
            FROM claimed GROUP BY ALL""",
        until="""SELECT max(t) AS last_time FROM (
            SELECT unnest([opened_at, responded_at, resolved_at]) AS t FROM tickets
            UNION ALL SELECT unnest([opened_at, closed_at]) FROM complaints
            UNION ALL SELECT "at" FROM events) WHERE CAST(t AS DATE) <= $as_at""",
        names=NAMES,
    )
    return view.query(sql, pieces.params)


def waits(found: Sequence[Row], field: str, until: datetime, unit: str) -> Waits:
    """How long rows waited for what `field` measures."""
    made = Waits()
    seconds = 3600 if unit == HOURS else 86400
    for row in found:
        if row[field] is not None:
            made.add(row[field], True, row["n"])
        elif row["hour"] is not None:
            made.add(int((until - row["hour"]).total_seconds() // seconds), False, row["n"])
    return made


def side_row(
    tickets: Sequence[Row], complaints: Sequence[Row], until: datetime, query: Query, claims_told: bool
) -> MeasureRow:
    """The numbers of all dealers, of one, or of direct customers."""
    n, claims = sum(row["n"] for row in tickets), sum(row["n"] for row in complaints)
    answers, solutions = waits(tickets, "answer", until, HOURS), waits(tickets, "solution", until, HOURS)
    settled = waits(complaints, "solution", until, DAYS)
    none = Measured.cannot_tell("hours", "reason-no-answer-times", n)
    absent = Measured.cannot_tell("count", "reason-no-complaints")
    values = {
        "answer_median": answers.median("hours") if answers.done else none,
        "solution_median": solutions.median("hours") if solutions.done else none,
        "unanswered": Measured(answers.waiting, "count", n) if answers.done else absence(none),
        "requests": Measured(n, "count", n),
        "complaints": Measured(claims, "count", claims) if claims_told else absent,
        "claim_median": settled.median("days"),
    }
    return MeasureRow(values, notes=few(n, query))


def absence(none: Measured) -> Measured:
    """The same reason for a number of requests."""
    return Measured.cannot_tell("count", none.reason or "", none.n)


class Service:
    """The partials of all buckets, asked side by side."""

    def __init__(self, partials: Sequence[pa.Table], query: Query) -> None:
        self.query = query
        self.tickets = list(rows(partials, "tickets"))
        self.complaints = list(rows(partials, "complaints"))
        self.names = names(partials)
        times = (row["last_time"] for row in rows(partials, "until"))
        self.until: datetime = max((time for time in times if time), default=datetime.max.replace(tzinfo=UTC))

    def row(self, tickets: Sequence[Row], complaints: Sequence[Row]) -> MeasureRow:
        """The numbers of some rows."""
        return side_row(tickets, complaints, self.until, self.query, bool(self.complaints))

    def sides(self, part: str, direct: bool) -> list[MeasureRow]:
        """Rows of one side by group; complaints are told as a whole only."""
        claims = [row for row in self.complaints if (row["dealer_id"] is None) == direct]
        tickets = groups([row for row in self.tickets if (row["dealer_id"] is None) == direct], self.query)
        made = []
        for key, members in tickets.items():
            if members:
                row = self.row(members, [] if key else claims)
                values = {name: value for name, value in row.values.items() if not key or "claim" not in name}
                if key:
                    values.pop("complaints")
                made.append(MeasureRow(values, named(key, self.query), part, None, row.notes))
        return made

    def one_by_one(self) -> list[MeasureRow]:
        """A row per dealer, the one with most requests first."""
        claims = by_dealer(self.complaints)
        made = []
        for key, members in by_dealer(self.tickets).items():
            if key:
                row = self.row(members, claims.get(key, []))
                made.append(
                    MeasureRow(row.values, {"dealer": label(key, self.names)}, "dealer", None, row.notes)
                )
        return made


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Dealers as a whole, one by one, and direct customers beside them."""
    service = Service(partials, query)
    if not service.tickets:
        return Body(reason=Note("reason-nothing-asked"))
    dealers = service.sides("dealers", direct=False)
    if not dealers:
        absent = Measured.cannot_tell("hours", "reason-no-dealer-requests")
        dealers = [MeasureRow({"answer_median": absent}, part="dealers")]
    made = [*dealers, *service.one_by_one(), *service.sides("customers", direct=True)]
    notes = (
        Note("note-watched-until", {"day": service.until.date().isoformat()}),
        Note("note-calendar-hours"),
    )
    return Body(tuple(made), covered(service.tickets), notes)


MEASURE = Measure(
    id="dealer_service",
    unit="hours",
    subjects={
        "tickets": needs(
            "tickets.opened_at",
            "tickets.partner_id | accounts.partner_id | accounts.route | partners.account_id",
            "tickets.responded_at | tickets.resolved_at",
        )
    },
    partial=partial,
    combine=combine,
    parameters={"enough": 20},
)
