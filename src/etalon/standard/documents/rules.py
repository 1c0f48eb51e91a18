"""Rules of regulations: what is agreed in words, with which parameters, and which records can show it."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.cycles import Recorded
from etalon.standard.documents.item import Item, Origin, StageId

RuleStage = Literal[StageId, "channel", "all"]
Template = Literal[
    "response",
    "precedence",
    "absence_until",
    "presence_at",
    "recurrence",
    "exclusion",
    "limit",
    "authorise",
]
Severity = Literal["info", "minor", "major", "critical"]
Unit = Literal["wh", "wd", "cd", "count", "percent"]


class RuleParameter(StrictModel):
    """A number of a rule that an organisation may set: its default and the range in which it makes sense.

    `unit`: wh working hours of the one who answers, wd working days, cd calendar days, a count, or per cent
    (0 to 100). Without `sources` the default is a proposal of Etalon.
    """

    name: str
    label: LocalizedText
    default: float
    at_least: float
    at_most: float
    unit: Unit
    origin: Origin = "J"
    sources: tuple[str, ...] = ()


class RuleAct(Recorded):
    """An act that opens, keeps or ends a rule: an event kind, attribute values, and how many are needed.

    `where` narrows it further by a condition in the grammar of formulas, in which ``$name`` is a parameter of
    the rule.
    """

    times: int = 1
    where: str | None = None


class RuleCheck(StrictModel):
    """The part of a rule that the records can check, as far as it can be written truly.

    `per` is the object that a case is about (lead, deal, account, …): the acts of a case belong to one such
    object, and `scope` is a condition on it, in the grammar of formulas. Any one of `when` opens a case; any
    one of `then` keeps it (in an exclusion and an absence it is what should not be); `until`, or
    `until_state`, a buyer state, lifts it. `moment` is a date of the contract that opens a case by itself.
    """

    per: str | None = None
    scope: str | None = None
    moment: str | None = None
    when: tuple[RuleAct, ...] = ()
    then: tuple[RuleAct, ...] = ()
    until: tuple[RuleAct, ...] = ()
    until_state: str | None = None


class Rule(Item):
    """A rule of a regulation. It never speaks of guilt: a case is something worth discussing.

    `name` is the title. `claim` is the whole rule in a sentence, `when`, `then` and `within` are its parts,
    `exceptions` the agreed ones. ``{parameter}`` in a text stands for the parameter in words (accusative),
    ``{parameter.of}`` for the same in the genitive. `why`, `prefer` and `avoid` are advice.
    `reads` names the records that it needs: ``table.column`` or ``events:kind``. `behaviour` is the seller's
    act of which the rule is an instance, `after` the rule whose case opens this one, `begin_with` its place
    among the rules that are proposed first. A rule is off until its owner switches it on.
    """

    no: int
    name: LocalizedText
    stage: RuleStage
    process: str
    template: Template
    severity: Severity
    claim: LocalizedText
    when: LocalizedText
    then: LocalizedText
    within: LocalizedText | None = None
    exceptions: tuple[LocalizedText, ...] = ()
    why: LocalizedText
    prefer: LocalizedText
    avoid: LocalizedText
    parameters: tuple[RuleParameter, ...] = ()
    reads: tuple[str, ...]
    check: RuleCheck = RuleCheck()
    behaviour: str | None = None
    after: str | None = None
    begin_with: int | None = None
