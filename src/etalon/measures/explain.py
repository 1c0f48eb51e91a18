"""What a measure or a KPI computes, in words."""

from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.measures.kpis.needs import needs_of
from etalon.measures.registry import measure
from etalon.measures.words import need_words
from etalon.standard.documents import Kpi
from etalon.standard.formulas.vocabulary import vocabulary
from etalon.standard.pack import Pack


def explain(name: str, language: Language) -> str:
    """What it computes, where the formula comes from, the fields it needs and its parameters.

    Raises `WorkspaceError` when there is no such measure.
    """
    found = measure(name)
    alternatives = [
        "; ".join(need_words(need.name, language) for need in needs) for needs in found.subjects.values()
    ]
    parameters = ", ".join(f"{key} = {value}" for key, value in found.parameters.items())
    return text(
        "measure-explained",
        language,
        about=text(f"measure-{name}-about", language),
        source=text(f"measure-{name}-source", language),
        needs=text("measure-or-else", language).join(alternatives),
        parameters=parameters or text("measure-no-parameters", language),
    )


def explain_kpi(kpi: Kpi, pack: Pack, language: Language) -> str:
    """What a KPI says, its formula as it is written, the fields that it reads, its parameters and notes."""
    fields = [need_words(need.name, language) for need in needs_of(kpi, vocabulary(pack))]
    given = [
        f"{name} = {number(parameter.value, language)}{f' {parameter.unit}' if parameter.unit else ''}"
        for name, parameter in kpi.parameters.items()
    ]
    return text(
        "kpi-explained",
        language,
        name=kpi.name.in_(language),
        meaning=kpi.meaning.in_(language),
        formula=kpi.formula,
        needs="; ".join(dict.fromkeys(fields)) or text("measure-no-parameters", language),
        parameters=", ".join(given) or text("measure-no-parameters", language),
        notes=sentence(kpi.notes.in_(language)) if kpi.notes else "",
    ).rstrip()


def sentence(words: str) -> str:
    """Words as a sentence: a capital first, a full stop last."""
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
