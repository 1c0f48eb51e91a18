"""Strict typed documents: YAML data checked against a Pydantic model, every problem with place and remedy."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from etalon.core.errors import DocumentError, Problem
from etalon.core.yamlfile import Path_, YamlDocument

Model = TypeVar("Model", bound="StrictModel")
EXPECTED = {
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), "value-no-number"),
    **dict.fromkeys(("float_parsing", "float_type", "decimal_parsing", "decimal_type"), "value-no-number"),
    **dict.fromkeys(("bool_parsing", "bool_type"), "value-no-yes"),
    **dict.fromkeys(("list_type", "tuple_type", "set_type", "frozen_set_type"), "value-no-list"),
    **dict.fromkeys(("dict_type", "model_type", "mapping_type"), "value-no-fields"),
    "string_type": "value-no-text",
}
"""What stands behind the commonest refusals of Pydantic, as codes of problems."""


class StrictModel(BaseModel):
    """A frozen document part that allows no unknown field."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def nearest(word: str, allowed: list[str]) -> str:
    """The allowed word that looks most like `word`, or an empty string."""
    found = get_close_matches(word, allowed, n=1, cutoff=0.6)
    return found[0] if found else ""


def check(model: type[Model], document: YamlDocument, path: Path_ = ()) -> Model:
    """Build `model` from the value at `path` of a document. Raises `DocumentError` with all problems."""
    data: Any = document.data
    for key in path:
        data = data[key]
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise DocumentError(*(problem(model, document, path, detail) for detail in error.errors())) from None


def problem(model: type[BaseModel], document: YamlDocument, path: Path_, detail: ErrorDetails) -> Problem:
    """One problem of Pydantic's, with its place in the file, what is allowed and the nearest right word."""
    where = (*path, *detail["loc"])
    name = ".".join(map(str, detail["loc"])) or document.file.name
    found = str(detail["input"])[:60]
    place = document.place(where)
    context: dict[str, Any] = detail.get("ctx") or {}
    match detail["type"]:
        case "missing":
            return Problem("field-missing", place, {"field": name})
        case "extra_forbidden":
            allowed = fields_at(model, detail["loc"][:-1])
            last = str(detail["loc"][-1])
            facts = {"field": name, "allowed": ", ".join(allowed), "nearest": nearest(last, allowed)}
            return Problem("field-unknown", place, {**facts, "hint": "yes" if facts["nearest"] else "no"})
        case "literal_error" | "enum":
            words = [word.strip("'") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
            facts = {
                "field": name,
                "found": found,
                "allowed": ", ".join(words),
                "nearest": nearest(found, words),
            }
            return Problem("value-not-allowed", place, {**facts, "hint": "yes" if facts["nearest"] else "no"})
        case "string_pattern_mismatch":
            return Problem("value-form", place, {"field": name, "found": found, **context})
        case code if code in EXPECTED:
            return Problem(EXPECTED[code], place, {"field": name, "found": found})
        case code if code.startswith("problem-"):
            return Problem(code.removeprefix("problem-"), place, {"field": name, **context})
        case _:
            return Problem("value-wrong", place, {"field": name, "found": found, "expected": detail["msg"]})


def fields_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The field names that are allowed at a place inside a model."""
    current: type[BaseModel] | None = model
    for key in loc:
        if isinstance(key, str) and current is not None and key in _fields(current):
            current = next(models_in(_fields(current)[key].annotation), None)
    return list(_fields(current)) if current is not None else []


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that stand in a type annotation, such as in ``tuple[Cell, ...]`` or ``Cell | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)
