"""Approved pictures: each was looked at by a person; one that changes fails until it is looked at again.

Run with ``ETALON_APPROVE=1`` to write new pictures, then look at each before committing it.
"""

import io
import os
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from tests.maps.states import lived_in

from etalon.core.texts import Language
from etalon.maps import EMPTY, render
from etalon.maps.picture import to_png
from etalon.maps.sizes import PageSize
from etalon.standard.loader import base_pack

APPROVED = Path(__file__).parent / "approved"
PACK = base_pack()
COLOURS = 200
TOLERANCE = 0.6
"""Mean difference of a pixel's channel, of 255, below which two pictures are the same."""
SPOT = 60
"""Difference of a pixel's channel that counts as changed."""
CHANGED = 0.001


@dataclass(frozen=True)
class Shot:
    """A picture to keep."""

    frame: str
    language: Language = "ru"
    coloured: bool = False
    reading: str | None = None
    opened: str | None = None
    size: PageSize = "screen"

    @property
    def name(self) -> str:
        """Its file name without ending."""
        parts = (
            self.frame,
            self.reading,
            self.opened,
            self.language,
            "coloured" if self.coloured else "empty",
        )
        return "-".join(part for part in (*parts, self.size if self.size != "screen" else None) if part)


SHOTS = [
    *(Shot(frame, coloured=coloured) for frame in PACK.frames for coloured in (False, True)),
    Shot("growth_zones", reading="activities"),
    Shot("process_model", "en", coloured=True),
    Shot("process_model", "uk", coloured=True, size="a4"),
    Shot("tactics_map", "en", coloured=True),
    Shot("channel_model", "uk"),
    Shot("process_model", coloured=True, opened="sell"),
    Shot("engagement_cycle", opened="phase.deciding"),
    Shot("tactics_map", opened="retain"),
    Shot("channel_model", opened="enable.quote"),
]


def picture(shot: Shot) -> Image.Image:
    """The picture as it is drawn now."""
    frame = PACK.frames[shot.frame]
    state = lived_in(shot.frame, frame, PACK, shot.language) if shot.coloured else EMPTY
    svg = render(frame, PACK, state, shot.language, reading=shot.reading, opened=shot.opened, size=shot.size)
    return Image.open(io.BytesIO(to_png(svg))).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_it_looks_as_approved(shot: Shot) -> None:
    drawn = picture(shot)
    path = APPROVED / f"{shot.name}.png"
    if os.environ.get("ETALON_APPROVE"):
        path.parent.mkdir(exist_ok=True)
        drawn.save(path, optimize=True)
    assert path.exists(), f"{path.name}: look at the new picture and approve it with ETALON_APPROVE=1"
    with Image.open(path) as kept:
        assert kept.size == drawn.size
        difference = ImageChops.difference(kept.convert("RGB"), drawn.convert("RGB"))
    mean = max(ImageStat.Stat(difference).mean)
    changed = sum(difference.convert("L").histogram()[SPOT:]) / (drawn.width * drawn.height)
    assert mean <= TOLERANCE and changed <= 0.001, (
        f"{path.name} differs: mean {mean:.2f}, changed {changed:.4f}"
    )


def test_it_keeps_no_picture_that_is_not_compared() -> None:
    assert {path.stem for path in APPROVED.glob("*.png")} == {shot.name for shot in SHOTS}


def test_it_notices_a_change() -> None:
    """The comparison fails where one level differs."""
    shot = Shot("process_model", coloured=True)
    frame = PACK.frames[shot.frame]
    other = Image.open(io.BytesIO(to_png(render(frame, PACK, EMPTY, "ru")))).convert("RGB")
    difference = ImageChops.difference(other, picture(shot).convert("RGB"))
    assert max(ImageStat.Stat(difference).mean) > TOLERANCE
