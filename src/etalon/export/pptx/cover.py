"""The first slide of a deck, and the slide of what to talk about."""

from typing import Any

from etalon.core.texts import text
from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.geometry import Form, pointed, rounded
from etalon.export.pptx.page import Deck
from etalon.export.pptx.template import COVER_TITLE, TITLE
from etalon.export.pptx.units import HEIGHT, MARGIN, WIDTH
from etalon.export.pptx.words import SPELLING
from etalon.maps.colours import Fill
from etalon.maps.drawing import Rect
from etalon.maps.state import MapState
from etalon.standard.documents import Frame
from etalon.standard.frame_view import FrameView

LEFT = COVER_TITLE.x
RAMP: tuple[Fill, ...] = ("level-1", "level-2", "level-3", "level-4")
ROW = 36.0


def cover(deck: Deck) -> tuple[Canvas, dict[str, Any]]:
    """The title slide; returns it with the shape of each frame's line, to be linked to its slide."""
    job, language = deck.job, deck.language
    canvas = deck.canvas(TITLE)
    general = text("export-deck-title", language)
    title = job.organisation or general
    paragraph = canvas.measure.paragraph(title, COVER_TITLE.w * 0.7, 84, (26,), bold=True)
    holder = canvas.slide.shapes.title
    holder.text_frame.text = paragraph.words
    holder.text_frame.paragraphs[0].runs[0]._r.get_or_add_rPr().set("lang", SPELLING[language])
    version = text(
        "export-deck-version", language, name=job.pack.head.name.in_(language), version=job.pack.head.version
    )
    lines = [general] if job.organisation else []
    y = COVER_TITLE.bottom + 12
    for words in (*lines, version):
        canvas.words(Rect(LEFT, y, 800, 24), words, words, sizes=(17, 15), ink="muted")
        y += 26
    ramp(canvas)
    shapes = {}
    y += 20
    for frame in job.frames:
        shapes[frame.id] = line_of(canvas, frame, y)
        y += ROW
    canvas.slide.notes_slide.notes_text_frame.text = "\n\n".join(
        (general, version, text("export-notes-edit", language), job.pack.head.credit.in_(language))
    )
    return canvas, shapes


def ramp(canvas: Canvas) -> None:
    """Four steps in the colours of the levels: what all the frames are about."""
    width, high = 74.0, 42.0
    for number, fill in enumerate(RAMP):
        rect = Rect(LEFT + number * (width + 1), 60, width, high)
        canvas.shape(pointed(rect, 14, notched=number > 0), f"Decoration {number + 1}", fill)
    canvas.shape(Form("rect", Rect(MARGIN, 60, 5, HEIGHT - 60 - 60)), "Decoration", "level-3")


def line_of(canvas: Canvas, frame: Frame, y: float) -> Any:
    """A line of the contents: code and name of a frame."""
    name = frame.name.in_(canvas.language)
    code = rounded(Rect(LEFT, y + 3, 44, ROW - 8), 6)
    badge = canvas.shape(code, f"{frame.id}: code", "level-4")
    said = canvas.measure.paragraph(frame.code, 40, ROW - 8, (15, 13), bold=True, ink="white")
    canvas.write(badge, code, code.text(), [said], align="middle")
    return canvas.words(Rect(LEFT + 58, y, WIDTH - LEFT - 58 - MARGIN, ROW - 2), name, name, sizes=(17, 15))


def talk(deck: Deck, view: FrameView, state: MapState) -> None:
    """What to talk about: the findings of a frame, each numbered like its badge."""
    language = deck.language
    crumb = f"{view.frame.code} · {view.frame.name.in_(language)}"
    notes = "\n\n".join(
        (
            text("export-notes-talk", language),
            view.frame.limits.in_(language),
            deck.job.pack.head.credit.in_(language),
        )
    )
    canvas, top = deck.page(text("export-talk", language), crumb, notes)
    room = (HEIGHT - top - 50) / len(state.findings)
    for number, words in enumerate(state.findings, 1):
        y = top + 10 + (number - 1) * room
        circle = Form("ellipse", Rect(MARGIN, y + 4, 34, 34))
        badge = canvas.shape(circle, f"Finding {number}", "accent")
        sign = canvas.measure.paragraph(str(number), 30, 30, (17,), bold=True, ink="white")
        canvas.write(badge, circle, circle.text(), [sign], align="middle")
        place = Rect(MARGIN + 52, y, WIDTH - 2 * MARGIN - 52, room - 12)
        canvas.words(place, f"Finding {number}: text", words, sizes=(26, 17, 15, 13), anchor="top")
