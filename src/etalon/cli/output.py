"""Printing: the one JSON envelope, tables, and progress."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from etalon import __version__
from etalon.core.measured import Period
from etalon.standard.pack import Pack


def envelope(verb: str, pack: Pack, result: object, period: Period | None = None) -> dict[str, Any]:
    """The JSON in which every verb answers."""
    return {
        "etalon": __version__,
        "standard": {"id": pack.head.id, "version": pack.head.version},
        "period": (period or Period()).as_json(),
        "verb": verb,
        "result": result,
    }


def print_json(verb: str, pack: Pack, result: object, period: Period | None = None) -> None:
    """Print an envelope."""
    click.echo(json.dumps(envelope(verb, pack, result, period), ensure_ascii=False, indent=2, default=str))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]], title: str | None = None) -> None:
    """Print a table that wraps rather than cuts."""
    table = Table(*columns, title=title, title_justify="left", header_style="bold", box=None, pad_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(highlight=False).print(table)


def progress_bar() -> Progress:
    """A progress display on stderr; it is silent when stderr is not a terminal."""
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
    )
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
