"""Ask one measure of the records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from etalon.core.errors import Problem, WorkspaceError
from etalon.core.measured import Period
from etalon.core.strict import nearest
from etalon.evidence.sql import Door, walk
from etalon.measures.dimensions import select
from etalon.measures.measure import Condition, Measure, Query
from etalon.measures.presence import Progress, best_subject, met, presence
from etalon.measures.registry import measure as find
from etalon.measures.result import MeasureResult, Note
from etalon.standard.pack import Pack

# Reasons that only say that nothing was found: the field that is missing says more.
EMPTY = {"reason-nothing-recorded", "reason-nothing-asked", "reason-no-amounts"}


def run(
    name: str,
    door: Door,
    pack: Pack | None = None,
    period: Period | None = None,
    by: str | Sequence[str] | None = None,
    where: Sequence[str] | None = None,
    progress: Progress | None = None,
    *,
    parameters: Mapping[str, int | str] | None = None,
    as_at: date | None = None,
) -> MeasureResult:
    """The answer of one measure.

    `by` is one dimension or several; `where` holds ``field=value``, several of one field are alternatives;
    `progress` is told (buckets done, buckets in all); nothing after `as_at` (default: today) counts as having
    happened. Raises `WorkspaceError` when the measure, a field or a parameter is unknown.
    """
    measure = find(name)
    query = Query(
        subject=next(iter(measure.subjects)),
        period=period or Period(),
        by=(by,) if isinstance(by, str) else tuple(by or ()),
        where=conditions(where or ()),
        parameters={**measure.parameters, **known(parameters or {}, measure)},
        as_at=as_at or date.today(),
        pack=pack,
    )
    return answer(measure, door, on_subject(measure, door, query), progress)


def answer(measure: Measure, door: Door, query: Query, progress: Progress | None) -> MeasureResult:
    """Walk the buckets, combine, and say what is missing where there is nothing to say."""
    select(query, "NULL::DATE")
    body = measure.combine(walk(door, lambda view: measure.partial(view, query), progress), query)
    reason = body.reason
    if reason and reason.id in EMPTY:
        reason = missing(measure, door, query) or reason
    return MeasureResult(
        name=measure.id,
        unit=measure.unit,
        subject=query.subject,
        period=narrowed(query.period, body.period),
        by=query.by,
        where=tuple(f"{condition.field}={condition.value}" for condition in query.where),
        parameters=query.parameters,
        rows=body.rows,
        notes=body.notes,
        reason=reason,
    )


def on_subject(measure: Measure, door: Door, query: Query) -> Query:
    """The query on the subject that suits the records best."""
    if len(measure.subjects) == 1:
        return query
    fields = [field for needed in measure.subjects.values() for need in needed for field in need.any_of]
    return replace(query, subject=best_subject(measure, presence(door, fields)))


def missing(measure: Measure, door: Door, query: Query) -> Note | None:
    """The first field that the measure needs and the records do not hold, as a reason."""
    needed = measure.subjects[query.subject]
    found = presence(door, [field for need in needed for field in need.any_of])
    absent = next((need for need in needed if not met(need, found)), None)
    return Note("reason-field-missing", {"field": absent.name}) if absent else None


def conditions(where: Iterable[str]) -> tuple[Condition, ...]:
    """Filters from ``field=value``. Raises `WorkspaceError` with every one that is not of this form."""
    made, problems = [], []
    for text in where:
        name, equals, value = text.partition("=")
        if not equals or not name.strip():
            problems.append(Problem("measure-where-form", facts={"found": text}))
        made.append(Condition(name.strip(), value.strip()))
    if problems:
        raise WorkspaceError(*problems)
    return tuple(made)


def known(parameters: Mapping[str, int | str], measure: Measure) -> Mapping[str, int | str]:
    """The parameters as the measure takes them. Raises `WorkspaceError` with all that are wrong."""
    problems = [parameter_problem(name, str(value), measure) for name, value in parameters.items()]
    found = [problem for problem in problems if problem]
    if found:
        raise WorkspaceError(*found)
    return {name: value if name in measure.choices else int(value) for name, value in parameters.items()}


def parameter_problem(name: str, value: str, measure: Measure) -> Problem | None:
    """What is wrong with a parameter, if anything."""
    if name not in measure.parameters:
        close = nearest(name, list(measure.parameters))
        facts = {"parameter": name, "measure": measure.id, "allowed": ", ".join(measure.parameters)}
        hint = {"nearest": close, "hint": "yes" if close else "no"}
        return Problem("measure-parameter-unknown", facts={**facts, **hint})
    choices = measure.choices.get(name, ())
    if value in choices or (not choices and value.isascii() and value.isdigit()):
        return None
    allowed = ", ".join(choices) or "0, 1, 2, …"
    return Problem("measure-parameter-value", facts={"parameter": name, "found": value, "allowed": allowed})


def narrowed(asked: Period, found: Period) -> Period:
    """What was asked, with open ends closed by the days that the records cover."""
    return Period(asked.first or found.first, asked.last or found.last)
