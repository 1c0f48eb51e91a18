"""A frame arranged in an area: every cell of every lane placed, an opened one replaced by its members."""

from etalon.maps.drawing import Rect
from etalon.maps.grid import Columns, Lanes, Layout
from etalon.maps.needs import Needs
from etalon.maps.opening import Panel, opening_of
from etalon.maps.paint import Painter
from etalon.standard.frame_view import FrameView


def arrange(
    painter: Painter, view: FrameView, area: Rect, opened: str | None = None, needs: Needs | None = None
) -> Layout:
    """Place a frame's cells in an area; `needs` are those of another format than the maps' own.

    Raises KeyError where `opened` is no cell with members.
    """
    needs = needs or Needs(painter)
    columns = Columns(area, view.frame.columns)
    panel = Panel(opening_of(view, opened), columns, needs) if opened else None
    wanted = {panel.opening.number: panel.wanted()} if panel else {}
    layout = Layout()
    ends = Lanes(view, area, needs, wanted).place(layout, painter.language)
    hidden: set[str] = set()
    if panel is not None:
        hidden = panel.hidden()
        panel.place(layout, *ends[panel.opening.number])
    for number, lane in enumerate(view.lanes):
        for cell in lane.cells:
            if cell.id in hidden and panel is not None and panel.opening.number == number:
                continue
            left, width = columns.x(cell.span)
            top, bottom = ends[number][0], ends[min(number + cell.rows, len(ends)) - 1][1]
            rect = Rect(left, top, width, bottom - top)
            layout.put(lane, cell, rect, "column" if cell.chips else "normal", cell.id == opened)
    return layout
