"""From cues to a proposal: the surest rule that fits, the topic, the tactic, whose act it was."""

from collections.abc import Mapping
from dataclasses import dataclass

from etalon.evidence.acts.cues import Found
from etalon.evidence.acts.lexicon import FORWARD, OPEN, REPLY, Lexicon
from etalon.evidence.acts.model import EVERY, Channel, Direction, Rule, Side
from etalon.standard.pack import Pack

UNCLASSIFIED = "x.unclassified"
BY_CHANNEL = "by-channel"
UNKNOWN = 0.3
WHOSE: dict[str, Side] = {"buyer": "buyer", "seller": "seller"}
BY_DIRECTION: dict[Direction, Side] = {"in": "buyer", "out": "seller", "any": "both"}


@dataclass(frozen=True)
class Act:
    """What is known of an act: the cues of its type, subject and purpose, its channel and direction."""

    channel: Channel
    direction: Direction
    cues: frozenset[str] = frozenset()
    purpose: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Proposal:
    """What an act is taken for; `words` and `purpose` are the cues that decided it.

    (channel, direction, rule, words, purpose) is the pattern of the act: equal patterns have equal proposals.
    """

    channel: Channel
    direction: Direction
    rule: str
    words: tuple[str, ...]
    purpose: tuple[str, ...]
    kind: str
    attrs: tuple[tuple[str, str], ...]
    tactic: str | None
    side: Side
    confidence: float

    @property
    def pattern(self) -> tuple[str, str, str, tuple[str, ...], tuple[str, ...]]:
        """What a person approves."""
        return (self.channel, self.direction, self.rule, self.words, self.purpose)


@dataclass(frozen=True)
class _Fit:
    """A rule that fits, with the cues that it used."""

    rule: Rule
    words: tuple[str, ...]


class Decider:
    """Decides acts by the words of a lexicon and the kinds of a standard."""

    def __init__(self, lexicon: Lexicon, pack: Pack) -> None:
        self.lexicon = lexicon
        self.pack = pack
        self.pending = {*lexicon.rules.pending, REPLY, FORWARD}
        self.starts = [frozenset(_listed(rule.all[0])) if rule.all else None for rule in lexicon.rules.items]

    def channel(self, stated: Found, subject: Found) -> Channel:
        """The channel that the type states, else the first that the subject names."""
        for found in (stated, subject):
            for cue in found.cues:
                if cue in self.lexicon.channels and cue != OPEN:
                    return cue  # type: ignore[return-value]
        return "any"

    def fallback(self, channel: Channel, direction: Direction) -> str:
        """The kind of an act of which only the channel is known."""
        words = self.lexicon.channels.get(channel)
        return words.kinds.get(direction, UNCLASSIFIED) if words else UNCLASSIFIED

    def decide(self, act: Act) -> Proposal:
        """The proposal for an act."""
        near = (
            rule
            for rule, start in zip(self.lexicon.rules.items, self.starts, strict=True)
            if start is None or not start.isdisjoint(act.cues)
        )
        fits = [fit for rule in near if (fit := self._fit(rule, act)) is not None]
        if fits:
            best = max(fits, key=lambda fit: (not fit.rule.plain, fit.rule.confidence, len(fit.words)))
            return self._proposal(act, best, self._rivals(best, fits))
        return self._by_channel(act)

    def _fit(self, rule: Rule, act: Act) -> _Fit | None:
        """The cues by which a rule fits, None when it does not."""
        if (rule.channel and act.channel not in rule.channel) or (
            rule.direction and act.direction not in rule.direction
        ):
            return None
        words = [_first(part, act.cues) for part in rule.all]
        if None in words or act.cues & set(rule.none):
            return None
        if EVERY not in rule.despite and act.cues & self.pending - set(rule.despite) - set(words):
            return None
        if rule.topic and self.topic(rule.kind, act) is None:
            return None
        return _Fit(rule, tuple(dict.fromkeys(word for word in words if word)))

    def topic(self, kind: str, act: Act) -> tuple[str, str, bool] | None:
        """The cue and value of an act's topic for a kind, and whether it stands in the purpose alone."""
        for cues in (act.cues, act.purpose):
            for topic in self.lexicon.topics:
                held = _first(topic.any, cues)
                if held is not None and kind in topic.as_:
                    return held, topic.as_[kind], cues is not act.cues
        return None

    def _rivals(self, best: _Fit, fits: list[_Fit]) -> tuple[str, ...]:
        """Cues of rules of another kind that are nearly as sure and see words that the best one does not."""
        least = best.rule.confidence - self.lexicon.marks.rival.margin
        others = (
            fit
            for fit in fits
            if fit.rule.kind != best.rule.kind and fit.rule.confidence >= least and not fit.rule.plain
        )
        return tuple(
            dict.fromkeys(
                word for fit in others for word in fit.words if not set(fit.words) <= set(best.words)
            )
        )

    def _proposal(self, act: Act, best: _Fit, rivals: tuple[str, ...]) -> Proposal:
        rule, words = best.rule, {*best.words, *rivals}
        attrs, confidence = dict(rule.attrs), rule.confidence
        purpose: tuple[str, ...] = ()
        if rivals:
            confidence -= self.lexicon.marks.rival.loss
        topic = self.topic(rule.kind, act) if "topic" not in attrs else None
        if topic is not None and (rule.topic or not topic[2]):
            attrs["topic"] = topic[1]
            if topic[2]:
                purpose, confidence = (topic[0],), confidence * self.lexicon.marks.purpose
            else:
                words.add(topic[0])
        tactic = rule.tactic or self._tactic(act, words)
        return self._made(act, rule.id, words, purpose, rule.kind, attrs, tactic, rule.side, confidence)

    def _tactic(self, act: Act, words: set[str]) -> str | None:
        """The tactic that a cue names; the cue then is one of the deciding words."""
        for cue, tactic in self.lexicon.rules.tactics.items():
            if cue in act.cues:
                words.add(cue)
                return tactic
        return None

    def _by_channel(self, act: Act) -> Proposal:
        """Only the channel is known."""
        kind = self.fallback(act.channel, act.direction)
        sure = UNKNOWN if kind == UNCLASSIFIED else UNKNOWN * 2
        words: set[str] = set()
        tactic = self._tactic(act, words)
        return self._made(act, BY_CHANNEL, words, (), kind, {}, tactic, None, sure)

    def _made(
        self,
        act: Act,
        rule: str,
        words: set[str],
        purpose: tuple[str, ...],
        kind: str,
        attrs: Mapping[str, str],
        tactic: str | None,
        side: Side | None,
        confidence: float,
    ) -> Proposal:
        known = self.pack.event_kinds.get(kind)
        whose = WHOSE.get(known.side if known else "") or side or BY_DIRECTION[act.direction]
        return Proposal(
            act.channel,
            act.direction,
            rule,
            tuple(sorted(words)),
            purpose,
            kind,
            tuple(sorted(attrs.items())),
            tactic,
            whose,
            round(confidence, 2),
        )


def _first(part: str | tuple[str, ...], cues: frozenset[str]) -> str | None:
    """The cue that meets a part of a rule."""
    return next((cue for cue in _listed(part) if cue in cues), None)


def _listed(part: str | tuple[str, ...]) -> tuple[str, ...]:
    return (part,) if isinstance(part, str) else part
