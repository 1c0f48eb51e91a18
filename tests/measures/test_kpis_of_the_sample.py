"""The KPIs of the standard on the sample company equal a slow reference that walks the rows."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.measures.kpi_reference import Reference, all_rows

from etalon.evidence.sql import Door
from etalon.measures.kpis.moments import days_of
from etalon.measures.kpis.run import run_kpi
from etalon.measures.run import run
from etalon.sample import generate, read_world
from etalon.standard.formulas import tree as t
from etalon.standard.formulas.parse import parse_formula
from etalon.standard.loader import base_pack
from etalon.workspace import open_workspace
from etalon.workspace.loading import load

ACCOUNTS, MONTHS, SEED = 150, 24, 7
ENOUGH = 120

pytestmark = [pytest.mark.prove, pytest.mark.timeout(1500)]


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """The records of a sample company, loaded."""
    folder: Path = tmp_path_factory.mktemp("company")
    pack = base_pack()
    generate(read_world("balanced", pack), pack, ACCOUNTS, MONTHS, SEED, "en", folder)
    workspace = open_workspace(folder)
    load(workspace, pack, lambda *_: None)
    with Door(workspace.evidence()) as opened:
        yield opened


def test_at_least_120_kpis_compute_and_equal_the_reference(door: Door) -> None:
    pack, tables = base_pack(), all_rows(door)
    with door.whole() as view:
        covered = days_of(view, date.today())
    assert covered is not None
    equal, different, untold = [], {}, {}
    for key, kpi in pack.kpis.items():
        made = run_kpi(key, door, pack)
        found = made.whole.values["value"] if made.whole else None
        if found is None or found.value is None:
            untold[key] = made.reason or (found and found.reason)
            continue
        tree = parse_formula(kpi.formula)
        if any(isinstance(part, t.OfMeasure) for part in t.walk(tree)):
            # The number of a measure has proofs of its own; only that it is the same one is seen here.
            assert found.value == of_measure(door, kpi.formula)
            continue
        assert made.period.first is not None and made.period.last is not None
        parameters = {name: each.value for name, each in kpi.parameters.items()}
        # A formula that looks back takes the last so many days; any other one takes everything.
        whole = not any(isinstance(part, t.Earlier) for part in t.walk(tree))
        days = (made.period.first, made.period.last)
        reference = Reference(pack, tables, *days, covered.last, parameters, open_start=whole)
        expected = reference.value(tree, lambda _: None)
        if expected is not None and found.value == pytest.approx(expected, rel=1e-9, abs=1e-12):
            equal.append(key)
        else:
            different[key] = (found.value, expected)
    assert different == {}
    assert len(equal) >= ENOUGH, untold
    assert all(reason is not None for reason in untold.values())


def of_measure(door: Door, formula: str) -> float | None:
    """The number of ``measure(name.number)``."""
    name, _, number = formula.removeprefix("measure(").removesuffix(")").partition(".")
    whole = run(name, door, base_pack()).whole
    return whole.values[number].value if whole else None


def test_every_kpi_that_cannot_compute_names_what_is_missing(door: Door) -> None:
    for key in base_pack().kpis:
        made = run_kpi(key, door, base_pack())
        if made.whole is None:
            assert made.reason is not None and made.reason.say("ru"), key
        elif made.whole.values["value"].value is None:
            assert made.whole.values["value"].reason, key
