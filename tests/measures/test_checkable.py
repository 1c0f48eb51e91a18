"""Checkability comes before any number."""

from tests.measures.records import deal, one, together

from etalon.measures.checkable import checkable


def test_it_says_what_the_records_can_prove_and_what_would_unlock_the_rest() -> None:
    found = checkable(
        one(**together(deal(1, None, "2024-01-01", "won"), deal(2, None, "2024-01-01", "lost")))
    )
    provable = {item.measure for item in found.measures if item.provable}
    assert provable == {"win_rate", "repeat_share", "lapsed", "order_rhythm"}
    missing = {item.measure: item.missing for item in found.measures}
    assert missing["cycle_length"] == ("deals.created_at",)
    assert missing["concentration"] == ("deals.value",)
    best = next(unlock for unlock in found.unlocks if unlock.need == "deals.created_at")
    assert best.alone == ("cycle_length",)


def test_it_states_how_far_a_field_is_filled() -> None:
    rows = together(
        deal(1, "2024-01-01", "2024-02-01", "won"), deal(2, None), deal(3, None), deal(4, "2024-01-01")
    )
    found = checkable(one(**rows))
    cycle = next(item for item in found.measures if item.measure == "cycle_length")
    created = next(held for held in cycle.needs if held.need == "deals.created_at")
    assert (created.rows, created.filled, created.share) == (4, 2, 0.5)


def test_empty_records_prove_nothing_and_one_field_unlocks_most() -> None:
    found = checkable(one())
    assert not any(item.provable for item in found.measures)
    assert all(held.share is None for item in found.measures for held in item.needs)
    assert found.as_json()["unlocks"]


def test_any_of_several_fields_is_enough() -> None:
    change = {"type": "deals", "object_id": "1", "field": "stage", "old": "a", "new": "b", "at": "2024-01-05"}
    found = checkable(one(**together(deal(1, None), {"object_changes": [change]})))
    transitions = next(item for item in found.measures if item.measure == "transitions")
    assert transitions.provable and transitions.needs[0].field == "object_changes:stage"
