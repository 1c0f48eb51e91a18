"""A drawing as SVG: one element per shape, each cell a link with id, tooltip and name for screen readers."""

from xml.sax.saxutils import escape, quoteattr

from etalon.maps.colours import PAINT
from etalon.maps.drawing import Box, Circle, Drawing, Group, Line, Polygon, Shape, Words
from etalon.maps.fonts import STACK, font_face_css

DASHES = {"solid": "", "dashed": "5 3", "dotted": "2 3"}
ANCHOR = {"start": 0.0, "middle": 0.5, "end": 1.0}


def to_svg(drawing: Drawing, *, embed_font: bool = False, prefix: str = "") -> str:
    """Render a drawing. `prefix` goes before every id, so that several maps can stand on one page."""
    width, height = number(drawing.width), number(drawing.height)
    style = f"<style>{font_face_css(letters(drawing))}</style>" if embed_font else ""
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} lang="{drawing.language}" role="group" '
        f'aria-label={quoteattr(drawing.title)} font-family="{STACK}" fill="{PAINT["ink"]}">'
    )
    body = "".join(_group(group, prefix) for group in drawing.groups)
    return (
        f"{head}{style}{_definitions(prefix)}"
        f'<rect width="{width}" height="{height}" fill="{PAINT["page"]}"/>{body}</svg>'
    )


def letters(drawing: Drawing) -> str:
    """Every sign that a drawing writes."""
    return "".join(sorted({sign for words in drawing.words() for line in words.lines for sign in line}))


def number(value: float) -> str:
    """A coordinate with at most two digits after the point."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _definitions(prefix: str) -> str:
    size = 'viewBox="0 0 8 8" refX="6.5" refY="4" markerWidth="11" markerHeight="11"'
    heads = "".join(
        f'<marker id="{prefix}head-{ink}" {size} markerUnits="userSpaceOnUse" orient="auto">'
        f'<path d="M0 0L8 4L0 8z" fill="{PAINT[ink]}"/></marker>'
        for ink in ("muted", "accent")
    )
    return (
        f'<defs><pattern id="{prefix}hatch" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="7" height="7" fill="{PAINT["hatch"]}"/>'
        f'<path d="M0 0V7" stroke="{PAINT["hatch-line"]}" stroke-width="2.5"/></pattern>{heads}</defs>'
    )


def _group(group: Group, prefix: str) -> str:
    shapes = "".join(_shape(shape, prefix) for shape in group.shapes)
    if group.kind == "page":
        return f'<g class="{group.id.split(".")[0]}">{shapes}</g>'
    data = "".join(f" data-{name}={quoteattr(value)}" for name, value in group.data.items())
    title = f"<title>{escape(group.title)}</title>" if group.title else ""
    if group.kind == "link":
        return f'<g id="{prefix}link-{group.id}" class="link"{data}>{title}{shapes}</g>'
    tag = "a" if group.href is not None else "g"
    href = f" href={quoteattr(group.href)}" if group.href is not None else ' role="group"'
    label = f" aria-label={quoteattr(group.title)}"
    return f'<{tag} id="{prefix}cell-{group.id}" class="cell"{data}{href}{label}>{title}{shapes}</{tag}>'


def _shape(shape: Shape, prefix: str) -> str:
    part = f' data-part="{shape.part}"' if shape.part else ""
    match shape:
        case Words():
            return _words(shape, part)
        case Line():
            return _line(shape, part, prefix)
        case Box():
            at = shape.rect
            place = f'x="{number(at.x)}" y="{number(at.y)}" width="{number(at.w)}" height="{number(at.h)}"'
            radius = f' rx="{number(shape.radius)}"' if shape.radius else ""
            return f"<rect {place}{radius}{_fill(shape.fill, prefix)}{_stroke(shape)}{part}/>"
        case Polygon():
            points = " ".join(f"{number(x)},{number(y)}" for x, y in shape.points)
            joined = ' stroke-linejoin="round"'
            return f'<polygon points="{points}"{_fill(shape.fill, prefix)}{_stroke(shape)}{joined}{part}/>'
        case Circle():
            x, y = shape.centre
            place = f'cx="{number(x)}" cy="{number(y)}" r="{number(shape.radius)}"'
            stroke = (
                ""
                if shape.stroke == "none"
                else f' stroke="{PAINT[shape.stroke]}" stroke-width="{shape.width}"'
            )
            return f"<circle {place}{_fill(shape.fill, prefix)}{stroke}{part}/>"


def _fill(fill: str, prefix: str) -> str:
    paint = f"url(#{prefix}hatch)" if fill == "hatch" else PAINT[fill]
    return f' fill="{paint}"'


def _stroke(shape: Box | Polygon) -> str:
    if shape.stroke == "none":
        return ""
    dash = f' stroke-dasharray="{DASHES[shape.dash]}"' if shape.dash != "solid" else ""
    return f' stroke="{PAINT[shape.stroke]}" stroke-width="{shape.width}"{dash}'


def _line(shape: Line, part: str, prefix: str) -> str:
    points = [f"{number(x)} {number(y)}" for x, y in shape.points]
    path = f"M{points[0]}C{' '.join(points[1:])}" if shape.curve else "M" + "L".join(points)
    dash = ""
    if shape.dash != "solid":
        dash = ' stroke-dasharray="9 5"' if shape.dash == "dashed" else ' stroke-dasharray="3 4"'
    head = f' marker-end="url(#{prefix}head-{shape.ink})"' if shape.arrow else ""
    opacity = f' stroke-opacity="{shape.opacity}"' if shape.opacity < 1 else ""
    return (
        f'<path d="{path}" fill="none" stroke="{PAINT[shape.ink]}" stroke-width="{shape.width}"'
        f"{dash}{opacity}{head}{part}/>"
    )


def _words(shape: Words, part: str) -> str:
    x = number(shape.rect.x + shape.rect.w * ANCHOR[shape.anchor])
    weight = ' font-weight="700"' if shape.bold else ""
    anchor = f' text-anchor="{shape.anchor}"' if shape.anchor != "start" else ""
    ink = f' fill="{PAINT[shape.ink]}"' if shape.ink != "ink" else ""
    lines = "".join(
        f'<tspan x="{x}" y="{number(y)}">{escape(line)}</tspan>'
        for line, y in zip(shape.lines, shape.baselines, strict=True)
    )
    return f'<text font-size="{shape.size}"{weight}{anchor}{ink}{part}>{lines}</text>'
