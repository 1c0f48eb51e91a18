"""Thin data: a number is still shown, with the word that the records are few so far."""

from etalon.measures.measure import Query
from etalon.measures.result import Note


def few(n: int, query: Query) -> tuple[Note, ...]:
    """The note for a number over n records when that is under the parameter `enough`; none for n = 0."""
    enough = query.number("enough")
    return (Note("note-few", {"n": n, "enough": enough}),) if 0 < n < enough else ()
