"""The page in a browser with the network cut: played through, coloured, saved, opened again, printed."""

import random
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from tests.quick.conftest import FRAMES, LEVELS, PACK, SIZES, USES, Opener, Visit, asked_of

from etalon.assessment.quick import Answer
from etalon.assessment.weakest import weakest
from etalon.core.texts import LANGUAGES
from etalon.maps.colours import PAINT

FILLS = {
    0: "level-0",
    1: "level-1",
    2: "level-2",
    3: "level-3",
    4: "level-4",
    "used": "level-2",
    "unused": "white",
    "na": "page",
}
NORMAL = [("A", "ru", "projector"), ("B2", "en", "phone")]
MATRIX = [(code, lang, size) for code in FRAMES for lang in LANGUAGES for size in SIZES]


def rgb(paint: str) -> str:
    return "rgb({}, {}, {})".format(*(int(paint[at : at + 2], 16) for at in (1, 3, 5)))


def faults(visit: Visit) -> list[str]:
    """Serious and critical faults that axe finds on what is shown now."""
    visit.page.wait_for_timeout(350)
    found = Axe().run(visit.page).response["violations"]
    return [
        f"{one['id']}: {[node['html'][:120] for node in one['nodes']][:3]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]


def assert_played(visit: Visit, code: str, language: str) -> None:
    given = visit.play(code)
    page = visit.page
    cells = asked_of(code)
    expected = weakest(cells, given, PACK)
    assert len(expected.places) == 3
    shown = page.locator("#findings .weak li").all_inner_texts()
    assert len(shown) == 3
    assert all(re.search(r"\?(\s|$)", sentence) for sentence in shown)
    for number, place in enumerate(expected.places, 1):
        badge = page.locator(f"#map [data-cell='{place.cell}'] text[data-part='badge']")
        assert badge.text_content() == str(number)
    for cell in cells:
        group = page.locator(f"#map [data-cell='{cell.id}']")
        assert group.get_attribute("data-answer") == str(given[cell.id])
        assert cell.name.in_(language)[1:] in (page.locator("#cards").text_content() or "")  # type: ignore[arg-type]
    assert page.locator("html").get_attribute("lang") == language


def played(visit: Opener, code: str, language: str, size: str) -> None:
    open_page = visit(code, size)
    page = open_page.page
    page.locator(f"[data-language='{language}']").click()
    assert faults(open_page) == []
    assert_played(open_page, code, language)
    assert faults(open_page) == []
    if page.locator("#looks").is_visible():
        page.locator("#fold").click()
        page.locator("[data-look='map']").click()
        assert page.locator("#map svg").is_visible()
        assert faults(open_page) == []


@pytest.mark.parametrize(("code", "language", "size"), NORMAL)
def test_it_is_played_through(visit: Opener, code: str, language: str, size: str) -> None:
    """S11: weak places are found fast."""
    played(visit, code, language, size)


@pytest.mark.prove
@pytest.mark.parametrize(("code", "language", "size"), MATRIX)
def test_it_is_played_through_everywhere(visit: Opener, code: str, language: str, size: str) -> None:
    played(visit, code, language, size)


def test_each_answer_has_its_colour_its_number_and_its_sentence(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    blank = open_page.fill("strategy")
    for answer in LEVELS:
        open_page.answer(answer)
        fill = open_page.fill("strategy")
        assert fill != blank
        assert fill == rgb(PAINT[FILLS[answer]]) if answer in FILLS else "hatch" in fill
        sign = page.locator("#map [data-cell='strategy'] text[data-part='claim']").text_content()
        assert sign == {"na": "–", "unknown": "?"}.get(str(answer), str(answer))
        assert "Стратегия" in (page.locator("#said").text_content() or "")
    page.locator("#clear").click()
    assert open_page.fill("strategy") == blank


def test_a_tap_on_a_box_opens_its_question(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    page.locator("#map [data-cell='loyalty']").click()
    assert page.locator("#question-place").text_content() == "Лояльность"
    open_page.answer(0)
    assert open_page.said_of("loyalty") == "0"
    assert open_page.said_of("strategy") is None


def test_a_tap_on_a_card_opens_its_question_on_a_phone(visit: Opener) -> None:
    page = visit("A", "phone").page
    page.locator("#fold").click()
    page.locator(".card[data-cell='nurture']").tap()
    assert page.locator("#question-place").text_content() == "Взращивание"
    box = page.locator(".answer").first.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_languages_change_live_and_keep_the_answers(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(2)
    for language, name, word in (("en", "Strategy", "described"), ("uk", "Стратегія", "описано")):
        page.locator(f"[data-language='{language}']").click()
        assert name in (page.locator("#question-place").text_content() or "")
        cell = page.locator("#map [data-cell='strategy']")
        assert cell.get_attribute("data-answer") == "2"
        assert word in (cell.get_attribute("aria-label") or "")
        assert page.locator("#question input:checked").get_attribute("value") == "2"


def test_the_typical_profile_can_be_taken_off(visit: Opener) -> None:
    """S12, S13: compare with the typical profile."""
    page = visit("A").page
    mark = page.locator("#map [data-cell='nurture'] text[data-part='profile']")
    assert mark.is_visible()
    assert mark.text_content() == "0"
    assert page.locator("#map [data-cell='territory'] text[data-part='profile']").count() == 0
    page.locator("#profile").uncheck()
    assert not mark.is_visible()


def test_the_same_answers_give_the_same_weak_places_as_the_program(visit: Opener) -> None:
    draw = random.Random(11)
    for code in ("A", "B2"):
        open_page = visit(code)
        page = open_page.page
        cells = asked_of(code)
        for _ in range(6):
            given = {c.id: draw.choice(LEVELS[:3] + LEVELS[5:] if c.asks == "level" else USES) for c in cells}
            open_page.put_in(given, code)
            expected = weakest(cells, given, PACK)
            shown = {}
            for cell in cells:
                group = page.locator(f"#map [data-cell='{cell.id}']")
                if "is-weak" in (group.get_attribute("class") or ""):
                    shown[group.locator("text[data-part='badge']").text_content()] = cell.id
            assert [shown[str(n)] for n in range(1, len(shown) + 1)] == [
                place.cell for place in expected.places
            ]
            notes = " ".join(page.locator("#findings > .small").all_text_contents())
            assert ("При равных" in notes) == expected.tied


def test_it_is_played_with_the_keyboard_alone(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    page.locator("#next").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.type") == "radio"
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("0")
        page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "findings"
    assert open_page.said_of("territory") == "2"
    assert open_page.said_of("channels") == "1"
    assert page.locator("#map [data-answer='0']").count() == 12
    page.locator("#map .cell[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#question-place").text_content() == "Стратегия: рынки, сегменты, предложение, план"
    page.keyboard.press("4")
    assert open_page.said_of("strategy") == "4"


def test_a_screen_reader_is_told_what_the_map_does(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(0)
    expect(page.get_by_role("status").filter(has_text="белая")).to_have_count(1)
    group = page.get_by_role("radiogroup")
    expect(group).to_have_count(1)
    assert group.get_by_role("radio").count() == 7
    button = page.get_by_role("button", name=re.compile("^Стратегия: рынки.*0, нет"))
    expect(button).to_have_count(1)
    assert page.locator("#map .cell[tabindex='0']").count() == 1
    assert {one.get_attribute("lang") for one in page.locator("[data-language]").all()} == {"en", "ru", "uk"}


@pytest.mark.parametrize("code", [*FRAMES])
@pytest.mark.parametrize("size", ["projector", "phone"])
def test_it_prints_on_one_sheet(visit: Opener, code: str, size: str) -> None:
    open_page = visit(code, size)
    given: dict[str, Answer] = {cell.id: 0 if cell.asks == "level" else "unused" for cell in asked_of(code)}
    open_page.put_in(given, code)
    for language in LANGUAGES:
        if size == "projector":
            open_page.page.locator(f"[data-language='{language}']").click()
        pdf = open_page.page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
        width, height = (
            float(part) for part in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", pdf)[0]
        )
        assert (round(width), round(height)) == (842, 595)
    open_page.page.emulate_media(media="print")
    assert open_page.page.locator("#map svg").is_visible()
    assert open_page.page.locator("#print-findings li").count() == 3
    assert not open_page.page.locator("#panel").is_visible()
    assert open_page.page.locator(".credit:visible").count() == 1


def test_both_readings_of_the_growth_zones_can_be_coloured(visit: Opener) -> None:
    open_page = visit("B4")
    page = open_page.page
    page.locator("#map [data-cell='nurturing']").click()
    open_page.answer(1)
    page.locator("[data-reading]").nth(1).click()
    assert open_page.said_of("nurturing") == "1"
    assert page.locator("#map [data-cell='content_segmentation']").count() == 1
    assert faults(open_page) == []


@pytest.mark.parametrize("size", [*SIZES])
def test_it_begins_with_the_map_and_the_first_question(visit: Opener, size: str) -> None:
    page = visit("A", size).page
    first = page.locator(
        "#map [data-cell='strategy']" if SIZES[size][0] > 900 else ".card[data-cell='strategy']"
    )
    if SIZES[size][0] > 900:
        last, panel = (
            page.locator("#map [data-cell='loyalty']").bounding_box(),
            page.locator("#panel").bounding_box(),
        )
        assert last is not None
        assert panel is not None
        assert last["y"] + last["height"] <= panel["y"] + 2
    for element in (first, page.locator("#question-text"), page.locator("#next")):
        box = element.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= SIZES[size][1] - box["height"]
