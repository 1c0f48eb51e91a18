"""``etalon export FORMAT``: the frames as slides, posters, cards."""

from pathlib import Path

import click

from etalon.assessment.quick import read_saved
from etalon.cli.language import chosen
from etalon.cli.output import progress_of
from etalon.cli.verb import Verb, language_option, option
from etalon.core.errors import InputError
from etalon.core.texts import Language, text
from etalon.export import formats
from etalon.export.formats import Job, Tell, format_named
from etalon.export.quick import chosen as chosen_frames
from etalon.export.theme import Theme, read_theme
from etalon.standard.documents import Frame
from etalon.standard.pack import Pack
from etalon.workspace import open_workspace, pack_at
from etalon.workspace.colouring import States, saved_states, workspace_states

FILE = click.Path(path_type=Path, dir_okay=False)


@click.command("export", cls=Verb)
@click.argument("name", metavar="FORMAT", type=click.Choice(formats.NAMES))
@option("--frame", type=str, default="all", show_default=True)
@option("--map", "saved", type=FILE, default=None)
@option("--workspace", "records", type=click.Path(path_type=Path, file_okay=False), default=None)
@option("--theme", type=FILE, default=None)
@option("--name", "organisation", default="")
@option("--out", type=click.Path(path_type=Path), default=None)
@language_option()
def command(
    name: str,
    frame: str,
    saved: Path | None,
    records: Path | None,
    theme: Path | None,
    organisation: str,
    out: Path | None,
    language: Language | None,
) -> None:
    """Write one format."""
    language = language or chosen()
    pack = pack_at(records or Path())
    frames = chosen_frames(frame, pack)
    look = read_theme(theme) if theme else Theme()
    wanted = format_named(name)
    target = writable(out or Path(wanted.target.format(language=language)))
    with progress_of(text("cli-export-progress", language)) as tell:
        states, named = coloured(saved, records, frames, pack, language, tell)
        job = Job(pack, frames, language, look, states, organisation or named, tell)
        wanted.write(job, target)
    click.echo(text("cli-wrote", language, path=str(target)))
    if job.cut:
        texts = "; ".join(dict.fromkeys(job.cut))
        click.echo(text("cli-export-cut", language, count=len(job.cut), texts=texts), err=True)


def writable(out: Path) -> Path:
    """A path in a folder that is there. Raises `InputError`."""
    if not out.parent.is_dir():
        raise InputError.of("export-no-folder", out, folder=str(out.parent))
    return out


def coloured(
    saved: Path | None,
    records: Path | None,
    frames: tuple[Frame, ...],
    pack: Pack,
    language: Language,
    tell: Tell,
) -> tuple[States, str]:
    """The colours asked for, and the organisation that they are of; nothing where the frames stay empty."""
    if saved is not None and records is not None:
        raise InputError.of("export-two-colours")
    if saved is not None:
        found = read_saved(saved, pack)
        return saved_states(found, frames, pack, language), found.organisation
    if records is not None:
        workspace = open_workspace(records)
        states = workspace_states(workspace, frames, pack, language, tell)
        return states, workspace.document.organisation
    return {}, ""
