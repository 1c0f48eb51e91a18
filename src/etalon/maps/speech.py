"""What a cell says in words: its tooltip, and what a screen reader reads."""

from etalon.core.texts import Language, text
from etalon.maps.state import CellState
from etalon.standard.frame_view import CellView


def spoken(cell: CellView, state: CellState, language: Language) -> str:
    """One sentence part per sign on the cell, the name first."""
    parts = [capital(cell.name.in_(language))]
    if cell.owner:
        parts.append(text(f"map-owner-{cell.owner}", language))
    if cell.fit:
        parts.append(text(f"map-fit-{cell.fit.lower()}", language))
    parts += _signs(state, language)
    if cell.note is not None:
        parts.append(cell.note.in_(language))
    parts += [each.in_(language) for each in cell.changed]
    return ". ".join(parts)


def capital(name: str) -> str:
    """A name as the beginning of a line."""
    return name[:1].upper() + name[1:]


def level_words(level: int | str, language: Language) -> str:
    """A level with its word, such as ``2 described``."""
    key = f"map-claim-{level}" if isinstance(level, str) else f"map-level-{level}"
    word = text(key, language)
    return word if isinstance(level, str) else f"{level} {word}"


def _signs(state: CellState, language: Language) -> list[str]:
    parts = [] if state.value is None else [state.value]
    if state.used is not None:
        key = "map-claim-unknown" if state.used == "unknown" else "map-used" if state.used else "map-not-used"
        parts.append(text(key, language))
    if state.evidence is not None:
        amount = text(f"map-evidence-{state.evidence.replace('_', '-')}", language)
        parts.append(text("map-say-evidence", language, amount=amount))
    parts += _levels(state, language)
    if state.spread is not None:
        low, high = (f"{end:g}" for end in state.spread)
        parts.append(text("map-say-spread", language, low=low, high=high))
    if state.flag is not None:
        parts.append(text(f"map-say-{state.flag.replace('_', '-')}", language))
    if state.badge is not None:
        parts.append(text("map-say-badge", language, number=state.badge))
    return parts


def _levels(state: CellState, language: Language) -> list[str]:
    parts = []
    for name in ("claim", "record", "profile", "target"):
        level = getattr(state, name)
        if level is not None:
            parts.append(text(f"map-say-{name}", language, level=level_words(level, language)))
    for name in ("people", "technology", "structure"):
        level = getattr(state.marks, name, None)
        if level is not None:
            element = text(f"map-element-{name}", language)
            parts.append(text("map-say-mark", language, element=element, level=level_words(level, language)))
    return parts
