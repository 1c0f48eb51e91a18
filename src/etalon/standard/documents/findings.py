"""Findings: which measured number is worth talking about, in which words, and with which question."""

from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Item


class FindingRule(Item):
    """When a number of a measure becomes a finding.

    `value` names the number within the rows of `part`; with `sure` not only the number but its whole 95%
    interval must lie beyond the limit. ``whole`` looks at the row without a group;
    ``extremes`` compares the groups and speaks only when the 95% intervals of the best and the worst do not
    touch. The sentences may use ``{name}`` for any number of the row, ``{interval}`` and ``{n}`` of the
    looked-at number, and for extremes ``{best}``, ``{best_value}``, ``{worst}``, ``{worst_value}``.
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
    serves: tuple[str, ...]
    statement: LocalizedText
    question: LocalizedText
