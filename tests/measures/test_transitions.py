"""Stage transitions from the history of deals (S15)."""

import pytest
from tests.measures.records import Rows, deal, one, together

from etalon.measures.run import run


def moved(name: str, *path: tuple[str, str], start: str = "2024-01-01", **ending: str) -> dict[str, Rows]:
    """A deal that begins in `Lead` and goes along (stage, time)."""
    made = deal(name, start, ending.get("at"), ending.get("result"), stage=path[-1][0] if path else "Lead")
    changes, before = [], "Lead"
    for number, (stage, at) in enumerate(path):
        event = {"event_id": f"{name}-{number}", "kind": "deal_stage_changed", "at": at, "deal_id": name}
        changes.append({**event, "attrs": {"from": before, "to": stage}, "account_id": f"a{name}"})
        before = stage
    return together(made, {"events": changes})


HAND = together(
    moved("1", ("Demo", "2024-01-03"), ("Offer", "2024-01-09"), at="2024-01-20", result="won"),
    moved("2", ("Demo", "2024-01-05"), ("Offer", "2024-01-07"), at="2024-01-20", result="lost"),
    moved("3", ("Demo", "2024-01-02"), ("Offer", "2024-01-12"), ("Demo", "2024-01-15")),
    moved("4", ("Offer", "2024-01-11")),
    moved("5", ("Demo", "2024-01-11"), at="2024-02-10", result="lost"),
)


def steps(rows: dict[str, Rows]) -> dict[tuple[object, ...], tuple[object, ...]]:
    return {
        (row.group["from"], row.group["to"], row.group["direction"]): (
            row.values["count"].value,
            row.values["median"].value,
        )
        for row in run("transitions", one(**rows)).part("steps")
    }


def test_every_transition_stands_with_count_and_time() -> None:
    assert steps(HAND) == {
        ("Lead", "Demo", "forward"): (4, 3),
        ("Lead", "Offer", "skipped"): (1, 10),
        ("Demo", "Offer", "forward"): (3, 6),
        ("Demo", "lost", "lost"): (1, 30),
        ("Offer", "Demo", "back"): (1, 3),
        ("Offer", "won", "won"): (1, 11),
        ("Offer", "lost", "lost"): (1, 13),
    }


def test_rates_are_of_all_exits_with_wilsons_interval() -> None:
    rows = run("transitions", one(**HAND)).part("steps")
    first = next(row for row in rows if row.group["direction"] == "skipped").values["rate"]
    assert (first.value, first.n) == (1 / 5, 5)
    assert first.low == pytest.approx(0.0362, abs=1e-4) and first.high == pytest.approx(0.6245, abs=1e-4)


def test_stages_count_those_still_inside() -> None:
    result = run("transitions", one(**HAND))
    stages = {row.group["stage"]: row.values for row in result.part("stages")}
    assert list(stages) == ["Lead", "Demo", "Offer"]
    assert {name: values["still_in"].value for name, values in stages.items()} == {
        "Lead": 0,
        "Demo": 1,
        "Offer": 1,
    }
    assert (
        stages["Offer"]["entered"].value,
        stages["Offer"]["back"].value,
        stages["Offer"]["out_won"].value,
    ) == (4, 1, 1)
    assert result.notes[0].facts == {"order": "Lead → Demo → Offer"}


def test_a_stage_that_only_names_the_outcome_is_the_way_out() -> None:
    closings = [
        moved(
            str(i), ("Demo", "2024-01-03"), ("Closed won", "2024-01-09 10:00"), at="2024-01-09", result="won"
        )
        for i in range(5)
    ]
    assert steps(together(*closings)) == {
        ("Lead", "Demo", "forward"): (5, 2),
        ("Demo", "won", "won"): (5, pytest.approx(6.4167, abs=1e-4)),
    }


def test_changes_between_exports_serve_as_history() -> None:
    change = {
        "type": "deals",
        "object_id": "1",
        "field": "stage",
        "old": "Lead",
        "new": "Demo",
        "at": "2024-01-05",
        "account_id": "a1",
    }
    assert steps(together(deal(1, "2024-01-01", stage="Demo"), {"object_changes": [change]})) == {
        ("Lead", "Demo", "forward"): (1, 4)
    }


def test_a_deal_opened_again_is_not_out() -> None:
    rows = moved("1", ("Demo", "2024-01-03"), ("Offer", "2024-03-01"), at="2024-01-20", result="lost")
    assert ("Offer", "lost", "lost") not in steps(rows)
    stage = run("transitions", one(**rows)).part("stages")[-1]
    assert (stage.group["stage"], stage.values["still_in"].value) == ("Offer", 1)


def test_it_cuts_by_a_dimension() -> None:
    rows = together(HAND, {"accounts": [{"account_id": "a1", "region": "north"}]})
    found = run("transitions", one(**rows), by="accounts.region").part("steps")
    north = [
        (row.group["from"], row.group["to"]) for row in found if row.group.get("accounts.region") == "north"
    ]
    assert north == [("Lead", "Demo"), ("Demo", "Offer"), ("Offer", "won")]


def test_no_history_is_a_reason_in_words() -> None:
    result = run("transitions", one(**deal(1, "2024-01-01", "2024-02-01", "won", stage="Won")))
    assert result.rows == () and result.reason is not None
    assert result.reason.id == "reason-no-stage-history"
    assert "история" in " ".join(result.sentences("ru")) or "истории" in " ".join(result.sentences("ru"))


def test_deals_without_history_are_counted() -> None:
    result = run("transitions", one(**together(HAND, deal(9, "2024-01-01", stage="Lead"))))
    assert result.notes[1].facts == {"n": 1, "all": 6}


def test_a_deal_closed_before_it_was_created_is_left_out_and_said() -> None:
    """Its stages would end in a step over a stage into "Lost", which nobody took."""
    false = moved("9", ("Lost", "2024-03-01"), start="2024-03-01", at="2024-02-01", result="lost")
    result = run("transitions", one(**together(HAND, false)))
    assert steps(together(HAND, false)) == steps(HAND)
    assert [(note.id, note.facts["n"]) for note in result.notes if note.id == "note-negative"] == [
        ("note-negative", 1)
    ]
    assert not any(note.id == "note-without-history" for note in result.notes)
