"""Put the page together: template, style, program, data and maps in one HTML text that stands alone."""

import base64
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from etalon.core.errors import InputError
from etalon.core.texts import Language
from etalon.export.quick.content import content
from etalon.export.quick.drawings import page_maps
from etalon.export.quick.words import words
from etalon.maps import font_face_css
from etalon.maps.colours import PAINT
from etalon.standard.documents import Frame
from etalon.standard.pack import Pack

ASSETS = Path(__file__).parent / "assets"
STYLES = ("base", "head", "map", "panel", "cards", "phone", "print")
SCRIPTS = (
    "start", "words", "state", "weakest", "saved", "memory", "notice", "map", "question", "findings", "cards",
    "panel", "head", "main",
)  # fmt: skip
"""The parts of the program in the order in which they stand; together they are one function."""
ALL = "all"


def chosen(choice: str, pack: Pack) -> tuple[Frame, ...]:
    """The frames that a choice names: a frame's code (``A``, ``B1`` …) or id, or ``all``.

    Raises `InputError` where the pack has no such frame.
    """
    if choice.lower() == ALL:
        return tuple(pack.frames.values())
    found = [f for f in pack.frames.values() if choice.lower() in (f.code.lower(), f.id)]
    if not found:
        codes = ", ".join(frame.code for frame in pack.frames.values())
        raise InputError.of("quick-no-frame", None, found=choice, allowed=codes)
    return tuple(found)


def build(frames: tuple[Frame, ...], pack: Pack, organisation: str = "", language: Language = "ru") -> str:
    """The page for one frame or several (as tabs): HTML that works from a file with the network cut.

    `organisation` stands in its field from the beginning; `language` is the one it opens in, the others are a
    click away. Raises `DocumentError` where a frame names what the pack does not have.
    """
    style, script = page_style(), page_script()
    page = _templates().get_template("page.html")
    return page.render(
        policy=policy(style, script),
        style=Markup(style),  # noqa: S704 - the page's own files
        script=Markup(script),  # noqa: S704
        data=Markup(as_json(content(frames, pack, organisation, language))),  # noqa: S704 - escaped by as_json
        maps=[(found, Markup(found.svg)) for found in page_maps(frames, pack)],  # noqa: S704 - escaped by to_svg
        frames=frames,
        language=language,
        organisation=organisation,
        w=words(language),
        credit=pack.head.credit,
    )


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: this one style and this one program, the type inside, and nothing else."""
    return (
        f"default-src 'none'; script-src '{digest(script)}'; style-src '{digest(style)}'; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def digest(source: str) -> str:
    """The hash of an inline source as a policy names it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(source.encode()).digest()).decode("ascii")


def as_json(data: dict[str, Any]) -> str:
    """JSON that cannot end the element in which it stands, whatever a text or a name holds."""
    plain = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return plain.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def page_style() -> str:
    """The style sheet with the colours of the maps and the type inside."""
    colours = "".join(f"--{name}:{paint};" for name, paint in PAINT.items() if name != "none")
    parts = [(ASSETS / "css" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    return f"{font_face_css()}\n:root{{{colours}}}\n" + "\n".join(parts)


@cache
def page_script() -> str:
    """The program: its parts inside one function."""
    parts = [(ASSETS / "js" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(ASSETS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
