"""Findings: which measured number is worth talking about, in which words, and with which question."""

from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Item


class Addition(StrictModel):
    """A second sentence of a finding, from another part or measure, said only when all its numbers are known.

    `numbers` are those that the sentence uses, each of at least `min_n` records; the first of them must be
    `at_least` so large, and with `apart` its 95% interval must lie wholly above that of the second.
    """

    measure: str
    part: str = ""
    numbers: tuple[str, ...]
    min_n: int = 20
    at_least: float | None = None
    apart: bool = False
    sentence: LocalizedText


class Spot(StrictModel):
    """A cell of a frame."""

    frame: str
    cell: str


class FindingRule(Item):
    """When a number of a measure becomes a finding.

    `value` names the number within the rows of `part`; with `sure` not only the number but its whole 95%
    interval must lie beyond the limit. ``whole`` looks at the row without a group;
    ``extremes`` compares the groups and speaks only when the 95% intervals of the best and the worst do not
    touch. The sentences may use ``{name}`` for any number of the row, ``{interval}`` and ``{n}`` of the
    looked-at number, and for extremes ``{best}``, ``{best_value}``, ``{worst}``, ``{worst_value}``.
    `beside` is the cell whose claimed level belongs beside this record, where it is not `cell` itself.
    """

    measure: str
    part: str = ""
    by: tuple[str, ...] = ()
    value: str
    look: Literal["whole", "extremes"] = "whole"
    at_least: float | None = None
    at_most: float | None = None
    min_n: int = 20
    sure: bool = False
    weight: int = Field(ge=1, le=5)
    frame: str
    cell: str
    beside: Spot | None = None
    serves: tuple[str, ...]
    statement: LocalizedText
    question: LocalizedText
    additions: tuple[Addition, ...] = ()
