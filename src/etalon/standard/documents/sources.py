"""Public sources: what stands behind the items of origin R."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Item


class Source(Item):
    """A public source with its address.

    `trust`: P the publisher of the fact itself, S a secondary account, W a vendor's page or a blog whose
    figures are for orientation only and never a pass mark.
    """

    no: int
    name: LocalizedText
    trust: Literal["P", "S", "W"]
    address: str
