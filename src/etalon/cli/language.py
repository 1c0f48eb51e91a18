"""Which language the command line speaks."""

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar

from etalon.core.texts import LANGUAGES, Language

_SPOKEN: ContextVar[Language | None] = ContextVar("spoken", default=None)


def chosen() -> Language:
    """The language of the running call."""
    return _SPOKEN.get() or named_in(sys.argv[1:])


def heard(arguments: Sequence[str] | None) -> Language:
    """Choose the language of a call from its arguments (the program's own when None), and keep to it."""
    language = named_in(sys.argv[1:] if arguments is None else arguments)
    _SPOKEN.set(language)
    return language


def named_in(words: Sequence[str]) -> Language:
    """The language named by ``--language``, else by ETALON_LANGUAGE, else by the system, else English."""
    named = [word.split("=", 1)[1] for word in words if word.startswith("--language=")]
    named += [words[i + 1] for i, word in enumerate(words[:-1]) if word == "--language"]
    system = [os.environ.get(name, "")[:2] for name in ("ETALON_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    for candidate in [*named, *system]:
        for language in LANGUAGES:
            if candidate == language:
                return language
    return "en"
