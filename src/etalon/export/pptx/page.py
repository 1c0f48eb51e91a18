"""What every slide has: title, line under it, credit, number, notes."""

from typing import Any

from etalon.core.texts import Language
from etalon.export.formats import Job
from etalon.export.pptx.canvas import Canvas
from etalon.export.pptx.template import HEAD, LOGO, NAMES, SLIDES
from etalon.export.pptx.units import MARGIN, type_size
from etalon.export.pptx.words import SPELLING, Measure
from etalon.export.pptx.xml import child
from etalon.maps.drawing import Rect

SUBTITLE = 43.0
BELOW_HEAD = 9.0
NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


class Deck:
    """The presentation that grows, what it is written from, and the texts that did not fit."""

    def __init__(self, presentation: Any, job: Job) -> None:
        self.presentation = presentation
        self.job = job
        self.measure = Measure(job.theme.document.font_width)
        self.count = 0

    @property
    def language(self) -> Language:
        """The language of the deck."""
        return self.job.language

    def canvas(self, layout: int) -> Canvas:
        """A new slide with credit and number."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[layout])
        self.count += 1
        credit = self.job.pack.head.credit.in_(self.language)
        foot(slide, "ftr", 11, credit, self.language)
        foot(slide, "sldNum", 12, str(self.count), self.language)
        return Canvas(slide, self.job.theme, self.language, self.measure)

    def page(self, title: str, subtitle: str = "", notes: str = "") -> tuple[Canvas, float]:
        """A new slide with its title; returns also where its body begins."""
        canvas = self.canvas(SLIDES)
        wide = HEAD.w - (LOGO.w + 16 if self.job.theme.logo else 0)
        top = head(canvas, title, subtitle, wide)
        canvas.slide.notes_slide.notes_text_frame.text = notes
        return canvas, top


def head(canvas: Canvas, title: str, subtitle: str, wide: float) -> float:
    """Title and the line under it; returns where the body begins."""
    paragraph = canvas.measure.paragraph(title, wide, HEAD.h, (26, 17))
    holder = canvas.slide.shapes.title
    holder.text_frame.text = paragraph.words
    run = holder.text_frame.paragraphs[0].runs[0]._r.get_or_add_rPr()
    run.set("lang", SPELLING[canvas.language])
    if paragraph.setting.size != 26:
        run.set("sz", "1550")
    if not subtitle:
        return SUBTITLE + 4
    place = Rect(MARGIN, SUBTITLE, wide, 36)
    said = canvas.measure.paragraph(subtitle, place.w, place.h, (15, 13), ink="muted")
    canvas.text(Rect(place.x, place.y, place.w, said.height), "Subtitle", [said], anchor="top")
    return SUBTITLE + said.height + BELOW_HEAD


def foot(slide: Any, kind: str, number: int, words: str, language: Language) -> None:
    """A footer or slide number in its own placeholder; its look is repeated for those who inherit none."""
    tree = slide.shapes._spTree
    made = child(tree, "p:sp")
    names = child(made, "p:nvSpPr")
    own = {"ftr": "Credit", "sldNum": "Slide number"}[kind]
    child(names, "p:cNvPr", id=str(number + 8000), name=own)
    child(child(names, "p:cNvSpPr"), "a:spLocks", noGrp="1")
    holder = child(names, "p:nvPr")
    child(holder, "p:ph", type=kind, sz="quarter", idx=str(number))
    child(made, "p:spPr")
    body = child(made, "p:txBody")
    child(body, "a:bodyPr")
    child(body, "a:lstStyle")
    line = child(body, "a:p")
    child(line, "a:pPr", algn="r" if kind == "sldNum" else "l")
    number_field = {"id": NUMBER_FIELD, "type": "slidenum"}
    run = child(line, "a:fld", **number_field) if kind == "sldNum" else child(line, "a:r")
    look = child(run, "a:rPr", lang=SPELLING[language], sz=str(type_size(13)))
    child(child(look, "a:solidFill"), "a:schemeClr", val=NAMES["muted"])
    child(look, "a:latin", typeface="+mn-lt")
    child(run, "a:t").text = words
