"""``etalon demo``: the sample company loaded, measured, reported and served."""

from pathlib import Path

import click

from etalon.cli.commands.load import print_ledger
from etalon.cli.commands.serve import serve_pages
from etalon.cli.language import chosen
from etalon.cli.output import progress_of
from etalon.cli.verb import Verb, language_option, option
from etalon.core.texts import Language, text
from etalon.export.quick import build
from etalon.standard.loader import base_pack
from etalon.workspace import open_workspace
from etalon.workspace.demo import lay_out
from etalon.workspace.loading import load
from etalon.workspace.reporting import workspace_report


@click.command("demo", cls=Verb)
@option(
    "--dir", "demo_folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo-workspace")
)
@option("--no-serve", is_flag=True)
@option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@language_option()
def command(demo_folder: Path, no_serve: bool, port: int, language: Language | None) -> None:
    """Do the main job on the data that the program ships, then serve the pages."""
    language = language or chosen()
    pack = base_pack()
    opened = open_workspace(lay_out(demo_folder))
    with progress_of(text("cli-load-progress", language)) as progress:
        loaded = load(opened, pack, progress)
    for each in loaded:
        print_ledger(each, language)
    with progress_of(text("cli-report-progress", language)) as progress:
        page = workspace_report(opened, pack, language, progress)
    quick = build(tuple(pack.frames.values()), pack, opened.document.organisation, language)
    for name, content in (("report.html", page), ("map.html", quick)):
        (demo_folder / name).write_text(content, encoding="utf-8")
        click.echo(text("cli-wrote", language, path=str(demo_folder / name)))
    if not no_serve:
        serve_pages(demo_folder, port, language)
