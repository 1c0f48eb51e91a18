"""What a measure computes, in words."""

from etalon.core.texts import Language, text
from etalon.measures.registry import measure
from etalon.measures.words import need_words


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
