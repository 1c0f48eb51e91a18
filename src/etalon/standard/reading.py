"""An item of the standard as rows that a person can read."""

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from etalon.core.localized import LocalizedText
from etalon.core.texts import Language, text
from etalon.standard.changed import Changed
from etalon.standard.documents import Item, Rule, Source
from etalon.standard.rule_words import worded


def title(item: Item, language: Language) -> str:
    """The name of an item, or its id where it has none."""
    name = getattr(item, "name", None)
    return name.in_(language) if isinstance(name, LocalizedText) else item.id


def facts(
    item: Item, language: Language, sources: Mapping[str, Source] | None = None
) -> list[tuple[str, str]]:
    """(field, value) of everything an item says, nested parts as dotted fields; origin last, in words.

    The texts of a rule have its parameters in words. `sources`, where given, are named with their addresses.
    """
    said = worded(item) if isinstance(item, Rule) else item
    rows = [(field, value) for field, value in _rows(said, "", language) if field not in {"origin", "name"}]
    if sources:
        rows = [(field, _named(field, value, sources, language)) for field, value in rows]
    return [*rows, ("origin", text(f"origin-{item.origin.lower()}", language))]


def _named(field: str, value: str, sources: Mapping[str, Source], language: Language) -> str:
    if field.rpartition(".")[2] != "sources":
        return value
    found = [sources[key] for key in value.split(", ") if key in sources]
    return "; ".join(f"{each.id} {each.name.in_(language)}: {each.address}" for each in found) or value


def said_of(change: Changed, language: Language) -> str:
    """Who changed something and why: ``Acme: our buyers search``, or the profile's rule with its reason."""
    facts = {"by": change.by.in_(language), "reason": change.reason.in_(language) if change.reason else ""}
    said = "rule" if change.rule else "own" if change.reason else "added"
    return text(f"adapted-by-{said}", language, facts)


def _rows(model: BaseModel, prefix: str, language: Language) -> Iterator[tuple[str, str]]:
    for name, field in type(model).model_fields.items():
        label = f"{prefix}{field.alias or name}"
        yield from _values(label, getattr(model, name), language)


def _values(label: str, value: object, language: Language) -> Iterator[tuple[str, str]]:
    if value is None or value == () or value == {}:
        return
    if isinstance(value, LocalizedText):
        yield label, value.in_(language)
    elif isinstance(value, BaseModel):
        yield from _rows(value, f"{label}.", language)
    elif isinstance(value, tuple) and any(isinstance(part, BaseModel) for part in value):
        for index, part in enumerate(value):
            yield from _values(f"{label}.{index}", part, language)
    elif isinstance(value, tuple):
        yield label, ", ".join(map(str, value))
    elif isinstance(value, dict) and any(
        isinstance(part, LocalizedText | BaseModel | tuple) for part in value.values()
    ):
        for key, part in value.items():
            yield from _values(f"{label}.{key}", part, language)
    elif isinstance(value, dict):
        yield label, ", ".join(f"{key}: {part}" for key, part in value.items())
    else:
        yield label, str(value)
