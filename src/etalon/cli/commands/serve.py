"""``etalon serve``: the workspace's pages on this machine only."""

from contextlib import suppress
from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.output import progress_of
from etalon.cli.verb import Verb, language_option, option, workspace_option
from etalon.core.texts import Language, text
from etalon.workspace import open_workspace
from etalon.workspace.reporting import workspace_report
from etalon.workspace.serving import server


@click.command("serve", cls=Verb)
@workspace_option()
@option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@language_option()
def command(workspace: Path, port: int, language: Language | None) -> None:
    """Make the report afresh and serve the pages until Ctrl-C."""
    opened = open_workspace(workspace)
    language = language or opened.document.language or chosen()
    with progress_of(text("cli-report-progress", language)) as progress:
        page = workspace_report(opened, opened.pack, language, progress)
    (opened.folder / "report.html").write_text(page, encoding="utf-8")
    serve_pages(opened.folder, port, language)


def serve_pages(folder: Path, port: int, language: Language) -> None:
    """Serve the HTML pages of a folder on the loopback address."""
    with server(folder, port) as running:
        host, bound = running.server_address[:2]
        click.echo(text("cli-serving", language, address=f"http://{host!s}:{bound}/"))
        with suppress(KeyboardInterrupt):
            running.serve_forever()
