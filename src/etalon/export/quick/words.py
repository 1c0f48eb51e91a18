"""The page's interface words: each message as a template, with ``{name}`` where the page sets a fact."""

from etalon.core.texts import LANGUAGES, Language, text

KEYS = {
    "": """
        about about-limits about-novelty about-origin about-purpose back cell-open choose choose-use
        clear close colour-0 colour-1 colour-2 colour-3 colour-4 colour-na colour-unknown colour-unused
        colour-used day file-name finding-typical findings findings-none findings-strong findings-tab
        findings-use finish fold frames help-0 help-1 help-2 help-3 help-4 help-na help-unknown
        help-unused help-used kept kind language list load look map map-help memory-off more next noscript
        offline organisation panel print profile profile-help profile-hidden profile-shown readings
        restart restarted restored save tied tied-drawn undo unfold
    """,
    "done total": "answered findings-so-far",
    "place": "cleared finding-0 finding-1 finding-2 finding-3 finding-unused",
    "process": "example",
    "file found": "load-frame load-wrong",
    "file": "load-newer load-not-json load-other load-unreadable saved",
    "file count": "loaded",
    "level": "profile-mark",
    "number total": "question-tab",
    "place answer colour": "said",
    "places": "unknowns",
}
"""Ids of ``quick-…`` messages by the facts that the page fills in."""
OWN = {key: tuple(facts.split()) for facts, keys in KEYS.items() for key in keys.split()}
"""The facts of each message."""
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
