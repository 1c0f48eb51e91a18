"""``etalon load``: the sources of a workspace into its store."""

from pathlib import Path

import click

from etalon.cli.output import print_json, print_table, progress_of
from etalon.cli.verb import Verb, dry_run_option, format_option, language_option, option, workspace_option
from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.evidence.store import Load
from etalon.workspace import open_workspace
from etalon.workspace.loading import Loaded, load


@click.command("load", cls=Verb)
@workspace_option()
@dry_run_option()
@option("--rebuild", is_flag=True)
@format_option()
@language_option()
def command(workspace: Path, dry_run: bool, rebuild: bool, output: str, language: Language | None) -> None:
    """Load every source and print the ledger."""
    opened = open_workspace(workspace)
    language = language or opened.document.language
    pack = opened.pack
    with progress_of(text("cli-load-progress", language)) as progress:
        done = load(opened, pack, progress, dry_run=dry_run, rebuild=rebuild)
    if output == "json":
        files = [file.as_json() for each in done for file in each.ledger.files]
        events = sum(each.events for each in done)
        version = done[-1].version
        print_json("load", pack, {"files": files, "events": events, "store_version": version})
        return
    for each in done:
        print_ledger(each, language)
    if dry_run:
        click.echo(text("cli-nothing-changed", language))


def print_ledger(loaded: Loaded, language: Language) -> None:
    """The ledger of one source as a table, and the reasons as sentences."""
    columns = (
        "file",
        "rows-in",
        "rows-used",
        "rows-repaired",
        "rows-duplicate",
        "rows-not-mapped",
        "rows-quarantined",
    )
    rows = []
    for file in loaded.ledger.files:
        left = (file.rows_in, file.rows_used, file.rows_repaired, file.rows_duplicate)
        counts = (*left, file.rows_not_mapped, file.rows_quarantined)
        rows.append((file.path, *(number(count, language) for count in counts)))
    print_table([text(f"story-{key}", language) for key in columns], rows, title=loaded.source)
    for file in loaded.ledger.files:
        for reason in file.reasons:
            click.echo(f"  {file.path}: {number(reason.n, language)} – {reason.text(language)}")
    if loaded.version is not None and not loaded.changed:
        click.echo(text("cli-load-unchanged", language, source=loaded.source))
    if loaded.load:
        print_changes(loaded.load, language)
    click.echo()


def print_changes(load: Load, language: Language) -> None:
    """What a load found different from the exports before."""
    names = ("changes", "deleted", "events_removed", "events_kept")
    for name in names:
        count = getattr(load, name)
        if count:
            click.echo(text(f"cli-load-{name}".replace("_", "-"), language, count=count))
