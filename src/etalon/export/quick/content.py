"""What the page knows of its frames: cells, questions, the standard's examples, the order of weak places."""

from collections.abc import Mapping
from typing import Any

from etalon.assessment.quick import KIND, VERSION
from etalon.assessment.weakest import stage_of, tie_order, typical, unused_rank
from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES
from etalon.export.quick.words import all_words
from etalon.standard.documents import Frame, Process
from etalon.standard.frame_view import CellView, FrameView, LaneView, view_of
from etalon.standard.pack import Pack

PROFILE = "article"
Said = dict[str, str]
"""A text by language."""


def content(frames: tuple[Frame, ...], pack: Pack, organisation: str, language: str) -> dict[str, Any]:
    """Everything that the page's program reads, ready for JSON."""
    return {
        "kind": KIND,
        "version": VERSION,
        "standard": pack.head.version,
        "organisation": organisation,
        "language": language,
        "languages": list(LANGUAGES),
        "words": all_words(),
        "frames": [_frame(frame, pack) for frame in frames],
    }


def _said(words: LocalizedText) -> Said:
    return {language: _capital(words.in_(language)) for language in LANGUAGES}


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _frame(frame: Frame, pack: Pack) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    readings = []
    for reading in frame.readings:
        view = view_of(frame, pack, reading.id)
        levels = typical(view.asked(), pack.profiles[PROFILE])
        for group in _groups(view, pack):
            for lane, cell in group["pairs"]:
                cells[cell.id] = _cell(cell, lane, levels.get(cell.id), pack) | {"heading": group["name"]}
        readings.append(_reading(view, pack, levels))
    return {
        "id": frame.id,
        "code": frame.code,
        "name": _said(frame.name),
        "about": {
            "purpose": _said(frame.purpose),
            "novelty": _said(frame.novelty),
            "origin": _said(frame.origin_note),
            "limits": _said(frame.limits),
        },
        "cells": cells,
        "readings": readings,
    }


def _reading(view: FrameView, pack: Pack, levels: Mapping[str, int]) -> dict[str, Any]:
    reading = view.frame.reading(view.reading)
    asked = view.asked()
    return {
        "id": reading.id,
        "name": _said(reading.name) if reading.name else None,
        "note": _said(reading.note) if reading.note else None,
        "cells": [cell.id for cell in asked],
        "ties": tie_order(asked, pack),
        "staged": any(stage_of(cell, pack) for cell in asked),
        "typical": bool(levels),
        "groups": [
            {"name": group["name"], "cells": [cell.id for _, cell in group["pairs"]]}
            for group in _groups(view, pack)
        ],
    }


def _groups(view: FrameView, pack: Pack) -> list[dict[str, Any]]:
    """Asked cells in drawing order, those under one heading together."""
    groups: list[dict[str, Any]] = []
    for lane in view.lanes:
        for outer in lane.cells:
            for cell in outer.chips or (outer,):
                if cell.asks == "nothing":
                    continue
                name = _heading(lane, outer, cell, pack)
                if not groups or groups[-1]["name"] != name:
                    groups.append({"name": name, "pairs": []})
                groups[-1]["pairs"].append((lane, cell))
    return groups


def _heading(lane: LaneView, outer: CellView, cell: CellView, pack: Pack) -> Said | None:
    """What stands over a cell: the stage of a column, a heading over a part of the lane, the lane's label."""
    if outer.chips and cell.stage:
        return _said(pack.stages[cell.stage].name)
    for caption in lane.captions:
        if (
            caption.style == "heading"
            and caption.span[0] <= outer.span[0]
            and outer.span[1] <= caption.span[1]
        ):
            return _said(caption.label)
    return _said(lane.lane.label) if lane.lane.label else None


def _cell(cell: CellView, lane: LaneView, level: int | None, pack: Pack) -> dict[str, Any]:
    example = _example(cell, pack)
    return {
        "name": _said(cell.name),
        "place": _place(cell, lane, pack),
        "asks": cell.asks,
        "question": _said(cell.question) if cell.question else None,
        "typical": level,
        "rank": unused_rank(cell),
        "changed": [_said(each) for each in cell.changed],
        "process": _said(example.name) if example else None,
        "lines": [_said(line) for line in example.lines] if example else None,
    }


def _place(cell: CellView, lane: LaneView, pack: Pack) -> Said:
    """How a finding calls the cell: with its stage, where its name alone does not say where it stands."""
    if cell.stage is None or cell.block in {"chevron", "axis"}:
        return _said(cell.name)
    stage = _said(pack.stages[cell.stage].name)
    inside = _said(lane.lane.label) if cell.block == "strip" and lane.lane.label else _said(cell.name)
    return {language: f"{stage[language]} · {inside[language]}" for language in LANGUAGES}


def _example(cell: CellView, pack: Pack) -> Process | None:
    """The first process of a cell whose maturity lines the standard has."""
    processes = (pack.processes[process] for process in cell.processes)
    return next((process for process in processes if process.lines), None)
