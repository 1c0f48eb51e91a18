"""What every document of a pack has: a stable id and where it comes from."""

from typing import Literal

from etalon.core.strict import StrictModel

Origin = Literal["A", "R", "J", "M", "O"]
StageId = Literal["reach", "attract", "nurture", "sell", "deliver", "retain"]
Priority = Literal["first", "normal", "later"]
"""Whether something is named before or after what is equal to it."""
Function = Literal["marketing", "sales", "service", "partner", "management"]


class Item(StrictModel):
    """An item of the standard.

    `origin`: A stated in the article, R public source (named in `sources`), J proposal of Etalon, editable,
    M from memory of published work, never printed as fact, O the organisation's own. `aliases` are retired
    ids that still lead here.
    """

    id: str
    origin: Origin
    sources: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
