"""Length of the deal cycle by hand."""

from tests.measures.records import deal, one, together

from etalon.measures.run import run


def test_it_gives_medians_and_quartiles_of_won_and_lost_apart() -> None:
    won = [
        deal(f"w{i}", "2024-01-01", f"2024-01-{1 + days:02d}", "won")
        for i, days in enumerate([2, 4, 4, 8, 10, 20])
    ]
    lost = [deal("l", "2024-01-01", "2024-02-20", "no_decision")]
    whole = run("cycle_length", one(**together(*won, *lost))).whole
    assert whole is not None
    median = whole.values["won_median"]
    assert (median.value, median.n, median.low, median.high) == (6, 6, 2, 20)
    assert (whole.values["won_q1"].value, whole.values["won_q3"].value) == (4, 9.5)
    assert (whole.values["lost_median"].value, whole.values["lost_median"].n) == (50, 1)
    assert whole.notes[0].facts == {"n": 6, "enough": 20}


def test_closed_before_created_and_without_a_start_are_left_out_and_counted() -> None:
    rows = together(
        deal(1, "2024-01-01", "2024-01-11", "won"),
        deal(2, "2024-03-01", "2024-01-11", "won"),
        deal(3, None, "2024-01-11", "won"),
    )
    result = run("cycle_length", one(**rows))
    assert result.whole is not None
    values = result.whole.values
    assert (values["won_median"].value, values["won_median"].n) == (10, 1)
    assert (values["negative"].value, values["no_start"].value) == (1, 1)
    assert {note.id for note in result.notes} == {"note-negative", "note-no-start"}


def test_no_lost_deals_are_a_reason_and_not_zero_days() -> None:
    whole = run("cycle_length", one(**deal(1, "2024-01-01", "2024-01-11", "won"))).whole
    assert whole is not None
    assert (whole.values["lost_median"].value, whole.values["lost_median"].reason) == (
        None,
        "reason-nothing-counted",
    )


def test_missing_creation_dates_are_named() -> None:
    rows = together(deal(1, None, "2024-01-11", "won"))
    whole = run("cycle_length", one(**rows)).whole
    assert whole is not None and whole.values["won_median"].reason == "reason-nothing-counted"
    assert run("cycle_length", one()).reason is not None
