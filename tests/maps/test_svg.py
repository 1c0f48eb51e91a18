"""What leaves as SVG: valid, named for screen readers, linked, offline, and the same everywhere."""

import xml.etree.ElementTree as ET
from collections import Counter

import pytest

from etalon.core.texts import LANGUAGES, Language
from etalon.maps import CellState, MapState, layout, render, to_svg
from etalon.standard.loader import base_pack

PACK = base_pack()
SVG = "{http://www.w3.org/2000/svg}"
KILO = 1024


def parsed(frame_id: str, language: Language = "en", **more: object) -> ET.Element:
    return ET.fromstring(render(PACK.frames[frame_id], PACK, language=language, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("frame_id", PACK.frames)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_names_and_links_every_cell(frame_id: str, language: Language) -> None:
    cells = [node for node in parsed(frame_id, language).iter(f"{SVG}a") if node.get("class") == "cell"]
    assert cells
    for cell in cells:
        assert cell.get("id") == f"cell-{cell.get('data-cell')}"
        assert cell.get("href") == f"#cell-{cell.get('data-cell')}"
        title = cell.find(f"{SVG}title")
        assert title is not None and title.text == cell.get("aria-label")


def test_it_takes_addresses_from_the_caller_and_leaves_unlinked_cells_without() -> None:
    svg = parsed("process_model", link=lambda cell: f"cell.html?{cell}" if cell == "sell" else None)
    assert [node.get("href") for node in svg.iter(f"{SVG}a")] == ["cell.html?sell"]
    groups = [node for node in svg.iter(f"{SVG}g") if node.get("class") == "cell"]
    assert len(groups) == 14


def test_it_keeps_ids_apart_when_maps_share_a_page() -> None:
    ids: Counter[str] = Counter()
    for frame in PACK.frames.values():
        svg = ET.fromstring(render(frame, PACK, prefix=f"{frame.id}-"))
        ids.update(found for node in svg.iter() if (found := node.get("id")))
    assert set(ids.values()) == {1}


def test_it_says_the_state_of_a_cell_in_words() -> None:
    state = MapState(cells={"sell": CellState(2, 1, evidence="cannot_tell", badge=1)})
    svg = ET.fromstring(render(PACK.frames["process_model"], PACK, state, "ru"))
    label = next(node.get("aria-label") for node in svg.iter() if node.get("id") == "cell-sell")
    assert label is not None
    for words in (
        "Продажа",
        "Оценка команды: 2 описано",
        "данных не хватает",
        "Типичный профиль: 1",
        "Наблюдение 1",
    ):
        assert words in label


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_carries_the_credit_at_its_foot(language: Language) -> None:
    """READING.md: credit everywhere."""
    credit = PACK.head.credit.in_(language)
    for frame in PACK.frames.values():
        drawing = layout(frame, PACK, language=language)
        foot = max(drawing.words(), key=lambda words: words.rect.y)
        assert " ".join(foot.lines) == credit


def test_it_embeds_its_type_in_a_few_kilobytes_and_asks_the_network_for_nothing() -> None:
    for frame in PACK.frames.values():
        plain, whole = render(frame, PACK), render(frame, PACK, embed_font=True)
        assert "@font-face" not in plain and "@font-face" in whole
        assert len(whole) < 200 * KILO
        assert "http" not in whole.replace("http://www.w3.org/2000/svg", "")
        assert "<script" not in whole and "foreignObject" not in whole


def test_it_escapes_what_people_write() -> None:
    drawing = layout(PACK.frames["process_model"], PACK, MapState(title="A < B & “C”", findings=("<b>?",)))
    svg = ET.fromstring(to_svg(drawing))
    assert svg.get("aria-label") == "A < B & “C”"
    assert any(node.text == "<b>?" for node in svg.iter(f"{SVG}tspan"))


def test_it_is_the_same_every_time() -> None:
    frame = PACK.frames["growth_zones"]
    assert render(frame, PACK, embed_font=True) == render(frame, PACK, embed_font=True)


def test_it_refuses_a_cell_that_does_not_open_and_an_unknown_reading() -> None:
    with pytest.raises(KeyError):
        layout(PACK.frames["channel_model"], PACK, opened="us")
    with pytest.raises(KeyError):
        layout(PACK.frames["growth_zones"], PACK, reading="third")
