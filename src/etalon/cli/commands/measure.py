"""``etalon measure NAME``: one measure or KPI of the records; without a name, the list of them."""

from datetime import datetime
from pathlib import Path

import click

from etalon.cli.blocks import print_blocks
from etalon.cli.language import chosen
from etalon.cli.output import print_json, print_table, progress_of
from etalon.cli.verb import Verb, format_option, language_option, option, workspace_option
from etalon.core.errors import InputError, Problem
from etalon.core.measured import Period
from etalon.core.texts import Language, text
from etalon.evidence.sql import Door
from etalon.measures.explain import explain, explain_kpi
from etalon.measures.kpis.run import found as kpi_of
from etalon.measures.kpis.run import run_kpi
from etalon.measures.registry import measure as find
from etalon.measures.registry import measures
from etalon.measures.run import run
from etalon.measures.words import measure_name
from etalon.standard.pack import Pack
from etalon.story.numbers import measure_blocks
from etalon.workspace import open_workspace, pack_at

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("measure", cls=Verb)
@click.argument("name", required=False)
@workspace_option()
@option("--from", "first", type=DAY, default=None)
@option("--to", "last", type=DAY, default=None)
@option("--by", multiple=True)
@option("--where", multiple=True)
@option("--explain", "explained", is_flag=True)
@format_option()
@language_option()
def command(
    name: str | None,
    workspace: Path,
    first: datetime | None,
    last: datetime | None,
    by: tuple[str, ...],
    where: tuple[str, ...],
    explained: bool,
    output: str,
    language: Language | None,
) -> None:
    """Print one measure or KPI, explain it, or list all."""
    if name is None:
        list_measures(pack_at(workspace), output, language or chosen())
        return
    if explained:
        click.echo(explained_words(name, pack_at(workspace), language or chosen()))
        return
    opened = open_workspace(workspace)
    pack = opened.pack
    language = language or opened.document.language
    period = asked_period(first, last)
    ask = run_kpi if name in pack.kpis else run
    known(name, pack)
    with Door(opened.evidence()) as door, progress_of(measure_name(name, language, pack)) as progress:
        result = ask(name, door, pack, period, by, where, lambda done, total: progress("", done, total))
    if output == "json":
        print_json("measure", pack, result.as_json(), result.period)
    else:
        print_blocks(measure_blocks(result, pack, language), language)


def asked_period(first: datetime | None, last: datetime | None) -> Period:
    """The period of the options. Raises `InputError` when it ends before it begins."""
    if first and last and first > last:
        facts = {"first": f"{first:%Y-%m-%d}", "last": f"{last:%Y-%m-%d}"}
        raise InputError(Problem("cli-period-reversed", facts=facts))
    return Period(first.date() if first else None, last.date() if last else None)


def known(name: str, pack: Pack) -> None:
    """Raise `WorkspaceError` with the nearest right name where there is no such measure or KPI."""
    if name.startswith("K-"):
        kpi_of(name, pack)
    else:
        find(name)


def explained_words(name: str, pack: Pack, language: Language) -> str:
    """What a measure or KPI computes."""
    if name.startswith("K-"):
        return explain_kpi(kpi_of(name, pack), pack, language)
    return explain(name, language)


def list_measures(pack: Pack, output: str, language: Language) -> None:
    """Every measure and KPI with its name."""
    names = {key: measure_name(key, language, pack) for key in (*measures(), *pack.kpis)}
    if output == "json":
        print_json("measure", pack, names)
    else:
        print_table([text("cli-column-id", language), text("cli-column-name", language)], names.items())
