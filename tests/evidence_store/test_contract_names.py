"""People see the contract by its names, in their language."""

from collections import Counter

import pytest

from etalon.core.texts import LANGUAGES, Language
from etalon.standard.contract import contract

LETTERS = {"ru": set("іїєґ"), "uk": set("ыэёъ"), "en": set("абвгдежзиклмнопрстуфхцчшщьюя")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_and_column_has_a_short_name_of_its_own(language: Language) -> None:
    tables = Counter(table.label.in_(language) for table in contract().values())
    assert max(tables.values()) == 1
    for table in contract().values():
        names = [column.label.in_(language) for column in table.columns]
        assert [name for name, count in Counter(names).items() if count > 1] == [], table.id
        for name in [table.label.in_(language), *names]:
            assert 1 <= len(name) <= 40, name
            assert name[0].isupper() or name[0].isdigit(), name
            assert not LETTERS[language] & set(name.lower()), name


def test_what_rows_are_sorted_and_keyed_by_are_columns() -> None:
    for table in contract().values():
        assert set(table.key) | set(table.bucket_by) <= set(table.names), table.id
