"""``etalon report [FILE]``: one self-contained page, of a workspace or of a single table."""

from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.output import progress_of
from etalon.cli.verb import Verb, language_option, option, workspace_option
from etalon.core.texts import Language, text
from etalon.workspace import open_workspace, pack_at
from etalon.workspace.reporting import file_report, workspace_report


@click.command("report", cls=Verb)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@workspace_option()
@option("--out", type=click.Path(path_type=Path, dir_okay=False), default=None)
@language_option()
def command(file: Path | None, workspace: Path, out: Path | None, language: Language | None) -> None:
    """Write the report and say where it is."""
    with progress_of(text("cli-report-progress", language or chosen())) as progress:
        if file is not None:
            language = language or chosen()
            page = file_report(file, pack_at(workspace), language, progress)
            target = out or Path(f"{file.stem}-report.html")
        else:
            opened = open_workspace(workspace)
            language = language or opened.document.language
            page = workspace_report(opened, opened.pack, language, progress)
            target = out or opened.folder / "report.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(page, encoding="utf-8")
    click.echo(text("cli-wrote", language, path=str(target)))
