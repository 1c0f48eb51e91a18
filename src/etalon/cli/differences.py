"""Differences between packs, and changes of one, as people and programs read them."""

import json
from collections.abc import Iterable

import click

from etalon.cli.output import print_table
from etalon.core.localized import LocalizedText
from etalon.core.texts import LANGUAGES, Language, text
from etalon.standard.changed import Changed, Json
from etalon.standard.differences import Difference
from etalon.standard.pack import Pack
from etalon.standard.reading import said_of
from etalon.standard.to_write import to_write

SAME = "″"
"""Stands for the reason of the row above."""
MOST = 160
"""Letters of a value that a cell of a table shows."""


def print_differences(found: Iterable[Difference], language: Language) -> None:
    """A table: item, field, old, new, and who changed it and why."""
    columns = [text(f"cli-column-{name}", language) for name in ("item", "field", "old", "new", "reason")]
    rows = [
        (
            f"{each.kind}/{each.key}",
            each.field or text("adapted-whole", language),
            *(brief(side, language) for side in unlike(each.old, each.new)),
            said_of(each.changed, language) if each.changed else "",
        )
        for each in found
    ]
    if rows:
        reasons = [row[-1] for row in rows]
        again = [n > 0 and reason != "" and reason == reasons[n - 1] for n, reason in enumerate(reasons)]
        print_table(
            columns, [(*row[:-1], SAME if same else row[-1]) for row, same in zip(rows, again, strict=True)]
        )
    click.echo(text("cli-differences", language, count=len(rows)))


def print_to_write(pack: Pack, language: Language) -> None:
    """Texts that a generator left to be written, with their places; nothing when there is none."""
    lines = [f"  {place}: {item} {field}" for place, item, field in to_write(pack)]
    if lines:
        click.echo(text("cli-to-write", language, count=len(lines)))
        click.echo("\n".join(lines))


def unlike(old: Json, new: Json) -> tuple[Json, Json]:
    """Two values; of two lists only what the other does not have, unless only the order differs."""
    if not isinstance(old, list) or not isinstance(new, list):
        return old, new
    gone, come = [part for part in old if part not in new], [part for part in new if part not in old]
    return (gone or None, come or None) if gone or come else (old, new)


def print_again(pack: Pack, language: Language) -> None:
    """Changes whose base value is no longer the one that they were made against; nothing when none is."""
    lines = [again_line(each, pack, language) for each in pack.changes if each.again]
    if lines:
        click.echo(text("cli-again", language, count=len(lines)))
        click.echo("\n".join(f"  {line}" for line in lines))


def again_line(change: Changed, pack: Pack, language: Language) -> str:
    """One change to look at again: what it replaced, what the standard says now, where it is written."""
    facts = {
        "item": change.item,
        "field": change.field or text("adapted-whole", language),
        "base": change.base,
        "version": pack.head.version,
        "was": brief(change.was, language),
        "now": brief(change.old, language) if change.field else "",
        "mine": brief(change.new, language),
    }
    sort = "gone" if change.old is None and change.was is not None else "field" if change.field else "whole"
    place = change.source[0].place(change.source[1]) if change.source else ""
    return f"{place}: {text(f'cli-again-{sort}', language, facts)}"


def again_json(pack: Pack) -> list[Json]:
    """``[{"item", "field", "base", "was", "now", "mine", "place"}]`` of the changes to look at again."""
    return [
        {
            "item": each.item,
            "field": each.field,
            "base": each.base,
            "was": each.was,
            "now": each.old,
            "mine": each.new,
            "place": str(each.source[0].place(each.source[1])) if each.source else "",
        }
        for each in pack.changes
        if each.again
    ]


def brief(value: Json, language: Language) -> str:
    """A value in one line: of a text its language, of a part its name or id, of a long one its beginning."""
    if value is None:
        return "–"
    if isinstance(value, dict) and set(LANGUAGES) <= set(value):
        said = LocalizedText.model_validate(value).in_(language)
    elif isinstance(value, dict):
        named = value.get("name") or value.get("text") or value.get("id")
        said = brief(named, language) if named else json.dumps(value, ensure_ascii=False)
    elif isinstance(value, list):
        said = "; ".join(brief(part, language) for part in value)
    else:
        said = str(value)
    return said if len(said) <= MOST else f"{said[: MOST - 1]}…"
