"""A whole deck: cover, and for each frame its slide, what to talk about, and a slide per lane or box."""

from pathlib import Path
from typing import Any

from pptx.oxml.ns import qn

from etalon.core.texts import text
from etalon.export.formats import Job
from etalon.export.pptx.boxes import box_slides
from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.cover import cover, talk
from etalon.export.pptx.frames import draw_frame
from etalon.export.pptx.lanes import lane_slide, opened_cells
from etalon.export.pptx.notes import frame_notes
from etalon.export.pptx.page import Deck
from etalon.export.pptx.template import new_deck
from etalon.export.pptx.xml import child, foreign
from etalon.maps.state import MapState
from etalon.standard.documents import Frame
from etalon.standard.frame_view import FrameView, view_of

SECTIONS = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTIONS_ID = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def write_deck(job: Job, out: Path) -> None:
    """Write the deck of a job."""
    built = build_deck(job)
    job.cut.extend(built.measure.cut)
    built.presentation.save(str(out))


def build_deck(job: Job) -> Deck:
    """The deck of a job; `measure.cut` of what it returns names every text that did not fit whole."""
    deck = Deck(new_deck(job.theme), job)
    first, lines = cover(deck)
    begins: dict[str, int] = {text("export-deck-title", job.language): 0}
    for number, frame in enumerate(job.frames):
        job.tell(frame.code, number, len(job.frames))
        begins[f"{frame.code} {frame.name.in_(job.language)}"] = deck.count
        for reading in frame.readings:
            canvas = frame_slides(deck, view_of(frame, job.pack, reading.id))
            if reading.id == frame.readings[0].id:
                lead(lines[frame.id], canvas)
    job.tell("", len(job.frames), len(job.frames))
    sections(deck.presentation, begins)
    properties(deck, first)
    return deck


def frame_slides(deck: Deck, view: FrameView) -> Canvas:
    """All slides of one reading of a frame; returns its first."""
    frame, language = view.frame, deck.language
    state = deck.job.state(frame.id, view.reading)
    notes = frame_notes(view, state, deck.job.pack, language)
    canvas, top = deck.page(frame.name.in_(language), subtitle(view, state, deck), notes)
    drawn = draw_frame(canvas, view, state, top)
    if state.findings:
        talk(deck, view, state)
    for lane in view.lanes:
        whole = lane_slide(deck, view, lane, state)
        if whole is not None:
            back(whole, canvas)
        for cell in opened_cells(lane):
            slides = [whole] if whole is not None else box_slides(deck, view, cell, state)
            if cell.id in drawn.shapes:
                lead(drawn.shapes[cell.id], slides[0])
            for slide in slides:
                back(slide, canvas)
    return canvas


def subtitle(view: FrameView, state: MapState, deck: Deck) -> str:
    """Whose estimate it is, or what the frame is for; of several readings, which one."""
    frame: Frame = view.frame
    reading = frame.reading(view.reading)
    said = state.subtitle or frame.purpose.in_(deck.language)
    if len(frame.readings) > 1 and reading.name is not None:
        return f"{reading.name.in_(deck.language)}. {said}"
    return said


def lead(shape: Any, canvas: Canvas) -> None:
    """A click on a shape leads to a slide."""
    shape.click_action.target_slide = canvas.slide


def back(canvas: Canvas, target: Canvas) -> None:
    """The line under the title leads back to the frame."""
    for shape in canvas.slide.shapes:
        if shape.name == "Subtitle":
            lead(shape, target)


def sections(presentation: Any, begins: dict[str, int]) -> None:
    """Sections of the deck, one per frame, as PowerPoint shows them beside the slides."""
    root = presentation.part._element
    numbers = [each.get("id") for each in root.find(qn("p:sldIdLst"))]
    extensions = root.find(qn("p:extLst"))
    if extensions is None:
        extensions = child(root, "p:extLst")
    holder = child(extensions, "p:ext", uri=SECTIONS_ID)
    made = foreign(holder, SECTIONS, "sectionLst", "p14")
    ends = [*list(begins.values())[1:], len(numbers)]
    for place, (name, start) in enumerate(begins.items()):
        own = f"{{00000000-0000-4000-8000-{place + 1:012d}}}"
        section = foreign(made, SECTIONS, "section", name=name, id=own)
        slides = foreign(section, SECTIONS, "sldIdLst")
        for number in numbers[start : ends[place]]:
            foreign(slides, SECTIONS, "sldId", id=number)


def properties(deck: Deck, first: Canvas) -> None:
    """What the file says of itself."""
    core = deck.presentation.core_properties
    core.title = first.slide.shapes.title.text_frame.text
    core.author = "Etalon"
    core.comments = deck.job.pack.head.credit.in_(deck.language)
    core.language = deck.language
    core.keywords = ", ".join(frame.code for frame in deck.job.frames)
