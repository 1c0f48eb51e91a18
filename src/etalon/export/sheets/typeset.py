"""The one door to typst: pages of shapes become a PDF with the shipped type inside.

Everything is measured before; typst only draws. Its template stands beside this file.
"""

import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

from etalon.core.texts import Language
from etalon.export.sheets.arrows import head
from etalon.export.sheets.page import Sheet
from etalon.export.theme import Theme
from etalon.maps.drawing import Box, Circle, Line, Polygon, Shape, Words
from etalon.maps.fonts import FAMILY, write_fonts

TEMPLATE = Path(__file__).parent / "sheet.typ"


def to_pdf(sheets: list[Sheet], theme: Theme, title: str, language: Language) -> bytes:
    """The pages as one PDF."""
    import typst

    with tempfile.TemporaryDirectory(prefix="etalon-sheet-") as folder:
        root = Path(folder)
        shutil.copy(TEMPLATE, root / TEMPLATE.name)
        write_fonts(root / "fonts")
        pages = [page(sheet, theme, root, number) for number, sheet in enumerate(sheets)]
        hatch = {"paper": theme.paint("hatch"), "line": theme.paint("hatch-line")}
        data = {"title": title, "language": language, "family": FAMILY, "pages": pages, "hatch": hatch}
        (root / "data.json").write_text(json.dumps(data), encoding="utf-8")
        return bytes(
            typst.compile(
                str(root / TEMPLATE.name),
                root=str(root),
                font_paths=[str(root / "fonts")],
                ignore_system_fonts=True,
                format="pdf",
            )
        )


def page(sheet: Sheet, theme: Theme, root: Path, number: int) -> dict[str, Any]:
    """A page as data for the template."""
    shapes = [data for group in sheet.drawing.groups for one in group.shapes for data in drawn(one, theme)]
    pictures = []
    for place, (file, rect) in enumerate(sheet.pictures):
        name = f"picture-{number}-{place}{file.suffix}"
        shutil.copy(file, root / name)
        pictures.append({"file": name, "x": rect.x, "y": rect.y, "w": rect.w, "h": rect.h})
    return {
        "width": sheet.width_mm,
        "height": sheet.height_mm,
        "unit": sheet.unit,
        "paper": theme.paint("page"),
        "shapes": shapes,
        "pictures": pictures,
    }


def drawn(shape: Shape, theme: Theme) -> list[dict[str, Any]]:
    """A shape as data; words line by line."""
    match shape:
        case Words():
            return [
                {
                    "kind": "words", "text": line, "x": shape.rect.x, "w": shape.rect.w, "y": baseline,
                    "size": shape.size, "bold": shape.bold, "ink": theme.paint(shape.ink),
                    "anchor": shape.anchor,
                }
                for line, baseline in zip(shape.lines, shape.baselines, strict=True)
            ]  # fmt: skip
        case Box():
            at = shape.rect
            look = outline(shape.fill, shape.stroke, shape.width, shape.dash, theme)
            return [
                {"kind": "box", "x": at.x, "y": at.y, "w": at.w, "h": at.h, "radius": shape.radius, **look}
            ]
        case Polygon():
            look = outline(shape.fill, shape.stroke, shape.width, shape.dash, theme)
            return [{"kind": "polygon", "points": shape.points, **look}]
        case Circle():
            look = outline(shape.fill, shape.stroke, shape.width, "solid", theme)
            x, y = shape.centre
            return [{"kind": "circle", "x": x, "y": y, "r": shape.radius, **look}]
        case Line():
            return stroke(shape, theme)


def outline(fill: str, ink: str, width: float, dash: str, theme: Theme) -> dict[str, Any]:
    """Fill and outline as data; None where there is none."""
    paint = None if fill == "none" else "hatch" if fill == "hatch" else theme.paint(fill)
    line = None if ink == "none" else theme.paint(ink)
    return {"fill": paint, "ink": line, "width": width, "dash": dash}


def stroke(shape: Line, theme: Theme) -> list[dict[str, Any]]:
    """A line as data, its head as a shape of its own."""
    paint = theme.paint(shape.ink)
    made: list[dict[str, Any]] = [
        {
            "kind": "line", "points": shape.points, "ink": paint, "width": shape.width, "dash": shape.dash,
            "curve": shape.curve, "opacity": shape.opacity,
        }
    ]  # fmt: skip
    if shape.arrow:
        points = head(shape)
        made.append(
            {"kind": "polygon", "points": points, "fill": paint, "ink": None, "width": 0, "dash": "solid"}
        )
    return made
