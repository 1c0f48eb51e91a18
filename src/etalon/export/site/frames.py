"""A frame on its page: its maps, whose boxes lead to pages, what is inside each box, and its checklist."""

from dataclasses import dataclass

from markupsafe import Markup

from etalon.export.site.tongue import Tongue, address
from etalon.maps import render
from etalon.standard.described import Ref
from etalon.standard.documents import Cell, Frame
from etalon.standard.frame_view import CellView, FrameView, kind_of, view_of
from etalon.standard.links import Target
from etalon.standard.titles import capital

UP = "../"


@dataclass(frozen=True, slots=True)
class Place:
    """A box of a map: what is asked about it and what it opens into."""

    id: str
    name: str
    question: str
    refs: tuple[Ref | str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Map:
    """One reading of a frame as a drawing, with its boxes."""

    id: str
    name: str
    note: str
    svg: Markup
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a checklist, the place that it is about, and where that place is told of."""

    text: str
    place: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """Questions with the answers to tick off."""

    title: str
    answers: tuple[str, ...]
    rows: tuple[Asked, ...]
    note: str = ""


def maps_of(frame: Frame, tongue: Tongue) -> list[Map]:
    """Every reading of a frame, drawn."""
    return [_map(_Reader(frame, reading.id, tongue), frame, reading.id, tongue) for reading in frame.readings]


def _map(reader: "_Reader", frame: Frame, reading_id: str, tongue: Tongue) -> Map:
    reading, language = frame.reading(reading_id), tongue.language
    prefix = f"{reading_id}-"
    svg = render(frame, tongue.pack, language=language, reading=reading_id, link=reader.link, prefix=prefix)
    several = len(frame.readings) > 1
    name = capital(reading.name.in_(language)) if several and reading.name else ""
    note = reading.note.in_(language) if several and reading.note else ""
    return Map(reading_id, name, note, Markup(svg), reader.places())  # noqa: S704 - escaped by its maker


class _Reader:
    """Knows where each box of one reading leads."""

    def __init__(self, frame: Frame, reading: str, tongue: Tongue) -> None:
        self.reading = reading
        self.tongue = tongue
        self.view: FrameView = view_of(frame, tongue.pack, reading)
        self.cells: dict[str, Cell] = frame.cells(reading)
        self.inside = {cell.id: self.refs(cell) for cell in self.view.cells().values()}

    def target(self, ref: str | None) -> Target | None:
        """The item with an id, or the tactic of a chip ``stage.tactic``."""
        kind = kind_of(self.tongue.pack, ref)
        if kind is not None and ref is not None:
            return kind, ref
        tactic = (ref or "").partition(".")[2]
        return ("tactics", tactic) if tactic in self.tongue.pack.tactics else None

    def refs(self, cell: CellView) -> tuple[Ref | str, ...]:
        """What a box opens into, and the KPIs by which it is judged."""
        found: list[Ref | str] = []
        for member in cell.opens:
            target = self.target(member.id)
            name = capital(member.name.in_(self.tongue.language))
            found.append(Ref(target, name) if target else name)
        found += [self.tongue.ref(("kpis", key)) for key in cell.kpis if key in self.tongue.pack.kpis]
        return tuple(found)

    def link(self, cell_id: str) -> str | None:
        """Where a box leads: to the item that it shows, to the only one inside it, or to what is inside."""
        cell = self.cells.get(cell_id)
        shown = self.target(cell.ref) if cell else self.target(cell_id)
        inside = self.inside.get(cell_id, ())
        if shown is None and len(inside) == 1 and isinstance(inside[0], Ref):
            shown = inside[0].target
        if shown is not None:
            return UP + address(shown)
        return f"#in-{self.reading}-{cell_id}" if inside else None

    def places(self) -> tuple[Place, ...]:
        """The boxes that hold something, in drawing order."""
        language = self.tongue.language
        return tuple(
            Place(
                cell.id,
                capital(cell.name.in_(language)),
                cell.question.in_(language) if cell.question else "",
                self.inside[cell.id],
                tuple(said.in_(language) for said in cell.changed),
            )
            for cell in self.view.cells().values()
            if self.inside[cell.id]
        )


def checklists_of(frame: Frame, tongue: Tongue) -> list[Checklist]:
    """The questions of a frame, by what they are answered with; each reading by itself."""
    made = []
    for reading in frame.readings:
        reader = _Reader(frame, reading.id, tongue)
        name = reading.name.in_(tongue.language) if len(frame.readings) > 1 and reading.name else ""
        for asks in ("level", "use"):
            asked = [cell for cell in reader.view.asked() if cell.asks == asks and cell.question]
            if asked:
                title = tongue.say(f"ask-{asks}") + (f": {name}" if name else "")
                rows = tuple(_asked(cell, reader, tongue) for cell in asked)
                made.append(Checklist(title, answers(asks, tongue), rows, legend(asks, tongue)))
    return made


def _asked(cell: CellView, reader: _Reader, tongue: Tongue) -> Asked:
    words = cell.question.in_(tongue.language) if cell.question else ""
    return Asked(words, capital(cell.name.in_(tongue.language)), reader.link(cell.id) or "")


def answers(asks: str, tongue: Tongue) -> tuple[str, ...]:
    """The answers to a question of a sort."""
    if asks == "level":
        return ("0", "1", "2", "3", "4", tongue.say("answer-unknown"))
    keys = {"use": ("used", "unused", "unknown"), "yes": ("yes", "partly", "no", "unknown")}[asks]
    return tuple(tongue.say(f"answer-{key}") for key in keys)


def legend(asks: str, tongue: Tongue) -> str:
    """What the answers mean, where they are numbers."""
    return " · ".join(f"{n} {level}" for n, level in enumerate(tongue.levels)) if asks == "level" else ""
