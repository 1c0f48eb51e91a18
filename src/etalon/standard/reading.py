"""Changes of an item as a person reads them."""

from etalon.core.texts import Language, text
from etalon.standard.changed import Changed


def said_of(change: Changed, language: Language) -> str:
    """Who changed something and why: ``Acme: our buyers search``, or the profile's rule with its reason."""
    facts = {"by": change.by.in_(language), "reason": change.reason.in_(language) if change.reason else ""}
    said = "rule" if change.rule else "own" if change.reason else "added"
    return text(f"adapted-by-{said}", language, facts)
