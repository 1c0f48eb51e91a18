"""Partial exports: ten slices in any order, or one piece, give the same records and the same numbers."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.increment.company import Line, ask, changes, company, content, take, write

from etalon.evidence.sql import Door
from etalon.evidence.store import Store
from etalon.measures.registry import measures
from etalon.measures.run import run
from etalon.standard.loader import base_pack
from etalon.workspace import Workspace

SOME = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
day = st.integers(0, 300).map(lambda n: str(date(2025, 1, 1) + timedelta(days=n)))
name = st.sampled_from("abcdefgh")
deal = st.tuples(
    st.integers(1, 40).map(str),
    name,
    st.sampled_from(["Open", "Talks", "Won", "Lost", ""]),
    st.one_of(st.just(""), st.integers(1, 9999).map(str)),
    day,
    st.one_of(st.just(""), day),
)
act = st.tuples(st.integers(1, 400).map(str), day, st.integers(1, 40).map(str), name)
slices = st.lists(st.integers(0, 9), min_size=60, max_size=60)


def cut(lines: Sequence[Line], into: Sequence[int]) -> list[list[Line]]:
    """Ten slices of lines that follow one another."""
    ends = sorted(round(place / 9 * len(lines)) for place in into[:9])
    return [list(lines[a:b]) for a, b in zip([0, *ends], [*ends, len(lines)], strict=True)]


def numbers(where: Workspace) -> dict[str, str]:
    """Every measure of the standard as it comes out."""
    pack = base_pack()
    with Door(Store.open(where.store)) as door:
        return {name: repr(run(name, door, pack)) for name in sorted(measures())}


@pytest.mark.prove
@pytest.mark.timeout(1200)
@SOME
@given(
    st.lists(deal, max_size=60, unique_by=lambda line: line[0]),
    st.lists(act, max_size=60, unique_by=lambda line: line[0]),
    slices,
    st.permutations(range(10)),
)
def test_ten_slices_in_any_order_equal_one_piece(
    deals: list[Line], acts: list[Line], into: list[int], order: list[int]
) -> None:
    """A line may stand in two slices, as in exports of the last seven days that are made each day."""
    with TemporaryDirectory() as folder:
        whole, cutup = (company(Path(folder) / each, "partial") for each in ("whole", "cutup"))
        for entry, lines in (("deals", deals), ("acts", acts)):
            if lines:
                write(whole, entry, lines, 20)
            for number, part in enumerate(cut(lines, into)):
                again = [lines[n] for n in into[10:13] if n < len(lines)]
                if part:
                    path = write(cutup, f"{entry}-{number}", [*part, *again], number)
                    path.rename(path.with_suffix(".later"))
        if not deals and not acts:
            return
        take(whole)
        for number in order:
            waiting = list((cutup.folder / "exports").glob(f"*-{number}.later"))
            for path in waiting:
                path.rename(path.with_suffix(".csv"))
            if waiting:
                take(cutup)
        assert content(whole) == content(cutup)
        assert changes(cutup) == set()
        assert numbers(whole) == numbers(cutup)


@pytest.mark.prove
@pytest.mark.timeout(1200)
@SOME
@given(st.lists(st.lists(deal, min_size=1, max_size=12), min_size=2, max_size=6), st.randoms())
def test_updates_in_any_order_and_any_number_of_loads_end_the_same(
    slices_of_deals: list[list[Line]], dice: Random
) -> None:
    """Slices that say different things of the same deals: the newest says it, whenever it is loaded."""
    with TemporaryDirectory() as folder:
        once, mixed = (company(Path(folder) / each, "partial") for each in ("once", "mixed"))
        turn = list(enumerate(slices_of_deals))
        for number, lines in turn:
            write(once, f"deals-{number}", lines, number)
        take(once)
        dice.shuffle(turn)
        for number, lines in turn:
            write(mixed, f"deals-{number}", lines, number)
            take(mixed)
        assert changes(once) == changes(mixed)
        assert content(once, ["object_changes"]) == content(mixed, ["object_changes"])
        assert numbers(once) == numbers(mixed)


def test_a_partial_export_adds_and_updates_and_never_deletes(tmp_path: Path) -> None:
    firm = company(tmp_path / "firm", "partial")
    lines = [("1", "a", "Open", 10, "2025-12-01", ""), ("2", "a", "Open", 5, "2025-12-01", "")]
    path = write(firm, "deals-1", lines, 1)
    take(firm)
    path.unlink()
    write(firm, "deals-2", [("1", "", "Talks", "", "", ""), ("3", "b", "Open", 1, "2026-01-01", "")], 8)
    take(firm)
    rows = ask(
        firm, "SELECT deal_id, account_id, stage, CAST(value AS INTEGER) AS value FROM deals ORDER BY 1"
    )
    assert [tuple(row.values()) for row in rows] == [
        ("1", "a", "Talks", 10),
        ("2", "a", "Open", 5),
        ("3", "b", "Open", 1),
    ]
    assert changes(firm) == {("deal", "1", "stage", "Open", "Talks", 8)}
