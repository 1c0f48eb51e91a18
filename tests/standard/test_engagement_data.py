"""Stage criteria, stage sheets, messages and the content matrix of the base pack."""

from itertools import pairwise
from typing import get_args

import pytest
from tests.standard.wording import faults_of, in_all_languages, part_of_base, texts_of

from etalon.standard.checker import check_pack
from etalon.standard.documents import StageId
from etalon.standard.pack import Pack

OURS = ("stage_criteria", "stage_sheets", "messages", "content_cells")
STAGES: tuple[StageId, ...] = get_args(StageId)
EMPTY_ON_PURPOSE = {
    "cell.finance.reach",
    "cell.procurement.reach",
    "cell.legal_security.reach",
    "cell.legal_security.attract",
    "cell.gatekeeper.reach",
    "cell.gatekeeper.nurture",
}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    folder = tmp_path_factory.mktemp("packs") / "base"
    return part_of_base(folder, "stages", "buyer_phases", "buyer_states", "roles", *OURS)


def test_it_refers_only_to_what_exists_and_leaves_no_text_empty(pack: Pack) -> None:
    assert check_pack(pack).problems == ()


def test_it_keeps_each_text_to_the_letters_of_its_language(pack: Pack) -> None:
    found = texts_of(pack, *OURS)
    assert len(found) > 250
    assert {place: list(faults_of(text)) for place, text in found.items() if list(faults_of(text))} == {}


def test_it_gives_every_stage_criteria_on_both_sides(pack: Pack) -> None:
    """S14: selling and buying are linked; a stage opens and closes on both sides."""
    assert [criteria.stage for criteria in pack.stage_criteria.values()] == list(STAGES)
    for key, criteria in pack.stage_criteria.items():
        for side in (criteria.seller, criteria.buyer):
            assert side.entry and side.exit, key
        assert criteria.buyer_states and key == f"criteria.{criteria.stage}"


def test_it_lets_buyers_enter_stages_in_the_order_of_their_states(pack: Pack) -> None:
    numbers = [
        [pack.buyer_states[state].no for state in criteria.buyer_states]
        for criteria in pack.stage_criteria.values()
    ]
    assert all(states == sorted(states) for states in numbers)
    assert all(max(before) <= max(after) for before, after in pairwise(numbers))


def test_it_says_the_same_limit_in_days_and_in_words(pack: Pack) -> None:
    limits = {key: item.limit_days for key, item in pack.stage_criteria.items() if item.limit_days}
    assert limits == {"criteria.nurture": 30, "criteria.sell": 21, "criteria.deliver": 60}
    for key, days in limits.items():
        for sentence in in_all_languages(pack.stage_criteria[key].too_long):
            assert str(days) in sentence, key


def test_it_has_one_sheet_for_each_stage_ending_in_the_buyers_question(pack: Pack) -> None:
    assert [sheet.stage for sheet in pack.stage_sheets.values()] == list(STAGES)
    for key, sheet in pack.stage_sheets.items():
        assert sheet.content and sheet.tools and sheet.roles, key
        for sentence in in_all_languages(sheet.buyer_asks):
            assert sentence.endswith("?") and len(sentence.split()) <= 25, sentence


def test_it_puts_each_message_on_the_sheet_of_its_stage(pack: Pack) -> None:
    for sheet in pack.stage_sheets.values():
        of_stage = [key for key, message in pack.messages.items() if message.stage == sheet.stage]
        assert list(sheet.messages) == of_stage


def test_it_has_22_messages_and_at_least_one_for_every_buyer_state(pack: Pack) -> None:
    """S16: the myth of one selling proposition falls; each state needs messages of its own."""
    assert len(pack.messages) == 22
    said = {state for message in pack.messages.values() for state in message.states}
    assert said == set(pack.buyer_states)


def test_it_climbs_the_ladder_without_a_hole(pack: Pack) -> None:
    for message in pack.messages.values():
        numbers = [pack.buyer_states[state].no for state in message.states]
        assert numbers == list(range(numbers[0], numbers[-1] + 1)), message.id
    assert [message.no for message in pack.messages.values()] == list(range(1, 23))


def test_it_speaks_of_no_product_to_a_buyer_in_status_quo(pack: Pack) -> None:
    """S14: a product presentation cannot engage a buyer who has not left the status quo."""
    first = [message for message in pack.messages.values() if "status_quo" in message.states]
    assert {message.id for message in first} == {"msg.trend", "msg.why_change", "msg.peer"}
    assert not any("product" in message.example.en for message in first)


def test_it_works_an_example_for_each_message(pack: Pack) -> None:
    for key, message in pack.messages.items():
        for sentence in in_all_languages(message.example):
            assert 8 <= len(sentence.split()) <= 45 and sentence[-1] in ".?", f"{key}: {sentence}"
        skeletons = in_all_languages(message.skeleton)
        assert all(not skeleton.endswith(".") for skeleton in skeletons), key


def test_it_holds_a_cell_for_every_role_at_every_stage(pack: Pack) -> None:
    """S18: decision makers and influencers laid over the cycle give content mapping."""
    expected = {f"cell.{role}.{stage}" for role in pack.roles for stage in STAGES}
    assert set(pack.content_cells) == expected
    for key, cell in pack.content_cells.items():
        assert key == f"cell.{cell.role}.{cell.stage}"


def test_it_requires_only_cells_that_have_something_to_fill_them(pack: Pack) -> None:
    cells = pack.content_cells.values()
    assert {cell.id for cell in cells if not cell.assets} == EMPTY_ON_PURPOSE
    assert {cell.id for cell in cells if cell.required == "optional"} == EMPTY_ON_PURPOSE | {
        f"cell.gatekeeper.{stage}" for stage in STAGES
    }
    assert {cell.role for cell in cells if cell.required == "prescribe"} == {"adviser"}


def test_it_names_no_asset_twice_in_one_cell(pack: Pack) -> None:
    for key, cell in pack.content_cells.items():
        for language in ("en", "ru", "uk"):
            names = [asset.in_(language) for asset in cell.assets]
            assert len(set(names)) == len(names), key
