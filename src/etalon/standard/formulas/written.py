"""A tree as text again; reading that text gives the same tree."""

import re

from etalon.standard.formulas import tree as t

BARE = re.compile(r"[^\W\d]\w*([.\-]\w+)*")
LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2}


def written(node: t.Node) -> str:
    """The text of a formula, condition or set."""
    match node:
        case t.Binary():
            return _binary(node)
        case t.Aggregate():
            return _aggregate(node)
        case t.Set() | t.Related() | t.Window() | t.Amount() | t.Moment() | t.Between() | t.Until():
            return _rows(node)
        case t.Both() | t.Either() | t.Not() | t.Has() | t.Compared() | t.Among() | t.Filled():
            return _condition(node)
        case _:
            return _simple(node)


def _simple(node: t.Node) -> str:
    match node:
        case t.Number():
            return f"{node.value:.12g}"
        case t.Parameter():
            return f"${node.name}"
        case t.Field():
            return node.name
        case t.Word():
            return node.text if BARE.fullmatch(node.text) else f'"{node.text}"'
        case t.Kpi():
            return f"kpi({node.id})"
        case t.OfMeasure():
            return f"measure({node.name})"
        case t.Entered():
            return f"{node.which}({node.name})"
        case t.Negative():
            return f"-{_enclosed(node.value, 3)}"
        case _:
            return _function(node)


def _function(node: t.Node) -> str:
    match node:
        case t.Share():
            return f"share({written(node.set)} that {written(node.condition)})"
        case t.Cohort():
            pair = f"{_atom(node.first)} -> {_atom(node.then)}"
            return f"cohort({pair} within {written(node.within)} per {node.per})"
        case t.Cost():
            return f"cost({written(node.where) if node.where else ''})"
        case t.Earlier():
            return f"earlier({written(node.amount)}, {written(node.value)})"
        case t.Call():
            return f"{node.name}({', '.join(map(written, node.values))})"
    raise TypeError(node)


def _binary(node: t.Binary) -> str:
    level = LEVEL[node.operator]
    return f"{_enclosed(node.left, level)} {node.operator} {_enclosed(node.right, level + 1)}"


def _enclosed(node: t.Node, level: int) -> str:
    """In brackets where it binds less than what stands around it."""
    own = LEVEL[node.operator] if isinstance(node, t.Binary) else 3
    if isinstance(node, t.Between):
        # A sign after its last moment would move that moment.
        own = 0
    return f"({written(node)})" if own < level else written(node)


def _aggregate(node: t.Aggregate) -> str:
    value = f"{written(node.value)} over " if node.value else ""
    return f"{node.name}({value}{_tied(node.related)})"


def _tied(related: t.Related) -> str:
    """A set inside a function: in brackets only where a condition stands before ``per`` or a window."""
    if related.per is None and related.window is None:
        return written(related.set)
    return written(related)


def _atom(found: t.Set) -> str:
    return f"({written(found)})" if found.where else written(found)


def _rows(node: t.Node) -> str:
    match node:
        case t.Set():
            by = f" by {node.by}" if node.by else ""
            pick = f" {node.pick.which} per {node.pick.per}" if node.pick else ""
            where = f" where {written(node.where)}" if node.where else ""
            return f"{'all ' if node.all_ else ''}{' | '.join(node.names)}{by}{pick}{where}"
        case t.Related():
            per = f" per {node.per}" if node.per else ""
            return f"{_atom(node.set)}{per}{' ' + written(node.window) if node.window else ''}"
        case t.Window():
            return _window(node)
        case t.Amount():
            return f"{written(node.quantity)} {node.unit}"
        case t.Moment():
            return f"{node.base} {node.sign} {written(node.amount)}" if node.amount else node.base
        case t.Between():
            return f"{node.unit} from {written(node.first)} to {written(node.last)}"
        case t.Until():
            return f"{node.unit} {node.which} {written(node.related)}"
    raise TypeError(node)


def _window(node: t.Window) -> str:
    amount = written(node.amount) if node.amount else ""
    match node.kind:
        case "near":
            return f"within {amount} {node.direction}"
        case "beside":
            return node.direction
        case "recent":
            return f"in last {amount}"
        case _:
            return "in period"


def _condition(node: t.Node) -> str:
    match node:
        case t.Both():
            return " and ".join(_part(value, t.Either | t.Both) for value in node.values)
        case t.Either():
            return " or ".join(_part(value, t.Either) for value in node.values)
        case t.Not():
            return f"not {_part(node.value, t.Either | t.Both)}"
        case t.Has():
            least = f"at least {written(node.least)} " if node.least else ""
            return f"has {'no ' if node.none else ''}{least}{written(node.related)}"
        case t.Compared():
            return f"{written(node.left)} {node.comparator} {written(node.right)}"
        case t.Among():
            values = ", ".join(map(written, node.values))
            return f"{node.field.name} {'not ' if node.negated else ''}in ({values})"
        case t.Filled():
            return f"{node.field.name} is {node.state}"
    raise TypeError(node)


def _part(node: t.Node, looser: object) -> str:
    return f"({written(node)})" if isinstance(node, looser) else written(node)  # type: ignore[arg-type]
