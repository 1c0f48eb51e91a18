"""Figures that were entered by hand: the table of targets."""

from etalon.evidence.sql import View
from etalon.measures.kpis.rows import Span
from etalon.measures.kpis.value import Value
from etalon.standard.formulas import tree as t

LATEST = """SELECT CAST(value AS DOUBLE) AS value, 1 AS n FROM targets
    WHERE measure = $name AND value IS NOT NULL AND coalesce(first, last, $last) <= $last
    ORDER BY coalesce(last, first) DESC NULLS LAST, target_id DESC LIMIT 1"""
# A figure that reaches over an edge of the span counts by the share of its days inside.
PLANNED = """SELECT sum(CAST(value AS DOUBLE) * (least(last, $last) - greatest(first, $first) + 1)
        / (last - first + 1)) AS value, count(*) AS n FROM targets
    WHERE measure = $name AND value IS NOT NULL AND first <= $last AND last >= $first AND last >= first"""


def entered(node: t.Entered, view: View, span: Span) -> Value:
    """The latest figure up to the end of a span, or the figures of its days added up."""
    sql, params = LATEST, {"name": node.name, "last": span.last}
    if node.which == "planned":
        sql, params = PLANNED, {**params, "first": span.first}
    found = view.query(sql, params).to_pylist()
    if not found or found[0]["value"] is None:
        return Value.unknown("reason-figure-not-entered")
    return Value(found[0]["value"], found[0]["n"])
