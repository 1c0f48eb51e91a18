"""A browser with the network cut, and the pages made once for all tests."""

import json
import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, Route, expect, sync_playwright

from etalon.assessment.quick import Answer
from etalon.export.quick import build, chosen
from etalon.standard.frame_view import CellView, view_of
from etalon.standard.loader import base_pack

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZES = {
    "phone": (360, 740),
    "wide phone": (414, 896),
    "projector": (1280, 720),
    "big projector": (1920, 1080),
}
TOUCH = 600
PACK = base_pack()
FRAMES = {frame.code: frame for frame in PACK.frames.values()}
LEVELS: list[Answer] = [0, 1, 2, 3, 4, "na", "unknown"]
USES: list[Answer] = ["used", "unused", "na", "unknown"]


def asked_of(code: str) -> list[CellView]:
    """The asked cells of a frame's first reading."""
    return view_of(FRAMES[code], PACK).asked()


def chromium() -> str | None:
    """The browser to test with: ``ETALON_CHROMIUM`` or the first that the machine has."""
    found = (shutil.which(name) for name in NAMES)
    return os.environ.get("ETALON_CHROMIUM") or next((path for path in found if path), None)


@cache
def page_text(choice: str) -> str:
    """The page for a frame (or all) of the shipped standard."""
    return build(chosen(choice, PACK), PACK, "ООО «Ромашка»", "ru")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None and os.environ.get("CI") == "true":
        pytest.fail("no Chromium: set ETALON_CHROMIUM to its path")
    if path is None:
        pytest.skip("no Chromium here; set ETALON_CHROMIUM to its path")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield made
        made.close()


class Visit:
    """An open page, everything it asked of the network, and everything it complained of."""

    def __init__(self, context: BrowserContext, file: Path) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self.address = file.as_uri()
        context.set_offline(True)
        context.route("**/*", self.only_the_file)
        self.page: Page = context.new_page()
        self.page.on("console", lambda said: self.complaints.append(said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(self.address)

    def only_the_file(self, route: Route) -> None:
        if route.request.url == self.address:
            route.continue_()
        else:
            self.asked.append(route.request.url)
            route.abort()

    def answer(self, value: object) -> None:
        """Give an answer to the open question."""
        self.page.locator(f"#question input[value='{value}']").check()

    def next(self) -> None:
        self.page.locator("#next").click()

    def play(self, code: str) -> dict[str, Answer]:
        """Answer every question of a frame, each kind of answer in turn, and go to the findings."""
        given: dict[str, Answer] = {}
        for number, cell in enumerate(asked_of(code)):
            choices = LEVELS if cell.asks == "level" else USES
            given[cell.id] = choices[number % len(choices)]
            self.answer(given[cell.id])
            self.next()
        return given

    def said_of(self, cell: str) -> str | None:
        """The answer that a cell shows."""
        return self.page.locator(f"#map [data-cell='{cell}']").get_attribute("data-answer")

    def upload(self, name: str, content: bytes) -> None:
        """Open a file in the page."""
        file: FilePayload = {"name": name, "mimeType": "application/json", "buffer": content}
        self.page.locator("#file").set_input_files(file)
        expect(self.page.locator("#file")).to_have_value("")

    def put_in(self, given: dict[str, Answer], code: str) -> None:
        """Give answers by opening a saved file."""
        saved = {
            "kind": "etalon-quick-map", "version": 1, "standard": "x", "organisation": "", "day": None,
            "language": "ru", "frames": {FRAMES[code].id: {"reading": "main", "answers": given}},
        }  # fmt: skip
        self.upload("map.json", json.dumps(saved).encode())

    def fill(self, cell: str) -> str:
        """The colour of a cell's body as the browser computes it."""
        self.page.wait_for_timeout(300)
        body = self.page.locator(f"#map [data-cell='{cell}'] [data-part='body']")
        return str(body.evaluate("element => getComputedStyle(element).fill"))


@pytest.fixture
def visit(browser: Browser, tmp_path: Path) -> Iterator["Opener"]:
    opener = Opener(browser, tmp_path)
    yield opener
    opener.close()


class Opener:
    """Opens pages and closes them after the test."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser = browser
        self.folder = folder
        self.contexts: list[BrowserContext] = []
        self.visits: list[Visit] = []

    def __call__(self, choice: str = "A", size: str = "projector") -> Visit:
        width, height = SIZES[size]
        file = self.folder / f"{choice}.html"
        file.write_text(page_text(choice), encoding="utf-8")
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, has_touch=width < TOUCH, accept_downloads=True
        )
        self.contexts.append(context)
        self.visits.append(Visit(context, file))
        return self.visits[-1]

    def close(self) -> None:
        """Close everything; a page that asked for anything or complained fails its test."""
        for context in self.contexts:
            context.close()
        assert [address for visit in self.visits for address in visit.asked] == []
        assert [said for visit in self.visits for said in visit.complaints] == []
