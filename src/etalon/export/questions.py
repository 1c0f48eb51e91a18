"""The questions that a frame asks people, each once, for sheets on which they are discussed."""

from etalon.core.texts import Language
from etalon.standard.documents import Cell, Frame, Lane

BLANK = "…"


def questions(frame: Frame, reading: str, language: Language) -> list[str]:
    """The questions of a reading in drawing order; of one asked of many cells its pattern, with blanks."""
    found: list[str] = []
    for lane in frame.reading(reading).lanes:
        for cell in lane.cells:
            found += [asked for asked in asked_of(lane, cell, language) if asked not in found]
    return found


def asked_of(lane: Lane, cell: Cell, language: Language) -> list[str]:
    """The question of a cell, if it asks anything."""
    asks = cell.asks or lane.asks
    asked = cell.question or lane.question
    if asks == "nothing" or asked is None:
        return []
    return [asked.in_(language).replace("{stage}", BLANK).replace("{name}", BLANK)]
