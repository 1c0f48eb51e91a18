"""``etalon assess``: what people say, with no records at all."""

from pathlib import Path

import click

from etalon.cli.language import chosen
from etalon.cli.verb import Verb, Verbs, language_option, option, workspace_option
from etalon.core.texts import Language, text
from etalon.export.quick import build
from etalon.export.quick import chosen as chosen_frames
from etalon.workspace import FILE_NAME, open_workspace, pack_at


@click.group("assess", cls=Verbs)
@language_option()
def command(language: Language | None) -> None:
    """Ask people."""


@command.command("quick", cls=Verb)
@option("--out", type=click.Path(path_type=Path, dir_okay=False), default=Path("map.html"))
@option("--frame", type=str, default=None)
@option("--name", "organisation", default=None)
@workspace_option()
@language_option()
def quick(
    out: Path, frame: str | None, organisation: str | None, workspace: Path, language: Language | None
) -> None:
    """Write the page on which a map is coloured by hand."""
    language = language or chosen()
    pack = pack_at(workspace)
    if organisation is None and (workspace / FILE_NAME).is_file():
        organisation = open_workspace(workspace).document.organisation
    frames = chosen_frames(frame or next(iter(pack.frames)), pack)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(build(frames, pack, organisation or "", language), encoding="utf-8")
    click.echo(text("cli-wrote", language, path=str(out)))
    click.echo(text("cli-quick-next", language))
