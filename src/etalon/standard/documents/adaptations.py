"""What an organisation says of itself, and how the standard adapts to it (S19, S23, S28)."""

from typing import Any

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Item, StageId
from etalon.standard.documents.tactics import Fit


class TraitOption(StrictModel):
    """One answer to a trait's question, and what it means."""

    id: str
    name: LocalizedText
    means: LocalizedText


class Trait(Item):
    """Something that tells organisations apart, such as their route to market."""

    no: int
    name: LocalizedText
    question: LocalizedText
    options: tuple[TraitOption, ...]


class FieldChange(StrictModel):
    """Another value for one field of one item (``kind/id``); `field` as in an organisation's own changes."""

    item: str = Field(pattern=r"^[a-z_]+/\S+$")
    field: str = Field(min_length=1)
    value: Any


class Adaptation(Item):
    """A rule by which the standard adapts to a profile; it always says why.

    It holds where every trait of `when` has one of the named answers; a rule with a greater `no` has the last
    word. `fits` gives tactics another fit at stages; `teaching` names tactics that come first in the teaching
    set of a stage, before the standard's own; `first` and `later` name processes and frames (``kind/id``) by
    priority; `changes` give any field another value, such as the text of a question.
    """

    no: int
    name: LocalizedText
    why: LocalizedText
    when: dict[str, tuple[str, ...]] = Field(min_length=1)
    serves: tuple[str, ...] = ()
    fits: dict[Fit, dict[StageId, tuple[str, ...]]] = {}
    teaching: dict[StageId, tuple[str, ...]] = {}
    first: tuple[str, ...] = ()
    later: tuple[str, ...] = ()
    changes: tuple[FieldChange, ...] = ()

    def holds(self, profile: dict[str, str]) -> bool:
        """Whether the rule holds for a profile; a trait that was not answered matches nothing."""
        return all(profile.get(trait) in allowed for trait, allowed in self.when.items())
