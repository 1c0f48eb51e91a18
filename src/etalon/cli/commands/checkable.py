"""``etalon checkable``: what the records can prove, what not, and what would unlock it."""

from pathlib import Path

import click

from etalon.cli.blocks import print_blocks
from etalon.cli.output import print_json, progress_of
from etalon.cli.verb import Verb, format_option, language_option, workspace_option
from etalon.core.texts import Language, text
from etalon.diagnosis.cells import opened_by
from etalon.evidence.sql import Door
from etalon.measures.checkable import checkable
from etalon.story.checking import checking_blocks
from etalon.workspace import open_workspace
from etalon.workspace.measuring import cells_of, size
from etalon.workspace.reporting import gaps


@click.command("checkable", cls=Verb)
@workspace_option()
@format_option()
@language_option()
def command(workspace: Path, output: str, language: Language | None) -> None:
    """Print what every measure needs and has."""
    opened = open_workspace(workspace)
    language = language or opened.document.language
    pack = opened.pack
    with Door(opened.evidence()) as door, progress_of(text("cli-checkable-progress", language)) as progress:
        found = checkable(door, lambda done, total: progress("", done, total), pack)
        missing = gaps(size(door, pack), language)
        cells = cells_of(door, pack)
    if output == "json":
        opens = [each.as_json() for each in opened_by(cells, found)]
        told = {"cells": [each.as_json() for each in cells], "traces": opens}
        print_json("checkable", pack, {**found.as_json(), **told, "gaps": missing})
    else:
        for gap in missing:
            click.echo(gap)
        print_blocks(checking_blocks(found, cells, pack, language), language)
