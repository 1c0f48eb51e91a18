"""Frames drawn: one layout model of few building blocks, rendered as SVG, or as native shapes elsewhere."""

from etalon.core.texts import Language
from etalon.maps.drawing import Drawing
from etalon.maps.fonts import FAMILY, font_face_css, text_width, write_fonts
from etalon.maps.page import anchor_link, layout
from etalon.maps.paint import Link
from etalon.maps.sizes import PageSize
from etalon.maps.state import EMPTY, Band, CellState, MapState, Marks
from etalon.maps.svg import to_svg
from etalon.standard.documents import Frame
from etalon.standard.pack import Pack


def render(
    frame: Frame,
    pack: Pack,
    state: MapState = EMPTY,
    language: Language = "en",
    *,
    reading: str | None = None,
    opened: str | None = None,
    size: PageSize = "screen",
    link: Link = anchor_link,
    embed_font: bool = False,
    prefix: str = "",
) -> str:
    """A frame as SVG; see `layout` for the arguments and errors, `to_svg` for `embed_font` and `prefix`."""
    drawing = layout(frame, pack, state, language, reading=reading, opened=opened, size=size, link=link)
    return to_svg(drawing, embed_font=embed_font, prefix=prefix)


__all__ = [
    "EMPTY",
    "FAMILY",
    "Band",
    "CellState",
    "Drawing",
    "MapState",
    "Marks",
    "anchor_link",
    "font_face_css",
    "layout",
    "render",
    "text_width",
    "to_svg",
    "write_fonts",
]
