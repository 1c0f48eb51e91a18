"""Colours are read by everyone: contrast on each fill, and a ramp that survives grey print."""

from itertools import pairwise
from typing import get_args

import pytest
from tests.maps.states import lived_in

from etalon.core.texts import LANGUAGES
from etalon.maps import layout
from etalon.maps.colours import DARK, PAINT, Fill, contrast, ink_on, level_fill, luminance, quiet_on
from etalon.maps.drawing import Box, Circle, Polygon, Words
from etalon.standard.loader import base_pack

READABLE = 4.5
VISIBLE = 3.0
GREY_STEP = 0.08
FILLS = [fill for fill in get_args(Fill) if fill not in {"none", "line"}]


@pytest.mark.parametrize("fill", FILLS)
def test_it_writes_with_enough_contrast_on_every_fill(fill: Fill) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    assert contrast(PAINT[ink_on(fill)], PAINT[fill]) >= READABLE
    assert contrast(PAINT[quiet_on(fill)], PAINT[fill]) >= READABLE


@pytest.mark.parametrize("ink", ["ink", "muted", "accent"])
def test_it_writes_on_the_page_with_enough_contrast(ink: str) -> None:
    for ground in ("page", "white", "panel"):
        assert contrast(PAINT[ink], PAINT[ground]) >= READABLE


def test_it_reads_over_the_lines_of_a_hatch() -> None:
    assert contrast(PAINT["ink"], PAINT["hatch-line"]) >= READABLE
    assert contrast(PAINT["muted"], PAINT["hatch-line"]) >= READABLE


def test_it_darkens_level_by_level_in_steps_that_grey_print_keeps() -> None:
    shades = [luminance(PAINT[level_fill(level)]) for level in range(5)]
    assert all(light - dark >= GREY_STEP for light, dark in pairwise(shades))


def test_it_outlines_a_dark_level_and_links_visibly() -> None:
    assert set(DARK) == {"level-3", "level-4", "accent"}
    for ink in ("early", "late", "blue", "muted"):
        assert contrast(PAINT[ink], PAINT["page"]) >= VISIBLE


def test_it_gives_every_coloured_cell_its_number_or_word() -> None:
    """FRAMES.md: every colour also carries its number or word."""
    pack = base_pack()
    for frame_id, frame in pack.frames.items():
        for language in LANGUAGES:
            state = lived_in(frame_id, frame, pack, language)
            for cell_id, group in layout(frame, pack, state, language).cells().items():
                if state.of(cell_id).claim is None:
                    continue
                signs = [
                    shape for shape in group.shapes if isinstance(shape, Words) and shape.part == "claim"
                ]
                assert signs, f"{frame_id} {cell_id}"


def test_it_uses_no_paint_beside_the_palette() -> None:
    pack = base_pack()
    for frame in pack.frames.values():
        for group in layout(frame, pack).groups:
            for shape in group.shapes:
                if isinstance(shape, Box | Polygon | Circle):
                    assert shape.fill in PAINT and shape.stroke in PAINT
