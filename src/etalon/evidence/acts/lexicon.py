"""The words of the classifier, read from ``words/`` and from a workspace's own, made ready for looking up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import create_model

from etalon.core.strict import StrictModel, check
from etalon.core.yamlfile import YamlDocument, read_yaml
from etalon.evidence.acts.model import ChannelWords, Marks, Rule, Rules, Topic, Words
from etalon.evidence.acts.plain import plain_words

FOLDER = Path(__file__).parent / "words"
NOT, BREAK, OPEN = "not", "break", "open"
REPLY, FORWARD = "reply", "forward"
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """Cues, channels, topics, rules and marks; and the phrases and stems by which texts are read.

    `phrases` gives, by the first stem, every phrase with the cues that it stands for, the longest first.
    """

    cues: Mapping[str, Words]
    channels: Mapping[str, ChannelWords]
    topics: tuple[Topic, ...]
    rules: Rules
    marks: Marks
    phrases: Mapping[str, tuple[tuple[Phrase, frozenset[str]], ...]]
    exact: frozenset[str]
    prefixes: frozenset[str]

    def stems(self, word: str) -> tuple[str, ...]:
        """The known stems that a word of a text begins with or is."""
        found = [word] if word in self.exact else []
        found += [word[:size] + "*" for size in range(1, len(word) + 1) if word[:size] in self.prefixes]
        return tuple(found)


def lexicon(own_cues: Mapping[str, Words] | None = None, own_rules: Iterable[Rule] = ()) -> Lexicon:
    """The shipped words together with a workspace's own; own rules are tried first."""
    shipped = _shipped()
    if not own_cues and not own_rules:
        return shipped
    cues = dict(shipped.cues)
    for cue, words in (own_cues or {}).items():
        cues[cue] = _both(cues.get(cue, Words()), words)
    rules = shipped.rules.model_copy(update={"items": (*own_rules, *shipped.rules.items)})
    return _made(cues, shipped.channels, shipped.topics, rules, shipped.marks)


@cache
def _shipped() -> Lexicon:
    """The words as shipped."""
    cues: dict[str, Words] = {}
    for path in sorted((FOLDER / "cues").glob("*.yaml")):
        cues |= _each(Words, read_yaml(path))
    channels = _each(ChannelWords, read_yaml(FOLDER / "channels.yaml"))
    document = read_yaml(FOLDER / "topics.yaml")
    topics = tuple(check(Topic, document, (index,)) for index in range(len(document.data)))
    rules, marks = (
        check(Rules, read_yaml(FOLDER / "rules.yaml")),
        check(Marks, read_yaml(FOLDER / "marks.yaml")),
    )
    return _made(cues, channels, topics, rules, marks)


def _each(model: type[Any], document: YamlDocument) -> dict[str, Any]:
    """A document of named parts, each of one model."""
    fields: dict[str, Any] = dict.fromkeys(document.data, (model, ...))
    whole = check(create_model("Named", __base__=StrictModel, **fields), document)
    return {name: getattr(whole, name) for name in document.data}


def _both(one: Words, other: Words) -> Words:
    return Words(en=(*one.en, *other.en), ru=(*one.ru, *other.ru), uk=(*one.uk, *other.uk))


def _made(
    cues: Mapping[str, Words],
    channels: Mapping[str, ChannelWords],
    topics: tuple[Topic, ...],
    rules: Rules,
    marks: Marks,
) -> Lexicon:
    """The phrases of all words."""
    spoken = {cue: words.all for cue, words in cues.items()}
    for name, channel in channels.items():
        spoken[name] = (*spoken.get(name, ()), *channel.words.all)
    spoken |= {side: words.all for side, words in marks.directions.items()}
    spoken |= {NOT: marks.negations.all, BREAK: marks.breaks.all}
    meaning: dict[Phrase, set[str]] = {}
    for cue, words in spoken.items():
        for word in words:
            meaning.setdefault(plain_words(word), set()).add(cue)
    stems = {stem for phrase in meaning for stem in phrase}
    by_first: dict[str, list[tuple[Phrase, frozenset[str]]]] = {}
    for phrase, named in sorted(meaning.items(), key=lambda item: (-len(item[0]), item[0])):
        by_first.setdefault(phrase[0], []).append((phrase, frozenset(named)))
    return Lexicon(
        cues=cues,
        channels=channels,
        topics=topics,
        rules=rules,
        marks=marks,
        phrases={first: tuple(found) for first, found in by_first.items()},
        exact=frozenset(stem for stem in stems if not stem.endswith("*")),
        prefixes=frozenset(stem[:-1] for stem in stems if stem.endswith("*")),
    )
