"""Printing: the one JSON envelope, tables, and progress."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from etalon import __version__
from etalon.core.measured import Period
from etalon.standard.pack import Pack

WIDE = 140
"""Columns of a table that is written into a file or another program."""


def envelope(verb: str, pack: Pack, result: object, period: Period | None = None) -> dict[str, Any]:
    """The JSON in which every verb answers; `standard` also names the packs that lie over it, if any."""
    standard: dict[str, object] = {"id": pack.head.id, "version": pack.head.version}
    if pack.overlays:
        standard["overlays"] = [{"id": head.id, "version": head.version} for head in pack.overlays]
    return {
        "etalon": __version__,
        "standard": standard,
        "period": (period or Period()).as_json(),
        "verb": verb,
        "result": result,
    }


def print_json(verb: str, pack: Pack, result: object, period: Period | None = None) -> None:
    """Print an envelope."""
    click.echo(json.dumps(envelope(verb, pack, result, period), ensure_ascii=False, indent=2, default=str))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str | None = None) -> None:
    """Print a table that wraps rather than cuts."""
    table = Table(title=title, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    terminal = Console(highlight=False, markup=False)
    width = None if terminal.is_terminal else WIDE
    Console(highlight=False, markup=False, width=width).print(table)


@contextmanager
def progress_of(label: str) -> Iterator[Callable[[str, int, int], None]]:
    """A progress display on stderr, silent where there is no terminal; yields ``tell(what, done, total)``."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as display:
        task = display.add_task(label, total=None)

        def tell(what: str, done: int, total: int) -> None:
            display.update(task, completed=done, total=total, description=f"{label} {what}".rstrip())

        yield tell
