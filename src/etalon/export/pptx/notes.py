"""Speaker notes: what a frame is for, how to lead the talk, where it comes from, what it rests on."""

from collections.abc import Iterable

from etalon.core.texts import Language, text
from etalon.export.items import item_of, origin, owner, sentence, shown, sources
from etalon.maps.speech import capital, spoken
from etalon.maps.state import MapState
from etalon.standard.documents import Frame, Item, Process
from etalon.standard.frame_view import CellView, FrameView
from etalon.standard.pack import Pack
from etalon.story.changed import changed_reasons


def frame_notes(view: FrameView, state: MapState, pack: Pack, language: Language) -> str:
    """Notes of a frame's own slide."""
    frame = view.frame
    reading = frame.reading(view.reading)
    parts = [
        said("export-notes-purpose", frame.purpose.in_(language), language),
        said("export-notes-new", frame.novelty.in_(language), language),
        reading.note.in_(language) if reading.note else "",
        text("export-notes-lead", language),
        coloured(view, state, language),
        changed(view, language),
        said(
            "export-notes-origin", f"{origin(frame, language)}. {frame.origin_note.in_(language)}", language
        ),
        said("export-notes-limits", frame.limits.in_(language), language),
        source_lines([frame, *kinds(view, pack)], pack, language),
        pack.head.credit.in_(language),
    ]
    return "\n\n".join(part for part in parts if part)


def cell_notes(cells: Iterable[CellView], frame: Frame, pack: Pack, language: Language) -> str:
    """Notes of a slide that opens cells: what is inside, the checklist, origin, limits, sources."""
    parts = []
    items: list[Item] = []
    for cell in cells:
        items += shown(cell, pack)
        asked = cell.question.in_(language) if cell.question else ""
        parts.append("\n".join(line for line in (capital(cell.name.in_(language)), asked) if line))
        parts += [member_lines(member, pack, language) for member in cell.opens]
    parts += [
        said("export-notes-origin", frame.origin_note.in_(language), language),
        said("export-notes-limits", frame.limits.in_(language), language),
        source_lines(items, pack, language),
        pack.head.credit.in_(language),
    ]
    return "\n\n".join(part for part in parts if part)


def member_lines(member: CellView, pack: Pack, language: Language) -> str:
    """A member in notes: name, sentence, owner, its checklist, and where it comes from."""
    item = item_of(member, pack)
    name = capital(member.name.in_(language))
    if item is None:
        return name
    facts = [sentence(item, language), owner(member.owner, item, language), origin(item, language)]
    lines = [f"{name}: {'; '.join(fact for fact in facts if fact)}"]
    if isinstance(item, Process):
        lines += [f"– {question.text.in_(language)}" for question in item.questions]
    return "\n".join(lines)


def said(key: str, words: str, language: Language) -> str:
    """A part of the notes under its heading word."""
    return text(key, language, words=words)


def coloured(view: FrameView, state: MapState, language: Language) -> str:
    """In words what the colours say, for whoever cannot see them."""
    cells = [(cell, state.of(cell.id)) for cell in view.cells().values()]
    told = [spoken(cell, known, language) for cell, known in cells if state.cells.get(cell.id)]
    if not any(known.claim is not None or known.used is not None for _, known in cells):
        return ""
    return text("export-notes-coloured", language) + "\n" + "\n".join(f"– {line}" for line in told)


def changed(view: FrameView, language: Language) -> str:
    """What an organisation's own pack and its profile have changed here, by reason."""
    reasons = changed_reasons(view, language)
    return "\n".join(f"– {why} ({'; '.join(places)})" for why, places in reasons.items())


def kinds(view: FrameView, pack: Pack) -> list[Item]:
    """Every item that a frame shows."""
    return [item for lane in view.lanes for cell in lane.cells for item in shown(cell, pack)]


def source_lines(items: Iterable[Item], pack: Pack, language: Language) -> str:
    """The public sources that items rest on; a plain word where they rest on none."""
    found = sources(items, pack, language)
    if not found:
        return text("export-notes-no-sources", language)
    return text("export-notes-sources", language) + "\n" + "\n".join(f"– {line}" for line in found)
