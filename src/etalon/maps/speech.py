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
    parts: list[str] = []

    def add(key: str, **facts: str | int) -> None:
        parts.append(text(key, language, facts))

    if state.value is not None:
        parts.append(state.value)
    if state.claim is not None:
        add("map-say-claim", level=level_words(state.claim, language))
    if state.used is not None:
        add({True: "map-used", False: "map-not-used"}.get(state.used, "map-claim-unknown"))  # type: ignore[call-overload]
    if state.record is not None:
        add("map-say-record", level=level_words(state.record, language))
    if state.evidence is not None:
        add("map-say-evidence", amount=text(f"map-evidence-{state.evidence.replace('_', '-')}", language))
    if state.profile is not None:
        add("map-say-profile", level=level_words(state.profile, language))
    if state.target is not None:
        add("map-say-target", level=level_words(state.target, language))
    if state.spread is not None:
        add("map-say-spread", low=f"{state.spread[0]:g}", high=f"{state.spread[1]:g}")
    if state.marks is not None:
        for element in ("people", "technology", "structure"):
            level = getattr(state.marks, element)
            if level is not None:
                add(
                    "map-say-mark",
                    element=text(f"map-element-{element}", language),
                    level=level_words(level, language),
                )
    if state.flag is not None:
        add(f"map-flag-{state.flag.replace('_', '-')}")
    if state.badge is not None:
        add("map-say-badge", number=state.badge)
    return parts
