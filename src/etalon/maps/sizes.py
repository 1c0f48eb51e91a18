"""The sizes of a page in points."""

from typing import Literal

PageSize = Literal["screen", "a4"]
SIZES: dict[PageSize, tuple[float, float]] = {"screen": (1280, 720), "a4": (1123, 794)}
"""A projector's page, and A4 landscape at 96 points to the inch."""
