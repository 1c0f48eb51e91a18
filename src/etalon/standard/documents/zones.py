"""Growth zones: sub-processes, outcomes, causal links, and where technology lies."""

from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Item, StageId


class Zone(Item):
    """A node of the causal map: a sub-process (zone), an outcome, or an action.

    `defined` and `measured` say what levels 2 and 3 of a zone look like; outcomes and actions have none.
    """

    role: Literal["zone", "outcome", "action"]
    name: LocalizedText
    stages: tuple[StageId, ...]
    processes: tuple[str, ...] = ()
    kpis: tuple[str, ...] = ()
    defined: LocalizedText | None = None
    measured: LocalizedText | None = None


class ZoneLink(Item):
    """A causal link of the growth zones; `weight` (1 to 3) is its default importance."""

    cause: str
    effect: str
    weight: int = Field(ge=1, le=3)
    check: LocalizedText


class Technology(Item):
    """A technology with the stages it mainly serves and those it supports."""

    name: LocalizedText
    main: tuple[StageId, ...]
    supports: tuple[StageId, ...] = ()
    note: LocalizedText
