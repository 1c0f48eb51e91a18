"""Measured things in words: labels of numbers and dimensions, a number with its interval and n."""

from etalon.core.measured import Measured
from etalon.core.numbers import figure, interval
from etalon.core.texts import Language, known, text
from etalon.measures.result import MeasureRow
from etalon.standard.contract import contract
from etalon.standard.pack import Pack

NAMED = {"tactic": "", "act": "", "fit": "map-fit", "owned_by": "map-owner", "function": "map-owner"}
"""Dimensions whose values have names of their own: items of the standard, else messages."""


def dimension_label(name: str, subject: str, language: Language) -> str:
    """The name of a dimension as a person calls it; an attribute of the organisation keeps its own name."""
    if known(f"dimension-{name}", language):
        return text(f"dimension-{name}", language)
    first, _, column = name.rpartition(".")
    for key in (first, subject, "accounts"):
        table = contract().get(key)
        if table is not None and column in table.names:
            return table.column(column).label.in_(language)
    return name


def value_label(value: str | None, pack: Pack, language: Language, dimension: str = "") -> str:
    """A value of a dimension: an item of the standard or a kind of move by its name, others as they are."""
    if value is None:
        return text("story-not-recorded", language)
    if dimension in NAMED:
        return named_label(dimension, value, pack, language)
    for items in (pack.deal_steps, pack.stages, pack.buyer_states, pack.behaviours, pack.tactics):
        if value in items:
            return items[value].name.in_(language)
    return text(f"direction-{value}", language) if known(f"direction-{value}", language) else value


def named_label(dimension: str, value: str, pack: Pack, language: Language) -> str:
    """A value of a dimension whose values the standard names: a tactic, an act, a fit, a function."""
    item = pack.tactics.get(value) if dimension == "tactic" else pack.event_kinds.get(value)
    if item is not None:
        return item.name.in_(language)
    message = f"{NAMED[dimension]}-{value.lower()}"
    return text(message, language) if known(message, language) else value


def group_label(row: MeasureRow, pack: Pack, language: Language) -> str:
    """The values of a row's dimensions; what is not recorded is called so."""
    return ", ".join(value_label(value, pack, language, key) for key, value in row.group.items())


def shown(value: Measured, language: Language, currency: str | None = None) -> str:
    """A number with its interval; a dash where the records cannot tell."""
    sure = interval(value, language, currency)
    number = figure(value, language, currency)
    return f"{number} ({sure})" if sure else number
