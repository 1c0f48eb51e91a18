"""``etalon sample DIR``: a simulated company: exports, a workspace over them, the truth beside them."""

from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.output import print_json, progress_of
from etalon.cli.verb import Verb, format_option, language_option, option
from etalon.core.numbers import number
from etalon.core.texts import Language, text
from etalon.sample import generate, read_world
from etalon.standard.loader import base_pack


@click.command("sample", cls=Verb)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@option("--accounts", type=click.IntRange(1, 50_000_000), default=400, show_default=True)
@option("--months", type=click.IntRange(3, 60), default=24, show_default=True)
@option("--seed", type=click.IntRange(0), default=1, show_default=True)
@option("--world", default="balanced", show_default=True)
@format_option()
@language_option()
def command(
    folder: Path, accounts: int, months: int, seed: int, world: str, output: str, language: Language | None
) -> None:
    """Write a sample and say what was made."""
    language = language or chosen()
    pack = base_pack()
    with progress_of(text("cli-sample-progress", language)) as progress:
        made = generate(read_world(world, pack), pack, accounts, months, seed, language, folder, progress)
    if output == "json":
        dirt = {f"{export}:{kind}": n for (export, kind), n in made.dirt.items()}
        print_json(
            "sample", pack, {"folder": str(folder), "rows": made.rows, "dirt": dirt, "acts": made.acts}
        )
        return
    for export, rows in made.rows.items():
        click.echo(f"  {export}: {number(rows, language)}")
    click.echo(text("cli-sample-next", language, folder=str(folder)))
