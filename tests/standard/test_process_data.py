"""The processes of the base pack, their groups and the two typical profiles."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from etalon.core.localized import LocalizedText
from etalon.packs import BASE
from etalon.standard.documents import Process
from etalon.standard.loader import load_pack
from etalon.standard.pack import Pack

KINDS = ("process_groups", "processes", "profiles")
GROUP_SIZES = {"STR": 6, "TER": 5, "CHN": 8, "CYC": 10, "MKT": 8, "CX": 7, "MGT": 5}
FIVE_QUESTIONS = {"STR-6", "CYC-4"}
THREE_QUESTIONS = {"TER-5"}
NAMED_ZERO = {"CYC-4", "CX-1", "CX-2", "CX-3", "CX-6"}
NAMED_WEAK = (
    {f"CHN-{number}" for number in range(1, 9)}
    | {f"STR-{number}" for number in range(1, 7)}
    | {"MKT-1", "MKT-2", "MKT-8"}
)
ALPHABETS_MIXED = re.compile(r"[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z]")
NOT_UKRAINIAN = re.compile("[ыэъё]", re.IGNORECASE)
NOT_RUSSIAN = re.compile("[іїєґ]", re.IGNORECASE)
CYRILLIC = re.compile("[\u0400-\u04ff]")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The base pack cut down to the kinds of this test."""
    folder = tmp_path_factory.mktemp("packs") / "base"
    folder.mkdir()
    shutil.copy(BASE / "pack.yaml", folder)
    for kind in KINDS:
        shutil.copytree(BASE / kind, folder / kind)
    return load_pack(folder)


@pytest.fixture(scope="module")
def texts(pack: Pack) -> dict[str, LocalizedText]:
    """Every localized text of these kinds by a readable place."""
    found: dict[str, LocalizedText] = {}
    for kind in KINDS:
        for key, item in pack.documents[kind].items():
            found |= {f"{key}{path}": text for path, text in localized(item)}
    return found


def localized(part: object, path: str = "") -> Iterator[tuple[str, LocalizedText]]:
    """All localized texts inside a document part with their paths."""
    if isinstance(part, LocalizedText):
        yield path, part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from localized(getattr(part, name), f"{path}.{name}")
    elif isinstance(part, tuple):
        for index, child in enumerate(part):
            yield from localized(child, f"{path}[{index}]")


def languages(text: LocalizedText) -> tuple[str, str, str]:
    return text.en, text.ru, text.uk


def test_it_has_seven_groups_in_order_and_49_processes(pack: Pack) -> None:
    """S10: strategy, territories, channels, cycle, operational marketing, experience; management is ours."""
    assert list(pack.process_groups) == list(GROUP_SIZES)
    assert Counter(process.group for process in pack.processes.values()) == GROUP_SIZES
    assert len(pack.processes) == sum(GROUP_SIZES.values()) == 49


def test_it_names_each_process_after_its_group_without_a_hole(pack: Pack) -> None:
    expected = {f"{group}-{number}" for group, size in GROUP_SIZES.items() for number in range(1, size + 1)}
    assert set(pack.processes) == expected
    assert all(key.split("-")[0] == process.group for key, process in pack.processes.items())


def test_it_gives_reach_and_attract_to_marketing(pack: Pack) -> None:
    """S10: operational marketing answers for the first stages; S24: sales people are too dear there."""
    first = [process for process in pack.processes.values() if {"reach", "attract"} & set(process.stages)]
    owners = {process.id: process.owner for process in first if process.group in {"CYC", "MKT"}}
    assert {"CYC-1", "CYC-2"} <= set(owners)
    assert set(owners.values()) == {"marketing"}


def test_it_serves_every_stage_of_the_sales_cycle(pack: Pack) -> None:
    served = {
        stage for process in pack.processes.values() if process.group == "CYC" for stage in process.stages
    }
    assert served == {"reach", "attract", "nurture", "sell", "deliver", "retain"}


def test_it_asks_every_question_of_the_checklist(pack: Pack) -> None:
    """S11: the model is a checklist that finds weak places fast."""
    for key, process in pack.processes.items():
        expected = 5 if key in FIVE_QUESTIONS else 3 if key in THREE_QUESTIONS else 4
        assert len(process.questions) == expected, key
        assert [question.id for question in process.questions] == [f"{key}.q{n + 1}" for n in range(expected)]


def test_it_asks_in_at_most_25_words(pack: Pack) -> None:
    for process in pack.processes.values():
        for question in process.questions:
            for text in languages(question.text):
                assert len(text.split()) <= 25, text
                assert text.endswith("?"), text
                assert text.count("?") == 1, text


def test_it_never_asks_the_same_question_twice(pack: Pack) -> None:
    questions = [question for process in pack.processes.values() for question in process.questions]
    for language in ("en", "ru", "uk"):
        asked = Counter(getattr(question.text, language) for question in questions)
        assert [text for text, times in asked.items() if times > 1] == []


def test_it_describes_five_different_levels_for_every_process(pack: Pack) -> None:
    """S11: weak places are found by the line that fits."""
    for key, process in pack.processes.items():
        assert len(process.lines) == 5, key
        for language in ("en", "ru", "uk"):
            assert len({line.in_(language) for line in process.lines}) == 5, key
    assert sum(len(process.lines) for process in pack.processes.values()) == 245


def test_it_says_what_goes_in_and_what_comes_out(pack: Pack) -> None:
    for key, process in pack.processes.items():
        assert process.inputs and process.outputs, key
        names = [text.en for text in (*process.inputs, *process.outputs)]
        assert len(set(names)) == len(names), key


def test_it_asks_one_question_of_each_element(pack: Pack) -> None:
    """S05: a full diagnosis asks of process, people, technology and structure."""
    asked = {key: elements(process) for key, process in pack.processes.items()}
    for key, questions in asked.items():
        for text in (sentence for question in questions for sentence in languages(question)):
            assert len(text.split()) <= 25, f"{key}: {text}"
            assert text.endswith("?") and text.count("?") == 1, f"{key}: {text}"
    for language in ("en", "ru", "uk"):
        times = Counter(question.in_(language) for questions in asked.values() for question in questions)
        assert [text for text, count in times.items() if count > 1] == []


def test_it_does_not_ask_of_an_element_what_the_checklist_asks(pack: Pack) -> None:
    for key, process in pack.processes.items():
        checklist = {question.text.en for question in process.questions}
        assert not checklist & {text.en for text in elements(process)}, key


def elements(process: Process) -> tuple[LocalizedText, ...]:
    asked = process.elements
    return asked.process, asked.people, asked.technology, asked.structure


def test_it_keeps_the_article_profile_to_what_the_article_names(pack: Pack) -> None:
    """S12, S13: zero and weak places of a typical organisation, and nothing else."""
    levels = pack.profiles["article"].levels
    assert {level.process for level in levels if level.level == 0} == NAMED_ZERO
    assert {level.process for level in levels if level.level == 1} == NAMED_WEAK
    assert len(levels) == len(NAMED_ZERO) + len(NAMED_WEAK)
    assert {level.origin for level in levels} == {"A"}


def test_it_keeps_our_assumption_apart_from_the_article(pack: Pack) -> None:
    article = {level.process for level in pack.profiles["article"].levels}
    assumed = pack.profiles["assumption"].levels
    assert set(pack.profiles) == {"article", "assumption"}
    assert not article & {level.process for level in assumed}
    assert article | {level.process for level in assumed} == set(pack.processes)
    assert len({level.process for level in assumed}) == len(assumed)
    assert {level.origin for level in assumed} == {"J"}


def test_it_mixes_no_alphabets_inside_a_word(texts: dict[str, LocalizedText]) -> None:
    assert len(texts) > 400
    for place, text in texts.items():
        for sentence in (text.ru, text.uk):
            assert not ALPHABETS_MIXED.search(sentence), f"{place}: {sentence}"
        assert not CYRILLIC.search(text.en), f"{place}: {text.en}"


def test_it_keeps_russian_and_ukrainian_letters_apart(texts: dict[str, LocalizedText]) -> None:
    for place, text in texts.items():
        assert not NOT_RUSSIAN.search(text.ru), f"{place}: {text.ru}"
        assert not NOT_UKRAINIAN.search(text.uk), f"{place}: {text.uk}"


def test_it_leaves_no_text_empty_or_untrimmed(texts: dict[str, LocalizedText]) -> None:
    for place, text in texts.items():
        for sentence in languages(text):
            assert sentence and sentence == " ".join(sentence.split()), f"{place}: {sentence!r}"


def test_it_speaks_without_jargon_in_questions(pack: Pack) -> None:
    """Scores and abbreviations of specialists stay out of what a seller is asked."""
    jargon = re.compile(r"\b(NPS|CSAT|CES|OTIF|SLA|MQL|SQL|SAL|ROI|KPI|ICP|MDF)\b")
    questions = [question for process in pack.processes.values() for question in process.questions]
    assert [q.id for q in questions if any(jargon.search(text) for text in languages(q.text))] == []
    asked = [text for process in pack.processes.values() for text in elements(process)]
    assert [text.en for text in asked if any(jargon.search(words) for words in languages(text))] == []


def test_it_says_the_names_of_the_processes_once_each(pack: Pack) -> None:
    for language in ("en", "ru", "uk"):
        names = Counter(getattr(process.name, language) for process in pack.processes.values())
        assert max(names.values()) == 1, names.most_common(1)
