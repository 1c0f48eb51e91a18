"""Names, words and files are those of the chosen language."""

import re

import pytest
from tests.sample.conftest import Maker
from tests.sample.records import export, export_path

from etalon.core.texts import LANGUAGES, Language
from etalon.sample.files.names import Names
from etalon.sample.files.specs import exports, name_parts, word_book
from etalon.standard.loader import base_pack

LETTERS = {"en": "A-Za-z", "ru": "А-Яа-яЁё", "uk": "А-ЩЬЮЯҐЄІЇа-щьюяґєії’"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_and_firms_have_names_of_the_language(sample: Maker, language: Language) -> None:
    folder = sample("balanced", language).folder
    word = re.compile(rf"^[{LETTERS[language]} -]+$")
    test = word_book().test["word"][language]
    people = [row["name"] for row in export(folder, "contacts", language) if row["name"] != test]
    assert len(set(people)) > 200
    assert all(word.match(name) for name in people)
    firms = {row["name"] for row in export(folder, "accounts", language)}
    assert len(firms) > 200
    assert all(re.search(rf"[{LETTERS[language]}]{{4}}", name) for name in firms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_firms_of_a_large_sample_keep_names_of_their_own(language: Language) -> None:
    import numpy as np

    names = Names(language, ["machinery"])
    numbers = np.arange(40_000)
    made = names.firms(numbers, np.zeros(40_000, np.int64)).to_pylist()
    assert len(set(made)) == len(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_list_of_words_is_unambiguous(language: Language) -> None:
    """A word that stood for two values could not be mapped back."""
    book = word_book()
    for name in (
        "stages",
        "segments",
        "regions",
        "topics",
        "forms",
        "roles",
        "positions",
        "ticket_kinds",
        "causes",
    ):
        words = [entry[language] for entry in getattr(book, name).values()]
        assert len(set(words)) == len(words), name


def test_activity_types_are_told_apart_by_type_and_direction() -> None:
    kinds = base_pack().event_kinds
    for language in LANGUAGES:
        pairs = [
            (words[language], kinds[kind].side == "buyer") for kind, words in word_book().activities.items()
        ]
        assert len(set(pairs)) == len(pairs)


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_offices_write_cp1251_with_day_first_and_decimal_comma(sample: Maker, language: Language) -> None:
    folder = sample("balanced", language).folder
    raw = export_path(folder, "orders", language).read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")
    rows = export(folder, "orders", language)
    assert all(re.match(r"^\d\d\.\d\d\.\d{4}$", row["day"]) for row in rows)
    assert all(re.match(r"^\d+,\d\d$", row["value"]) for row in rows)
    assert name_parts(language).currency in (folder / "etalon.yaml").read_text("utf-8")


def test_the_marketing_tool_writes_iso_in_every_language(sample: Maker) -> None:
    for language in LANGUAGES:
        rows = export(sample("balanced", language).folder, "emails", language)
        assert all(re.match(r"^\d{4}-\d\d-\d\d \d\d:\d\d$", row["at"]) for row in rows)
        assert {row["event"] for row in rows} >= {"email_sent", "email_opened", "email_clicked"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mark_of_a_template_is_left(sample: Maker, language: Language) -> None:
    folder = sample("balanced", language).folder
    texts = [path.read_text("utf-8") for path in (folder / "mappings").glob("*.yaml")]
    assert len(texts) == 8
    assert not any(re.search(r"<[a-z]+[ .>]", text) for text in texts)
    assert all(exports().files[name].file[language] for name in exports().files)
