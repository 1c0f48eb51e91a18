"""The five frames hold what the article names, each thing once, and every reference leads somewhere."""

from collections import Counter
from typing import get_args

import pytest

from etalon.core.texts import LANGUAGES, Language
from etalon.maps import EMPTY, layout
from etalon.standard.documents import Frame, StageId
from etalon.standard.documents.frames import BOXES
from etalon.standard.frame_view import FrameView, view_of
from etalon.standard.loader import base_pack

PACK = base_pack()
FRAMES = list(PACK.frames.values())
READINGS = [(frame, reading.id) for frame in FRAMES for reading in frame.readings]
NAMES = [f"{frame.id}-{reading}" for frame, reading in READINGS]
MOST_BOXES = 15
MOST_ASKED = 25
MOST_WORDS = 25
TEACHING = 6


def view(frame_id: str, reading: str | None = None) -> FrameView:
    return view_of(PACK.frames[frame_id], PACK, reading)


def pairs(found: FrameView) -> set[tuple[str, str]]:
    return {(link.from_, link.to) for link in found.links}


def test_it_ships_the_five_frames_of_the_article_in_order() -> None:
    """S10, S14, S21, S28, S33."""
    expected = ["process_model", "engagement_cycle", "tactics_map", "channel_model", "growth_zones"]
    assert [frame.id for frame in FRAMES] == expected
    assert [frame.code for frame in FRAMES] == ["A", "B1", "B2", "B3", "B4"]


@pytest.mark.parametrize(("frame", "reading"), READINGS, ids=NAMES)
def test_it_shows_at_most_15_boxes_at_the_first_level(frame: Frame, reading: str) -> None:
    """READING.md 2."""
    assert 0 < len(view_of(frame, PACK, reading).boxes()) <= MOST_BOXES


def test_it_draws_the_process_model_in_exactly_15_boxes_with_every_process_once() -> None:
    """S10: strategy over territory and channels, the cycle in the centre, marketing and experience below."""
    found = view("process_model")
    assert len(found.boxes()) == MOST_BOXES
    held = Counter(process for cell in found.boxes() for process in cell.processes)
    assert set(held) == set(PACK.processes)
    assert len(PACK.processes) == 49
    assert set(held.values()) == {1}
    assert [lane.lane.id for lane in found.lanes] == ["strategy", "coverage", "cycle", "support"]
    assert [cell.id for cell in found.lanes[2].cells] == list(get_args(StageId))


def test_it_gives_reach_and_attract_to_marketing() -> None:
    """S10, S24: operational marketing answers for the first stages."""
    cells = view("process_model").cells()
    assert [cells[stage].owner for stage in get_args(StageId)][:2] == ["marketing", "marketing"]
    assert cells["sell"].owner == "sales"


@pytest.mark.parametrize(("frame", "reading"), READINGS, ids=NAMES)
def test_it_gives_every_cell_of_both_levels_its_own_id(frame: Frame, reading: str) -> None:
    cells = view_of(frame, PACK, reading).cells()
    opened = [cell for cell in cells.values() if cell.opens]
    for language in LANGUAGES:
        for opening in (None, *(cell.id for cell in opened)):
            drawing = layout(frame, PACK, EMPTY, language, reading=reading, opened=opening)
            ids = Counter(group.id for group in drawing.groups if group.kind == "cell")
            assert set(ids.values()) == {1}, ids.most_common(2)


@pytest.mark.parametrize(("frame", "reading"), READINGS, ids=NAMES)
def test_it_links_only_cells_that_exist_each_link_once(frame: Frame, reading: str) -> None:
    found = view_of(frame, PACK, reading)
    assert all(link.from_ in found.cells() and link.to in found.cells() for link in found.links)
    assert len({link.id for link in found.links}) == len(found.links)
    assert len(pairs(found)) == len(found.links)


@pytest.mark.parametrize(("frame", "reading"), READINGS, ids=NAMES)
def test_it_asks_at_most_25_short_questions_in_three_languages(frame: Frame, reading: str) -> None:
    """READING.md 3: at most 25 words, ten minutes."""
    asked = view_of(frame, PACK, reading).asked()
    assert 0 < len(asked) <= MOST_ASKED
    for cell in asked:
        assert cell.question is not None, cell.id
        for language in LANGUAGES:
            question = cell.question.in_(language)
            assert "{" not in question, question
            assert "?" in question, question
            assert len(question.split()) <= MOST_WORDS, question


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.id)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_of_each_frame_purpose_novelty_origin_and_limits(frame: Frame, language: Language) -> None:
    texts = [frame.name, frame.purpose, frame.novelty, frame.origin_note, frame.limits]
    assert all(len(text.in_(language)) > 10 for text in texts)
    assert frame.serves and all(serves.startswith("S") for serves in frame.serves)


def test_it_binds_stages_to_the_buyer_phases_in_which_they_are_in_step() -> None:
    """S14: the thin bands are those of the standard sync map, rolled up to phases, and no others."""
    matrix = next(iter(PACK.sync.values()))
    phase_of = {state.id: state.phase for state in PACK.buyer_states.values()}
    in_step = {
        (stage, phase_of[row.state])
        for row in matrix.rows
        for stage, sync in row.cells.items()
        if sync == "in"
    }
    assert pairs(view("engagement_cycle")) == in_step


def test_it_rolls_eleven_buyer_states_up_into_five_phases() -> None:
    phases = view("engagement_cycle").lanes[0].cells
    assert len(phases) == 5
    assert [member.id for phase in phases for member in phase.opens] == list(PACK.buyer_states)
    for phase in phases:
        assert {PACK.buyer_states[member.id].phase for member in phase.opens} == {phase.id}


def test_it_gives_each_stage_messages_tools_and_roles() -> None:
    """S16, S17, S18."""
    strips = [cell for cell in view("engagement_cycle").cells().values() if cell.block == "strip"]
    for lane in ("messages", "tools", "roles"):
        assert [cell.stage for cell in strips if cell.lane == lane] == list(get_args(StageId))


def test_it_opens_messages_and_roles_into_those_of_the_stage_sheet() -> None:
    """S16: a set of messages for each stage instead of one for all; S18: the roles met there."""
    cells = view("engagement_cycle").cells()
    for sheet in PACK.stage_sheets.values():
        for lane, expected in (("messages", sheet.messages), ("roles", sheet.roles)):
            opened = {member.id for member in cells[f"{lane}.{sheet.stage}"].opens}
            assert opened == set(expected)


def test_it_shows_the_teaching_set_of_each_stage_and_behind_it_all_that_fits() -> None:
    """S21, S26."""
    found = view("tactics_map")
    for heading, column in zip(found.lanes[0].cells, found.lanes[1].cells, strict=True):
        stage = column.stage
        taught = {f"{stage}.{tactic.id}" for tactic in PACK.tactics.values() if stage in tactic.teaching}
        fitting = {f"{stage}.{t.id}" for t in PACK.tactics.values() if stage and t.fit[stage] in {"M", "U"}}
        assert {chip.id for chip in column.chips} == taught
        assert 0 < len(taught) <= TEACHING
        assert {chip.id for chip in heading.opens} == fitting
        assert sum(chip.asks == "use" for chip in column.chips) <= 4


def test_it_draws_push_pull_prescribe_enablement_leads_logistics_and_service() -> None:
    """S29, S30, S31, S32; all eight partner phases and all 30 channel tactics are behind them."""
    cells = view("channel_model").cells()
    assert {"us", "end_customer", "adviser", "passed_leads", "logistics", "service"} <= set(cells)
    families = {name: {member.id for member in cells[name].opens} for name in ("push", "pull", "prescribe")}
    for name, members in families.items():
        assert members == {t.id for t in PACK.channel_tactics.values() if t.family == name}
    phases = [member.id for cell in cells.values() if cell.id.startswith("partner.") for member in cell.opens]
    assert phases == list(PACK.partner_phases)


def test_it_draws_every_causal_link_that_the_article_states() -> None:
    """S34, S35; S36: automation up to nurturing, CRM to the right."""
    found = view("growth_zones", "enablers")
    stated = {link.id for link in PACK.zone_links.values() if link.origin == "A"}
    assert {link.ref for link in found.links} == stated
    cells = PACK.frames["growth_zones"].cells("enablers")
    for link in found.links:
        causal = PACK.zone_links[str(link.ref)]
        assert (cells[link.from_].ref, cells[link.to].ref) == (causal.cause, causal.effect)
    assert cells["marketing_automation"].span[1] == cells["nurture"].span[1]
    assert cells["crm"].span[1] == cells["retain"].span[1]
    assert cells["crm"].span[0] < cells["marketing_automation"].span[1]


def test_it_offers_both_readings_of_the_growth_zones_and_says_the_picture_is_lost() -> None:
    """READING.md 8, S33: five sub-processes in each."""
    frame = PACK.frames["growth_zones"]
    assert [reading.id for reading in frame.readings] == ["enablers", "activities"]
    assert all(reading.note and "lost" in reading.note.en for reading in frame.readings)
    first = [cell for cell in view("growth_zones", "enablers").boxes() if cell.lane == "zones"]
    second = [
        cell for cell in view("growth_zones", "activities").boxes() if cell.lane in {"activities", "basis"}
    ]
    assert len(first) == len(second) == 5


def test_it_counts_as_boxes_only_what_carries_meaning_by_itself() -> None:
    assert "strip" not in BOXES and "axis" not in BOXES and "chips" not in BOXES
