"""An item of the standard as labelled rows, for every reader alike: terminal, site, whatever comes.

A row holds texts, links to other items, codes, rows of its own, or a grid. Which item a value leads to is
known from the references of the pack, so a new kind needs labels and nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from etalon.core.localized import LocalizedText
from etalon.core.numbers import number, quantity
from etalon.core.texts import LANGUAGES, Language, known, text
from etalon.core.yamlfile import Path_
from etalon.standard.documents import Item, Rule
from etalon.standard.links import Links, Target
from etalon.standard.pack import Pack
from etalon.standard.rule_words import worded
from etalon.standard.titles import blanked, capital, title_of

ELSEWHERE = frozenset({"id", "no", "name", "origin", "sources", "aliases", "readings"})
"""Fields of an item told beside its rows, or in a way of their own."""
PROGRAM: dict[str, frozenset[str]] = {
    "rules": frozenset({"check", "name"}),
    "findings": frozenset(
        {"measure", "part", "by", "value", "look", "at_least", "at_most", "min_n", "sure", "weight"}
        | {"frame", "cell", "beside", "numbers", "apart"}
    ),
}
EVERYWHERE = frozenset({"columns", "id", "serves", "words"})
"""Fields of use to the program alone of a kind or of all; what they name is linked anyway."""
BARE = frozenset({"address", "code", "field", "item"})
AMOUNTS = {
    "kpis": ("low", "high"),
    "deal_steps": ("probability",),
    "logistics_measures": ("at_least", "at_most"),
}
"""Numbers written in the unit of their item, by kind; an item without a unit has shares."""
KEY = re.compile(r"[a-z][a-z0-9-]*")
PATTERNS = frozenset({"statement", "sentence"})
"""Texts into which the program fills numbers."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A link to an item."""

    target: Target
    name: str


@dataclass(frozen=True, slots=True)
class Code:
    """Something that is written for the program: a formula, a field of the records."""

    words: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; each cell holds values."""

    columns: tuple[str, ...]
    rows: tuple[tuple["Values", ...], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands under it; `field` is the name of the field."""

    field: str
    label: str
    values: "Values"


Value = str | Ref | Code | Grid | Row
Values = tuple[Value, ...]


def described(pack: Pack, links: Links, kind: str, item: Item, language: Language) -> list[Row]:
    """Everything that an item says, in the order of its fields; a rule with its parameters filled in."""
    told = worded(item) if isinstance(item, Rule) else item
    return list(_Describer(pack, links, kind, item.id, language).fields(told, ()))


def label(kind: str, name: str, language: Language) -> str:
    """The words for a field: of this kind where it has its own, else those of every kind."""
    own = f"field-{kind}-{name}".replace("_", "-")
    return text(own if known(own, language) else f"field-{name}".replace("_", "-"), language)


class _Describer:
    def __init__(self, pack: Pack, links: Links, kind: str, key: str, language: Language) -> None:
        self.pack = pack
        self.inside = links.inside.get((kind, key), {})
        self.kind = kind
        self.language = language
        self.unit = str(getattr(pack.documents[kind][key], "unit", None) or "share")

    def shown(self, name: str, path: Path_) -> bool:
        """Whether a field is told among the rows."""
        return (path != () or name not in ELSEWHERE) and name not in EVERYWHERE | PROGRAM.get(
            self.kind, frozenset()
        )

    def fields(self, model: BaseModel, path: Path_) -> Iterator[Row]:
        staged = [name for name in type(model).model_fields if self.by_stage(getattr(model, name))]
        for name in type(model).model_fields:
            if not self.shown(name, path):
                continue
            if len(staged) > 1 and name in staged:
                if name == staged[0]:
                    yield Row(name, self.label("by_stage"), (self.stages(model, staged, path),))
                continue
            values = tuple(self.values(name, getattr(model, name), (*path, name)))
            if values:
                yield Row(name, self.label(name), values)

    def label(self, name: str) -> str:
        return label(self.kind, name, self.language)

    def by_stage(self, value: object) -> bool:
        return isinstance(value, dict) and bool(value) and all(key in self.pack.stages for key in value)

    def stages(self, model: BaseModel, names: Sequence[str], path: Path_) -> Grid:
        """Fields that say something for each stage, side by side."""
        columns = (self.label("stage"), *(self.label(name) for name in names))
        rows = []
        for stage in self.pack.stages:
            held = [getattr(model, name).get(stage) for name in names]
            if any(part is not None for part in held):
                cells = (
                    tuple(self.values(name, part, (*path, name, stage)))
                    for name, part in zip(names, held, strict=True)
                )
                rows.append(((self.ref(("stages", stage)),), *cells))
        return Grid(columns, tuple(rows))

    def ref(self, target: Target) -> Ref:
        kind, key = target
        return Ref(target, title_of(self.pack, kind, self.pack.documents[kind][key], self.language))

    def values(self, name: str, value: object, path: Path_) -> Iterator[Value]:
        if value is None or value in ((), {}, "") or (name, value) == ("priority", "normal"):
            return
        if path in self.inside and isinstance(value, str | int):
            yield self.ref(self.inside[path])
        elif isinstance(value, LocalizedText):
            said = value.in_(self.language)
            yield capital(blanked(said) if name in PATTERNS else said)
        elif isinstance(value, BaseModel):
            yield from self.fields(value, path)
        elif isinstance(value, dict):
            yield from self.mapping(name, value, path)
        elif isinstance(value, tuple) and is_parts(value):
            yield self.grid(value, path)
        elif isinstance(value, tuple):
            for number_, part in enumerate(value):
                yield from self.values(name, part, (*path, number_))
        else:
            yield self.plain(name, value)

    def plain(self, name: str, value: object) -> Value:
        if isinstance(value, bool):
            return text("value-yes" if value else "value-no", self.language)
        words = self.words(name, str(value))
        if words:
            return words
        if isinstance(value, int | float) and name in AMOUNTS.get(self.kind, ()):
            return quantity(value, self.unit, self.language)
        if isinstance(value, int | float):
            return number(value, self.language, 2)
        return str(value) if name in BARE else Code(str(value))

    def mapping(self, name: str, value: dict[str, object], path: Path_) -> Iterator[Value]:
        if self.by_stage(value):
            yield self.stages_of(name, value, path)
        elif all(key in LANGUAGES for key in value):
            yield from map(str, value.get(self.language, ()))  # type: ignore[call-overload]
        else:
            for key, part in value.items():
                told = tuple(self.values(name, part, (*path, key)))
                yield Row(key, self.key(name, key), self.options(key, part) or told)

    def options(self, trait: str, chosen: object) -> Values:
        """The names of answers to a trait's question; nothing where the key is no trait."""
        named = self.pack.traits.get(trait)
        options = named.options if named and isinstance(chosen, tuple) else ()
        return tuple(
            capital(each.name.in_(self.language))
            for each in options
            if each.id in tuple(chosen)  # type: ignore[arg-type]
        )

    def key(self, name: str, key: str) -> str:
        """The words for a key of a mapping: an item's name, a value's words, or the key itself."""
        for kind in ("buyer_states", "traits"):
            if key in self.pack.documents.get(kind, {}):
                return title_of(self.pack, kind, self.pack.documents[kind][key], self.language)
        return self.words("fit" if name == "fits" else name, key) or key

    def words(self, name: str, value: str) -> str:
        """What a value of a closed list means, in words; an empty string where it is no such value."""
        name = "severity" if name == "late" else name
        prefixes = (f"value-{self.kind}-{name}", f"value-{name}", f"map-{name}", f"rule-{name}", name)
        for prefix in prefixes:
            key = f"{prefix}-{value}".replace("_", "-").lower()
            if KEY.fullmatch(key) and known(key, self.language):
                return text(key, self.language)
        return ""

    def stages_of(self, name: str, value: dict[str, object], path: Path_) -> Grid:
        rows = tuple(
            ((self.ref(("stages", stage)),), tuple(self.values(name, part, (*path, stage))))
            for stage, part in value.items()
        )
        return Grid((self.label("stage"), self.label(name)), rows)

    def grid(self, models: tuple[BaseModel, ...], path: Path_) -> Grid:
        """Parts of one form side by side; a part that says something for each stage has a column for each."""
        rows = []
        for number_, model in enumerate(models):
            row: dict[str, Values] = {}
            for each in self.fields(model, (*path, number_)):
                row |= _columns(each)
            rows.append(row)
        columns = dict.fromkeys(column for row in rows for column in row)
        return Grid(tuple(columns), tuple(tuple(row.get(column, ()) for column in columns) for row in rows))


def is_parts(value: tuple[object, ...]) -> bool:
    """Whether a list holds parts with fields, and not texts or ids."""
    return all(isinstance(part, BaseModel) and not isinstance(part, LocalizedText) for part in value)


def _columns(row: Row) -> dict[str, Values]:
    """A row as columns of a table: itself, or one for each line of the grid that it holds by stage."""
    held = row.values[0]
    if isinstance(held, Grid) and len(held.columns) == 2:
        names = [line[0][0] for line in held.rows]
        if all(isinstance(name, Ref) for name in names):
            return {str(getattr(n, "name", "")): line[1] for n, line in zip(names, held.rows, strict=True)}
    return {row.label: row.values}
