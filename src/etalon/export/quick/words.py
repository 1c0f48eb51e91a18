"""The page's interface words: each message as a template, with ``{name}`` where the page sets a fact."""

from etalon.core.texts import LANGUAGES, Language, text

OWN: dict[str, tuple[str, ...]] = {
    "about": (), "about-limits": (), "about-novelty": (), "about-origin": (), "about-purpose": (),
    "answered": ("done", "total"), "back": (), "cell-open": (), "choose": (), "choose-use": (), "clear": (),
    "cleared": ("place",), "close": (), "colour-0": (), "colour-1": (), "colour-2": (), "colour-3": (),
    "colour-4": (), "colour-na": (), "colour-unknown": (), "colour-unused": (), "colour-used": (), "day": (),
    "example": ("process",), "file-name": (), "finding-0": ("place",), "finding-1": ("place",),
    "finding-2": ("place",), "finding-3": ("place",), "finding-typical": (), "finding-unused": ("place",),
    "findings": (), "findings-none": (), "findings-so-far": ("done", "total"), "findings-strong": (),
    "findings-tab": (), "findings-use": (), "finish": (), "fold": (), "frames": (), "help-0": (), "help-1": (),
    "help-2": (), "help-3": (), "help-4": (), "help-na": (), "help-unknown": (), "help-unused": (),
    "help-used": (), "kept": (), "kind": (), "language": (), "list": (), "load": (), "load-frame": ("file", "found"),
    "load-newer": ("file",), "load-not-json": ("file",), "load-other": ("file",), "load-unreadable": ("file",),
    "load-wrong": ("file", "found"), "loaded": ("file", "count"), "look": (), "map": (), "map-help": (),
    "memory-off": (), "more": (), "next": (), "noscript": (), "offline": (), "organisation": (), "panel": (),
    "print": (), "profile": (), "profile-help": (), "profile-hidden": (), "profile-mark": ("level",),
    "profile-shown": (), "question-tab": ("number", "total"), "readings": (), "restart": (), "restarted": (),
    "restored": (), "said": ("place", "answer", "colour"), "save": (), "saved": ("file",), "tied": (), "tied-drawn": (), "undo": (),
    "unfold": (), "unknowns": ("places",),
}  # fmt: skip
"""Ids of ``quick-…`` messages with the facts that the page fills in."""
SHARED = {
    "answer-0": "map-level-0",
    "answer-1": "map-level-1",
    "answer-2": "map-level-2",
    "answer-3": "map-level-3",
    "answer-4": "map-level-4",
    "answer-used": "map-used",
    "answer-unused": "map-not-used",
    "answer-na": "map-claim-na",
    "answer-unknown": "map-claim-unknown",
}
"""Words that the page shares with the maps, so that both say the same."""


def words(language: Language) -> dict[str, str]:
    """Every word of the page in one language."""
    own = {
        key: text(f"quick-{key}", language, {fact: f"{{{fact}}}" for fact in facts})
        for key, facts in OWN.items()
    }
    return own | {key: text(message, language) for key, message in SHARED.items()}


def all_words() -> dict[str, dict[str, str]]:
    """Every word of the page by language."""
    return {language: words(language) for language in LANGUAGES}
