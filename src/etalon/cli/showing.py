"""The standard as tables and JSON: kinds, items of a kind, one item with its links both ways, a search."""

from typing import Any

import click

from etalon.cli.differences import brief
from etalon.cli.output import print_json, print_table
from etalon.core.errors import InputError, Problem
from etalon.core.strict import nearest
from etalon.core.texts import Language, text
from etalon.standard.changed import Changed
from etalon.standard.described import Code, Grid, Ref, Row, Value, described
from etalon.standard.documents import Item
from etalon.standard.links import Target, links_of
from etalon.standard.pack import Pack
from etalon.standard.reading import said_of
from etalon.standard.search import asked_words, search, vocabulary
from etalon.standard.titles import kind_name, title_of

VERB = "standard show"
MOST_FOUND = 40


def known(word: str, allowed: list[str], what: str) -> str:
    """The word, when it is one of the allowed. Raises `InputError` with the nearest right word."""
    if word in allowed:
        return word
    near = nearest(word, allowed) or next((each for each in allowed if each.lower() == word.lower()), "")
    hint = "yes" if near else "no"
    said = {"found": word, "nearest": near, "hint": hint, "allowed": ", ".join(allowed[:40])}
    raise InputError(Problem(f"show-unknown-{what}", facts=said))


def item_of(pack: Pack, kind: str, key: str) -> Item:
    """An item by its id or a retired id of it. Raises `InputError` with where it is, or the nearest id."""
    items = pack.documents[kind]
    for item in items.values():
        if key == item.id or key in item.aliases:
            return item
    there = next((other for other, those in pack.documents.items() if key in those), None)
    if there is not None:
        raise InputError.of("show-elsewhere", None, found=key, kind=kind, there=there, id=key)
    return items[known(key, list(items), "id")]


def show_kinds(pack: Pack, output: str, language: Language) -> None:
    """Every kind with its count."""
    counts = {kind: len(items) for kind, items in pack.documents.items()}
    if output == "json":
        print_json(VERB, pack, counts)
        return
    columns = [text(f"cli-column-{name}", language) for name in ("kind", "folder", "count")]
    print_table(columns, [(kind_name(kind, language), kind, str(count)) for kind, count in counts.items()])


def show_items(pack: Pack, kind: str, output: str, language: Language) -> None:
    """The items of a kind by id and name."""
    named = {key: title_of(pack, kind, item, language) for key, item in pack.documents[kind].items()}
    if output == "json":
        print_json(VERB, pack, named)
        return
    columns = [text(f"cli-column-{name}", language) for name in ("id", "name", "origin")]
    origins = {key: origin(item, language) for key, item in pack.documents[kind].items()}
    print_table(columns, [(key, name, origins[key]) for key, name in named.items()])


def origin(item: Item, language: Language) -> str:
    """Where an item comes from, in words."""
    return text(f"origin-{item.origin.lower()}", language)


def show_found(pack: Pack, kind: str | None, query: str, output: str, language: Language) -> None:
    """The items that have all words of a query, best first, of one kind where it is named."""
    if not asked_words(query):
        raise InputError.of("show-no-words")
    found = [pair for pair in search(pack, query) if kind in (None, pair[0].kind)]
    if output == "json":
        print_json(
            VERB, pack, [_found(pack, each.kind, each.item, points, language) for each, points in found]
        )
        return
    if not found:
        word = nearest(asked_words(query)[0], vocabulary(pack))
        raise InputError.of(
            "show-nothing-found", None, found=query, nearest=word, hint="yes" if word else "no"
        )
    columns = [text(f"cli-column-{name}", language) for name in ("folder", "id", "name")]
    rows = [
        (each.kind, each.item.id, title_of(pack, each.kind, each.item, language))
        for each, _points in found[:MOST_FOUND]
    ]
    print_table(columns, rows)
    click.echo(text("cli-found-count", language, count=len(found)))


def _found(pack: Pack, kind: str, item: Item, points: float, language: Language) -> dict[str, Any]:
    return {"kind": kind, "id": item.id, "name": title_of(pack, kind, item, language), "score": points}


def show_item(pack: Pack, kind: str, item: Item, output: str, language: Language) -> None:
    """One item with all that it says, where that comes from, its links both ways, and who changed it."""
    links = links_of(pack)
    if output == "json":
        said = item.model_dump(mode="json", by_alias=True)
        both = {
            "to": [{"kind": to, "id": key} for to, key in links.to(kind, item.id)],
            "from": [{"kind": by, "id": key} for by, key in links.from_(kind, item.id)],
        }
        told = [change_json(each) for each in pack.changed(kind, item.id)]
        words = {"origin_in_words": origin(item, language), "links": both}
        print_json(VERB, pack, {**said, **words, "changed": told} if told else {**said, **words})
        return
    rows = [(row.label, lines(row.values)) for row in described(pack, links, kind, item, language)]
    rows += [(text("reading-origin", language), origin(item, language))]
    rows += (
        [(text("reading-sources", language), "\n".join(sources(pack, item, language)))]
        if item.sources
        else []
    )
    rows += [(text("reading-aliases", language), ", ".join(item.aliases))] if item.aliases else []
    rows += [changed_row(each, language) for each in pack.changed(kind, item.id)]
    for key, targets in (("to", links.to(kind, item.id)), ("from", links.from_(kind, item.id))):
        if targets:
            rows.append((text(f"reading-{key}", language), grouped(pack, targets, language)))
    columns = [text("cli-column-field", language), f"{title_of(pack, kind, item, language)} ({item.id})"]
    print_table(columns, rows)
    click.echo(str(pack.place(kind, item.id)))


def sources(pack: Pack, item: Item, language: Language) -> list[str]:
    """The public sources of an item by name and address; an id that the pack does not have as it is."""
    named = (pack.public_sources.get(key) for key in item.sources)
    return [
        f"{source.name.in_(language)}: {source.address}" if source else key
        for key, source in zip(item.sources, named, strict=True)
    ]


def grouped(pack: Pack, targets: list[Target], language: Language) -> str:
    """Items by kind, a line for each kind."""
    kinds = dict.fromkeys(kind for kind, _ in targets)
    named = {
        kind: ", ".join(
            f"{title_of(pack, kind, pack.documents[kind][key], language)} ({key})"
            for of, key in targets
            if of == kind
        )
        for kind in kinds
    }
    return "\n".join(f"{kind_name(kind, language)}: {words}" for kind, words in named.items())


def lines(values: tuple[Value, ...]) -> str:
    """Values in lines, several of them as a list."""
    said = [line(value) for value in values]
    return said[0] if len(said) == 1 else "\n".join(f"• {each}" for each in said)


def line(value: Value) -> str:
    """A value in a line, a grid in a line for each row."""
    match value:
        case Ref():
            return f"{value.name} ({value.target[1]})"
        case Code():
            return value.words
        case Row():
            return f"{value.label}: {'; '.join(line(each) for each in value.values)}"
        case Grid():
            cells = (["; ".join(map(line, cell)) or "–" for cell in row] for row in value.rows)
            return "\n".join([" | ".join(value.columns), *(" | ".join(row) for row in cells)])
    return value


def change_json(change: Changed) -> dict[str, object]:
    """``{"field", "old", "new", "by", "rule", "reason"}`` of a change."""
    return {
        "field": change.field,
        "old": change.old,
        "new": change.new,
        "by": change.by.model_dump(exclude={"reviewed_by"}),
        "rule": change.rule,
        "reason": change.reason.model_dump(exclude={"reviewed_by"}) if change.reason else None,
    }


def changed_row(change: Changed, language: Language) -> tuple[str, str]:
    """A change of an item as a row: the field, old and new value, who changed it and why."""
    if change.how == "add" and not change.field:
        return text("adapted-whole", language), said_of(change, language)
    old, new = brief(change.old, language), brief(change.new, language)
    said = text("adapted-values", language, old=old, new=new, why=said_of(change, language))
    return text("adapted-field", language, field=change.field), said
