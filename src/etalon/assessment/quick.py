"""The file that the no-records map saves: its strict form, reading it back, and its claims per cell."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from etalon.core.errors import DocumentError, Place, Problem
from etalon.core.strict import StrictModel, check, nearest
from etalon.core.texts import Language
from etalon.core.yamlfile import Path_, YamlDocument, parse_yaml, read_text
from etalon.standard.documents import Frame
from etalon.standard.frame_view import CellView, view_of
from etalon.standard.pack import Pack

KIND = "etalon-quick-map"
VERSION = 1
Answer = Literal[0, 1, 2, 3, 4, "used", "unused", "na", "unknown"]
"""A level or, of a tactic, used or unused; ``na`` does not apply, ``unknown`` nobody in the room knows."""
Said = Literal[0, 1, 2, 3, 4, "na", "unknown"]
ALLOWED: Mapping[str, tuple[Answer, ...]] = {
    "level": (0, 1, 2, 3, 4, "na", "unknown"),
    "use": ("used", "unused", "na", "unknown"),
}


def _no_truth(value: object) -> object:
    """Keep JSON's ``true`` from passing as level 1."""
    if isinstance(value, bool):
        raise ValueError("a level 0 to 4 or a word")
    return value


class FrameAnswers(StrictModel):
    """The answers about one frame by cell id, and in which reading it was last seen."""

    reading: str | None = None
    answers: dict[str, Annotated[Answer, BeforeValidator(_no_truth)]] = {}


class SavedMap(StrictModel):
    """A saved no-records map. A cell without an answer is not in `answers`: it was not asked yet."""

    kind: Literal["etalon-quick-map"]
    version: Literal[1]
    standard: str
    organisation: str = Field(default="", max_length=200)
    day: date | None = None
    language: Language
    frames: dict[str, FrameAnswers]


@dataclass(frozen=True, slots=True)
class Claims:
    """What a team says of a frame: levels (or ``na``, ``unknown``) and use of tactics, by cell id.

    A tactic that does not apply is in neither: nothing is claimed about it.
    """

    levels: Mapping[str, Said]
    used: Mapping[str, bool | Literal["unknown"]]


def read_saved(file: Path, pack: Pack) -> SavedMap:
    """Read a saved map back and check it against the standard.

    Raises `DocumentError` with every problem: no such file, not JSON, another kind of file, a newer version,
    a frame or cell that the standard does not have, an answer that its cell does not take.
    """
    document = _parsed(read_text(file), file)
    saved = check(SavedMap, document)
    problems = list(_against(saved, pack, document))
    if problems:
        raise DocumentError(*problems)
    return saved


def claims(saved: SavedMap, frame: Frame, pack: Pack) -> Claims:
    """What a saved map claims about the cells of one frame; empty where the frame was not filled."""
    answers = saved.frames[frame.id].answers if frame.id in saved.frames else {}
    cells = asked(frame, pack)
    levels: dict[str, Said] = {}
    used: dict[str, bool | Literal["unknown"]] = {}
    for cell_id, answer in answers.items():
        if cells[cell_id].asks == "use":
            if answer != "na":
                used[cell_id] = "unknown" if answer == "unknown" else answer == "used"
        elif answer != "used" and answer != "unused":
            levels[cell_id] = answer
    return Claims(levels, used)


def _parsed(text: str, file: Path) -> YamlDocument:
    """The JSON of a saved map with the place of each value: JSON is YAML, and its reader knows the places."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise DocumentError.of("quick-not-json", Place(file, error.lineno, error.colno)) from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise DocumentError.of("quick-other-file", file)
    document = parse_yaml(text.replace("\t", " "), file)
    version = data.get("version")
    if isinstance(version, int) and version > VERSION:
        raise DocumentError.of("quick-newer", document.place(("version",)), found=version, known=VERSION)
    return document


def _against(saved: SavedMap, pack: Pack, document: YamlDocument) -> Iterator[Problem]:
    """What the standard does not know of a saved map."""
    for frame_id, part in saved.frames.items():
        path: Path_ = ("frames", frame_id)
        if frame_id not in pack.frames:
            yield _unknown("quick-unknown-frame", document.place(path), frame_id, list(pack.frames))
            continue
        frame = pack.frames[frame_id]
        readings = [reading.id for reading in frame.readings]
        if part.reading is not None and part.reading not in readings:
            place = document.place((*path, "reading"))
            yield _unknown("quick-unknown-reading", place, part.reading, readings)
        yield from _cells(part, asked(frame, pack), document, (*path, "answers"))


def _cells(
    part: FrameAnswers, cells: Mapping[str, CellView], document: YamlDocument, path: Path_
) -> Iterator[Problem]:
    for cell_id, answer in part.answers.items():
        place = document.place((*path, cell_id))
        if cell_id not in cells:
            yield _unknown("quick-unknown-cell", place, cell_id, list(cells))
        elif answer not in ALLOWED[cells[cell_id].asks]:
            allowed = ", ".join(map(str, ALLOWED[cells[cell_id].asks]))
            yield Problem(
                "quick-wrong-answer", place, {"cell": cell_id, "found": str(answer), "allowed": allowed}
            )


def _unknown(code: str, place: Place, found: str, allowed: list[str]) -> Problem:
    near = nearest(found, allowed)
    return Problem(code, place, {"found": found, "nearest": near, "hint": "yes" if near else "no"})


def asked(frame: Frame, pack: Pack) -> dict[str, CellView]:
    """The cells of all readings of a frame about which a person is asked, by id."""
    views = [view_of(frame, pack, reading.id) for reading in frame.readings]
    return {cell.id: cell for view in views for cell in view.asked()}
