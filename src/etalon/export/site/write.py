"""Write the site: every page of every language, one style, one program, one index for each language."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from etalon.core.errors import InputError
from etalon.core.texts import LANGUAGES, Language, text
from etalon.export.formats import Job
from etalon.export.html import TEMPLATES
from etalon.export.site.index import index_script
from etalon.export.site.items import item_page
from etalon.export.site.lists import checklists, home, kind_list, letters
from etalon.export.site.tongue import Tongue, address, file_name
from etalon.maps import font_face_css
from etalon.standard.described import Code, Grid, Ref, Row
from etalon.standard.links import links_of
from etalon.standard.pack import Pack

ASSETS = Path(__file__).parent / "assets"
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; font-src data:; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""Only the site's own files: no inline program, no request; ``file:`` serves pages opened from a disk."""
LIST = "pages.txt"
"""The list of the files of a site, by which the next one clears away pages that it no longer has."""


def write_site(job: Job, out: Path) -> None:
    """Write a site into a new or empty folder, or over an earlier site. Raises `InputError` for any other."""
    old = earlier(out)
    put(out / LIST, "\n".join(sorted(old)))  # an interrupted site is known as one and made anew over itself
    new = []
    languages = job.languages or (job.language,)
    for name, content in files(job.pack, languages, job):
        put(out / name, content)
        new.append(name)
    for name in old - set(new):
        (out / name).unlink(missing_ok=True)
    put(out / LIST, "\n".join(sorted(new)) + "\n")


def put(path: Path, content: str) -> None:
    """Write a file; its folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8", newline="\n")


def earlier(out: Path) -> set[str]:
    """The files of the site that a folder holds. Raises `InputError` where it holds something else."""
    if out.is_file():
        raise InputError.of("site-folder-taken", out, folder=str(out))
    if not out.is_dir() or not any(out.iterdir()):
        return set()
    if not (out / LIST).is_file():
        raise InputError.of("site-folder-taken", out, folder=str(out))
    names = (out / LIST).read_text(encoding="utf-8").split("\n")
    root = out.resolve()
    return {name for name in names if name and (root / name).resolve().is_relative_to(root)}


def files(pack: Pack, languages: tuple[Language, ...], job: Job) -> Iterator[tuple[str, str]]:
    """Every file of the site by its path: the same bytes for the same standard."""
    links = links_of(pack)
    yield "site.css", font_face_css() + _asset(TEMPLATES / "report.css") + _asset(ASSETS / "site.css")
    yield "site.js", _asset(ASSETS / "site.js")
    yield "index.html", _start(pack, languages)
    total = len(languages) * sum(map(len, pack.documents.values()))
    done = 0
    for language in languages:
        tongue = Tongue(pack, links, language)
        yield f"search-{language}.js", index_script(tongue)
        for name, content in pages(tongue, languages):
            done += 1
            job.tell(language, min(done, total), total)
            yield name, content


def _asset(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _start(pack: Pack, languages: tuple[Language, ...]) -> str:
    head = pack.head
    choices = [
        (code, text("site-own-name", code), head.name.in_(code), head.credit.in_(code)) for code in languages
    ]
    return (
        _environment().get_template("start.html").render(choices=choices, first=languages[0], policy=POLICY)
    )


def pages(tongue: Tongue, languages: tuple[Language, ...]) -> Iterator[tuple[str, str]]:
    """The pages of one language."""
    page = _Pages(tongue, languages)
    yield page.made("home.html", "index.html", home(tongue))
    yield page.made("list.html", "a-z.html", letters(tongue), ("index.html",))
    yield page.made("checklists.html", "checklists.html", checklists(tongue), ("index.html",))
    for kind, items in tongue.pack.documents.items():
        if items:
            yield page.made("list.html", f"{kind}/index.html", kind_list(tongue, kind), ("index.html",))
        for key, item in items.items():
            told = item_page(tongue, kind, item)
            yield page.made(
                "item.html", f"{kind}/{file_name(key)}", told, ("index.html", f"{kind}/index.html")
            )


class _Pages:
    """Renders the pages of one language."""

    def __init__(self, tongue: Tongue, languages: tuple[Language, ...]) -> None:
        self.tongue = tongue
        self.languages = languages
        pack, language = tongue.pack, tongue.language
        name = {"name": pack.head.name.in_(language), "version": pack.head.version}
        self.site = {
            "credit": pack.head.credit.in_(language),
            "version": text("export-deck-version", language, name),
            "own": self.own(),
        }

    def own(self) -> str:
        """Whose changes the standard has here; an empty string for the standard as shipped."""
        names = dict.fromkeys(head.name.in_(self.tongue.language) for head in self.tongue.pack.overlays)
        return self.tongue.say("own", names=", ".join(names)) if names else ""

    def made(
        self, template: str, path: str, told: dict[str, Any], above: tuple[str, ...] = ()
    ) -> tuple[str, str]:
        """A page: its path from the site's root, and its HTML."""
        language = self.tongue.language
        up = "../" * path.count("/")
        root = f"{up}../"
        crumbs = [(self.tongue.say("home"), f"{up}index.html")] if above else []
        if len(above) > 1:
            crumbs.append((told["kind_name"], f"{up}{above[1]}"))
        names = ((code, text("site-own-name", code)) for code in self.languages)
        switch = [(code, name, f"{root}{code}/{path}") for code, name in names]
        page = {
            "kind": "",
            **told,
            "language": language,
            "up": up,
            "root": root,
            "crumbs": crumbs,
            "switch": switch,
        }
        made = _environment().get_template(template)
        words = {"w": self.tongue.words, "levels": self.tongue.levels, "site": self.site}
        return f"{language}/{path}", made.render(page=page, policy=POLICY, **words)


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(ASSETS), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.globals["address"] = address
    sorts: dict[str, type] = {"link_to": Ref, "code": Code, "grid": Grid, "row": Row, "text_only": str}
    for name, sort in sorts.items():
        made.tests[name] = lambda value, sort=sort: isinstance(value, sort)
    made.tests["web"] = lambda value: isinstance(value, str) and value.startswith(("http://", "https://"))
    made.tests["short"] = lambda value: isinstance(value, Ref | Code)
    marks = {
        text(f"value-cells-{mark}", code): mark for mark in ("in", "early", "late") for code in LANGUAGES
    }
    made.tests["mark"] = lambda value: isinstance(value, str) and value in marks
    made.filters["mark"] = marks.__getitem__
    return made
