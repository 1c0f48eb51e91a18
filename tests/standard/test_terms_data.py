"""The glossary of the base pack."""

from collections import Counter
from pathlib import Path

import pytest
from tests.standard.wording import faults_of, in_all_languages, part_of_base, texts_of

from etalon.packs import BASE
from etalon.standard.checker import check_pack
from etalon.standard.pack import Pack

OF_THE_DOMAIN = Path(__file__).with_name("terms_of_the_domain.txt")
AGREED = {
    "engagement": ("вовлечение", "залученість"),
    "engagement_cycle": ("цикл вовлечения", "цикл залученості"),
    "prescribe": ("закладывание в проект (PRESCRIBE)", "закладання в проєкт (PRESCRIBE)"),
    "specifier": ("проектировщик, закладывающий решение", "проєктувальник, що закладає рішення"),
    "account": ("компания-клиент", "компанія-клієнт"),
    "abm": ("по ключевым клиентам (ABM)", "за ключовими клієнтами (ABM)"),
    "seller": ("менеджер по продажам", "менеджер з продажу"),
    "champion": ("сторонник внутри клиента", "прихильник усередині клієнта"),
    "gatekeeper": ("секретарь, контролёр доступа", "секретар, контролер доступу"),
    "alignment": ("согласованность маркетинга и продаж", "узгодженість маркетингу і продажу"),
    "availability": ("доступность инструментов", "доступність інструментів"),
    "mapping": ("меппинг (раскладка)", "мапування"),
    "sal": ("лид, принятый отделом продаж", "лід, прийнятий відділом продажу"),
    "sql": ("лид, квалифицированный отделом продаж", "лід, кваліфікований відділом продажу"),
    "opportunity": ("сделка", "угода"),
    "pipeline": ("сделки в работе", "угоди в роботі"),
    "stale_deals": ("зависшие сделки", "завислі угоди"),
    "renewal": ("продление договора", "подовження договору"),
    "decision_maker": ("ЛПР, лицо, принимающее решение", "ОПР, особа, яка ухвалює рішення"),
    "reference_visit": ("визит к клиенту-референту", "візит до клієнта-референта"),
    "claim": ("оценка команды", "оцінка команди"),
    "record": ("по данным учёта", "за даними обліку"),
    "cannot_tell": ("данных не хватает", "бракує даних"),
    "finding": ("наблюдение", "спостереження"),
    "breach": ("отступление", "відступ"),
    "waiver": ("согласованное исключение", "погоджений виняток"),
    "target": ("цель", "ціль"),
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("packs") / "base"
    kinds = [path.name for path in BASE.iterdir() if path.is_dir() and path.name != "findings"]
    return part_of_base(folder, *kinds)


@pytest.fixture(scope="module")
def domain() -> dict[str, bool]:
    """Every term that the domain lists, and whether the article uses its word."""
    rows = (line.split() for line in OF_THE_DOMAIN.read_text(encoding="utf-8").splitlines())
    return {row[0]: row[1:] == ["article"] for row in rows}


def test_it_refers_only_to_what_exists(pack: Pack) -> None:
    files = [problem.place.file for problem in check_pack(pack).problems]
    assert [file for file in files if file is not None and file.parent.name == "terms"] == []


def test_it_keeps_each_text_to_the_letters_of_its_language(pack: Pack) -> None:
    found = texts_of(pack, "terms")
    assert len(found) == 2 * len(pack.terms)
    assert {place: list(faults_of(text)) for place, text in found.items() if list(faults_of(text))} == {}


def test_it_explains_every_term_of_the_domain_and_marks_the_articles_own(
    pack: Pack, domain: dict[str, bool]
) -> None:
    """S39: people discuss regulations and teach with these words."""
    assert len(domain) == 114
    assert set(domain) <= set(pack.terms)
    assert {key: pack.terms[key].in_article for key in domain} == domain
    assert not any(term.in_article for key, term in pack.terms.items() if key not in domain)


def test_it_takes_origin_from_the_article_only_for_the_articles_words(pack: Pack) -> None:
    assert all((term.origin == "A") == term.in_article for term in pack.terms.values())


@pytest.mark.parametrize("key", AGREED)
def test_it_uses_the_agreed_words(pack: Pack, key: str) -> None:
    assert (pack.terms[key].name.ru, pack.terms[key].name.uk) == AGREED[key]


def test_it_names_the_stages_as_the_stages_name_themselves(pack: Pack) -> None:
    for key, stage in pack.stages.items():
        assert pack.terms[key].name.ru.casefold() == stage.name.ru.casefold()
        assert pack.terms[key].name.uk.casefold() == stage.name.uk.casefold()
        assert stage.also is None or stage.also.ru.casefold() in {
            word.casefold() for word in (*pack.terms[key].also.get("ru", ()), stage.name.ru)
        }


def test_it_gives_no_two_terms_one_name(pack: Pack) -> None:
    for language in ("en", "ru", "uk"):
        names = Counter(term.name.in_(language).casefold() for term in pack.terms.values())
        assert [name for name, times in names.items() if times > 1] == [], language


def test_it_offers_no_alias_equal_to_the_name(pack: Pack) -> None:
    for key, term in pack.terms.items():
        for language, words in term.also.items():
            assert words and term.name.in_(language) not in words, key


def test_it_says_each_meaning_in_one_short_sentence(pack: Pack) -> None:
    for key, term in pack.terms.items():
        for sentence in in_all_languages(term.meaning):
            assert 3 <= len(sentence.split()) <= 25, f"{key}: {sentence}"
            assert not sentence.endswith("."), key
