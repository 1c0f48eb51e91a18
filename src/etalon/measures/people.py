"""Nobody's name is shown by default: a person is no dimension, and groups of fewer than five are merged.

What is checked is the regulation and not the person.
"""

from collections.abc import Sequence

from etalon.measures.dimensions import Selection, expression
from etalon.measures.measure import Query
from etalon.measures.partials import Row
from etalon.measures.result import Note

FEWEST = 5
OTHERS = "others"
PERSONS = {"owner", "owner_id", "contact", "contact_id", "person", "person_id"}
OF_OURS = ("(owners.", "(teams.")


def of_person(name: str) -> bool:
    """Whether a field names a single person."""
    return name.rpartition(".")[2] in PERSONS


def of_people(subject: str, name: str) -> bool:
    """Whether a field is told of our people or of their teams."""
    return any(table in expression(subject, name, "NULL::DATE", Selection()) for table in OF_OURS)


def refusal(found: Sequence[Row], query: Query) -> Note | None:
    """Why a question is not answered: it asks for one person, or for fewer than five.

    `found` are rows with ``seller``. The parameter ``names`` = shown lifts it: for a seller's own deals.
    """
    if query.parameters["names"] == "shown":
        return None
    if any(of_person(name) for name in (*query.by, *(condition.field for condition in query.where))):
        return Note("reason-names-hidden", {"n": FEWEST})
    narrow = any(of_people(query.subject, condition.field) for condition in query.where)
    cut = any(of_people(query.subject, name) for name in query.by)
    if (narrow or cut) and len(sellers(found)) < FEWEST:
        return Note("reason-too-few-people", {"n": FEWEST})
    return None


def sellers(found: Sequence[Row]) -> set[str]:
    """The people who acted in rows."""
    return {row["seller"] for row in found if row["seller"]}


def merged(found: Sequence[Row], query: Query) -> list[Row]:
    """The rows with groups of fewer than five people merged into ``others``, itself of five or more."""
    places = [number for number, name in enumerate(query.by) if of_people(query.subject, name)]
    if not places or query.parameters["names"] == "shown":
        return list(found)
    teams: dict[tuple[str | None, ...], list[Row]] = {}
    for row in found:
        teams.setdefault(tuple(row[f"by_{place}"] for place in places), []).append(row)
    small: list[Row] = []
    for key in sorted(teams, key=lambda each: (len(sellers(teams[each])), str(each))):
        few = len(sellers(teams[key])) < FEWEST or 0 < len(sellers(small)) < FEWEST
        if few:
            small += teams[key]
    hidden = {id(row) for row in small}
    others = {f"by_{place}": OTHERS for place in places}
    return [{**row, **others} if id(row) in hidden else row for row in found]
