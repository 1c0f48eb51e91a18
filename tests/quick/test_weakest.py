"""The three weakest places: lowest first, unknown and n.a. never counted, equals by the cycle."""

import random

from etalon.assessment.quick import Answer
from etalon.assessment.weakest import tie_order, typical, weakest
from etalon.standard.frame_view import CellView, view_of
from etalon.standard.loader import base_pack

PACK = base_pack()
CHOICES: list[Answer] = [0, 1, 2, 3, 4, "na", "unknown"]


def cells(frame: str = "process_model", reading: str | None = None) -> list[CellView]:
    return view_of(PACK.frames[frame], PACK, reading).asked()


def named(answers: dict[str, Answer], frame: str = "process_model") -> list[str]:
    return [place.cell for place in weakest(cells(frame), answers, PACK).places]


def test_the_lowest_come_first() -> None:
    assert named({"strategy": 2, "sell": 1, "deliver": 3, "retain": 0}) == ["retain", "sell", "strategy"]


def test_nobody_knows_is_not_zero_and_na_is_not_counted() -> None:
    assert named({"nurture": "unknown", "channels": "na", "sell": 3}) == ["sell"]
    assert named({"nurture": "unknown", "channels": "na"}) == []
    assert named({}) == []


def test_the_top_level_is_never_weak() -> None:
    assert named({"strategy": 4, "sell": 4, "nurture": 3}) == ["nurture"]


def test_equals_follow_the_cycle_with_nurture_first() -> None:
    """S12: the cycle of a repeat customer begins at nurture."""
    alike: dict[str, Answer] = {cell.id: 1 for cell in cells()}
    found = weakest(cells(), alike, PACK)
    assert [place.cell for place in found.places] == ["nurture", "sell", "deliver"]
    assert found.tied
    assert tie_order(cells(), PACK)[:6] == ["nurture", "sell", "deliver", "retain", "loyalty", "reach"]


def test_no_tie_is_spoken_of_where_none_was_left_out() -> None:
    assert not weakest(cells(), {"nurture": 0, "sell": 0, "deliver": 0, "retain": 1}, PACK).tied
    assert weakest(cells(), {"nurture": 0, "sell": 0, "deliver": 0, "retain": 0}, PACK).tied


def test_a_growth_zone_takes_the_stage_of_its_process() -> None:
    alike: dict[str, Answer] = {cell.id: 0 for cell in cells("growth_zones")}
    assert named(alike, "growth_zones")[0] == "nurturing"


def test_of_tactics_only_unused_ones_are_named_mainstream_first() -> None:
    answers: dict[str, Answer] = {cell.id: "used" for cell in cells("tactics_map")}
    assert named(answers, "tactics_map") == []
    answers |= {cell.id: "unused" for cell in cells("tactics_map") if cell.stage in {"nurture", "sell"}}
    fits = [
        cell.fit for key in named(answers, "tactics_map") for cell in cells("tactics_map") if cell.id == key
    ]
    assert fits == sorted(fits, key=lambda fit: ("M", "U").index(fit or "U"))
    assert len(fits) == 3


def test_answers_never_lose_by_the_order_in_which_they_were_given() -> None:
    draw = random.Random(7)
    for _ in range(200):
        pairs = [(cell.id, draw.choice(CHOICES)) for cell in cells()]
        expected = named(dict(pairs))
        draw.shuffle(pairs)
        assert named(dict(pairs)) == expected
        levels = [level for _, level in pairs if isinstance(level, int) and level < 4]
        assert len(expected) == min(3, len(levels))


def test_the_profile_colours_only_what_the_article_names() -> None:
    """S12, S13: zero at nurturing, experience and loyalty; weak at channels, marketing and strategy."""
    found = typical(cells(), PACK.profiles["article"])
    assert found == {
        "strategy": 1, "channels": 1, "nurture": 0, "lead_generation": 1, "content": 1, "analytics": 1,
        "measurement": 0, "loyalty": 0,
    }  # fmt: skip
