"""Everything that the records say, measured once: answers, checkability, traces, size."""

from collections.abc import Callable
from dataclasses import dataclass

from etalon.core.measured import Period
from etalon.diagnosis import Answers
from etalon.diagnosis.cells import CellTraces, traced_cells
from etalon.diagnosis.findings import asked
from etalon.diagnosis.traces import seen_traces
from etalon.evidence.sql import Door
from etalon.measures.bands import StepCount, bands
from etalon.measures.checkable import Checkability, checkable
from etalon.measures.presence import Presence
from etalon.measures.registry import measures
from etalon.measures.run import run
from etalon.standard.frame_view import FrameView, view_of
from etalon.standard.pack import Pack

Progress = Callable[[str, int, int], None]
BY_TEAM = ("sync", ("team",))
"""Asked for the report's own sake: no finding rule names a team."""


@dataclass(frozen=True)
class Size:
    """How much the records hold."""

    events: int
    deals: int
    accounts: int
    buyer_acts: int
    decided: int
    period: Period


@dataclass(frozen=True)
class Measurement:
    """All that a report is made from."""

    answers: Answers
    checkability: Checkability
    traces: dict[str, Presence]
    views: tuple[FrameView, ...]
    size: Size
    bands: tuple[StepCount, ...] = ()


def measure_all(door: Door, pack: Pack, progress: Progress) -> Measurement:
    """Ask every measure, as a whole and by the dimensions that the findings look at."""
    wanted = sorted({(name, ()) for name in measures()} | asked(pack) | {BY_TEAM})
    steps = len(wanted) + 2
    answers = {}
    for done, (name, by) in enumerate(wanted):
        progress(name, done, steps)
        answers[name, by] = run(name, door, pack, by=by)
    progress("checkable", len(wanted), steps)
    views = views_of(pack)
    traces = seen_traces(list(views), door)
    made = Measurement(
        answers, checkable(door, pack=pack), traces, views, size(door, pack), bands(door, pack)
    )
    progress("", steps, steps)
    return made


def views_of(pack: Pack) -> tuple[FrameView, ...]:
    """Every frame in every reading."""
    return tuple(
        view_of(frame, pack, reading.id) for frame in pack.frames.values() for reading in frame.readings
    )


def cells_of(door: Door, pack: Pack) -> tuple[CellTraces, ...]:
    """Every cell of the maps that would leave traces, with what the records hold of them."""
    views = views_of(pack)
    return traced_cells(views, seen_traces(list(views), door))


STRAY = 500
"""Of so many events the earliest one does not stretch the period: a dealer was signed long ago."""


def size(door: Door, pack: Pack) -> Size:
    """Counts of events, deals, customers and buyers' acts, and the days that the records cover."""
    buyers = [key for key, kind in pack.event_kinds.items() if kind.side == "buyer"]
    with door.whole() as view:
        row = view.query(
            """SELECT count(*) AS events, count(*) FILTER (kind IN (SELECT unnest($buyers))) AS buyer_acts,
                count(*) FILTER (kind = 'deal_closed') AS decided,
                CAST(CASE WHEN count(*) < $many THEN min("at") ELSE quantile_disc("at", 1.0 / $many) END
                    AS DATE) AS first_day, CAST(max("at") AS DATE) AS last_day,
                (SELECT count(*) FROM deals) AS deals, (SELECT count(*) FROM accounts) AS accounts
            FROM events""",
            {"buyers": buyers, "many": STRAY},
        ).to_pylist()[0]
    days = Period(row["first_day"], row["last_day"])
    return Size(row["events"], row["deals"], row["accounts"], row["buyer_acts"], row["decided"], days)
