"""Measured things in words: labels of numbers and dimensions, a number with its interval and n."""

from etalon.core.measured import Measured
from etalon.core.numbers import figure, interval
from etalon.core.texts import Language, known, text
from etalon.measures.result import MeasureRow
from etalon.standard.contract import contract
from etalon.standard.pack import Pack


def dimension_label(name: str, subject: str, language: Language) -> str:
    """The name of a dimension as a person calls it; an attribute of the organisation keeps its own name."""
    if known(f"dimension-{name}", language):
        return text(f"dimension-{name}", language)
    table = contract().get(subject)
    if table is not None and name in table.names:
        return table.column(name).label.in_(language)
    return name


def value_label(value: str | None, pack: Pack, language: Language) -> str:
    """A value of a dimension: a step of the standard or a kind of move by its name, others as they are."""
    if value is None:
        return text("story-not-recorded", language)
    if value in pack.deal_steps:
        return pack.deal_steps[value].name.in_(language)
    return text(f"direction-{value}", language) if known(f"direction-{value}", language) else value


def group_label(row: MeasureRow, pack: Pack, language: Language) -> str:
    """The values of a row's dimensions; what is not recorded is called so."""
    return ", ".join(value_label(value, pack, language) for value in row.group.values())


def shown(value: Measured, language: Language, currency: str | None = None) -> str:
    """A number with its interval; a dash where the records cannot tell."""
    sure = interval(value, language, currency)
    number = figure(value, language, currency)
    return f"{number} ({sure})" if sure else number
