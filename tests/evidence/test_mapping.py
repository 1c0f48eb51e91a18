"""A mapping with mistakes is told all of them, each with its line and the nearest right word."""

from pathlib import Path

import pytest
from tests.evidence.tables import DEALS

from etalon.core.errors import DocumentError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.evidence.mapping.read import parse_mapping
from etalon.evidence.mapping.stages import propose_stages
from etalon.standard.pack import Pack

FILE = Path("mapping.yaml")


def problems(text: str, pack: Pack) -> list[tuple[str, int, str]]:
    """Code, line and nearest word of every problem; each has a sentence in every language."""
    with pytest.raises(DocumentError) as caught:
        parse_mapping(text, FILE, pack)
    for language in LANGUAGES:
        assert all(line.startswith("mapping.yaml:") for line in problem_lines(caught.value, language))
    return [(p.code, p.place.line, str(p.facts.get("nearest", ""))) for p in caught.value.problems]


def test_a_good_mapping_is_read(pack: Pack) -> None:
    """A bare word is a column; a single key stands for a list."""
    mapping = parse_mapping(DEALS, FILE, pack)
    file = mapping.spec.files["deals"]
    assert file.key == ("id",)
    assert file.tables["deals"].columns["deal_id"].column == "id"
    assert mapping.id == "test"


@pytest.mark.parametrize(
    ("right", "wrong", "code", "nearest"),
    [
        ("      deals:\n        columns", "      deal:\n        columns", "mapping-unknown-table", "deals"),
        ("account_id: client", "acount_id: client", "mapping-unknown-column", "account_id"),
        ("kind: deal_created", "kind: deal_create", "mapping-unknown-kind", "deal_created"),
        ("attrs: {result", "attrs: {results", "mapping-unknown-attribute", "result"),
        ("New: sell.qualify", "New: sell.qualifi", "mapping-unknown-step", "sell.qualify"),
        ("closed_at: created_at}", "closed_at: create_at}", "mapping-unknown-column", "created_at"),
        ("pattern: deals", "patern: deals", "field-unknown", "pattern"),
        ("as: stage}\n          created", "as: stages}\n          created", "value-not-allowed", "stage"),
        (
            "value: amount\n        not",
            "value: {lookup: rates, column: x}\n        not",
            "mapping-unknown-lookup",
            "",
        ),
        ("value: amount\n        not", "value: {}\n        not", "mapping-one-form", ""),
        ("value: amount\n        not", "value: {previous: x}\n        not", "mapping-needs", ""),
        ("deal_id: id\n", "name: id\n", "mapping-no-key", ""),
        (
            "    key: id\n",
            "    skip: [{when: {column: id, empty: true}, reason: oops}]\n",
            "mapping-unknown-reason",
            "",
        ),
        ("is: [won, lost]}", "is: [won], empty: true}", "mapping-one-form", ""),
        (
            "attrs: {result: {column: stage, as: stage}}",
            "attrs: {result: {constant: win}}",
            "mapping-unknown-value",
            "won",
        ),
    ],
)
def test_a_mistake_is_named_with_line_and_nearest_word(
    pack: Pack, right: str, wrong: str, code: str, nearest: str
) -> None:
    """The line is that of the mistake itself."""
    assert right in DEALS
    text = DEALS.replace(right, wrong)
    found = [problem for problem in problems(text, pack) if problem[0] == code]
    assert found, problems(text, pack)
    first_changed = DEALS[: DEALS.index(right)].count("\n") + 1
    assert first_changed - 1 <= found[0][1] <= first_changed + 3
    assert nearest in (found[0][2], "")


def test_all_mistakes_come_at_once(pack: Pack) -> None:
    """Nobody corrects one word at a time."""
    text = DEALS.replace("account_id: client", "acount_id: client").replace("sell.qualify", "sel.qualify")
    text = text.replace("kind: deal_created", "kind: deal_made")
    assert len(problems(text, pack)) == 3


def test_own_kinds_of_events_are_allowed(pack: Pack) -> None:
    """An organisation adds `x.<name>`."""
    assert parse_mapping(DEALS.replace("kind: deal_created", "kind: x.born"), FILE, pack)


@pytest.mark.parametrize(
    ("word", "meaning"),
    [
        ("Negotiation/Review", "sell.negotiate"),
        ("1. Квалификация", "sell.qualify"),
        ("Коммерческое предложение отправлено", "sell.propose"),
        ("Сделка выиграна", "won"),
        ("Закрыто и не реализовано", "lost"),
        ("Виграно", "won"),
        ("Узгодження договору", "sell.negotiate"),
        ("Closed Lost", "lost"),
        ("Отложено", "no_decision"),
        ("Нецелевой", "disqualified"),
        ("Зелёный", ""),
    ],
)
def test_stage_words_of_three_languages_are_proposed(pack: Pack, word: str, meaning: str) -> None:
    """An unknown word stays open for the person; nothing is guessed from afar."""
    assert propose_stages([word], pack) == {word: meaning}
