"""A change as it is written: ``changes/<file>.yaml`` of an organisation's pack, a list under ``items:``."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.core.texts import LANGUAGES
from etalon.standard.changed import How

CHANGES = "changes"
"""The folder of a pack that holds its changes."""
CASES = "cases"
"""The folder of a pack that holds examples with what should come out."""
NEEDS: dict[How, tuple[str, ...]] = {
    "override": ("field", "value", "was"),
    "rename": ("value", "was"),
    "hide": ("was",),
    "add": ("field", "value"),
}
"""What each change must say beside item, base and reason."""
TAKES: dict[How, tuple[str, ...]] = {**NEEDS, "hide": ("field", "was")}
"""What each change may say."""


def _in_all(value: object) -> object:
    """A reason in one language stands for all three: it is the organisation's own remark."""
    return dict.fromkeys(LANGUAGES, value) if isinstance(value, str) else value


Reason = Annotated[LocalizedText, BeforeValidator(_in_all)]


class Change(StrictModel):
    """A change of one field of one item.

    `item` is ``kind/id``. `field` leads to a value inside it: names parted by dots, an element of a list by
    its id, index or own text in brackets, such as ``questions[CYC-4.q1].text.ru``. `was` is the value that
    the standard had when the change was made, or its digest (``sha256:…``); `base` is that version.
    """

    change: How
    item: str = Field(pattern=r"^[a-z_]+/\S+$")
    field: str | None = None
    value: Any = None
    was: Any = None
    base: str
    reason: Reason

    @property
    def kind(self) -> str:
        """The kind of the item."""
        return self.item.partition("/")[0]

    @property
    def key(self) -> str:
        """The id of the item."""
        return self.item.partition("/")[2]

    @property
    def place(self) -> str:
        """The field that is changed: of a rename the name, of a hidden item ""."""
        return "name" if self.change == "rename" else self.field or ""
