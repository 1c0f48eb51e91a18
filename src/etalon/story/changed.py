"""What an organisation's own pack and its profile have changed on a map, each with who and why."""

from collections.abc import Iterator

from etalon.core.texts import Language, text
from etalon.maps.speech import capital
from etalon.standard.frame_view import FrameView, view_of
from etalon.standard.pack import Pack
from etalon.story.blocks import Fold, MapBlock, TableBlock


def changed_fold(block: MapBlock, pack: Pack, language: Language) -> Fold | None:
    """The changed places of a map behind a click, by reason; None where the standard stands as it is."""
    view = view_of(block.frame, pack, block.reading)
    reasons = changed_reasons(view, language)
    if not reasons:
        return None
    columns = (text("story-changed-why", language), text("story-changed-place", language))
    rows = tuple((why, "; ".join(places)) for why, places in reasons.items())
    count = len({place for place, _ in changed_places(view, language)})
    summary = text("story-changed", language, map=block.frame.name.in_(language), count=count)
    return Fold(summary, (TableBlock(columns, rows),))


def changed_reasons(view: FrameView, language: Language) -> dict[str, list[str]]:
    """The changed places of a map by who changed them and why."""
    reasons: dict[str, list[str]] = {}
    for place, why in changed_places(view, language):
        reasons.setdefault(capital(why), []).append(place)
    return reasons


def changed_places(view: FrameView, language: Language) -> Iterator[tuple[str, str]]:
    """Every changed cell and chip of the first level with each of its reasons."""
    for lane in view.lanes:
        for outer in lane.cells:
            for cell in outer.chips or (outer,):
                name = capital(cell.name.in_(language))
                place = f"{capital(outer.name.in_(language))}: {name}" if outer.chips else name
                for why in cell.changed:
                    yield place, why.in_(language)
