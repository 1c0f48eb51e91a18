"""Rules of regulations in words: the texts with their parameters filled in."""

import re

from etalon.core.localized import LocalizedText
from etalon.core.numbers import number, percent
from etalon.core.texts import LANGUAGES, Language, text
from etalon.standard.documents.rules import Rule, RuleParameter

PLACEHOLDER = re.compile(r"\{(\w+)(\.of)?\}")
MINUTES_OF_AN_HOUR = 60


def amount(
    parameter: RuleParameter, language: Language, value: float | None = None, *, of: bool = False
) -> str:
    """A parameter's value (its default, where none is given) in words, in the accusative or the genitive.

    A part of a working hour is said in minutes.
    """
    chosen = parameter.default if value is None else value
    if parameter.unit == "percent":
        return percent(chosen / 100, language)
    if parameter.unit == "count":
        return number(chosen, language)
    unit = "wm" if parameter.unit == "wh" and 0 < chosen < 1 else parameter.unit
    shown = round(chosen * MINUTES_OF_AN_HOUR) if unit == "wm" else chosen
    key = f"rule-amount-{unit}-of" if of else f"rule-amount-{unit}"
    return text(key, language, count=round(float(shown), 2), shown=number(shown, language))


def in_words(
    sentence: LocalizedText, rule: Rule, language: Language, values: dict[str, float] | None = None
) -> str:
    """A text of a rule with its parameters in words; `values` replaces defaults by name.

    Raises KeyError for a placeholder that is no parameter of the rule.
    """
    parameters = {parameter.name: parameter for parameter in rule.parameters}

    def filled(found: re.Match[str]) -> str:
        name = found[1]
        return amount(parameters[name], language, (values or {}).get(name), of=found[2] is not None)

    said = PLACEHOLDER.sub(filled, sentence.in_(language))
    return said[:1].upper() + said[1:] if sentence.en[:1].isupper() else said


def worded(rule: Rule, values: dict[str, float] | None = None) -> Rule:
    """The rule with the parameters filled into all its texts, for whoever prints it."""

    def filled(sentence: LocalizedText) -> LocalizedText:
        said: dict[str, str] = {
            language: in_words(sentence, rule, language, values) for language in LANGUAGES
        }
        return sentence.model_copy(update=said)

    texts = {name: getattr(rule, name) for name in type(rule).model_fields}
    update: dict[str, object] = {
        name: filled(value) for name, value in texts.items() if isinstance(value, LocalizedText)
    }
    return rule.model_copy(update={**update, "exceptions": tuple(map(filled, rule.exceptions))})
