"""``etalon init DIR``: a new workspace."""

from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.verb import Verb, dry_run_option, language_option, option
from etalon.core.strict import check
from etalon.core.texts import Language, text
from etalon.core.yamlfile import YamlDocument
from etalon.workspace import FILE_NAME, WorkspaceDocument, init_plan


@click.command("init", cls=Verb)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@option("--name", default=None)
@option("--route", type=click.Choice(["direct", "channel", "both"]), default="direct", show_default=True)
@option("--currency", default="EUR", show_default=True)
@language_option()
@dry_run_option()
def command(
    folder: Path, name: str | None, route: str, currency: str, language: Language | None, dry_run: bool
) -> None:
    """Write the files of a new workspace, or say which would be written."""
    language = language or chosen()
    settings = {"organisation": name or folder.resolve().name, "route": route, "currency": currency.upper()}
    asked = YamlDocument(folder / FILE_NAME, {**settings, "language": language})
    plan = init_plan(folder, check(WorkspaceDocument, asked))
    for path, content in plan.items():
        if not dry_run:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        click.echo(text("cli-would-write" if dry_run else "cli-wrote", language, path=str(path)))
    if not dry_run:
        click.echo(text("cli-init-next", language, folder=str(folder)))
