"""XES event logs: one row per event, with the attributes of its trace as ``case:…``, read as a stream."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

import pyarrow as pa

from etalon.core.errors import FileError
from etalon.evidence.readers.raw import RawFile, raw_schema, unique_names

BATCH = 1 << 15
VALUES = {"string", "date", "int", "float", "boolean", "id"}
CASE = "case:"
# No event log needs entities, and they can make a small file fill the memory.
ENTITIES, HEAD = re.compile(rb"<!(DOCTYPE|ENTITY)"), 1 << 16


def open_xes(path: Path) -> RawFile:
    """Open an event log. Raises `FileError`: damaged, with entities, or without events.

    The columns are all attributes that occur, those of traces first; events outside traces are read too.
    """
    cases: dict[str, None] = {}
    events: dict[str, None] = {}
    for case, event in _rows(path):
        cases |= dict.fromkeys(case)
        events |= dict.fromkeys(event)
    if not events:
        raise FileError.of("xes-no-events", path)
    names = [*cases, *events]
    return RawFile(path, unique_names(names), _batches(path, names), form={"type": "xes"})


def _batches(path: Path, names: list[str]) -> Iterator[pa.RecordBatch]:
    schema = raw_schema(len(names))
    rows: list[list[str | None]] = []
    done = 0

    def batch() -> pa.RecordBatch:
        numbers = pa.array(range(done + 1, done + 1 + len(rows)), pa.int64())
        cells = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
        return pa.RecordBatch.from_arrays([numbers, *cells], schema=schema)

    for case, event in _rows(path):
        found = {**case, **event}
        rows.append([found.get(name) for name in names])
        if len(rows) == BATCH:
            yield batch()
            done += len(rows)
            rows = []
    if rows:
        yield batch()


def _rows(path: Path) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """The attributes of the trace and of the event, event by event. Raises `FileError`."""
    with path.open("rb") as stream:
        if ENTITIES.search(stream.read(HEAD)):
            raise FileError.of("xml-entities", path)
        stream.seek(0)
        try:
            yield from _events(stream)
        except ElementTree.ParseError as error:
            line, column = error.position
            raise FileError.of("xml-broken", path, line=line, position=column) from None


def _events(stream: IO[bytes]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Events as they are closed; what was read is dropped, so that memory does not grow with the file."""
    root: ElementTree.Element | None = None
    trace: ElementTree.Element | None = None
    for what, element in ElementTree.iterparse(stream, events=("start", "end")):  # noqa: S314 (no entities)
        tag = _tag(element)
        if what == "start":
            root = element if root is None else root
            trace = element if tag == "trace" else trace
        elif tag == "event":
            case = _attributes(trace) if trace is not None else {}
            yield {f"{CASE}{key}": value for key, value in case.items()}, _attributes(element)
            if trace is not None:
                trace.remove(element)
        elif tag == "trace" and root is not None:
            trace = None
            root.clear()


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _attributes(element: ElementTree.Element) -> dict[str, str]:
    """The attributes of an element by key; attributes of attributes as ``key/inner``."""
    found: dict[str, str] = {}
    for part in element:
        if _tag(part) in VALUES:
            key = part.get("key", "")
            found[key] = part.get("value", "")
            found |= {f"{key}/{inner}": value for inner, value in _attributes(part).items()}
    return found
