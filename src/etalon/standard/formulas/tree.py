"""A formula as a tree of plain values; `at` is the place in its text and does not count in comparing.

Tokens of time: ``wh`` working hours, ``wd`` working days, ``cd`` calendar days.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Literal

Unit = Literal["wh", "wd", "cd"]
Comparator = Literal["<", "<=", ">", ">=", "=", "!="]
Operator = Literal["+", "-", "*", "/"]
AggregateName = Literal["count", "sum", "mean", "median", "lowest", "highest", "distinct", "gap"]
FunctionName = Literal["least", "greatest", "abs"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A part of a formula."""

    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Number(Node):
    """A number."""

    value: float


@dataclass(frozen=True, slots=True)
class Parameter(Node):
    """A parameter of the document, written ``$name``."""

    name: str


@dataclass(frozen=True, slots=True)
class Word(Node):
    """A value of a field: a word, or a text in quotation marks."""

    text: str


@dataclass(frozen=True, slots=True)
class Field(Node):
    """A field of a row: a column, ``attrs.x``, or ``deal.kind`` of the row that ``deal_id`` names."""

    name: str


Quantity = Number | Parameter


@dataclass(frozen=True, slots=True)
class Amount(Node):
    """A length of time."""

    quantity: Quantity
    unit: Unit


@dataclass(frozen=True, slots=True)
class Moment(Node):
    """A moment: a field, or ``start`` or ``end`` of the period, moved by an amount."""

    base: str
    sign: Literal["+", "-", ""] = ""
    amount: Amount | None = None

    @property
    def of_period(self) -> bool:
        """Whether it is the period's start or end and not a field."""
        return self.base in ("start", "end")


@dataclass(frozen=True, slots=True)
class Pick(Node):
    """Of the rows that share an object, the first or the last."""

    which: Literal["first", "last"]
    per: str


@dataclass(frozen=True, slots=True)
class Set(Node):
    """Rows: of event kinds, of a table, or of a named set; `all_` lifts the limit of the period's start.

    `by` is the field of time that the period goes by.
    """

    names: tuple[str, ...]
    all_: bool = False
    by: str | None = None
    pick: Pick | None = None
    where: "Condition | None" = None


@dataclass(frozen=True, slots=True)
class Window(Node):
    """When tied rows lie: near the row (``within 5 wd``), beside it, recent, or in the period."""

    kind: Literal["near", "beside", "recent", "current"]
    amount: Amount | None = None
    direction: Literal["before", "after"] = "after"


@dataclass(frozen=True, slots=True)
class Related(Node):
    """The rows of a set that share an object with a row, within a window."""

    set: Set
    per: str | None = None
    window: Window | None = None


@dataclass(frozen=True, slots=True)
class Between(Node):
    """Time from one moment of a row to another."""

    unit: Unit
    first: Moment
    last: Moment


@dataclass(frozen=True, slots=True)
class Until(Node):
    """Time from a row to the first related row not before it (`until`), or since the last not after it."""

    unit: Unit
    which: Literal["until", "since"]
    related: Related


@dataclass(frozen=True, slots=True)
class Aggregate(Node):
    """A number of a set: `value` (none for count and gap) over the rows."""

    name: AggregateName
    value: "Expression | None"
    related: Related


@dataclass(frozen=True, slots=True)
class Share(Node):
    """The share of rows for which a condition holds."""

    set: Set
    condition: "Condition"


@dataclass(frozen=True, slots=True)
class Cohort(Node):
    """Of the objects whose first row of a set lies in the period: the share with a row of another in time."""

    first: Set
    then: Set
    within: Amount
    per: str


@dataclass(frozen=True, slots=True)
class Cost(Node):
    """Money spent and people's hours, of the lines for which a condition holds."""

    where: "Condition | None" = None


@dataclass(frozen=True, slots=True)
class Kpi(Node):
    """The value of another KPI."""

    id: str


@dataclass(frozen=True, slots=True)
class OfMeasure(Node):
    """A number of a measure of the program, written ``measure(sync.in_step)``."""

    name: str


@dataclass(frozen=True, slots=True)
class Entered(Node):
    """A figure entered by hand: the latest (`entered`), or those of the period added up (`planned`)."""

    which: Literal["entered", "planned"]
    name: str


@dataclass(frozen=True, slots=True)
class Earlier(Node):
    """A number as it was for the period that lies so much earlier."""

    amount: Amount
    value: "Expression"


@dataclass(frozen=True, slots=True)
class Call(Node):
    """A function of numbers."""

    name: FunctionName
    values: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Negative(Node):
    """A number with the other sign."""

    value: "Expression"


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """Two numbers and a sign of arithmetic."""

    operator: Operator
    left: "Expression"
    right: "Expression"


Length = Between | Until
Expression = (
    Number
    | Parameter
    | Field
    | Between
    | Until
    | Aggregate
    | Share
    | Cohort
    | Cost
    | Kpi
    | OfMeasure
    | Entered
    | Earlier
    | Call
    | Negative
    | Binary
)


@dataclass(frozen=True, slots=True)
class Compared(Node):
    """A comparison of a row's number, time or field with a value."""

    left: Field | Between | Until | Aggregate
    comparator: Comparator
    right: Word | Number | Parameter | Moment


@dataclass(frozen=True, slots=True)
class Among(Node):
    """Whether a field has one of some values."""

    field: Field
    values: tuple[Word | Number | Parameter, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Filled(Node):
    """Whether a field is filled or empty."""

    field: Field
    state: Literal["filled", "empty"]


@dataclass(frozen=True, slots=True)
class Has(Node):
    """Whether there are related rows: at least so many, or none."""

    related: Related
    least: Quantity | None = None
    none: bool = False


@dataclass(frozen=True, slots=True)
class Not(Node):
    """The opposite of a condition."""

    value: "Condition"


@dataclass(frozen=True, slots=True)
class Both(Node):
    """All of some conditions."""

    values: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either(Node):
    """At least one of some conditions."""

    values: tuple["Condition", ...]


Condition = Compared | Among | Filled | Has | Not | Both | Either


def walk(node: Node) -> Iterator[Node]:
    """The node and every node inside it, outer ones first."""
    yield node
    for each in fields(node):
        value = getattr(node, each.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Node):
                yield from walk(part)
