"""What stands behind the frames: principles, names, public models, facts, and the shape of a regulation."""

from typing import Literal

from etalon.core.localized import LocalizedText
from etalon.standard.documents.item import Item


class Principle(Item):
    """A principle of the method and what follows from it for the one who uses the frames."""

    no: int
    name: LocalizedText
    text: LocalizedText
    use: LocalizedText


class ArticleName(Item):
    """A name in the article: its role there, what public sources say of it, and what the standard took.

    `origin` speaks of the role; `found` rests on `sources`, and `gives` is a choice of Etalon.
    """

    no: int
    name: LocalizedText
    role: LocalizedText
    found: LocalizedText
    gives: LocalizedText


class BuyerModel(Item):
    """A public model of buying: its own words by our buyer state, none where it has no counterpart."""

    no: int
    name: LocalizedText
    states: dict[str, LocalizedText]


class Fact(Item):
    """A published finding, what follows from it, and the frames it bears on: an argument, never a target."""

    no: int
    text: LocalizedText
    so: LocalizedText
    frames: tuple[str, ...]


class BuyerExit(Item):
    """A way out of the buying cycle; `back_to` are the states in which a new need may begin."""

    no: int
    name: LocalizedText
    meaning: LocalizedText
    back_to: tuple[str, ...] = ()


class ModelSign(Item):
    """A sign of sales model 2.0, answered yes, partly, no or cannot tell, with the KPIs that show it."""

    no: int
    name: LocalizedText
    question: LocalizedText
    evidence: LocalizedText
    kpis: tuple[str, ...]


class ChannelAspect(Item):
    """How one aspect of selling looks directly and through partners; the two are never averaged."""

    no: int
    name: LocalizedText
    direct: LocalizedText
    channel: LocalizedText


class DealerQuestion(Item):
    """A question of the form for dealers, answered yes, partly, no or do not know."""

    no: int
    about: Literal["tools", "ordering", "delivery", "service", "passed_leads"]
    text: LocalizedText
    kpis: tuple[str, ...]


class RegulationSection(Item):
    """A section of a written regulation and what it says."""

    no: int
    name: LocalizedText
    asks: LocalizedText
