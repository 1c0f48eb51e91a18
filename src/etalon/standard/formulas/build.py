"""From Lark's parse tree to the tree of plain values."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from lark import Token, Tree

from etalon.standard.formulas import tree as t

Parts = list[Any]
Made = TypeVar("Made")


def built(parsed: "Tree[Token]") -> t.Node:
    """The tree of plain values of a parse tree, by the entry of each of its rules in `RULES`."""
    return cast(t.Node, _made(parsed))


def _made(part: "Tree[Token] | Token") -> Any:
    if isinstance(part, Token):
        return part
    at = 0 if part.meta.empty else part.meta.start_pos
    return RULES[str(part.data)](at, [_made(child) for child in part.children])


def _one(parts: Parts, kind: type[Made]) -> Made | None:
    return next((part for part in parts if isinstance(part, kind)), None)


def _words(parts: Parts, terminal: str) -> list[str]:
    return [str(part) for part in parts if isinstance(part, Token) and part.type == terminal]


class _Per(str):
    """The object that ties a set to a row."""


class _By(str):
    """The field of time that a period goes by."""


def _binary(operator: t.Operator) -> Callable[[int, Parts], t.Binary]:
    return lambda at, parts: t.Binary(operator, parts[0], parts[1], at=at)


def _aggregate(at: int, parts: Parts) -> t.Aggregate:
    name, related = parts[0], _related(parts[-1], at)
    if name.type in ("COUNT", "GAP"):
        return t.Aggregate(cast(t.AggregateName, str(name)), None, related, at=at)
    if len(parts) == 3:
        return t.Aggregate(cast(t.AggregateName, str(name)), parts[1], related, at=at)
    return t.Aggregate(cast(t.AggregateName, str(name)), *_split(related), at=at)


def _split(related: t.Related) -> tuple[t.Field | None, t.Related]:
    """``orders.value`` as field and set; the first dot parts them, in ``x.kind.field`` the second."""
    found = related.set
    words = found.names[0].split(".")
    own = 2 if words[0] == "x" else 1
    if len(found.names) > 1 or len(words) <= own:
        return None, related
    head = ".".join(words[:own])
    inner = t.Set((head,), found.all_, found.by, found.pick, found.where, at=found.at)
    value = t.Field(".".join(words[own:]), at=found.at + len(head) + 1)
    return value, t.Related(inner, related.per, related.window, at=related.at)


def _related(part: Any, at: int) -> t.Related:
    if isinstance(part, t.Related):
        return part
    return t.Related(part, at=at)


def _tied(at: int, parts: Parts) -> t.Related:
    return t.Related(parts[0], _one(parts, _Per), _one(parts, t.Window), at=at)


def _head(at: int, parts: Parts) -> t.Set:
    return t.Set(
        tuple(_words(parts, "NAME")),
        bool(_words(parts, "ALL")),
        _one(parts, _By),
        _one(parts, t.Pick),
        at=at,
    )


def _set(at: int, parts: Parts) -> t.Set:
    head: t.Set = parts[0]
    return t.Set(head.names, head.all_, head.by, head.pick, parts[1] if len(parts) > 1 else None, at=at)


def _cohort(at: int, parts: Parts) -> t.Cohort:
    first, then, within, per = (part for part in parts if not _is(part, "COHORT"))
    return t.Cohort(first, then, within, str(per), at=at)


def _is(part: Any, terminal: str) -> bool:
    return isinstance(part, Token) and part.type == terminal


def _rest(parts: Parts) -> Parts:
    """The parts after the word of a function."""
    return parts[1:]


def _moment(at: int, parts: Parts) -> t.Moment:
    if len(parts) == 1:
        return t.Moment(str(parts[0]), at=at)
    return t.Moment(str(parts[0]), *parts[1], at=at)


def _until(which: str) -> Callable[[int, Parts], t.Until]:
    return lambda at, parts: t.Until(
        cast(t.Unit, str(parts[0])), cast(Any, which), _related(parts[1], at), at=at
    )


def _near(at: int, parts: Parts) -> t.Window:
    side = _words(parts, "DIRECTION")
    return t.Window("near", parts[0], cast(Any, side[0] if side else "after"), at=at)


def _has(at: int, parts: Parts) -> t.Has:
    least = next((part for part in parts if isinstance(part, t.Number | t.Parameter)), None)
    return t.Has(_related(parts[-1], at), least, bool(_words(parts, "NO")), at=at)


def _compared(at: int, parts: Parts) -> t.Compared:
    return t.Compared(parts[0], cast(t.Comparator, str(parts[1])), parts[2], at=at)


def _among(at: int, parts: Parts) -> t.Among:
    values = tuple(part for part in parts[1:] if not _is(part, "NOT"))
    return t.Among(parts[0], values, bool(_words(parts, "NOT")), at=at)


def _only(_: int, parts: Parts) -> Any:
    return parts[0]


def _signed(sign: str) -> Callable[[int, Parts], tuple[str, t.Amount]]:
    return lambda _, parts: (sign, parts[0])


RULES: dict[str, Callable[[int, Parts], Any]] = {
    "formula": _only,
    "plus": _binary("+"),
    "minus": _binary("-"),
    "times": _binary("*"),
    "over_": _binary("/"),
    "negative": lambda at, parts: t.Negative(parts[0], at=at),
    "aggregate": _aggregate,
    "share": lambda at, parts: t.Share(*_rest(parts), at=at),
    "cohort": _cohort,
    "cost": lambda at, parts: t.Cost(*_rest(parts), at=at),
    "kpi": lambda at, parts: t.Kpi(str(parts[1]), at=at),
    "measure": lambda at, parts: t.OfMeasure(str(parts[1]), at=at),
    "entered": lambda at, parts: t.Entered(cast(Any, str(parts[0])), str(parts[1]), at=at),
    "earlier": lambda at, parts: t.Earlier(*_rest(parts), at=at),
    "function": lambda at, parts: t.Call(cast(Any, str(parts[0])), tuple(parts[1:]), at=at),
    "between": lambda at, parts: t.Between(cast(t.Unit, str(parts[0])), parts[1], parts[2], at=at),
    "until": _until("until"),
    "since": _until("since"),
    "set": _set,
    "head": _head,
    "by": lambda _, parts: _By(parts[0]),
    "pick": lambda at, parts: t.Pick(cast(Any, str(parts[0])), str(parts[1]), at=at),
    "head_set": _only,
    "related": _tied,
    "tied": _tied,
    "enclosed": _tied,
    "per": lambda _, parts: _Per(parts[0]),
    "near": _near,
    "beside": lambda at, parts: t.Window("beside", None, cast(Any, str(parts[0])), at=at),
    "recent": lambda at, parts: t.Window("recent", parts[0], at=at),
    "current": lambda at, _: t.Window("current", at=at),
    "condition": _only,
    "either": lambda at, parts: t.Either(tuple(parts), at=at),
    "both": lambda at, parts: t.Both(tuple(parts), at=at),
    "negated": lambda at, parts: t.Not(parts[-1], at=at),
    "has": _has,
    "compared": _compared,
    "equals": _compared,
    "among": _among,
    "filled": lambda at, parts: t.Filled(parts[0], cast(Any, str(parts[1])), at=at),
    "moment": _moment,
    "plus_amount": _signed("+"),
    "minus_amount": _signed("-"),
    "amount": lambda at, parts: t.Amount(parts[0], cast(t.Unit, str(parts[1])), at=at),
    "field": lambda at, parts: t.Field(str(parts[0]), at=at),
    "number": lambda at, parts: t.Number(float(parts[0]), at=at),
    "parameter": lambda at, parts: t.Parameter(str(parts[0])[1:], at=at),
    "word": lambda at, parts: t.Word(str(parts[0]), at=at),
    "text": lambda at, parts: t.Word(str(parts[0])[1:-1], at=at),
}
