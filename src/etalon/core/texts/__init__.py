"""The interface's sentences: Fluent files per language, keyed by message id (one door to Fluent).

Each room keeps its messages in ``core/texts/<language>/<room>.ftl``. Plurals, numbers and dates follow CLDR.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from fluent.runtime import FluentBundle, FluentResource

from etalon.core.errors import EtalonError

Language = Literal["en", "ru", "uk"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
TextValue = str | int | float | date | datetime
FOLDER = Path(__file__).parent
LONGEST = 2000


class MissingTextError(LookupError):
    """A message id has no text in a language, or its text asks for a fact that was not given."""


@cache
def bundle(language: Language) -> FluentBundle:
    """All messages of one language."""
    made = FluentBundle([language], use_isolating=False)
    for path in sorted((FOLDER / language).glob("*.ftl")):
        made.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return made


def text(
    key: str, language: Language, facts: Mapping[str, TextValue] | None = None, /, **more: TextValue
) -> str:
    """The sentence of a message id in a language.

    Raises `MissingTextError` when the id is unknown or a fact is missing.
    """
    found = bundle(language)
    if not found.has_message(key):
        raise MissingTextError(f"{language}: no text for {key}")
    pattern = found.get_message(key).value
    if pattern is None:
        raise MissingTextError(f"{language}: {key} has no value")
    given = {name: _fitting(value) for name, value in {**(facts or {}), **more}.items()}
    sentence, errors = found.format_pattern(pattern, given)
    if errors:
        raise MissingTextError(f"{language}: {key}: {errors[0]}")
    return str(sentence)


def _fitting(value: TextValue) -> TextValue:
    """A fact as Fluent takes it: it refuses longer texts, and what files hold is of any length."""
    return value[:LONGEST] + "…" if isinstance(value, str) and len(value) > LONGEST else value


def known(key: str, language: Language = "en") -> bool:
    """Whether a message id has a text."""
    return bool(bundle(language).has_message(key))


def problem_lines(error: EtalonError, language: Language) -> list[str]:
    """One line per problem of an error: place, then the sentence in the reader's language."""
    lines = []
    for problem in error.problems:
        place = str(problem.place)
        sentence = text(f"problem-{problem.code}", language, problem.facts)
        line = f"{place}: {sentence}" if place else sentence
        # What was found in a file may hold line breaks and signs that steer a terminal.
        lines.append("".join(sign if sign.isprintable() else " " for sign in line))
    return lines
