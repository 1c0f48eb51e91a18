"""Presets: what the columns of common tables are called, and whole mappings of known exports."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel, check
from etalon.core.texts import Language
from etalon.core.yamlfile import read_yaml
from etalon.evidence.mapping.model import MappingDocument
from etalon.evidence.sources import FOLDER

Values = Literal["date", "number", "text", "id", "ref", "yes_no"]


class Field(StrictModel):
    """What a column may hold for a preset.

    `values`: an ``id`` is different in nearly every row, a ``ref`` may come back. `weight` says how much the
    field tells about the table, `guess` that its cells alone may give it away, `unlocks` what becomes visible
    once the column is there.
    """

    values: Values
    weight: int
    needed: bool = False
    guess: bool = False
    unlocks: LocalizedText | None = None
    aliases: dict[Language, tuple[str, ...]]

    @property
    def names(self) -> list[str]:
        """All names of the column in three languages."""
        return [name for names in self.aliases.values() for name in names]


class Preset(StrictModel):
    """A preset. In `template` (a file of the mapping language) ``@field`` stands for the column found for a
    field, ``@field?`` for one that may be absent in a list, ``any:`` for the first form that is complete,
    ``@@yes``, ``@@no``, ``@@kinds`` for words found in the table.

    `stages` are fields with stage words, `kinds` the field with kinds of acts, `words` those kinds' words.
    `status` is ``proven`` when real tables of other people were loaded with it.
    """

    id: str
    status: Literal["proven", "draft"]
    name: LocalizedText
    about: LocalizedText
    fields: dict[str, Field]
    template: dict[str, Any]
    stages: tuple[str, ...] = ()
    kinds: str | None = None
    words: dict[str, tuple[str, ...]] = {}


class ExportPreset(StrictModel):
    """A preset of an export of many files with known names and headers: a whole mapping, of which that is
    kept which an export really has. `status` as in `Preset`.
    """

    id: str
    status: Literal["proven", "draft"]
    name: LocalizedText
    about: LocalizedText
    mapping: MappingDocument


@dataclass(frozen=True)
class Export:
    """An export preset, and its mapping as the plain data from which drafts are cut."""

    preset: ExportPreset
    plain: dict[str, Any]


@cache
def presets() -> dict[str, Preset]:
    """All shipped presets of single tables by id."""
    found = [check(Preset, read_yaml(path)) for path in sorted(FOLDER.glob("*-*.yaml"))]
    return {preset.id: preset for preset in found}


@cache
def exports() -> dict[str, Export]:
    """All shipped presets of whole exports by id."""
    documents = [read_yaml(path) for path in sorted((FOLDER / "exports").glob("*.yaml"))]
    found = [Export(check(ExportPreset, document), document.data["mapping"]) for document in documents]
    return {export.preset.id: export for export in found}
