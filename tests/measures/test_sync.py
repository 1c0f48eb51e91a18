"""In step with the buyer: our acts beside the buyer's state, silence, open deals, the channel apart (S14)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from tests.buyer.logs import acts, deal
from tests.measures.records import Rows, cut, one, together

from etalon.measures.bands import bands
from etalon.measures.result import MeasureResult
from etalon.measures.run import run
from etalon.standard.loader import base_pack

AS_AT = date(2025, 12, 31)
PRODUCT = {"kind": "product"}
ASKED = acts(("2024-03-01", "quote_requested"))


def sync(rows: Mapping[str, Rows], **more: Any) -> MeasureResult:
    return run("sync", one(**rows), base_pack(), as_at=AS_AT, **more)


def counts(result: MeasureResult, part: str = "") -> dict[str, float | None]:
    """How many acts were early, in step, late and unknown in the whole of a part."""
    row = next(row for row in result.part(part) if not row.group)
    known, all_acts = row.values["early"].n, row.values["acts"].value or 0
    made = {name: round((row.values[name].value or 0) * known) for name in ("early", "in_step", "late")}
    return {**made, "unknown": round((row.values["unknown"].value or 0) * all_acts)}


@pytest.mark.parametrize(
    ("shown", "step"),
    [("problem_confirmed", "early"), ("alternatives_named", "in_step"), ("terms_redlined", "late")],
)
def test_a_product_presentation_is_early_in_step_or_late_for_the_buyer(shown: str, step: str) -> None:
    """S14: a product presentation to a buyer who does not look for one yet engages nobody."""
    rows = {"events": acts(("2024-03-01", shown), ("2024-03-05", "presentation_given", PRODUCT))}
    assert {key for key, n in counts(sync(rows)).items() if n} == {step}


def test_a_presentation_in_the_status_quo_is_before_the_problem() -> None:
    """S14: the example of the article."""
    rows = {"events": acts(("2024-03-01", "email_opened"), ("2024-03-05", "presentation_given", PRODUCT))}
    shown = sync(rows).part("product")[0].values
    assert (shown["before_problem"].value, shown["product_early"].value, shown["presentations"].value) == (
        1,
        1,
        1,
    )


def test_where_no_act_of_the_buyer_is_recorded_the_step_is_unknown_and_in_no_share() -> None:
    rows = {"events": acts(("2024-03-05", "presentation_given", PRODUCT))}
    whole = sync(rows).whole
    assert whole is not None
    assert (whole.values["early"].value, whole.values["early"].reason) == (None, "reason-buyer-unknown")
    assert (whole.values["unknown"].value, whole.values["unknown"].n) == (1, 1)


def test_an_act_dated_by_day_is_judged_by_all_that_the_buyer_did_on_that_day() -> None:
    sent = acts(("2024-03-01", "proposal_sent"), at_precision="day")
    rows = {"events": [*acts(("2024-03-01 16:00", "quote_requested")), *sent]}
    assert counts(sync(rows))["in_step"] == 1
    by_hour = [{**row, "at_precision": "second", "at": "2024-02-01 09:00"} for row in sent]
    assert counts(sync({"events": [*rows["events"][:1], *by_hour]}))["unknown"] == 1


def test_an_act_that_the_buyer_began_is_not_judged() -> None:
    called = acts(("2024-03-02", "call_connected", {"topic": "product"}), initiator="buyer")
    rows = {"events": [*acts(("2024-03-01", "email_opened"), ("2024-03-03", "proposal_sent")), *called]}
    whole = sync(rows).whole
    assert whole is not None and whole.values["acts"].value == 1


def test_acts_of_use_are_held_against_the_state_of_use() -> None:
    """A renewal for a customer who gets results is in step though the next need is not recognised yet."""
    used = acts(
        ("2024-04-15", "first_value_confirmed"),
        ("2024-05-10", "renewal_opened"),
        ("2024-05-11", "problem_confirmed"),
    )
    rows = together(deal("1", "2024-01-10", "2024-03-01", "won"), {"events": used})
    assert counts(sync(rows))["in_step"] == 1


def test_the_stage_is_that_in_which_the_customer_stands() -> None:
    told = acts(
        ("2023-12-01", "email_opened"),
        ("2023-12-02", "presentation_given", PRODUCT),
        ("2024-02-02", "presentation_given", PRODUCT),
        ("2024-03-10", "delivery_planned"),
        ("2024-09-10", "renewal_opened"),
    )
    rows = together(deal("1", "2024-01-10", "2024-03-01", "won"), {"events": told})
    assert [row.group["stage"] for row in sync(rows, by="stage").part("") if row.group] == [
        *("attract", "deliver", "retain", "sell")
    ]


def test_sales_through_partners_stand_apart() -> None:
    """S19: for sales channels the model is different."""
    accounts = [{"account_id": "Alba", "route": "channel"}, {"account_id": "Bora", "route": "direct"}]
    told = (("2024-03-01", "email_opened"), ("2024-03-05", "presentation_given", PRODUCT))
    rows = {"accounts": accounts, "events": [*acts(*told), *acts(*told, account="Bora")]}
    result = sync(rows)
    assert (counts(result)["early"], counts(result, "channel")["early"]) == (1, 1)


def silent(*touches: str) -> MeasureResult:
    made = acts(
        ("2024-03-01", "owner_named"), *((day, "call_made") for day in touches), ("2024-06-01", "email_sent")
    )
    return sync(together(deal("1", "2024-02-25"), {"events": made}))


def test_silence_is_a_buyer_who_decided_to_change_and_three_weeks_without_a_touch() -> None:
    waited = silent("2024-03-05").part("silent")[0].values
    assert (waited["silent_share"].value, waited["silent_needs"].n) == (1, 1)
    kept = silent("2024-03-05", "2024-03-20", "2024-04-09", "2024-04-25", "2024-05-12", "2024-05-30")
    assert kept.part("silent")[0].values["silent_share"].value == 0


def test_open_deals_out_of_step_are_listed_with_the_state_that_says_what_helps() -> None:
    early = acts(("2024-03-01", "problem_confirmed"), ("2024-03-20", "proposal_sent"))
    rows = together(deal("1", "2024-02-25", value=500, currency="EUR"), {"events": early})
    result = sync(rows)
    listed = result.part("open_deals")
    assert [dict(row.group) for row in listed] == [
        {"deal": "1", "state": "problem_recognised", "behaviour": "beh.quote", "step": "early"}
    ]
    assert (listed[0].values["deal_value"].value, listed[0].currency) == (500, "EUR")
    assert base_pack().buyer_states[str(listed[0].group["state"])].do_now.in_("en")
    assert result.part("open_now")[0].values["open_early"].value == 1


def test_a_deal_whose_buyer_has_moved_on_is_not_out_of_step_any_more() -> None:
    moved = acts(
        ("2024-03-01", "problem_confirmed"),
        ("2024-03-20", "proposal_sent"),
        ("2024-03-25", "requirements_received"),
    )
    assert sync(together(deal("1", "2024-02-25"), {"events": moved})).part("open_deals") == ()


def test_the_outcome_stands_beside_the_step_of_what_was_offered() -> None:
    def sold(number: int, shown: str, result: str) -> dict[str, Rows]:
        name = f"Alba{number}"
        made = acts(("2024-03-01", shown), ("2024-03-05", "proposal_sent"), account=name)
        end = acts(("2024-04-01", "deal_closed", {"result": result}), account=name, deal_id=name)
        return {
            "deals": [{"deal_id": name, "account_id": name, "created_at": "2024-02-20"}],
            "events": [*made, *end],
        }

    rows = together(
        *(sold(n, "quote_requested", "won") for n in range(3)),
        sold(3, "quote_requested", "lost"),
        sold(4, "problem_confirmed", "won"),
        *(sold(n, "problem_confirmed", "no_decision") for n in range(5, 9)),
    )
    values = sync(rows).part("deals")[0].values
    assert (values["won_in_step"].value, values["won_in_step"].n) == (3 / 4, 4)
    assert (values["won_early"].value, values["won_early"].n) == (1 / 5, 5)
    assert values["days_in_step"].value == 41 and values["won_early"].low is not None


def test_bands_of_the_map_count_acts_by_stage_phase_and_step() -> None:
    told = acts(
        ("2024-03-01", "email_opened"),
        ("2024-03-05", "presentation_given", PRODUCT),
        ("2024-03-06", "presentation_given", {"kind": "insight"}),
        ("2024-03-07", "presentation_given", {"kind": "insight"}),
    )
    found = bands(one(events=told), base_pack(), AS_AT)
    assert [(band.stage, band.phase, band.step, band.acts) for band in found] == [
        ("attract", "phase.status_quo", "in", 2),
        ("attract", "phase.status_quo", "early", 1),
    ]


def team(name: str, people: int, days: int) -> dict[str, Rows]:
    owners = [{"owner_id": f"{name}{n}", "team_id": name} for n in range(people)]
    told = [
        row
        for n in range(people)
        for row in acts(
            ("2024-03-01", "email_opened"),
            *((f"2024-03-{day:02}", "presentation_given", PRODUCT) for day in range(2, 2 + days)),
            account=f"{name}{n}",
            actor_id=f"{name}{n}",
        )
    ]
    return {"owners": owners, "events": told}


def test_teams_of_fewer_than_five_are_merged_until_nobody_can_be_picked_out() -> None:
    rows = together(team("north", 7, 1), team("south", 6, 1), team("east", 3, 2))
    result = sync(rows, by="team")
    groups = {row.group["team"]: row.values["acts"].value for row in result.part("") if row.group}
    assert groups == {"north": 7, "others": 12}
    assert {
        row.group["team"]
        for row in sync(rows, by="team", parameters={"names": "shown"}).part("")
        if row.group
    } == {*("north", "south", "east")}


def test_a_person_is_shown_only_when_asked_for_openly() -> None:
    rows = team("north", 7, 1)
    refused = sync(rows, by="owner_id")
    assert refused.rows == () and refused.reason is not None and refused.reason.id == "reason-names-hidden"
    asked = sync(rows, where=["owner_id=north1"])
    assert asked.reason is not None and asked.reason.id == "reason-names-hidden"
    own = sync(rows, where=["owner_id=north1"], parameters={"names": "shown"})
    assert own.whole is not None and own.whole.values["acts"].value == 1


def test_a_filter_that_leaves_fewer_than_five_people_is_not_answered() -> None:
    asked = sync(together(team("north", 7, 1), team("east", 3, 1)), where=["team_id=east"])
    assert asked.reason is not None and asked.reason.id == "reason-too-few-people"


def test_one_bucket_and_sixteen_say_the_same() -> None:
    rows = together(
        team("north", 6, 2),
        team("south", 5, 3),
        deal("1", "2024-01-10", "2024-03-01", "won"),
        deal("2", "2024-04-10"),
        {
            "events": acts(
                ("2024-02-01", "quote_requested"),
                ("2024-04-15", "owner_named"),
                ("2024-04-20", "proposal_sent"),
            )
        },
        {"accounts": [{"account_id": "Alba", "segment": "food"}]},
    )
    whole = sync(rows, by=["team", "month"]).as_json()
    with cut(16, rows) as door:
        assert run("sync", door, base_pack(), by=["team", "month"], as_at=AS_AT).as_json() == whole
