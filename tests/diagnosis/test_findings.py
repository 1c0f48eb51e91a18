"""A finding speaks when its rule says so and the records are sure enough, and else is silent."""

import re
from datetime import date

import pytest

from etalon.core.localized import LocalizedText
from etalon.core.measured import Measured, Period
from etalon.core.texts import LANGUAGES, Language
from etalon.diagnosis import find
from etalon.diagnosis.findings import asked
from etalon.diagnosis.look import Answers, see
from etalon.measures.registry import measures
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.standard.documents import FindingRule
from etalon.standard.loader import base_pack

PERIOD = Period(date(2025, 1, 1), date(2025, 12, 31))
WORDS = LocalizedText(en="{rate}.", ru="{rate}.", uk="{rate}.")


def rule(**changed: object) -> FindingRule:
    """A rule about a rate; extremes where `by` is given."""
    fields: dict[str, object] = {
        "id": "finding.test",
        "origin": "J",
        "measure": "win_rate",
        "value": "rate",
        "weight": 3,
        "frame": "process_model",
        "cell": "sell",
        "serves": ("S13",),
        "statement": WORDS,
        "question": WORDS,
    }
    return FindingRule.model_validate({**fields, **changed})


def result(*rows: MeasureRow, by: tuple[str, ...] = (), name: str = "win_rate") -> MeasureResult:
    return MeasureResult(name, "share", "deals", PERIOD, by, (), {}, rows)


def whole(value: float | None, n: int = 100, part: str = "") -> MeasureRow:
    told = (
        Measured.cannot_tell("share", "reason-nothing-closed", n)
        if value is None
        else Measured(value, "share", n)
    )
    return MeasureRow({"rate": told}, part=part)


def group(name: str | None, value: float, low: float | None, high: float | None, n: int = 100) -> MeasureRow:
    return MeasureRow({"rate": Measured(value, "share", n, low, high)}, group={"source": name})


@pytest.mark.parametrize(
    ("value", "n", "changed", "speaks"),
    [
        (0.5, 100, {"at_least": 0.5}, True),
        (0.49, 100, {"at_least": 0.5}, False),
        (0.5, 100, {"at_most": 0.5}, True),
        (0.51, 100, {"at_most": 0.5}, False),
        (0.5, 100, {"at_least": 0.4, "at_most": 0.6}, True),
        (0.7, 100, {"at_least": 0.4, "at_most": 0.6}, False),
        (0.9, 19, {"at_least": 0.5}, False),
        (0.9, 20, {"at_least": 0.5}, True),
        (0.9, 4, {"at_least": 0.5, "min_n": 4}, True),
        (None, 100, {"at_least": 0.5}, False),
        (None, 100, {"at_most": 0.5}, False),
        (0.9, 100, {"at_least": 0.5, "value": "other"}, False),
        (0.9, 100, {"at_least": 0.5, "part": "customers"}, False),
        (0.9, 100, {"at_least": 0.5, "measure": "lapsed"}, False),
    ],
)
def test_a_number_speaks_beyond_its_limit_and_from_enough_records(
    value: float | None, n: int, changed: dict[str, object], speaks: bool
) -> None:
    """Thin data and what cannot be told never make a finding."""
    answers: Answers = {("win_rate", ()): result(whole(value, n))}
    assert (see(rule(**changed), answers) is not None) == speaks


def test_a_rule_about_the_whole_does_not_look_at_groups() -> None:
    answers: Answers = {("win_rate", ()): result(group("fair", 0.9, 0.8, 1.0), whole(0.2))}
    assert see(rule(at_least=0.5), answers) is None


EXTREMES = {"by": ("source",), "look": "extremes"}


@pytest.mark.parametrize(
    ("rows", "speaks"),
    [
        ([group("a", 0.8, 0.7, 0.9), group("b", 0.3, 0.2, 0.4)], True),
        ([group("a", 0.8, 0.7, 0.9), group("b", 0.6, 0.5, 0.71)], False),
        ([group("a", 0.8, 0.7, 0.9), group("b", 0.6, 0.5, 0.7)], False),
        ([group("a", 0.8, 0.7, 0.9), group("b", 0.3, 0.2, 0.4, n=19)], False),
        ([group("a", 0.8, 0.7, 0.9), group("b", 0.3, None, None)], False),
        ([group("a", 0.8, 0.7, 0.9), group(None, 0.3, 0.2, 0.4)], False),
        ([group("a", 0.8, 0.7, 0.9)], False),
        ([], False),
    ],
    ids=["apart", "overlapping", "touching", "thin", "unsure", "not recorded", "alone", "nothing"],
)
def test_groups_are_compared_only_where_their_intervals_are_apart(
    rows: list[MeasureRow], speaks: bool
) -> None:
    answers: Answers = {("win_rate", ("source",)): result(whole(0.5), *rows, by=("source",))}
    seen = see(rule(**EXTREMES), answers)
    assert (seen is not None) == speaks
    if seen and seen.best and seen.worst:
        assert (seen.best.group["source"], seen.worst.group["source"]) == ("a", "b")


def test_the_best_is_compared_with_the_worst_whatever_stands_between() -> None:
    rows = [group("mid", 0.5, 0.3, 0.7), group("top", 0.8, 0.75, 0.9), group("low", 0.3, 0.2, 0.4)]
    answers: Answers = {("win_rate", ("source",)): result(*rows, by=("source",))}
    seen = see(rule(**EXTREMES), answers)
    assert seen and seen.best and seen.worst
    assert (seen.best.group["source"], seen.worst.group["source"]) == ("top", "low")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_finding_says_of_what_over_which_period_and_how_sure(language: Language) -> None:
    rows = (
        MeasureRow(
            {"win_rate": Measured(0.8, "share", 120, 0.7, 0.9)}, group={"source": "Выставка {x} 100%"}
        ),
        MeasureRow({"win_rate": Measured(0.3, "share", 90, 0.2, 0.4)}, group={"source": "<b>"}),
    )
    answers: Answers = {("win_rate", ("source",)): result(*rows, by=("source",))}
    [found] = find(base_pack(), answers, language)
    assert found.id == "finding.win-rate-by-source"
    assert "Выставка {x} 100%" in found.statement
    assert "<b>" in found.statement
    assert found.question.endswith("?")
    assert "120" in found.basis
    assert "2025" in found.basis
    assert "95" in found.basis
    assert (found.frame, found.cell) == ("process_model", "lead_generation")


def test_the_weightiest_comes_first_and_a_second_one_of_a_cell_waits() -> None:
    """Two findings about one place on the map do not both take a place among the three."""
    answers: Answers = {
        ("concentration", ()): result(
            MeasureRow({"top_1": Measured(0.9, "share", 8)}, part="dealers"),
            MeasureRow({"top_3": Measured(0.9, "share", 50)}, part="customers"),
            name="concentration",
        ),
        ("order_rhythm", ()): result(
            MeasureRow(
                {"quiet": Measured(2, "count", 8), "dealers": Measured(8, "count", 8)}, part="dealers"
            ),
            name="order_rhythm",
        ),
    }
    found = [each.id for each in find(base_pack(), answers, "en")]
    assert found == [
        "finding.dealer-concentration",
        "finding.customer-concentration",
        "finding.quiet-dealers",
    ]


def test_no_records_make_no_finding() -> None:
    assert find(base_pack(), {}, "en") == []
    empty: Answers = {(name, by): result(by=by, name=name) for name, by in asked(base_pack())}
    assert find(base_pack(), empty, "en") == []


def test_every_rule_of_the_standard_can_be_asked_and_drawn() -> None:
    pack = base_pack()
    for each in pack.findings.values():
        assert each.measure in measures(), each.id
        assert each.frame in pack.frames, each.id
        assert each.look == "extremes" or each.at_least is not None or each.at_most is not None, each.id
        assert bool(each.by) == (each.look == "extremes"), each.id


def test_every_rule_asks_and_its_languages_use_the_same_facts() -> None:
    for each in base_pack().findings.values():
        for sentence in (each.statement, each.question):
            used = {tuple(sorted(re.findall(r"\{(\w+)\}", sentence.in_(lang)))) for lang in LANGUAGES}
            assert len(used) == 1, each.id
        for language in LANGUAGES:
            assert each.question.in_(language).endswith("?"), each.id
            assert each.statement.in_(language).endswith("."), each.id
