"""Every measure, number, part, note and reason has its words in the three languages."""

import re
from pathlib import Path

import pytest
from tests.measures.records import deal, one, together

from etalon.core.errors import EtalonError
from etalon.core.texts import LANGUAGES, Language, known, problem_lines, text
from etalon.measures import families
from etalon.measures.explain import explain
from etalon.measures.registry import measures
from etalon.measures.result import Note, reason_sentence
from etalon.measures.run import run
from etalon.measures.words import field_words, need_words
from etalon.standard.contract import contract

ROOM = Path(families.__file__).parent.parent
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.rglob("*.py"))
FACTS: dict[str, str | int] = {
    "n": 3,
    "enough": 20,
    "day": "2024-01-01",
    "days": 90,
    "all": 7,
    "order": "a → b",
    "currencies": "EUR, UAH",
    "field": "deals.value",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_measure_is_explained(language: Language) -> None:
    for name, measure in measures().items():
        words = explain(name, language)
        assert text(f"measure-{name}", language)
        assert all(field_words(field, language) in words for need in measure.needs for field in need.any_of)
        assert all(key in words for key in measure.parameters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_note_and_reason_in_the_program_has_a_sentence(language: Language) -> None:
    used = set(re.findall(r'"((?:note|reason)-[a-z0-9-]+)"', SOURCES))
    assert len(used) > 25
    for key in used:
        assert Note(key, FACTS).say(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_of_the_room_is_left_unused(language: Language) -> None:
    file = ROOM.parent / "core" / "texts" / language / "measures.ftl"
    keys = re.findall(
        r"^((?:note|reason|part|direction|problem)-[a-z0-9_-]+) =", file.read_text(encoding="utf-8"), re.M
    )
    bare = {key: key.partition("-")[2] for key in keys}
    unused = [key for key in keys if f'"{key}"' not in SOURCES and f'"{bare[key]}"' not in SOURCES]
    assert [key for key in unused if f"'{bare[key]}'" not in SOURCES] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_has_a_name(language: Language) -> None:
    file = ROOM.parent / "core" / "texts" / language / "measures.ftl"
    named = set(re.findall(r"^value-([a-z0-9_]+) =", file.read_text(encoding="utf-8"), re.M))
    rows = together(deal(1, "2024-01-01", "2024-01-05", "won"), deal(2, "2024-01-01", "2024-01-05", "lost"))
    for name in measures():
        for row in run(name, one(**rows)).rows:
            assert set(row.values) <= named


def test_fields_that_measures_need_are_in_the_contract() -> None:
    for measure in measures().values():
        for needs in measure.subjects.values():
            for field in (field for need in needs for field in need.any_of):
                assert field.table in contract()
                if field.parts["column"] and not field.parts["attr"]:
                    assert field.parts["column"] in contract()[field.table].names


@pytest.mark.parametrize("language", LANGUAGES)
def test_problems_are_told_in_each_language(language: Language) -> None:
    asked = [
        ("winrate", {}),
        ("win_rate", {"by": "sorce"}),
        ("win_rate", {"where": ["x"]}),
        ("win_rate", {"parameters": {"enuf": 1}}),
        ("win_rate", {"parameters": {"enough": "many", "no_decision": "won"}}),
    ]
    for name, more in asked:
        with pytest.raises(EtalonError) as caught:
            run(name, one(), **more)  # type: ignore[arg-type]
        assert problem_lines(caught.value, language)


def test_thin_data_speaks_of_the_records_and_not_of_people() -> None:
    rows = together(*(deal(i, None, "2024-01-05", "won" if i % 2 else "lost") for i in range(12)))
    whole = run("win_rate", one(**rows)).whole
    assert whole is not None
    said = whole.notes[0].say("ru")
    assert (
        said == "Записей пока мало (12, для оценки нужно от 20). Это говорит об учёте, а не о работе людей."
    )


def test_a_reason_is_a_sentence() -> None:
    whole = run("win_rate", one(**deal(1, None, "2024-01-05", "won"))).whole
    assert whole is not None
    assert "(1)" in reason_sentence(whole.values["win_rate"], "uk")
    assert known("part-dealer")


def test_fields_are_told_in_words() -> None:
    assert need_words("deals.created_at", "en") == "“Deals: Creation date”"
    said = need_words("events:deal_stage_changed.attrs.to | object_changes:stage", "ru")
    assert said == "«Изменён этап сделки: новый этап» или «История изменений: Этап в CRM»"
