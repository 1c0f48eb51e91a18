"""``etalon standard check|show|diff``: is a pack valid, what does it say, how does it differ."""

from dataclasses import replace
from pathlib import Path

import click

from etalon.cli.differences import again_json, print_again, print_differences, print_to_write
from etalon.cli.language import chosen
from etalon.cli.output import print_json, print_table
from etalon.cli.showing import item_of, known, show_found, show_item, show_items, show_kinds
from etalon.cli.verb import Verb, Verbs, format_option, language_option, option, workspace_option
from etalon.core.errors import InputError, Problem
from etalon.core.texts import Language, problem_lines, text
from etalon.standard.checker import check_folder, check_pack
from etalon.standard.differences import differences
from etalon.standard.loader import base_pack
from etalon.standard.overlay import any_pack, lies_over
from etalon.standard.overlay.document import CASES
from etalon.standard.pack import Pack
from etalon.standard.to_write import to_write
from etalon.workspace import open_workspace, own_folders, pack_at

EXIT_PROBLEMS = 2


@click.group("standard", cls=Verbs)
@language_option()
def command(language: Language | None) -> None:
    """Read and check packs of the standard."""


def pack_of(folder: Path | None, workspace: Path) -> Pack:
    """The pack of a folder, or that of the workspace, or the shipped one."""
    return any_pack(folder) if folder else pack_at(workspace)


def failed_cases(folders: list[Path], pack: Pack) -> list[Problem]:
    """What is wrong with the cases of some pack folders."""
    beside = [folder for folder in folders if (folder / CASES).is_dir()]
    if not beside:
        # Cases run the whole way from records to numbers: a check without any does not wait for that.
        return []
    from etalon.workspace.cases import failed

    return [problem for folder in beside for problem in failed(folder, pack)]


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
        found = replace(found, problems=(*found.problems, *failed_cases(places, pack)))
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
@option("--search", "words", metavar="WORDS", default=None)
@option("--pack", "folder", type=click.Path(path_type=Path), default=None)
@workspace_option()
@format_option()
@language_option()
def standard_show(
    kind: str | None,
    key: str | None,
    words: str | None,
    folder: Path | None,
    workspace: Path,
    output: str,
    language: Language | None,
) -> None:
    """Show the kinds, the items of a kind, one item, or what has the words of a search."""
    language = language or chosen()
    pack = pack_of(folder, workspace)
    if kind is not None:
        known(kind, list(pack.documents), "kind")
    if words is not None:
        show_found(pack, kind, words, output, language)
    elif kind is None:
        show_kinds(pack, output, language)
    elif key is None:
        show_items(pack, kind, output, language)
    else:
        show_item(pack, kind, item_of(pack, kind, key), output, language)


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
