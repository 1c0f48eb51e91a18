"""Certainty of the buyer's state, and teams compared only where the records can carry it (S14)."""

from collections.abc import Mapping
from datetime import date

import pytest
from tests.buyer.logs import acts
from tests.measures.records import Rows, cut, one, together

from etalon.measures.result import MeasureResult
from etalon.measures.run import run
from etalon.standard.loader import base_pack

AS_AT = date(2025, 12, 31)
NORTH, SOUTH = ("product", 3), ("insight", 3)


def sync(rows: Mapping[str, Rows], by: str | None = None) -> MeasureResult:
    return run("sync", one(**rows), base_pack(), by=by, as_at=AS_AT)


def team(name: str, kind: str, days: int, vague: int = 0, people: int = 7) -> dict[str, Rows]:
    """A team whose people show insights or products to content buyers, and hold meetings without a word."""
    owners = [{"owner_id": f"{name}{n}", "team_id": name} for n in range(people)]
    shown = [(f"2024-03-{day:02}", "presentation_given", {"kind": kind}) for day in range(2, 2 + days)]
    mute = [(f"2024-04-{day:02}", "meeting_held") for day in range(2, 2 + vague)]
    told = [
        row
        for n in range(people)
        for row in acts(
            ("2024-03-01", "email_opened"), *shown, *mute, account=f"{name}{n}", actor_id=f"{name}{n}"
        )
    ]
    return {"owners": owners, "events": told}


def order(result: MeasureResult) -> dict[str | None, tuple[float | None, str | None]]:
    """By team: than how many others it is surely early more often, or why nobody can tell."""
    rows = result.part("compared")
    return {
        r.group["team"]: (r.values["more_often_than"].value, r.values["more_often_than"].reason) for r in rows
    }


def test_an_act_long_after_the_last_sign_is_not_judged_with_certainty() -> None:
    told = acts(
        ("2024-03-01", "problem_confirmed"),
        ("2024-03-05", "presentation_given", {"kind": "product"}),
        ("2024-05-20", "presentation_given", {"kind": "product"}),
    )
    result = sync({"events": told})
    whole, sure = result.whole, result.part("certain")[0].values
    assert whole is not None
    assert (whole.values["early"].n, whole.values["sure"].value) == (2, 0.5)
    assert (sure["early"].value, sure["early"].n, sure["unknown"].value) == (1, 1, 0.5)


def test_teams_are_told_apart_where_contacts_say_what_was_done() -> None:
    found = sync(together(team("north", *NORTH), team("south", *SOUTH)), "team")
    assert order(found) == {"north": (1, None), "south": (0, None)}


@pytest.mark.parametrize("vague", [1, 2, 3])
def test_a_team_that_writes_little_is_in_no_order(vague: int) -> None:
    """Whoever records badly is not called early for it: below 60% of clear contacts nobody can tell."""
    found = order(sync(together(team("north", *NORTH, vague=vague), team("south", *SOUTH)), "team"))
    thin = 3 / (3 + vague) < 0.6
    assert found["north"] == ((None, "reason-recording-thin") if thin else (1, None))
    assert found["south"] == ((None, "reason-no-sure-difference") if thin else (0, None))


def test_few_customers_carry_no_comparison_however_many_the_acts() -> None:
    shown = [(f"2024-03-{day:02}", "presentation_given", {"kind": "product"}) for day in range(2, 26)]
    alone = acts(("2024-03-01", "email_opened"), *shown, actor_id="Ann")
    spread = [
        row
        for n in range(7)
        for row in acts(
            ("2024-03-01", "email_opened"),
            *((day, kind, {"kind": "insight"}) for day, kind, _ in shown[:4]),
            account=f"Bora{n}",
            actor_id="Bob",
        )
    ]
    events = together({"events": alone}, {"events": spread})
    found = run("sync", one(**events), base_pack(), by="owner_id", parameters={"names": "shown"}, as_at=AS_AT)
    told = {row.group["owner_id"]: row.values["more_often_than"].reason for row in found.part("compared")}
    assert told == {"Ann": "reason-too-few-to-compare", "Bob": "reason-no-sure-difference"}


def test_equal_teams_have_no_order() -> None:
    found = order(sync(together(team("north", *NORTH), team("south", *NORTH)), "team"))
    assert set(found.values()) == {(None, "reason-no-sure-difference")}


def test_one_bucket_and_sixteen_compare_alike() -> None:
    rows = together(team("north", *NORTH), team("south", *SOUTH, vague=1))
    whole = sync(rows, "team").as_json()
    with cut(16, rows) as door:
        assert run("sync", door, base_pack(), by="team", as_at=AS_AT).as_json() == whole


def test_without_people_in_the_question_nobody_is_compared() -> None:
    assert sync(team("north", *NORTH)).part("compared") == ()
