"""A map as PNG (one door to vl-convert), drawn with the shipped type wherever it runs."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from etalon.maps.fonts import write_fonts


@cache
def register_type() -> TemporaryDirectory[str]:
    """Let vl-convert draw with the shipped type.

    It lies in a folder of this process alone, under a name that nobody can guess, until the program ends.
    """
    import vl_convert

    folder = TemporaryDirectory(prefix="etalon-type-", ignore_cleanup_errors=True)
    vl_convert.register_font_directory(str(write_fonts(Path(folder.name))))
    return folder


def to_png(svg: str, scale: float = 1.0) -> bytes:
    """The picture of an SVG, `scale` pixels to a point."""
    import vl_convert

    register_type()
    return bytes(vl_convert.svg_to_png(svg, scale=scale))
