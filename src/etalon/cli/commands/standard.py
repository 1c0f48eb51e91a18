"""``etalon standard check|show``: is a pack valid, and what does it say."""

from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.output import print_json, print_table
from etalon.cli.verb import Verb, Verbs, format_option, language_option, option
from etalon.core.errors import InputError, Problem
from etalon.core.strict import nearest
from etalon.core.texts import Language, problem_lines, text
from etalon.standard.checker import check_pack
from etalon.standard.documents import Item
from etalon.standard.loader import base_pack, load_pack
from etalon.standard.pack import Pack
from etalon.standard.reading import facts, title

EXIT_PROBLEMS = 2


@click.group("standard", cls=Verbs)
@language_option()
def command(language: Language | None) -> None:
    """Read and check packs of the standard."""


def pack_of(folder: Path | None) -> Pack:
    """The pack of a folder, or the shipped one."""
    return load_pack(folder) if folder else base_pack()


@command.command("check", cls=Verb)
@option("--pack", "folder", type=click.Path(path_type=Path), default=None)
@format_option()
@language_option()
def standard_check(folder: Path | None, output: str, language: Language | None) -> int:
    """Check a pack; exits with 2 when there are problems."""
    language = language or chosen()
    pack = pack_of(folder)
    found = check_pack(pack)
    lines = problem_lines(InputError(*found.problems), language)
    if output == "json":
        result = {"counts": found.counts, "texts_missing": found.texts_missing, "problems": lines}
        print_json("standard check", pack, result)
    else:
        columns = (text("cli-column-kind", language), text("cli-column-count", language))
        rows = [
            (text(f"kind-{kind}".replace("_", "-"), language), str(n)) for kind, n in found.counts.items()
        ]
        print_table(columns, rows, title=f"{pack.head.name.in_(language)} {pack.head.version}")
        click.echo(text("cli-standard-problems", language, count=len(lines)))
        click.echo("\n".join(lines), err=True, nl=bool(lines))
    return EXIT_PROBLEMS if lines else 0


@command.command("show", cls=Verb)
@click.argument("kind", required=False)
@click.argument("key", required=False)
@option("--pack", "folder", type=click.Path(path_type=Path), default=None)
@format_option()
@language_option()
def standard_show(
    kind: str | None, key: str | None, folder: Path | None, output: str, language: Language | None
) -> None:
    """Show the kinds, the items of a kind, or one item."""
    language = language or chosen()
    pack = pack_of(folder)
    if kind is None:
        show_kinds(pack, output, language)
    elif key is None:
        show_items(pack, known(kind, list(pack.documents), "kind"), output, language)
    else:
        items = pack.documents[known(kind, list(pack.documents), "kind")]
        show_item(pack, kind, items[known(key, list(items), "id")], output, language)


def known(word: str, allowed: list[str], what: str) -> str:
    """The word, when it is one of the allowed. Raises `InputError` with the nearest right word."""
    if word in allowed:
        return word
    near = nearest(word, allowed)
    hint = "yes" if near else "no"
    said = {"found": word, "nearest": near, "hint": hint, "allowed": ", ".join(allowed[:40])}
    raise InputError(Problem(f"show-unknown-{what}", facts=said))


def show_kinds(pack: Pack, output: str, language: Language) -> None:
    """Every kind with its count."""
    counts = {kind: len(items) for kind, items in pack.documents.items()}
    if output == "json":
        print_json("standard show", pack, counts)
        return
    columns = [text(f"cli-column-{name}", language) for name in ("kind", "folder", "count")]
    rows = [(text(f"kind-{kind}".replace("_", "-"), language), kind, str(n)) for kind, n in counts.items()]
    print_table(columns, rows)


def show_items(pack: Pack, kind: str, output: str, language: Language) -> None:
    """The items of a kind by id and name."""
    items = pack.documents[kind]
    if output == "json":
        print_json("standard show", pack, {key: title(item, language) for key, item in items.items()})
        return
    columns = [text(f"cli-column-{name}", language) for name in ("id", "name", "origin")]
    print_table(columns, [(key, title(item, language), item.origin) for key, item in items.items()])


def show_item(pack: Pack, kind: str, item: Item, output: str, language: Language) -> None:
    """One item with all that it says."""
    if output == "json":
        print_json("standard show", pack, item.model_dump(mode="json", by_alias=True))
        return
    columns = [text("cli-column-field", language), title(item, language)]
    print_table(columns, facts(item, language))
    click.echo(str(pack.place(kind, item.id)))
