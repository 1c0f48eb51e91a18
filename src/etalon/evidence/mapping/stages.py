"""The stage dictionary: which step of a deal a stage word of a CRM means, proposed here and confirmed
by a person.
"""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from etalon.evidence.words import record_words
from etalon.standard.pack import Pack

NOISE = re.compile(r"[^\w/ ]+")


@cache
def plain(word: str) -> str:
    """A word as it is compared: small letters, one kind of spaces, ё as е, no numbering and no
    punctuation.
    """
    cleaned = NOISE.sub(" ", word.casefold().replace("ё", "е").replace("’", "").replace("'", ""))
    return " ".join(part for part in cleaned.split() if not part.isdigit())


def dictionary(pack: Pack) -> dict[str, str]:
    """Every stage word that the standard and the records' words know, in plain form, and what it means."""
    known: dict[str, str] = {}
    for step in pack.deal_steps.values():
        names = [step.name.en, step.name.ru, step.name.uk]
        for word in (*names, *(word for words in step.words.values() for word in words)):
            known[plain(word)] = step.id
    for outcome, entry in record_words().outcomes.items():
        known |= {plain(word): outcome for word in entry.words}
    return known


def propose_stages(words: Iterable[str], pack: Pack) -> dict[str, str]:
    """What each stage word likely means, "" where nothing is near; a person confirms it in the mapping."""
    known = dictionary(pack)
    return {word: _meaning(plain(word), known) for word in words}


def _meaning(word: str, known: dict[str, str]) -> str:
    """Equal, then alike, then one inside the other."""
    if word in known:
        return known[word]
    close = get_close_matches(word, known, n=1, cutoff=0.85)
    if close:
        return known[close[0]]
    held = [name for name in known if len(name) > 4 and re.search(rf"\b{re.escape(name)}\b", word)]
    return known[max(held, key=len)] if held else ""
