"""A frame laid over a pack: names taken from the items it shows, derived cells expanded, members looked up.

What is drawn, asked and measured reads this view, so that all three speak of the same cells.
"""

from dataclasses import dataclass, replace
from typing import cast

from etalon.core.errors import DocumentError
from etalon.core.localized import LocalizedText
from etalon.standard.adapted_places import Told, of_cell, of_tactic, told
from etalon.standard.documents import Cell, Frame, Function, Item, Lane, Link, Stage, StageId, Tactic
from etalon.standard.documents.frames import BOXES, Asks, Block, Caption, Direction, Tone
from etalon.standard.pack import Pack
from etalon.standard.references import NAMED

FITTING = ("M", "U")
SHOWN = (*NAMED, "channel_tactics")


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell with its name, what it asks, and its members as cells of the second level (`opens`).

    `fit` is that of a tactic at the stage of its column; `parent` the cell that a member or chip stands in;
    `lane` the lane that they all belong to; `changed` says who changed the standard here and why.
    """

    id: str
    name: LocalizedText
    block: Block
    span: tuple[float, float] = (0, 0)
    rows: int = 1
    note: LocalizedText | None = None
    tone: Tone = "plain"
    direction: Direction = "right"
    owner: Function | None = None
    stage: StageId | None = None
    asks: Asks = "nothing"
    question: LocalizedText | None = None
    processes: tuple[str, ...] = ()
    traces: tuple[str, ...] = ()
    fit: str | None = None
    lane: str = ""
    parent: str | None = None
    chips: tuple["CellView", ...] = ()
    opens: tuple["CellView", ...] = ()
    changed: Told = ()
    kpis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LaneView:
    """A lane with its cells."""

    lane: Lane
    cells: tuple[CellView, ...]

    @property
    def captions(self) -> tuple[Caption, ...]:
        """Headings over the lane and brackets under it."""
        return self.lane.captions


@dataclass(frozen=True, slots=True)
class FrameView:
    """One reading of a frame over a pack."""

    frame: Frame
    reading: str
    lanes: tuple[LaneView, ...]
    links: tuple[Link, ...]

    def cells(self) -> dict[str, CellView]:
        """Cells of the first level by id, chips of a column in place of the column."""
        placed = [cell for lane in self.lanes for cell in lane.cells]
        return {cell.id: cell for outer in placed for cell in (outer.chips or (outer,))}

    def boxes(self) -> list[CellView]:
        """The cells that count as boxes of the first level."""
        return [cell for cell in self.cells().values() if cell.block in BOXES]

    def asked(self) -> list[CellView]:
        """The cells about which a person is asked, in drawing order."""
        return [cell for cell in self.cells().values() if cell.asks != "nothing"]


def view_of(frame: Frame, pack: Pack, reading: str | None = None) -> FrameView:
    """Lay a frame over a pack. Raises `DocumentError` where it names an item that the pack does not have."""
    chosen = frame.reading(reading)
    builder = _Builder(frame, pack, chosen.id)
    lanes = tuple(
        LaneView(lane, tuple(builder.cell(lane, cell) for cell in lane.cells)) for lane in chosen.lanes
    )
    return FrameView(frame, chosen.id, lanes, chosen.links)


def find(pack: Pack, ref: str) -> Item | None:
    """The item with an id, among the kinds that a map can show, or None."""
    return next((pack.documents[kind][ref] for kind in SHOWN if ref in pack.documents.get(kind, {})), None)


def kind_of(pack: Pack, ref: str | None) -> str | None:
    """The kind of the item that a cell shows, or None."""
    return next((kind for kind in SHOWN if ref in pack.documents.get(kind, {})), None)


class _Builder:
    """Builds the cells of one frame."""

    def __init__(self, frame: Frame, pack: Pack, reading: str) -> None:
        self.frame = frame
        self.pack = pack
        self.reading = reading

    def item(self, ref: str) -> Item:
        found = find(self.pack, ref)
        if found is None:
            place = self.pack.place("frames", self.frame.id)
            raise DocumentError.of("frame-ref-unknown", place, frame=self.frame.id, ref=ref)
        return found

    def name(self, item: Item) -> LocalizedText:
        return cast(LocalizedText, getattr(item, "name"))  # noqa: B009 - every item that a map shows has a name

    def cell(self, lane: Lane, cell: Cell) -> CellView:
        item = self.item(cell.ref) if cell.ref else None
        name = cell.name or (self.name(item) if item else None)
        if name is None:
            raise DocumentError.of("frame-cell-nameless", None, frame=self.frame.id, cell=cell.id)
        stage = cell.stage or (cast(StageId, item.id) if isinstance(item, Stage) else None)
        owner = cell.owner or (item.owner if isinstance(item, Stage) else None)
        made = CellView(
            cell.id,
            name,
            cell.block or lane.block,
            cell.span,
            cell.rows,
            cell.note,
            lane.tone,
            cell.direction,
            owner if cell.owner or lane.show_owner else None,
            stage,
            cell.asks or lane.asks,
            None,
            cell.processes,
            cell.traces,
            lane=lane.id,
            kpis=cell.kpis,
            changed=told(of_cell(self.pack, self.frame, self.reading, cell, kind_of(self.pack, cell.ref))),
        )
        made = replace(made, question=self.question(lane, cell, made))
        if cell.members_of == "teaching":
            return replace(made, asks="nothing", question=None, chips=self.teaching(lane, cell, made))
        return replace(made, opens=self.members(cell, made))

    def question(self, lane: Lane, cell: Cell, made: CellView) -> LocalizedText | None:
        if made.asks == "nothing":
            return None
        asked = cell.question or lane.question
        return asked and self.filled(asked, made.name, made.stage)

    def filled(self, asked: LocalizedText, name: LocalizedText, stage: StageId | None) -> LocalizedText:
        of_stage = self.name(self.pack.stages[stage]) if stage else name
        words = {
            language: getattr(asked, language)
            .replace("{stage}", getattr(of_stage, language))
            .replace("{name}", getattr(name, language))
            for language in ("en", "ru", "uk")
        }
        return LocalizedText(**words, reviewed_by=asked.reviewed_by)

    def fitting(self, stage: StageId) -> list[Tactic]:
        """Tactics that fit a stage, mainstream first, then by owner as the catalogue has them."""
        found = [tactic for tactic in self.pack.tactics.values() if tactic.fit.get(stage) in FITTING]
        return sorted(found, key=lambda tactic: FITTING.index(tactic.fit[stage]))

    def chip(self, cell: CellView, tactic: Tactic) -> CellView:
        stage = cast(StageId, cell.stage)
        return CellView(
            f"{stage}.{tactic.id}",
            tactic.name,
            "chips",
            owner=tactic.owner,
            stage=stage,
            fit=tactic.fit.get(stage),
            traces=tuple(f"events:{kind}" for kind in tactic.recorded_as),
            lane=cell.lane,
            parent=cell.id,
            changed=told(of_tactic(self.pack, tactic.id, stage)),
        )

    def teaching(self, lane: Lane, cell: Cell, made: CellView) -> tuple[CellView, ...]:
        stage = cast(StageId, made.stage)
        chosen = [tactic for tactic in self.pack.tactics.values() if stage in tactic.teaching]
        chosen.sort(key=lambda tactic: tactic.teaching[stage])
        asks: Asks = cell.asks or lane.asks
        question = cell.question or lane.question
        chips = []
        for number, tactic in enumerate(chosen):
            chip = self.chip(made, tactic)
            if question and asks != "nothing" and number < (cell.asked or len(chosen)):
                chip = replace(chip, asks=asks, question=self.filled(question, tactic.name, stage))
            chips.append(chip)
        return tuple(chips)

    def members(self, cell: Cell, made: CellView) -> tuple[CellView, ...]:
        if cell.members_of == "fit":
            stage = cast(StageId, made.stage)
            return tuple(self.chip(made, tactic) for tactic in self.fitting(stage))
        refs = (*cell.processes, *cell.tactics, *cell.channel_tactics, *cell.members)
        items = [self.item(ref) for ref in refs]
        named = [(item.id, self.name(item)) for item in items] + [(part.id, part.name) for part in cell.parts]
        like = CellView("", made.name, "box", tone=made.tone, lane=made.lane, parent=cell.id)
        return tuple(replace(like, id=key, name=name) for key, name in named)
