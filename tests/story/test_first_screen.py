"""The first screen: what goes beyond one number of a finding, its order, and what the team says beside it."""

from dataclasses import replace

import pytest

from etalon.core.localized import LocalizedText
from etalon.core.measured import Measured, Period
from etalon.diagnosis.findings import Finding, varied
from etalon.diagnosis.look import added
from etalon.maps import CellState, MapState
from etalon.measures.result import MeasureResult, MeasureRow
from etalon.standard.documents.findings import Addition
from etalon.workspace.overview import coloured, numbered

SENTENCE = LocalizedText(en="{a} and {b}.", ru="{a} и {b}.", uk="{a} і {b}.", reviewed_by="machine")
ADDITION = Addition(measure="m", part="p", numbers=("a", "b"), at_least=0.1, apart=True, sentence=SENTENCE)


def share(value: float | None, low: float, high: float, n: int = 40) -> Measured:
    """A share with its interval, or one that cannot be told."""
    if value is None:
        return Measured.cannot_tell("share", "reason-nothing-recorded", n)
    return Measured(value, "share", n, low, high)


def answers(a: Measured, b: Measured) -> dict[tuple[str, tuple[str, ...]], MeasureResult]:
    """The answer of one measure with one part of two numbers."""
    row = MeasureRow({"a": a, "b": b}, part="p")
    return {("m", ()): MeasureResult("m", "share", "deals", Period(), (), (), {}, (row,))}


def test_it_adds_a_sentence_with_the_n_and_the_interval_of_each_number() -> None:
    found = added(ADDITION, answers(share(0.5, 0.4, 0.6), share(0.1, 0.05, 0.2, 90)), "en")
    assert found is not None
    sentence, basis = found
    assert sentence == "50% and 10%."
    assert "n = 40, 40–60%" in basis
    assert "n = 90, 5–20%" in basis


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (share(None, 0, 0), share(0.1, 0.05, 0.2)),
        (share(0.5, 0.4, 0.6, 19), share(0.1, 0.05, 0.2)),
        (share(0.5, 0.15, 0.8), share(0.1, 0.05, 0.2)),
        (share(0.05, 0.04, 0.06), share(0.01, 0.0, 0.02)),
    ],
    ids=["unknown", "thin", "overlapping", "small"],
)
def test_it_stays_silent_where_the_numbers_do_not_carry_it(a: Measured, b: Measured) -> None:
    assert added(ADDITION, answers(a, b), "en") is None


def finding(name: str, frame: str, weight: int, beside: tuple[str, str] = ("", "")) -> Finding:
    """A finding about a cell of the same name."""
    return Finding(name, "S.", "Q?", "", frame, name, weight, beside)


def test_of_equal_findings_those_of_a_frame_not_spoken_of_come_first() -> None:
    given = [finding("a", "A", 5), finding("b", "A", 4), finding("c", "B", 4), finding("d", "A", 3)]
    assert [each.id for each in varied(given)] == ["a", "c", "b", "d"]


def test_the_map_under_the_findings_bears_their_numbers_where_each_belongs() -> None:
    state = MapState(cells={"sell": CellState(claim=4), "b": CellState(badge=1)}, findings=["S. Q?"])
    given = [finding("x", "other", 5, ("A", "sell")), finding("b", "A", 4), finding("y", "other", 4)]
    made = numbered(state, given, "A")
    assert {key: cell.badge for key, cell in made.cells.items()} == {"sell": 1, "b": 2}
    assert not made.findings
    assert coloured(made)
    assert not coloured(replace(state, cells={"b": CellState(claim="unknown")}))
