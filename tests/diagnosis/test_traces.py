"""How much of a place's traces the records hold: none, some, most, or it would leave none at all."""

from etalon.diagnosis.traces import evidence
from etalon.measures.presence import Presence
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack

PACK = base_pack()
VIEWS = [view_of(frame, PACK, reading.id) for frame in PACK.frames.values() for reading in frame.readings]
TRACES = sorted({trace for view in VIEWS for cell in view.cells().values() for trace in cell.traces})


def test_an_empty_store_shows_nothing_and_a_full_one_most() -> None:
    for view in VIEWS:
        asked = {key: cell for key, cell in view.cells().items() if cell.asks != "nothing"}
        for filled, said in ((0, "none"), (5, "most")):
            found = evidence(view, dict.fromkeys(TRACES, Presence(5, filled)))
            assert set(found) == set(asked)
            for key, cell in asked.items():
                assert found[key] == (said if cell.traces else "cannot_tell"), (view.frame.id, key)


def test_half_of_the_traces_are_some_and_more_than_half_are_most() -> None:
    seen = 0
    for view in VIEWS:
        for key, cell in view.cells().items():
            if cell.asks == "nothing" or len(cell.traces) < 2:
                continue
            for held in range(1, len(cell.traces) + 1):
                filled = {trace: Presence(9, 0) for trace in TRACES}
                filled |= dict.fromkeys(cell.traces[:held], Presence(9, 1))
                want = "most" if held / len(cell.traces) > 0.5 else "some"
                assert evidence(view, filled)[key] == want
                seen += 1
    assert seen > 10
