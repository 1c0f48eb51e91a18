"""The one door to the type of the maps: Noto Sans out of the wheel `pymupdf-fonts`, measured and embedded."""

import base64
import io
from functools import cache, lru_cache
from pathlib import Path

import pymupdf_fonts
from fontTools.ttLib import TTFont

FAMILY = "Noto Sans"
LAYOUT = {"GSUB", "GPOS", "GDEF", "kern"}
FILES = {False: "notos", True: "notosbo"}
STACK = f"'{FAMILY}', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"
LETTERS = "".join(
    chr(code)
    for first, last in ((0x20, 0x7E), (0xA0, 0xFF), (0x400, 0x45F), (0x490, 0x491), (0x2010, 0x2026))
    for code in range(first, last + 1)
) + "‹›−€₴₽№×≈"  # fmt: skip
"""Latin, Russian and Ukrainian letters with the signs that the maps and reports use."""


@cache
def font_bytes(bold: bool) -> bytes:
    """The TrueType file of one weight, without its layout tables.

    The file as shipped takes the dot off every Ukrainian "і" by a faulty composition rule; and without
    kerning a line is exactly as wide as `text_width` says, wherever it is drawn.
    """
    font = TTFont(io.BytesIO(pymupdf_fonts.myfont(FILES[bold])), recalcTimestamp=False)
    for table in LAYOUT & set(font.keys()):
        del font[table]
    made = io.BytesIO()
    font.save(made)
    return made.getvalue()


@cache
def _advances(bold: bool) -> tuple[dict[int, int], int, int]:
    font = TTFont(io.BytesIO(pymupdf_fonts.myfont(FILES[bold])), lazy=True)
    widths = font["hmtx"].metrics
    by_code = {code: widths[glyph][0] for code, glyph in font.getBestCmap().items()}
    return by_code, widths[".notdef"][0], font["head"].unitsPerEm


@lru_cache(maxsize=50_000)
def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width of a line of text in points of the map, by the real advance widths of the type."""
    by_code, unknown, em = _advances(bold)
    return sum(by_code.get(ord(sign), unknown) for sign in text) * size / em


@lru_cache(maxsize=64)
def _subset(bold: bool, letters: str) -> bytes:
    from fontTools import subset  # takes a quarter of a second, and only embedded fonts need it

    options = subset.Options(layout_features=[], hinting=False, desubroutinize=True, notdef_outline=True)
    options.drop_tables += ["TTFA"]
    options.flavor = "woff"
    font = subset.load_font(io.BytesIO(font_bytes(bold)), options)
    chosen = subset.Subsetter(options)
    chosen.populate(text=letters)
    chosen.subset(font)
    made = io.BytesIO()
    subset.save_font(font, made, options)
    return made.getvalue()


def font_face_css(letters: str = LETTERS) -> str:
    """``@font-face`` rules of both weights with the type inside, holding only the letters asked for."""
    kept = "".join(sorted(set(letters) | {" "}))
    rules = []
    for bold, weight in ((False, 400), (True, 700)):
        data = base64.b64encode(_subset(bold, kept)).decode("ascii")
        source = f"url(data:font/woff;base64,{data}) format('woff')"
        rules.append(f"@font-face{{font-family:'{FAMILY}';font-weight:{weight};src:{source}}}")
    return "".join(rules)


def write_fonts(folder: Path) -> Path:
    """Write both weights as TrueType files into a folder (made where missing) and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for bold, name in FILES.items():
        path = folder / f"{name}.ttf"
        if not path.exists() or path.stat().st_size != len(font_bytes(bold)):
            path.write_bytes(font_bytes(bold))
    return folder
