"""``etalon.yaml``: what a workspace says of its organisation."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from etalon.core.strict import StrictModel
from etalon.core.texts import Language


def currency_code(word: str) -> str:
    """A currency as three capital letters."""
    if not re.fullmatch("[A-Z]{3}", word):
        raise PydanticCustomError("problem-workspace-currency", "three letters", {"found": word})
    return word


class SourceReference(StrictModel):
    """A source of records: its mapping, and the folder with the exported files, both inside the workspace."""

    mapping: str
    folder: str = "exports"


class WorkspaceDocument(StrictModel):
    """The organisation, its route to market, currency and language, and its sources of records.

    `packs` are folders of the workspace that are laid over the standard, in this order; `profile` says more
    of the organisation, trait by trait, such as ``deal_size: large``: the standard adapts to it.
    """

    format: Literal[1] = 1
    organisation: str = Field(min_length=1)
    route: Literal["direct", "channel", "both"]
    currency: Annotated[str, AfterValidator(currency_code)]
    language: Language
    time_zone: str = "UTC"
    profile: dict[str, str] = {}
    packs: tuple[str, ...] = ()
    sources: tuple[SourceReference, ...] = ()
