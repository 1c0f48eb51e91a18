"""What the article says, found in the standard alone: one claim per statement that the pack serves."""

from typing import get_args

import pytest

from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES
from etalon.standard.checker import check_pack
from etalon.standard.documents import StageId
from etalon.standard.documents.frames import BOXES
from etalon.standard.loader import base_pack

PACK = base_pack()
STAGES = get_args(StageId)
FRAMES = ("process_model", "engagement_cycle", "tactics_map", "channel_model", "growth_zones")
JUDGED = {"M", "U"}


def test_the_standard_is_complete_from_the_first_minute() -> None:
    """S01: best practice exists; every frame is filled, in every language, with nothing left to write."""
    found = check_pack(PACK)
    assert not found.problems
    assert set(found.texts_missing.values()) == {0}
    assert all(PACK.documents.values())


def test_each_process_asks_of_four_elements_process_first() -> None:
    """S05: processes, people, technology, structure; processes come first."""
    for process in PACK.processes.values():
        names = list(type(process.elements).model_fields)
        assert names == ["process", "people", "technology", "structure"]
        asked = {getattr(process.elements, name).en for name in names}
        assert len(asked) == 4, process.id
        assert len(process.lines) == 5
        assert 3 <= len(process.questions) <= 5


def test_each_frame_is_a_map_that_can_be_taken_in_at_a_glance() -> None:
    """S06: visual, for diagnosis and for planning."""
    for name in FRAMES:
        frame = PACK.frames[name]
        for reading in frame.readings:
            boxes = [
                cell.id
                for lane in reading.lanes
                for cell in lane.cells
                if (cell.block or lane.block) in BOXES
            ]
            assert 0 < len(boxes) <= 15, (name, reading.id)


def test_each_frame_is_a_checklist_with_purpose_and_limits() -> None:
    """S07: a checklist, for its purpose and within its limits."""
    for name in FRAMES:
        frame = PACK.frames[name]
        asks = {
            cell.asks or lane.asks
            for reading in frame.readings
            for lane in reading.lanes
            for cell in lane.cells
        }
        assert asks & {"level", "use"}, name
        assert said(frame.purpose)
        assert said(frame.limits)
        assert frame.purpose.en != frame.limits.en


def test_each_frame_says_what_is_new_and_where_it_comes_from() -> None:
    """S08: a short comment on novelty, specifics, origin."""
    for name in FRAMES:
        frame = PACK.frames[name]
        assert said(frame.novelty)
        assert said(frame.origin_note)
        assert frame.serves


def test_everything_says_whether_the_article_a_source_or_etalon_says_it() -> None:
    """S09: borrowed in part, refined in part; what comes from public sources names them."""
    for kind, items in PACK.documents.items():
        for item in items.values():
            assert item.origin in {"A", "R", "J"}, (kind, item.id)
            if item.origin == "R" and kind != "sources":
                assert item.sources, (kind, item.id)
            assert all(source in PACK.documents["sources"] for source in item.sources), (kind, item.id)


def test_each_stage_and_each_buyer_state_has_messages_of_its_own() -> None:
    """S16: one selling point for all is a myth."""
    assert {message.stage for message in PACK.messages.values()} == set(STAGES)
    assert {state for message in PACK.messages.values() for state in message.states} == set(PACK.buyer_states)
    assert len({message.skeleton.en for message in PACK.messages.values()}) == len(PACK.messages)


def test_each_stage_has_content_and_tools() -> None:
    """S17: the same for tools."""
    for sheet in PACK.stage_sheets.values():
        assert len(sheet.content) >= 2, sheet.id
        assert len(sheet.tools) >= 2, sheet.id
    assert {sheet.stage for sheet in PACK.stage_sheets.values()} == set(STAGES)


def test_content_is_mapped_by_stage_and_role() -> None:
    """S18: laid over with those who decide and those who influence."""
    held = {(cell.stage, cell.role) for cell in PACK.content_cells.values()}
    assert held == {(stage, role) for stage in STAGES for role in PACK.roles}
    for stage in STAGES:
        assert any(cell.assets for cell in PACK.content_cells.values() if cell.stage == stage), stage


def test_marketing_and_sales_tactics_are_laid_over_the_whole_cycle() -> None:
    """S21: tactics distributed over the cycle, each with its owner."""
    for stage in STAGES:
        owners = {tactic.owner for tactic in PACK.tactics.values() if tactic.fit[stage] in JUDGED}
        assert {"marketing", "sales"} <= owners, stage


def test_each_stage_has_its_own_mix() -> None:
    """S22: the effectiveness of a tactic in general is a question without meaning."""
    mixes = {
        stage: frozenset(tactic.id for tactic in PACK.tactics.values() if tactic.fit[stage] in JUDGED)
        for stage in STAGES
    }
    assert len(set(mixes.values())) == len(STAGES)
    everywhere = frozenset.intersection(*mixes.values())
    assert len(everywhere) < len(PACK.tactics) / 20, sorted(everywhere)


@pytest.mark.parametrize(
    ("stage", "tactic"),
    [("reach", "ad.display"), ("sell", "se.pres"), ("sell", "se.neg")],
)
def test_the_mainstreams_of_the_article_are_mainstream(stage: StageId, tactic: str) -> None:
    """S23: advertising to reach; meeting, presentation, negotiation to sell."""
    assert PACK.tactics[tactic].fit[stage] == "M"


def test_no_seller_teaches_to_reach_or_attract_and_cold_calls_are_rare_there() -> None:
    """S24: sellers at reach and attract are too dear."""
    for stage in ("reach", "attract"):
        for tactic in PACK.tactics.values():
            if tactic.owner == "sales":
                assert stage not in tactic.teaching, tactic.id
        for cold in ("cl.coldcall", "em.cold"):
            assert PACK.tactics[cold].fit[stage] == "R"


def test_each_tactic_is_judged_by_kpis_of_the_stage_that_differ() -> None:
    """S25: KPIs per tactic are specific, and differ from stage to stage."""
    differing = 0
    for tactic in PACK.tactics.values():
        for stage in STAGES:
            if tactic.fit[stage] in JUDGED:
                assert tactic.kpis.get(stage), (tactic.id, stage)
        differing += len(set(tactic.kpis.values())) > 1
    assert differing > len(PACK.tactics) / 2


def test_each_stage_teaches_at_most_six_of_a_larger_catalogue() -> None:
    """S26: a teaching set only; there are many more."""
    for stage in STAGES:
        places = sorted(
            tactic.teaching[stage] for tactic in PACK.tactics.values() if stage in tactic.teaching
        )
        assert places == list(range(1, len(places) + 1))
        assert 3 <= len(places) <= 6
        fitting = sum(tactic.fit[stage] in JUDGED for tactic in PACK.tactics.values())
        assert fitting > 2 * len(places), stage


def test_each_kpi_says_what_it_means_how_it_is_counted_and_which_way_is_better() -> None:
    """S27: KPIs are often confused."""
    meanings = [kpi.meaning.en for kpi in PACK.kpis.values()]
    assert len(set(meanings)) == len(meanings)
    for kpi in PACK.kpis.values():
        assert kpi.formula, kpi.id
        assert kpi.direction in {"up", "down", "level"}
        for usual in kpi.ranges:
            assert usual.origin != "R" or usual.sources, kpi.id


def test_push_pull_and_prescribe_stand_over_the_partners_life() -> None:
    """S29: run all three at full strength."""
    families = {tactic.family for tactic in PACK.channel_tactics.values()}
    assert families == {"push", "pull", "prescribe"}
    phases = {phase for tactic in PACK.channel_tactics.values() for phase in tactic.phases}
    assert phases <= set(PACK.partner_phases)
    assert len(phases) >= len(PACK.partner_phases) - 2


def test_each_step_of_the_partners_own_sale_is_made_easier() -> None:
    """S30: give the partner the tools of selling."""
    for step in PACK.partner_steps.values():
        assert said(step.hard)
        assert step.items, step.id
        assert all(kpi in PACK.kpis for kpi in step.kpis)


def test_logistics_and_service_have_measures_with_targets() -> None:
    """S31: easy logistics and service."""
    assert len(PACK.logistics_measures) >= 5
    for measure in PACK.logistics_measures.values():
        assert measure.kpi in PACK.kpis
        assert said(measure.target)


def test_a_passed_lead_has_states_clocks_and_a_pack() -> None:
    """S32: passed leads are valued more than ever."""
    assert any(state.clock for state in PACK.lead_states.values())
    assert all(step in PACK.lead_states for state in PACK.lead_states.values() for step in state.next)
    assert len(PACK.lead_pack_fields) >= 5


def test_five_sub_processes_are_read_in_both_ways_over_the_stages() -> None:
    """S33: the five together, as a system; both readings of the lost picture."""
    frame = PACK.frames["growth_zones"]
    assert len(frame.readings) == 2
    for reading, kind in zip(frame.readings, ("enablers", "activities"), strict=True):
        assert reading.id == kind
        shown = {cell.ref for lane in reading.lanes for cell in lane.cells}
        assert set(STAGES) <= shown
    zones = [zone for zone in PACK.zones.values() if zone.role == "zone"]
    assert len(zones) == 5
    for zone in zones:
        assert said(zone.defined)
        assert said(zone.measured)


@pytest.mark.parametrize("effect", ["out.lead_generation", "out.nurturing"])
def test_generation_and_nurturing_lead_back_to_content_and_segmentation(effect: str) -> None:
    """S34: they are weak where content and segmentation are."""
    assert {"gz.content", "gz.segmentation"} <= causes(effect)


def test_loyalty_leads_back_to_experience_alignment_and_availability() -> None:
    """S35: loyalty grows where experience is assessed and acted on."""
    assert {"gz.experience", "gz.alignment", "gz.availability"} <= causes("out.loyalty")


def test_automation_lies_up_to_nurturing_and_crm_to_the_right() -> None:
    """S36: the technology layer over the stages."""
    ends = {
        technology.id: max(STAGES.index(stage) for stage in technology.main)
        for technology in PACK.technologies.values()
    }
    assert min(ends.values()) <= STAGES.index("nurture")
    assert max(ends.values()) > STAGES.index("nurture")


def causes(effect: str) -> set[str]:
    """Every zone that leads to one, near and far."""
    found: set[str] = set()
    new = {effect}
    while new:
        new = {link.cause for link in PACK.zone_links.values() if link.effect in new} - found
        found |= new
    return found


def said(text: LocalizedText | None) -> bool:
    """Whether something stands there in every language."""
    return text is not None and all(text.in_(language).strip() for language in LANGUAGES)
