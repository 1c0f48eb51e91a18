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
        name = (error.param.human_readable_name if error.param else "") or ""
        return said("missing-parameter", language, parameter=name)
    if isinstance(error, click.BadParameter):
        name = (error.param.human_readable_name if error.param else "") or ""
        allowed = getattr(error.param.type if error.param else None, "choices", None)
        if allowed:
            return said("bad-choice", language, parameter=name, allowed=", ".join(map(str, allowed)))
        return said("bad-parameter", language, parameter=name, detail=error.message)
    return said("usage", language, detail=error.format_message())


def said(key: str, language: Language, **facts: str) -> str:
    """The sentence of a usage problem."""
    given: Mapping[str, str] = facts
    return text(f"problem-cli-{key}", language, given)
