"""A field inside a document: finding it by its written path, reading it, putting another value there."""

import hashlib
import json
import re
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from etalon.core.strict import nearest
from etalon.core.yamlfile import Path_
from etalon.standard.changed import Json

TOKEN = re.compile(r"\.?([A-Za-z_]\w*)|\[([^\[\]]+)\]")
DIGEST = "sha256:"
SHORT = 16
EMPTY: tuple[Json, ...] = (None, [], {})


class NoFieldError(LookupError):
    """A path that leads nowhere: the part that is not there, what is allowed, and the nearest of it."""

    def __init__(self, part: str, allowed: list[str]) -> None:
        super().__init__(part)
        near = nearest(part, allowed)
        shown = ", ".join(allowed[:40]) or "–"
        self.facts = {"part": part, "allowed": shown, "nearest": near, "hint": "yes" if near else "no"}


def resolve(model: type[BaseModel], data: Json, field: str) -> Path_:
    """The keys and indices of a written field path. Raises `NoFieldError`."""
    path: list[str | int] = []
    annotation: Any = model
    at = 0
    while at < len(field):
        token = TOKEN.match(field, at)
        if token is None:
            raise NoFieldError(field[at:], [])
        at = token.end()
        key, annotation = _step(annotation, data, token[1] or token[2])
        data = value_at(data, (key,))
        path.append(key)
    return tuple(path)


def _step(annotation: Any, data: Json, word: str) -> tuple[str | int, Any]:
    """The key that a word names in a value, and the annotation of what stands there."""
    plain = _plain(annotation, data)
    if isinstance(data, list):
        return _element(data, word), next(iter(get_args(plain)), Any)
    if isinstance(data, dict) and isinstance(plain, type) and issubclass(plain, BaseModel):
        fields = {found.alias or name: found for name, found in plain.model_fields.items()}
        if word not in fields:
            raise NoFieldError(word, list(fields))
        return word, fields[word].annotation
    if isinstance(data, dict):
        return word, next(iter(get_args(plain)[1:]), Any)
    raise NoFieldError(word, [])


def _plain(annotation: Any, data: Json) -> Any:
    """The part of an annotation that fits the value: of ``Cell | None`` the cell."""
    parts = [annotation]
    while parts:
        part = parts.pop(0)
        origin = get_origin(part)
        if isinstance(part, type) and issubclass(part, BaseModel) and isinstance(data, dict):
            return part
        if (origin in {tuple, list} and isinstance(data, list)) or (
            origin is dict and isinstance(data, dict)
        ):
            return part
        if origin not in {tuple, list, dict}:
            parts += get_args(part)
    return annotation


def _element(data: list[Json], word: str) -> int:
    """The index of the element of a list that has an id, is a text, or stands at a number."""
    names = [str(each.get("id", "")) if isinstance(each, dict) else str(each) for each in data]
    if word in names:
        return names.index(word)
    if word.isdecimal() and int(word) < len(data):
        return int(word)
    raise NoFieldError(word, [name for name in names if name] or [str(n) for n in range(len(data))])


def value_at(data: Json, path: Path_) -> Json:
    """The value at a path; None where a mapping has no such key."""
    for key in path:
        data = data.get(key) if isinstance(data, dict) else data[key]
    return data


def put(data: Json, path: Path_, value: Json) -> None:
    """Put a value at a path that is not empty."""
    value_at(data, path[:-1])[path[-1]] = value


def drop(data: Json, path: Path_) -> None:
    """Take the value at a path away: an element of a list, or a key of a mapping."""
    around, last = value_at(data, path[:-1]), path[-1]
    if isinstance(last, int):
        around.pop(last)
    else:
        around.pop(last, None)


def digest(value: Json) -> str:
    """A short digest of a value, to be told apart later without keeping it."""
    said = json.dumps(_bare(value), ensure_ascii=False, sort_keys=True)
    return DIGEST + hashlib.sha256(said.encode()).hexdigest()[:SHORT]


def same(was: Json, value: Json) -> bool:
    """Whether a value is the one that was written down, itself or by its digest."""
    if isinstance(was, str) and was.startswith(DIGEST):
        return was == digest(value)
    return bool(_bare(was) == _bare(value))


def _bare(value: Json) -> Json:
    """A value without what says nothing of it: who has read a text, and fields that are empty."""
    if isinstance(value, dict):
        told = {key: _bare(part) for key, part in value.items() if key != "reviewed_by"}
        return {key: part for key, part in told.items() if part not in EMPTY}
    return [_bare(part) for part in value] if isinstance(value, list) else value
