"""Read the text of a formula, of a condition or of a set (one door to Lark)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from etalon.core.strict import nearest
from etalon.standard.formulas.tree import Condition, Expression, Node, Set

if TYPE_CHECKING:
    from lark import Lark

GRAMMAR = Path(__file__).parent / "grammar.lark"
STARTS = ("formula", "condition", "set")


@dataclass(eq=False)
class Wrong(Exception):
    """A formula that cannot be read or names what is not there.

    `code` and `facts` make a `Problem`; `at` is the place in the formula's text, counted from 0.
    """

    code: str
    at: int
    facts: dict[str, str | int]


def parse_formula(text: str) -> Expression:
    """The tree of a formula. Raises `Wrong`."""
    return cast(Expression, _parsed(text, "formula"))


def parse_condition(text: str) -> Condition:
    """The tree of a condition by itself, as rules use it. Raises `Wrong`."""
    return cast(Condition, _parsed(text, "condition"))


def parse_set(text: str) -> Set:
    """The tree of a set by itself, as named sets use it. Raises `Wrong`."""
    return cast(Set, _parsed(text, "set"))


@cache
def _parsed(text: str, start: str) -> Node:
    # Lark is heavy: whoever reads no formula does not wait for it.
    from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

    from etalon.standard.formulas.build import built

    try:
        return built(_lark().parse(text, start=start))
    except UnexpectedCharacters as error:
        at = error.pos_in_stream or 0
        raise _unexpected(text, at, text[at : at + 1], error.allowed) from None
    except UnexpectedToken as error:
        at = len(text) if error.token.type == "$END" else error.token.start_pos or 0
        raise _unexpected(text, at, str(error.token), error.accepts or error.expected) from None
    except UnexpectedInput as error:
        raise _unexpected(text, error.pos_in_stream or 0, "", set()) from None


def _unexpected(text: str, at: int, found: str, allowed: set[str]) -> Wrong:
    words = sorted({word for name in allowed for word in spelled(name)})
    near = nearest(found, words)
    facts: dict[str, str | int] = {
        "found": found or "…",
        "column": at + 1,
        "ended": "yes" if at >= len(text) else "no",
        "allowed": ", ".join(words),
        "nearest": near,
        "hint": "yes" if near else "no",
    }
    return Wrong("formula-unreadable", at, facts)


def spelled(terminal: str) -> list[str]:
    """How the words of a terminal are written."""
    pattern = next((each.pattern for each in _lark().terminals if each.name == terminal), None)
    if pattern is None or terminal == "$END":
        return ["⏎"] if terminal == "$END" else []
    if pattern.type == "str":
        return [pattern.value]
    words = pattern.value.partition("(?")[0].strip("()").split("|")
    return words if all(word.isalpha() for word in words) else [EXAMPLES.get(terminal, terminal)]


EXAMPLES = {
    "NAME": "field_or_kind",
    "WORD": "value",
    "TEXT": '"value"',
    "NUMBER": "1",
    "PARAMETER": "$parameter",
    "KPI": "K-…",
    "COMPARATOR": "<=",
    "EQUAL": "=",
}


@cache
def _lark() -> "Lark":
    from lark import Lark

    return Lark(
        GRAMMAR.read_text(encoding="utf-8"),
        parser="lalr",
        start=list(STARTS),
        propagate_positions=True,
        maybe_placeholders=False,
    )
