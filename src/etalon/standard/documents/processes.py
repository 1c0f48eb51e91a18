"""Processes of the top-level model, their checklist questions and maturity lines."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Function, Item, Origin, Priority, StageId


class ProcessGroup(Item):
    """A group of processes, such as strategy or experience management."""

    no: int
    name: LocalizedText


class Question(StrictModel):
    """A checklist question, answered yes, partly, no or do not know."""

    id: str
    text: LocalizedText
    origin: Origin = "J"


class Elements(StrictModel):
    """What each of the four elements of diagnosis asks of a process, one short question each."""

    process: LocalizedText
    people: LocalizedText
    technology: LocalizedText
    structure: LocalizedText


class Process(Item):
    """A process: what it is for, who owns it, what to ask, and what each maturity level looks like.

    `stages` are the stages of the sales cycle it serves (empty: the whole system). `lines` holds the five
    maturity lines for levels 0 to 4. `priority` is for a profile's rules and an organisation's own word.
    """

    group: str
    name: LocalizedText
    stages: tuple[StageId, ...] = ()
    owner: Function
    owner_role: LocalizedText
    purpose: LocalizedText
    inputs: tuple[LocalizedText, ...]
    outputs: tuple[LocalizedText, ...]
    questions: tuple[Question, ...]
    lines: tuple[LocalizedText, ...]
    elements: Elements
    priority: Priority = "normal"


class ProfileLevel(StrictModel):
    """The level that a profile gives to a process; A: the article says so, J: our assumption."""

    process: str
    level: Literal[0, 1, 2, 3, 4]
    origin: Origin


class Profile(Item):
    """A typical profile of maturity to lay beside an organisation's own."""

    name: LocalizedText
    note: LocalizedText
    levels: tuple[ProfileLevel, ...]
