"""What an organisation's own pack and its profile have changed on a map, each with who and why."""

from collections.abc import Iterator

from etalon.core.texts import Language, text
from etalon.maps.speech import capital
from etalon.standard.frame_view import FrameView, view_of
from etalon.standard.pack import Pack
from etalon.story.blocks import Fold, MapBlock, TableBlock


def changed_fold(block: MapBlock, pack: Pack, language: Language) -> Fold | None:
    """The changed places of a map behind a click; None where the standard stands as it is."""
    rows = tuple(changed_rows(view_of(block.frame, pack, block.reading), language))
    if not rows:
        return None
    columns = (text("story-changed-place", language), text("story-changed-why", language))
    summary = text("story-changed", language, map=block.frame.name.in_(language), count=len(rows))
    return Fold(summary, (TableBlock(columns, rows),))


def changed_rows(view: FrameView, language: Language) -> Iterator[tuple[str, str]]:
    """Place and reasons of every changed cell and chip of the first level."""
    for lane in view.lanes:
        for outer in lane.cells:
            for cell in outer.chips or (outer,):
                if cell.changed:
                    place = capital(cell.name.in_(language))
                    place = f"{capital(outer.name.in_(language))}: {place}" if outer.chips else place
                    yield place, "; ".join(each.in_(language) for each in cell.changed)
