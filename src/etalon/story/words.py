"""Measured things in words: labels of numbers and dimensions, a number with its interval and n."""

from etalon.core.measured import Measured
from etalon.core.numbers import figure, interval
from etalon.core.texts import Language, known, text
from etalon.measures.result import MeasureRow, reason_sentence
from etalon.standard.contract import contract


def dimension_label(name: str, subject: str, language: Language) -> str:
    """The name of a dimension as a person calls it; an attribute of the organisation keeps its own name."""
    if known(f"dimension-{name}", language):
        return text(f"dimension-{name}", language)
    table = contract().get(subject)
    if table is not None and name in table.names:
        return table.column(name).label.in_(language)
    return name


def group_label(row: MeasureRow, language: Language) -> str:
    """The values of a row's dimensions; what is not recorded is called so."""
    missing = text("story-not-recorded", language)
    return ", ".join(value if value is not None else missing for value in row.group.values())


def shown(value: Measured, language: Language, currency: str | None = None) -> str:
    """A number with its interval, or the reason why there is none."""
    if value.value is None:
        return reason_sentence(value, language)
    sure = interval(value, language, currency)
    number = figure(value, language, currency)
    return f"{number} ({sure})" if sure else number
