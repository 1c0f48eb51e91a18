"""The frame by itself, without title, findings, legend and credit, for pages that set these themselves."""

from etalon.core.texts import Language
from etalon.maps.drawing import Drawing, Rect
from etalon.maps.frame import paint_frame
from etalon.maps.paint import Link, Painter
from etalon.maps.state import EMPTY, MapState
from etalon.standard.documents import Frame
from etalon.standard.frame_view import view_of
from etalon.standard.pack import Pack

BADGE = 14.0
"""Room around the frame for what stands over its edge: badges and outlines."""


def bare(
    frame: Frame,
    pack: Pack,
    state: MapState = EMPTY,
    language: Language = "en",
    *,
    width: float,
    height: float,
    reading: str | None = None,
    link: Link,
) -> Drawing:
    """Lay out only the frame, `width` by `height` points. Raises as `etalon.maps.layout` does."""
    drawing = Drawing(width, height, language, frame.name.in_(language), frame.purpose.in_(language))
    painter = Painter(drawing, language, state, link)
    area = Rect(0, 0, width, height).inset(BADGE, BADGE)
    view = view_of(frame, pack, reading)
    for last in (False, True):
        paint_frame(painter, view, area, last=last)
    return drawing
