"""The language of formulas: what it reads, what it says of mistakes, what the KPIs of the standard read."""

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from tests.standard.damaged import HEAD, KIND, TEXT
from tests.standard.formula_trees import conditions, expressions

from etalon.core.errors import DocumentError, EtalonError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.standard.checker import check_pack
from etalon.standard.contract import contract
from etalon.standard.documents import Kpi
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.meaning import Meaning
from etalon.standard.formulas.parse import Wrong, parse_condition, parse_formula, parse_set
from etalon.standard.formulas.problems import kpi_mistakes, reading
from etalon.standard.formulas.vocabulary import PRIVATE, Vocabulary, vocabulary
from etalon.standard.formulas.written import written
from etalon.standard.loader import base_pack, load_pack

GUIDE = (Path(__file__).parent.parent.parent / "docs" / "formulas.md").read_text(encoding="utf-8")
NEED = re.compile(r"(?P<table>\w+)(?::(?P<kind>[\w.]+?))?(?:\.(?P<attrs>attrs\.)?(?P<column>\w+))?")
MANY = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))


def fields_of(kpi: Kpi, words: Vocabulary) -> list[str]:
    """Every field of the contract that a KPI reads, alternatives one by one."""
    return [name.strip() for need in reading(kpi, words).needs for name in need.split("|")]


def test_every_kpi_reads_fields_of_the_contract_and_nothing_of_persons() -> None:
    pack, words = base_pack(), vocabulary(base_pack())
    read = {key: fields_of(kpi, words) for key, kpi in pack.kpis.items()}
    assert len(read) >= 190
    for key, names in read.items():
        own_numbers = any(
            isinstance(part, t.OfMeasure) for part in t.walk(parse_formula(pack.kpis[key].formula))
        )
        assert names or own_numbers, key
        for name in names:
            found = NEED.fullmatch(name)
            assert found is not None, (key, name)
            table, kind, column = found["table"], found["kind"], found["column"]
            assert table in contract() and table != PRIVATE, (key, name)
            assert kind is None or kind in pack.event_kinds, (key, name)
            if found["attrs"]:
                assert kind is None or column in pack.event_kinds[kind].attributes, (key, name)
            else:
                assert column is None or column in contract()[table].names, (key, name)


def test_no_formula_of_the_standard_has_a_mistake() -> None:
    words = vocabulary(base_pack())
    assert {
        key: kpi_mistakes(kpi, words) for key, kpi in base_pack().kpis.items() if kpi_mistakes(kpi, words)
    } == {}


def test_every_formula_written_out_again_reads_as_the_same() -> None:
    for kpi in base_pack().kpis.values():
        tree = parse_formula(kpi.formula)
        assert parse_formula(written(tree)) == tree
    for found in base_pack().kpi_sets.values():
        assert parse_set(written(parse_set(found.set))) == parse_set(found.set)


@MANY
@given(expressions)
def test_any_formula_that_is_written_reads_as_itself(tree: t.Expression) -> None:
    assert parse_formula(written(tree)) == tree


@MANY
@given(conditions)
def test_any_condition_by_itself_reads_as_itself(tree: t.Condition) -> None:
    assert parse_condition(written(tree)) == tree


def test_the_guide_shows_each_construct_in_a_formula_that_holds() -> None:
    words = Vocabulary(base_pack().event_kinds, vocabulary(base_pack()).sets, vocabulary(base_pack()).kpis)
    shown = [
        code.replace("\\|", "|")
        for row in re.findall(r"^\| `.*` \| .* \| (`.*`) \|$", GUIDE, re.M)
        for code in re.findall(r"`([^`]+)`", row)
    ]
    assert len(shown) > 20
    seen: set[type[t.Node]] = set()
    for text in shown:
        meaning = Meaning(words, ("window",))
        meaning.expression(parse_formula(text))
        assert meaning.wrong == [], text
        seen |= {type(part) for part in t.walk(parse_formula(text))}
    assert {t.Aggregate, t.Share, t.Cohort, t.Cost, t.Kpi, t.OfMeasure, t.Entered, t.Earlier, t.Until} <= seen
    assert {t.Between, t.Binary, t.Call, t.Compared, t.Has, t.Window, t.Pick} <= seen


def test_the_worked_documents_of_the_guide_hold() -> None:
    block = re.search(r"```yaml\n(.*?)```", GUIDE, re.S)
    assert block is not None
    kpis = [Kpi.model_validate(item) for item in yaml.safe_load(block[1])["items"]]
    assert len(kpis) == 10
    for kpi in kpis:
        assert kpi_mistakes(kpi, vocabulary(base_pack())) == []


MISTAKES = [
    ("count(ad_clik)", "formula-name-unknown", 6, "ad_click"),
    ("count(orders wher route = direct)", "formula-unreadable", 13, "where"),
    ("count(orders", "formula-unreadable", 12, ""),
    ("sum(orders.valeu)", "formula-field-unknown", 11, "value"),
    ("count(orders where rout = direct)", "formula-field-unknown", 19, "route"),
    ("count(call_connected where attrs.topc = price)", "formula-field-unknown", 27, "attrs.topic"),
    ("count(call_connected where attrs.topic = prise)", "formula-value-unknown", 41, "price"),
    ("count(orders where value > 5 and ordered_at > 3)", "formula-types", 33, ""),
    ("count(orders where route > 3)", "formula-types", 19, ""),
    ("count(orders) * $windw", "formula-parameter-unknown", 16, "window"),
    ("kpi(K-WINN)", "formula-kpi-unknown", 0, "K-WIN"),
    ("median(wh until call_made over lead_created)", "formula-per-missing", 16, ""),
    ("count(orders where has call_made per ticket)", "formula-per-unknown", 23, ""),
    ("value * 2", "formula-row-missing", 0, ""),
    ("count(orders per account)", "formula-row-missing", 6, ""),
    ("sum(orders)", "formula-value-missing", 0, ""),
    ("distinct(value * 2 over orders)", "formula-distinct", 0, ""),
    ("count(orders | leads)", "formula-sets-mixed", 6, ""),
    ("count(persons)", "formula-name-unknown", 6, ""),
    ("cost(region = north)", "formula-field-unknown", 5, ""),
    ("count(accounts where has orders within 3 cd)", "formula-no-time", 25, ""),
    ("earlier(3 wd, count(orders))", "formula-days-only", 8, ""),
]


@pytest.mark.parametrize(("text", "code", "at", "near"), MISTAKES)
def test_a_mistake_names_its_place_and_the_nearest_word(text: str, code: str, at: int, near: str) -> None:
    words = vocabulary(base_pack())
    try:
        tree = parse_formula(text)
    except Wrong as wrong:
        found = [wrong]
    else:
        meaning = Meaning(words, ("window",))
        meaning.expression(tree)
        found = meaning.wrong
    assert [(each.code, each.at) for each in found] == [(code, at)]
    assert found[0].facts.get("nearest", "") == near
    told = EtalonError.of(code, None, id="K-X", **found[0].facts)
    for language in LANGUAGES:
        assert all("K-X" in line for line in problem_lines(told, language))


KPI = """id: K-X
origin: J
section: reach
name: {text}
meaning: {text}
unit: share
direction: up
formula: {formula}
"""


def kpi_pack(folder: Path, formula: str, more: str = "") -> Path:
    """A pack of one KPI."""
    files = {"pack.yaml": HEAD, "event_kinds/kinds.yaml": KIND}
    files["kpis/K-X.yaml"] = KPI.format(text=TEXT, formula=formula) + more
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("formula", "line", "column"),
    [
        ("count(page_vew) / 2", 8, 16),
        ("'count(page_vew) / 2'", 8, 17),
        (">-\n  count(page_view)\n  / count(page_vew)", 10, 11),
        ("|\n  count(page_vew)", 9, 9),
    ],
)
def test_a_mistake_in_a_file_has_the_line_and_column_inside_the_formula(
    tmp_path: Path, formula: str, line: int, column: int
) -> None:
    problems = check_pack(load_pack(kpi_pack(tmp_path, formula))).problems
    assert [(each.code, each.place.line, each.place.column) for each in problems] == [
        ("formula-name-unknown", line, column)
    ]
    assert problems[0].facts["nearest"] == "page_view"


def test_all_mistakes_of_a_formula_and_of_the_form_are_told_at_once(tmp_path: Path) -> None:
    folder = kpi_pack(tmp_path, "count(a) / count(b) + $c", "parameters: {d: {value: 1}}\n")
    codes = [each.code for each in check_pack(load_pack(folder)).problems]
    assert codes == [
        "formula-name-unknown",
        "formula-name-unknown",
        "formula-parameter-unknown",
        "formula-parameter-idle",
    ]


def test_a_formula_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    codes = [each.code for each in check_pack(load_pack(kpi_pack(tmp_path, "1 - kpi(K-X)"))).problems]
    assert codes == ["formula-circle"]


def test_a_kpi_has_a_strict_form(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        load_pack(kpi_pack(tmp_path, "count(page_view)", "units: share\n"))
    assert [each.code for each in caught.value.problems] == ["field-unknown"]
    assert caught.value.problems[0].facts["nearest"] == "unit"


def test_a_condition_stands_by_itself_for_rules() -> None:
    tree = parse_condition(
        "attrs.kind = binding and has (call_made where at > start) per deal within 3 wd before"
    )
    assert isinstance(tree, t.Both)
    assert written(tree).startswith("attrs.kind = binding and has (call_made where at > start)")


def test_a_named_set_in_a_circle_is_refused(tmp_path: Path) -> None:
    folder = kpi_pack(tmp_path, "count(page_view)")
    path = folder / "kpi_sets" / "sets.yaml"
    path.parent.mkdir()
    item = "  - {{id: {0}, origin: J, name: {1}, meaning: {1}, set: {2}}}\n"
    path.write_text(
        "items:\n" + item.format("a", TEXT, "b") + item.format("b", TEXT, "a where at > start"), "utf-8"
    )
    codes = {each.code for each in check_pack(load_pack(folder)).problems}
    assert codes == {"formula-circle"}
