"""Decks as the tests see them: read back from the file with python-pptx, in points of the maps."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn
from tests.maps.states import lived_in, overlaid

from etalon.core.texts import Language
from etalon.export.formats import Job
from etalon.export.pptx.deck import build_deck
from etalon.export.pptx.units import EMU
from etalon.maps import EMPTY, MapState
from etalon.maps.drawing import Rect
from etalon.standard.loader import base_pack

PACK = base_pack()
PAGE = Rect(0, 0, 1040, 585)
STATES = ("empty", "overlaid", "lived_in")


@dataclass(frozen=True)
class Piece:
    """A shape of a slide: its name, place, preset form, text, type sizes, and where its text may stand."""

    id: int
    name: str
    rect: Rect
    form: str
    text: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    sizes: tuple[float, ...]
    bold: tuple[bool, ...]
    before: float
    room: Rect
    wraps: bool
    holder: str = ""
    group: str = ""


@dataclass(frozen=True)
class Wire:
    """A connector: its name, the shapes and points at which it is glued, and its ends."""

    name: str
    begin: tuple[int, int]
    end: tuple[int, int]
    rect: Rect
    flip: tuple[bool, bool]
    form: str


@dataclass(frozen=True)
class Page:
    """A slide: pieces, connectors, notes, title."""

    number: int
    title: str
    notes: str
    pieces: tuple[Piece, ...]
    wires: tuple[Wire, ...]

    def named(self, name: str) -> list[Piece]:
        """The pieces of a name."""
        return [piece for piece in self.pieces if piece.name == name]


def states_of(name: str, language: Language) -> dict[tuple[str, str], MapState]:
    """What is laid over every reading of every frame."""
    made = {}
    for frame in PACK.frames.values():
        for number, reading in enumerate(frame.readings):
            state = EMPTY
            if name == "overlaid":
                state = overlaid(frame, PACK, language, reading.id)
            elif name == "lived_in" and number == 0:
                state = lived_in(frame.id, frame, PACK, language)
            made[frame.id, reading.id] = state
    return made


def job_of(state: str, language: Language) -> Job:
    """The job of all frames in a state."""
    return Job(PACK, tuple(PACK.frames.values()), language, states=states_of(state, language))


@dataclass(frozen=True)
class ReadDeck:
    """A deck read back: the texts that were cut, the slides, the file itself."""

    cut: tuple[str, ...]
    pages: tuple[Page, ...]
    data: bytes


@cache
def deck(state: str, language: Language) -> ReadDeck:
    """The deck of all frames, written and read back."""
    return read(job_of(state, language))


def read(job: Job) -> ReadDeck:
    """The deck of a job, written and read back."""
    built = build_deck(job)
    held = io.BytesIO()
    built.presentation.save(held)
    again = Presentation(io.BytesIO(held.getvalue()))
    pages = tuple(page_of(number, slide) for number, slide in enumerate(again.slides, 1))
    return ReadDeck(tuple(built.measure.cut), pages, held.getvalue())


def page_of(number: int, slide: Any) -> Page:
    """One slide."""
    pieces, wires = [], []
    for shape, group in leaves(slide.shapes):
        if shape.element.tag == qn("p:cxnSp"):
            wires.append(wire_of(shape))
        else:
            pieces.append(piece_of(shape, group))
    title = slide.shapes.title.text_frame.text.replace("\xa0", " ")
    return Page(number, title, slide.notes_slide.notes_text_frame.text, tuple(pieces), tuple(wires))


def leaves(shapes: Any, group: str = "") -> Iterator[tuple[Any, str]]:
    """Every shape, those of groups with the group's number."""
    for shape in shapes:
        if shape.element.tag == qn("p:grpSp"):
            yield from leaves(shape.shapes, f"{shape.shape_id}")
        else:
            yield shape, group


def rect_of(shape: Any) -> Rect:
    """The place of a shape."""
    return Rect(shape.left / EMU, shape.top / EMU, shape.width / EMU, shape.height / EMU)


def wire_of(shape: Any) -> Wire:
    """A connector; ends without glue have the id 0."""
    ends = []
    for tag in ("a:stCxn", "a:endCxn"):
        found = shape.element.find(f".//{qn(tag)}")
        ends.append((int(found.get("id")), int(found.get("idx"))) if found is not None else (0, 0))
    spread = shape.element.spPr.find(qn("a:xfrm"))
    flip = (spread.get("flipH") == "1", spread.get("flipV") == "1")
    form = shape.element.spPr.find(qn("a:prstGeom")).get("prst")
    return Wire(shape.name, ends[0], ends[1], rect_of(shape), flip, form)


def piece_of(shape: Any, group: str) -> Piece:
    """A shape with its text."""
    rect = rect_of(shape)
    properties = shape.element.spPr
    preset = properties.find(qn("a:prstGeom"))
    form = preset.get("prst") if preset is not None else "custom"
    holder = shape.element.find(f".//{qn('p:ph')}")
    body = shape.element.find(qn("p:txBody"))
    words, lines, sizes, bold, before = [], [], [], [], 0.0
    for line in body.findall(qn("a:p")) if body is not None else ():
        runs = [each for each in line if each.tag in {qn("a:r"), qn("a:fld"), qn("a:br")}]
        if not runs:
            continue
        parts = "".join("\n" if each.tag == qn("a:br") else each.find(qn("a:t")).text or "" for each in runs)
        lines.append(tuple(parts.split("\n")))
        words.append(parts.replace("\n", " "))
        look = runs[0].find(qn("a:rPr"))
        sizes.append(int(look.get("sz", "2400")) / 100)
        bold.append(look.get("b", "1" if holder is not None else "0") == "1")
        space = line.find(f".//{qn('a:spcPts')}")
        before += int(space.get("val")) / 100 if space is not None else 0
    inside = body.find(qn("a:bodyPr")) if body is not None else None
    room = room_of(rect, form, properties, inside)
    wraps = inside is None or inside.get("wrap") != "none"
    kind = holder.get("type", "body") if holder is not None else ""
    return Piece(
        shape.shape_id, shape.name, rect, form, tuple(words), tuple(lines), tuple(sizes), tuple(bold),
        before, room, wraps, kind, group,
    )  # fmt: skip


def room_of(rect: Rect, form: str, properties: Any, body: Any) -> Rect:
    """Where the text of a shape may stand: the preset's own rectangle (ECMA-376) less the margins."""
    inner = rect
    guides = {found.get("name"): found.get("fmla") for found in properties.iter(qn("a:gd"))}
    values = [int(formula.split()[1]) for formula in guides.values() if formula.startswith("val")]
    least = min(rect.w, rect.h)
    if form == "roundRect":
        corner = least * values[0] / 100_000 * 0.29289
        inner = rect.inset(corner, corner)
    elif form == "homePlate":
        tip = least * values[0] / 200_000
        flip = properties.find(qn("a:xfrm")).get("flipH") == "1"
        inner = rect.inset(tip, 0, 0, 0) if flip else rect.inset(0, 0, tip, 0)
    elif form == "chevron":
        inner = rect.inset(least * values[0] / 100_000, 0)
    elif form in {"rightArrow", "leftArrow"}:
        wing = rect.h * (1 - values[0] / 100_000) / 2
        head = least * values[1] / 100_000
        tip = head * (1 - 2 * wing / rect.h)
        inner = rect.inset(0, wing, tip, wing) if form == "rightArrow" else rect.inset(tip, wing, 0, wing)
    elif form == "custom" and any(found.get("l") == "tl" for found in properties.iter(qn("a:rect"))):
        part = {name: int(re.findall(r"\d+", guides[name])[0]) / 100_000 for name in ("tl", "tt", "tr", "tb")}
        left, top = rect.x + rect.w * part["tl"], rect.y + rect.h * part["tt"]
        inner = Rect(left, top, rect.w * (part["tr"] - part["tl"]), rect.h * (part["tb"] - part["tt"]))
    if body is None or body.get("lIns") is None:
        return inner
    margins = [int(body.get(side)) / EMU for side in ("lIns", "tIns", "rIns", "bIns")]
    return inner.inset(*margins)
