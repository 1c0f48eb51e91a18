"""A frame is data: lanes of cells over a grid, links between cells, and what the frame is for.

A new frame needs no Python: its document alone gives map, checklist and exports.
"""

from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Function, Item, StageId

Block = Literal["bar", "chevron", "box", "strip", "chip", "axis", "arrow", "technology"]
Asks = Literal["level", "use", "nothing"]


class Cell(StrictModel):
    """A place on the map. Its name is its own, or that of the item it shows (`ref`, an id of the standard).

    `span` is (first column, column after the last) on the frame's grid. `asks` says what a person answers
    about it: a level 0 to 4, used or not, or nothing. `processes`, `tactics` and `channel_tactics` are what it
    opens into at the second level. `path` of an arrow: the columns that it visits, in order.
    """

    id: str
    ref: str | None = None
    name: LocalizedText | None = None
    span: tuple[float, float]
    block: Block | None = None
    owner: Function | None = None
    stage: StageId | None = None
    asks: Asks = "nothing"
    question: LocalizedText | None = None
    processes: tuple[str, ...] = ()
    tactics: tuple[str, ...] = ()
    channel_tactics: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    path: tuple[float, ...] = ()


class Lane(StrictModel):
    """A row of the map. `weight` is its share of the height; `block` is how its cells are drawn."""

    id: str
    label: LocalizedText | None = None
    block: Block
    weight: float = 1.0
    cells: tuple[Cell, ...]


class Link(StrictModel):
    """A line from one cell to another: a cause, a flow, or a band between the two cycles."""

    id: str
    from_: str = Field(alias="from")
    to: str
    kind: Literal["cause", "flow", "band"]
    ref: str | None = None
    label: LocalizedText | None = None


class Reading(StrictModel):
    """One way to read a frame; most frames have one, the growth zones have two."""

    id: str
    name: LocalizedText | None = None
    note: LocalizedText | None = None
    lanes: tuple[Lane, ...]
    links: tuple[Link, ...] = ()


class Frame(Item):
    """A frame with its map, purpose, novelty, origin and limits; `serves` cites statements of the article."""

    code: str
    no: int
    name: LocalizedText
    purpose: LocalizedText
    novelty: LocalizedText
    origin_note: LocalizedText
    limits: LocalizedText
    serves: tuple[str, ...]
    columns: int
    readings: tuple[Reading, ...]

    def reading(self, reading_id: str | None = None) -> Reading:
        """The reading with an id, or the first. Raises KeyError."""
        if reading_id is None:
            return self.readings[0]
        return {reading.id: reading for reading in self.readings}[reading_id]

    def cells(self, reading_id: str | None = None) -> dict[str, Cell]:
        """All cells of a reading by id, in drawing order."""
        return {cell.id: cell for lane in self.reading(reading_id).lanes for cell in lane.cells}
