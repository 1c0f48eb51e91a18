"""Words of the data in the form in which texts are compared: the same steps as `texts` takes in Arrow."""

import re
from unicodedata import normalize

APOSTROPHES = "'’ʼ`´‘"
SIGNS = re.compile(r"[^\w*]+|_")


def plain_words(phrase: str) -> tuple[str, ...]:
    """The stems of a word or phrase as they stand in the data; a star ends a stem."""
    small = normalize("NFC", phrase).lower().replace("ё", "е")
    bare = small.translate({ord(sign): None for sign in APOSTROPHES})
    return tuple(SIGNS.sub(" ", bare).split())
