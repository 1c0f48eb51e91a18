"""The lines of the dealer scorecard: which our own records can fill, and how the weight is shared out.

A line that needs the dealer's own data, or that the records cannot tell, is off: its weight goes to the
others, and it is never counted as zero.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from etalon.core.measured import Measured
from etalon.diagnosis.look import Answers
from etalon.standard.documents import ScorecardLine
from etalon.standard.pack import Pack

Off = Literal["partner-data", "not-measured", "records"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its weight in the standard, its share of 100 among the lines that are on, and its number.

    `off` says why it is off: it needs the dealer's data, has no measure yet, or the records cannot tell.
    """

    line: ScorecardLine
    weight: float
    value: Measured | None = None
    off: Off | None = None


def scorecard(pack: Pack, answers: Answers) -> tuple[Line, ...]:
    """All lines in order, over all dealers; weights of the lines that are on add up to 100."""
    judged = [(line, *_look(line, answers)) for line in pack.scorecard_lines.values()]
    total = sum(line.weight for line, _, off in judged if off is None)
    return tuple(
        Line(line, 100 * line.weight / total if off is None else 0.0, value, off)
        for line, value, off in sorted(judged, key=lambda each: each[0].no)
    )


def _look(line: ScorecardLine, answers: Answers) -> tuple[Measured | None, Off | None]:
    if line.needs_partner_data:
        return None, "partner-data"
    if not line.measures:
        return None, "not-measured"
    value = next(_values(line, answers), None)
    return (value, None) if value is not None else (None, "records")


def _values(line: ScorecardLine, answers: Answers) -> Iterator[Measured]:
    for named in line.measures:
        measure, _, number = named.partition(".")
        result = answers.get((measure, ()))
        for row in result.part("dealers") if result else ():
            value = row.values.get(number)
            if value is not None and value.value is not None:
                yield value
