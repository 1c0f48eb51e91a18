"""What was spent, as SQL over the lines that `etalon.measures.spending` makes."""

from etalon.buyer.bound import Bound
from etalon.measures.kpis.rows import Span
from etalon.measures.measure import Query
from etalon.measures.spending import SPENT
from etalon.standard.formulas import tree as t

COLUMNS = {"tactic_id": "tactic", "function": "function", "stage": "stage"}


def cost_sql(node: t.Cost, query: Query, span: Span, bound: Bound) -> str:
    """Money and hours by currency; hours that have no price."""
    relations = SPENT.format(added="false", hour_cost="NULL")
    row_sql = condition(node.where, bound)
    last = bound(span.last)
    days = f"day <= {last}" if span.open_start else f"day BETWEEN {bound(span.first)} AND {last}"
    by = "".join(
        f", {COLUMNS[name]} AS by_{number}" for number, name in enumerate(query.by) if name in COLUMNS
    )
    return f"""WITH {relations} SELECT currency, sum(value) AS s, sum(hours) AS hours, count(*) AS n,
        coalesce(sum(hours) FILTER (value IS NULL), 0) AS unpriced{by} FROM spent
        WHERE (day IS NULL OR {days}) AND {row_sql} GROUP BY ALL"""  # noqa: S608


def condition(node: t.Condition | None, bound: Bound) -> str:
    """SQL of a condition on lines of spending."""
    match node:
        case None:
            return "true"
        case t.Both() | t.Either():
            word = " AND " if isinstance(node, t.Both) else " OR "
            return "(" + word.join(condition(part, bound) for part in node.values) + ")"
        case t.Not():
            return f"(NOT {condition(node.value, bound)})"
        case t.Filled():
            column = COLUMNS[node.field.name]
            return f"({column} IS {'NOT ' if node.state == 'filled' else ''}NULL)"
        case t.Among():
            words = [value.text for value in node.values if isinstance(value, t.Word)]
            sql = f"{COLUMNS[node.field.name]} IN {bound.any_of(words)}"
            return f"coalesce({'NOT ' if node.negated else ''}({sql}), false)"
        case t.Compared(left=t.Field() as found, right=t.Word() as word_):
            sign = "=" if node.comparator == "=" else "<>"
            return f"coalesce({COLUMNS[found.name]} {sign} {bound(word_.text)}, false)"
    raise TypeError(node)
