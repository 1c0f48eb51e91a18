"""Reading the standard: every item in words, links both ways, a search that hears three languages."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.standard.own_pack import change, own_pack

from etalon.cli.main import run
from etalon.core.texts import LANGUAGES, Language
from etalon.standard.described import Code, Grid, Ref, Row, Values, described
from etalon.standard.documents import BuyerModel
from etalon.standard.links import links_of
from etalon.standard.loader import base_pack
from etalon.standard.references import references
from etalon.standard.rule_words import PLACEHOLDER
from etalon.standard.search import plain, search, stem

BASE = base_pack()
LINKS = links_of(BASE)
PROGRAMS = {"formula", "set", "reads", "measures", "attrs", "attributes", "not_touches"}
"""Fields that are written for the program and shown as such."""


def plain_values(values: Values) -> Iterator[str | Ref | Code]:
    for value in values:
        if isinstance(value, Row):
            yield from plain_values(value.values)
        elif isinstance(value, Grid):
            for line in value.rows:
                for cell in line:
                    yield from plain_values(cell)
        else:
            yield value


def rows_of(kind: str, key: str, language: Language) -> dict[str, Values]:
    item = BASE.documents[kind][key]
    return {row.field: row.values for row in described(BASE, LINKS, kind, item, language)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_every_item_in_words_and_not_in_codes(language: Language) -> None:
    """S08: every item can be read; only what is written for the program stays as it is."""
    coded = set()
    for kind, items in BASE.documents.items():
        for item in items.values():
            for row in described(BASE, LINKS, kind, item, language):
                assert row.values, (kind, item.id, row.field)
                assert row.label[:1].isupper(), row.label
                inside = list(plain_values(row.values))
                coded |= {(kind, row.field) for value in inside if isinstance(value, Code)}
                assert not [v for v in inside if isinstance(v, str) and PLACEHOLDER.search(v)], (
                    kind,
                    item.id,
                )
    acts = {("behaviours", "recorded_as"), ("lead_states", "enters_by"), ("buyer_rules", "endings")}
    acts |= {("event_kinds", "evidence_when")}
    assert {field for field in coded if field[1] not in PROGRAMS} <= acts


def test_every_reference_is_a_link_and_every_link_leads_back() -> None:
    for each in references(BASE):
        target = LINKS.inside.get((each.kind, each.key), {}).get(each.inside)
        if any(each.target in BASE.documents.get(kind, {}) for kind in each.allowed):
            assert target is not None and target[1] == each.target, each
    for source, inside in LINKS.inside.items():
        for target in inside.values():
            assert target[1] in BASE.documents[target[0]]
            assert source == target or source in LINKS.from_(*target)


def test_it_links_what_is_named_without_a_reference() -> None:
    """Stages of a field, buyer states by number, tactics that a frame derives from their fit."""
    assert ("stages", "attract") in LINKS.to("kpis", "K-CPL")
    assert ("behaviours", "beh.coldpitch") in LINKS.from_("buyer_states", "comparing_suppliers")
    assert ("frames", "tactics_map") in LINKS.from_("tactics", "ev.webinar")


def test_it_shows_a_tactic_stage_by_stage() -> None:
    """S21, S22: fit, place in the teaching set and KPIs side by side."""
    grid = rows_of("tactics", "ev.webinar", "en")["fit"][0]
    assert isinstance(grid, Grid)
    assert grid.columns == ("Stage", "Fit", "Place in the teaching set", "KPIs")
    attract = grid.rows[1]
    assert attract[:3] == ((Ref(("stages", "attract"), "Attract"),), ("mainstream at this stage",), ("4",))
    assert [each.target[1] for each in attract[3] if isinstance(each, Ref)] == ["K-CPL", "K-ATT"]


def test_it_shows_ranges_in_their_unit_with_their_sources() -> None:
    grid = rows_of("kpis", "K-WIN", "uk")["ranges"][0]
    assert isinstance(grid, Grid)
    assert grid.rows[0][0] == ("21%",)
    assert any(
        isinstance(value, Ref) and value.target[0] == "sources" for cell in grid.rows[0] for value in cell
    )


def test_it_shows_a_rule_with_its_numbers_in_words() -> None:
    assert rows_of("rules", "REG-010", "uk")["within"] == ("Протягом 1 робочого дня",)


def test_it_names_each_part_of_a_model_by_itself() -> None:
    model = BASE.all("buyer_models", BuyerModel)["model.gartner"]
    states = {
        row.field: row.values
        for row in rows_of("buyer_models", model.id, "uk")["states"]
        if isinstance(row, Row)
    }
    assert list(plain_values(states["contracting"])) == ["Вибір постачальника (завершення)"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("cost of a lead", "cost_per_lead"),
        ("стоимость лидов", "cost_per_lead"),
        ("ВАРТІСТЬ ЛІДА", "cost_per_lead"),
        ("перехід з пошуку", "search_visit"),
        ("холодный звонок", "cl.coldcall"),
        ("вебинары", "ev.webinar"),
        ("K-WIN", "K-WIN"),
        ("beh.coldpitch", "beh.coldpitch"),
        ("взращивание лидов", "lead_nurturing"),
    ],
)
def test_it_finds_by_words_of_three_languages(words: str, first: str) -> None:
    found = [each.item.id for each, _ in search(BASE, words)]
    assert found[0] == first


def test_it_finds_other_words_for_a_term() -> None:
    """A synonym of the glossary leads to the agreed term."""
    for term in BASE.terms.values():
        for other in term.also.get("ru", ()):
            assert term.id in [each.item.id for each, _ in search(BASE, other)], other


def test_it_hears_yo_and_case_and_common_endings() -> None:
    assert plain("Ещё") == plain("ЕЩЕ")
    assert {stem(word) for word in ("сделка", "сделки", "сделками", "сделок")} == {"сдел"}
    assert {stem(word) for word in ("process", "processes")} == {"proces", "process"} or stem(
        "leads"
    ) == "lead"
    assert search(BASE, "зюзюка") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verb_shows_an_item_with_links_both_ways(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["standard", "show", "processes", "CYC-7", "--language", language]) == 0
    said = capsys.readouterr().out
    process = BASE.processes["CYC-7"]
    assert process.questions[0].text.in_(language)[:30] in said
    assert "K-WIN" in said and "growth" not in said.split("CYC-7")[0]
    assert BASE.kpis["K-WIN"].name.in_(language)[1:] in said


def test_the_verb_answers_in_json_with_links(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["standard", "show", "tactics", "ev.webinar", "--format", "json", "--language", "ru"]) == 0
    told = json.loads(capsys.readouterr().out)["result"]
    assert told["origin_in_words"] == "предложение Etalon, можно править"
    assert {"kind": "kpis", "id": "K-CPL"} in told["links"]["to"]
    assert {"kind": "frames", "id": "tactics_map"} in told["links"]["from"]


def test_the_verb_searches_one_kind_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["standard", "show", "--search", "стоимость лида", "--format", "json"]) == 0
    everywhere = json.loads(capsys.readouterr().out)["result"]
    assert run(["standard", "show", "kpis", "--search", "стоимость лида", "--format", "json"]) == 0
    of_kind = json.loads(capsys.readouterr().out)["result"]
    assert {each["kind"] for each in of_kind} == {"kpis"}
    assert of_kind == [each for each in everywhere if each["kind"] == "kpis"]
    assert [each["score"] for each in everywhere] == sorted((e["score"] for e in everywhere), reverse=True)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["kpi"], "kpis"),
        (["tactics", "ev.webinr"], "ev.webinar"),
        (["tactics", "K-WIN"], "etalon standard show kpis K-WIN"),
        (["--search", "ввебинар"], "вебинар"),
        (["--search", "!!"], "--search"),
    ],
)
def test_a_wrong_word_is_told_with_the_nearest_right_one(
    words: list[str], hint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["standard", "show", *words, "--language", "ru"]) != 0
    assert hint in capsys.readouterr().err


def test_the_verb_shows_who_changed_an_item_and_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """S09, S37: an organisation's own word stands beside what it changed."""
    reason = "{en: our buyers search, ru: наши ищут сами, uk: наші шукають самі}"
    fit = change("override", "tactics/ev.webinar", field="fit.sell", value="U", was="R", reason=reason)
    folder = own_pack(tmp_path / "acme", fit)
    assert run(["standard", "show", "tactics", "ev.webinar", "--pack", str(folder), "--language", "ru"]) == 0
    assert "наши ищут сами" in capsys.readouterr().out


def test_the_verb_names_sources_with_their_addresses(capsys: pytest.CaptureFixture[str]) -> None:
    """S08: every item carries its origin."""
    assert run(["standard", "show", "buyer_models", "model.gartner", "--language", "uk"]) == 0
    assert "https://www.gartner.com/" in capsys.readouterr().out


def test_it_names_the_answers_for_which_a_rule_of_the_profile_holds() -> None:
    """S19: a rule says for whom it is."""
    rule = next(each for each in BASE.adaptations.values() if "route" in each.when)
    told = {
        row.field: row.values for row in rows_of("adaptations", rule.id, "ru")["when"] if isinstance(row, Row)
    }
    names = {option.id: option.name.ru for option in BASE.traits["route"].options}
    assert list(told["route"]) == [names[each][:1].upper() + names[each][1:] for each in rule.when["route"]]
