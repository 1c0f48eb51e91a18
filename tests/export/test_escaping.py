"""What stands in a file is text on the page, whatever it looks like: no tag, no attribute, no script."""

import os
from html import unescape
from pathlib import Path

import pytest
from tests.workspace.pages import Page

from etalon.core.measured import Measured
from etalon.core.texts import LANGUAGES, Language
from etalon.export.charts import bars_svg
from etalon.export.html import report_html
from etalon.standard.loader import base_pack
from etalon.story.blocks import (
    Bars,
    Block,
    Contents,
    Fold,
    Heading,
    Paragraph,
    Side,
    Story,
    TableBlock,
    Talk,
    Talks,
)
from etalon.workspace.reporting import file_report

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)> "quoted" \'single\' &amp; {{ 7*7 }} ${1}'
PACK = base_pack()


def quiet(what: str, done: int, total: int) -> None:
    """Progress that nobody watches."""


def safe(page: Page) -> None:
    """The page has the tags of our templates and nothing that runs or asks."""
    names = {name for name, _ in page.tags}
    assert not names & {"script", "img", "iframe", "object", "embed", "base", "form", "input", "image"}
    for _, attributes in page.tags:
        assert not [
            name for name in attributes if name.startswith("on") or name in ("src", "style", "srcdoc")
        ]
        assert not [value for value in attributes.values() if value.lower().startswith("javascript:")]


def every_block(words: str) -> tuple[Block, ...]:
    """One block of each kind, each text of which is `words`."""
    table = TableBlock((words, words), ((words, words),), words, frozenset({1}))
    value = Measured(0.5, "share", 9, 0.2, 0.8)
    return (
        Heading(words, 2, "here"),
        Heading(words, 3),
        Paragraph(words),
        Paragraph(words, "note"),
        Talks((Talk(1, words, words, words),)),
        Contents(words, (("here", words),)),
        table,
        Side((table, table)),
        Bars(words, ((words, value), (f"{words}.", value)), words),
        Fold(words, (Paragraph(words), Talks((Talk(2, words, words),)))),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_every_block_is_escaped(language: Language) -> None:
    page = Page(report_html(Story(EVIL, EVIL, language, every_block(EVIL), EVIL), PACK))
    safe(page)
    assert page.text.count('alert("x")') > 20
    assert "{{ 7*7 }}" in page.text
    assert "49" not in page.text
    assert page.named("html")[0]["lang"] == language


def test_labels_of_a_chart_are_text() -> None:
    value = Measured(0.5, "share", 9, 0.2, 0.8)
    svg = bars_svg(Bars(EVIL, ((EVIL, value), ("</text><script>", value)), ""), "en")
    safe(Page(svg))
    assert "<script" not in svg
    assert 'alert("x")' in unescape(unescape(svg))


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_stages_and_files_of_a_table_are_text(tmp_path: Path, language: Language) -> None:
    """Customers, products, sources, stages, headers, and the file's own name."""
    evil = '<script>alert(1)</script>"><img src=x onerror=alert(2)>'
    name = (
        "deals & co '1'.csv"
        if os.name == "nt"
        else "deals <script>alert(3)</script> & co.csv".replace("/", "∕")
    )
    quoted = '"' + evil.replace('"', '""') + '{place}"'
    rows = ["Deal ID,Stage,Account,Product,Source,Amount,Created,Closed,<b onload=alert(4)>note</b>"]
    for number in range(120):
        stage = ("Won", "Lost", f'"{evil.replace(chr(34), chr(34) * 2)}"')[number % 3]
        cells = [quoted.format(place=number % size) for size in (7, 3, 2)]
        days = f"2024-0{1 + number % 9}-01,2024-0{1 + number % 9}-2{number % 9}"
        rows.append(
            f"{number},{stage},{','.join(cells)},{number}.50,{days},{evil.replace(',', ' ')}".replace(
                '"><', "'><"
            )
        )
    path = tmp_path / name
    path.write_text("\n".join(rows), encoding="utf-8")
    page = Page(file_report(path, PACK, language, quiet))
    safe(page)
    assert "alert(1)" in page.text
    assert path.name in page.text
