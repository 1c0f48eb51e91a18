"""The numbers at the ends of a formula: each is one SELECT over a bucket, and adds up over the buckets."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from etalon.measures.dimensions import Selection, select
from etalon.measures.kpis.costs import cost_sql
from etalon.measures.kpis.numbers import Compiler
from etalon.measures.kpis.rows import SECONDS_OF_DAY, Row, Span, numeric
from etalon.measures.measure import Condition, Query
from etalon.standard.contract import contract
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.fields import Found, field_of
from etalon.standard.formulas.vocabulary import Vocabulary

Counted: TypeAlias = t.Aggregate | t.Share | t.Cohort | t.Cost
LISTED = {"median", "lowest", "highest"}


@dataclass(frozen=True)
class Leaf:
    """One number of sets, over a span that may lie before the one that is asked.

    `parameters` are those of the KPI in whose formula it stands.
    """

    node: Counted
    parameters: Mapping[str, float]
    shift: float = 0.0

    @property
    def key(self) -> tuple[Counted, tuple[tuple[str, float], ...], float]:
        """What makes it the same number: it is counted once."""
        return self.node, tuple(sorted(self.parameters.items())), self.shift


def leaves(
    node: t.Expression,
    parameters: Mapping[str, float],
    others: Mapping[str, tuple[t.Expression, Mapping[str, float]]],
    shift: float = 0.0,
) -> Iterator[Leaf]:
    """The ends of a formula; those of the KPIs that it is built on (`others`: tree and parameters) too."""
    match node:
        case t.Aggregate() | t.Share() | t.Cohort() | t.Cost():
            yield Leaf(node, parameters, shift)
        case t.Kpi():
            yield from leaves(*others[node.id], others, shift)
        case t.Earlier():
            quantity = node.amount.quantity
            days = quantity.value if isinstance(quantity, t.Number) else parameters[quantity.name]
            yield from leaves(node.value, parameters, others, shift + days)
        case t.Binary():
            yield from leaves(node.left, parameters, others, shift)
            yield from leaves(node.right, parameters, others, shift)
        case t.Negative():
            yield from leaves(node.value, parameters, others, shift)
        case t.Call():
            for value in node.values:
                yield from leaves(value, parameters, others, shift)


def local(leaf: Leaf, words: Vocabulary) -> bool:
    """Whether a bucket of accounts holds everything that one row of the number is made of.

    Rows are together in a bucket by account only: ties by another object, and tables that every bucket holds
    whole, are counted over all buckets at once.
    """
    node = leaf.node
    if isinstance(node, t.Cost | t.Cohort):
        return isinstance(node, t.Cohort) and node.per == "account" and inside_local(node, words)
    first = node.set if isinstance(node, t.Share) else node.related.set
    rows = words.rows_of(first)
    return rows is not None and bool(rows.table.bucket_by) and inside_local(node, words)


def inside_local(node: t.Node, words: Vocabulary) -> bool:
    """Whether all ties inside a tree are by account, and links lead to accounts."""
    for part in t.walk(node):
        if isinstance(part, t.Pick) and part.per != "account":
            return False
        if isinstance(part, t.Has | t.Until) and part.related.per not in (None, "account"):
            return False
        if isinstance(part, t.Field) and part.name.partition(".")[0] + "_id" in linked_elsewhere():
            return False
        if isinstance(part, t.Set) and not all(
            inside_local(words.named(name), words) for name in part.names if name in words.sets
        ):
            return False
    return ties_by_account(node, words)


def linked_elsewhere() -> set[str]:
    """Columns that lead to a row which may lie in another bucket."""
    return {
        table.key[0]
        for table in contract().values()
        if table.kind == "object" and len(table.key) == 1 and table.bucket_by and table.id != "accounts"
    }


def ties_by_account(node: t.Node, words: Vocabulary) -> bool:
    """Whether sets that are tied without a word are tied to accounts."""
    outer = [node.set] if isinstance(node, t.Share) else []
    outer += [node.related.set] if isinstance(node, t.Aggregate) else []
    outer += [node] if isinstance(node, t.Set) else []
    for found in outer:
        rows = words.rows_of(found)
        tied = [part for part in t.walk(node) if isinstance(part, t.Related) and part.set is not found]
        bare = any(part.per is None for part in tied)
        named = any(part.per not in (None, "account") for part in tied)
        if named or (bare and (rows is None or rows.table.id != "accounts")):
            return False
    return True


@dataclass
class LeafSql:
    """The SELECT of one end of a formula, for the period and the dimensions that are asked."""

    compiler: Compiler
    query: Query
    span: Span
    observed: Span

    def select(self, leaf: Leaf) -> str:
        """Columns: ``by_0…``, and what the kind of number needs (see `etalon.measures.kpis.sums`)."""
        match leaf.node:
            case t.Share():
                return self.share(leaf.node)
            case t.Cohort():
                return self.cohort(leaf.node)
            case t.Cost():
                return cost_sql(leaf.node, self.query, self.span, self.compiler.bound)
            case t.Aggregate():
                return self.aggregate(leaf.node)

    def asked(self, found: t.Set, row: Row) -> tuple[Selection, str, str]:
        """The dimensions, FROM and WHERE of the rows of a set that are asked."""
        day = f'CAST(s."{row.when}" AS DATE)' if row.when else "NULL::DATE"
        by = tuple(of_account(name, row) for name in self.query.by)
        only = tuple(Condition(of_account(each.field, row), each.value) for each in self.query.where)
        pieces = select(Query(row.rows.table.id, by=by, where=only), day)
        # Names of parameters must not meet those of other ends of the formula.
        own = {name: self.compiler.bound(value) for name, value in pieces.params.items() if name != "as_at"}
        pieces.columns = [renamed(column, own) for column in pieces.columns]
        pieces.conditions = [renamed(condition, own) for condition in pieces.conditions]
        rows = f"FROM ({self.compiler.relation(found)}) s {pieces.join}"
        where = f"{self.compiler.in_period(found, row)} AND {pieces.asked}"
        return pieces, rows, where

    def aggregate(self, node: t.Aggregate) -> str:
        """Rows; or values with how often; or sums with their squares, by currency where there is one."""
        found = node.related.set
        row = self.compiler.row(found, "s")
        pieces, rows, where = self.asked(found, row)
        if node.value is None:
            return f"SELECT count(*) AS n{pieces.by} {rows} WHERE {where} GROUP BY ALL"
        if node.name == "distinct" and isinstance(node.value, t.Field):
            value = self.compiler.column(node.value.name, row)
            return f"""SELECT CAST({value} AS VARCHAR) AS word, count(*) AS n{pieces.by} {rows}
                WHERE {where} AND {value} IS NOT NULL GROUP BY ALL"""
        value = self.value(node.value, row)
        currency = self.currency(node.value, row)
        inner = f"SELECT {value} AS x, {currency} AS currency{pieces.by} {rows} WHERE {where}"
        by = "".join(f", by_{number}" for number in range(len(pieces.columns)))
        if node.name in LISTED:
            return f"""SELECT CAST(x AS DOUBLE) AS v, currency, count(*) AS n{by}
                FROM ({inner}) WHERE x IS NOT NULL GROUP BY ALL"""  # noqa: S608
        return f"""SELECT count(*) AS n, sum(x) AS s, sum(CAST(x AS DOUBLE) * CAST(x AS DOUBLE)) AS ss,
            currency{by} FROM ({inner}) WHERE x IS NOT NULL GROUP BY ALL"""  # noqa: S608

    def value(self, node: t.Expression, row: Row) -> str:
        """SQL of a row's number; a bare column of money keeps its exact decimals."""
        if isinstance(node, t.Field):
            found = self.compiler.found(node.name, row)
            column = self.compiler.column(node.name, row)
            return column if found.holds == "number" else numeric(column)
        return self.compiler.number(node, row)

    def currency(self, node: t.Expression, row: Row) -> str:
        """SQL of the currency of a number of money, null for other numbers."""
        for part in t.walk(node):
            found = field_of(row.rows, part.name, self.compiler.words) if isinstance(part, t.Field) else None
            if isinstance(part, t.Field) and found and money(found):
                name = f"{part.name.rpartition('.')[0]}.currency" if found.link else "currency"
                return self.compiler.column(name, row)
        return "NULL::VARCHAR"

    def share(self, node: t.Share) -> str:
        """Rows, and those for which the condition holds."""
        row = self.compiler.row(node.set, "s")
        pieces, rows, where = self.asked(node.set, row)
        test = self.compiler.condition(node.condition, row)
        return f"""SELECT count(*) AS n, count(*) FILTER (holds) AS hits{names(pieces)} FROM (
            SELECT {test} AS holds{pieces.by} {rows} WHERE {where}) GROUP BY ALL"""  # noqa: S608

    def cohort(self, node: t.Cohort) -> str:
        """Objects whose first row lies in the period and that were watched long enough; those that came."""
        row = self.compiler.row(node.first, "s")
        days = self.compiler.amount(node.within.quantity)
        key = f'"{node.per}_id"'
        order = self.compiler.order(row, "ASC")
        opening = f"""SELECT p.* FROM ({self.compiler.relation(node.first)}) p WHERE p.{key} IS NOT NULL
            QUALIFY row_number() OVER (PARTITION BY p.{key} ORDER BY {order}) = 1"""  # noqa: S608
        pieces, _, where = self.asked(node.first, row)
        related = t.Related(node.then, node.per, t.Window("near", node.within, "after"))
        _, came = self.compiler.tied(related, row)
        until = self.compiler.bound(self.observed.end)
        seconds = self.compiler.bound(days * SECONDS_OF_DAY)
        return f"""SELECT count(*) AS n, count(*) FILTER (holds) AS hits{names(pieces)} FROM (
            SELECT EXISTS (SELECT 1 {came}) AS holds{pieces.by} FROM ({opening}) s {pieces.join}
            WHERE {where} AND {row.time} + to_seconds({seconds}) <= {until}) GROUP BY ALL"""  # noqa: S608


def names(pieces: Selection) -> str:
    """The names of the dimension columns, with a leading comma."""
    return "".join(f", by_{number}" for number in range(len(pieces.columns)))


def of_account(name: str, row: Row) -> str:
    """A dimension of events that the customer has is meant of the customer, not of a material or product."""
    accounts = contract()["accounts"].names
    return (
        f"accounts.{name}"
        if row.rows.of_events and name in accounts and name not in row.rows.table.names
        else name
    )


def renamed(sql: str, own: Mapping[str, str]) -> str:
    """SQL with its parameters under their names among those of the whole formula."""
    return re.sub(r"\$(\w+)", lambda found: own.get(found[1], found[0]), sql)


def money(found: Found) -> bool:
    """Whether a field is an amount of money: a decimal beside a currency that is no quantity."""
    table = found.table
    if found.column not in table.names or "currency" not in table.names:
        return False
    return table.column(found.column).type == "decimal" and found.column != "quantity"
