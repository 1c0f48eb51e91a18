"""Documents of the classifier's words: cues, channels, topics, rules and marks."""

from typing import Literal

from pydantic import Field

from etalon.core.strict import StrictModel

Channel = Literal["call", "mail", "message", "meeting", "any"]
Direction = Literal["in", "out", "any"]
Side = Literal["buyer", "seller", "both"]
EVERY = "*"


class Words(StrictModel):
    """Stems and phrases by language; a star ends a stem."""

    en: tuple[str, ...] = ()
    ru: tuple[str, ...] = ()
    uk: tuple[str, ...] = ()

    @property
    def all(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.en, *self.ru, *self.uk)


class ChannelWords(StrictModel):
    """What a type of activity is called, and the kinds that may be said of it without further words."""

    words: Words
    kinds: dict[Direction, str]


class Topic(StrictModel):
    """What an act is about: any of its cues; `as_` gives the value by kind of event."""

    id: str
    any: tuple[str, ...]
    as_: dict[str, str] = Field(alias="as")


class Rule(StrictModel):
    """What cues propose. `all` holds cues, or lists of which one is enough.

    A `plain` rule comes after all others.
    """

    id: str
    kind: str
    confidence: float
    attrs: dict[str, str] = {}
    all: tuple[str | tuple[str, ...], ...] = ()
    none: tuple[str, ...] = ()
    despite: tuple[str, ...] = ()
    channel: tuple[Channel, ...] = ()
    direction: tuple[Direction, ...] = ()
    topic: bool = False
    plain: bool = False
    tactic: str | None = None
    side: Side | None = None

    @property
    def cues(self) -> set[str]:
        """Every cue that the rule names."""
        listed = (part if isinstance(part, tuple) else (part,) for part in self.all)
        return {*self.none, *(cue for part in listed for cue in part)}


class Rules(StrictModel):
    """All rules; `pending` are cues that stop a rule unless it says otherwise, `tactics` name one by cue."""

    pending: tuple[str, ...]
    tactics: dict[str, str]
    items: tuple[Rule, ...]


class Rival(StrictModel):
    """How near the claim of another kind must be, and what the winner loses by it."""

    margin: float
    loss: float


class MailMarks(StrictModel):
    """Marks before a subject."""

    reply: tuple[str, ...]
    forward: tuple[str, ...]


class Marks(StrictModel):
    """What steers the reading: threshold, negations, directions, marks of mails."""

    threshold: float
    rival: Rival
    purpose: float
    negations: Words
    reach: int
    breaks: Words
    directions: dict[Literal["in", "out"], Words]
    mail: MailMarks
    quoted: tuple[str, ...]
