"""The interface and the standard say the agreed terms (S39: people discuss and teach with these words)."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from etalon.core.texts import FOLDER, Language
from etalon.core.yamlfile import read_yaml
from etalon.standard.checker import texts
from etalon.standard.contract import contract
from etalon.standard.loader import base_pack

REPLACED: dict[Language, list[dict[str, Any]]] = read_yaml(
    Path(__file__).with_name("replaced_terms.yaml")
).data
CASES = [(language, term["word"]) for language in REPLACED for term in REPLACED[language]]


def of_the_interface(language: Language) -> Iterator[tuple[str, str]]:
    """Each message of a language: where it stands and what it says."""
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                said = FluentSerializer().serialize_entry(entry).partition("=")[2]
                yield f"{file.name}: {entry.id.name}", said.strip()


def of_the_standard(language: Language) -> Iterator[tuple[str, str]]:
    """Each text of the base pack in a language, aliases apart."""
    for kind, items in base_pack().documents.items():
        for key, item in items.items():
            for path, text in texts(item, ()):
                if "also" not in path:
                    yield f"{kind} {key}: {'.'.join(map(str, path))}", text.in_(language)


def of_the_contract(language: Language) -> Iterator[tuple[str, str]]:
    """The labels of the tables and columns of the evidence."""
    for name, table in contract().items():
        for path, text in texts(table, ()):
            yield f"contract {name}: {'.'.join(map(str, path))}", text.in_(language)


@cache
def everything(language: Language) -> tuple[tuple[str, str], ...]:
    """All that a reader of this language can meet, with its place."""
    return (*of_the_interface(language), *of_the_standard(language), *of_the_contract(language))


def rule_of(language: Language, word: str) -> tuple[re.Pattern[str], str, list[str]]:
    """The pattern of a replaced word, the agreed term, and the texts in which it is right."""
    term = next(term for term in REPLACED[language] if term["word"] == word)
    return re.compile(word, re.IGNORECASE), term["say"], [each["text"] for each in term.get("except", [])]


@pytest.mark.parametrize(("language", "word"), CASES)
def test_it_says_the_agreed_term(language: Language, word: str) -> None:
    pattern, say, right = rule_of(language, word)
    found = [
        f"{place}: “{said}”"
        for place, said in everything(language)
        if said not in right and pattern.search(said)
    ]
    assert found == [], f"say “{say}”"


@pytest.mark.parametrize(("language", "word"), CASES)
def test_no_exception_outlives_its_text(language: Language, word: str) -> None:
    pattern, _, right = rule_of(language, word)
    said = {text for _, text in everything(language)}
    assert [text for text in right if text not in said or not pattern.search(text)] == []


def test_it_looks_at_the_whole_of_the_texts() -> None:
    for language in REPLACED:
        assert len(everything(language)) > 2500


def test_a_question_of_the_checklist_is_not_an_issue_in_ukrainian() -> None:
    """A question is «запитання»; «питання» is an issue to solve, of which the interface has none."""
    found = [place for place, said in of_the_interface("uk") if re.search(r"\bпитан", said, re.IGNORECASE)]
    assert found == []
