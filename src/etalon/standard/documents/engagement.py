"""What each stage needs: criteria on both sides, a stage sheet, messages and the content matrix."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Item, StageId


class Criteria(StrictModel):
    """What holds when one side enters a stage, and what lets it leave."""

    entry: tuple[LocalizedText, ...]
    exit: tuple[LocalizedText, ...]


class StageCriteria(Item):
    """Entry and exit of a stage on both sides.

    Of the seller's exit every criterion must hold, of the buyer's any one is enough. `buyer_states` are the
    states in which a buyer enters. `limit_days` is the calendar-day limit that `too_long` speaks of, None
    where the stage has no such clock; `rules` are the regulations that keep it.
    """

    no: int
    stage: StageId
    seller: Criteria
    buyer: Criteria
    buyer_states: tuple[str, ...]
    too_long: LocalizedText
    limit_days: int | None = None
    rules: tuple[str, ...] = ()


class StageSheet(Item):
    """One page for a stage: the buyer's question, the seller's goal, and what to work with.

    `messages` and `roles` are ids; `roles` are those met first.
    """

    no: int
    stage: StageId
    buyer_asks: LocalizedText
    seller_goal: LocalizedText
    messages: tuple[str, ...]
    content: tuple[LocalizedText, ...]
    tools: tuple[LocalizedText, ...]
    roles: tuple[str, ...]


class Message(Item):
    """A message for some buyer states: its skeleton, the test of a good one, and a worked example.

    The example speaks for an invented supplier; its figures are invented as well.
    """

    no: int
    name: LocalizedText
    states: tuple[str, ...]
    stage: StageId
    skeleton: LocalizedText
    test: LocalizedText
    example: LocalizedText


class ContentCell(Item):
    """A cell of the content matrix: what a role is given at a stage.

    `required`: always, only with PRESCRIBE (`prescribe`), or not (`optional`); a cell without assets is empty
    on purpose.
    """

    role: str
    stage: StageId
    assets: tuple[LocalizedText, ...] = ()
    required: Literal["always", "prescribe", "optional"]
