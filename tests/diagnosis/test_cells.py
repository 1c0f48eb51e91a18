"""Checkability of every cell: its traces, and what recording a trace would open."""

from tests.measures.records import one

from etalon.diagnosis.cells import opened_by, traced_cells
from etalon.diagnosis.traces import seen_traces
from etalon.measures.checkable import checkable
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack

PACK = base_pack()
VIEWS = [view_of(frame, PACK, reading.id) for frame in PACK.frames.values() for reading in frame.readings]
DOOR = one(
    orders=[{"order_id": "o", "partner_id": "north", "promised_at": "2024-01-02", "ordered_at": "2024-01-01"}]
)
SEEN = seen_traces(VIEWS, DOOR)
CELLS = traced_cells(VIEWS, SEEN)


def test_each_cell_that_names_traces_stands_once_with_all_of_them() -> None:
    named = {(view.frame.id, key) for view in VIEWS for key, cell in view.cells().items() if cell.traces}
    assert {each.spot for each in CELLS} == named and len(CELLS) == len(named) > 60
    assert all(tuple(each.traces) == each.cell.traces for each in CELLS)


def test_a_cell_says_what_of_it_the_records_hold() -> None:
    logistics = next(each for each in CELLS if each.spot == ("channel_model", "logistics"))
    assert logistics.evidence == "some"
    assert logistics.missing == ("orders.delivered_at",)
    assert logistics.as_json()["traces"][0] == {"trace": "orders.promised_at", "rows": 1, "filled": 1}  # type: ignore[index]
    service = next(each for each in CELLS if each.spot == ("channel_model", "service"))
    assert service.evidence == "none" and len(service.missing) == 2


def test_the_trace_that_opens_most_cells_and_measures_comes_first() -> None:
    opens = opened_by(CELLS, checkable(DOOR))
    worth = [len(each.first) + len(each.measures) for each in opens]
    assert worth == sorted(worth, reverse=True) and worth[0] > worth[-1]
    delivered = next(each for each in opens if each.trace == "orders.delivered_at")
    assert ("channel_model", "logistics") in {each.spot for each in delivered.more}
    assert delivered.measures == ("dealer_supply",)


def test_what_is_recorded_already_is_not_asked_for() -> None:
    traces = {each.trace for each in opened_by(CELLS, checkable(DOOR))}
    assert "orders.promised_at" not in traces and "orders.delivered_at" in traces
