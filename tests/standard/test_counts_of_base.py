"""The base pack is whole: counts by kind, no missing text, no problem."""

import pytest

from etalon.standard.checker import check_pack
from etalon.standard.loader import base_pack

AT_LEAST = {
    "stages": 6,
    "buyer_states": 11,
    "roles": 10,
    "behaviours": 27,
    "processes": 49,
    "questions": 147,
    "maturity_lines": 245,
    "tactics": 107,
    "channel_tactics": 30,
    "messages": 22,
    "kpis": 190,
    "rules": 96,
    "terms": 114,
    "frames": 5,
}


@pytest.mark.parametrize("kind", AT_LEAST)
def test_it_holds_at_least_what_was_promised(kind: str) -> None:
    assert check_pack(base_pack()).counts[kind] >= AT_LEAST[kind]


def test_it_has_no_problem_and_no_missing_text() -> None:
    found = check_pack(base_pack())
    assert found.problems == ()
    assert found.texts_missing == {"en": 0, "ru": 0, "uk": 0}


def test_it_asks_three_to_five_questions_of_each_process_and_describes_five_levels() -> None:
    for key, process in base_pack().processes.items():
        assert 3 <= len(process.questions) <= 5 and len(process.lines) == 5, key
        assert process.inputs and process.outputs, key
