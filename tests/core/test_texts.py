"""The interface speaks three languages, and no message is missing in one of them."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from etalon.core.texts import FOLDER, LANGUAGES, Language, MissingTextError, text

SOURCE = Path(__file__).resolve().parents[2] / "src" / "etalon"
ROOMS = sorted(path.name for path in (FOLDER / "en").glob("*.ftl"))


class Variables(Visitor):  # type: ignore[misc]
    """Collects the names of the facts that a message uses."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def messages(room: str, language: Language) -> dict[str, set[str]]:
    """Message ids of a room's file with the facts that each uses; broken entries fail."""
    resource = FluentParser().parse((FOLDER / language / room).read_text(encoding="utf-8"))
    broken = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
    assert broken == []
    found = {}
    for entry in resource.body:
        if isinstance(entry, ast.Message):
            variables = Variables()
            variables.visit(entry)
            assert entry.id.name not in found, f"{entry.id.name} is written twice"
            found[entry.id.name] = variables.names
    return found


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", ["ru", "uk"])
def test_every_message_exists_with_the_same_facts(room: str, language: Language) -> None:
    assert messages(room, language) == messages(room, "en")


def test_no_language_has_a_room_that_another_lacks() -> None:
    for language in LANGUAGES:
        assert sorted(path.name for path in (FOLDER / language).glob("*.ftl")) == ROOMS


def test_no_id_stands_in_two_rooms() -> None:
    found = [key for room in ROOMS for key in messages(room, "en")]
    assert len(found) == len(set(found))


def test_every_problem_that_is_raised_has_a_sentence() -> None:
    said = {key for room in ROOMS for key in messages(room, "en")}
    raised = set()
    for path in SOURCE.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        raised |= set(re.findall(r'(?:Problem|Error\.of)\(\s*"([a-z0-9-]+)"', code))
    assert len(raised) > 20
    assert {code for code in raised if f"problem-{code}" not in said} == set()


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_letters_of_two_alphabets_are_not_mixed_in_a_word(language: Language) -> None:
    foreign = {"ru": "іїєґІЇЄҐ", "uk": "ыэъёЫЭЪЁ"}[language]
    for room in ROOMS:
        for line in (FOLDER / language / room).read_text(encoding="utf-8").splitlines():
            assert not re.search(f"[{foreign}]", line), line
            assert not re.search(r"[a-zA-Z][а-яіїєґё]|[а-яіїєґё][a-zA-Z]", line), line


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [("en", 1, "1 day"), ("ru", 1, "1 день"), ("ru", 3, "3 дня"), ("ru", 25, "25 дней"), ("uk", 2, "2 дні")],
)
def test_plurals_follow_cldr(language: Language, count: int, expected: str) -> None:
    assert text("unit-days", language, count=count, shown=str(count)) == expected


def test_an_unknown_message_is_an_error_and_not_its_id() -> None:
    with pytest.raises(MissingTextError, match="no-such-message"):
        text("no-such-message", "en")


def test_a_missing_fact_is_an_error() -> None:
    with pytest.raises(MissingTextError, match="field"):
        text("problem-field-missing", "en")
