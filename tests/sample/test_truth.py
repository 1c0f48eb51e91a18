"""The truth is one story: acts fit states, labels fit behaviours, ends fit the world."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from tests.sample.conftest import Maker
from tests.sample.records import truth

from etalon.sample import Made, read_world, shipped_worlds
from etalon.sample.world import EXITS, World
from etalon.standard.loader import base_pack

Spans = dict[str, list[dict[str, Any]]]


def spans_of(folder: Any) -> Spans:
    made: Spans = defaultdict(list)
    for row in truth(folder, "states"):
        made[row["need_id"]].append(row)
    return made


def state_on(spans: Spans, need: str, day: date) -> str | None:
    return next((row["state"] for row in spans[need] if row["first"] <= day <= row["last"]), None)


@pytest.mark.parametrize("name", shipped_worlds())
def test_every_act_of_a_buyer_is_possible_in_the_true_state(sample: Maker, name: str) -> None:
    world = read_world(name, base_pack())
    folder = sample(name, "en").folder
    spans = spans_of(folder)
    seen = 0
    for act in truth(folder, "acts"):
        state = state_on(spans, act["need_id"], act["day"])
        assert state == act["state"], act
        if act["side"] == "buyer" or act["key"] in world.buyer_acts:
            assert state in allowed_states(world, act["key"]), act
            seen += 1
    assert seen > 500


def allowed_states(world: World, key: str) -> set[str]:
    """The states in which the world file lets an act of the buyer's happen."""
    if key in world.buyer_acts:
        return {*world.buyer_acts[key].per_month, *world.buyer_acts[key].on_entry}
    if key in world.answers:
        return set(world.answers[key].chance)
    tactic, what = key.rsplit(".", 1)
    return set(world.tactics[tactic].leads) if what == "lead" else set(world.buying.states)


def test_answers_follow_an_act_of_ours_for_the_same_need(large: Made) -> None:
    """S14: a buyer answers what was offered; nothing is answered before it was sent."""
    world = read_world("balanced", base_pack())
    acts = truth(large.folder, "acts")
    first: dict[tuple[str, str], date] = {}
    for act in acts:
        pair = (act["need_id"], act["kind"])
        first[pair] = min(first.get(pair, act["day"]), act["day"])
    answers = [act for act in acts if act["key"] in world.answers]
    assert len(answers) > 100
    for act in answers:
        assert first[act["need_id"], world.answers[act["key"]].to] <= act["day"]


def test_labels_are_those_of_the_behaviours(sample: Maker) -> None:
    """S14: an act is early below the first state of its behaviour, late above the last, in step between."""
    pack = base_pack()
    acts = [act for act in truth(sample("early-sellers", "en").folder, "acts") if act["behaviour"]]
    for act in acts:
        behaviour, number = pack.behaviours[act["behaviour"]], pack.buyer_states[act["state"]].no
        early = behaviour.first is not None and number < behaviour.first
        late = behaviour.last is not None and number > behaviour.last
        assert act["label"] == ("early" if early else "late" if late else "in_step")
    assert {act["label"] for act in acts} == {"early", "in_step", "late"}


def test_states_move_only_where_the_world_lets_them(sample: Maker) -> None:
    world = read_world("balanced", base_pack())
    order = list(base_pack().buyer_states)
    for spans in spans_of(sample("balanced", "en").folder).values():
        for before, after in pairwise(spans):
            assert before["last"] + timedelta(days=1) == after["first"]
            leads = world.buying.states[before["state"]].next
            fell = "no_decision" in leads and after["state"] in world.buying.falls_to
            assert after["state"] in leads or fell, (before, after)
            assert (
                not fell
                or after["state"] in leads
                or order.index(after["state"]) < order.index(before["state"])
            )


def test_needs_end_as_the_world_says_and_never_go_on_after(sample: Maker) -> None:
    folder = sample("balanced", "en").folder
    spans = spans_of(folder)
    needs = truth(folder, "needs")
    assert {row["exit"] for row in needs} - {""} <= set(EXITS) - {"no_decision"}
    assert any(row["exit"] == "chose_other" for row in needs)
    for row in needs:
        assert row["first"] == spans[row["need_id"]][0]["first"]
        assert row["last"] == spans[row["need_id"]][-1]["last"]


def test_won_deals_are_needs_that_came_into_use(large: Made) -> None:
    spans = spans_of(large.folder)
    deals = [deal for deal in truth(large.folder, "deals") if deal["result"] == "won"]
    assert len(deals) > 50
    for deal in deals:
        assert state_on(spans, deal["need_id"], deal["closed"]) == "adopting"


def test_breaches_are_those_of_the_truth(large: Made) -> None:
    breaches = truth(large.folder, "breaches")
    last = max(row["last"] for row in truth(large.folder, "states"))
    routes = {row["account_id"]: row["route"] for row in truth(large.folder, "accounts")}
    late = {
        order["order_id"]
        for order in truth(large.folder, "orders")
        if order["delivered"] > order["promised"]
        and order["promised"] < last
        and routes[order["account_id"]] == "direct"
    }
    assert {row["object_id"] for row in breaches if row["rule"] == "REG-050"} == late
    early = [
        act
        for act in truth(large.folder, "acts")
        if act["behaviour"] == "beh.product" and act["label"] == "early"
    ]
    assert sum(row["rule"] == "REG-021" for row in breaches) == len(early)
