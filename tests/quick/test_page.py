"""The page as text: one file, nothing asked of anybody, its own program and style and no other."""

import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from tests.quick.conftest import page_text

from etalon.core.errors import InputError
from etalon.core.texts import FOLDER, LANGUAGES
from etalon.export.quick import build, chosen
from etalon.export.quick.page import as_json, digest
from etalon.export.quick.words import OWN, all_words
from etalon.standard.loader import base_pack

PACK = base_pack()
CHOICES = ("A", "B1", "B2", "B3", "B4", "all")
VOID = {"meta", "input", "br", "link", "img"}


class Elements(HTMLParser):
    """Every element with its attributes, and the text inside style and script."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {}
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag in {"style", "script"}:
            kind = dict(attrs).get("type") or tag
            self.open.append(kind)
            self.inside.setdefault(kind, []).append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"style", "script"}:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open:
            self.inside[self.open[-1]][-1] += data


def data_of(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Elements(text).inside["application/json"][0])
    return found


@pytest.mark.parametrize("choice", CHOICES)
def test_the_policy_names_the_hashes_of_the_one_style_and_the_one_program(choice: str) -> None:
    page = Elements(page_text(choice))
    policy = next(
        a["content"] or "" for tag, a in page.found if a.get("http-equiv") == "Content-Security-Policy"
    )
    assert len(page.inside["style"]) == len(page.inside["script"]) == 1
    assert f"style-src '{digest(page.inside['style'][0])}'" in policy
    assert f"script-src '{digest(page.inside['script'][0])}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("choice", CHOICES)
def test_it_names_no_address_outside_itself(choice: str) -> None:
    text = page_text(choice).replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?:|//[a-z0-9-]+\.[a-z]", text)
    for _tag, attributes in Elements(text).found:
        assert not {"src", "action", "srcset", "poster"} & set(attributes)
        assert not (attributes.get("href") or "#").startswith(("http", "/"))


@pytest.mark.parametrize("choice", CHOICES)
def test_no_element_carries_a_style_or_a_handler(choice: str) -> None:
    for tag, attributes in Elements(page_text(choice)).found:
        assert "style" not in attributes, tag
        assert not [name for name in attributes if name.startswith("on")], tag


def test_the_program_uses_neither_eval_nor_html_from_text() -> None:
    script = Elements(page_text("all")).inside["script"][0]
    assert not re.search(r"\beval\b|new Function|innerHTML|insertAdjacentHTML|document\.write", script)


@pytest.mark.parametrize("choice", CHOICES)
def test_a_frame_asks_at_most_25_questions(choice: str) -> None:
    for frame in data_of(page_text(choice))["frames"]:
        for reading in frame["readings"]:
            assert 5 <= len(reading["cells"]) <= 25
            assert sorted(reading["ties"]) == sorted(reading["cells"])
            grouped = [cell for group in reading["groups"] for cell in group["cells"]]
            assert grouped == reading["cells"]


def test_each_reading_has_its_map_in_three_languages_with_a_place_for_every_answer() -> None:
    text = page_text("all")
    for frame in data_of(text)["frames"]:
        for reading in frame["readings"]:
            for language in LANGUAGES:
                name = f'<template data-map="{frame["id"]} {reading["id"]} {language}">'
                drawn = text.split(name)[1].split("</template>")[0]
                for cell in reading["cells"]:
                    group = drawn.split(f'id="cell-{cell}"')[1].split("</g>")[0]
                    asks = frame["cells"][cell]["asks"]
                    assert f'data-part="{"claim" if asks == "level" else "tick"}"' in group
                    assert 'data-part="body"' in group
                    assert 'data-part="badge"' in group


def test_every_name_fits_its_cell() -> None:
    """No name is cut with an ellipsis on the map of frame A in any language."""
    for drawn in re.findall(
        r'<template data-map="process_model [^"]*">(.*?)</template>', page_text("A"), re.S
    ):
        assert "…" not in re.sub(r"<title>.*?</title>", "", drawn)


def test_every_word_of_the_page_stands_in_its_texts_and_none_is_left_over() -> None:
    source = (FOLDER / "en" / "quick.ftl").read_text(encoding="utf-8")
    assert {f"quick-{key}" for key in OWN} == set(re.findall(r"^(quick-[a-z0-9-]+) =", source, re.M))
    page = page_text("A")
    for language, found in all_words().items():
        for key, template in found.items():
            assert set(re.findall(r"\{(\w+)\}", template)) == set(OWN.get(key, ())), (language, key)
    for key in re.findall(r'data-(?:word|label)="([^"]+)"', page):
        assert key in OWN


def test_every_finding_ends_in_a_question() -> None:
    for found in all_words().values():
        for key in ("finding-0", "finding-1", "finding-2", "finding-3", "finding-unused", "unknowns"):
            assert found[key].endswith("?")


def test_the_standard_and_its_limits_are_on_the_page() -> None:
    data = data_of(page_text("A"))
    frame = PACK.frames["process_model"]
    assert data["frames"][0]["about"]["limits"]["uk"] == frame.limits.uk
    assert data["frames"][0]["cells"]["nurture"]["typical"] == 0
    assert data["frames"][0]["cells"]["territory"]["typical"] is None
    assert data["frames"][0]["cells"]["nurture"]["lines"][0]["ru"] == PACK.processes["CYC-4"].lines[0].ru
    for language in LANGUAGES:
        assert PACK.head.credit.in_(language) in page_text("A")


def test_a_name_cannot_break_out_of_the_page() -> None:
    name = '</script><script>alert(1)</script>"<b>&'
    text = build(chosen("A", PACK), PACK, name, "en")
    assert "<script>alert" not in text
    assert data_of(text)["organisation"] == name
    assert as_json({"a": "</script>"}) == '{"a":"\\u003c/script\\u003e"}'


def test_the_same_frame_gives_the_same_page() -> None:
    assert build(chosen("B4", PACK), PACK) == build(chosen("growth_zones", PACK), PACK)


def test_a_frame_is_chosen_by_code_or_id_in_any_case() -> None:
    assert [frame.code for frame in chosen("ALL", PACK)] == ["A", "B1", "B2", "B3", "B4"]
    assert [frame.code for frame in chosen("b2", PACK)] == ["B2"]
    with pytest.raises(InputError) as caught:
        chosen("C", PACK)
    assert caught.value.problems[0].code == "quick-no-frame"


def test_the_page_stays_small_enough_for_a_mail() -> None:
    assert len(page_text("A").encode()) < 400_000
    assert len(page_text("all").encode()) < 1_500_000
