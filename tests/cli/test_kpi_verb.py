"""``etalon measure K-…`` and KPIs in ``etalon checkable``, on a small workspace."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Say
from tests.cli.damage import MAPPING, small_workspace, write

from etalon.core.texts import LANGUAGES
from etalon.standard.loader import base_pack

Ask = Callable[..., dict[str, Any]]
CREATED = "          - {kind: deal_created, at: Opened}\n"
CLOSED = "".join(
    f"          - {{kind: deal_closed, at: Closed, when: {{stage: Stage, is: {result}}}, "
    f"attrs: {{result: {{constant: {result}}}}}}}\n"
    for result in ("won", "lost")
)


@pytest.fixture
def small(tmp_path: Path, say: Say) -> Path:
    """Three deals, loaded: one won, one lost, one open."""
    folder = small_workspace(tmp_path)
    write(folder, "mappings/crm.yaml", MAPPING.replace(CREATED, CREATED + CLOSED))
    assert say("load", "--workspace", folder)[0] == 0
    return folder


def test_a_kpi_is_measured_by_its_id(small: Path, ask: Ask) -> None:
    result = ask("measure", "K-WIN", "--workspace", small)["result"]
    value = result["rows"][0]["values"]["value"]
    assert (value["value"], value["unit"], value["n"], value["reason"]) == (0.5, "share", 2, None)
    assert value["low"] < 0.5 < value["high"]
    won = ask("measure", "K-ADS", "--workspace", small)["result"]["rows"][0]
    assert (won["values"]["value"]["value"], won["currency"]) == (1200.5, "EUR")


def test_a_kpi_that_cannot_be_told_names_the_missing_record(small: Path, ask: Ask, say: Say) -> None:
    result = ask("measure", "K-LRT", "--workspace", small)["result"]
    assert result["rows"] == []
    assert result["reason"] == {"id": "reason-field-missing", "facts": {"field": "events:lead_created"}}
    for language in LANGUAGES:
        code, out, _ = say("measure", "K-LRT", "--workspace", small, "--language", language)
        assert code == 0 and base_pack().kpis["K-LRT"].name.in_(language) in out


def test_all_kpis_stand_in_the_list_and_each_can_be_explained(ask: Ask, say: Say) -> None:
    listed = ask("measure")["result"]
    assert set(base_pack().kpis) <= set(listed)
    code, out, _ = say("measure", "K-CPL", "--explain", "--language", "uk")
    assert code == 0 and "cost() / count(lead_created)" in out


def test_a_wrong_id_names_the_nearest_one(small: Path, say: Say) -> None:
    code, _, told = say("measure", "K-WINN", "--workspace", small)
    assert code == 2 and "K-WIN" in told and "Traceback" not in told


def test_checkability_says_how_many_kpis_the_records_allow(small: Path, ask: Ask, say: Say) -> None:
    result = ask("checkable", "--workspace", small)["result"]
    assert len(result["kpis"]) == len(base_pack().kpis)
    told = sum(each["provable"] for each in result["kpis"])
    assert 0 < told < len(result["kpis"])
    code, out, _ = say("checkable", "--workspace", small, "--language", "en")
    assert code == 0 and f"hold what {told} need" in out
