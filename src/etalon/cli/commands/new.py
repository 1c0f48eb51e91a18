"""``etalon new KIND NAME``: a new item in the organisation's own pack, with all its texts to be written."""

from pathlib import Path

import click

from etalon.cli.verb import Verb, dry_run_option, language_option, workspace_option
from etalon.core.texts import Language, text
from etalon.standard.to_write import to_write
from etalon.workspace import open_workspace
from etalon.workspace.new import plan_new, sort_named, write


@click.command("new", cls=Verb)
@click.argument("kind")
@click.argument("name")
@workspace_option()
@dry_run_option()
@language_option()
def command(kind: str, name: str, workspace: Path, dry_run: bool, language: Language | None) -> None:
    """Write the files, and say what is to be written in them and how to see the result."""
    opened = open_workspace(workspace)
    language = language or opened.document.language
    plan = plan_new(opened, sort_named(kind), name)
    for path in plan.files:
        click.echo(text("cli-would-write" if dry_run else "cli-wrote", language, path=str(path)))
    if dry_run:
        return
    write(plan)
    places = [place for place, _, _ in to_write(open_workspace(workspace).pack) if place.file in plan.files]
    kind_folder, _, key = plan.item.partition("/")
    facts: dict[str, str | int] = {
        "count": len(places),
        "kind": kind_folder,
        "id": key,
        "folder": str(workspace),
    }
    click.echo(text("cli-new-next", language, facts))
