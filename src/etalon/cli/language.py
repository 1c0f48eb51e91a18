"""Which language the command line speaks."""

import os
import sys
from collections.abc import Sequence

from etalon.core.texts import LANGUAGES, Language


def chosen(arguments: Sequence[str] | None = None) -> Language:
    """The language named by ``--language``, else by ETALON_LANGUAGE, else by the system, else English."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    named = [word.split("=", 1)[1] for word in words if word.startswith("--language=")]
    named += [words[i + 1] for i, word in enumerate(words[:-1]) if word == "--language"]
    system = [os.environ.get(name, "")[:2] for name in ("ETALON_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    for candidate in [*named, *system]:
        for language in LANGUAGES:
            if candidate == language:
                return language
    return "en"
