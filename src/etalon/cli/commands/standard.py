"""``etalon standard check|show|diff``: is a pack valid, what does it say, how does it differ."""

from dataclasses import replace
from pathlib import Path

import click

from etalon.cli.differences import again_json, brief, print_again, print_differences, print_to_write
from etalon.cli.language import chosen
from etalon.cli.output import print_json, print_table
from etalon.cli.verb import Verb, Verbs, format_option, language_option, option, workspace_option
from etalon.core.errors import InputError, Problem
from etalon.core.strict import nearest
from etalon.core.texts import Language, problem_lines, text
from etalon.standard.changed import Changed
from etalon.standard.checker import check_folder, check_pack
from etalon.standard.differences import differences
from etalon.standard.documents import Item
from etalon.standard.loader import base_pack
from etalon.standard.overlay import any_pack, lies_over
from etalon.standard.pack import Pack
from etalon.standard.reading import facts, said_of, title
from etalon.standard.to_write import to_write
from etalon.workspace import open_workspace, own_folders, pack_at
from etalon.workspace.cases import failed

EXIT_PROBLEMS = 2


@click.group("standard", cls=Verbs)
@language_option()
def command(language: Language | None) -> None:
    """Read and check packs of the standard."""


def pack_of(folder: Path | None, workspace: Path) -> Pack:
    """The pack of a folder, or that of the workspace, or the shipped one."""
    return any_pack(folder) if folder else pack_at(workspace)


@command.command("check", cls=Verb)
@option("--pack", "folder", type=click.Path(path_type=Path), default=None)
@workspace_option()
@format_option()
@language_option()
def standard_check(folder: Path | None, workspace: Path, output: str, language: Language | None) -> int:
    """Check a pack; exits with 2 when there are problems."""
    language = language or chosen()
    if folder and not lies_over(folder):
        pack, found = check_folder(folder)
    else:
        pack = pack_of(folder, workspace)
        found = check_pack(pack)
        places = [folder] if folder else own_folders(workspace)
        cases = [problem for place in places for problem in failed(place, pack)]
        found = replace(found, problems=(*found.problems, *cases))
    lines = problem_lines(InputError(*found.problems), language)
    if output == "json":
        result = {"counts": found.counts, "texts_missing": found.texts_missing, "problems": lines}
        written = [
            {"place": str(place), "item": item, "field": field} for place, item, field in to_write(pack)
        ]
        print_json("standard check", pack, {**result, "to_write": written, "look_again": again_json(pack)})
    elif lines:
        click.echo("\n".join(lines), err=True)
    else:
        columns = (text("cli-column-kind", language), text("cli-column-count", language))
        rows = [
            (text(f"kind-{kind}".replace("_", "-"), language), str(n)) for kind, n in found.counts.items()
        ]
        print_table(columns, rows, title=f"{pack.head.name.in_(language)} {pack.head.version}")
        print_to_write(pack, language)
        print_again(pack, language)
        click.echo(text("cli-standard-problems", language, count=len(lines)))
    return EXIT_PROBLEMS if lines else 0


@command.command("show", cls=Verb)
@click.argument("kind", required=False)
@click.argument("key", required=False)
@option("--pack", "folder", type=click.Path(path_type=Path), default=None)
@workspace_option()
@format_option()
@language_option()
def standard_show(
    kind: str | None,
    key: str | None,
    folder: Path | None,
    workspace: Path,
    output: str,
    language: Language | None,
) -> None:
    """Show the kinds, the items of a kind, or one item."""
    language = language or chosen()
    pack = pack_of(folder, workspace)
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
        told = [change_json(each) for each in pack.changed(kind, item.id)]
        said = item.model_dump(mode="json", by_alias=True)
        print_json("standard show", pack, {**said, "changed": told} if told else said)
        return
    columns = [text("cli-column-field", language), title(item, language)]
    changes = [changed_row(each, language) for each in pack.changed(kind, item.id)]
    print_table(columns, [*facts(item, language), *changes])
    click.echo(str(pack.place(kind, item.id)))


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


@command.command("diff", cls=Verb)
@click.argument("first", default="base")
@click.argument("second", default="mine")
@workspace_option()
@format_option()
@language_option()
def standard_diff(first: str, second: str, workspace: Path, output: str, language: Language | None) -> None:
    """Show what differs between two packs: ``base``, ``mine`` (the workspace's) or a folder."""
    language = language or chosen()
    old, new = pack_named(first, workspace), pack_named(second, workspace)
    found = list(differences(old, new))
    if output == "json":
        result = {"differences": [each.as_json() for each in found], "look_again": again_json(new)}
        print_json("standard diff", new, result)
        return
    print_differences(found, language)
    print_again(new, language)


def pack_named(name: str, workspace: Path) -> Pack:
    """The pack that a word of ``diff`` means. Raises `WorkspaceError` for ``mine`` outside a workspace."""
    if name == "base":
        return base_pack()
    return open_workspace(workspace).pack if name == "mine" else any_pack(Path(name))
