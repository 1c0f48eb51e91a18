"""The empty deck: page size, colours and type of the theme, two layouts, the logo in one place.

Everything that a reader may want to change for the whole deck at once stands here in its native place:
theme colours, theme fonts, the master's title, the layouts' logo.
"""

import re
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.oxml.shapes.picture import CT_Picture
from pptx.util import Emu

from etalon.export.pptx.units import HEIGHT, MARGIN, SLIDE, TYPE, WIDTH, emu
from etalon.export.pptx.xml import as_bytes, child, parse
from etalon.export.theme import Theme, picture_size
from etalon.maps.drawing import Rect

SCHEME = {
    "dk1": "ink", "lt1": "page", "dk2": "level-4", "lt2": "blank",
    "accent1": "level-3", "accent2": "level-2", "accent3": "level-1", "accent4": "accent",
    "accent5": "muted", "accent6": "edge", "hlink": "level-3", "folHlink": "muted",
}  # fmt: skip
"""Which colour of the theme stands in which place of PowerPoint's own colour scheme."""
NAMES = {name: place for place, name in reversed(SCHEME.items())} | {"ink": "tx1", "page": "bg1"}
"""The place of a colour by its name, as shapes refer to it."""
NAMES |= {"level-4": "tx2", "blank": "bg2", "level-3": "accent1", "muted": "accent5"}
HEAD = Rect(MARGIN, 9, WIDTH - 2 * MARGIN, 34)
FOOT = Rect(MARGIN, HEIGHT - 23, 860, 17)
NUMBER = Rect(WIDTH - MARGIN - 60, HEIGHT - 23, 60, 17)
LOGO = Rect(WIDTH - MARGIN - 130, 12, 130, 40)
"""The box into which a logo is fitted, at the right of the head."""
COVER_TITLE = Rect(MARGIN + 32, 120, 900, 100)
TITLE, SLIDES = 0, 1
KEPT = ("Title Slide", "Title Only")


def new_deck(theme: Theme) -> Any:
    """A presentation without slides in a theme's colours and type: layouts `TITLE` and `SLIDES`."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(SLIDE[0]), Emu(SLIDE[1])
    for layout in list(deck.slide_layouts):
        if layout.name not in KEPT:
            deck.slide_layouts.remove(layout)
    master = deck.slide_master
    paint_theme(master.part, theme)
    place_master(master)
    for number, layout in enumerate(deck.slide_layouts):
        for holder in list(layout.placeholders):
            name = holder.element.find(f".//{qn('p:ph')}").get("type")
            if name in {"dt", "subTitle"}:
                holder.element.getparent().remove(holder.element)
            elif number == TITLE and name == "ctrTitle":
                place(holder, COVER_TITLE)
                title_style(holder.element.find(qn("p:txBody")), 3400)
            else:
                spread = holder.element.spPr.find(qn("a:xfrm"))
                if spread is not None:
                    holder.element.spPr.remove(spread)
        if theme.logo is not None:
            put_logo(layout, theme)
    return deck


def paint_theme(part: Any, theme: Theme) -> None:
    """Set the colour scheme and the fonts of the master's theme part."""
    found = part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = parse(found.blob)
    root.set("name", theme.document.name or "Etalon")
    for place, name in SCHEME.items():
        slot = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{place}')}")
        for old in list(slot):
            slot.remove(old)
        child(slot, "a:srgbClr", val=theme.paint(name).lstrip("#").upper())
    for kind in ("majorFont", "minorFont"):
        fonts = root.find(f".//{qn('a:fontScheme')}/{qn(f'a:{kind}')}")
        for other in fonts.findall(qn("a:font")):
            fonts.remove(other)
        fonts.find(qn("a:latin")).set("typeface", theme.document.font)
    found._blob = as_bytes(root)


def place_master(master: Any) -> None:
    """Set the master's placeholders and title style for a wide page."""
    places = {
        "title": HEAD,
        "body": Rect(MARGIN, 90, WIDTH - 2 * MARGIN, HEIGHT - 140),
        "ftr": FOOT,
        "sldNum": NUMBER,
    }
    for holder in list(master.placeholders):
        name = holder.element.find(f".//{qn('p:ph')}").get("type")
        if name == "dt":
            holder.element.getparent().remove(holder.element)
            continue
        place(holder, places[name])
        body = holder.element.find(qn("p:txBody"))
        tight(body, "ctr" if name == "title" else "t" if name == "body" else "ctr")
        if name in {"ftr", "sldNum"}:
            foot_style(body, "r" if name == "sldNum" else "l")
    style = master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", str(round(TYPE[26] * 100)))
    style.find(qn("a:defRPr")).set("b", "1")


def place(holder: Any, rect: Rect) -> None:
    """Set the place of a placeholder."""
    holder.left, holder.top = Emu(emu(rect.x)), Emu(emu(rect.y))
    holder.width, holder.height = Emu(emu(rect.w)), Emu(emu(rect.h))


def tight(body: Any, anchor: str) -> None:
    """No margins, so that text begins where its placeholder does."""
    properties = body.find(qn("a:bodyPr"))
    for side in ("lIns", "tIns", "rIns", "bIns"):
        properties.set(side, "0")
    properties.set("anchor", anchor)
    for fitting in list(properties):
        properties.remove(fitting)


def foot_style(body: Any, align: str) -> None:
    """Small muted text at the foot."""
    for level in body.iter(qn("a:lvl1pPr")):
        level.set("algn", align)
        run = level.find(qn("a:defRPr"))
        run.set("sz", str(round(TYPE[13] * 100)))
        for old in list(run):
            run.remove(old)
        fill = child(run, "a:solidFill")
        child(fill, "a:schemeClr", val="accent5")


def title_style(body: Any, size: int) -> None:
    """The large title of the cover."""
    tight(body, "b")
    style = body.find(qn("a:lstStyle"))
    for old in list(style):
        style.remove(old)
    level = child(style, "a:lvl1pPr", algn="l")
    child(level, "a:defRPr", sz=str(size), b="1")


def put_logo(layout: Any, theme: Theme) -> None:
    """The logo at the right of the head of a layout, no larger than `LOGO`, in its own proportions."""
    if theme.logo is None:
        return
    size = picture_size(theme.logo)
    if size is None:
        return
    wide, high = size
    scale = min(LOGO.w / wide, LOGO.h / high)
    rect = Rect(LOGO.right - wide * scale, LOGO.y, wide * scale, high * scale)
    _, link = layout.part.get_or_add_image_part(str(theme.logo))
    place_ = (emu(rect.x), emu(rect.y), emu(rect.w), emu(rect.h))
    name = re.sub(r"[^\w. -]", "", theme.logo.name)
    picture = CT_Picture.new_pic(900, "Logo", name, link, *place_)  # type: ignore[no-untyped-call]
    layout.shapes._spTree.append(picture)
