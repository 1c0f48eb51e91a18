"""What is behind the boxes of a map: for each its question and what it opens into."""

from etalon.core.texts import Language, text
from etalon.standard.frame_view import CellView, view_of
from etalon.standard.pack import Pack
from etalon.story.blocks import Entries, Entry, Fold, MapBlock


def inside_fold(block: MapBlock, pack: Pack, language: Language) -> Fold | None:
    """The boxes of a map that open into something, behind a click; None when none does."""
    made = tuple(entry(block, cell, pack, language) for cell in explained(block, pack).values())
    if not made:
        return None
    summary = text("story-inside-boxes", language, map=block.frame.name.in_(language))
    return Fold(summary, (Entries(made),))


def explained(block: MapBlock, pack: Pack) -> dict[str, CellView]:
    """The boxes of a map of which there is something to say, by id."""
    cells = view_of(block.frame, pack, block.reading).cells()
    return {key: cell for key, cell in cells.items() if cell.opens or cell.question}


def entry(block: MapBlock, cell: CellView, pack: Pack, language: Language) -> Entry:
    """One box: name, question, the names of what it opens into, and the KPIs by which it is judged."""
    question = cell.question.in_(language) if cell.question else ""
    judged = (text("story-judged-by", language, kpi=pack.kpis[key].name.in_(language)) for key in cell.kpis)
    members = (*(member.name.in_(language) for member in cell.opens), *judged)
    return Entry(address(block.frame.id, cell.id), cell.name.in_(language), question, members)


def address(frame_id: str, cell_id: str) -> str:
    """The anchor of a box within a document that holds several maps."""
    return f"in-{frame_id}-{cell_id}"
