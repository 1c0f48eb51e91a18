"""What a measure gives back: rows of measured numbers, each with its group, and what to know of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from etalon.core.measured import Measured, Period, Unit
from etalon.core.numbers import day
from etalon.core.texts import Language, text
from etalon.measures.words import need_words

Fact = str | int
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that belongs to a result: message id ``note-...`` or ``reason-...`` and its facts."""

    id: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def say(self, language: Language) -> str:
        """The sentence, with days and fields of the contract in words."""
        facts = dict(self.facts)
        if "day" in facts:
            facts["day"] = day(date.fromisoformat(str(facts["day"])), language)
        if "field" in facts:
            facts["field"] = need_words(str(facts["field"]), language)
        return text(self.id, language, facts)

    def as_json(self) -> Json:
        """``{"id", "facts"}``."""
        return {"id": self.id, "facts": dict(self.facts)}


@dataclass(frozen=True)
class MeasureRow:
    """Numbers of one group.

    `part` names the table within the measure (message ``part-...``), empty for its main one. `group` maps
    each dimension to its value, None where it is not recorded; it is empty for the whole. `currency` is that
    of the money values.
    """

    values: Mapping[str, Measured]
    group: Mapping[str, str | None] = field(default_factory=dict)
    part: str = ""
    currency: str | None = None
    notes: tuple[Note, ...] = ()

    def as_json(self) -> Json:
        """The row as JSON, each number in the one form in which numbers leave the program."""
        return {
            "part": self.part,
            "group": dict(self.group),
            "currency": self.currency,
            "values": {name: value.as_json() for name, value in self.values.items()},
            "notes": [note.as_json() for note in self.notes],
        }


@dataclass(frozen=True)
class Body:
    """What `combine` makes: rows (the whole first), days covered, notes; or a reason why there is nothing."""

    rows: tuple[MeasureRow, ...] = ()
    period: Period = field(default_factory=Period)
    notes: tuple[Note, ...] = ()
    reason: Note | None = None


@dataclass(frozen=True)
class MeasureResult:
    """The answer of one measure; `period` is what was asked, narrowed to the days that the records cover."""

    name: str
    unit: Unit
    subject: str
    period: Period
    by: tuple[str, ...]
    where: tuple[str, ...]
    parameters: Mapping[str, int | str]
    rows: tuple[MeasureRow, ...] = ()
    notes: tuple[Note, ...] = ()
    reason: Note | None = None

    @property
    def whole(self) -> MeasureRow | None:
        """The first row without a group: the answer over everything; None where each has a group."""
        return next((row for row in self.rows if not row.group), None)

    def part(self, name: str) -> tuple[MeasureRow, ...]:
        """The rows of one part."""
        return tuple(row for row in self.rows if row.part == name)

    def sentences(self, language: Language) -> list[str]:
        """The reason, if any, and all notes as sentences."""
        said = [self.reason, *self.notes] if self.reason else self.notes
        return [note.say(language) for note in said if note]

    def as_json(self) -> Json:
        """The result as the envelope's ``result``; `reason` is null or ``{"id", "facts"}``."""
        return {
            "measure": self.name,
            "unit": self.unit,
            "of": self.subject,
            "period": self.period.as_json(),
            "by": list(self.by),
            "where": list(self.where),
            "parameters": dict(self.parameters),
            "rows": [row.as_json() for row in self.rows],
            "notes": [note.as_json() for note in self.notes],
            "reason": self.reason.as_json() if self.reason else None,
        }


def reason_sentence(measured: Measured, language: Language) -> str:
    """The sentence of a number's reason; an empty string where there is a value."""
    return text(measured.reason, language, n=measured.n) if measured.reason else ""
