"""The look of what is exported: colours, type and logo of the organisation, as a small strict document."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import Field

from etalon.core.errors import DocumentError, Problem
from etalon.core.strict import StrictModel, check
from etalon.core.yamlfile import YamlDocument, read_yaml
from etalon.maps.colours import DARK, PAINT, contrast, luminance

ENOUGH = 4.5
"""The contrast that text needs (WCAG 2.2, AA)."""
LEVELS = ("level-0", "level-1", "level-2", "level-3", "level-4")
TEXT_ON = {
    "ink": ("page", "blank", "buyer", "party", "technology", "panel", "level-0", "level-1", "level-2"),
    "muted": ("page", "blank", "buyer", "party", "technology", "panel", "level-0", "level-1"),
    "white": DARK,
    "accent": ("page", "white"),
}
"""Which inks are read on which fills."""
FOLLOWS = {"blue": "level-3", "early": "accent", "late": "edge"}
"""Colours of lines that follow a colour of the theme."""
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


def _paint(name: str) -> str:
    return PAINT[name]


class Colours(StrictModel):
    """The colours by what they paint; each left out keeps the colour of the maps."""

    page: Colour = _paint("page")
    ink: Colour = _paint("ink")
    muted: Colour = _paint("muted")
    blank: Colour = _paint("blank")
    buyer: Colour = _paint("buyer")
    party: Colour = _paint("party")
    technology: Colour = _paint("technology")
    panel: Colour = _paint("panel")
    level_0: Colour = Field(default=_paint("level-0"), alias="level-0")
    level_1: Colour = Field(default=_paint("level-1"), alias="level-1")
    level_2: Colour = Field(default=_paint("level-2"), alias="level-2")
    level_3: Colour = Field(default=_paint("level-3"), alias="level-3")
    level_4: Colour = Field(default=_paint("level-4"), alias="level-4")
    accent: Colour = _paint("accent")
    line: Colour = _paint("line")
    edge: Colour = _paint("edge")
    hatch_line: Colour = Field(default=_paint("hatch-line"), alias="hatch-line")


class ThemeDocument(StrictModel):
    """A theme file.

    `font`: the type that slides name. Texts are measured with Noto Sans; `font_width` says how many times
    wider than Noto Sans a type runs, `font_height` its line height in sizes (of Arial by default). `logo`:
    a PNG or JPEG beside the file.
    """

    name: str = Field(default="", max_length=80)
    font: str = Field(default="Arial", min_length=1, max_length=60)
    font_width: float = Field(default=1.0, ge=0.8, le=1.3)
    font_height: float = Field(default=1.15, ge=1.0, le=1.5)
    logo: str | None = None
    colours: Colours = Colours()


@dataclass(frozen=True)
class Theme:
    """A theme ready for use: its document, its logo's place, and every paint of the maps in its colours."""

    document: ThemeDocument = field(default_factory=ThemeDocument)
    logo: Path | None = None

    def paint(self, name: str) -> str:
        """The paint ``#rrggbb`` of a colour's name in `etalon.maps.colours.PAINT`."""
        return self.paints[name]

    @property
    def paints(self) -> dict[str, str]:
        """Every paint by its name."""
        own = self.document.colours.model_dump(by_alias=True)
        follow = {name: own[other] for name, other in FOLLOWS.items()}
        return {**PAINT, **own, **follow}


def read_theme(file: Path) -> Theme:
    """Read a theme. Raises `DocumentError` with every problem: form, contrast, ramp, logo."""
    document = read_yaml(file)
    found = check(ThemeDocument, document)
    theme = Theme(found, file.parent / found.logo if found.logo else None)
    problems = [*unreadable(theme, document), *no_ramp(theme, document), *no_logo(theme, document)]
    if problems:
        raise DocumentError(*problems)
    return theme


def unreadable(theme: Theme, document: YamlDocument) -> Iterator[Problem]:
    """Pairs of text and fill, at least one of them the theme's own, that cannot be read."""
    for ink, fills in TEXT_ON.items():
        for fill in fills:
            ratio = contrast(theme.paint(ink), theme.paint(fill))
            if ratio < ENOUGH:
                own = next((name for name in (fill, ink) if ("colours", name) in document.places), fill)
                facts = {"fill": fill, "ink": ink, "ratio": f"{ratio:.1f}", "enough": f"{ENOUGH:g}"}
                yield Problem("theme-contrast", document.place(("colours", own)), facts)


def no_ramp(theme: Theme, document: YamlDocument) -> Iterator[Problem]:
    """Levels that are not darker than the level below them, so that grey print would mix them up."""
    for low, high in pairwise(LEVELS):
        if luminance(theme.paint(high)) >= luminance(theme.paint(low)):
            place = document.place(("colours", high))
            yield Problem("theme-ramp", place, {"high": high, "low": low})


def no_logo(theme: Theme, document: YamlDocument) -> Iterator[Problem]:
    """A logo that is not there, or is no picture that slides and pages can show."""
    if theme.logo is None:
        return
    place = document.place(("logo",))
    if not theme.logo.is_file():
        yield Problem("theme-no-logo", place, {"logo": str(theme.logo)})
    elif picture_size(theme.logo) is None:
        yield Problem("theme-logo-form", place, {"logo": str(theme.logo)})


def picture_size(file: Path) -> tuple[int, int] | None:
    """Width and height of a PNG or JPEG in pixels; None where the file is neither."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file, formats=("PNG", "JPEG")) as picture:
            return picture.size
    except (UnidentifiedImageError, OSError):
        return None
