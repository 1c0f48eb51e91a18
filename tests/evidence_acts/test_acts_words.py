"""The words as data: complete in three languages, and everything they name exists."""

from collections import Counter

import pytest

from etalon.evidence.acts.lexicon import FORWARD, REPLY, lexicon
from etalon.evidence.acts.plain import plain_words
from etalon.standard.loader import base_pack

WORDS = lexicon()
PACK = base_pack()
USED = {
    *(cue for rule in WORDS.rules.items for cue in rule.cues),
    *(cue for topic in WORDS.topics for cue in topic.any),
    *WORDS.rules.tactics,
    *WORDS.rules.pending,
}


def test_every_group_of_words_is_spoken_in_three_languages() -> None:
    silent = {
        (cue, language)
        for cue, words in WORDS.cues.items()
        for language in ("en", "ru", "uk")
        if not getattr(words, language)
    }
    assert silent == set()


def test_every_group_of_words_is_used_and_every_used_one_is_there() -> None:
    there = {*WORDS.cues, *WORDS.channels, REPLY, FORWARD}
    assert there >= USED
    assert set(WORDS.cues) - USED == {"idle"}


def test_it_proposes_only_what_the_standard_has() -> None:
    tactics = {rule.tactic for rule in WORDS.rules.items} - {None} | set(WORDS.rules.tactics.values())
    assert tactics <= set(PACK.tactics)
    kinds = {rule.kind for rule in WORDS.rules.items} - {"x.unclassified"}
    kinds |= {kind for channel in WORDS.channels.values() for kind in channel.kinds.values()}
    assert kinds <= set(PACK.event_kinds)
    for rule in WORDS.rules.items:
        for name, value in rule.attrs.items():
            assert value in PACK.event_kinds[rule.kind].attributes[name], rule.id
    for topic in WORDS.topics:
        for kind, value in topic.as_.items():
            assert value in PACK.event_kinds[kind].attributes["topic"], (topic.id, kind)


def test_every_rule_has_a_name_of_its_own_and_a_believable_confidence() -> None:
    names = Counter(rule.id for rule in WORDS.rules.items)
    assert [name for name, n in names.items() if n > 1] == []
    assert all(0.5 < rule.confidence < 1 for rule in WORDS.rules.items)


def test_no_stem_is_so_short_that_it_begins_anything() -> None:
    words = (word for each in WORDS.cues.values() for word in each.all)
    stems = {word: [stem for stem in plain_words(word) if stem.endswith("*")] for word in words}
    alone = {
        word for word, found in stems.items() if len(plain_words(word)) == 1 and found and len(found[0]) < 4
    }
    assert alone == set()


@pytest.mark.parametrize(
    ("word", "stems"), [("об’єкт*", ("обєкт*",)), ("v.m", ("v", "m")), ("е-mail*", ("е", "mail*"))]
)
def test_words_of_the_data_are_made_plain(word: str, stems: tuple[str, ...]) -> None:
    assert plain_words(word) == stems
