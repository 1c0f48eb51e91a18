"""The period under the title: the days of the records, not of one dealer who was signed long ago."""

from datetime import date, timedelta

from tests.measures.records import one

from etalon.standard.loader import base_pack
from etalon.workspace.measuring import size


def period_of(acts: int) -> tuple[date | None, date | None]:
    """The period of so many acts, one a day from 2024-01-01, and of one event of 2017."""
    days = [date(2024, 1, 1) + timedelta(days=number % 300) for number in range(acts)]
    events = [
        {"event_id": str(number), "kind": "call_made", "at": day.isoformat()}
        for number, day in enumerate(days)
    ]
    events.append({"event_id": "old", "kind": "partner_signed", "at": "2017-09-05"})
    with one(events=events, deals=[], accounts=[]) as door:
        found = size(door, base_pack()).period
    return found.first, found.last


def test_one_old_event_among_many_does_not_stretch_it() -> None:
    assert period_of(1200) == (date(2024, 1, 1), date(2024, 10, 26))


def test_of_few_events_each_counts() -> None:
    assert period_of(300) == (date(2017, 9, 5), date(2024, 10, 26))
