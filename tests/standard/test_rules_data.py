"""The rules of regulations in the base pack, and the public sources."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from tests.standard.wording import faults_of, in_all_languages, texts_of

from etalon.core.errors import DocumentError
from etalon.core.texts import LANGUAGES, problem_lines, text
from etalon.packs import BASE
from etalon.standard.checker import check_pack
from etalon.standard.documents import StageId
from etalon.standard.documents.rules import Rule, Severity, Template
from etalon.standard.loader import base_pack, load_pack
from etalon.standard.rule_words import PLACEHOLDER, amount, in_words, worded

RULES = base_pack().rules
TEXTS = texts_of(base_pack(), "rules")
ACCUSING = re.compile(
    r"\b(guilt|blame|violat|offend|punish|fault of)|винов|наруш|провин|наказ|штраф|порушн|винен\b|винуват",
    re.IGNORECASE,
)


def sentences(rule: Rule) -> Iterator[tuple[str, str]]:
    """Every sentence of a rule with its parameters in words, by language."""
    parts = (rule.name, rule.claim, rule.when, rule.then, rule.within, *rule.exceptions)
    for language in LANGUAGES:
        for part in (*parts, rule.why, rule.prefer, rule.avoid):
            if part is not None:
                yield language, in_words(part, rule, language)


def test_it_holds_the_96_rules_in_order() -> None:
    assert list(RULES) == [f"REG-{number:03}" for number in range(1, 97)]
    assert {rule.template for rule in RULES.values()} == set(get_args(Template))
    assert {rule.severity for rule in RULES.values()} == set(get_args(Severity))
    assert {rule.stage for rule in RULES.values()} == {*get_args(StageId), "channel", "all"}


def test_it_checks_clean() -> None:
    files = [problem.place.file for problem in check_pack(base_pack()).problems]
    assert [
        str(file) for file in files if file is not None and file.parent.name in ("rules", "sources")
    ] == []


def test_it_keeps_each_text_to_the_letters_of_its_language() -> None:
    plain = {
        place: text.model_copy(
            update={language: PLACEHOLDER.sub("1", text.in_(language)) for language in LANGUAGES}
        )
        for place, text in TEXTS.items()
    }
    assert len(plain) > 800
    assert {place: list(faults_of(text)) for place, text in plain.items() if list(faults_of(text))} == {}


def test_it_accuses_nobody() -> None:
    """A rule points at cases worth discussing, never at a guilty person."""
    said = {place: sentence for place, text in TEXTS.items() for sentence in in_all_languages(text)}
    allowed = {
        place
        for place, text in TEXTS.items()
        if place.endswith(".avoid") and text.en == "Looking for the one to blame."
    }
    assert [
        place for place, sentence in said.items() if ACCUSING.search(sentence) and place not in allowed
    ] == []


def test_it_says_every_text_with_its_parameters_in_words() -> None:
    """S37: regulations are written documents; a changed parameter changes the words."""
    for rule in RULES.values():
        for language, sentence in sentences(rule):
            assert "{" not in sentence, f"{rule.id} {language}: {sentence}"
            assert 1 <= len(sentence.split()) <= 45, f"{rule.id} {language}: {sentence}"


def test_it_uses_every_parameter_in_its_words_in_every_language() -> None:
    for rule in RULES.values():
        parts = [rule.claim, rule.when, rule.then, *rule.exceptions]
        parts += [rule.within] if rule.within else []
        for language in LANGUAGES:
            used = {found[1] for part in parts for found in PLACEHOLDER.finditer(part.in_(language))}
            assert used == {parameter.name for parameter in rule.parameters}, f"{rule.id} {language}"


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            "REG-001",
            (
                "A person answers each inbound lead within 1 working hour of its arrival.",
                "На каждый входящий лид человек отвечает в течение 1 рабочего часа.",
                "На кожен вхідний лід людина відповідає протягом 1 робочої години.",
            ),
        ),
        (
            "REG-003",
            (
                "Each new lead is given an owner within 15 working minutes.",
                "Новому лиду назначают ответственного в течение 15 рабочих минут.",
                "Новому ліду призначають відповідального протягом 15 робочих хвилин.",
            ),
        ),
        (
            "REG-048",
            (
                "Within 1 working day of signing the customer knows the person in charge of delivery"
                " and the date.",
                "Не позже чем через 1 рабочий день после подписания клиент знает, кто отвечает за поставку"
                " и когда она будет.",
                "Не пізніше ніж через 1 робочий день після підписання клієнт знає, хто відповідає"
                " за постачання і коли воно буде.",
            ),
        ),
    ],
)
def test_it_reads_as_a_page_of_regulation(rule: str, said: tuple[str, str, str]) -> None:
    made = tuple(in_words(RULES[rule].claim, RULES[rule], language) for language in LANGUAGES)
    assert made == said


def test_it_bends_amounts_by_number_and_case() -> None:
    within = next(parameter for parameter in RULES["REG-010"].parameters if parameter.name == "within")
    assert [amount(within, "ru", value) for value in (1, 2, 5, 21)] == [
        "1 рабочий день",
        "2 рабочих дня",
        "5 рабочих дней",
        "21 рабочий день",
    ]
    assert [amount(within, "uk", value, of=True) for value in (1, 3, 0.5)] == [
        "1 робочого дня",
        "3 робочих днів",
        "0,5 робочого дня",
    ]


def test_it_puts_a_changed_parameter_into_the_words() -> None:
    rule = RULES["REG-010"]
    assert in_words(rule.claim, rule, "en", {"within": 3}).startswith("Within 3 working days")


def test_it_opens_by_what_the_records_hold() -> None:
    """A rule is proposed first only where records can check it."""
    first = sorted((rule.begin_with, rule.id) for rule in RULES.values() if rule.begin_with is not None)
    assert [place for place, _ in first] == list(range(1, len(first) + 1))
    for _, key in first:
        check = RULES[key].check
        assert check.when or check.moment or check.until_state, key
        assert RULES[key].reads, key


def test_it_reads_at_least_the_events_of_its_own_check() -> None:
    for rule in RULES.values():
        acts = (*rule.check.when, *rule.check.then, *rule.check.until)
        assert {f"events:{act.kind}" for act in acts} <= set(rule.reads), rule.id
        for act in acts:
            allowed = base_pack().event_kinds[act.kind].attributes
            for name, value in act.attrs.items():
                assert name in allowed and (not allowed[name] or value in allowed[name]), f"{rule.id}: {name}"


def test_it_ties_the_rules_of_synchronisation_to_the_behaviours_they_limit() -> None:
    """S14: no product presentation to a buyer who has not left the status quo."""
    tied = {
        rule.behaviour: rule for rule in RULES.values() if rule.template == "absence_until" and rule.behaviour
    }
    assert {"beh.product", "beh.demo", "beh.discount", "beh.upsell", "beh.referral"} <= set(tied)
    for key, rule in tied.items():
        first = base_pack().behaviours[key].first
        assert rule.check.until_state is not None
        assert base_pack().buyer_states[rule.check.until_state].no == first, rule.id


def test_it_says_severity_and_verdict_without_a_verdict_on_people() -> None:
    assert text("rule-verdict-broken", "ru") == "по записям не подтверждено"
    assert text("rule-cases", "uk") == "Випадки для обговорення"
    for language in LANGUAGES:
        names = [text(f"rule-severity-{severity}", language) for severity in get_args(Severity)]
        assert len(set(names)) == 4


def test_it_names_each_public_source_once_with_its_address() -> None:
    sources = base_pack().public_sources
    assert len(sources) == 108
    assert [
        key for key, times in Counter(source.address for source in sources.values()).items() if times > 1
    ] == []
    assert all(source.address.startswith(("http://", "https://")) for source in sources.values())
    named = texts_of(base_pack(), "sources")
    assert {place: list(faults_of(text)) for place, text in named.items() if list(faults_of(text))} == {}


@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        (
            "where: attrs.percent > $limit",
            "where: attrs.percent > $limt",
            "formula-parameter-unknown",
            "limt",
        ),
        (
            "where: attrs.percent > $limit",
            "where: attrs.procent > $limit",
            "formula-field-unknown",
            "procent",
        ),
        ("per: deal", "per: dael", "rule-object-unknown", "dael"),
        ("default: 5", "default: 99", "rule-default-outside", "99"),
        ("a discount above {limit} goes", "a discount above {limt} goes", "rule-parameter-unknown", "limt"),
        ("events:proposal_sent", "events:propsal_sent", "trace-unknown", "propsal"),
        ("process: STR-4", "process: STR-44", "reference-dangling", "STR-44"),
    ],
)
def test_it_tells_what_is_wrong_with_a_rule_and_where(
    tmp_path: Path, old: str, new: str, code: str, line: str
) -> None:
    shutil.copytree(BASE, tmp_path / "base")
    file = tmp_path / "base" / "rules" / "sell_discount.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    found = [problem for problem in check_pack(load_pack(tmp_path / "base")).problems if problem.code == code]
    assert [problem.place.file for problem in found] == [file]
    assert found[0].place.line is not None
    assert line in file.read_text(encoding="utf-8").splitlines()[found[0].place.line - 1]
    for language in LANGUAGES:
        assert problem_lines(DocumentError(*found), language)


def test_it_words_a_whole_rule_with_the_numbers_of_an_organisation() -> None:
    rule = worded(RULES["REG-077"], {"within": 3, "arbitration": 21})
    assert rule.claim.ru.startswith("В течение 3 рабочих дней")
    assert rule.exceptions[0].uk == "арбітраж: 21 робочий день"
    assert rule.parameters == RULES["REG-077"].parameters
