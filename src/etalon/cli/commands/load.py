"""``etalon load``: the sources of a workspace into its store."""

from pathlib import Path

import click

from etalon.cli.output import print_json, print_table, progress_of
from etalon.cli.verb import Verb, dry_run_option, format_option, language_option, option, workspace_option
from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.evidence.store import Load
from etalon.workspace import Workspace, open_workspace
from etalon.workspace.aside import Aside, unread_files, write_aside
from etalon.workspace.loading import Loaded, load

SHOWN = 10


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
    aside = [] if dry_run else write_aside(opened, done, language)
    unread = unread_files(opened, pack)
    if output == "json":
        paths = [path for each in aside for path in (*each.files.written, *each.files.changed)]
        files = [file.as_json() for each in done for file in each.ledger.files]
        events = sum(each.events for each in done)
        version = done[-1].version
        ledger = {"files": files, "events": events, "store_version": version}
        print_json("load", pack, {**ledger, "set_aside": [*map(str, paths)], "unread": [*map(str, unread)]})
        return
    for each in done:
        print_ledger(each, language)
    print_aside(aside, language)
    print_unread(unread, opened, language)
    if dry_run:
        click.echo(text("cli-nothing-changed", language))


def print_aside(aside: list[Aside], language: Language) -> None:
    """Where the rows stand that were set aside, and how they come back."""
    for each in aside:
        facts = {"source": each.source, "folder": str(each.exports)}
        if each.files.written:
            paths = ", ".join(map(str, each.files.written))
            click.echo(text("cli-load-aside", language, rows=each.rows, paths=paths, **facts))
        if each.files.changed:
            paths = ", ".join(map(str, each.files.changed))
            click.echo(text("cli-load-aside-changed", language, paths=paths, **facts))


def print_unread(unread: list[Path], workspace: Workspace, language: Language) -> None:
    """Files that no mapping reads, with the remedy."""
    if unread:
        names = ", ".join(path.relative_to(workspace.folder).as_posix() for path in unread[:SHOWN])
        more = max(0, len(unread) - SHOWN)
        facts: dict[str, str | int] = {"names": names, "more": more, "first": str(unread[0])}
        click.echo(text("cli-load-unread", language, count=len(unread), **facts))


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
