"""The maps of the page: drawn once with every sign in its place; the program shows what is answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from etalon.assessment.weakest import typical
from etalon.core.texts import LANGUAGES, Language
from etalon.export.quick.content import PROFILE
from etalon.maps import CellState, MapState, to_svg
from etalon.maps.bare import bare
from etalon.maps.drawing import Drawing
from etalon.standard.documents import Frame
from etalon.standard.frame_view import view_of
from etalon.standard.pack import Pack

WIDTH = 1216
HEIGHTS = (400, 430, 460, 500, 540)
"""Heights to choose from: the lowest at which the fewest names are cut stays, for all languages alike."""


@dataclass(frozen=True, slots=True)
class PageMap:
    """The map of one reading of a frame in one language."""

    frame: str
    reading: str
    language: Language
    svg: str


def page_maps(frames: tuple[Frame, ...], pack: Pack) -> Iterator[PageMap]:
    """The maps of all frames, readings and languages."""
    for frame in frames:
        for reading in frame.readings:
            drawn = _drawn(frame, pack, reading.id)
            for language, drawing in drawn.items():
                yield PageMap(frame.id, reading.id, language, to_svg(drawing))


def every_sign(frame: Frame, pack: Pack, reading: str) -> MapState:
    """A state in which each asked cell has its number (or tick), its badge and any level of the profile."""
    asked = view_of(frame, pack, reading).asked()
    levels = typical(asked, pack.profiles[PROFILE])
    cells = {
        cell.id: CellState(
            claim=0 if cell.asks == "level" else None,
            used=True if cell.asks == "use" else None,
            profile=levels.get(cell.id),
            badge=1,
        )
        for cell in asked
    }
    return MapState(cells=cells)


def _drawn(frame: Frame, pack: Pack, reading: str) -> dict[Language, Drawing]:
    state = every_sign(frame, pack, reading)

    def at(height: int) -> dict[Language, Drawing]:
        return {
            language: bare(
                frame, pack, state, language, width=WIDTH, height=height, reading=reading, link=_no_link
            )
            for language in LANGUAGES
        }

    return min(
        (at(height) for height in HEIGHTS),
        key=lambda drawn: sum(len(drawing.cut) for drawing in drawn.values()),
    )


def _no_link(_cell_id: str) -> None:
    """The cells of the page are buttons, not links."""
