"""A frame is data: lanes of cells over a grid, links between cells, and what the frame is for.

A new frame needs no Python: its document alone gives map, checklist and exports.
"""

from typing import Literal

from pydantic import Field

from etalon.core.localized import LocalizedText
from etalon.core.strict import StrictModel
from etalon.standard.documents.item import Function, Item, Priority, StageId

Block = Literal["bar", "chevron", "box", "arrow", "technology", "strip", "chips", "axis", "flow"]
BOXES: tuple[Block, ...] = ("bar", "chevron", "box", "arrow", "technology")
"""The blocks that count as boxes: at most 15 of them stand on the first level of a map."""
Asks = Literal["level", "use", "nothing"]
Tone = Literal["plain", "buyer", "result", "party", "technology"]
Direction = Literal["right", "left"]


class Part(StrictModel):
    """A part of a cell that is no item of the standard by itself; it shows when the cell is opened."""

    id: str
    name: LocalizedText


class Cell(StrictModel):
    """A place on the map. Its name is its own, or that of the item it shows (`ref`, an id of the standard).

    `span` is (first column, column after the last) on the frame's grid; `rows` is how many lanes it covers,
    its own included. `asks` says what a person answers about it: a level 0 to 4, used or not, or nothing
    (None: what its lane asks). `processes`, `tactics`, `channel_tactics`, `members` (any ids) and `parts`
    are what it opens into at the second level. `members_of` derives cells from the catalogue of tactics for
    the cell's stage: its teaching set, or every tactic that fits; of a teaching set the first `asked` are
    asked. `kpis` are the KPIs by which its work is judged. `traces` are the fields of the evidence contract
    that the work of this cell would fill, such as ``deals.closed_at`` or ``events:survey_sent``.
    """

    id: str
    ref: str | None = None
    name: LocalizedText | None = None
    note: LocalizedText | None = None
    span: tuple[float, float]
    rows: int = Field(default=1, ge=1)
    block: Block | None = None
    direction: Direction = "right"
    owner: Function | None = None
    stage: StageId | None = None
    asks: Asks | None = None
    asked: int | None = None
    question: LocalizedText | None = None
    processes: tuple[str, ...] = ()
    tactics: tuple[str, ...] = ()
    channel_tactics: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    kpis: tuple[str, ...] = ()
    members_of: Literal["teaching", "fit"] | None = None
    traces: tuple[str, ...] = ()


class Caption(StrictModel):
    """Words over a part of a lane, or a bracket under it."""

    label: LocalizedText
    span: tuple[float, float]
    style: Literal["heading", "bracket"] = "heading"


class Lane(StrictModel):
    """A row of the map. `weight` is its share of the height, `gap` the space above it in points at 720 high.

    `block`, `tone`, `asks` and `question` hold for its cells unless a cell says otherwise; ``{stage}`` and
    ``{name}`` in a question stand for the cell's stage and name. At the second level an opened cell of the
    lane shows its own members (`opens: one`), or all cells of the lane show theirs (`opens: all`), in the
    place of the lane or of the lane `opens_in`.
    """

    id: str
    label: LocalizedText | None = None
    captions: tuple[Caption, ...] = ()
    block: Block
    tone: Tone = "plain"
    weight: float = Field(default=1.0, gt=0)
    gap: float = Field(default=10.0, ge=0)
    asks: Asks = "nothing"
    question: LocalizedText | None = None
    show_owner: bool = False
    opens: Literal["one", "all"] = "one"
    opens_in: str | None = None
    cells: tuple[Cell, ...]


class Link(StrictModel):
    """A line from one cell to another: a cause, a flow, or a band between the two cycles."""

    id: str
    from_: str = Field(alias="from")
    to: str
    kind: Literal["cause", "flow", "band"]
    shape: Literal["curve", "elbow"] = "curve"
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
    """A frame with its map, purpose, novelty, origin, limits and use as a checklist.

    `serves` cites statements of the article.
    """

    code: str
    no: int
    name: LocalizedText
    purpose: LocalizedText
    novelty: LocalizedText
    origin_note: LocalizedText
    limits: LocalizedText
    checklist: LocalizedText | None = None
    serves: tuple[str, ...]
    columns: int
    readings: tuple[Reading, ...]
    priority: Priority = "normal"

    def reading(self, reading_id: str | None = None) -> Reading:
        """The reading with an id, or the first. Raises KeyError."""
        if reading_id is None:
            return self.readings[0]
        return {reading.id: reading for reading in self.readings}[reading_id]

    def cells(self, reading_id: str | None = None) -> dict[str, Cell]:
        """All cells of a reading by id, in drawing order."""
        return {cell.id: cell for lane in self.reading(reading_id).lanes for cell in lane.cells}
