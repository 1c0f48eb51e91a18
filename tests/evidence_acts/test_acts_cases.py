"""Typical subjects of sellers' logs in three languages, as data: what each must and must not be taken for."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from etalon.core.yamlfile import read_yaml
from etalon.evidence.acts.classify import FIELDS, classify
from etalon.evidence.acts.decide import Proposal
from etalon.evidence.acts.lexicon import lexicon
from etalon.standard.loader import base_pack

FOLDER = Path(__file__).parent / "cases"
CASES = {path.stem: read_yaml(path).data for path in sorted(FOLDER.glob("*.yaml"))}
EACH = [(language, case) for language, cases in CASES.items() for case in cases]


def proposed(case: dict[str, Any]) -> Proposal:
    """What the classifier says of a case."""
    fields = {name: pa.array([case.get(name)], pa.string()) for name in FIELDS}
    return classify(fields, lexicon(), base_pack()).of(0)


@pytest.mark.parametrize(
    "case", [case for _, case in EACH], ids=[f"{each[0]}-{each[1]['subject'][:40]}" for each in EACH]
)
def test_it_takes_a_subject_for_what_a_person_would(case: dict[str, Any]) -> None:
    found, threshold = proposed(case), lexicon().marks.threshold
    assert found.kind not in case.get("not", ())
    assert found.kind == case["kind"], found
    assert case.get("attrs", {}).items() <= dict(found.attrs).items(), found
    assert found.tactic == case.get("tactic", found.tactic), found
    assert found.side == case.get("side", found.side), found
    assert found.confidence >= threshold or not case.get("sure", True), found


def test_it_has_at_least_sixty_cases_in_each_language() -> None:
    assert {language: len(cases) >= 60 for language, cases in CASES.items()} == {
        "en": True,
        "ru": True,
        "uk": True,
    }
