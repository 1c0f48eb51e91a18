"""Charts: equal from run to run, drawn with the measured type, spoken to a screen reader."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.workspace.pages import Page

from etalon.core.measured import Measured, Unit
from etalon.core.texts import LANGUAGES, Language
from etalon.export.charts import bars_svg
from etalon.export.figures import Names, scoped
from etalon.maps.fonts import FAMILY, text_width
from etalon.story.blocks import Bars

ROOT = Path(__file__).resolve().parents[2]


def value(number: float | None, unit: Unit = "share", n: int = 30) -> Measured:
    if number is None:
        return Measured.cannot_tell(unit, "reason-nothing-closed", n)
    return Measured(number, unit, n, number * 0.8, number * 1.1)


BARS = Bars("By source", (("Выставка", value(0.6)), ("Сайт", value(0.4)), ("Їжа", value(0.2))))
AGAIN = """
import sys
sys.stdout.reconfigure(encoding="utf-8", newline="")
from tests.export.test_charts import BARS
from etalon.export.charts import bars_svg
print(bars_svg(BARS, "uk"), end="")
"""


def test_ids_and_bytes_are_equal_from_run_to_run() -> None:
    """The drawing program numbers its clips anew in each run and each drawing."""
    here = [bars_svg(BARS, "uk") for _ in range(3)]
    assert len(set(here)) == 1
    other = subprocess.run([sys.executable, "-c", AGAIN], cwd=ROOT, capture_output=True, check=True)
    assert other.stdout.decode("utf-8") == here[0]


def test_its_words_are_set_in_the_measured_type() -> None:
    """The room at the left is as wide as the longest label by the shipped type's own widths."""
    svg = bars_svg(BARS, "ru")
    assert set(re.findall(r'font-family="([^"]*)"', svg)) == {FAMILY}
    longest = "Очень длинное название источника"
    shifts = []
    for label in ("Выставка", longest):
        drawn = bars_svg(Bars("T", ((label, value(0.5)),)), "ru")
        [shift] = re.findall(r'stroke-miterlimit="10" transform="translate\((\d+)', drawn)
        shifts.append(int(shift))
    wider = text_width(longest, 13) - text_width("Выставка", 13)
    assert shifts[1] - shifts[0] == pytest.approx(wider, abs=3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_reader_hears_title_groups_and_figures_once(language: Language) -> None:
    page = Page(bars_svg(BARS, language))
    [picture] = page.named("svg")
    assert picture["role"] == "img"
    for word in ("By source", "Выставка", "60", "n = 30"):
        assert word in picture["aria-label"]
    spoken = [found["aria-label"] for name, found in page.tags if "aria-label" in found]
    assert spoken == [picture["aria-label"]]


def test_what_cannot_be_told_is_left_out_and_equal_names_stay_apart() -> None:
    rows = (("a", value(0.6)), ("a", value(0.4)), ("b", value(None)), ("c", value(0.1)))
    svg = bars_svg(Bars("T", rows), "en")
    assert svg.count("n = 30</text>") == 3
    heights = set(re.findall(r'transform="translate\(-2,([\d.]+)\)"', svg))
    assert len(heights) == 3
    assert ">b<" not in svg


def test_money_and_counts_begin_at_zero() -> None:
    rows = (("a", value(1000.0, "money")), ("b", value(500.0, "money")))
    svg = bars_svg(Bars("T", rows, currency="EUR"), "en")
    lengths = [float(found) for found in re.findall(r'<path d="M0,0h([\d.]+)v16', svg)]
    assert lengths[0] == pytest.approx(2 * lengths[1], rel=0.01)


def test_drawings_of_one_page_have_ids_of_their_own() -> None:
    svg = (
        '<svg id="a"><g clip-path="url(#b)"><a href="#b" data-id="x">id="t" #b</a>'
        '<a href="#chapter">c</a><clipPath id="b"/></g></svg>'
    )
    names = Names()
    one, two, other = (scoped(svg, names.of(name)) for name in ("chart", "chart", "map"))
    assert one == svg.replace('id="a"', 'id="chart-a"').replace("(#b)", "(#chart-b)").replace(
        'href="#b"', 'href="#chart-b"'
    ).replace('clipPath id="b"', 'clipPath id="chart-b"')
    assert [re.findall(r'(?<= id=")[^"]+', each) for each in (two, other)] == [
        ["chart-2-a", "chart-2-b"],
        ["map-a", "map-b"],
    ]
