"""Answers are kept: in a file, in the browser where it allows that, and through every fault of a file."""

import json
from pathlib import Path

from tests.quick.conftest import PACK, Opener

from etalon.assessment.quick import read_saved


def test_it_saves_a_file_that_the_program_reads_and_the_page_opens(visit: Opener, tmp_path: Path) -> None:
    open_page = visit("all")
    page = open_page.page
    given = open_page.play("A")
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
    open_page.upload(file.name, file.read_bytes())
    page.locator("[data-frame='process_model']").click()
    for cell, answer in given.items():
        assert open_page.said_of(cell) == str(answer)


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
        open_page.upload(name, content)
        sentence = page.locator("#wrong").inner_text()
        assert name in sentence, sentence
        assert told in sentence, sentence
        assert "на месте" in sentence
        assert open_page.said_of("strategy") == "3"


def test_opening_a_file_and_starting_afresh_can_be_undone(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(3)
    open_page.put_in({"nurture": 0}, "A")
    assert open_page.said_of("strategy") is None
    page.locator("#notice button").first.click()
    assert open_page.said_of("strategy") == "3"
    page.locator("#restart").click()
    assert page.locator("#map [data-answer]").count() == 0
    page.locator("#notice button").first.click()
    assert open_page.said_of("strategy") == "3"


def test_answers_outlive_a_reload_where_the_browser_keeps_them(visit: Opener) -> None:
    open_page = visit("A")
    page = open_page.page
    open_page.answer(1)
    page.locator("#organisation").fill("Другая")
    page.reload()
    assert open_page.said_of("strategy") == "1"
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
    assert open_page.said_of("strategy") == "2"
    assert page.locator("#memory-off").is_visible()
