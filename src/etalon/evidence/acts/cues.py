"""Phrases and negations: which cues a reduced text holds, in which order."""

from dataclasses import dataclass

from etalon.evidence.acts.lexicon import BREAK, NOT, Lexicon
from etalon.evidence.acts.texts import JOINT, MARK, STOP

Stems = tuple[str, ...]
MARKED = {mark: name for name, mark in MARK.items()}


@dataclass(frozen=True)
class Found:
    """The cues of a text in the order of their first words, and those that a negation takes back."""

    cues: tuple[str, ...]
    denied: frozenset[str] = frozenset()


def read_cues(skeleton: str, lexicon: Lexicon) -> Found:
    """The cues of a reduced text."""
    words = [tuple(word.split(JOINT)) for word in skeleton.split(" ")]
    cues: dict[str, None] = {}
    denied: set[str] = set()
    place, deny_until = 0, -1
    while place < len(words):
        size, named = _at(words, place, lexicon)
        if BREAK in named or words[place] == (STOP,):
            deny_until = -1
        if NOT in named:
            deny_until = place + lexicon.marks.reach
        elif place <= deny_until:
            denied |= named
        else:
            cues |= dict.fromkeys(
                sorted((named | _channels(words[place : place + size], named, lexicon)) - {BREAK})
            )
        place += size
    return Found(tuple(cues), frozenset(denied - cues.keys()))


def _at(words: list[Stems], place: int, lexicon: Lexicon) -> tuple[int, frozenset[str]]:
    """The longest phrase that begins at a place: how many words it takes and its cues."""
    word = words[place]
    if word[0] in MARKED:
        return 1, frozenset({MARKED[word[0]]})
    best: tuple[int, frozenset[str]] = (1, frozenset())
    longest = 0
    for stem in word:
        for phrase, named in lexicon.phrases.get(stem, ()):
            if len(phrase) < longest:
                break
            if _fits(words, place, phrase):
                best = (len(phrase), best[1] | named if len(phrase) == longest else named)
                longest = len(phrase)
    return best


def _fits(words: list[Stems], place: int, phrase: Stems) -> bool:
    if place + len(phrase) > len(words):
        return False
    return all(part in words[place + index] for index, part in enumerate(phrase))


def _channels(phrase: list[Stems], named: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The channels of the single words of a phrase that names none itself: a cold call is a call."""
    if len(phrase) < 2 or named & lexicon.channels.keys():
        return frozenset()
    inner = (lexicon.phrases.get(stem, ()) for word in phrase for stem in word)
    single = (cues for found in inner for form, cues in found if len(form) == 1)
    return frozenset(cue for cues in single for cue in cues if cue in lexicon.channels)
