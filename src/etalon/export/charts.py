"""Charts as static SVG: one Altair specification, drawn by vl-convert (one door to both)."""

import re
from html import escape

from etalon.core.measured import Measured
from etalon.core.numbers import figure
from etalon.core.texts import Language
from etalon.maps.fonts import FAMILY
from etalon.maps.picture import register_type
from etalon.story.blocks import Bars

BLUE, INK, QUIET = "#4a97c9", "#1f2933", "#7b8794"
ROW_HEIGHT = 30
Row = dict[str, str | float]


def bars_svg(bars: Bars, language: Language) -> str:
    """Horizontal bars with their 95% intervals as whiskers and the figure at the right; an SVG text.

    Rows without a value are left out; the caller names them in words.
    """
    import altair as alt  # heavy, and only reports with charts need it
    import vl_convert

    rows = [
        record(label, value, language, bars.currency) for label, value in bars.rows if value.value is not None
    ]
    for row, label in zip(rows, apart([str(row["label"]) for row in rows]), strict=True):
        row["label"] = label
    order = [str(row["label"]) for row in rows]
    data = alt.Data(values=rows)
    y = alt.Y(
        "label:N",
        sort=order,
        title=None,
        axis=alt.Axis(labelLimit=340, aria=False, ticks=False, domain=False),
    )
    bare = alt.Axis(labels=False, ticks=False, grid=False, domain=False, aria=False)
    shares = all(value.unit == "share" for _, value in bars.rows)
    scale = alt.Scale(domain=[0, 1]) if shares else alt.Scale(zero=True)
    base = alt.Chart(data)
    body = base.mark_bar(aria=False, color=BLUE, height=16, cornerRadiusEnd=3).encode(
        x=alt.X("value:Q", title=None, axis=bare, scale=scale), y=y
    )
    whisker = base.mark_rule(aria=False, color=INK, strokeWidth=1.4).encode(x="low:Q", x2="high:Q", y=y)
    words = base.mark_text(aria=False, align="left", dx=8, color=INK, fontSize=13)
    words = words.encode(x="end:Q", y=y, text="shown:N")
    chart = (body + whisker + words).properties(width=560, height=ROW_HEIGHT * len(rows))
    register_type()
    axis = {"labelFontSize": 13, "labelColor": INK}
    spec = chart.configure(font=FAMILY, background="transparent", view={"stroke": None}, axis=axis).to_dict()
    return spoken(stable_ids(vl_convert.vegalite_to_svg(spec)), bars.title, rows)


def record(label: str, value: Measured, language: Language, currency: str | None) -> Row:
    """One row of chart data; `end` is where the words begin."""
    shown = f"{figure(value, language, currency)}, n = {value.n}"
    point = value.value or 0.0
    low, high = (
        (value.low, value.high) if value.low is not None and value.high is not None else (point, point)
    )
    return {"label": label, "value": point, "low": low, "high": high, "end": max(point, high), "shown": shown}


def apart(labels: list[str]) -> list[str]:
    """The labels, equal ones told apart by signs without width: a chart draws equal labels as one bar."""
    return [label + "\u200b" * labels[:place].count(label) for place, label in enumerate(labels)]


def spoken(svg: str, title: str, rows: list[Row]) -> str:
    """The SVG as one picture with a name that says its title and every bar."""
    said = "; ".join(f"{row['label']}: {row['shown']}" for row in rows)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(f"{title}. {said}")}" ', 1)


def stable_ids(svg: str) -> str:
    """The SVG with generated ids numbered in order, since they differ from run to run."""
    names: dict[str, str] = {}
    for found in re.findall(r'id="([^"]+)"', svg):
        names.setdefault(found, f"c{len(names)}")
    for old, new in names.items():
        svg = (
            svg.replace(f'id="{old}"', f'id="{new}"')
            .replace(f"#{old})", f"#{new})")
            .replace(f'"#{old}"', f'"#{new}"')
        )
    return svg
