"""Numbers of a row as SQL: fields, lengths of time, and numbers of the sets that are tied to it."""

from dataclasses import dataclass

from etalon.measures.kpis.rows import Row, RowSql, numeric
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.fields import own_key

FUNCTIONS = {"mean": "avg", "median": "median", "lowest": "min", "highest": "max"}
SECONDS_OF_DAY = 86400


@dataclass
class Compiler(RowSql):
    """Everything of a formula that is SQL over one span of time."""

    def number(self, node: t.Expression, row: Row) -> str:
        """SQL of a number of a row, null where it has none."""
        match node:
            case t.Number() | t.Parameter():
                return self.quantity(node)
            case t.Field():
                return numeric(self.column(node.name, row))
            case t.Between():
                return self.week.length(node.unit, self.moment(node.first, row), self.moment(node.last, row))
            case t.Until():
                return self.until(node, row)
            case t.Aggregate():
                return self.aggregate(node, row)
            case _:
                return self.arithmetic(node, row)

    def arithmetic(self, node: t.Expression, row: Row) -> str:
        """SQL of arithmetic; nothing can be divided by zero."""
        match node:
            case t.Binary():
                left, right = self.number(node.left, row), self.number(node.right, row)
                if node.operator == "/":
                    return f"({left} / nullif({right}, 0))"
                return f"({left} {node.operator} {right})"
            case t.Negative():
                return f"(-{self.number(node.value, row)})"
            case t.Call():
                parts = [self.number(value, row) for value in node.values]
                # DuckDB's least and greatest skip what is empty; a formula does not.
                empty = " OR ".join(f"{part} IS NULL" for part in parts)
                return f"CASE WHEN {empty} THEN NULL ELSE {node.name}({', '.join(parts)}) END"
        raise TypeError(node)

    def until(self, node: t.Until, row: Row) -> str:
        """SQL of the time to the first tied row not before this one, or since the last not after it."""
        after = node.which == "until"
        window = node.related.window or t.Window("beside", None, "after" if after else "before")
        related = t.Related(node.related.set, node.related.per, window)
        inner, rows = self.tied(related, row)
        moment = f"(SELECT {'min' if after else 'max'}({inner.time}) {rows})"
        pair = (row.time, moment) if after else (moment, row.time)
        return self.week.length(node.unit, *pair)

    def aggregate(self, node: t.Aggregate, row: Row) -> str:
        """SQL of a number of a tied set."""
        if node.name == "gap":
            return self.gap(node, row)
        inner, rows = self.tied(node.related, row)
        if node.value is None:
            return f"(SELECT count(*) {rows})"
        if node.name == "distinct" and isinstance(node.value, t.Field):
            return f"(SELECT count(DISTINCT {self.column(node.value.name, inner)}) {rows})"
        value = self.number(node.value, inner)
        if node.name == "sum":
            return f"(SELECT coalesce(sum({value}), 0) {rows})"
        return f"(SELECT {FUNCTIONS[node.name]}({value}) {rows})"

    def gap(self, node: t.Aggregate, row: Row) -> str:
        """SQL of the longest time in days between two tied rows that follow each other."""
        related = node.related
        inner = self.row(related.set)
        per = related.per or own_key(row.rows)
        key, at = f'{inner.alias}."{per}_id"', f"epoch({inner.time})"
        window = related.window
        inside = self.within_span(window, inner) if window else "true"
        steps = f"""SELECT {key} AS object, {at} - lag({at}) OVER (PARTITION BY {key} ORDER BY {at}) AS step
            FROM ({self.relation(related.set)}) {inner.alias} WHERE {inside}"""  # noqa: S608
        alias = f"{inner.alias}g"
        return f"""(SELECT max({alias}.step) / {SECONDS_OF_DAY}.0 FROM ({steps}) {alias}
            WHERE {alias}.object = {row.alias}."{per}_id")"""  # noqa: S608
