"""``etalon demo``: a simulated company made, loaded, measured, reported and served."""

from collections.abc import Sequence
from pathlib import Path

import click

from etalon.cli.commands.serve import serve_pages
from etalon.cli.language import chosen
from etalon.cli.output import progress_of
from etalon.cli.verb import Verb, language_option, option
from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.evidence.ledger import FileLedger
from etalon.export.html import report_html
from etalon.export.quick import build
from etalon.standard.loader import base_pack
from etalon.story.blocks import Story, Talks
from etalon.workspace.demo import Demo, lay_out, loaded
from etalon.workspace.reporting import workspace_story


@click.command("demo", cls=Verb)
@option(
    "--dir", "demo_folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo-workspace")
)
@option("--accounts", type=click.IntRange(300, 50_000_000), default=600, show_default=True)
@option("--seed", type=click.IntRange(0), default=14, show_default=True)
@option("--no-serve", is_flag=True)
@option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@language_option()
def command(
    demo_folder: Path, accounts: int, seed: int, no_serve: bool, port: int, language: Language | None
) -> None:
    """Do the main job on an invented company, then serve the pages."""
    language = language or chosen()
    pack = base_pack()
    with progress_of(text("cli-sample-progress", language)) as progress:
        made = lay_out(demo_folder, Demo(language, accounts, seed), pack, progress)
    with progress_of(text("cli-load-progress", language)) as progress:
        opened, ledgers = loaded(demo_folder, pack, progress)
    name, pack = opened.document.organisation, opened.pack
    how = "made" if made else "kept"
    click.echo(text(f"cli-demo-{how}", language, name=name, folder=str(demo_folder)))
    if ledgers:
        click.echo(text("cli-demo-rows", language, rows_of(ledgers, language)))
    with progress_of(text("cli-report-progress", language)) as progress:
        story = workspace_story(opened, pack, language, progress)
    pages = {
        "report.html": report_html(story, pack),
        "map.html": build(tuple(pack.frames.values()), pack, name, language),
    }
    for page, content in pages.items():
        (demo_folder / page).write_text(content, encoding="utf-8")
    tell(story)
    places = {"report": "report.html", "map": "map.html", "truth": "truth"}
    for key, place in places.items():
        click.echo(text(f"cli-demo-{key}", language, path=str(demo_folder / place)))
    if not no_serve:
        serve_pages(demo_folder, port, language)


def rows_of(ledgers: Sequence[FileLedger], language: Language) -> dict[str, str]:
    """How many files and rows were read, used, and left with a reason."""
    read, used = sum(each.rows_in for each in ledgers), sum(each.rows_used for each in ledgers)
    counts = {"files": len(ledgers), "rows": read, "used": used, "left": read - used}
    return {key: number(count, language) for key, count in counts.items()}


def tell(story: Story) -> None:
    """What to talk about first, as on the first screen of the report."""
    talks = next(block for block in story.blocks if isinstance(block, Talks))
    click.echo(f"\n{text('story-chapter-talk', story.language)}")
    for talk in talks.talks:
        click.echo(f"  {talk.no}. {talk.statement}\n     {talk.question}")
    click.echo()
