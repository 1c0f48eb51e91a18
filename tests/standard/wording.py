"""A part of the base pack, and what every text of it must keep to."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from etalon.core.localized import LocalizedText
from etalon.packs import BASE
from etalon.standard.checker import texts
from etalon.standard.loader import load_pack
from etalon.standard.pack import Pack

ALPHABETS_MIXED = re.compile(r"[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z]")
NOT_UKRAINIAN = re.compile("[ыэъё]", re.IGNORECASE)
NOT_RUSSIAN = re.compile("[іїєґ]", re.IGNORECASE)
CYRILLIC = re.compile("[\u0400-\u04ff]")


def part_of_base(folder: Path, *kinds: str) -> Pack:
    """The base pack cut down to some kinds, so that an error elsewhere cannot hide one here."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(BASE / "pack.yaml", folder)
    for kind in kinds:
        shutil.copytree(BASE / kind, folder / kind)
    return load_pack(folder)


def texts_of(pack: Pack, *kinds: str) -> dict[str, LocalizedText]:
    """Every localized text of these kinds by a readable place."""
    return {
        f"{key}.{'.'.join(map(str, path))}": text
        for kind in kinds
        for key, item in pack.documents[kind].items()
        for path, text in texts(item, ())
    }


def in_all_languages(text: LocalizedText) -> tuple[str, str, str]:
    """The English, Russian and Ukrainian sentence."""
    return text.en, text.ru, text.uk


def faults_of(text: LocalizedText) -> Iterator[str]:
    """What is wrong with a text: empty, untrimmed, or in an alphabet that is not of its language."""
    for sentence in in_all_languages(text):
        if not sentence or sentence != " ".join(sentence.split()):
            yield f"empty or untrimmed: {sentence!r}"
        if ALPHABETS_MIXED.search(sentence):
            yield f"alphabets mixed inside a word: {sentence}"
    if CYRILLIC.search(text.en):
        yield f"not English: {text.en}"
    if NOT_RUSSIAN.search(text.ru):
        yield f"not Russian: {text.ru}"
    if NOT_UKRAINIAN.search(text.uk):
        yield f"not Ukrainian: {text.uk}"
