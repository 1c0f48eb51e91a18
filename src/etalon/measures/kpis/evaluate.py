"""The tree of a formula with its ends counted becomes one number for each group."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from etalon.measures.kpis.leaves import Leaf
from etalon.measures.kpis.sums import Sum, value_of
from etalon.measures.kpis.value import Value, combined
from etalon.measures.partials import Key
from etalon.standard.formulas import tree as t

Parameters = Mapping[str, float]
Formula = tuple[t.Expression, Parameters]


@dataclass(frozen=True)
class Counts:
    """What an evaluation can look up: ends of formulas by key, other KPIs, and what only the whole has.

    `uncut` are the ends that cannot be cut by the dimensions that are asked; `too_early` says whether the
    records begin later than so many days before the span.
    """

    sums: Mapping[object, Mapping[Key, Sum]]
    others: Mapping[str, Formula]
    entered: Callable[[t.Entered, float], Value]
    measured: Callable[[str, Key], Value]
    too_early: Callable[[float], bool]
    uncut: frozenset[object] = frozenset()


def value(node: t.Expression, formula: Parameters, counts: Counts, key: Key, shift: float = 0.0) -> Value:
    """The number of a group; `shift` days before the period that is asked."""
    match node:
        case t.Number():
            return Value(node.value)
        case t.Parameter():
            return Value(formula[node.name])
        case t.Aggregate() | t.Share() | t.Cohort() | t.Cost():
            return end(Leaf(node, formula, shift), counts, key)
        case t.Kpi():
            return value(*counts.others[node.id], counts, key, shift)
        case t.OfMeasure():
            return counts.measured(node.name, key)
        case t.Entered():
            return Value.unknown("reason-kpi-not-cut") if key else counts.entered(node, shift)
        case t.Earlier():
            return earlier(node, formula, counts, key, shift)
        case _:
            return arithmetic(node, formula, counts, key, shift)


def end(leaf: Leaf, counts: Counts, key: Key) -> Value:
    """The number of an end of a formula."""
    if key and leaf.key in counts.uncut:
        return Value.unknown("reason-kpi-not-cut")
    return value_of(leaf.node, counts.sums[leaf.key].get(key, Sum()))


def earlier(node: t.Earlier, formula: Parameters, counts: Counts, key: Key, shift: float) -> Value:
    """A number of an earlier span, unless the records begin later."""
    quantity = node.amount.quantity
    days = quantity.value if isinstance(quantity, t.Number) else formula[quantity.name]
    if counts.too_early(shift + days):
        return Value.unknown("reason-records-begin-later")
    return value(node.value, formula, counts, key, shift + days)


def arithmetic(node: t.Expression, formula: Parameters, counts: Counts, key: Key, shift: float) -> Value:
    """Signs and functions of numbers."""
    match node:
        case t.Binary():
            left = value(node.left, formula, counts, key, shift)
            return combined(node.operator, left, value(node.right, formula, counts, key, shift))
        case t.Negative():
            return combined("*", Value(-1.0), value(node.value, formula, counts, key, shift))
        case t.Call():
            return call(node, [value(part, formula, counts, key, shift) for part in node.values])
    raise TypeError(node)


def call(node: t.Call, values: list[Value]) -> Value:
    """The smaller or larger of numbers, or one without its sign."""
    unknown = next((each for each in values if each.value is None), None)
    if unknown:
        return unknown
    if node.name == "abs":
        only = values[0]
        return Value(abs(only.value or 0.0), only.n, currency=only.currency)
    choose = min if node.name == "least" else max
    return choose(values, key=lambda each: each.value or 0.0)
