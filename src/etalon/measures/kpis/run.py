"""Ask one KPI of the records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from itertools import chain

import pyarrow as pa

from etalon.core.errors import Problem, WorkspaceError
from etalon.core.measured import Measured, Period, Unit
from etalon.core.strict import nearest
from etalon.evidence.sql import Door, walk
from etalon.measures.dimensions import GRAINS
from etalon.measures.kpis.entered import entered
from etalon.measures.kpis.evaluate import Counts, Formula, value
from etalon.measures.kpis.leaves import Leaf, LeafSql, leaves, local
from etalon.measures.kpis.moments import asked, days_of, months
from etalon.measures.kpis.needs import unmet
from etalon.measures.kpis.numbers import Compiler
from etalon.measures.kpis.rows import Span
from etalon.measures.kpis.sums import Sum, keys, summed
from etalon.measures.kpis.value import Value
from etalon.measures.kpis.week import Week
from etalon.measures.measure import Query
from etalon.measures.partials import Key
from etalon.measures.presence import Progress
from etalon.measures.result import MeasureResult, MeasureRow, Note
from etalon.measures.run import conditions
from etalon.measures.run import run as run_measure
from etalon.measures.thin import few
from etalon.standard.documents import Kpi
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_formula
from etalon.standard.formulas.vocabulary import Vocabulary, vocabulary
from etalon.standard.pack import Pack

UNITS: dict[str, Unit] = {"wh": "hours", "wd": "days", "cd": "days"}
WEEK = {"enough": 20, "week_days": 5, "first_hour": 9, "last_hour": 18}
VALUE = "value"
SHOWN = 8


def run_kpi(
    name: str,
    door: Door,
    pack: Pack,
    period: Period | None = None,
    by: str | Sequence[str] | None = None,
    where: Sequence[str] | None = None,
    progress: Progress | None = None,
    *,
    parameters: Mapping[str, float] | None = None,
    as_at: date | None = None,
) -> MeasureResult:
    """The answer of one KPI of the pack, as `etalon.measures.run.run` answers for a measure.

    `parameters` are those of the KPI, and ``enough``, ``week_days``, ``first_hour``, ``last_hour``. Raises
    `WorkspaceError` when the KPI, a field or a parameter is unknown.
    """
    kpi = found(name, pack)
    given = known(kpi, parameters or {})
    query = Query(
        subject="events",
        period=period or Period(),
        by=(by,) if isinstance(by, str) else tuple(by or ()),
        where=conditions(where or ()),
        parameters={key: int(given[key]) for key in WEEK},
        as_at=as_at or date.today(),
        pack=pack,
    )
    asking = Asking(kpi, door, pack, query, {key: given[key] for key in kpi.parameters}, progress)
    return asking.result()


def found(name: str, pack: Pack) -> Kpi:
    """The KPI of an id. Raises `WorkspaceError` with the nearest right one."""
    if name in pack.kpis:
        return pack.kpis[name]
    close = nearest(name, list(pack.kpis))
    near = get_close_matches(name, list(pack.kpis), n=SHOWN, cutoff=0.0)
    facts = {"measure": name, "allowed": ", ".join([*near, "…"]), "nearest": close}
    raise WorkspaceError.of("measure-unknown", None, **facts, hint="yes" if close else "no")


def known(kpi: Kpi, given: Mapping[str, float]) -> dict[str, float]:
    """All parameters with their values. Raises `WorkspaceError` for those that there are not."""
    allowed = {**WEEK, **{key: parameter.value for key, parameter in kpi.parameters.items()}}
    problems = []
    for name in given:
        if name not in allowed:
            close = nearest(name, list(allowed))
            facts = {"parameter": name, "measure": kpi.id, "allowed": ", ".join(allowed), "nearest": close}
            problems.append(
                Problem("measure-parameter-unknown", facts={**facts, "hint": "yes" if close else "no"})
            )
    if problems:
        raise WorkspaceError(*problems)
    return {**allowed, **given}


@dataclass
class Asking:
    """One question to one KPI."""

    kpi: Kpi
    door: Door
    pack: Pack
    query: Query
    parameters: Mapping[str, float]
    progress: Progress | None = None
    words: Vocabulary = field(init=False)
    others: dict[str, Formula] = field(init=False)
    tree: t.Expression = field(init=False)

    def __post_init__(self) -> None:
        self.words = vocabulary(self.pack)
        self.tree = parse_formula(self.kpi.formula)
        self.others = {
            key: (parse_formula(kpi.formula), {name: p.value for name, p in kpi.parameters.items()})
            for key, kpi in self.pack.kpis.items()
        }

    @property
    def unit(self) -> Unit:
        """The unit in which it is measured."""
        return UNITS.get(self.kpi.unit, self.kpi.unit)  # type: ignore[arg-type]

    @property
    def ends(self) -> list[Leaf]:
        """The numbers of the formula that are counted, each once."""
        made = {leaf.key: leaf for leaf in leaves(self.tree, self.parameters, self.others)}
        return list(made.values())

    def result(self) -> MeasureResult:
        """The answer for the whole and each group."""
        with self.door.whole() as view:
            covered = days_of(view, self.query.as_at)
        reason = Note("reason-nothing-recorded") if covered is None else self.missing()
        if covered is None or reason:
            return self.answer((), self.query.period, reason)
        back = max((leaf.shift for leaf in self.ends), default=0.0)
        span = asked(self.query.period, covered, back)
        grains = [name for name in self.query.by if name in GRAINS]
        rows = self.rows(span, covered, {})
        if grains:
            parts = (self.rows(each, covered, {grains[0]: key}) for key, each in months(span, grains[0]))
            rows = [*rows[:1], *chain.from_iterable(parts)]
        return self.answer(tuple(rows), Period(span.first, span.last), None)

    def answer(self, rows: tuple[MeasureRow, ...], period: Period, reason: Note | None) -> MeasureResult:
        """The result with everything that was asked."""
        return MeasureResult(
            name=self.kpi.id,
            unit=self.unit,
            subject=self.subject,
            period=period,
            by=self.query.by,
            where=tuple(f"{each.field}={each.value}" for each in self.query.where),
            parameters={
                key: int(each) if each == int(each) else str(each) for key, each in self.given.items()
            },
            rows=rows,
            notes=self.notes() if rows else (),
            reason=reason,
        )

    @property
    def given(self) -> dict[str, float]:
        """All parameters."""
        week = {key: float(self.query.number(key)) for key in WEEK}
        return {**self.parameters, **week}

    @property
    def subject(self) -> str:
        """The table of the first set of the formula."""
        for part in t.walk(self.tree):
            rows = self.words.rows_of(part) if isinstance(part, t.Set) else None
            if rows:
                return rows.table.id
        return "targets" if any(isinstance(part, t.Entered) for part in t.walk(self.tree)) else "events"

    def missing(self) -> Note | None:
        """The first field that the formula reads and the records do not hold, as a reason."""
        absent = unmet(self.kpi, self.words, self.door)
        return Note("reason-field-missing", {"field": absent[0].name}) if absent else None

    def notes(self) -> tuple[Note, ...]:
        """What to know of the number: entered by hand, cost of hours."""
        trees = [self.tree, *(tree for key, (tree, _) in self.others.items() if key in self.built_on)]
        parts = [part for tree in trees for part in t.walk(tree)]
        made = []
        if any(isinstance(part, t.Entered) for part in parts):
            made.append(Note("note-figure-entered"))
        if any(isinstance(part, t.Cohort) for part in parts):
            made.append(Note("note-cohort-watched"))
        return tuple(made)

    @property
    def built_on(self) -> set[str]:
        """The KPIs named in the formula."""
        return {part.id for part in t.walk(self.tree) if isinstance(part, t.Kpi)}

    def rows(self, span: Span, covered: Span, group: Mapping[str, str]) -> list[MeasureRow]:
        """The numbers of a span: the whole, then the groups of the other dimensions."""
        others = tuple(name for name in self.query.by if name not in GRAINS)
        query = replace(self.query, by=others)
        sums: dict[object, dict[Key, Sum]] = {}
        uncut = set()
        for number, leaf in enumerate(self.ends):
            cut = self.cuttable(leaf, query)
            sums[leaf.key] = self.count(
                leaf, query if cut else replace(query, by=(), where=()), span, covered
            )
            if not cut:
                uncut.add(leaf.key)
            if self.progress:
                self.progress(number + 1, len(self.ends))
        counts = self.counts(sums, frozenset(uncut), span, covered, query)
        wanted = keys(list(sums.values())) or [()]
        return [self.row(key, counts, dict(zip(others, key, strict=False)), group) for key in wanted]

    def row(
        self, key: Key, counts: Counts, cut: Mapping[str, str | None], group: Mapping[str, str]
    ) -> MeasureRow:
        """The number of one group."""
        found = value(self.tree, self.parameters, counts, key)
        made = found.measured(self.unit)
        notes = few(made.n, self.query) if made.value is not None else ()
        return MeasureRow({VALUE: made}, {**group, **cut}, currency=found.currency, notes=notes)

    def cuttable(self, leaf: Leaf, query: Query) -> bool:
        """Whether an end of the formula can be cut and filtered by what is asked."""
        fields = [*query.by, *(condition.field for condition in query.where)]
        if not isinstance(leaf.node, t.Cost):
            return True
        return (
            all(name in ("tactic_id", "function", "stage") for name in query.by) and not query.where
        ) or not fields

    def count(self, leaf: Leaf, query: Query, span: Span, covered: Span) -> dict[Key, Sum]:
        """One end of the formula, by group."""
        compiler = Compiler(self.words, dict(leaf.parameters), span.earlier(leaf.shift), week=self.week)
        sql = LeafSql(compiler, query, compiler.span, covered).select(leaf)
        params = compiler.bound.params
        tables: list[pa.Table] = []
        if local(leaf, self.words):
            tables = walk(self.door, lambda view: view.query(sql, params))
        else:
            with self.door.whole() as view:
                tables = [view.query(sql, params)]
        return summed(tables, len(query.by))

    @property
    def week(self) -> Week:
        """The working week."""
        number = self.query.number
        return Week(number("week_days"), number("first_hour"), number("last_hour"))

    def counts(
        self,
        sums: Mapping[object, Mapping[Key, Sum]],
        uncut: frozenset[object],
        span: Span,
        covered: Span,
        query: Query,
    ) -> Counts:
        """Everything that the formula can look up."""

        def by_hand(node: t.Entered, shift: float) -> Value:
            with self.door.whole() as view:
                return entered(node, view, span.earlier(shift))

        def measured(name: str, key: Key) -> Value:
            return self.of_measure(name, key, span, query)

        def too_early(days: float) -> bool:
            return span.earlier(days).first < covered.first

        return Counts(sums, self.others, by_hand, measured, too_early, uncut)

    @property
    def open(self) -> bool:
        """Whether the measure of the whole is asked: then a measure chooses its own period."""
        return not set(self.query.by) & set(GRAINS)

    def of_measure(self, name: str, key: Key, span: Span, query: Query) -> Value:
        """A number of a measure of the program."""
        measure, _, number = name.partition(".")
        if key or query.where:
            return Value.unknown("reason-kpi-not-cut")
        period = self.query.period if self.open else Period(span.first, span.last)
        result = run_measure(measure, self.door, self.pack, period, as_at=self.query.as_at)
        row = result.whole
        made: Measured | None = row.values.get(number) if row else None
        if made is None or made.value is None:
            return Value.unknown(
                (made.reason if made else None) or "reason-nothing-recorded", made.n if made else 0
            )
        return Value(made.value, made.n, made.low, made.high, currency=row.currency if row else None)
