"""The few colours of a map. Each carries its number or word as well; none is the only sign of anything."""

from typing import Literal

Fill = Literal[
    "page", "white", "blank", "buyer", "party", "technology", "panel",
    "level-0", "level-1", "level-2", "level-3", "level-4", "hatch", "accent", "line", "none",
]  # fmt: skip
Ink = Literal["ink", "muted", "white", "accent", "line", "edge", "blue", "early", "late", "none"]

PAINT: dict[str, str] = {
    "page": "#fbfcfd",
    "white": "#ffffff",
    "blank": "#eef2f6",
    "buyer": "#f3eee3",
    "party": "#e6ebf0",
    "technology": "#ece8f3",
    "panel": "#f5f9fd",
    "level-0": "#ffffff",
    "level-1": "#d7e7f5",
    "level-2": "#8fc0e2",
    "level-3": "#2f77b3",
    "level-4": "#123e6b",
    "hatch": "#ffffff",
    "hatch-line": "#d7dfe6",
    "accent": "#c2410c",
    "ink": "#17232e",
    "muted": "#4c5c6b",
    "line": "#b4c0cb",
    "edge": "#7b8c9a",
    "blue": "#2f77b3",
    "early": "#c2410c",
    "late": "#7b8c9a",
    "none": "none",
}
DARK: tuple[str, ...] = ("level-3", "level-4", "accent")
"""Fills that carry white text; all others carry ink."""


def level_fill(level: int) -> Fill:
    """The fill of a level 0 to 4."""
    fills: tuple[Fill, ...] = ("level-0", "level-1", "level-2", "level-3", "level-4")
    return fills[level]


def ink_on(fill: Fill) -> Ink:
    """The ink that is read on a fill."""
    return "white" if fill in DARK else "ink"


def quiet_on(fill: Fill) -> Ink:
    """The ink of secondary text on a fill: muted where the fill is light enough for it."""
    if fill in DARK:
        return "white"
    return "ink" if fill == "level-2" else "muted"


def luminance(paint: str) -> float:
    """Relative luminance, 0 black to 1 white, of ``#rrggbb`` (WCAG 2.2)."""
    parts = [int(paint[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two paints, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
