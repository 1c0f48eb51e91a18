"""Click's own sentences in the reader's language."""

from collections.abc import Mapping

import click

from etalon.core.texts import Language, text


def usage_line(error: click.ClickException, language: Language) -> str:
    """One line that says what is wrong with the call and what to do."""
    if isinstance(error, click.NoSuchOption):
        near = ", ".join(error.possibilities or [])
        return said(
            "no-such-option", language, option=error.option_name, nearest=near, hint="yes" if near else "no"
        )
    if isinstance(error, click.MissingParameter):
        return said("missing-parameter", language, parameter=called(error.param))
    if isinstance(error, click.BadParameter):
        return bad_parameter(error, called(error.param), language)
    return said("usage", language, detail=error.format_message())


def called(parameter: click.Parameter | None) -> str:
    """An option by its word, an argument by its name."""
    if isinstance(parameter, click.Option):
        return max(parameter.opts, key=len)
    return (parameter.human_readable_name if parameter else None) or ""


def bad_parameter(error: click.BadParameter, name: str, language: Language) -> str:
    """What a parameter may be."""
    match error.param.type if error.param else None:
        case click.Choice(choices=allowed):
            return said("bad-choice", language, parameter=name, allowed=", ".join(map(str, allowed)))
        case click.DateTime():
            return said("bad-day", language, parameter=name)
        case click.IntRange(min=low, max=high):
            return said("bad-range", language, parameter=name, low=str(low), high=str(high))
        case click.Path():
            return said("bad-path", language, parameter=name)
        case _:
            return said("bad-parameter", language, parameter=name, detail=error.message)


def said(key: str, language: Language, **facts: str) -> str:
    """The sentence of a usage problem."""
    given: Mapping[str, str] = facts
    return text(f"problem-cli-{key}", language, given)
