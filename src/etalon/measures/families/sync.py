"""Selling in step with buying: acts of ours early, in step or late for the buyer's state (S14, S20)."""

from collections.abc import Sequence
from datetime import date

import pyarrow as pa

from etalon.evidence.sql import View
from etalon.measures.comparing import compared_rows, compares, contacts, selects
from etalon.measures.in_step import (
    acts_rows,
    behaviour_rows,
    certain_rows,
    outcome_rows,
    product_rows,
    silence_rows,
)
from etalon.measures.measure import Measure, Query
from etalon.measures.needs import needs
from etalon.measures.open_now import open_rows
from etalon.measures.partials import covered, rows, together
from etalon.measures.people import refusal
from etalon.measures.proposals import proposals
from etalon.measures.result import Body, Note
from etalon.measures.silence import MOMENTS, silences, touches
from etalon.measures.steps import Asking, about, asking, steps


def relations(asked: Asking) -> str:
    """SQL of everything that the parts are read from."""
    judged = steps(asked, touches(asked), *MOMENTS)
    compared = f", {contacts(asked)}" if compares(asked.query) else ""
    return f"{judged}, {proposals(asked)}, {silences(asked)}{compared}"


def partial(view: View, query: Query) -> pa.Table:
    """Parts: ``acts`` by dimension, step, behaviour, stage and state; ``deals`` decided, by the step of what
    was offered in them; ``silence`` of needs; ``now``, what holds for each open need from its last act on;
    ``last``, the day on which the bucket's records end; by people also what `comparing` needs.
    """
    asked = asking(query)
    pieces = asked.pieces
    where = f"{pieces.join} WHERE {pieces.asked}"
    sql = together(
        relations(asked),
        acts=f"""SELECT s.side, s.step, s.sure, s.behaviour, s.state, s.owner_id AS seller, count(*) AS n,
            min(CAST(s."at" AS DATE)) AS first_day, max(CAST(s."at" AS DATE)) AS last_day{pieces.by}
            FROM ({about("judged")}) s {where} GROUP BY ALL""",  # noqa: S608
        deals=f"""SELECT s.side, s.step, s.result, s.days, count(*) AS n
            FROM ({about("outcomes")}) s {where} AND s.step IS NOT NULL GROUP BY ALL""",  # noqa: S608
        silence=f"""SELECT s.side, s.silent, s.silent_from, count(*) AS n
            FROM ({about("waiting")}) s {where} GROUP BY ALL""",  # noqa: S608
        now=f"""SELECT s.side, s.deal, s.need, s.t, s."at" AS opened_at, s.touched_at, s.state, s.behaviour,
            s.done_at, s.value, s.currency FROM ({about("standing")}) s {where}""",  # noqa: S608
        buyers="SELECT place, count(*) AS n FROM placed WHERE own GROUP BY ALL",
        last='SELECT max(CAST("at" AS DATE)) AS last_day FROM events WHERE CAST("at" AS DATE) <= $as_at',
        **(selects(asked) if compares(query) else {}),
    )
    return view.query(sql, asked.params)


def combine(partials: Sequence[pa.Table], query: Query) -> Body:
    """Shares with Wilson's interval; the channel apart from direct sales; what is unknown is said."""
    found = list(rows(partials, "acts"))
    waiting, standing = list(rows(partials, "silence")), list(rows(partials, "now"))
    ends = [row["last_day"] for row in rows(partials, "last") if row["last_day"]]
    if not ends or not (found or waiting or standing):
        return Body(reason=Note("reason-nothing-recorded"))
    refused = refusal(found, query)
    if refused:
        return Body(reason=refused)
    until = max(ends)
    made = [
        *acts_rows(found, query),
        *compared_rows(list(rows(partials, "units")), list(rows(partials, "contacts")), query),
        *certain_rows(found, query),
        *product_rows(found, query),
        *behaviour_rows(found, query),
        *outcome_rows(list(rows(partials, "deals")), query),
        *silence_rows(waiting, until),
        *open_rows(standing, until, query),
    ]
    return Body(tuple(made), covered(found), notes(partials, until))


def notes(partials: Sequence[pa.Table], until: date) -> tuple[Note, ...]:
    """How the state was read, up to which day, and how many acts of buyers belong to no single need."""
    ambiguous = sum(row["n"] for row in rows(partials, "buyers") if row["place"] == "ambiguous")
    said = [Note("note-state-inferred"), Note("note-records-end", {"day": until.isoformat()})]
    return (*said, Note("note-ambiguous-acts", {"n": ambiguous})) if ambiguous else tuple(said)


MEASURE = Measure(
    id="sync",
    unit="share",
    subjects={
        "deals": needs(
            "events:presentation_given.attrs.kind | events:proposal_sent | events:demo_given"
            " | events:discovery_completed",
            "events:quote_requested | events:requirements_received | events:problem_confirmed"
            " | events:content_downloaded.attrs.kind | events:page_view.attrs.topic",
            "deals.created_at",
        )
    },
    partial=partial,
    combine=combine,
    parameters={
        "enough": 20,
        "fewest_customers": 5,
        "clear_percent": 60,
        "silence_days": 21,
        "recent_days": 60,
        "deliver_days": 60,
        "listed": 20,
        "names": "hidden",
    },
    choices={"names": ("hidden", "shown")},
)
