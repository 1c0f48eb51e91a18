"""Working time as SQL: hours between two moments that lie inside the working week."""

from dataclasses import dataclass

HOUR, DAY, WEEK_DAYS = 3600, 86400, 7
FIRST_MONDAY = 4 * DAY
"""Seconds from the beginning of 1970, a Thursday, to its first Monday."""


@dataclass(frozen=True, slots=True)
class Week:
    """A working week that begins on Monday: so many days, from hour to hour, in the time of the records."""

    days: int = 5
    first_hour: int = 9
    last_hour: int = 18

    @property
    def hours(self) -> int:
        """Hours of a working day."""
        return self.last_hour - self.first_hour

    def length(self, unit: str, first: str, last: str) -> str:
        """SQL of the time from one moment to another, in working hours, working days or calendar days."""
        if unit == "cd":
            return f"((epoch({last}) - epoch({first})) / {DAY}.0)"
        hours = f"({self.worked(last)} - {self.worked(first)})"
        return hours if unit == "wh" else f"({hours} / {self.hours}.0)"

    def worked(self, moment: str) -> str:
        """SQL of the working hours from the first Monday of 1970 to a moment."""
        since = f"(epoch({moment}) - {FIRST_MONDAY})"
        day = f"CAST(floor({since} / {DAY}) AS BIGINT)"
        weeks, weekday = f"CAST(floor({day} / {WEEK_DAYS}.0) AS BIGINT)", f"({day} % {WEEK_DAYS})"
        so_far = f"(({since} - {day} * {DAY}) / {HOUR}.0 - {self.first_hour})"
        today = (
            f"CASE WHEN {weekday} < {self.days} THEN greatest(0, least({self.hours}, {so_far})) ELSE 0 END"
        )
        return (
            f"({weeks} * {self.days * self.hours} + least({weekday}, {self.days}) * {self.hours} + {today})"
        )
