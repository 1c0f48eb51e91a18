"""The standard as a static site: every item on its page, no link lost, found without a network."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.standard.own_pack import NEW_TACTIC, change, own_pack

from etalon.cli.main import run
from etalon.core.errors import InputError
from etalon.core.texts import LANGUAGES, Language, text
from etalon.export.formats import Job, format_named
from etalon.export.site.items import item_page
from etalon.export.site.lists import PARTS
from etalon.export.site.tongue import Tongue, file_name
from etalon.export.site.write import LIST, POLICY, files
from etalon.standard.frame_view import view_of
from etalon.standard.links import links_of
from etalon.standard.loader import base_pack
from etalon.standard.overlay import any_pack

BASE = base_pack()


class Links(HTMLParser):
    """The addresses and ids of a page, and whether anything on it is a program."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.addresses.append(told["href"])
        if tag in {"script", "img", "link", "iframe"}:
            self.loaded.append(told.get("src") or told.get("href", ""))
        self.ids += [told["id"]] if "id" in told else []
        self.inline += [name for name in told if name.startswith("on") or name == "style"]
        self.inline += [tag] if tag == "style" or (tag == "script" and "src" not in told) else []


def read(page: str) -> Links:
    found = Links()
    found.feed(page)
    return found


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    """The site of the shipped standard in Ukrainian alone."""
    return dict(files(BASE, ("uk",), Job(BASE, (), "uk")))


def pages_of(site: dict[str, str]) -> dict[str, str]:
    return {name: page for name, page in site.items() if name.endswith(".html")}


def lost_links(site: dict[str, str]) -> list[tuple[str, str]]:
    """Links within a site that lead to no page, or to no place on it."""
    read_pages = {name: read(page) for name, page in pages_of(site).items()}
    lost = []
    for name, page in read_pages.items():
        for address in [*page.addresses, *page.loaded]:
            parts = urlsplit(address)
            if parts.scheme:
                continue
            there = os.path.normpath(Path(name).parent / unquote(parts.path)) if parts.path else name
            there = there.replace(os.sep, "/")
            known = there in site and (not parts.fragment or parts.fragment in read_pages[there].ids)
            lost += [] if known else [(name, address)]
    return lost


def test_every_item_of_every_kind_has_a_page(site: dict[str, str]) -> None:
    for kind, items in BASE.documents.items():
        assert f"uk/{kind}/index.html" in site
        for key in items:
            assert f"uk/{kind}/{file_name(key)}" in site
    names = [name.lower() for name in site]
    assert len(names) == len(set(names)), "two pages of one name where case does not matter"


def test_every_kind_stands_on_the_first_page(site: dict[str, str]) -> None:
    assert {kind for kinds in PARTS.values() for kind in kinds} | {"frames"} == set(BASE.documents)
    addresses = read(site["uk/index.html"]).addresses
    assert {f"{kind}/index.html" for kind in BASE.documents} <= set(addresses)


def test_no_link_is_lost(site: dict[str, str]) -> None:
    assert lost_links(site) == []


def test_every_page_names_credit_licence_and_version(site: dict[str, str]) -> None:
    for name, page in pages_of(site).items():
        assert BASE.head.credit.uk in page, name
        assert name == "index.html" or ("CC BY 4.0" in page and BASE.head.version in page), name


def test_it_loads_nothing_but_its_own_files(site: dict[str, str]) -> None:
    """No inline program, no style in an element, no file from elsewhere."""
    assert "unsafe" not in POLICY and "http" not in POLICY and POLICY.startswith("default-src 'none'")
    for name, page in pages_of(site).items():
        found = read(page)
        assert found.inline == [], name
        assert not [address for address in found.loaded if urlsplit(address).scheme], name
        assert "Content-Security-Policy" in page
    assert not re.search(r"\b(fetch|XMLHttpRequest|eval|innerHTML)\b", site["site.js"])
    assert not re.search(r"url\((?!data:)", site["site.css"])


def test_two_pages_lead_to_each_other(site: dict[str, str]) -> None:
    assert "../kpis/K-WIN.html" in read(site["uk/processes/CYC-7.html"]).addresses
    assert "../processes/CYC-7.html" in read(site["uk/kpis/K-WIN.html"]).addresses
    assert "../frames/process_model.html" in read(site["uk/processes/CYC-7.html"]).addresses
    assert "../frames/tactics_map.html" in read(site["uk/tactics/ev.webinar.html"]).addresses


def test_the_boxes_of_a_map_lead_to_pages(site: dict[str, str]) -> None:
    """S09: a frame opens into what it is made of."""
    for key, frame in BASE.frames.items():
        page = site[f"uk/frames/{key}.html"]
        for said in (frame.purpose, frame.novelty, frame.origin_note, frame.limits):
            assert said.uk[1:].replace("'", "&#39;") in page, key
        for reading in frame.readings:
            cells = view_of(frame, BASE, reading.id).cells()
            linked = re.findall(rf'<a id="{reading.id}-cell-([^"]+)" class="cell"[^>]* href=', page)
            assert len(linked) >= len([cell for cell in cells.values() if cell.opens]), (key, reading.id)
            for cell in (cell for cell in cells.values() if cell.asks != "nothing" and cell.question):
                assert cell.name.uk[1:].replace("'", "&#39;") in page


def test_a_process_says_all_of_itself(site: dict[str, str]) -> None:
    page = site["uk/processes/CYC-7.html"]
    process = BASE.processes["CYC-7"]
    told = [process.purpose, process.owner_role, *process.inputs, *process.outputs, *process.lines]
    told += [asked.text for asked in process.questions]
    told += [getattr(process.elements, name) for name in type(process.elements).model_fields]
    for said in told:
        assert said.uk[1:].replace("'", "&#39;") in page
    assert page.count('class="tick"') == 4 * len(process.questions)
    assert "пропозиція Etalon, можна редагувати" in page


def test_sources_are_the_only_way_out(site: dict[str, str]) -> None:
    known = {source.address for source in BASE.public_sources.values()}
    for name, page in pages_of(site).items():
        out = {address for address in read(page).addresses if urlsplit(address).scheme}
        assert out <= known, name
    assert BASE.public_sources["R1"].address in read(site["uk/sources/R1.html"]).addresses


def test_the_index_names_every_item(site: dict[str, str]) -> None:
    script = site["search-uk.js"]
    told = json.loads(script.removeprefix("window.etalonIndex(").removesuffix(");\n"))
    assert len(told["entries"]) == sum(map(len, BASE.documents.values()))
    entry = next(each for each in told["entries"] if each[1] == "cost_per_lead")
    assert {"вартість", "стоимость", "cost"} <= set(entry[3].split())


def test_all_languages_are_of_one_shape_and_lead_to_each_other() -> None:
    few = {"stages", "frames", "buyer_states", "sync"}
    links = links_of(BASE)
    for language in LANGUAGES:
        tongue = Tongue(BASE, links, language)
        told = item_page(tongue, "stages", BASE.stages["sell"])
        assert [group["refs"] for group in told["by"]]
        assert {kind for kind in few if kind in tongue.kinds} == few


def test_an_organisation_s_change_stands_on_the_page_with_its_reason(tmp_path: Path) -> None:
    """S09, S37: the overlaid standard, its own items and why it differs."""
    reason = "{en: <b>buyers</b> search, ru: ищут сами, uk: шукають самі}"
    fit = change("override", "tactics/ev.webinar", field="fit.sell", value="U", was="R", reason=reason)
    pack = any_pack(own_pack(tmp_path / "acme", fit, **{"tactics__web.radio": NEW_TACTIC}))
    made = dict(files(pack, ("en", "uk"), Job(pack, (), "uk")))
    page = made["uk/tactics/ev.webinar.html"]
    assert "шукають самі" in page and 'class="changed"' in page
    assert "<b>Придатність, Продаж</b>: R → U" in page
    assert "&lt;b&gt;buyers&lt;/b&gt; search" in made["en/tactics/ev.webinar.html"]
    assert "Власне вебрадіо" in made["uk/tactics/web.radio.html"]
    assert text("adapted-by-added", "uk", by="Акме") in made["uk/tactics/web.radio.html"]
    assert "Акме" in made["uk/index.html"]
    assert BASE.head.credit.uk in page
    assert "../../en/tactics/ev.webinar.html" in read(page).addresses
    assert lost_links(made) == []


def test_a_source_that_is_no_web_address_is_no_link(tmp_path: Path) -> None:
    bad = change(
        "override",
        "sources/R1",
        field="address",
        value="'javascript:alert(1)'",
        was=repr(BASE.public_sources["R1"].address),
    )
    pack = any_pack(own_pack(tmp_path / "acme", bad))
    made = dict(files(pack, ("en",), Job(pack, (), "en")))
    assert not [name for name, page in pages_of(made).items() if 'href="javascript:' in page]


def test_it_writes_over_an_earlier_site_and_over_nothing_else(tmp_path: Path) -> None:
    small = any_pack(own_pack(tmp_path / "acme", **{"tactics__web.radio": NEW_TACTIC}))
    write = format_named("site").write
    out = tmp_path / "site"
    write(Job(small, (), "en", languages=("en",)), out)
    assert (out / "en/tactics/web.radio.html").is_file()
    (out / "mine.txt").write_text("kept", encoding="utf-8")
    write(Job(BASE, (), "en", languages=("en",)), out)
    assert not (out / "en/tactics/web.radio.html").exists()
    assert (out / "mine.txt").read_text(encoding="utf-8") == "kept"
    (out / LIST).unlink()
    with pytest.raises(InputError) as told:
        write(Job(BASE, (), "en", languages=("en",)), out)
    assert told.value.problems[0].code == "site-folder-taken"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["site", "--frame", "A"], "--frame"),
        (["pptx", "--language", "all"], "pptx"),
        (["site", "--language", "de"], "en"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", *words, "--out", str(tmp_path / "x")]) != 0
    assert said in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The site in all languages, as the program writes it."""
    out = tmp_path_factory.mktemp("site") / "all"
    program = [
        sys.executable,
        "-c",
        "import sys; from etalon.cli.main import run; sys.exit(run(sys.argv[1:]))",
    ]
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    subprocess.run([*program, "export", "site", "--out", str(out)], check=True, env=environment)
    yield out
    shutil.rmtree(out)


@pytest.mark.prove
def test_the_whole_site_has_no_lost_link_and_the_same_bytes_again(whole: Path) -> None:
    made = {
        path.relative_to(whole).as_posix(): path.read_bytes() for path in whole.rglob("*") if path.is_file()
    }
    again = dict(files(BASE, LANGUAGES, Job(BASE, (), "en")))
    assert {name: content.encode("utf-8") for name, content in again.items()} == {
        name: content for name, content in made.items() if name != LIST
    }
    assert lost_links(again) == []
    shapes = {code: {name[3:] for name in again if name.startswith(f"{code}/")} for code in LANGUAGES}
    assert shapes["en"] == shapes["ru"] == shapes["uk"]
    for language in LANGUAGES:
        pages = [page for name, page in again.items() if name.startswith(f"{language}/")]
        assert all(BASE.head.credit.in_(language) in page for page in pages)


SEARCHED: list[tuple[Language, str, str]] = [
    ("en", "cost of a lead", "terms/cost_per_lead"),
    ("ru", "стоимость лидов", "terms/cost_per_lead"),
    ("uk", "ВАРТІСТЬ ЛІДА", "terms/cost_per_lead"),
    ("uk", "K-WIN", "kpis/K-WIN"),
    ("ru", "референс-визит", "terms/reference_visit"),
    ("en", "вебинары", "tactics/ev.webinar"),
]
LOOKED_AT = (
    "index.html",
    "a-z.html",
    "checklists.html",
    "kpis/index.html",
    "frames/engagement_cycle.html",
    "processes/CYC-7.html",
    "tactics/ev.webinar.html",
    "rules/REG-004.html",
    "sync/standard.html",
)


@pytest.mark.prove
def test_it_works_in_a_browser_from_a_disk_with_the_network_cut(whole: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import ConsoleMessage, sync_playwright
    from tests.quick.conftest import FLAGS, chromium

    path = chromium()
    if path is None:
        assert os.environ.get("CI") != "true", "no Chromium: set ETALON_CHROMIUM to its path"
        pytest.skip("no Chromium here; set ETALON_CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        context = browser.new_context(offline=True, viewport={"width": 1280, "height": 800})
        page = context.new_page()
        told: list[str] = []

        def said(message: ConsoleMessage) -> None:
            told.append(message.text)

        page.on("console", said)
        page.on(
            "request", lambda request: told.append(request.url) if request.url.startswith("http") else None
        )
        for language, words, first in SEARCHED:
            page.goto((whole / language / "index.html").as_uri())
            page.fill("#q", words)
            page.wait_for_selector("#found a")
            assert (page.locator("#found a").first.get_attribute("href") or "").startswith(first)
            page.keyboard.press("ArrowDown")
            page.keyboard.press("Enter")
            page.wait_for_url(f"**/{first}.html")
        assert told == []
        page.remove_listener("console", said)  # axe asks for the style sheet once more, and is refused
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            for name in LOOKED_AT:
                page.goto((whole / "ru" / name).as_uri())
                found = Axe().run(page).response["violations"]
                assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == [], (name, width)
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
        assert told == []
        browser.close()


@pytest.mark.prove
def test_a_checklist_prints_on_a4(whole: Path, tmp_path: Path) -> None:
    import pypdf
    from playwright.sync_api import sync_playwright
    from tests.quick.conftest import FLAGS, chromium

    path = chromium()
    if path is None:
        assert os.environ.get("CI") != "true", "no Chromium: set ETALON_CHROMIUM to its path"
        pytest.skip("no Chromium here; set ETALON_CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        page.goto((whole / "ru/checklists.html").as_uri())
        page.pdf(path=tmp_path / "lists.pdf", prefer_css_page_size=True)
        browser.close()
    printed = pypdf.PdfReader(tmp_path / "lists.pdf").pages
    assert {(round(float(p.mediabox.width)), round(float(p.mediabox.height))) for p in printed} <= {
        (595, 842),
        (594, 841),
        (595, 841),
        (596, 842),
    }
    words = re.sub(r"\s+", " ", " ".join(p.extract_text() for p in printed))
    assert BASE.processes["CYC-7"].questions[0].text.ru[:24] in words
    assert BASE.head.credit.ru[:20] in words
    assert "Поиск по стандарту" not in words
