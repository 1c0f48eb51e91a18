"""Which places of a frame were changed, by whom and why: for its map, its questions and its list."""

from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES
from etalon.standard.changed import Changed
from etalon.standard.documents import Frame
from etalon.standard.documents.frames import Cell
from etalon.standard.pack import Pack
from etalon.standard.reading import said_of

Told = tuple[LocalizedText, ...]


def told(changes: list[Changed]) -> Told:
    """Who changed something and why, each said once, in three languages."""
    said = [
        LocalizedText(**{language: said_of(each, language) for language in LANGUAGES}) for each in changes
    ]
    return tuple(dict.fromkeys(said))


def of_cell(pack: Pack, frame: Frame, reading: str, cell: Cell, kind: str | None) -> list[Changed]:
    """The changes of a cell itself, and of the name of the item (of a kind) that it shows."""
    if not pack.changes:
        return []
    here = [
        each
        for each in pack.changed("frames", frame.id)
        if each.field.startswith(f"readings[{reading}]") and f"cells[{cell.id}]" in each.field
    ]
    shown = pack.changed(kind, cell.ref) if kind and cell.ref and cell.name is None else []
    return here + [each for each in shown if each.field.partition(".")[0] == "name"]


def of_tactic(pack: Pack, tactic: str, stage: str) -> list[Changed]:
    """The changes by which a tactic stands at a stage as it does; only a new place in the set is none."""
    fields = {f"fit.{stage}", f"teaching.{stage}"}
    return [
        each
        for each in pack.changed("tactics", tactic)
        if (each.field in fields or each.field.partition(".")[0] == "name" or not each.field)
        and not (isinstance(each.old, int) and isinstance(each.new, int))
    ]
