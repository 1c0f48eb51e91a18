"""A map as PNG (one door to vl-convert), drawn with the shipped type wherever it runs."""

import hashlib
import tempfile
from functools import cache
from pathlib import Path

from etalon.maps.fonts import font_bytes, write_fonts


@cache
def register_type() -> None:
    """Let vl-convert draw with the shipped type."""
    import vl_convert

    digest = hashlib.sha256(font_bytes(False)).hexdigest()[:12]
    vl_convert.register_font_directory(
        str(write_fonts(Path(tempfile.gettempdir()) / f"etalon-type-{digest}"))
    )


def to_png(svg: str, scale: float = 1.0) -> bytes:
    """The picture of an SVG, `scale` pixels to a point."""
    import vl_convert

    register_type()
    return bytes(vl_convert.svg_to_png(svg, scale=scale))
