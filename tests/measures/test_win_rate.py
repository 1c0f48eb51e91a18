"""Win rate: by hand, thin, one-sided, by dimension."""

import pytest
from tests.measures.records import Rows, deal, moment, one, together

from etalon.core.errors import WorkspaceError
from etalon.core.measured import Period
from etalon.measures.run import run


def decided(owner: str, won: int, lost: int, start: int = 0) -> dict[str, Rows]:
    results = ["won"] * won + ["lost"] * lost
    return together(
        *(
            deal(f"{owner}{start + i}", "2024-01-01", "2024-02-01", result, owner_id=owner)
            for i, result in enumerate(results)
        )
    )


def test_it_is_won_of_won_and_lost_with_wilsons_interval() -> None:
    result = run("win_rate", one(**decided("o", 15, 133)))
    assert result.whole is not None
    rate = result.whole.values["win_rate"]
    assert (rate.value, rate.n) == (15 / 148, 148)
    # Newcombe 1998, table I, method 3, 15/148
    assert (round(rate.low or 0, 4), round(rate.high or 0, 4)) == (0.0624, 0.1605)


def test_it_counts_no_decision_as_lost_unless_told_otherwise() -> None:
    rows = together(
        decided("o", 2, 1),
        deal("n", "2024-01-01", "2024-02-01", "no_decision"),
        deal("d", None, "2024-02-02", "disqualified"),
    )
    whole = run("win_rate", one(**rows)).whole
    apart = run("win_rate", one(**rows), parameters={"no_decision": "apart"}).whole
    assert whole is not None and apart is not None
    assert (whole.values["win_rate"].value, whole.values["left_out"].value) == (2 / 4, 1)
    assert (apart.values["win_rate"].value, apart.values["left_out"].value) == (2 / 3, 2)


def test_it_goes_by_the_last_closing_of_a_deal() -> None:
    rows = together(
        decided("o", 1, 1),
        {
            "events": [
                {
                    "event_id": "again",
                    "kind": "deal_closed",
                    "at": "2024-03-01",
                    "attrs": {"result": "won"},
                    "deal_id": "o1",
                    "account_id": "ao1",
                }
            ]
        },
    )
    whole = run("win_rate", one(**rows)).whole
    assert whole is not None and whole.values["won"].value == 2


def test_it_cuts_by_any_dimension_and_flags_thin_groups() -> None:
    rows = together(
        decided("alice", 12, 13),
        decided("bob", 2, 1),
        {"owners": [{"owner_id": "alice", "team_id": "north"}, {"owner_id": "bob", "team_id": "south"}]},
        {"accounts": [{"account_id": f"aalice{i}", "industry": "steel"} for i in range(25)]},
    )
    result = run("win_rate", one(**rows), by="team")
    assert [(row.group, row.values["won"].value) for row in result.rows] == [
        ({}, 14),
        ({"team": "north"}, 12),
        ({"team": "south"}, 2),
    ]
    assert [bool(row.notes) for row in result.rows] == [False, False, True]
    assert result.rows[2].notes[0].facts == {"n": 3, "enough": 20}
    by_industry = run("win_rate", one(**rows), by="industry")
    assert [(row.group, row.values["won"].value) for row in by_industry.rows[1:]] == [
        ({"industry": "steel"}, 12),
        ({"industry": None}, 2),
    ]


def test_it_filters_by_period_and_field() -> None:
    rows = together(
        decided("alice", 1, 2),
        deal("late", None, "2024-05-05", "won", owner_id="alice"),
        decided("bob", 3, 1),
    )
    early = run(
        "win_rate", one(**rows), period=Period(last=moment("2024-04-01").date()), where=["owner_id=alice"]
    ).whole
    both = run("win_rate", one(**rows), where=["owner_id=alice", "owner_id=bob"], by=["owner", "month"])
    assert early is not None and early.values["win_rate"].value == 1 / 3
    assert both.rows[-1].group == {"owner": "alice", "month": "2024-05"}
    assert both.period.as_json() == {"from": "2024-02-01", "to": "2024-05-05"}


def test_it_takes_attributes_as_dimensions() -> None:
    rows = together(
        deal("1", None, "2024-01-01", "won", attrs={"heat of lead": "hot"}),
        deal("2", None, "2024-01-01", "lost"),
    )
    result = run("win_rate", one(**rows), by="attrs.heat of lead")
    assert {row.group["attrs.heat of lead"] for row in result.rows[1:]} == {"hot", None}


def test_one_outcome_only_is_a_reason_and_not_a_hundred_percent() -> None:
    whole = run("win_rate", one(**decided("o", 30, 0))).whole
    assert whole is not None
    rate = whole.values["win_rate"]
    assert (rate.value, rate.reason, rate.n) == (None, "reason-one-outcome", 30)


def test_no_closings_is_a_reason_that_names_the_field() -> None:
    result = run("win_rate", one(**deal("1", "2024-01-01")))
    assert result.rows == () and result.reason is not None
    assert (result.reason.id, result.reason.facts) == (
        "reason-field-missing",
        {"field": "events:deal_closed"},
    )


@pytest.mark.parametrize(
    ("asked", "near"), [("owner_if", "owner_id"), ("industri", "industry"), ("sorce", "source")]
)
def test_an_unknown_field_is_told_with_the_nearest_right_word(asked: str, near: str) -> None:
    with pytest.raises(WorkspaceError) as caught:
        run("win_rate", one(**decided("o", 1, 1)), where=[f"{asked}=x"])
    assert caught.value.problems[0].code == "measure-field-unknown"
    assert caught.value.problems[0].facts["nearest"] == near


def test_a_person_is_not_a_dimension() -> None:
    with pytest.raises(WorkspaceError):
        run("win_rate", one(**decided("o", 1, 1)), by="persons.name")


def test_an_unknown_measure_is_told_with_the_nearest_right_word() -> None:
    with pytest.raises(WorkspaceError) as caught:
        run("winrate", one())
    assert caught.value.problems[0].facts["nearest"] == "win_rate"
