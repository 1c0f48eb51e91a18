"""The page in a browser with the network cut: played through, coloured, saved, opened again, printed."""

import json
import random
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from tests.quick.conftest import SIZES, Opener, Visit

from etalon.assessment.quick import Answer, read_saved
from etalon.assessment.weakest import weakest
from etalon.core.texts import LANGUAGES
from etalon.maps.colours import PAINT
from etalon.standard.frame_view import view_of
from etalon.standard.loader import base_pack

PACK = base_pack()
FRAMES = {frame.code: frame for frame in PACK.frames.values()}
LEVELS: list[Answer] = [0, 1, 2, 3, 4, "na", "unknown"]
USES: list[Answer] = ["used", "unused", "na", "unknown"]
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


def play(visit: Visit, code: str) -> dict[str, Answer]:
    """Answer every question of a frame, each answer in turn, and go to the findings."""
    given: dict[str, Answer] = {}
    cells = view_of(FRAMES[code], PACK).asked()
    for number, cell in enumerate(cells):
        choices = LEVELS if cell.asks == "level" else USES
        value = choices[number % len(choices)]
        visit.answer(value)
        given[cell.id] = value
        visit.next()
    return given


def assert_played(visit: Visit, code: str, language: str) -> None:
    given = play(visit, code)
    page = visit.page
    cells = view_of(FRAMES[code], PACK).asked()
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
    assert page.locator("#map [data-cell='loyalty']").get_attribute("data-answer") == "0"
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") is None


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
        cells = view_of(FRAMES[code], PACK).asked()
        for _ in range(6):
            given = {c.id: draw.choice(LEVELS[:3] + LEVELS[5:] if c.asks == "level" else USES) for c in cells}
            put_in(page, given, FRAMES[code].id)
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


def put_in(page: object, given: dict[str, Answer], frame: str) -> None:
    saved = {
        "kind": "etalon-quick-map", "version": 1, "standard": "x", "organisation": "", "day": None,
        "language": "ru", "frames": {frame: {"reading": "main", "answers": given}},
    }  # fmt: skip
    upload(page, "map.json", json.dumps(saved).encode())


def upload(page: object, name: str, content: bytes) -> None:
    page.locator("#file").set_input_files({"name": name, "mimeType": "application/json", "buffer": content})  # type: ignore[attr-defined]
    page.wait_for_function("document.getElementById('file').value === ''")  # type: ignore[attr-defined]


def test_it_saves_a_file_that_the_program_reads_and_the_page_opens(visit: Opener, tmp_path: Path) -> None:
    open_page = visit("all")
    page = open_page.page
    given = play(open_page, "A")
    page.locator("[data-frame='tactics_map']").click()
    open_page.answer("unused")
    page.locator("#day").fill("2026-03-02")
    with page.expect_download() as waiting:
        page.locator("#save").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    assert file.name == "karta-ООО-Ромашка-2026-03-02.json"
    saved = read_saved(file, PACK)
    assert saved.organisation == "ООО «Ромашка»"
    assert saved.frames["process_model"].answers == given
    assert list(saved.frames["tactics_map"].answers.values()) == ["unused"]
    page.locator("#restart").click()
    assert page.locator("#map [data-answer]").count() == 0
    upload(page, file.name, file.read_bytes())
    page.locator("[data-frame='process_model']").click()
    for cell, answer in given.items():
        assert page.locator(f"#map [data-cell='{cell}']").get_attribute("data-answer") == str(answer)


def saved_with(frame: str, cell: str, answer: object, version: int = 1) -> bytes:
    answers = {frame: {"answers": {cell: answer}}}
    return json.dumps({"kind": "etalon-quick-map", "version": version, "frames": answers}).encode()


BAD = {
    "cut.json": (b'{"kind": "etalon-quick-map", "ver', "JSON"),
    "text.json": ("просто текст".encode(), "JSON"),
    "list.json": (b"[]", "другая программа"),
    "other.json": (b'{"kind": "other"}', "другая программа"),
    "bare.json": (b'{"kind": "etalon-quick-map", "version": 1}', "другая программа"),
    "newer.json": (saved_with("process_model", "sell", 1, version=2), "новой версией"),
    "frame.json": (saved_with("growth_zones", "content", 1), "growth_zones"),
    "cell.json": (saved_with("process_model", "x", 1), "process_model.x"),
    "level.json": (saved_with("process_model", "sell", 7), "process_model.sell = 7"),
    "word.json": (saved_with("process_model", "sell", "3"), '"3"'),
    "inherited.json": (saved_with("process_model", "toString", 1), "toString"),
}


def test_a_bad_file_is_refused_in_one_sentence_and_nothing_is_lost(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(3)
    for name, (content, told) in BAD.items():
        upload(page, name, content)
        sentence = page.locator("#wrong").inner_text()
        assert name in sentence, sentence
        assert told in sentence, sentence
        assert "на месте" in sentence
        assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") == "3"


def test_opening_a_file_and_starting_afresh_can_be_undone(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(3)
    put_in(page, {"nurture": 0}, "process_model")
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") is None
    page.locator("#notice button").first.click()
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") == "3"
    page.locator("#restart").click()
    assert page.locator("#map [data-answer]").count() == 0
    page.locator("#notice button").first.click()
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") == "3"


def test_answers_outlive_a_reload_where_the_browser_keeps_them(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(1)
    page.locator("#organisation").fill("Другая")
    page.reload()
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") == "1"
    assert page.locator("#organisation").input_value() == "Другая"
    assert page.locator("#notice").is_visible()
    page.locator("#notice button").first.click()
    assert page.locator("#map [data-answer]").count() == 0


def test_it_works_where_the_browser_forbids_memory(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('forbidden'); }})"
    )
    page.reload()
    open_page.answer(2)
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") == "2"
    assert page.locator("#memory-off").is_visible()


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
    assert page.locator("#map [data-cell='territory']").get_attribute("data-answer") == "2"
    assert page.locator("#map [data-cell='channels']").get_attribute("data-answer") == "1"
    assert page.locator("#map [data-answer='0']").count() == 12
    page.locator("#map .cell[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#question-place").text_content() == "Стратегия: рынки, сегменты, предложение, план"
    page.keyboard.press("4")
    assert page.locator("#map [data-cell='strategy']").get_attribute("data-answer") == "4"


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
    given: dict[str, Answer] = {
        cell.id: 0 if cell.asks == "level" else "unused" for cell in view_of(FRAMES[code], PACK).asked()
    }
    put_in(open_page.page, given, FRAMES[code].id)
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
    assert page.locator("#map [data-cell='nurturing']").get_attribute("data-answer") == "1"
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
