"""A story as one self-contained HTML file: no script, no request to anywhere, styles allowed by hash."""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from etalon.export.charts import bars_svg
from etalon.export.figures import Names, scoped
from etalon.maps import render
from etalon.maps.fonts import font_face_css
from etalon.standard.pack import Pack
from etalon.story.blocks import (
    Bars,
    Block,
    Contents,
    Entries,
    Fold,
    Heading,
    MapBlock,
    Paragraph,
    Side,
    Story,
    TableBlock,
    Talks,
)
from etalon.story.insides import address, explained

TEMPLATES = Path(__file__).parent / "templates"
MACROS: dict[type, str] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Talks: "talks",
    Contents: "contents",
    TableBlock: "table",
    Entries: "entries",
}
"""Blocks that a macro writes whole, by the macro's name."""
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)


def report_html(story: Story, pack: Pack) -> str:
    """The whole file as text."""
    body = _Writer(story, pack).blocks(story.blocks)
    css = font_face_css() + (TEMPLATES / "report.css").read_text(encoding="utf-8")
    styles = [css, *STYLE.findall(body)]
    hashes = " ".join(f"'sha256-{_digest(style)}'" for style in dict.fromkeys(styles))
    page = _environment().get_template("report.html")
    return page.render(story=story, css=Markup(css), hashes=Markup(hashes), body=body)  # noqa: S704 - our own file


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True)


@cache
def _macros() -> Template:
    return _environment().get_template("blocks.html")


class _Writer:
    """Writes blocks with the macros of ``blocks.html``, which escape every text."""

    def __init__(self, story: Story, pack: Pack) -> None:
        self.language = story.language
        self.pack = pack
        self.names = Names()

    def blocks(self, blocks: tuple[Block, ...]) -> Markup:
        return Markup("\n").join(self.block(block) for block in blocks)

    def block(self, block: Block) -> Markup:
        if type(block) in MACROS:
            return self.macro(MACROS[type(block)], block)
        match block:
            case Side():
                return self.macro("side", self.blocks(block.blocks))
            case Bars():
                return self.figure(bars_svg(block, self.language), block.note, "chart", "chart")
            case MapBlock():
                return self.figure(self.drawn(block), block.note, "map", block.frame.id)
            case Fold():
                return self.macro("fold", block.summary, self.blocks(block.blocks))
        raise TypeError(f"no way to write a {type(block).__name__}")

    def drawn(self, block: MapBlock) -> str:
        """A map whose boxes lead to what is said of them in the document."""

        told = explained(block, self.pack)

        def link(cell_id: str) -> str | None:
            return f"#{address(block.frame.id, cell_id)}" if cell_id in told else None

        return render(block.frame, self.pack, block.state, self.language, reading=block.reading, link=link)

    def figure(self, svg: str, caption: str, kind: str, name: str) -> Markup:
        """A drawing of our own making, whose texts are escaped where it is drawn, with ids of its own."""
        own = scoped(svg, self.names.of(name))
        return self.macro("figure", Markup(own), caption, kind)  # noqa: S704 - escaped by its maker

    def macro(self, name: str, *arguments: object) -> Markup:
        return cast(Markup, getattr(_macros().module, name)(*arguments))
