"""How the buyer's state is read from the records: what proves it, how long it holds, when it is unknown."""

from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.cycles import Recorded
from etalon.standard.documents.item import Item


class Hold(StrictModel):
    """How long a proven state holds without a new act of the buyer, and for how long it is sure."""

    state: str
    days: int = Field(ge=1)
    sure_days: int = Field(ge=0)


class Twice(StrictModel):
    """Acts that prove a state only the second time, on another day within so many days."""

    kinds: tuple[str, ...]
    within_days: int = Field(ge=1)


class Ending(Recorded):
    """An act that takes back everything proven before, in one of the two lanes."""

    lane: Literal["buying", "using"]


class BuyerRules(Item):
    """Parameters of reading the buyer's state. Days are calendar days.

    `using_from`: the first state of a customer; states before it form the lane ``buying``, the others
    ``using``. `acts_before_days`: how long before its first deal a need takes the buyer's acts.
    `shown_after_days`: a state is entered up to so many days before it is shown.
    `lower_after_days`: an act that proves an earlier state moves the buyer back only when the later state
    was last proven at least so long ago. `quiet_days`: silence after which a buyer is back in `default`;
    `unknown_after_days`: silence after which nothing is known any more. `proposals`: behaviours whose step
    is set beside the outcome of deals. `silence_from`: from which state on silence of ours is late;
    `not_touches`: families of events that reach nobody in person.
    """

    about: LocalizedText
    using_from: str
    default: str
    won: str
    acts_before_days: int = Field(ge=0)
    shown_after_days: int = Field(ge=0)
    lower_after_days: int = Field(ge=0)
    quiet_days: int = Field(ge=1)
    unknown_after_days: int = Field(ge=1)
    holds: tuple[Hold, ...]
    twice: Twice
    endings: tuple[Ending, ...]
    proposals: tuple[str, ...]
    silence_from: str
    not_touches: tuple[str, ...]
