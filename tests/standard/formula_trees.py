"""Any tree that the grammar can write, for property tests."""

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from etalon.standard.formulas import tree as t

NAMES = st.sampled_from(["orders", "lead_created", "x.visit", "call_made", "value", "first_day", "inside"])
FIELDS = st.sampled_from(["value", "attrs.kind", "deal.kind", "account.attrs.x", "at", "cost", "count_of"])
PER = st.sampled_from(["account", "contact", "lead"])
UNITS = st.sampled_from(["wh", "wd", "cd"])
numbers = st.one_of(st.integers(0, 10**6), st.integers(0, 999).map(lambda n: n / 8)).map(
    lambda n: t.Number(float(n))
)
parameters = st.sampled_from(["window", "sla_2"]).map(t.Parameter)
quantities = st.one_of(numbers, parameters)
words = st.one_of(
    st.sampled_from(["won", "sell.negotiate", "K-1", "да", "two words", "5-9", "all", "end"]).map(t.Word)
)
fields = FIELDS.map(t.Field)
amounts = st.builds(t.Amount, quantities, UNITS)
moments = st.one_of(
    st.builds(t.Moment, st.sampled_from(["start", "end", "at", "value"])),
    st.builds(t.Moment, st.sampled_from(["start", "end", "at"]), st.sampled_from(["+", "-"]), amounts),
)
windows = st.one_of(
    st.builds(t.Window, st.just("near"), amounts, st.sampled_from(["before", "after"])),
    st.builds(t.Window, st.just("beside"), st.none(), st.sampled_from(["before", "after"])),
    st.builds(t.Window, st.just("recent"), amounts),
    st.just(t.Window("current")),
)
sources = st.one_of(
    st.tuples(st.sampled_from(["orders", "lead_created", "open_deals"])),
    st.tuples(st.just("call_made"), st.just("meeting_held")),
)


def sets(conditions: SearchStrategy[t.Condition]) -> SearchStrategy[t.Set]:
    """Sets with or without each part."""
    pick = st.none() | st.builds(t.Pick, st.sampled_from(["first", "last"]), PER)
    by = st.none() | st.sampled_from(["closed_at", "at"])
    return st.builds(t.Set, sources, st.booleans(), by, pick, st.none() | conditions)


def related(conditions: SearchStrategy[t.Condition]) -> SearchStrategy[t.Related]:
    """Tied sets."""
    return st.builds(t.Related, sets(conditions), st.none() | PER, st.none() | windows)


def lengths(conditions: SearchStrategy[t.Condition]) -> SearchStrategy[t.Length]:
    """Lengths of time."""
    return st.one_of(
        st.builds(t.Between, UNITS, moments, moments),
        st.builds(t.Until, UNITS, st.sampled_from(["until", "since"]), related(conditions)),
    )


def aggregates(
    conditions: SearchStrategy[t.Condition], values: SearchStrategy[t.Expression]
) -> SearchStrategy[t.Aggregate]:
    """Numbers of sets."""
    bare = st.builds(t.Aggregate, st.sampled_from(["count", "gap"]), st.none(), related(conditions))
    names = st.sampled_from(["sum", "mean", "median", "lowest", "highest", "distinct"])
    return st.one_of(bare, st.builds(t.Aggregate, names, values, related(conditions)))


def tests_of(inner: SearchStrategy[t.Condition]) -> SearchStrategy[t.Condition]:
    """Conditions made of conditions."""
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    measured = st.one_of(lengths(inner), aggregates(inner, fields))
    return st.one_of(
        several.map(flat_both),
        several.map(flat_either),
        st.builds(t.Not, inner),
        st.builds(t.Has, related(inner), st.none() | quantities, st.booleans()),
        st.builds(t.Compared, measured, st.sampled_from(["<", "<=", ">", ">="]), quantities),
    )


def flat_both(values: tuple[t.Condition, ...]) -> t.Both:
    """Together; brackets around a part that is together itself are kept by the grammar."""
    return t.Both(values)


def flat_either(values: tuple[t.Condition, ...]) -> t.Either:
    """Either."""
    return t.Either(values)


leaves: SearchStrategy[t.Condition] = st.one_of(
    st.builds(t.Compared, fields, st.sampled_from(["=", "!="]), st.one_of(words, quantities)),
    st.builds(t.Compared, fields, st.sampled_from(["<", "<=", ">", ">="]), st.one_of(quantities, moments)),
    st.builds(
        t.Among,
        fields,
        st.lists(st.one_of(words, quantities), min_size=1, max_size=3).map(tuple),
        st.booleans(),
    ),
    st.builds(t.Filled, fields, st.sampled_from(["filled", "empty"])),
)
conditions: SearchStrategy[t.Condition] = st.recursive(leaves, tests_of, max_leaves=4)
ends: SearchStrategy[t.Expression] = st.one_of(
    quantities,
    fields,
    lengths(conditions),
    aggregates(conditions, fields),
    st.builds(t.Share, sets(conditions), conditions),
    st.builds(t.Cohort, sets(conditions), sets(conditions), amounts, PER),
    st.builds(t.Cost, st.none() | conditions),
    st.sampled_from(["K-WIN", "K-P-REV"]).map(t.Kpi),
    st.just(t.OfMeasure("sync.early")),
    st.builds(t.Entered, st.sampled_from(["entered", "planned"]), st.sampled_from(["K-AWARE", "plan_2"])),
)


def numbers_of(inner: SearchStrategy[t.Expression]) -> SearchStrategy[t.Expression]:
    """Numbers made of numbers."""
    return st.one_of(
        st.builds(t.Binary, st.sampled_from(["+", "-", "*", "/"]), inner, inner),
        st.builds(t.Negative, inner),
        st.builds(t.Earlier, amounts, inner),
        st.builds(
            t.Call,
            st.sampled_from(["least", "greatest", "abs"]),
            st.lists(inner, min_size=1, max_size=3).map(tuple),
        ),
        aggregates(conditions, inner),
    )


expressions: SearchStrategy[t.Expression] = st.recursive(ends, numbers_of, max_leaves=6)
