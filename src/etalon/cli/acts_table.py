"""``etalon map --acts``: the table of acts drafted, written and told."""

from pathlib import Path
from typing import Any

import click

from etalon.cli.output import print_json, print_table, progress_of
from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.evidence.acts.decide import UNCLASSIFIED
from etalon.evidence.acts.document import ActRow
from etalon.standard.pack import Pack
from etalon.workspace import Workspace, open_workspace
from etalon.workspace.acts import DraftedActs, acts_file, draft_acts, write_acts

SHOWN = 20
COLUMNS = ("approved", "rows", "sure", "kind", "about", "tactic", "side", "words")


def draft_table(
    folder: Path,
    approve_from: float | None,
    *,
    dry_run: bool,
    output: str,
    language: Language | None,
) -> None:
    """Draft the table of a workspace, write it unless it is a dry run, and tell what stands in it."""
    workspace = open_workspace(folder)
    language, pack = language or workspace.document.language, workspace.pack
    with progress_of(text("cli-acts-progress", language)) as progress:
        made = draft_acts(workspace, pack, progress, approve_from)
    if not dry_run:
        write_acts(workspace, made, language)
    if output == "json":
        print_json("map", pack, as_json(made, workspace))
        return
    tell(made, workspace, pack, language)
    if dry_run:
        click.echo(text("cli-nothing-changed", language))


def as_json(made: DraftedActs, workspace: Workspace) -> dict[str, Any]:
    """The table as data, with the counts."""
    return {
        "path": str(acts_file(workspace)),
        "logs": list(made.logs),
        "counts": {name: {"lines": lines, "rows": rows} for name, (lines, rows) in made.heaps().items()},
        "acts": [row.model_dump() for row in made.document.acts],
    }


def tell(made: DraftedActs, workspace: Workspace, pack: Pack, language: Language) -> None:
    """The most frequent lines, the heaps, and what to do next."""
    rows = made.document.acts
    sizes = {"rows": sum(row.rows for row in rows), "lines": len(rows)}
    heads = [text(f"cli-acts-column-{name}", language) for name in COLUMNS]
    lines = [shown(row, pack, language) for row in rows[:SHOWN]]
    print_table(heads, lines, title=text("cli-acts-title", language, logs=", ".join(made.logs), **sizes))
    if len(rows) > SHOWN:
        click.echo(text("cli-acts-more", language, count=len(rows) - SHOWN))
    threshold = round(made.threshold * 100)
    for name, (count, n) in made.heaps().items():
        if count:
            click.echo("  " + text(f"cli-acts-{name}", language, lines=count, rows=n, percent=threshold))
    click.echo(text("cli-acts-next", language, path=str(acts_file(workspace))))


def shown(row: ActRow, pack: Pack, language: Language) -> tuple[str, ...]:
    """A line as cells of the printed table."""
    kind = pack.event_kinds.get(row.kind)
    tactic = pack.tactics.get(row.tactic or "")
    own = text("cli-acts-kind-unclassified" if row.kind == UNCLASSIFIED else "cli-acts-kind-own", language)
    return (
        "+" if row.approved else "",
        number(row.rows, language),
        f"{round(row.confidence * 100)} %",
        f"{kind.name.in_(language) if kind else own} ({row.kind})",
        ", ".join(row.attrs.values()),
        tactic.name.in_(language) if tactic else "",
        text(f"cli-acts-side-{row.side}", language),
        ", ".join((*row.words, *row.purpose)),
    )
