"""Strict YAML (one door to PyYAML): YAML 1.2 scalars, no repeated keys, no anchors, places of values."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from etalon.core.errors import DocumentError, Place, Problem

Path_ = tuple[str | int, ...]
SCALARS: tuple[tuple[str, str, str], ...] = (
    ("null", r"^(?:~|null|)$", "~n\0"),
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
)


class _Loader(yaml.CSafeLoader):
    """Composes nodes with the scalars of YAML 1.2, so that `no`, `on` and dates stay text."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _tag, _pattern, _first in SCALARS:
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))
_Loader.yaml_implicit_resolvers.setdefault("", []).append(("tag:yaml.org,2002:null", re.compile("^$")))


@dataclass
class YamlDocument:
    """The data of a YAML file and where each value stands (keyed by its path of keys and indices)."""

    file: Path
    data: Any
    places: dict[Path_, Place] = field(default_factory=dict)

    def place(self, path: Path_) -> Place:
        """The place of a value, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.file, 1, 1))


def read_yaml(file: Path) -> YamlDocument:
    """Read one YAML file. Raises `DocumentError` with every problem that the text itself has."""
    return parse_yaml(read_text(file), file)


def read_text(file: Path) -> str:
    """The text of a UTF-8 file. Raises `DocumentError` where there is none, or none that can be read."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise DocumentError.of("file-not-found", file) from None
    except IsADirectoryError:
        raise DocumentError.of("file-is-folder", file) from None
    except UnicodeDecodeError as error:
        before = error.object[: error.start]
        place = Place(file, before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        raise DocumentError.of("yaml-not-utf8", place, byte=error.start) from None
    except OSError as error:
        raise DocumentError.of("file-unreadable", file, detail=error.strerror or "") from None


def parse_yaml(text: str, file: Path) -> YamlDocument:
    """Parse YAML text that came from `file`. Raises `DocumentError`."""
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
        raise DocumentError.of("yaml-broken", place, detail=error.problem or "") from None
    except yaml.YAMLError as error:
        raise DocumentError.of("yaml-broken", file, detail=str(error).splitlines()[0]) from None
    document = YamlDocument(file, None)
    if node is None:
        raise DocumentError.of("yaml-empty", Place(file, 1, 1))
    builder = _Builder(document)
    document.data = builder.build(node, ())
    if builder.problems:
        raise DocumentError(*builder.problems)
    return document


class _Builder:
    """Turns composed nodes into Python values while noting places and problems."""

    def __init__(self, document: YamlDocument) -> None:
        self.document = document
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def build(self, node: yaml.Node, path: Path_) -> Any:
        place = Place(self.document.file, node.start_mark.line + 1, node.start_mark.column + 1)
        self.document.places.setdefault(path, place)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if id(node) in self.seen:
            self.problems.append(Problem("yaml-anchor", place))
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, (*path, index)) for index, child in enumerate(node.value)]
        return self.mapping(node, path)

    def mapping(self, node: yaml.Node, path: Path_) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            place = Place(self.document.file, key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key in made:
                self.problems.append(Problem("yaml-duplicate-key", place, {"key": key}))
                continue
            self.document.places[(*path, key)] = place
            made[key] = self.build(value_node, (*path, key))
        return made

    @staticmethod
    def scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
        kind = node.tag.rsplit(":", 1)[-1]
        if not node.style and kind in {"null", "bool", "int", "float"}:
            value = str(node.value)
            match kind:
                case "null":
                    return None
                case "bool":
                    return value == "true"
                case "int":
                    return int(value)
                case _:
                    return float(value)
        return str(node.value)


def place_in_text(document: YamlDocument, path: Path_, value: str, at: int) -> Place:
    """Where the character `at` of a text value stands in its file, quoted, folded or plain.

    The file is read again: places inside values are asked for only when something is wrong there.
    """
    try:
        text = read_text(document.file)
        node = _node_at(yaml.compose(text, Loader=_Loader), path)
    except (DocumentError, yaml.YAMLError, LookupError):
        return document.place(path)
    start = node.start_mark.index
    if not isinstance(node, yaml.ScalarNode):
        return document.place(path)
    if node.style in ("|", ">"):
        start = text.index("\n", start)
    elif node.style:
        start += 1
    index = _aligned(text, start, value, at)
    line = text.count("\n", 0, index) + 1
    return Place(document.file, line, index - text.rfind("\n", 0, index))


def _node_at(node: yaml.Node | None, path: Path_) -> yaml.Node:
    for key in path:
        if isinstance(node, yaml.MappingNode):
            node = {name.value: value for name, value in node.value}[key]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int):
            node = node.value[key]
    if node is None:
        raise LookupError(path)
    return node


def _aligned(text: str, index: int, value: str, at: int) -> int:
    """The index in a file's text of a character of a value: folding only changes white space."""
    for number, sign in enumerate(value[: at + 1]):
        if sign.isspace():
            continue
        index = text.index(sign, index)
        if number < at:
            index += 1
    return min(index, len(text) - 1)
