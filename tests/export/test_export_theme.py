"""A theme of one's own: colours, type and logo as data, with errors that say what to change."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from tests.export.slide_reader import PACK, read

from etalon.cli.main import run
from etalon.core.errors import DocumentError
from etalon.core.texts import LANGUAGES, problem_lines
from etalon.export.formats import Job
from etalon.export.theme import Theme, ThemeDocument, read_theme

FRAME = (PACK.frames["growth_zones"],)
OWN = """name: Acme
font: Calibri
logo: acme.png
colours:
  level-1: "#e3f1e5"
  level-2: "#9fd0a7"
  level-3: "#2c7a3d"
  level-4: "#154a22"
  accent: "#8a1c5b"
"""


def written(folder: Path, words: str, logo: str | None = "acme.png") -> Path:
    if logo:
        Image.new("RGB", (400, 100), "#154a22").save(folder / logo)
    file = folder / "theme.yaml"
    file.write_text(words, encoding="utf-8")
    return file


def test_it_puts_colours_type_and_logo_where_the_whole_deck_follows_them(tmp_path: Path) -> None:
    theme = read_theme(written(tmp_path, OWN))
    found = read(Job(PACK, FRAME, "uk", theme))
    assert not found.cut
    deck = Presentation(io.BytesIO(found.data))
    [part] = [
        rel.target_part for rel in deck.slide_master.part.rels.values() if rel.reltype.endswith("/theme")
    ]
    scheme = part.blob.decode("utf-8")
    assert '<a:accent1><a:srgbClr val="2C7A3D"/></a:accent1>' in scheme
    assert scheme.count('<a:latin typeface="Calibri"') == 2
    for layout in deck.slide_layouts:
        pictures = layout.element.findall(f".//{qn('p:pic')}")
        assert len(pictures) == 1
    assert "2F77B3" not in "".join(str(slide.element.xml) for slide in deck.slides).upper()


@pytest.mark.parametrize(
    ("words", "logo", "codes"),
    [
        ("colours:\n  levl-3: '#112233'\n", None, ["field-unknown"]),
        ("colours:\n  accent: red\n", None, ["value-form"]),
        ("logo: acme.png\n", None, ["theme-no-logo"]),
        ("logo: theme.yaml\n", None, ["theme-logo-form"]),
        ("colours:\n  accent: '#ffb080'\n", None, ["theme-contrast"] * 3),
        ("colours:\n  level-3: '#0a1d33'\n", None, ["theme-ramp"]),
        ("font_width: 3\n", None, ["value-wrong"]),
    ],
)
def test_it_says_what_is_wrong_where(words: str, logo: str | None, codes: list[str], tmp_path: Path) -> None:
    file = written(tmp_path, words, logo)
    with pytest.raises(DocumentError) as caught:
        read_theme(file)
    assert [problem.code for problem in caught.value.problems] == codes
    for language in LANGUAGES:
        for line in problem_lines(caught.value, language):
            assert line.startswith(f"{file}:"), line


def test_the_shipped_colours_can_be_read() -> None:
    """What a theme leaves out is that of the maps, and the maps pass their own contrast test."""
    assert Theme().paints["early"] == Theme().paints["accent"]
    assert ThemeDocument().font == "Arial"


def test_a_wider_type_is_given_more_room() -> None:
    """A type that runs wider than Noto Sans: texts are set as if their places were narrower."""
    theme = Theme(ThemeDocument(font="Verdana", font_width=1.1))
    assert not read(Job(PACK, FRAME, "en", theme)).cut


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pptx", "--frame", "C9"], "C9"),
        (["pptx", "--theme", "nowhere.yaml"], "nowhere.yaml"),
        (["poster", "--out", "nowhere/x.pdf"], "nowhere"),
        (["cards", "--map", "nowhere.json"], "nowhere.json"),
        (["slides"], "cards, poster, pptx"),
        (["pptx", "--map", "a.json", "--workspace", "b"], "--map"),
        (["pptx", "--workspace", "b"], "etalon.yaml"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_call_of_export_is_one_line(
    arguments: list[str],
    said: str,
    language: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export", *arguments, "--language", language]) == 2
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 1
    assert said in lines[0]
    assert not list(tmp_path.iterdir())
