"""``etalon.yaml``: what a workspace says of its organisation."""

from typing import Literal

from pydantic import Field

from etalon.core.strict import StrictModel
from etalon.core.texts import Language


class SourceReference(StrictModel):
    """A source of records: its mapping, and the folder with the exported files, both inside the workspace."""

    mapping: str
    folder: str = "exports"


class WorkspaceDocument(StrictModel):
    """The organisation, its route to market, currency and language, and its sources of records."""

    format: Literal[1] = 1
    organisation: str = Field(min_length=1)
    route: Literal["direct", "channel", "both"]
    currency: str = Field(pattern="^[A-Z]{3}$")
    language: Language
    time_zone: str = "UTC"
    sources: tuple[SourceReference, ...] = ()
