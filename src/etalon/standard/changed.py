"""What was changed in a pack: by an organisation's own pack, or by a rule of its profile."""

from dataclasses import dataclass
from typing import Any, Literal

from etalon.core.localized import LocalizedText
from etalon.core.yamlfile import Path_, YamlDocument

How = Literal["override", "rename", "hide", "add"]
Json = Any
"""A value of a document as JSON has it."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One change of one field, or of a whole item where `field` is empty.

    `path` is the field as keys and indices inside the changed item, () for a whole item. `old` is what the
    pack under it says now, `was` what it said when the change was written (None where nothing was there).
    `by` names who changed it, `rule` the profile's rule (None: the organisation's own word). `base` is the
    version against which it was made; `source` is where the change itself is written.
    """

    how: How
    kind: str
    key: str
    field: str
    path: Path_
    old: Json
    new: Json
    by: LocalizedText
    reason: LocalizedText | None = None
    rule: str | None = None
    was: Json = None
    base: str = ""
    again: bool = False
    source: tuple[YamlDocument, Path_] | None = None

    @property
    def item(self) -> str:
        """``kind/id`` of the item."""
        return f"{self.kind}/{self.key}"

    def covers(self, path: Path_) -> bool:
        """Whether a value inside the item is the one that was changed, or a part of it."""
        return self.how != "hide" and bool(self.path) and path[: len(self.path)] == self.path
